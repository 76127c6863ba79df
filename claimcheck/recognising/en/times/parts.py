"""Parts of a longer time: early March, the end of 2024, the first week of May, days after."""

import re
from datetime import date, timedelta

import msgspec

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.model.small_counts import COUNTS, count
from claimcheck.recognising import days
from claimcheck.recognising.days import Days
from claimcheck.recognising.en.times.words import (
    DAY,
    ORDINAL_FIRSTS,
    ORDINAL_STARTS,
    ORDINAL_WORD,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAY_STARTS,
    ahead,
    ordinal,
    weekday_number,
)
from claimcheck.recognising.en.times.words import role as role_of
from claimcheck.recognising.forms import Form, Reader

_AT = lazily(r"\b[Aa]t $")
_EARLY = 2  # month until which the end of the year is the one that is over
_TENTHS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_IN_YEAR = {"early": (1, 3), "mid": (6, 6), "late": (10, 12)}
_IN_WEEK = {"early": (0, 2), "mid": (2, 4), "late": (4, 6)}


def _kind(word: str) -> str:
    low = word.lower()
    if "end" in low or low in ("eoy", "eom"):
        return "end"
    if low.startswith(("early", "beginning", "the beginning", "start", "the start", "the early")):
        return "early"
    return "late" if "late" in low else "mid"


def _part(found: re.Match[str], reader: Reader) -> Period | None:
    """`early March`, `mid-2013`, `the end of May`, `late last year`."""
    whole = reader.at(found.end())
    if whole is None or whole.first is None or whole.last is None or whole.role == "base":
        return None
    kind = _kind(found["part"])
    if kind == "end":
        one = _end(found, whole.last, whole, reader)
        return _of(found, whole, (one, one), "day", "as-of")
    span = _slice(kind, whole.first, whole.last, whole.grain)
    if span is None:
        return None
    return _of(found, whole, span, "week" if whole.grain == "month" else "span", whole.role)


def _end(found: re.Match[str], last: date, whole: Period, reader: Reader) -> date:
    """The last day of a period; `the end of the year` that a text of January looks back to."""
    now = reader.anchor.published
    words = reader.text[whole.start : whole.end].lower()
    at = words == "the year" and _AT.search(reader.text, max(0, found.start() - 3), found.start())
    back = now and last > now and at and now.month <= _EARLY and not ahead(found)
    return last.replace(year=last.year - 1) if back else last


def _slice(kind: str, first: date, last: date, grain: str) -> Days | None:
    if grain == "month":
        low, high = _TENTHS[kind]
        return first.replace(day=low), first.replace(
            day=min(high, days.month(first.year, first.month)[1].day)
        )
    if grain == "year":
        one, other = _IN_YEAR[kind]
        return days.months(first.year, one, other)
    if grain == "week":
        low, high = _IN_WEEK[kind]
        return first + timedelta(days=low), first + timedelta(days=high)
    length = (last - first).days + 1
    if length < 60:
        return None
    third = length // 3
    start = first + timedelta(days={"early": 0, "mid": third, "late": 2 * third}[kind])
    return start, last if kind == "late" else start + timedelta(days=third - 1)


def _of(found: re.Match[str], whole: Period, span: Days, grain: str, role: str) -> Period:
    role = told if role == "at" and (told := role_of(found)) == "since" else role
    return msgspec.structs.replace(
        whole, start=found.start(), first=span[0], last=span[1], grain=grain, role=role, fiscal=None
    )


def _numbered(found: re.Match[str], reader: Reader) -> Period | None:
    """`the first week of May`, `the last Friday of October`, `the second day of 2025`."""
    whole = reader.at(found.end())
    if whole is None or whole.first is None or whole.last is None:
        return None
    number, unit = ordinal(found["number"]), found["unit"].lower().rstrip("s")
    number = -number if found["from_last"] else number
    size = count(found["count"]) if found["count"] else 1
    span = _counted(unit, number, size, whole.first, whole.last)
    return _of(found, whole, span, "day" if span[0] == span[1] else "week", "at") if span else None


def _counted(unit: str, number: int, size: int, first: date, last: date) -> Days | None:
    if unit == "week":
        return days.weeks_of(first, last, number, size)
    if unit == "day":
        one = (
            first + timedelta(days=number - 1) if number > 0 else last + timedelta(days=number + 1)
        )
        other = one + timedelta(days=size - 1) if number > 0 else one - timedelta(days=size - 1)
        return min(one, other), max(one, other)
    if unit == "month":
        one = (
            days.months_from(first, number - 1)
            if number > 0
            else days.months_from(last.replace(day=1), number + 1)
        )
        return days.month(one.year, one.month)
    wanted = weekday_number(unit)
    if number > 0:
        one = first + timedelta(days=(wanted - first.weekday()) % 7 + 7 * number - 7)
    else:
        one = last - timedelta(days=(last.weekday() - wanted) % 7 - 7 * number - 7)
    return (one, one) if first <= one <= last else None


def _week_of(found: re.Match[str], reader: Reader) -> Period | None:
    """`the week of April 10`, `the week ended August 29`, `Monday of this week`."""
    whole = reader.at(found.end())
    if whole is None or whole.first is None or whole.first != whole.last:
        return None
    if found["ended"]:
        span = whole.first - timedelta(days=6), whole.first
    else:
        span = days.week(whole.first)
    return _of(found, whole, span, "week", "at")


def _day_of(found: re.Match[str], reader: Reader) -> Period | None:
    """`Monday of this week`, `the 20th of the current month`."""
    whole = reader.at(found.end())
    if whole is None or whole.first is None or whole.last is None:
        return None
    if found["day"]:
        one = whole.first + timedelta(days=weekday_number(found["day"]))
        fits = whole.grain == "week"
    else:
        number = ordinal(found["number"])
        fits, one = whole.grain == "month", whole.first
        found_day = days.day(one.year, one.month, number)
        fits, one = fits and found_day is not None, found_day or one
    return _of(found, whole, (one, one), "day", "at") if fits else None


def _half_of(found: re.Match[str], reader: Reader) -> Period | None:
    """`the first half of October`, `the second half of the decade`: half of its days."""
    whole = reader.at(found.end())
    if whole is None or whole.first is None or whole.last is None or whole.first == whole.last:
        return None
    if whole.grain == "year":  # halves of years are read with their calendars
        return None
    first, last = whole.first, whole.last
    days_of = (last - first).days + 1
    half = 15 if whole.grain == "month" else (days_of + 1) // 2
    middle = first + timedelta(days=half - 1)
    begins = found["which"].lower() == "first"
    span = (first, middle) if begins else (middle + timedelta(days=1), last)
    return _of(found, whole, span, "span", "at")


FORMS = (
    Form(
        "the first second latter",
        lazily(r"(?:the )?(?P<which>first|second|latter) half of ", re.IGNORECASE),
        _half_of,
        noun="fsl",
    ),
    Form(
        "early late mid the end middle beginning start around",
        lazily(
            r"(?P<part>early(?: in| on in)?|late(?: in)?|mid|(?:the )?(?:very )?(?:end|middle|beginning|start) of|end) ?(?:[- ]|(?<=mid))(?:around )?",
            re.IGNORECASE,
        ),
        _part,
        noun="vembs",
    ),
    Form(
        f"# the last final {ORDINAL_STARTS}",
        lazily(
            rf"(?:the )?(?P<number>{ORDINAL_WORD}|last|final|{DAY}(?:st|nd|rd|th))(?P<from_last> last)? (?:(?P<count>{COUNTS}) )?(?P<unit>weeks?|days?|month|{WEEKDAY}|{SHORT_WEEKDAY})(?: (?:morning|afternoon|evening))? (?:of|in) ",
            re.IGNORECASE,
        ),
        _numbered,
        then="snrtSNRT",
        noun=f"{ORDINAL_FIRSTS}l",
    ),
    Form(
        "the week",
        lazily(
            r"(?:the )?week (?:of|commencing|beginning|starting|(?P<ended>end(?:ed|ing)|to|through))(?: on)? ",
            re.IGNORECASE,
        ),
        _week_of,
        noun="w",
    ),
    Form(
        f"{WEEKDAY_STARTS} # the",
        lazily(
            rf"(?:(?P<day>{WEEKDAY}) (?:of|from) |(?:the )?(?P<number>{DAY}(?:st|nd|rd|th)) (?:day )?of )",
            re.IGNORECASE,
        ),
        _day_of,
        then="snrtSNRT",
        noun="#",
    ),
)
