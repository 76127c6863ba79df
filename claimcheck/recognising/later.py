"""Times that are counted on from what was told before: `eight years on`, `two months later`."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.model.small_counts import COUNTS, count
from claimcheck.recognising.days import BEYOND, month, months_from

_FAR = 300  # code points back to the time that is counted on from
_LATER = lazily(
    rf"(?P<count>{COUNTS}|an?) (?P<unit>decade|year|quarter|month|fortnight|week|day|hour|minute)s? (?:later|on)$",
    re.IGNORECASE,
)
_NEXT_DAY = ("a day later", "one day later")
_MONTHS = {"decade": 120, "year": 12, "quarter": 3, "month": 1}
_DAYS = {"fortnight": 14, "week": 7, "day": 1, "hour": 0, "minute": 0}
# How finely a time must be told so that such a length can be added to it.
_FINE = {"day": 0, "month": 1, "quarter": 2, "half": 3, "year": 4}
_NEEDS = {"decade": 4, "year": 4, "quarter": 2, "month": 1}


def counted_on(found: Iterable[Period], text: str, published: date | None) -> Iterator[Period]:
    """The times, such as these moved on from the one told before them."""
    before: Period | None = None
    for period in found:
        length = _length(text, period)
        told = _later(period, length, before, published) if length else period
        if told.role in ("at", "as-of") and told.first is not None and told.grain in _FINE:
            before = told
        yield told


def _length(text: str, period: Period) -> re.Match[str] | None:
    """The length that a time is counted on by; a day later is told of a day (see `periods`)."""
    if period.basis != "relative" or not text.endswith(("later", "on"), 0, period.end):
        return None
    found = _LATER.fullmatch(text, period.start, period.end)
    return None if found is None or found[0].lower() in _NEXT_DAY else found


def _later(
    period: Period, length: re.Match[str], before: Period | None, published: date | None
) -> Period:
    """The time so much later than the one told before; without days where there is none.

    Eight years on from a June, in a report of that month, is its day.
    """
    unit, number = length["unit"].lower(), count(length["count"])
    near = before is not None and period.start - before.end <= _FAR
    if before is None or not near or _FINE[before.grain] > _NEEDS.get(unit, 0):
        return msgspec.structs.replace(period, first=None, last=None, grain=unit)
    first, last = (_moved(day, unit, number) for day in (before.first, before.last))
    grain = before.grain
    if (
        published
        and first
        and last
        and grain in ("month", "quarter")
        and first <= published <= last
    ):
        first, last, grain = published, published, "day"
    return msgspec.structs.replace(period, first=first, last=last, grain=grain)


def _moved(day: date | None, unit: str, number: int) -> date | None:
    if day is None:
        return None
    if unit in _MONTHS:
        moved = months_from(day, number * _MONTHS[unit])
        if moved.year in BEYOND:
            return None
        ends = month(day.year, day.month)[1] == day
        return month(moved.year, moved.month)[1] if ends else moved
    ordinal = day.toordinal() + number * _DAYS[unit]
    return date.fromordinal(ordinal) if ordinal <= date.max.toordinal() else None
