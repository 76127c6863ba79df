"""The day of publication and the years of a text, from which unfinished dates are completed."""

import re
from bisect import bisect_left
from collections import Counter
from datetime import date

from claimcheck.model.pattern import lazily
from claimcheck.recognising.budget_years import begins, from_month
from claimcheck.recognising.days import Days, day, month
from claimcheck.rulebook.fiscal import RESULTS

_YEAR = lazily(r"((?:19|20)\d\d)(?<![\d.,$¥€£]\d{4})(?![\d%]|[,.]\d)")
_BREAK = lazily(r"[;\uff0c。\uff1b\n]|\. ")
_LEVEL = lazily(
    r" (?:levels?|averages?|totals?|highs?|peaks?|lows?) "
)  # 4% above 2019 levels in May
# its best since December 2023 and up from 45 in May; above August 2024's 47, after 67 in July: a
# month that goes on with what is told now, and not with the one that it is held against.
_SINCE = lazily(r"\bsince (?:[A-Z][a-z]+\.? )?$")
_ON = lazily(r"(?!,? (?:and|or|to|through|until) $)[^\d]*[a-z].*", re.DOTALL)
_THAN = lazily(r"\b(?:than|from|against|versus|with)\b[^,;.\n]{0,32}$")
_AFTER = lazily(r"(?:['’]s [^,;.\n]{1,16})?, (?:after|following) [^,;\n]{1,24} in $")
_LEAD = 48  # code points before a year
_NEAR = 28
_FAR = 80  # code points back to a year that still is meant
_REPORTS = 4  # months in which the year before is told of
_SOON = 124  # days: who means last year's day writes the year
_OVER_SOON = 5  # days before its end in which a period is told as ended
_ENDING = 100  # days before its end in which a period is told as ending


class Anchor:
    """The day of publication and the years that a text names, for dates without a year."""

    def __init__(self, text: str, published: date | None, title: str | None = None) -> None:
        self.text = text
        self.published = published
        self.years = [(found.start(), int(found[1])) for found in _YEAR.finditer(text)]
        self.titled = [int(found[1]) for found in _YEAR.finditer(title or "")]
        self._usual: int | None = None
        self._budgets: int | None = None

    @property
    def budgets(self) -> int:
        """The month in which budget years of this text begin, 0 where it is on no state's."""
        if self._budgets is None:
            self._budgets = begins(self.text)
        return self._budgets

    def budget_year(self, shift: int) -> Days | None:
        """The budget year that runs on the day of publication, or some years on."""
        if not self.budgets or self.published is None:
            return None
        first = self.published.year - (self.published.month < self.budgets)
        return from_month(first + shift, self.budgets)

    def _named(self, place: int, reach: int = _NEAR, *, clause: bool = True) -> int | None:
        """The year named last before a place: not far back, and in the same clause."""
        index = bisect_left(self.years, (place,)) - 1
        if index < 0 or place - self.years[index][0] - 4 > reach:
            return None
        start, value = self.years[index]
        if _LEVEL.match(self.text, start + 4) or self._is_base(start, place):
            return None
        return None if clause and _BREAK.search(self.text, start + 4, place) else value

    def _is_base(self, start: int, place: int) -> bool:
        """Whether the year that begins there is that of what the time at a place is held against."""
        low = max(0, start - _LEAD)
        if _SINCE.search(self.text, low, start):
            return _ON.fullmatch(self.text, start + 4, place) is not None
        if not _AFTER.fullmatch(self.text, start + 4, place):
            return False
        return _THAN.search(self.text, low, start) is not None

    def year(
        self,
        place: int,
        number: int,
        in_month: int = 1,
        *,
        ahead: bool = False,
        over: bool = False,
        on_the_day: bool = False,
    ) -> int | None:
        """The year of a month (and day) that is written without one.

        The year named right before it in the same clause; else the newest that had begun by
        the day of publication, or the next one when the words look ahead. A day that is soon
        to come is meant unless the words tell that it is `over`.
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
        soon = not over and self._soon(number, in_month)
        return found if begun or soon else found - 1

    def full_year(self, place: int, *, ahead: bool) -> int | None:
        """The year of `full-year`: that named shortly before, else the current or the last one."""
        named = self._named(place, _FAR, clause=False)
        if named is not None and not self._is_background(place, named):
            return named
        if self.published is None:
            return self.only()
        told = self.published.month <= _REPORTS and not ahead
        return self.published.year - told

    def _is_background(self, place: int, named: int) -> bool:
        """Whether a year named before a place is long over, and of another Chinese sentence."""
        if self.published is None or named >= self.published.year - 1:
            return False
        return self._is_apart(place)

    def of_which(self, place: int) -> int | None:
        """The year named in the sentence of a part: 2025年到期360亿，其中一季度98亿."""
        if not self.text.endswith("其中", 0, place):
            return None
        named = self._named(place, _FAR, clause=False)
        return None if named is None or self._is_apart(place) else named

    def _is_apart(self, place: int) -> bool:
        """Whether a Chinese full stop stands between the year named last and a place."""
        start = self.years[bisect_left(self.years, (place,)) - 1][0]
        return self.text.find("\u3002", start, place) >= 0

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

    def part(self, place: int, last_month: int, *, ahead: bool = False) -> int | None:
        """The year of a quarter or half that ends with this month: the newest that was over.

        Where the words look ahead it is the next one, or that whose figures are still to come.
        """
        named = self._named(place, _NEAR - 4)
        if named is not None or not ahead or self.published is None:
            return named if named is not None else self._over(last_month)
        year = self.published.year
        ended = [(self.published - month(y, last_month)[1]).days for y in (year - 1, year)]
        return next((year - 1 + i for i, days in enumerate(ended) if days <= RESULTS), year + 1)

    def ended(self, place: int, in_month: int, number: int, *, ahead: bool) -> int | None:
        """The year of a period that ended on such a day (0: that month's last), or is ending."""
        named, now = self._named(place, _NEAR - 4), self.published
        if now is None:
            return named if named is not None else self.only()
        reach, year = _ENDING if ahead else _OVER_SOON, now.year
        if named is not None and named <= year:
            return named
        last = day(year, in_month, number) if number else month(year, in_month)[1]
        if last is None:
            return year
        days = (last - now).days
        if days > reach:
            return year - 1
        return year + 1 if ahead and days + 365 <= reach else year

    def _over(self, last_month: int) -> int | None:
        if self.published is None:
            return self.only()
        ends = month(self.published.year, last_month)[1]
        over = (ends - self.published).days < _OVER_SOON
        return self.published.year if over else self.published.year - 1
