"""Days, months, quarters and the anchor from which unfinished dates are completed."""

from bisect import bisect_left
from calendar import monthrange
from collections import Counter
from datetime import date, timedelta

from claimcheck.model.pattern import lazily

_YEAR = lazily(r"((?:19|20)\d\d)(?<![\d.,$¥€£]\d{4})(?![\d%]|[,.]\d)")
_BREAK = lazily(r"[;\uff0c。\uff1b\n]|\. ")
_NEAR = 28
_FAR = 80  # code points back to a year that still is meant
_REPORTS = 4  # months in which the year before is told of
_SOON = 124  # days: who means last year's day writes the year
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


class Anchor:
    """The day of publication and the years that a text names, for dates without a year."""

    def __init__(self, text: str, published: date | None, title: str | None = None) -> None:
        self.text = text
        self.published = published
        self.years = [(found.start(), int(found[1])) for found in _YEAR.finditer(text)]
        self.titled = [int(found[1]) for found in _YEAR.finditer(title or "")]
        self._usual: int | None = None

    def _named(self, place: int, reach: int = _NEAR, *, clause: bool = True) -> int | None:
        """The year named last before a place: not far back, and in the same clause."""
        index = bisect_left(self.years, (place,)) - 1
        if index < 0 or place - self.years[index][0] - 4 > reach:
            return None
        start, value = self.years[index]
        return None if clause and _BREAK.search(self.text, start + 4, place) else value

    def year(
        self,
        place: int,
        number: int,
        in_month: int = 1,
        *,
        ahead: bool = False,
        on_the_day: bool = False,
    ) -> int | None:
        """The year of a month (and day) that is written without one.

        The year named right before it in the same clause; else the newest that had begun by
        the day of publication, or the next one when the words look ahead.
        """
        named = self._named(place)
        if named is not None:
            return named
        if self.published is None:
            return self.only()
        found, today = self.published.year, (self.published.month, self.published.day)
        if ahead:
            over = (number, in_month) < today if on_the_day else number < today[0]
            return found + over
        begun = (number, in_month) <= today or number == today[0]
        return found if begun or self._soon(number, in_month) else found - 1

    def full_year(self, place: int, *, ahead: bool) -> int | None:
        """The year of `full-year`: that named shortly before, else the current or the last one."""
        named = self._named(place, _FAR, clause=False)
        if named is not None:
            return named
        if self.published is None:
            return self.only()
        told = self.published.month <= _REPORTS and not ahead
        return self.published.year - told

    def _soon(self, number: int, in_month: int) -> bool:
        """Whether a day of this year that is to come lies nearer than that of the last year."""
        if self.published is None:
            return False
        return (number - self.published.month) * 31 + in_month - self.published.day <= _SOON

    def only(self) -> int | None:
        """Of an undated text the year of its title, else the one that it names most often."""
        if self.titled:
            return self.titled[0]
        if self._usual is None and self.years:
            counts = Counter(value for _, value in self.years)
            self._usual = max(counts, key=lambda value: (counts[value], value))
        return self._usual

    def part(self, place: int, last_month: int) -> int | None:
        """The year of a quarter or half that ends with this month: the newest that was over."""
        named = self._named(place, _NEAR - 4)
        return named if named is not None else self._over(last_month)

    def _over(self, last_month: int) -> int | None:
        if self.published is None:
            return self.only()
        over = self.published > month(self.published.year, last_month)[1]
        return self.published.year if over else self.published.year - 1
