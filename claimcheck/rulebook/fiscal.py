"""Fiscal years and quarters as days, by the calendar of a company."""

from calendar import monthrange
from datetime import date

from claimcheck.rulebook.schema import CalendarRule

_MONTHS = {
    "Y": (0, 12),
    "H1": (0, 6),
    "H2": (6, 6),
    "9M": (0, 9),
    "Q1": (0, 3),
    "Q2": (3, 3),
    "Q3": (6, 3),
    "Q4": (9, 3),
}


def fiscal_days(year: int, part: str, calendar: CalendarRule) -> tuple[date, date]:
    """First and last day of a part (`Y`, `H1`, `Q3`, `9M` …) of a fiscal year.

    Years are counted in whole months: a 52-week year that ends on the last Friday of a month
    is taken to its month's end. A year is named by the calendar year in which it ends, or by
    the one in which it begins (`named_by: start`).

    >>> fiscal_days(2026, "Q1", CalendarRule("march-end", ends="03-31"))
    (datetime.date(2025, 4, 1), datetime.date(2025, 6, 30))
    """
    ends = int(calendar.ends.split("-")[0])
    ends_in = year if calendar.named_by == "end" or ends == 12 else year + 1
    offset, months = _MONTHS[part]
    start = ends_in * 12 + ends - 12 + offset
    return _first(start), _last(start + months - 1)


def months_back(last: date, count: int) -> date:
    """The first day of so many whole months that end with a day's month.

    >>> months_back(date(2025, 6, 30), 3)
    datetime.date(2025, 4, 1)
    """
    return _first(last.year * 12 + last.month - count)


def months_before(day: date, count: int) -> date:
    """The same day some months earlier; the last day of a month stays the last.

    >>> months_before(date(2025, 6, 30), 1), months_before(date(2024, 3, 30), 1)
    (datetime.date(2025, 5, 31), datetime.date(2024, 2, 29))
    """
    month = day.year * 12 + day.month - 1 - count
    last = _last(month).day
    ends = day == _last(day.year * 12 + day.month - 1)
    return _first(month).replace(day=last if ends else min(day.day, last))


def _first(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _last(month: int) -> date:
    year, index = divmod(month, 12)
    return date(year, index + 1, monthrange(year, index + 1)[1])
