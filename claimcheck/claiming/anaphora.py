"""Words that point back to the period told of: in the quarter, that month, 当季, 本报告期."""

import re
from collections.abc import Sequence
from datetime import timedelta

import msgspec

from claimcheck.claiming.against import BOUNDARY
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.claiming.when import When
from claimcheck.model.document import Sentence
from claimcheck.model.pattern import lazily

_REACH = 40  # code points between a figure and the words
_BLOCKS = 3
_BACK = Sieve(
    (
        *("the quarter", "the month", "the half", "that quarter", "that month", "that half"),
        *("time", "period", "stretch"),
        *("当", "當", "该", "該", "本报告", "本報告", "全月"),
    ),
    r"\b(?:in|for|during|over) (?:the|that) (?P<unit>quarter|month|half)\b"
    r"(?!['’-]| (?:of|to|ended|ending|that|which|under|now|before|after|earlier|ahead|just)\b)"
    r"|(?:[当當该該][个個]?|本报告|本報告)(?P<zh>季度?|期)(?![^，。；,]{0,2}[将將预預])"
    r"|(?<![月\d])全(?P<whole>月)(?![份\d])"
    r"|\b(?:in|over|during|for) (?:that|this|the (?:same|whole|entire)) (?:time|period|stretch)\b"
    r"(?P<any>)(?! (?:of|in|last|a year|the year))",
    re.IGNORECASE,
)
_END = lazily(
    r"\b(?:when|as|once) the (?:quarter|month|half|period) (?:ended|closed|was over)\b"
    r"|\bat (?:the )?(?:quarter|month|period|(?P<year>year))[- ]end\b"
    r"|\bat the end of the (?:quarter|month|half|period)\b(?! (?:of|to))"
    r"|(?:[当當该該本][季月]|报告期|報告期|[季期])[末底](?=[，,的为為有持余餘共达達])",
    re.IGNORECASE,
)
_ENDS = ("end", "closed", "over", "末", "底")  # one of them in all such words
_ANY = "any"
_GRAINS = {"季": "quarter", "季度": "quarter", "月": "month"}


def pointed_at(
    scene: Scene, figure: Figure, earlier: Sequence[Figure], reported: When | None
) -> When | None:
    """The period that such words beside a figure mean, None where there are none."""
    ends, back = _words(scene, scene.sentences[figure.sentence])
    if ends and reported and reported.last and _at_the_end(scene, figure, reported.grain):
        return msgspec.structs.replace(reported, first=reported.last, grain="day", own=True)
    grain = _grain(scene, figure) if back else None
    if grain is None:
        return None
    if grain == _ANY:
        return _last_told(figure, earlier)
    if reported and grain in ("", reported.grain):
        return msgspec.structs.replace(reported, own=True)
    return _ended_month(scene, figure, grain) or _told(figure, earlier, grain)


def _told(figure: Figure, earlier: Sequence[Figure], grain: str) -> When | None:
    """The last period of that length that a figure is of."""
    for other in reversed(earlier):
        if figure.block - other.block > _BLOCKS:
            break
        when = other.when
        if when.grain == grain and when.role == "at" and other.part != "from" and when.own:
            return when
    return None


def _ended_month(scene: Scene, figure: Figure, grain: str) -> When | None:
    """That at whose end the sentence counts: 328 by the end of July, 48 of them in that month."""
    if grain != "month":
        return None
    start = scene.sentences[figure.sentence].start
    for period in reversed(scene.periods.within(start, figure.quantity.start)):
        last = period.last
        if period.grain == grain or last is None:
            return None
        if period.role == "as-of" and (last + timedelta(days=1)).day == 1:
            return When(last.replace(day=1), last, period.basis, grain, "at", own=True)
    return None


def _last_told(figure: Figure, earlier: Sequence[Figure]) -> When | None:
    """The stretch of time that was named last, for `in that time`."""
    for other in reversed(earlier):
        if figure.block - other.block > _BLOCKS:
            return None
        when = other.when
        told = when.role == "at" or (when.role == "base" and when.basis == "explicit")
        if when.own and told and when.first != when.last:
            return msgspec.structs.replace(when, role="at")
    return None


@once
def _words(scene: Scene, sentence: Sentence) -> tuple[bool, bool]:
    """Whether words for the end of a period, and those for a period, may stand in a sentence."""
    holds = scene.text[sentence.start : sentence.end].lower().__contains__
    return any(map(holds, _ENDS)), any(map(holds, _BACK.words))


def _at_the_end(scene: Scene, figure: Figure, grain: str) -> bool:
    """Whether a figure is said to hold when the period told of was over."""
    start, end = figure.quantity.start, figure.quantity.end
    sentence = scene.sentences[figure.sentence]
    low, high = max(sentence.start, start - _REACH), min(sentence.end, end + 2 * _REACH)
    found = _END.search(scene.text, low, high)
    if found is None or (found["year"] and grain != "year"):
        return False
    behind = scene.quantities.count(end, max(found.start(), end))
    return not behind and not scene.quantities.count(min(found.end(), start), start)


def _grain(scene: Scene, figure: Figure) -> str | None:
    """How long a period the words beside a figure mean, "" for any."""
    quantity, sentence = figure.quantity, scene.sentences[figure.sentence]
    low = max(sentence.start, quantity.start - _REACH)
    high = min(sentence.end, quantity.end + _REACH)
    for found in _BACK.finditer(scene.text, low, high):
        start, end = min(found.end(), quantity.end), max(found.start(), quantity.start)
        gap = scene.text[start:end]
        before = found.end() <= quantity.start
        apart = BOUNDARY.search(gap) and not (before and found.start() == sentence.start)
        between = scene.quantities.count(quantity.end, max(found.start(), quantity.end))
        if not apart and not between:
            if found["any"] is not None:
                return _ANY
            if found["unit"]:
                return found["unit"].lower()
            return _GRAINS.get(found["zh"] or found["whole"], "")
    return None
