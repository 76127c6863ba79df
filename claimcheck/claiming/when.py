"""The time of a figure, and the days of a period by a company's calendar."""

from datetime import date

import msgspec

from claimcheck.model.mention import Period
from claimcheck.rulebook.fiscal import fiscal_days
from claimcheck.rulebook.schema import CalendarRule


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


def aside(when: When) -> When:
    """A time that another one is held against, which no other figure takes over."""
    return msgspec.structs.replace(when, role="base") if when.role == "at" else when


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
