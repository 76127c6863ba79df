"""Quarters, halves, first months of a year, and fiscal years."""

import re
from string import ascii_letters

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.en.times.words import (
    YEAR,
    ahead,
    full_year,
    role,
)
from claimcheck.recognising.forms import Form, Reader, made

_ORDINAL = {
    **{word: index % 4 + 1 for index, word in enumerate("first second third fourth".split())},
    **{word: index % 4 + 1 for index, word in enumerate("1st 2nd 3rd 4th".split())},
    "final": 4,
    "last": 4,
    "closing": 4,
}


_EXPECTED = lazily(r"\b(?:than|as|had|was|were) expected\b")
_GUIDED = lazily(
    r"\b(?:outlook|guidance|guides?|guided|guiding|sees?|expects?|forecasts?)\b[^.;\n]{0,30}$"
    r"|\b(?:bookings?|booked|sold) (?:[^.;\n]{0,20} )?for (?:the )?$",
    re.IGNORECASE,
)
_GUIDED_BEHIND = lazily(r"['’]?s? (?:\w+ )?(?:outlook|guidance|guide|forecasts?)\b", re.IGNORECASE)
_LAST_NAMED = lazily(r"\b(quarter|half)s?\b(?:[^.;\n]|\.\d)*?\bin the $", re.IGNORECASE)
_HELD = lazily(r"(?:\b(?:than|been|was|were)|\d%?(?: [a-z]+){0,2}) in the $", re.IGNORECASE)
_REACH = 100  # code points back to the quarter that a sentence has named
_SPRING = 3  # month until which "the year" of a last quarter is the one that is over


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
        basis = "fiscal" if found[0][0] == "F" and not found["word"] else "explicit"  # F2Q26
        span = days.quarter(year, number)
        return made(found, span, "quarter", basis=basis, fiscal=(year, part), role=role(found))
    now = reader.anchor.published
    shift = {"last": -1, "this": 0, "next": 1}.get((found["way"] or "").lower().split(" ")[0])
    guessed = now.year + shift if now and shift is not None else None
    if now and (found["way"] or "").lower() == "the year":
        guessed = now.year - (now.month <= _SPRING and number == 4)
    guessed = guessed or reader.anchor.part(found.start(), number * 3, ahead=foretold(found))
    span2 = days.quarter(guessed, number) if guessed else None
    return made(found, span2, "quarter", fiscal=(0, part), anchor=True, role=role(found))


def foretold(found: re.Match[str]) -> bool:
    """Whether a quarter is spoken of as one to come; not `better than expected`."""
    text, start = found.string, found.start()
    if _GUIDED.search(text, max(0, start - 44), start) or _GUIDED_BEHIND.match(text, found.end()):
        return True
    return ahead(found) and not _EXPECTED.search(text, max(0, start - 40), start)


def _half(found: re.Match[str], reader: Reader) -> Period | None:
    text = found["h"] or found["h2"]
    number = int(text) if text else _ORDINAL[found["word"].lower()]
    if number > 2 and found["word"]:
        number = 2
    given = found["year"] or found["before"]
    now = reader.anchor.published
    year = full_year(given) if given else None
    if found["fiscal"] and given:
        return _fiscal_half(found, year or 0, number)
    if fiscal := found["fiscal_behind"]:
        return _fiscal_half(found, full_year(fiscal), number)
    if year is None and now and found["last_year"]:
        year = now.year - 1
    if year is None and now and found["word"] and (found["this"] or number == 2):
        year = now.year
    year = year or reader.anchor.part(found.start(), number * 6, ahead=foretold(found))
    return made(found, days.half(year, number) if year else None, "half", role=role(found))


def _fiscal_half(found: re.Match[str], year: int, number: int) -> Period | None:
    span, part = days.half(year, number), f"H{number}"
    return made(found, span, "half", basis="fiscal", fiscal=(year, part), role=role(found))


def _elided(found: re.Match[str], reader: Reader) -> Period | None:
    """`4 million in the third quarter, after 3 million in the second`: a quarter, or a half."""
    text, start = found.string, found.start()
    named = _LAST_NAMED.search(text, max(0, start - _REACH), start)
    number = _ORDINAL[found["word"].lower()]
    held = _HELD.search(text, max(0, start - 40), start)
    if named is None or held is None or (named[1] == "half" and number > 2):
        return None
    halves = named[1] == "half"
    year = reader.anchor.part(start, number * (6 if halves else 3))
    if not year:
        return None
    if halves:
        return made(found, days.half(year, number), "half")
    fiscal = (0, f"Q{number}")
    return made(found, days.quarter(year, number), "quarter", fiscal=fiscal, anchor=True)


def _fiscal_year(found: re.Match[str], _: Reader) -> Period | None:
    year = full_year(found["year"])
    return made(found, days.year(year), "year", basis="fiscal", fiscal=(year, "Y"))


# The half of something else: a week, a season, a match.
_NO_YEAR = (
    r"(?! of (?:the |this |last |next |that |its |their |a |\w+day['’]s )?(?:\w+ )?"
    r"(?:weeks?|months?|decade|century|seasons?|games?|match|quarter|day|war|terms?|tournament|race|film|book"
    r"|show|contract|campaign|journey|project|programme|program|holidays?|trip|fixture|playoffs?)\b)"
)
_WORDS_ON = f" '’-{ascii_letters}"  # behind a year or the figure of an ordinal
_FISCAL = r"(?:fiscal(?: year)?|FY|financial year)"
FORMS = (
    Form(
        "# q f fq first second third fourth final 1st 2nd 3rd 4th fy fiscal last closing the this next q1 q2 q3 q4",
        lazily(
            rf"(?:(?:{_FISCAL} ?(?P<fiscal_before>\d{{4}}|\d\d)|(?P<before>{YEAR}))(?:['’]s)?[ -]?)?"
            rf"(?:F?Q(?P<q>[1-4])|F?(?P<q2>[1-4])Q|(?:(?:fiscal|full|the(?= last| closing)) )?(?P<word>first|second|third|fourth|final|(?:last|closing)(?= quarter of (?:the year|{YEAR}))|1st|2nd|3rd|4th)[- ](?:fiscal )?(?:quarter|qtr))"
            rf"(?:[ ]?['’]?,? ?(?:of |in |for )?(?P<way>last year|this year|next year|(?<=quarter of )the year|(?:the )?(?:{_FISCAL} ?(?P<fiscal>\d{{4}}|\d\d)|(?P<year>{YEAR}|(?<=\dQ)\d\d|(?<=['’])\d\d))))?(?![A-Za-z0-9]|%)",
            re.IGNORECASE,
        ),
        _quarter,
        then=_WORDS_ON,
        noun="lc",
    ),
    Form(
        "# h h1 h2 first second latter",
        lazily(
            rf"(?:(?P<fiscal>{_FISCAL} ?)?(?P<before>{YEAR}|(?<=FY)\d\d)(?:['’]s)?[ -]?)?(?:H(?P<h>[12])|(?P<h2>[12])H|(?P<word>first|second)[- ]half{_NO_YEAR})"
            rf"(?:[ ]?['’]?,? ?(?:of |in )?(?:the |(?P<this>this ))?(?:{_FISCAL} ?(?P<fiscal_behind>\d{{4}}|\d\d)|(?P<year>{YEAR}|(?<=\dH)\d\d|(?<=['’])\d\d))|(?: of)?(?: the year| this year|(?P<last_year> last year)))?(?![A-Za-z0-9]|%)",
            re.IGNORECASE,
        ),
        _half,
        then=_WORDS_ON,
    ),
    Form(
        "fiscal fy financial",
        lazily(rf"{_FISCAL} ?(?P<year>\d{{4}}|\d\d)(?!\d|%|[.,]\d)", re.IGNORECASE),
        _fiscal_year,
    ),
    Form(
        "first second third fourth",
        lazily(
            r"(?<=\bin the )(?P<word>first|second|third|fourth)"
            r"(?=[,.;)]|$| (?:and|but|while|which|when)\b)"
        ),
        _elided,
    ),
    Form("f", lazily(rf"F(?P<year>{YEAR})(?![\w%-]|[.,]\d)"), _fiscal_year),
)
