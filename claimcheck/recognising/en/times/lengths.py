"""Lengths: the past four quarters, three weeks ago, streaks, and what a change is measured from."""

import re
from datetime import date, timedelta

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.model.small_counts import COUNTS, count
from claimcheck.recognising import days
from claimcheck.recognising.days import Days
from claimcheck.recognising.en.times.words import ordinal
from claimcheck.recognising.forms import Form, Reader, made

_FORWARD = ("next", "coming", "following", "upcoming")
_YEARS = {"year": 1, "decade": 10, "century": 100, "centurie": 100}
_COUNT_STARTS = "a an one two three four five six seven eight nine ten eleven twelve couple # "


def _length(found: re.Match[str], reader: Reader) -> Period | None:
    """`over the next three years`, `the past four quarters`, `past decade`: days covered."""
    number = count(found["count"] or found["count2"])
    unit, back = found["unit"].lower().rstrip("s"), found["way"].lower() not in _FORWARD
    start = reader.anchor.published
    if start is None:
        return Period(found.start(), found.end(), None, None, "relative", "span", role="duration")
    span = covered(start, unit, number, back=back)
    return made(found, span, "span", basis="relative", role="duration", anchor=True)


def covered(start: date, unit: str, number: int, *, back: bool) -> Days:
    """The days that a length covers: quarters are whole, days ahead begin tomorrow."""
    if unit == "quarter":
        first = -number if back else 1
        return days.quarter_of(start, first)[0], days.quarter_of(start, first + number - 1)[1]
    if unit == "business day":
        return days.business_days(start, number, back=back)
    other = _moved(start, unit, -number if back else number)
    if unit in ("day", "week", "fortnight", "night") and not back:
        return start + timedelta(days=1), other
    return min(start, other), max(start, other)


def _moved(start: date, unit: str, number: int) -> date:
    """The day some units away; hours and minutes stay on their day."""
    if unit in _YEARS:
        return days.years_from(start, number * _YEARS[unit])
    if unit in ("month", "quarter"):
        return days.months_from(start, number * (3 if unit == "quarter" else 1))
    factor = {"week": 7, "fortnight": 14, "day": 1, "night": 1}.get(unit, 0)
    return start + timedelta(days=factor * number)


def _six_months(found: re.Match[str], reader: Reader) -> Period | None:
    """`the past six months` of a report in July or August is the first half."""
    now = reader.anchor.published
    span = days.half_of(now, -1) if now else None
    return made(found, span, "half", basis="relative", anchor=True)


def _ago(found: re.Match[str], reader: Reader) -> Period | None:
    """`three weeks ago`, `in two days`, `4 months from tomorrow`, `two weeks and 2 days ago`."""
    number, unit = count(found["count"]), found["unit"].lower().rstrip("s")
    way = (found["way"] or "").lower()
    start, end = reader.anchor.published, found.end()
    if way in ("from", "after", "before", "since"):
        point = reader.at(found.end() + 1)
        if point is None or point.first is None or point.first != point.last:
            return None
        start, end = point.first, point.end
    if start is None:
        return None
    sign = -1 if way in ("ago", "before", "earlier", "back") else 1
    one = _moved(start, unit, sign * number)
    if found["count2"]:
        one = _moved(one, found["unit2"].lower().rstrip("s"), sign * count(found["count2"]))
    if one.year in days.BEYOND:
        return None
    span, grain = (one, one), "day"
    if way == "ago" and unit == "year" and not found["count2"]:
        span, grain = days.year(one.year), "year"
    return Period(found.start(), end, *span, "relative", grain, role="at", anchor=True)


_PLANS = lazily(r"\b(?:will|plans?|invest|to|pledged?|commit|aims?|next)\b")
_PLEDGES = lazily(
    r"\b(?:will|plans? to|pledge[sd]?|commit(?:s|ted)?|aims?|earmark(?:s|ed)?)\b"
    r"(?:(?! (?:lost|fell|rose|grew|was|were|[a-z]+ed) )[^.;\n]|\.\d)*$"
)


def _ahead_length(found: re.Match[str], reader: Reader) -> Period | None:
    """`invest 380 billion over three years`: a plan's length, ahead when the words look ahead."""
    years = found["unit"].lower() == "years"
    looks = _PLANS if years else _PLEDGES  # "rose over six months to 5%"
    if not looks.search(found.string, max(0, found.start() - 120), found.start()):
        return None
    start = reader.anchor.published
    if start is None:
        return Period(found.start(), found.end(), None, None, "relative", "span", role="duration")
    ends = days.years_from if years else days.months_from
    span = start, ends(start, count(found["count"]))
    return made(found, span, "span", basis="relative", role="duration", anchor=True)


def _streak(found: re.Match[str], _: Reader) -> Period:
    """`six consecutive quarters`, `the sixth straight month`."""
    text = found["count"] or found["ordinal"]
    length = count(text) if found["count"] else ordinal(text)
    grain = found["unit"].lower().rstrip("s")
    return Period(
        found.start(), found.end(), None, None, "relative", grain, role="streak", length=length
    )


def _base(found: re.Match[str], _: Reader) -> Period:
    words = found[0].lower()
    unit = re.search(r"quarter|month|week|day", words)
    grain = unit[0] if unit and "same" not in words and "year" not in words else "year"
    grain = "quarter" if words.startswith("three months") else grain
    return Period(found.start(), found.end(), None, None, "relative", grain, role="base")


_IT = "(?:it|they|he|she|its|his|her|their|the)"


def _day_after(found: re.Match[str], reader: Reader) -> Period | None:
    """`on Friday, a day after it struck`: what it did was on Thursday."""
    now = reader.anchor.published
    one = now - timedelta(days=1) if now else None
    return made(found, (one, one) if one else None, "day", basis="relative", anchor=True)


_STREAK_STARTS = (
    _COUNT_STARTS + "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
_STREAK = lazily(
    rf"(?:(?P<count>{COUNTS}) |(?P<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{{1,2}}(?:st|nd|rd|th)) )"
    r"(?:consecutive|straight|successive) (?P<unit>quarters?|months?|years?|weeks?|days?)\b",
    re.IGNORECASE,
)
_BASE_STARTS = (
    "a one three the year same corresponding on than above below over from year-earlier year-ago"
)
_BASE = lazily(
    r"(?:a|one|the) (?:year|month|quarter|week) (?:earlier|ago|before|prior)\b"
    r"|three months (?:earlier|before|previously)(?=[,.;)]|$)|year[- ](?:earlier|ago)\b|(?:the )?(?:same|corresponding|year-ago|prior-year|comparable) (?:period|quarter|months?|half|time)"
    r"(?: (?:of |in )?(?:a year ago|last year|a year earlier|the previous year|the year before|\d{4}))?"
    r"|(?:on|than|above|below|over|from) (?:the )?(?:previous|preceding|prior) (?:year|quarter|month|week|day)\b",
    re.IGNORECASE,
)
_UNITS = (
    r"(?P<unit>decades?|years?|quarters?|months?|weeks?|fortnights?|business days?|days?|nights?)"
)
_FINE = r"(?:years?|quarters?|months?|fortnights?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|centur(?:y|ies)|decades?)"
FORMS = (
    Form(
        "the past last",
        lazily(r"(?:the )?(?:past|last) six months\b", re.IGNORECASE),
        _six_months,
        noun="pl",
    ),
    Form(
        "past last next coming following previous upcoming " + _COUNT_STARTS,
        lazily(
            rf"(?:(?P<count2>{COUNTS}) (?=\w+ (?:business )?\w+s\b))?(?P<way>past|last|next|coming|following|previous|upcoming) (?:(?P<count>{COUNTS}) )?{_UNITS}(?![\w-])",
            re.IGNORECASE,
        ),
        lambda found, reader: (
            _length(found, reader)
            if found["count"]
            or found["count2"]
            or found["unit"].lower() in ("decade", "years", "decades")
            else None
        ),
        then=" ",
    ),
    Form(
        _COUNT_STARTS,
        lazily(
            rf"(?<!\d[,.])(?P<count>{COUNTS}|an?) (?P<unit>{_FINE})(?:,? (?:and )?(?P<count2>{COUNTS}) (?P<unit2>{_FINE}))? (?P<way>ago|later(?! than)|on(?=,)|from now|hence|back|from today|from(?= )|after(?= )|before(?= ))\b",
            re.IGNORECASE,
        ),
        _ago,
        then=" ",
    ),
    Form(
        "in within",
        lazily(
            rf"(?:in|within) (?:the next )?(?P<count>{COUNTS}|an?|half an) (?P<unit>weeks?|days?|hours?|hrs?|minutes?|mins?|fortnights?|months?(?=['’]? time))(?P<way>(?:['’]? time| from now| from today)?)(?P<count2>)(?P<unit2>)(?=[.,;!?]|$|\n)",
            re.IGNORECASE,
        ),
        lambda found, reader: _ago(found, reader) if _looks_on(found) else None,
    ),
    Form(
        "over within in for",
        lazily(
            rf"(?:over|within|in|for)(?P<way>) (?P<count>{COUNTS}) (?P<unit>years|months)\b(?! (?:ago|old|earlier|later|to|end))",
            re.IGNORECASE,
        ),
        _ahead_length,
    ),
    Form("a one", lazily(rf"(?:a|one) day after(?= {_IT}\b)", re.IGNORECASE), _day_after),
    Form(_STREAK_STARTS, _STREAK, _streak, then=" snrtSNRT"),
    Form(_BASE_STARTS, _BASE, _base, noun="ymqwscp"),
)


def _looks_on(found: re.Match[str]) -> bool:
    """`will open in two weeks` is a day; `built in two weeks` is how long it took."""
    before = found.string[max(0, found.start() - 60) : found.start()]
    later = re.search(
        r"\b(?:will|'ll|to|due|begins?|starts?|opens?|expires?|set)\b[^.\n]*$", before
    )
    return bool(later) or not before.rpartition("\n")[2].strip(" -") or bool(found["way"])
