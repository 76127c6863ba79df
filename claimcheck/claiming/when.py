"""Which time a figure holds for: the period nearest in structure, or one carried along."""

from datetime import date

import msgspec

from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Period, Quantity
from claimcheck.rulebook.fiscal import fiscal_days
from claimcheck.rulebook.schema import CalendarRule

_REACH = 30.0
_RIGHT = 2.0
_DAYS = ("day", "week")


class When(msgspec.Struct, frozen=True):
    """First and last day of a claim, how they are known, and the length that was named."""

    first: date | None = None
    last: date | None = None
    basis: str | None = None
    grain: str = ""
    role: str = ""


def own_period(scene: Scene, quantity: Quantity, *, change: bool, kind: str) -> Period | None:
    """The period of the quantity's own sentence that fits it best, None when there is none."""
    inside = _inside(scene, quantity)
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


def _inside(scene: Scene, quantity: Quantity) -> Period | None:
    """A length of time is its own period: three years, six consecutive quarters."""
    for period in scene.periods.within(quantity.start - 12, quantity.end):
        if period.start < quantity.end and quantity.start < period.end:
            return period
    return None


def _cost(
    scene: Scene, quantity: Quantity, period: Period, *, change: bool, kind: str
) -> float | None:
    if period.role == "base" and (change or quantity.part != "from"):
        return None
    if period.role == "streak":
        return None
    cost = scene.cost(period, quantity)
    if period.start >= quantity.end:
        cost += _RIGHT
    if period.role == "duration":
        cost += 0.0 if kind in ("plan", "flow") else 12.0
    if kind == "flow" and period.grain in _DAYS:
        cost += 6.0
    if kind in ("price", "rank") and period.grain not in _DAYS:
        cost += 4.0
    return cost if cost <= _REACH else None


def days(period: Period, calendar: CalendarRule | None, published: date | None) -> When:
    """The days of a period, by the company's calendar where it names a fiscal one."""
    when = When(period.first, period.last, period.basis, period.grain, period.role)
    if period.fiscal is None or calendar is None:
        return when
    year, part = period.fiscal
    if period.basis != "fiscal" and calendar.ends == "12-31":
        return when
    if year:
        first, last = fiscal_days(year, part, calendar)
        return msgspec.structs.replace(when, first=first, last=last, basis="fiscal")
    return _latest(when, part, calendar, published)


def _latest(when: When, part: str, calendar: CalendarRule, published: date | None) -> When:
    """The newest part of that name that was over on the day of publication."""
    if published is None:
        return when
    for year in (published.year + 1, published.year, published.year - 1, published.year - 2):
        first, last = fiscal_days(year, part, calendar)
        if last < published:
            return msgspec.structs.replace(when, first=first, last=last, basis="fiscal")
    return when
