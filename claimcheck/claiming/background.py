"""Times of what a sentence tells only in passing: Founded in 1995, after losing £20m in 2024."""

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.claiming.beside import DAYS
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.mention import Period
from claimcheck.model.pattern import by_script, either, lazily
from claimcheck.rulebook.schema import Rulebook

if TYPE_CHECKING:
    import re

_OPENER = 64  # code points from the beginning of a sentence to the year of its opener
_LEAD = 96  # code points before a time that tell what it is of
# its third cut this year, which tells how many there were and not when this one was
_ORDINAL = Sieve(
    (
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
        *("tenth", "th ", "nd ", "rd ", "st "),
    ),
    r"\b(?:its|his|her|their|the|a) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|\d+(?:st|nd|rd|th))(?: (?:straight|consecutive|such))?"
    r" (?!most\b|[a-z]+est\b)[a-z-]+(?: [a-z-]+)?(?: so far)?(?: of| since)? $",
)
_ENDS = lazily(r"[,.;:)]|$|\n| (?:and|but|as|after|when|while|from|to)\b")
# a 25% premium to its closing price on July 16
_REFERENCE = Sieve(
    ("premium", "discount", "closing price", "undisturbed"),
    r"\b(?:premium|discount|undisturbed|closing price)\b(?:[^.;]|\.\d){0,60}\b(?:on|of|at|from) $",
    ends=("on", "of", "at", "from"),
)
_REASON = lazily(r"(?:[^.;]|\.\d)*?\bafter [a-z]+ing\b(?:[^.;]|\.\d)*")
_INSERTED = lazily(
    r", (?:which|who|whose) (?!show(?:s|ed)\b|says?\b|said\b|found\b|reported\b)(?:[^,.;]|[.,]\d)*$"
)
_CLOSED = lazily(
    r"(?:[^,.;]|[.,]\d){0,40}, "
    r"(?!the\b|an?\b|and\b|but\b|up\b|down\b|its\b|from\b|compared\b|while\b|or\b)"
)
_SPOT = Sieve(
    ("settled", "closed", "traded", "trading", "changed hands", "quoted"),
    r"\b(?:settled|closed|traded|trading|changed hands|quoted)"
    r"(?: (?:up|down|higher|lower|flat|little changed))? (?:at|around|near|above|below)"
    r"(?: an?| the)?(?: record| new)?(?: high| low)?(?: of)? $",
    ends=(
        "at",
        "around",
        "near",
        "above",
        "below",
        "a",
        "an",
        "the",
        "record",
        "new",
        "of",
        "high",
        "low",
    ),
)
_AHEAD = ("plan", "forecast", "target")


@once
def is_in_passing(scene: Scene, period: Period) -> bool:
    """Whether no figure holds then: its third cut this year, its closing price on July 16."""
    low = max(scene.sentence_at(period.start).start, period.start - _LEAD)
    if period.grain == "day":
        return _REFERENCE.search(scene.text, low, period.start) is not None
    if period.grain != "year" or scene.text[period.start - 1 : period.start] != " ":
        return False
    if not _ENDS.match(scene.text, period.end):
        return False
    counted = _ORDINAL.search(scene.text, low, period.start)
    return counted is not None and (period.basis == "relative" or counted[0].endswith(" of "))


def is_background(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a time is that of what led to a figure, or of a clause set into its sentence."""
    at = figure.quantity.start
    if period.end <= at:
        opened = period.grain in ("year", "month") and _opens(scene, period)
        return opened or _is_inserted(scene, period, at) or _is_of_more(scene, figure, period)
    return _is_reason(scene, figure, period) or _is_of_more(scene, figure, period)


@once
def _opens(scene: Scene, period: Period) -> bool:
    """Whether a sentence opens with when something began: Founded in 1995, the airline employs."""
    start = scene.sentence_at(period.start).start
    if period.start - start > _OPENER or not scene.text.startswith(",", period.end):
        return False
    return _begun(scene.rulebook).fullmatch(scene.text, start, period.start) is not None


def _is_inserted(scene: Scene, period: Period, at: int) -> bool:
    """Whether a clause with a figure was closed: shares, which fell 9% in April, rose."""
    low = max(scene.sentence_at(period.start).start, period.start - _LEAD)
    if scene.text.find(", wh", low, period.start) < 0:
        return False
    opened = _INSERTED.search(scene.text, low, period.start)
    closed = _CLOSED.match(scene.text, period.end, at) if opened else None
    if opened is None or closed is None:
        return False
    return scene.quantities.count(opened.start(), closed.end()) > 0


def _is_reason(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a plan is told with what led to it: cut 700 jobs after losing £20m in 2024."""
    end = figure.quantity.end
    if figure.modality not in _AHEAD or not scene.quantities.count(end, period.start):
        return False
    return _REASON.fullmatch(scene.text, end, period.start) is not None


def _is_of_more(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a price of the moment stands beside the time of its gain: up 30% this year."""
    published = scene.document.source.published
    if figure.quantity.unit == "percent" or period.grain in DAYS or published is None:
        return False
    if not (period.first and period.last and period.first <= published <= period.last):
        return False
    return is_spot(scene, figure)


def is_spot(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is what something cost in a market at the moment: settled at $3,340."""
    at = figure.quantity.start
    low = max(scene.sentence_at(at).start, at - _LEAD)
    return _SPOT.search(scene.text, low, at) is not None


@lru_cache(maxsize=4)
def _begun(rulebook: Rulebook) -> "re.Pattern[str]":
    words, _ = by_script(rulebook.group("begun").get("words", ()))
    said = either([word.capitalize() for word in words])
    return lazily(rf"\W*(?:First |Originally )?{said}(?: [\w’'-]+){{0,6}} in (?:late |early )?")
