"""Days, weeks, months, quarters and years as first and last day."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

_BESIDE = 7  # days between the end of a month and that of a quarter of whole weeks
BEYOND = (MINYEAR, MAXYEAR)  # years of what is too far for the calendar
Days = tuple[date, date]


def day(year: int, month: int, number: int) -> date | None:
    """A date, None when the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


@lru_cache(maxsize=2048)
def month(year: int, number: int) -> Days:
    """First and last day of a month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def months(year: int, first: int, last: int) -> Days:
    """First day of one month to the last day of another of that year."""
    return date(year, first, 1), month(year, last)[1]


def quarter(year: int, number: int) -> Days:
    """First and last day of a quarter of the calendar."""
    return months(year, 3 * number - 2, 3 * number)


def half(year: int, number: int) -> Days:
    """First and last day of a half-year."""
    return months(year, 6 * number - 5, 6 * number)


def year(number: int) -> Days:
    """First and last day of a year."""
    return date(number, 1, 1), date(number, 12, 31)


def years_from(start: date, count: int) -> date:
    """The same day some years later (or earlier), 28 February for a missing 29th.

    What is beyond all days of the calendar is in its first or last year.
    """
    number = min(max(start.year + count, MINYEAR), MAXYEAR)
    try:
        return start.replace(year=number)
    except ValueError:
        return start.replace(year=number, day=28)


def months_from(start: date, count: int) -> date:
    """The same day some months later (or earlier), the month's last day if it has none."""
    index = start.year * 12 + start.month - 1 + count
    index = min(max(index, MINYEAR * 12), MAXYEAR * 12 + 11)
    first, last = month(index // 12, index % 12 + 1)
    return first.replace(day=min(start.day, last.day))


def ending(last: date, count: int) -> Days:
    """So many months that end on a day: in whole weeks where quarters do, a few days off a month.

    >>> ending(date(2025, 6, 30), 3)[0], ending(date(2025, 7, 27), 3)[0]
    (datetime.date(2025, 4, 1), datetime.date(2025, 4, 28))
    """
    length = monthrange(last.year, last.month)[1]
    if last.day == length:
        return months_from(last.replace(day=1), 1 - count), last
    beside = last.day >= length - _BESIDE or last.day <= _BESIDE
    if beside and count % 3 == 0:
        return last - timedelta(days=91 * count // 3 - 1), last
    return months_from(last, -count) + timedelta(days=1), last


def week(of: date, shift: int = 0) -> Days:
    """Monday to Sunday of the week of a day, some weeks later."""
    monday = of - timedelta(days=of.weekday()) + timedelta(weeks=shift)
    return monday, monday + timedelta(days=6)


def leap_day(year: int) -> date:
    """29 February of the last leap year until then."""
    while day(year, 2, 29) is None:
        year -= 1
    return date(year, 2, 29)


def month_of(of: date, shift: int = 0) -> Days:
    """The month of a day, some months later."""
    first = months_from(of.replace(day=1), shift)
    return month(first.year, first.month)


def quarter_of(of: date, shift: int = 0) -> Days:
    """The quarter of a day, some quarters later."""
    index = of.year * 4 + (of.month - 1) // 3 + shift
    return quarter(index // 4, index % 4 + 1)


def half_of(of: date, shift: int = 0) -> Days:
    """The half-year of a day, some halves later."""
    index = of.year * 2 + (of.month > 6) + shift
    return half(index // 2, index % 2 + 1)


def decade(number: int) -> Days:
    """The ten years that begin with a year that ends on 0."""
    first = number // 10 * 10
    return date(first, 1, 1), date(first + 9, 12, 31)


def century(number: int) -> Days:
    """The hundred years that begin with a year that ends on 00."""
    first = number // 100 * 100
    return date(first, 1, 1), date(first + 99, 12, 31)


def weekend(of: date, shift: int = 0) -> Days:
    """Saturday and Sunday of the week of a day, some weeks later."""
    sunday = week(of, shift)[1]
    return sunday - timedelta(days=1), sunday


def workweek(of: date, shift: int = 0) -> Days:
    """Monday to Friday of the week of a day, some weeks later."""
    monday = week(of, shift)[0]
    return monday, monday + timedelta(days=4)


def fortnight(of: date, shift: int = 0) -> Days:
    """Two weeks: this one and the next, the two before, or the two after."""
    first = week(of, {-1: -2, 0: 0}.get(shift, 1))[0]
    return first, first + timedelta(days=13)


def business_days(of: date, count: int, *, back: bool) -> Days:
    """So many days from Monday to Friday after a day, or before it."""
    step, found, one = timedelta(days=-1 if back else 1), list[date](), of
    while len(found) < min(count, 400):
        one += step
        if one.weekday() < 5:
            found.append(one)
    return (min(found), max(found)) if found else (of, of)


def weeks_of(first: date, last: date, number: int, count: int = 1) -> Days:
    """Of a month or year the numbered week (from the end if negative), so many weeks of it.

    A week belongs to the month and year of its Thursday, as ISO 8601 has it.
    """
    if number > 0:
        thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 7 * (number - 1))
        monday = thursday - timedelta(days=3)
        return monday, monday + timedelta(days=7 * count - 1)
    thursday = last - timedelta(days=(last.weekday() - 3) % 7 - 7 * (number + 1))
    sunday = thursday + timedelta(days=3)
    return sunday - timedelta(days=7 * count - 1), sunday
