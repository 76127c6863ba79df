"""The time of a figure, and the days of a period by a company's calendar."""

from datetime import date

import msgspec

from claimcheck.model.mention import Period
from claimcheck.rulebook.fiscal import RESULTS, fiscal_days, part_at, snapped
from claimcheck.rulebook.schema import CalendarRule
from claimcheck.rulebook.year_ends import by_weeks, month_of

_DECEMBER = 12
_SPLIT = "S"  # a part of the calendar of accounts that begins in a year and ends in the next
_FISCAL = ("quarter", "half", "nine-months", "year")


class When(msgspec.Struct, frozen=True, gc=False):
    """First and last day of a claim, how they are known, the length that was named.

    `own` is true when the figure's own sentence names the time.
    """

    first: date | None = None
    last: date | None = None
    basis: str | None = None
    grain: str = ""
    role: str = ""
    own: bool = False


def days(period: Period, calendar: CalendarRule | None, published: date | None) -> When:
    """The days of a period, by the company's calendar where it names a fiscal one.

    A quarter with a calendar year is one of that year; a bare quarter of a company is the
    newest of that name that was over, `this quarter` the one that holds the day of publication.
    Where quarters are counted in weeks, one that is told by months is the one that is meant.
    """
    when = When(period.first, period.last, period.basis, period.grain, period.role, own=True)
    if calendar is None or (calendar.budget and not _is_fiscal_year(period)):
        return when
    if period.fiscal is None:
        return near(when, calendar)
    year, part = period.fiscal
    if part == _SPLIT:
        return _split(when, year, calendar)
    if part[1:] and part[1] in "+-":
        return _beside(when, part, calendar, published)
    told = period.basis == "fiscal" or calendar.budget  # 2026年度 of a state
    if year and (told or _is_of_the_year(calendar)):
        first, last = fiscal_days(year, part, calendar)
        return msgspec.structs.replace(when, first=first, last=last, basis="fiscal")
    if not year and part[0] in "QH" and calendar.ends != "12-31":
        return _latest(when, part, calendar, published)
    return when


def _is_fiscal_year(period: Period) -> bool:
    return period.fiscal is not None and period.fiscal[1][0] in ("Y", _SPLIT)


def _split(when: When, year: int, calendar: CalendarRule) -> When:
    """2024-25 is the fiscal year that begins in its first year, where one begins within it."""
    if month_of(calendar.ends) == _DECEMBER:
        return when
    first, last = fiscal_days(year + (calendar.named_by == "end"), "Y", calendar)
    return msgspec.structs.replace(when, first=first, last=last, basis="fiscal", grain="year")


def aside(when: When) -> When:
    """A time that another one is held against, which no other figure takes over."""
    return msgspec.structs.replace(when, role="base") if when.role == "at" else when


def near(when: When, calendar: CalendarRule) -> When:
    """The fiscal quarter or half that whole months stand for: May to July, three months to June."""
    whole = when.grain in _FISCAL and when.first is not None and when.last is not None
    if not whole or (when.grain == "year" and _is_of_the_year(calendar)):
        return when
    first, last = snapped(when.first, when.last, calendar)  # type: ignore[arg-type]
    return msgspec.structs.replace(when, first=first, last=last)


def _is_of_the_year(calendar: CalendarRule) -> bool:
    """Whether a fiscal year is the calendar's but for some days: `the third quarter of 2025`."""
    return by_weeks(calendar.ends) and month_of(calendar.ends) == _DECEMBER


def _beside(when: When, part: str, calendar: CalendarRule, published: date | None) -> When:
    """The fiscal quarter or year under way on the day of publication, or one beside it."""
    if published is None:
        return when
    first, last = part_at(published, calendar, int(part[1:]), part[0])
    return msgspec.structs.replace(when, first=first, last=last)


def _latest(when: When, part: str, calendar: CalendarRule, published: date | None) -> When:
    """The newest part of that name that was over on the day of publication.

    Where the words looked ahead it is the next one, or that whose figures are still to come.
    """
    if published is None:
        return when
    ahead = when.last is not None and when.last >= published
    years = [published.year + shift for shift in (1, 0, -1, -2)]
    for year in reversed(years) if ahead else years:
        first, last = fiscal_days(year, part, calendar)
        if (published - last).days <= RESULTS if ahead else last < published:
            return msgspec.structs.replace(when, first=first, last=last, basis="fiscal")
    return when


def newest_quarter(published: date, calendar: CalendarRule | None = None) -> tuple[date, date]:
    """The last quarter that was over on a day."""
    return part_at(published, calendar or CalendarRule("calendar"), -1)


def newest(published: date | None, calendar: CalendarRule | None) -> When | None:
    """That quarter as a time: growth of a company without any period is of the one told last."""
    if published is None:
        return None
    first, last = newest_quarter(published, calendar)
    return When(first, last, "fiscal", "quarter")
