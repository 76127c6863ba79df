"""What a figure without a time of its own may take over: a heading, a forecast's year, a period."""

from datetime import date

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.foretelling import foretold
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import STANDING

LONG = ("month", "quarter", "half", "nine-months", "year", "span")
_LABEL = lazily(r"[^.:\uff1a。\n]{2,60}[:\uff1a]\s?(?:[\w-]+ ){0,3}\S{0,3}")
_HORIZON = 300  # code points back to the period that a forecast is of
# Since the vote on May 3:, which is no day of what follows
_BOUNDED = lazily(r"\b(?i:since|after|before|from|until)\b[^,:\n]*$")
_COMPARED = lazily(r"\b(?:than|against|versus|from|with|over|on) (?:in |the )*$|[较較比]$")
_LEAD = 3  # sentences
_LONGEST = 40  # lines of a list
_YEAR_LINE = lazily(r"[A-Z\u4e00-\u9fff][^\n:;.\d]{2,40} (?P<year>(?:19|20)\d\d)[:\uff1a]?\s*")
_HEADING = 2000  # code points back to the heading of a list


def heading(scene: Scene, figure: Figure, reported: When | None) -> Period | None:
    """A line of a list or table (Passengers: 44.9 million) is of the time of its heading.

    Of the times that a lead names beside figures only the one that the document tells of heads.
    """
    if listed := _list_heading(scene, figure):
        return listed
    sentence = scene.sentence_at(figure.quantity.start)
    label = scene.text[sentence.start : figure.quantity.start]
    if figure.kind in STANDING or not (":" in label or "\uff1a" in label):
        return None
    if not _LABEL.fullmatch(label):
        return None
    for period in reversed(scene.periods.within(sentence.start - _HEADING, sentence.start)):
        told = period.grain in LONG and period.role == "at" and period.first
        if told and period.basis != "relative" and _heads(scene, period):
            bare = not scene.sentence_at(period.start).quantities
            if bare or reported is None or period.first == reported.first:
                return period
    return None


def _list_heading(scene: Scene, figure: Figure) -> Period | None:
    """The time of the line right above a list: `Claims, as of January 30:`, `Deliveries 2025`."""
    index = figure.sentence
    low = max(0, index - _LONGEST)
    while index > low and scene.sentences[index].kind == "item":
        index -= 1
    head = scene.sentences[index]
    if index == figure.sentence or head.kind == "item" or head.quantities:
        return None
    leads = scene.text[head.start : head.end].rstrip().endswith((":", "\uff1a"))
    if head.kind == "text" and not leads:
        return None
    told = [one for one in head.periods if one.role in ("at", "as-of") and one.first]
    told = [one for one in told if leads or one.grain in LONG]  # no dateline
    if any(_BOUNDED.search(scene.text, head.start, one.start) for one in told):
        return None
    return told[0] if len(told) == 1 else _titled(scene, head)


def _titled(scene: Scene, head: Passage) -> Period | None:
    """The year that closes a line of words: `Key figures 2025`."""
    found = _YEAR_LINE.fullmatch(scene.text, head.start, head.end)
    if found is None:
        return None
    year = int(found["year"])
    start, end = found.span("year")
    return Period(start, end, date(year, 1, 1), date(year, 12, 31), "explicit", "year")


def _heads(scene: Scene, period: Period) -> bool:
    """Whether a period stands in a line without figures of its own, or in the lead."""
    index = scene.sentence_index(period.start)
    if not scene.sentences[index].quantities:
        return True
    low = max(scene.sentences[index].start, period.start - 12)
    return index < _LEAD and not _COMPARED.search(scene.text, low, period.start)


def horizon(scene: Scene, figure: Figure, published: date | None) -> Period | None:
    """A forecast that names no period is of the coming one that was named right before it."""
    if published is None or not foretold(scene, figure):
        return None
    start = figure.quantity.start
    for period in reversed(scene.periods.within(start - _HORIZON, start)):
        ahead = period.last is not None and period.last > published
        if ahead and period.grain in LONG and period.role == "at":
            return period
    return None


def lends(other: Figure) -> bool:
    """Whether the time of an earlier figure can be that of one without."""
    when = other.when
    return when.grain in LONG and when.role == "at" and when.basis != "published"


def follows(figure: Figure, other: Figure) -> bool:
    """The second level of `from A to B` right behind the first."""
    parts = other.quantity.part, figure.quantity.part
    return parts == ("from", "to") and other.quantity.group == figure.quantity.group


def long_past(figure: Figure, other: Figure, published: date | None) -> bool:
    """Whether the other figure is of a year long gone, told of in a sentence of its own."""
    last = other.when.last
    old = other.when.grain == "year" and last and published and last.year < published.year - 1
    return bool(old) and figure.sentence != other.sentence


def one_mood(figure: Figure, other: Figure) -> bool:
    """What is foretold lends its time to forecasts only, what has happened to all but targets."""
    if figure.modality == "target" != other.modality:
        return False  # inflation was 3.4% in May; the target is 2%
    return other.modality == "actual" or figure.modality != "actual"


def one_measure(figure: Figure, other: Figure) -> bool:
    """A whole year is only lent to figures of the same unit; shorter periods to all."""
    same = figure.quantity.unit == other.quantity.unit
    return same or figure.change is not None or other.when.grain != "year"


def one_subject(figure: Figure, other: Figure) -> bool:
    """Whether the subjects do not speak against it.

    One right behind the other, two subjects are compared: Tesla sold 300,000 in May. BYD 380,000.
    """
    named = ("clause", "sentence")
    both = figure.subject_found in named and other.subject_found in named
    return figure.subject == other.subject or not both or _compared(figure, other)


def _compared(figure: Figure, other: Figure) -> bool:
    """Whether two flows in sentences right behind each other are of one metric and unit."""
    if figure.sentence - other.sentence > 1 or figure.block != other.block:
        return False
    level = figure.change is None and other.change is None and figure.kind == "flow"
    named = bool(figure.metrics and other.metrics)
    same = named and figure.metrics[0][0] == other.metrics[0][0]
    return level and same and figure.quantity.unit == other.quantity.unit
