"""Which time of its sentence a figure holds for: the nearest in structure that can be its."""

import re
from datetime import date
from itertools import pairwise

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene, width
from claimcheck.model.mention import Period, Quantity

_RIGHT, _OVER_AND, _ELSEWHERE, _FAR = 2.0, 4.0, 12.0, 18.0
_IN_CLAUSE = 10.0  # at most this far away is what ends the same clause
_AT_HAND = 4.0  # width of the gap over which "now" still says when
_DAYS = ("day", "week")
_STANDING = ("price", "stock", "rank", "cumulative")
_STATES = ("price", "stock", "rank")
_FORETOLD = ("forecast", "target")
_AND = re.compile(r"\b(?:and|while|with)\b|和|及|并")
# "compared to 2022", "above April": a period that a figure is only measured against.
_BASE = re.compile(
    r"(?:\b(?:compared (?:to|with)|than(?: in| at)?|versus|vs\.?|against|above|below"
    r"|months? of|period of)(?: the)?|[较較比與与])\s*$",
    re.IGNORECASE,
)
_BASE_OF_CHANGE = re.compile(r"\b(?:on|over|from)\s*$")
_BASE_OF_MULTIPLE = re.compile(
    r"^ (?:the|that|those|its|their|what|of) [^,.;]*\b(?:of|in|over|from) "
)
_SINCE = re.compile(r"(?:\b(?:since|seen in|level of)(?: the)?|[自从從])\s*$", re.IGNORECASE)
_RECORD = re.compile(
    r"\b(?:\w{2,}est|most|least|record|first|high|low|level|peak|second|worst|best)\b[^,.;]{0,40}\bsince\b[^,.;]{0,8}$",
    re.IGNORECASE,
)
_RECORD_ZH = re.compile(r"[^,\uff0c。;\uff1b]{0,8}?(?:最|首次|新高|新低|第[一二三]次)")
_OPENED = re.compile(r"[(\uff08]([^()\uff08\uff09]*)$")
_CLOSED = re.compile(r"[)\uff09]")
_BRACKET = 80  # code points of a bracket
_CLAUSE = re.compile(
    r"[,;:.\d\uff0c\uff1b\uff1a。、(\uff08\n]|\s[-–—]\s|\b(?:but|while|which|who|after|before)\b"
)
_PAIR = re.compile(r"(?: and |和|与|與|、)")


def own_period(scene: Scene, figure: Figure, published: date | None) -> Period | None:
    """The period of the figure's own sentence that fits it best, None when there is none."""
    quantity = figure.quantity
    inside = overlapping(scene, quantity)
    if inside is not None:
        return inside
    sentence = scene.sentence_at(quantity.start)
    best: tuple[float, int] | None = None
    chosen: Period | None = None
    for period in scene.periods.within(sentence.start, sentence.end):
        if _foreign(scene, figure, period, published):
            continue
        cost = _cost(scene, figure, period)
        if cost is not None and (best is None or (cost, period.start) < best):
            best, chosen = (cost, period.start), period
    return _paired(scene, figure, chosen) if chosen else None


def overlapping(scene: Scene, quantity: Quantity) -> Period | None:
    """A length of time is its own period: three years, six consecutive quarters."""
    for period in scene.periods.within(quantity.start - 24, quantity.end):
        if period.start < quantity.end and quantity.start < period.end:
            return period
    return None


def as_of_day(scene: Scene, quantity: Quantity) -> Period | None:
    """The day until which a running total is told in its sentence (到4月12日为止, as of May 5)."""
    sentence = scene.sentence_at(quantity.start)
    found: Period | None = None
    for period in scene.periods.within(sentence.start, sentence.end):
        if period.grain == "day" and period.role == "as-of" and period.first:
            found = found or period
    return found


def _foreign(scene: Scene, figure: Figure, period: Period, published: date | None) -> bool:
    """Whether a period cannot be the figure's own, however near it stands."""
    if period.role == "base" or _measured_against(scene, figure, period):
        return True
    if period.role == "now":
        gap = scene.gap(period, figure.quantity)
        return width(gap) > _AT_HAND or bool(re.search(r"[,\uff0c。;]", gap))
    if _in_brackets(scene, figure.quantity, period):
        return True
    if published is None or period.first is None or period.last is None:
        return False
    if foretold(scene, figure) and period.grain in _DAYS:
        return period.last <= published
    state = figure.kind in _STATES and figure.change is None
    if state and figure.modality == "actual" and period.first > published:
        return True
    running = period.last == published and period.first < published and period.role == "at"
    return state and running and figure.kind != "rank"


def foretold(scene: Scene, figure: Figure) -> bool:
    """Whether the figure is a forecast or a target, or both ends of one that was changed."""
    if figure.modality in _FORETOLD:
        return True
    if figure.quantity.part not in ("from", "to"):
        return False
    sentence = scene.sentence_at(figure.quantity.start)
    cues = scene.cues.within(sentence.start, figure.quantity.start)
    return any(cue.id in ("modality.forecast", "modality.target") for cue in cues)


def _measured_against(scene: Scene, figure: Figure, period: Period) -> bool:
    before = scene.text[max(0, period.start - 60) : period.start]
    if _BASE.search(before[-16:]) or _RECORD.search(before):
        return True
    if period.role == "since" and _RECORD_ZH.match(scene.text, period.end):
        return True
    if figure.change and period.grain not in _DAYS and _BASE_OF_CHANGE.search(before):
        return True
    quantity = figure.quantity
    behind = scene.text[quantity.end : period.start] if quantity.unit == "times" else ""
    return bool(behind) and len(behind) < 80 and bool(_BASE_OF_MULTIPLE.search(behind))


def _in_brackets(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """A bracket beside the figure that holds a figure of its own: `388% (May 2024 had 19 GW)`."""
    opened = _OPENED.search(scene.text[max(0, period.start - _BRACKET) : period.start])
    closed = _CLOSED.search(scene.text, period.end, period.end + _BRACKET)
    if opened is None or closed is None:
        return False
    start = period.start - len(opened[1]) - 1
    if start <= quantity.start < closed.end():
        return False
    return scene.quantities.count(start, closed.end()) > 0


def _cost(scene: Scene, figure: Figure, period: Period) -> float | None:
    quantity, change = figure.quantity, figure.change is not None
    cost = scene.cost(period, quantity)
    if period.role == "streak":
        near = change and quantity.unit in ("percent", "times") and cost < _ELSEWHERE
        return cost if near else None
    if period.start >= quantity.end:
        cost += _RIGHT
    gap = scene.gap(period, quantity)
    if _AND.search(gap):
        cost += _OVER_AND
    if period.start >= quantity.end and not _CLAUSE.search(gap):
        cost = min(cost, _IN_CLAUSE)
    cost += _misfit(period, figure.kind, change=change)
    before = scene.text[max(0, period.start - 16) : period.start]
    return cost + (_FAR if period.role == "since" or _SINCE.search(before) else 0.0)


def _misfit(period: Period, kind: str, *, change: bool) -> float:
    """How badly the length of a period suits the kind of figure."""
    if period.role == "duration":
        return 0.0 if kind in ("plan", "flow") or change else _ELSEWHERE
    if kind == "flow":
        return 6.0 if period.grain in _DAYS else 0.0
    if kind in _STANDING and not change and period.grain == "span":
        return _FAR
    return 4.0 if kind in ("price", "rank") and period.grain not in _DAYS else 0.0


def _paired(scene: Scene, figure: Figure, period: Period) -> Period:
    """`27,000 jobs in 2022 and 2023`: one figure for two periods holds for both together."""
    sentence = scene.sentence_at(period.start)
    if scene.quantities.count(period.start, sentence.end) or figure.kind in _STATES:
        return period
    shelf = scene.periods.within(sentence.start, sentence.end)
    for one, other in pairwise(shelf):
        joined = period in (one, other) and one.grain == other.grain and one.grain != "day"
        if not joined or not _PAIR.fullmatch(scene.text[one.end : other.start]):
            continue
        if one.last and other.last and one.first and other.first and one.last < other.first:
            return msgspec.structs.replace(one, last=other.last, grain="span", fiscal=None)
    return period
