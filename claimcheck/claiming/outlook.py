"""Sections that look ahead: `Outlook for the third quarter`, `Guide.`, 业绩指引, and their time."""

import re
from collections.abc import Mapping

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene, overall
from claimcheck.claiming.when import When
from claimcheck.model.document import Sentence
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.fiscal import before

_CUE = "modality.forecast"
_LONGEST = 12  # sentences from a heading to the figures of its section
_OPENER = 24  # code points of a paragraph's first words that are its heading
_LONG = ("month", "quarter", "half", "year")
_GUIDE = lazily(
    r"(?:[^\w\n]*|\W*\d{1,2}\W{1,3})(?:(?:the|its|our|company|business|financial|q\d) )*"
    r"(?:guid(?:e|ance)\b|outlook\b|looking ahead\b|what['’]s next\b|what comes next\b"
    r"|(?:公司|业绩|業績|财务|財務|未来|未來)*(?:展望|指引|[财財][测測]))",
    re.IGNORECASE,
)


def section_of(scene: Scene, figure: Figure) -> Sentence | None:
    """The heading of the section that a figure stands in, where that looks ahead."""
    sections = _sections(scene)
    return sections.get(figure.sentence) if sections else None


def period_of(scene: Scene, heading: Sentence) -> Period | None:
    """The period that a heading names."""
    for period in scene.periods.within(heading.start, heading.end):
        if period.grain in _LONG and period.role == "at" and period.first:
            return period
    return None


def next_quarter(scene: Scene, heading: Sentence, told: When | None) -> When | None:
    """The quarter behind the one that was told of, under a heading that names no period."""
    if told is None or told.grain != "quarter" or not _is_guide(scene, heading):
        return None
    if told.first is None or told.last is None:
        return None
    first, last = before(told.first, told.last, -3)
    return msgspec.structs.replace(told, first=first, last=last)


def _is_guide(scene: Scene, heading: Sentence) -> bool:
    """Whether a heading is one of what a company foretells, whose period need not be named."""
    return _GUIDE.match(scene.text, heading.start) is not None


@overall
def _sections(scene: Scene) -> Mapping[int, Sentence]:
    """The heading of each sentence that stands in a section which looks ahead."""
    found: dict[int, Sentence] = {}
    head: Sentence | None = None
    listed: Sentence | None = None
    block, last = -1, 0  # the only paragraph of the section, the last of its headings
    for index, sentence in enumerate(scene.sentences):
        if not (head or listed or _may_open(scene, sentence)):
            continue  # no section is open, and none begins
        if kind := _kind(scene, index):
            ahead = sentence if index and _looks_ahead(scene, sentence) else None
            listed, last = ahead if kind == "list" else None, index
            if kind != "list":
                head, block = ahead, sentence.block if kind == "first" else -1
            continue
        if listed and sentence.kind != "item" and index > last + 1:
            listed = None
        inside = sentence.block == block if block >= 0 else index - last <= _LONGEST
        if over := listed or (head if inside else None):
            found[index] = over
    return found


def _may_open(scene: Scene, sentence: Passage) -> bool:
    """Whether a section that looks ahead may begin with a sentence."""
    return not sentence.quantities and (bool(sentence.moods) or _is_guide(scene, sentence))


def _kind(scene: Scene, index: int) -> str:
    """What heads a section: a heading, a line before a list, the first words of a paragraph."""
    sentence = scene.sentences[index]
    if sentence.quantities:
        return ""
    words = scene.text[sentence.start : sentence.end].rstrip()
    if sentence.kind == "heading":
        return "heading"
    if words.endswith((":", "\uff1a")):
        return "list"
    first = not index or scene.sentences[index - 1].block != sentence.block
    return "first" if first and len(words) <= _OPENER else ""


def _looks_ahead(scene: Scene, sentence: Sentence) -> bool:
    """Whether a heading tells of a forecast."""
    moods = scene.moods.within(sentence.start, sentence.end)
    return any(mood.id == _CUE for mood in moods) or _is_guide(scene, sentence)
