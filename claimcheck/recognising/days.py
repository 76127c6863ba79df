"""Days, months, quarters and the anchor from which unfinished dates are completed."""

import re
from calendar import monthrange
from datetime import date, timedelta

_YEAR = re.compile(r"(?<![\d.,$¥€£])((?:19|20)\d\d)(?![\d%]|[,.]\d)")
_BREAK = re.compile(r"[;\uff0c。\uff1b\n]|\. ")
_NEAR = 28
_LAST_MONTH = 12
Days = tuple[date, date]


def day(year: int, month: int, number: int) -> date | None:
    """A date, None when the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


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
    """The same day some years later (or earlier), 28 February for a missing 29th."""
    try:
        return start.replace(year=start.year + count)
    except ValueError:
        return start.replace(year=start.year + count, day=28)


def months_from(start: date, count: int) -> date:
    """The same day some months later (or earlier), the month's last day if it has none."""
    index = start.year * 12 + start.month - 1 + count
    last = monthrange(index // 12, index % 12 + 1)[1]
    return date(index // 12, index % 12 + 1, min(start.day, last))


def week(of: date, shift: int = 0) -> Days:
    """Monday to Sunday of the week of a day, some weeks later."""
    monday = of - timedelta(days=of.weekday()) + timedelta(weeks=shift)
    return monday, monday + timedelta(days=6)


class Anchor:
    """The day of publication and the years that a text names, for dates without a year."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text = text
        self.published = published
        self.years = [(found.start(), int(found[1])) for found in _YEAR.finditer(text)]

    def year(
        self, place: int, number: int, in_month: int = 1, *, ahead: bool = False
    ) -> int | None:
        """The year of a month (and day) that is written without one.

        The year named right before it in the same clause; else the newest that had begun by
        the day of publication, or the next one when the words look ahead.
        """
        for start, value in reversed(self.years):
            if start < place:
                gap = self.text[start + 4 : place]
                if len(gap) <= _NEAR and not _BREAK.search(gap):
                    return value
                break
        if self.published is None:
            return self._only()
        found = self.published.year
        begun = (number, in_month) <= (self.published.month, self.published.day)
        if ahead:
            return found if not begun else found + 1
        return found if begun or number == self.published.month else found - 1

    def _only(self) -> int | None:
        """Of an undated text the year that it names most often, the latest among equals."""
        counts: dict[int, int] = {}
        for _, value in self.years:
            counts[value] = counts.get(value, 0) + 1
        return max(counts, key=lambda value: (counts[value], value)) if counts else None

    def part(self, place: int, last_month: int) -> int | None:
        """The year of a quarter or half that ends with this month: the newest that was over."""
        for start, value in reversed(self.years):
            if start < place and not _BREAK.search(self.text[start + 4 : place]):
                return value if place - start <= _NEAR else None or self._over(last_month)
        return self._over(last_month)

    def _over(self, last_month: int) -> int | None:
        if self.published is None:
            return self._only()
        over = self.published > month(self.published.year, last_month)[1]
        return self.published.year if over else self.published.year - 1
