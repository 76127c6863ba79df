"""The day of what a paragraph tells: On Saturday they marched. Police counted 8,000."""

from collections.abc import Iterator

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.framing import is_dateline
from claimcheck.claiming.held import levels_beside
from claimcheck.claiming.markets import is_market_move, is_traded
from claimcheck.claiming.nearest_time import is_of_saying
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.when import When
from claimcheck.model.document import Sentence
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_OLDEST = 14  # days between what is told and the document
_REACH = 2  # sentences back to its day
_PRESENT = lazily(
    r"\b(?:is|are|has|have|had been|now|will|would|says?|remains?|still|today|expects?|could|may"
    r"|can)\b"
)


def day_of(scene: Scene, figure: Figure) -> When | None:
    """The day that the sentence before told of, for what goes on to tell of the past.

    Only in English, whose verbs say whether a sentence does.
    """
    start, sentence = figure.quantity.start, scene.sentence_at(figure.quantity.start)
    prose = sentence.kind == "text" and sentence.language == "en"
    if not prose or figure.modality != "actual" or is_traded(scene, figure):
        return None
    if scene.periods.count(sentence.start, start):
        return None
    told = (one for one in _before(scene, figure, sentence) if one.role != "duration")
    period = next(told, None)
    day = _day(scene, period) if period else None
    if day is None or is_market_move(scene, figure) or not _tells(scene, sentence):
        return None
    return day


@once
def _tells(scene: Scene, sentence: Sentence) -> bool:
    """Whether an English sentence tells of the past."""
    return _PRESENT.search(scene.text, sentence.start, sentence.end) is None


def _before(scene: Scene, figure: Figure, sentence: Sentence) -> Iterator[Period]:
    """The times of the two sentences before in the paragraph, the last first."""
    low = figure.sentence
    while low and figure.sentence - low < _REACH:
        if scene.sentences[low - 1].block != sentence.block:
            break
        low -= 1
    return reversed(scene.periods.within(scene.sentences[low].start, sentence.start))


def _day(scene: Scene, period: Period) -> When | None:
    """The day of a period, where it is the only one of its sentence and no day of saying."""
    published = scene.document.source.published
    if period.grain != "day" or period.role != "at" or not (period.first and published):
        return None
    recent = 0 < (published - period.first).days <= _OLDEST
    sentence = scene.sentence_at(period.start)
    alone = len(scene.periods.within(sentence.start, sentence.end)) == 1
    if not (recent and alone) or is_dateline(scene, period) or is_of_saying(scene, period):
        return None
    if levels_beside(scene, period):
        return None  # up from 16 on Saturday
    return When(period.first, period.last, period.basis, "day", "at")
