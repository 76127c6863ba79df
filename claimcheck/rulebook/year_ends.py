"""The last day of a fiscal year: a day of the calendar, or a weekday at the end of a month."""

from calendar import monthrange
from datetime import date, timedelta

from claimcheck.rulebook.holidays import MONTHS, WEEKDAYS

_HALF_A_WEEK = 3


def is_end(text: str) -> bool:
    """Whether a rule file's `ends` is of a form that is known.

    >>> is_end("01-31"), is_end("last sunday of january"), is_end("sunday nearest 10-31")
    (True, True, True)
    """
    words = text.split()
    if len(words) == 1:
        return _month_day(text) is not None
    if len(words) == 3:
        return words[0] in WEEKDAYS and words[1] == "nearest" and _month_day(words[2]) is not None
    return len(words) == 4 and words[0] == "last" and words[2] == "of" and _is_weekday(words)


def by_weeks(ends: str) -> bool:
    """Whether such years have 52 or 53 whole weeks."""
    return " " in ends


def month_of(ends: str) -> int:
    """The month that a fiscal year is said to end with."""
    words = ends.split()
    return MONTHS.index(words[3]) + 1 if words[0] == "last" else int(words[-1][:2])


def year_end(ends: str, year: int) -> date:
    """The last day of the fiscal year that ends with its month of a year.

    >>> year_end("last sunday of january", 2025), year_end("sunday nearest 10-31", 2024)
    (datetime.date(2025, 1, 26), datetime.date(2024, 11, 3))
    """
    words, month = ends.split(), month_of(ends)
    last = date(year, month, monthrange(year, month)[1])
    if len(words) == 1:
        return last
    weekday = WEEKDAYS.index(words[1] if words[0] == "last" else words[0])
    back = (last.weekday() - weekday) % 7
    if words[0] != "last" and back > _HALF_A_WEEK:
        back -= 7
    return last - timedelta(days=back)


def _is_weekday(words: list[str]) -> bool:
    return words[1] in WEEKDAYS and words[3] in MONTHS


def _month_day(text: str) -> date | None:
    try:
        return date.fromisoformat(f"2000-{text}")
    except ValueError:
        return None
