"""Years, runs of years, decades and centuries."""

import re
from datetime import date

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.en.times.split_years import is_split, of_school, split_year
from claimcheck.recognising.en.times.words import YEAR, role
from claimcheck.recognising.forms import Form, Reader, made

# Before a bare year stands a word that takes a time; else it may be any number.
_BEFORE = lazily(
    r"(?:\b(?:in|of|by|for|from|until|till|than|to|and|on|during|with|since|before|after|early|late"
    r"|mid|through|year|or|versus|vs|against|between|not|throughout|around|about|end) |\bend-|\bmid-|\(|, |= )$",
    re.IGNORECASE,
)
_IN_THE = lazily(r"\b(?:the|in)(?: early| late| mid)?[ -]['’]?$")
# Of margins, temperatures, ages and speeds tens are told as well: guided to the mid-70s.
_NO_YEARS = lazily(
    r"(?:%|\b(?:per ?cent|percentages?|margins?|degrees?|temperatures?|highs?|lows?|mph|scores?|aged?|ages"
    r"|guided|polled|polling|approval|wind)\b)[^.;\n]*$",
    re.IGNORECASE,
)
_FAR = 80  # code points back to such a word
_AFTER_COMMA = lazily(r"^(?:[,.;:)\s]|$|['’]s\b)")
_EVENT = (
    "earthquake|quake|tsunami|hurricane|typhoon|cyclone|tornado|storms?|floods?|flooding|fires?|blaze|wildfires?|crash"
    "|attacks?|election|war|crisis|eruption|outbreak|explosion|disaster|bombing|massacre|riots?|strike|recession"
    "|Olympics|Games|World Cup|pandemic|epidemic|drought|heatwave"
)
# "the 2008 Sichuan earthquake killed 87,000": the year of what is told of in the past.
_OF_EVENT = (
    rf"(?<=[Tt]he )(?P<year>{YEAR})(?![^.;:\n\d]*\b(?:has|have|is|are|will|can|may)\b)(?= (?:[A-Z][\w’'-]+ ){{0,4}}(?i:{_EVENT})\b(?! (?:organi|champion|winner|victim|surviv|recover|fund|relief))(?:[^.;:\n\d]{{0,80}}[a-z,])? "
    r"(?:cost|left|took|drew|won|sold|was|were|(?!based|called|named|owned)[a-z]{2,}ed) (?:[^.;:\n\d]{0,24} )?[$€£¥]?\d)"
)
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2
    )
}


def _year(found: re.Match[str], reader: Reader) -> Period | None:
    """A year by itself: `in 2024`, `2024's`, `(2024)`."""
    text, start, end = found.string, found.start(), found.end()
    before = text[max(0, start - 12) : start]
    owned = text[end : end + 3] in ("'s ", "’s ")
    opening = reader.depth > 0
    if not owned and not opening and not _BEFORE.search(before):
        return None
    if before.endswith((", ", "(")) and not _AFTER_COMMA.match(text[end : end + 3]):
        return None
    year = int(found["year"])
    return made(found, days.year(year), "year", role="since" if role(found) == "since" else "at")


def _of_event(found: re.Match[str], reader: Reader) -> Period | None:
    """`the 2008 earthquake killed`: no year that is still to come."""
    year, now = int(found["year"]), reader.anchor.published
    return None if now and year > now.year else made(found, days.year(year), "year")


def _run(found: re.Match[str], reader: Reader) -> Period | None:
    """2019-2024, 2019–24, 2019 to 2024."""
    first = int(found["first"])
    last = found["last"]
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not first < until <= first + 60 or ("/" in found[0] and until > first + 1):
        return None
    if until == first + 1 and len(last) == 2 and (one := split_year(found, first, reader.anchor)):
        return made(found, one, "year")
    fiscal = (first, "S") if is_split(found, first, until) else None
    return made(found, (date(first, 1, 1), date(until, 12, 31)), "span", fiscal=fiscal)


def _school_year(found: re.Match[str], _: Reader) -> Period | None:
    """`the 2023-24 school year`: from September to August."""
    first, last = int(found["first"]), int(found["last"][-2:])
    if (first + 1) % 100 != last:
        return None
    return made(found, of_school(first), "year")


def _decade(found: re.Match[str], _: Reader) -> Period | None:
    """`the 1990s`, `the nineties`, `the 90s`."""
    text = (found["figures"] or "").strip("'’ ")
    if text:
        first = (
            int(text)
            if len(text) == 4
            else 1900 + int(text)
            if int(text) >= 30
            else 2000 + int(text)
        )
    else:
        first = 1900 + _TENS[found["word"].lower()]
    if first % 10:
        return None
    return made(found, (date(first, 1, 1), date(first + 9, 12, 31)), "span")


def _short_decade(found: re.Match[str], reader: Reader) -> Period | None:
    """`the 90s`, `the mid-'70s`; margins in the mid-70s and a man in his 70s are none."""
    if len(found["figures"]) == 4:
        return _decade(found, reader)
    text, start = found.string, found.start()
    if not _IN_THE.search(text, max(0, start - 12), start):
        return None
    sure = text[start - 1] in "'’"
    if not sure and _NO_YEARS.search(text, max(0, start - _FAR), start):
        return None
    return _decade(found, reader)


def _century(found: re.Match[str], _: Reader) -> Period | None:
    first = 100 * int(found["number"]) - 100
    if not 1000 <= first <= 2100:
        return None
    return made(found, (date(first, 1, 1), date(first + 99, 12, 31)), "span")


_CALENDAR = lazily(rf"(?:the )?(?:calendar )?year (?P<year>{YEAR})(?![\w%]|[.,-]\d)", re.IGNORECASE)
FORMS = (
    Form("#", lazily(rf"(?P<year>{YEAR})(?![\w%]|[.,/-]\d|-[A-Za-z])"), _year),
    Form("#", lazily(_OF_EVENT), _of_event),
    Form(
        "the year calendar",
        _CALENDAR,
        lambda found, _: made(found, days.year(int(found["year"])), "year", role=role(found)),
        noun="cy",
    ),
    Form(
        "#",
        lazily(
            rf"(?P<first>{YEAR})(?: ?[–~-] ?| to | through | until |/(?=\d\d(?!\d)))(?P<last>{YEAR}|\d\d)(?![\w%]|[-/.,]\d)"
        ),
        _run,
        then=" –~-/",
    ),
    Form(
        "#",
        lazily(
            rf"(?P<first>{YEAR})(?: ?[-–/] ?| to )(?P<last>{YEAR}|\d\d) (?:school|academic) year(?!s)",
            re.IGNORECASE,
        ),
        _school_year,
        then=" -–/",
    ),
    Form(
        "#",
        lazily(rf"(?P<figures>{YEAR}|[3-9]0)(?:['’]| )?s(?P<word>)\b"),
        _short_decade,
        then="'’ s",
    ),
    Form(
        " ".join(_TENS),
        lazily(rf"(?P<figures>)(?P<word>{'|'.join(_TENS)})\b", re.IGNORECASE),
        lambda found, reader: (
            _decade(found, reader)
            if re.search(
                r"\b(?:the|in)(?: early| late| mid)?[ -]$",
                found.string[max(0, found.start() - 12) : found.start()],
            )
            else None
        ),
    ),
    Form("#", lazily(r"(?P<number>\d\d)(?:st|nd|rd|th) century\b"), _century, then="snrt"),
)
