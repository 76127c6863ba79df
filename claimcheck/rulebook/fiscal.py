"""Fiscal years and quarters as days, by the calendar of a company."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from claimcheck.rulebook.schema import CalendarRule
from claimcheck.rulebook.year_ends import by_weeks, month_of, year_end

_QUARTERS = {
    "Y": (0, 4),
    "H1": (0, 2),
    "H2": (2, 4),
    "9M": (0, 3),
    "Q1": (0, 1),
    "Q2": (1, 2),
    "Q3": (2, 3),
    "Q4": (3, 4),
}
RESULTS = 75  # days in which the figures of a quarter are told
_MONTHS = 3  # of a quarter
_WEEKS = 13  # of a quarter
_A_YEAR = 52  # weeks
_NEAR = 8  # days that the end of a fiscal part may lie from that of the months it is named by
_DECEMBER = 12


def fiscal_days(year: int, part: str, calendar: CalendarRule) -> tuple[date, date]:
    """First and last day of a part (`Y`, `H1`, `Q3`, `9M` …) of a fiscal year.

    Years that end on a day of the calendar are counted in whole months, those that end on a
    weekday in whole weeks. A year is named by the calendar year in which it ends, or by the one
    in which it begins (`named_by: start`).

    >>> fiscal_days(2026, "Q1", CalendarRule("march-end", ends="03-31"))
    (datetime.date(2025, 4, 1), datetime.date(2025, 6, 30))
    >>> fiscal_days(2026, "Q2", CalendarRule("chips", ends="last sunday of january"))
    (datetime.date(2025, 4, 28), datetime.date(2025, 7, 27))
    """
    ends = month_of(calendar.ends)
    ends_in = year if calendar.named_by == "end" or ends == _DECEMBER else year + 1
    one, other = _QUARTERS[part]
    if by_weeks(calendar.ends):
        return _by_weeks(ends_in, one, other, calendar)
    start = ends_in * 12 + ends - 12
    return _first(start + one * _MONTHS), _last(start + other * _MONTHS - 1)


def _by_weeks(ends_in: int, one: int, other: int, calendar: CalendarRule) -> tuple[date, date]:
    """The quarters from one to before another; the 53rd week of a year is in `extra_week`."""
    begin = year_end(calendar.ends, ends_in - 1) + timedelta(days=1)
    length = (year_end(calendar.ends, ends_in) - begin).days + 1
    weeks = list(calendar.weeks)
    weeks[int(calendar.extra_week[1]) - 1] += length // 7 - _A_YEAR
    first = begin + timedelta(weeks=sum(weeks[:one]))
    return first, begin + timedelta(weeks=sum(weeks[:other]), days=-1)


@lru_cache(maxsize=256)
def part_at(
    day: date, calendar: CalendarRule, shift: int = 0, unit: str = "Q"
) -> tuple[date, date]:
    """The fiscal quarter (`unit` Y: year) that holds a day, or one so many from it.

    >>> part_at(date(2025, 5, 30), CalendarRule("chips", ends="last sunday of january"), -1)
    (datetime.date(2025, 1, 27), datetime.date(2025, 4, 27))
    """
    parts = ("Y",) if unit == "Y" else ("Q1", "Q2", "Q3", "Q4")
    years = range(day.year - 3, day.year + 5)
    found = [fiscal_days(year, part, calendar) for year in years for part in parts]
    held = next(place for place, (_, last) in enumerate(found) if day <= last)
    return found[min(max(held + shift, 0), len(found) - 1)]


def snapped(first: date, last: date, calendar: CalendarRule) -> tuple[date, date]:
    """The fiscal part that is meant by whole months, or by days near it, else the days themselves.

    Apple's June quarter and its `three months to June` are the thirteen weeks to 28 June 2025.

    >>> apple = CalendarRule("apple", ends="last saturday of september", extra_week="Q1")
    >>> snapped(date(2025, 4, 1), date(2025, 6, 30), apple)
    (datetime.date(2025, 3, 30), datetime.date(2025, 6, 28))
    """
    if by_weeks(calendar.ends):
        for one, other in _parts(last, calendar):
            if abs((one - first).days) <= _NEAR and abs((other - last).days) <= _NEAR:
                return one, other
    return first, last


def _parts(last: date, calendar: CalendarRule) -> Iterator[tuple[date, date]]:
    for year in range(last.year - 1, last.year + 3):
        for part in _QUARTERS:
            yield fiscal_days(year, part, calendar)


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


def before(first: date, last: date, months: int) -> tuple[date, date]:
    """The same period some months earlier: whole quarters of weeks go back by whole weeks.

    >>> before(date(2025, 4, 28), date(2025, 7, 27), 12)
    (datetime.date(2024, 4, 29), datetime.date(2024, 7, 28))
    """
    weeks, rest = divmod((last - first).days + 1, 7)
    quarters = not rest and weeks >= _WEEKS and weeks % _WEEKS in (0, 1) and months % _MONTHS == 0
    if quarters and (first.day != 1 or (last + timedelta(days=1)).day != 1):
        back = timedelta(weeks=_WEEKS * months // _MONTHS)
        return first - back, last - back
    return months_before(first, months), months_before(last, months)


def _first(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _last(month: int) -> date:
    year, index = divmod(month, 12)
    return date(year, index + 1, monthrange(year, index + 1)[1])
