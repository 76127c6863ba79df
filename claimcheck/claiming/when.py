"""Which time a figure holds for: the period nearest in structure, and its days."""

import re
from datetime import date

import msgspec

from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Period, Quantity
from claimcheck.rulebook.fiscal import fiscal_days
from claimcheck.rulebook.schema import CalendarRule

_RIGHT, _OVER_AND, _ELSEWHERE, _FAR = 2.0, 4.0, 12.0, 18.0
_DAYS = ("day", "week")
_STANDING = ("price", "stock", "rank", "cumulative")
_AND = re.compile(r"\b(?:and|while|with)\b|和|及|并")
# "compared to 2022", "above April": a period that a figure is only measured against.
_BASE = re.compile(
    r"(?:\b(?:compared (?:to|with)|than(?: in| at)?|versus|vs\.?|against|above|below"
    r"|months? of|period of)(?: the)?|[较較比與与])\s*$",
    re.IGNORECASE,
)
_BASE_OF_CHANGE = re.compile(r"\b(?:on|over|from)\s*$")
_SINCE = re.compile(r"(?:\b(?:since|seen in|level of)(?: the)?|[自从從])\s*$", re.IGNORECASE)


class When(msgspec.Struct, frozen=True):
    """First and last day of a claim, how they are known, the length that was named.

    `own` is true when the figure's own sentence names the time.
    """

    first: date | None = None
    last: date | None = None
    basis: str | None = None
    grain: str = ""
    role: str = ""
    own: bool = False


def own_period(scene: Scene, quantity: Quantity, *, change: bool, kind: str) -> Period | None:
    """The period of the quantity's own sentence that fits it best, None when there is none."""
    inside = overlapping(scene, quantity)
    if inside is not None:
        return inside
    sentence = scene.sentence_at(quantity.start)
    best: tuple[float, int] | None = None
    chosen: Period | None = None
    for period in scene.periods.within(sentence.start, sentence.end):
        cost = _cost(scene, quantity, period, change=change, kind=kind)
        if cost is not None and (best is None or (cost, period.start) < best):
            best, chosen = (cost, period.start), period
    return chosen


def overlapping(scene: Scene, quantity: Quantity) -> Period | None:
    """A length of time is its own period: three years, six consecutive quarters."""
    for period in scene.periods.within(quantity.start - 24, quantity.end):
        if period.start < quantity.end and quantity.start < period.end:
            return period
    return None


def _cost(
    scene: Scene, quantity: Quantity, period: Period, *, change: bool, kind: str
) -> float | None:
    if period.role in ("base", "now"):
        return None
    cost = scene.cost(period, quantity)
    if period.role == "streak":
        near = change and quantity.unit in ("percent", "times") and cost < _ELSEWHERE
        return cost if near else None
    if period.start >= quantity.end:
        cost += _RIGHT
    if _AND.search(scene.gap(period, quantity)):
        cost += _OVER_AND
    cost += _misfit(period, kind, change=change)
    before = scene.text[max(0, period.start - 16) : period.start]
    if _BASE.search(before) or (change and _BASE_OF_CHANGE.search(before)):
        return None
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


def days(period: Period, calendar: CalendarRule | None, published: date | None) -> When:
    """The days of a period, by the company's calendar where it names a fiscal one.

    A quarter with a calendar year is one of that year; a bare quarter of a company is the
    newest of that name that was over.
    """
    when = When(period.first, period.last, period.basis, period.grain, period.role, own=True)
    if period.fiscal is None or calendar is None:
        return when
    year, part = period.fiscal
    if year and period.basis == "fiscal":
        first, last = fiscal_days(year, part, calendar)
        return msgspec.structs.replace(when, first=first, last=last, basis="fiscal")
    if not year and part.startswith("Q") and calendar.ends != "12-31":
        return _latest(when, part, calendar, published)
    return when


def _latest(when: When, part: str, calendar: CalendarRule, published: date | None) -> When:
    """The newest part of that name that was over on the day of publication."""
    if published is None:
        return when
    for year in (published.year + 1, published.year, published.year - 1, published.year - 2):
        first, last = fiscal_days(year, part, calendar)
        if last < published:
            return msgspec.structs.replace(when, first=first, last=last, basis="fiscal")
    return when


def newest_quarter(published: date) -> tuple[date, date]:
    """The last quarter of the calendar that was over on a day."""
    index = published.year * 4 + (published.month - 1) // 3 - 1
    calendar = CalendarRule("calendar")
    return fiscal_days(index // 4, f"Q{index % 4 + 1}", calendar)
