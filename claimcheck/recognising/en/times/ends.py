"""Periods told by their last day: the second quarter ended July 27, the three months to June."""

import re
from datetime import date, timedelta

import msgspec

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.model.small_counts import count
from claimcheck.recognising import days
from claimcheck.recognising.en.times.words import (
    DAY,
    MONTH,
    MONTH_STARTS,
    YEAR,
    ahead,
    month_number,
)
from claimcheck.recognising.forms import Form, Reader, made

_LENGTH = {
    "quarter": 3, "half": 6, "half-year": 6, "half year": 6, "year": 12, "fiscal year": 12,
    "financial year": 12, "month": 1,
}  # fmt: skip
_WEEKS = {13: 3, 14: 3, 26: 6, 27: 6, 39: 9, 40: 9, 52: 12, 53: 12}
_HALF_IN_WEEKS = range(24, 31)
_MONTHS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[2-9]"
_WEEK_COUNTS = "[2-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_GRAIN = {1: "month", 3: "quarter", 6: "half", 9: "nine-months", 12: "year"}
_SPAN = {"quarter": 3, "half": 6, "nine-months": 9, "year": 12}
_DATE = (
    rf"(?:(?:the )?(?P<first>{DAY})(?:st|nd|rd|th)? (?:of )?)?"
    rf"(?P<month>{MONTH})(?(first)|(?: (?P<day>{DAY})(?:st|nd|rd|th)?(?![\d%]))?)"
    rf"(?:,? (?:of |in )?(?P<year>{YEAR})(?!\d|%))?"
)
_ENDED = (
    r"(?:that |which )?(?:end(?:ed|ing|s)(?: on| in)?|(?P<to>to|through))"
    r"(?: late| the end of| (?P<which>next|last|this))?"
)
_ENDING = lazily(r"\bend(?:ing|s)\b", re.IGNORECASE)
_BEHIND = lazily(
    rf"(?:,? ?\(?(?:that |which )?(?:ended|ending|ends)(?: on| in)?| \((?=[^()\n]*\))to|(?<=year), to) {_DATE}\)?"
)
# "profit for the year to March"; a month to June counts as often as it names.
_WHOLE_YEAR = lazily(
    r"\b(?:(?:for|in|over|during|of|between) (?:(?:the|its|their) )?(?:full |whole )?|(?:full|last) )$",
    re.IGNORECASE,
)


def grain_of(months: int) -> str:
    """The name of a number of months."""
    return _GRAIN.get(months, "span")


def until(period: Period, reader: Reader) -> Period:
    """A quarter or half with its last day behind it: `second quarter ended July 27, 2025`."""
    found = _BEHIND.match(reader.text, period.end) if period.grain in _SPAN else None
    if found is None:
        return period
    end = found.end() - (found[0].endswith(")") and "(" not in found[0])
    whole = _until(found, reader, _SPAN[period.grain])
    if whole is None:
        return period
    told = Period(period.start, end, *whole, grain=period.grain, anchor=not found["year"])
    if period.fiscal and period.fiscal[0] and not found["year"]:
        return msgspec.structs.replace(told, fiscal=period.fiscal, basis=period.basis)
    return told


def _ended(found: re.Match[str], reader: Reader) -> Period | None:
    """`the quarter ended June 30, 2025`, `nine months to September`, `13 weeks ended May 3`."""
    weeks = 2 if found["fortnight"] else count(found["weeks"]) if found["weeks"] else 0
    if weeks and weeks not in _WEEKS:
        return _in_weeks(found, reader, weeks)
    if weeks:
        length = _WEEKS[weeks]
    else:
        length = count(found["n"]) if found["n"] else _LENGTH[found["length"].lower()]
    if found["to"] and not _lasts(found):
        return None
    span = _until(found, reader, length) if length else None
    return made(found, span, grain_of(length), anchor=not found["year"])


def _in_weeks(found: re.Match[str], reader: Reader, weeks: int) -> Period | None:
    """`the 28 weeks to 10 May`, `the fortnight to 25 May`: so many weeks until a day."""
    if not (found["day"] or found["first"]):
        return None
    span = _until(found, reader, 1)
    if span is None:
        return None
    first = span[1] - timedelta(weeks=weeks, days=-1)
    halved = weeks in _HALF_IN_WEEKS
    return made(found, (first, span[1]), "half" if halved else "span", anchor=not found["year"])


def _year_ended(found: re.Match[str], reader: Reader) -> Period | None:
    """`YE June 2026`: the year that ended then."""
    return made(found, _until(found, reader, 12), "year", anchor=not found["year"])


def _lasts(found: re.Match[str]) -> bool:
    """Whether a length with `to` and its last month names the days until then."""
    length = (found["length"] or "").lower()
    if not length.endswith("year") or length.startswith("half"):
        return length not in ("month", "half")
    return _WHOLE_YEAR.search(found.string, max(0, found.start() - 24), found.start()) is not None


def _until(found: re.Match[str], reader: Reader, length: int) -> tuple[date, date] | None:
    month = month_number(found["month"])
    number = int(found["day"] or found["first"] or 0)
    looks = bool(_ENDING.search(found[0]))
    year = int(found["year"]) if found["year"] else None
    which, now = (found.groupdict().get("which") or "").lower(), reader.anchor.published
    if which == "this" and now and (month <= now.month or ahead(found)):
        year = year or now.year
    if which == "next":
        year = year or reader.anchor.year(found.start(), month, number or 1, ahead=True)
    year = year or reader.anchor.ended(found.start(), month, number, ahead=looks)
    if not year:
        return None
    last = days.day(year, month, number) if number else days.month(year, month)[1]
    return days.ending(last, length) if last else None


def _named_quarter(found: re.Match[str], reader: Reader) -> Period | None:
    """`the June quarter`, `the September quarter of 2025`: the three months that end with it."""
    month = month_number(found["month"])
    year = int(found["year"]) if found["year"] else None
    year = year or reader.anchor.ended(found.start(), month, 0, ahead=True)
    span = days.ending(days.month(year, month)[1], 3) if year else None
    return made(found, span, "quarter", anchor=not found["year"])


FORMS = (
    Form(
        "# quarter half two three four five six seven eight nine ten eleven twelve year fiscal"
        " financial month fortnight",
        lazily(
            rf"(?:(?P<length>(?:fiscal |financial )?year|quarter|half(?:[- ]year)?|month)"
            rf"|(?P<n>{_MONTHS}) months|(?P<weeks>\d\d|{_WEEK_COUNTS}) weeks?(?: period)?|(?P<fortnight>fortnight)) {_ENDED}(?: \(YE\))? (?:end-)?{_DATE}",
            re.IGNORECASE,
        ),
        _ended,
        then=" ",
    ),
    Form("ye", lazily(rf"YE {_DATE}"), _year_ended, then=" "),
    Form(
        "year",
        lazily(rf"year (?:to|ending|ended) mid-?(?P<year>{YEAR})\b", re.IGNORECASE),
        lambda found, _: made(found, days.ending(date(int(found["year"]), 6, 30), 12), "year"),
        then=" ",
    ),
    Form(
        MONTH_STARTS,
        lazily(rf"(?P<month>{MONTH})[- ]quarter(?: of (?P<year>{YEAR}))?\b"),
        _named_quarter,
    ),
)
