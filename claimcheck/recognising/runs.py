"""Runs of time: two periods that words or signs join into one, and times that last until now."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising.anchor import Anchor
from claimcheck.recognising.days import day, months_from, years_from

_TO = lazily(
    r"(?:\s?\d{1,2}:\d\d)?(?:\s?(?:to|through|thru|until|till|up to)(?: (?:the|and including))?\s?|-(?:to|through)-|\s?[-–—~\uff5e至到]{1,2}\s?)",
    re.IGNORECASE,
)
_AND = lazily(r"\s?(?:and|和|与|與|及)(?: the)?\s?", re.IGNORECASE)
_BETWEEN = lazily(r"\b(?:between|from)(?: the)? $", re.IGNORECASE)
_BETWEEN_AFTER = lazily(r"\s?之?[间間]")
_BEHIND = lazily(r"止")
_DAY_ALONE = lazily(r"[\d一二三四五六七八九十廿卅]{1,3}[日号號]")
_GRAINS = ("day", "week", "month", "quarter", "half", "year", "span")
_WHOLE = ("at", "as-of", "since", "now")
_LONGEST_GAP, _WEEK = 16, 7


# `in the 48 hours to midnight on Monday`: the hours before the end of that day, or into it.
_HOURS = lazily(
    r"\b(?P<n>\d{2,3}) hours (?:to|until|till|up to|ending)(?P<clock> midnight| noon| \d{1,2}(?:[.:]\d\d)?"
    r"(?: ?[ap]\.?m\.?)?)?(?: (?:on|of))? $"
)
_HOURS_REACH = 40


def joined(found: Sequence[Period], text: str, anchor: Anchor) -> list[Period]:
    """The periods with those that are joined made one, and `since` carried on until today."""
    kept: list[Period] = []
    for period in found:
        run = _run(kept[-1], period, text) if kept else None
        if run is not None:
            kept[-1] = run
        else:
            kept.append(period)
    return [_of_hours(period, text) for period in _lasting(kept, anchor.published)]


def _of_hours(period: Period, text: str) -> Period:
    if period.grain != "day" or period.first is None:
        return period
    low = max(0, period.start - _HOURS_REACH)
    led = text[period.start - 1 : period.start] in (" ", "\n")
    led = led and " hours " in text[low : period.start]
    found = led and _HOURS.search(text, low, period.start)
    if not found:
        return period
    days = -(-int(found["n"]) // 24) - ((found["clock"] or "").strip() == "midnight")
    if not 0 < days <= _WEEK or period.first.toordinal() <= days:
        return period
    first = date.fromordinal(period.first.toordinal() - days)
    return msgspec.structs.replace(period, first=first, grain="span", role="at")


def _run(one: Period, other: Period, text: str) -> Period | None:
    if other.start - one.end > _LONGEST_GAP or one.role not in _WHOLE or other.role not in _WHOLE:
        return None
    if one.grain not in _GRAINS or other.grain not in _GRAINS or not (one.first and other.last):
        return None
    end = _joint(one, other, text)
    if not end:
        return None
    first, last = _completed(one, _in_month(one, other, text))
    if first is None or last is None or first >= last:
        return None
    return msgspec.structs.replace(
        other,
        start=one.start,
        end=end,
        first=first,
        last=last,
        grain=_grain(first, last),
        role="at",
        fiscal=None,
        basis=one.basis,
    )


def _joint(one: Period, other: Period, text: str) -> int:
    """Where the run ends, 0 if nothing joins the two."""
    gap = text[one.end : other.start]
    if _TO.fullmatch(gap):
        behind = _BEHIND.match(text, other.end)
        return behind.end() if behind else other.end
    if not _AND.fullmatch(gap):
        return 0
    after = _BETWEEN_AFTER.match(text, other.end)
    if after:
        return after.end()
    before = text[max(0, one.start - 14) : one.start]
    return other.end if _BETWEEN.search(before) and "etween" in before else 0


def _in_month(one: Period, other: Period, text: str) -> Period:
    """`12月9日到15日`: the second day is of the month of the first, or of the next one."""
    if (
        one.first is None
        or other.last is None
        or not _DAY_ALONE.fullmatch(text[other.start : other.end])
    ):
        return other
    month = one.first.replace(day=1)
    if other.last.day <= one.first.day:
        month = months_from(month, 1)
    found = day(month.year, month.month, other.last.day)
    return msgspec.structs.replace(other, last=found, anchor=one.anchor) if found else other


def _completed(one: Period, other: Period) -> tuple[date | None, date | None]:
    """Days of both ends: a year that only one of them names holds for the other too."""
    first, last = one.first, other.last
    if first is None or last is None:
        return first, last
    if one.anchor and one.basis == "explicit" and (not other.anchor or first > last):
        first = years_from(first, last.year - first.year)
        if first > last:
            first = years_from(first, -1)
    elif other.anchor and other.basis == "explicit" and first > last:
        last = years_from(
            last,
            first.year
            - last.year
            + (1 if (last.month, last.day) < (first.month, first.day) else 0),
        )
    return first, last


def _grain(first: date, last: date) -> str:
    """The name of the months that a run covers, `span` if it covers none exactly."""
    whole = first.day == 1 and (last.month % 12 + 1 != last.month) and _month_end(last)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    names = {1: "month", 3: "quarter", 6: "half", 9: "nine-months", 12: "year"}
    return names.get(months, "span") if whole else "span"


def _month_end(last: date) -> bool:
    return date.fromordinal(last.toordinal() + 1).day == 1 if last < date.max else True


def _lasting(found: Sequence[Period], published: date | None) -> Iterator[Period]:
    """`since March`: from its first day to the day of publication."""
    for period in found:
        since = period.role == "since" and period.first and published and period.first < published
        yield (msgspec.structs.replace(period, last=published, grain="span") if since else period)
