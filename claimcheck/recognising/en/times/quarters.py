"""Quarters, halves, first months of a year, and fiscal years."""

import re

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.en.times.words import (
    COUNTS,
    MONTH,
    MONTH_STARTS,
    YEAR,
    count,
    full_year,
    month_number,
    role,
)
from claimcheck.recognising.forms import Form, Reader, made

_ORDINAL = {
    **{word: index % 4 + 1 for index, word in enumerate("first second third fourth".split())},
    **{word: index % 4 + 1 for index, word in enumerate("1st 2nd 3rd 4th".split())},
    "final": 4,
    "last": 4,
}
_LENGTH = {"quarter": 3, "three months": 3, "half": 6, "half-year": 6, "half year": 6}
_LENGTH |= {"six months": 6, "nine months": 9, "year": 12, "fiscal year": 12, "12 months": 12}
_LENGTH |= {"twelve months": 12, "financial year": 12, "month": 1, "3 months": 3, "6 months": 6}
_LENGTH |= {"9 months": 9}
_GRAIN = {1: "month", 3: "quarter", 6: "half", 9: "nine-months", 12: "year"}


def grain_of(months: int) -> str:
    """The name of a number of months."""
    return _GRAIN.get(months, "span")


def _quarter(found: re.Match[str], reader: Reader) -> Period | None:
    """`Q2 2025`, `2Q25`, `second quarter of 2025`, `Q1 of fiscal year 2026`."""
    text = found["q"] or found["q2"] or ""
    number = int(text) if text else _ORDINAL[found["word"].lower()]
    part = f"Q{number}"
    given = found["fiscal"] or found["fiscal_before"]
    if given:
        year = full_year(given)
        span = days.quarter(year, number)
        return made(found, span, "quarter", basis="fiscal", fiscal=(year, part), role=role(found))
    named = found["year"] or found["before"]
    if named:
        year = full_year(named)
        return made(
            found, days.quarter(year, number), "quarter", fiscal=(year, part), role=role(found)
        )
    now = reader.anchor.published
    shift = {"last": -1, "this": 0, "next": 1}.get((found["way"] or "").lower().split(" ")[0])
    guessed = now.year + shift if now and shift is not None else None
    guessed = guessed or reader.anchor.part(found.start(), number * 3)
    span2 = days.quarter(guessed, number) if guessed else None
    return made(found, span2, "quarter", fiscal=(0, part), anchor=True, role=role(found))


def _ended(found: re.Match[str], reader: Reader) -> Period | None:
    """`the quarter ended June 30, 2025`, `nine months to September`: so many months back."""
    month = month_number(found["month"])
    length = _LENGTH[found["length"].lower()]
    year = int(found["year"]) if found["year"] else reader.anchor.part(found.start(), month)
    if not year:
        return None
    last = days.month(year, month)[1]
    first = days.months_from(last.replace(day=1), 1 - length)
    return made(found, (first, last), grain_of(length), anchor=not found["year"])


def _named_quarter(found: re.Match[str], reader: Reader) -> Period | None:
    """`the June quarter`, `the September quarter of 2025`: the three months that end with it."""
    month = month_number(found["month"])
    year = int(found["year"]) if found["year"] else reader.anchor.part(found.start(), month)
    if not year:
        return None
    last = days.month(year, month)[1]
    return made(found, (days.months_from(last.replace(day=1), -2), last), "quarter")


def _half(found: re.Match[str], reader: Reader) -> Period | None:
    text = found["h"] or found["h2"]
    number = int(text) if text else _ORDINAL[found["word"].lower()]
    if number > 2 and found["word"]:
        number = 2
    given = found["year"] or found["before"]
    now = reader.anchor.published
    year = full_year(given) if given else None
    if found["fiscal"] and given:
        return made(
            found, days.half(year or 0, number), "half", basis="fiscal", fiscal=(year, f"H{number}")
        )
    if year is None and now and found["last_year"]:
        year = now.year - 1
    if year is None and now and found["word"] and (found["this"] or number == 2):
        year = now.year
    year = year or reader.anchor.part(found.start(), number * 6)
    return made(found, days.half(year, number) if year else None, "half", role=role(found))


def _first_months(found: re.Match[str], reader: Reader) -> Period | None:
    number = count(found["count"]) * (3 if found["unit"].lower().startswith("q") else 1)
    given, now = found["year"] or found["before"], reader.anchor.published
    if given:
        year: int | None = int(given)
    elif found["last_year"] and now:
        year = now.year - 1
    else:
        year = now.year if now else reader.anchor.part(found.start(), number)
    if not year or not 1 < number <= 12:
        return None
    return made(found, days.months(year, 1, number), grain_of(number))


def _fiscal_year(found: re.Match[str], _: Reader) -> Period | None:
    year = full_year(found["year"])
    return made(found, days.year(year), "year", basis="fiscal", fiscal=(year, "Y"))


_FISCAL = r"(?:fiscal(?: year)?|FY|financial year)"
FORMS = (
    Form(
        "# q first second third fourth final 1st 2nd 3rd 4th fy fiscal last this next q1 q2 q3 q4",
        lazily(
            rf"(?:(?:{_FISCAL} ?(?P<fiscal_before>\d{{4}}|\d\d)|(?P<before>{YEAR}))(?:['’]s)?[ -]?)?"
            rf"(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q|(?:(?:fiscal|full) )?(?P<word>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ](?:fiscal )?(?:quarter|qtr))"
            rf"(?:[ ]?['’]?,? ?(?:of |in |for )?(?P<way>last year|this year|next year|(?:the )?(?:{_FISCAL} ?(?P<fiscal>\d{{4}}|\d\d)|(?P<year>{YEAR}|(?<=\dQ)\d\d|(?<=['’])\d\d))))?(?![A-Za-z0-9]|%)",
            re.IGNORECASE,
        ),
        _quarter,
    ),
    Form(
        "quarter half three six nine twelve 1 3 6 9 year fiscal financial month",
        lazily(
            rf"(?P<length>(?:fiscal |financial )?year|quarter|half(?:[- ]year)?|(?:three|six|nine|twelve|3|6|9|12) months|month) (?:that )?(?:end(?:ed|ing|s)(?: on| in)?|to(?: the end of)?) (?P<month>{MONTH})(?: (?:\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,? (?:of |in )?(?P<year>{YEAR})(?!\d|%))?",
            re.IGNORECASE,
        ),
        lambda found, reader: (
            _ended(found, reader)
            if " end" in found[0].lower()
            or found["length"].lower() not in ("month", "year", "half")
            else None
        ),
    ),
    Form(
        MONTH_STARTS,
        lazily(rf"(?P<month>{MONTH})[- ]quarter(?: of (?P<year>{YEAR}))?\b"),
        _named_quarter,
    ),
    Form(
        "# h h1 h2 first second latter",
        lazily(
            rf"(?:(?P<fiscal>{_FISCAL} ?)?(?P<before>{YEAR}|(?<=FY)\d\d)(?:['’]s)?[ -]?)?(?:H(?P<h>[12])|(?P<h2>[12])H|(?P<word>first|second)[- ]half)"
            rf"(?:[ ]?['’]?,? ?(?:of |in )?(?:the |(?P<this>this ))?(?P<year>{YEAR}|(?<=\dH)\d\d|(?<=['’])\d\d)|(?: of)?(?: the year| this year|(?P<last_year> last year)))?(?![A-Za-z0-9]|%)",
            re.IGNORECASE,
        ),
        _half,
    ),
    Form(
        "# first",
        lazily(
            rf"(?:(?P<before>{YEAR})[’']s )?first (?P<count>{COUNTS}) (?P<unit>months|quarters)(?: of (?:(?P<year>{YEAR})|the year|this year|(?P<last_year>last year)))?\b",
            re.IGNORECASE,
        ),
        _first_months,
    ),
    Form(
        "fiscal fy financial",
        lazily(rf"{_FISCAL} ?(?P<year>\d{{4}}|\d\d)(?!\d|%|[.,]\d)", re.IGNORECASE),
        _fiscal_year,
    ),
)
