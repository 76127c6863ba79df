"""English time expressions: patterns, and what each makes of its match."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from claimcheck.model.mention import Period
from claimcheck.recognising import days
from claimcheck.recognising.days import Anchor, Days

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_NUMBER = {name[:3].lower(): index + 1 for index, name in enumerate(_MONTHS)}
_MONTH = (
    "(?:"
    + "|".join([*_MONTHS, *(f"{m[:3]}\\b\\.?" for m in _MONTHS if m != "May"), "Sept\\b\\.?"])
    + ")"
)
_YEAR = r"(?:19|20)\d\d"
_ORDINAL = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_COUNT = {
    w: i
    for i, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )
}
_COUNTS = "|".join(list(_COUNT)[1:]) + r"|\d{1,2}"
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_AHEAD = re.compile(
    r"\b(?:will|next|starting|set to|due|scheduled|upcoming|expected|to be)\b[^.]{0,30}$",
    re.IGNORECASE,
)
_AS_OF = re.compile(r"\b(?:as of|as at|by|until|through|at) (?:the )?$", re.IGNORECASE)
_MODAL = re.compile(
    r"(?:\b(?:in|of|since|by|from|for|during|last|until|than|between|late|early|mid|and|to|through|on|above|below|end of) $|^$|[.\n(\"“] ?$|^- $)",
    re.IGNORECASE,
)
_QUARTERS_A_YEAR, _MONTHS_A_QUARTER = 4, 3

Make = Callable[[re.Match[str], Anchor], Period | None]


def _period(found: re.Match[str], span: Days | None, grain: str, **more: object) -> Period | None:
    if span is None:
        return None
    return Period(found.start(), found.end(), span[0], span[1], grain=grain, **more)  # type: ignore[arg-type]


def _role(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - 14) : found.start()]
    return "as-of" if _AS_OF.search(before) else "at"


def _ahead(found: re.Match[str]) -> bool:
    line = found.string.rfind("\n", 0, found.start()) + 1
    return bool(_AHEAD.search(found.string[max(line, found.start() - 44) : found.start()]))


def _month_number(name: str) -> int:
    return _NUMBER[name[:3].lower()]


def _iso(found: re.Match[str], _: Anchor) -> Period | None:
    one = days.day(int(found[1]), int(found[2]), int(found[3]))
    return _period(found, (one, one), "day", role=_role(found)) if one else None


def _day(found: re.Match[str], anchor: Anchor) -> Period | None:
    """`Aug 29, 2025`, `29 August`, `February 24th`."""
    number, name = int(found["day"]), _month_number(found["month"])
    year = (
        int(found["year"])
        if found["year"]
        else anchor.year(found.start(), name, number, ahead=_ahead(found))
    )
    one = days.day(year, name, number) if year else None
    role = _role(found)
    return _period(found, (one, one), "day", role=role, anchor=not found["year"]) if one else None


def _month(found: re.Match[str], anchor: Anchor) -> Period | None:
    """`May 2025`, `in May`, `late May`, `the end of May`, `mid-2013`."""
    before = found.string[max(0, found.start() - 10) : found.start()]
    if found["month"] in ("May", "March") and not found["year"] and not found["part"]:
        rest = found.string[found.end() : found.end() + 4]
        if not _MODAL.search(before) or (re.match(r" (?:be|no|a|h|s)", rest) and not before):
            return None
    name = _month_number(found["month"])
    year = (
        int(found["year"])
        if found["year"]
        else anchor.year(found.start(), name, ahead=_ahead(found))
    )
    if not year:
        return None
    span = days.month(year, name)
    if (found["part"] or "").strip().endswith("end of"):
        return _period(found, (span[1], span[1]), "day", role="as-of")
    return _period(found, span, "month", role=_role(found), anchor=not found["year"])


def _month_range(found: re.Match[str], anchor: Anchor) -> Period | None:
    first, last = _month_number(found["first"]), _month_number(found["last"])
    year = int(found["year"]) if found["year"] else anchor.year(found.start(), last)
    if not year or first >= last:
        return None
    return _period(found, days.months(year, first, last), _grain(last - first + 1))


def _grain(count: int) -> str:
    return {3: "quarter", 6: "half", 9: "nine-months", 12: "year"}.get(count, "span")


def _quarter(found: re.Match[str], anchor: Anchor) -> Period | None:
    """`Q2 2025`, `2Q25`, `second quarter of 2025`, `Q1 of fiscal year 2026`."""
    text = found["q"] or found["q2"] or ""
    number = int(text) if text.isdigit() else _ORDINAL[found["word"].lower()]
    part = f"Q{number}"
    if found["fiscal"]:
        year = _full(found["fiscal"])
        return _period(
            found, days.quarter(year, number), "quarter", basis="fiscal", fiscal=(year, part)
        )
    named = found["year"] or found["before"]
    if named:
        year = _full(named)
        return _period(found, days.quarter(year, number), "quarter", fiscal=(year, part))
    guessed = anchor.part(found.start(), number * 3)
    span = days.quarter(guessed, number) if guessed else None
    return _period(found, span, "quarter", fiscal=(0, part), anchor=True)


def _full(year: str) -> int:
    digits = year.strip("'’ ")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _ended(found: re.Match[str], anchor: Anchor) -> Period | None:
    """`the quarter ended June 30, 2025`, `the June quarter`."""
    name = _month_number(found["month"] or found["month2"])
    given = found["year"] or found["year2"]
    year = int(given) if given else anchor.part(found.start(), name)
    if not year:
        return None
    last = days.month(year, name)[1]
    first = days.months_from(last.replace(day=1), -2)
    return _period(found, (first, last), "quarter")


def _half(found: re.Match[str], anchor: Anchor) -> Period | None:
    number = int(found["h"]) if found["h"] else _ORDINAL[found["word"].lower()]
    given = found["year"] or found["before"]
    year = _full(given) if given else None
    if (
        year is None
        and anchor.published
        and found["word"]
        and (found["this"] or found["word"].lower() == "second")
    ):
        year = anchor.published.year
    year = year or anchor.part(found.start(), number * 6)
    return _period(found, days.half(year, number), "half") if year else None


def _first_months(found: re.Match[str], anchor: Anchor) -> Period | None:
    count = _COUNT.get(found["count"].lower()) or int(found["count"])
    given = found["year"] or found["before"]
    year = (
        int(given)
        if given
        else anchor.published.year
        if anchor.published
        else anchor.part(found.start(), count)
    )
    if not year or not 1 < count <= 12:
        return None
    return _period(found, days.months(year, 1, count), _grain(count))


def _fiscal_year(found: re.Match[str], _: Anchor) -> Period | None:
    year = _full(found["year"])
    return _period(found, days.year(year), "year", basis="fiscal", fiscal=(year, "Y"))


def _year(found: re.Match[str], _: Anchor) -> Period | None:
    """A year by itself: `in 2024`, `the end of 2024`, `2024's`, `by 2032`."""
    year = int(found["year"])
    part = (found["part"] or "").lower().strip()
    if part.endswith("end of"):
        last = date(year, 12, 31)
        return _period(found, (last, last), "day", role="as-of")
    if part.startswith("mid"):
        return _period(found, days.month(year, 6), "month")
    return _period(found, days.year(year), "year", role="since" if part == "since" else "at")


def _year_range(found: re.Match[str], _: Anchor) -> Period | None:
    first = int(found["first"])
    last = (
        int(found["last"]) if len(found["last"]) == 4 else first // 100 * 100 + int(found["last"])
    )
    if not first < last <= first + 30:
        return None
    return _period(found, (date(first, 1, 1), date(last, 12, 31)), "span")


def _weekday(found: re.Match[str], anchor: Anchor) -> Period | None:
    if anchor.published is None:
        return None
    number = _DAYS.index(found["day"].capitalize())
    back = (anchor.published.weekday() - number) % 7
    one = anchor.published - timedelta(days=back)
    if back and (
        _ahead(found)
        or re.match(r"[^.]{0,40}\bwill\b", found.string[found.end() : found.end() + 60])
    ):
        one += timedelta(days=7)
    return _period(found, (one, one), "day", basis="relative", anchor=True)


def _relative(found: re.Match[str], anchor: Anchor) -> Period | None:
    """`last week`, `this month`, `next year`, `yesterday`, `year to date`."""
    now, words = anchor.published, found[0].lower()
    if now is None:
        return None
    shift = (
        -1
        if words.startswith(("last", "the previous", "previous"))
        else 1
        if words.startswith("next")
        else 0
    )
    span, grain = _shifted(now, words, shift)
    return _period(found, span, grain, basis="relative", anchor=True)


def _shifted(now: date, words: str, shift: int) -> tuple[Days, str]:
    if words.endswith("week"):
        return days.week(now, shift), "week"
    if words.endswith("month"):
        span = days.month(*divmod_month(now, shift))
        return (span[0], min(span[1], now) if not shift else span[1]), "month"
    if words.endswith("quarter"):
        index = now.year * _QUARTERS_A_YEAR + (now.month - 1) // _MONTHS_A_QUARTER + (shift or -1)
        return days.quarter(index // 4, index % 4 + 1), "quarter"
    if "date" in words or "so far" in words or "since" in words:
        return (date(now.year, 1, 1), now), "span"
    if words.endswith("year"):
        return days.year(now.year + shift), "year"
    one = (
        now - timedelta(days=1)
        if words == "yesterday"
        else now + timedelta(days=words == "tomorrow")
    )
    return (one, one), "day"


def divmod_month(now: date, shift: int) -> tuple[int, int]:
    """Year and month some months from a day."""
    index = now.year * 12 + now.month - 1 + shift
    return index // 12, index % 12 + 1


def _length(found: re.Match[str], anchor: Anchor) -> Period | None:
    """`over the next three years`, `the past four quarters`, `past decade`: days covered."""
    word = found["count"]
    count = _COUNT.get(word.lower(), 0) or int(word) if word else 1
    unit, back = (
        found["unit"].lower().rstrip("s"),
        found["way"].lower() not in ("next", "coming", "following"),
    )
    start = anchor.published
    if start is None:
        return Period(found.start(), found.end(), None, None, "relative", "span", role="duration")
    span = _covered(start, unit, count, back=back)
    return _period(found, span, "span", basis="relative", role="duration", anchor=True)


def _covered(start: date, unit: str, count: int, *, back: bool) -> Days:
    sign = -1 if back else 1
    if unit == "quarter":
        index = start.year * 4 + (start.month - 1) // 3
        first = index - count if back else index
        return days.quarter(first // 4, first % 4 + 1)[0], days.quarter(
            (first + count - 1) // 4, (first + count - 1) % 4 + 1
        )[1]
    other = {
        "year": lambda: days.years_from(start, sign * count),
        "decade": lambda: days.years_from(start, sign * count * 10),
        "month": lambda: days.months_from(start, sign * count),
        "week": lambda: start + timedelta(weeks=sign * count),
        "day": lambda: start + timedelta(days=sign * count),
    }[unit]()
    return (min(start, other), max(start, other))


def _six_months(found: re.Match[str], anchor: Anchor) -> Period | None:
    """`the past six months` of a report in July or August is the first half."""
    if anchor.published is None:
        return None
    index = anchor.published.year * 2 + (anchor.published.month > 6) - 1
    return _period(
        found, days.half(index // 2, index % 2 + 1), "half", basis="relative", anchor=True
    )


def _empty(role: str, grain: str = "") -> Make:
    return lambda found, _: Period(
        found.start(), found.end(), None, None, "relative", grain, role=role
    )


def _year_any(found: re.Match[str], anchor: Anchor) -> Period | None:
    if found["year"]:
        return _year(found, anchor)
    year = int(found["year2"] or found["year3"])
    return _period(found, days.year(year), "year")


def _ahead_length(found: re.Match[str], anchor: Anchor) -> Period | None:
    """`invest 380 billion over three years`: a plan's length, ahead when the words look ahead."""
    sentence = found.string[max(0, found.start() - 120) : found.start()]
    if not re.search(r"\b(?:will|plans?|invest|to|pledged?|commit|aims?|next)\b", sentence):
        return None
    if anchor.published is None:
        return Period(found.start(), found.end(), None, None, "relative", "span", role="duration")
    span = (
        anchor.published,
        days.years_from(
            anchor.published, _COUNT.get(found["count"].lower()) or int(found["count"])
        ),
    )
    return _period(found, span, "span", basis="relative", role="duration", anchor=True)


_WAY = r"(?P<way>past|last|next|coming|following|previous)"
FORMS: tuple[tuple[re.Pattern[str], Make], ...] = (
    (re.compile(rf"(?<!\d)({_YEAR})[-./](\d{{1,2}})[-./](\d{{1,2}})(?!\d)"), _iso),
    (
        re.compile(
            rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>{_YEAR}))?(?![\d,]\d|%)\b"
        ),
        _day,
    ),
    (
        re.compile(
            rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?\b"
        ),
        _day,
    ),
    (
        re.compile(
            rf"\b(?:[Bb]etween |[Ff]rom )?(?P<first>{_MONTH})(?: to | and | through |–|-)(?P<last>{_MONTH})(?:,? (?P<year>{_YEAR}))?\b(?! \d)"
        ),
        _month_range,
    ),
    (
        re.compile(
            rf"\b(?:quarter end(?:ed|ing)(?: on)? (?P<month>{_MONTH}) \d{{1,2}}(?:, (?P<year>{_YEAR}))?|(?P<month2>{_MONTH}) quarter(?: of (?P<year2>{_YEAR}))?)\b"
        ),
        _ended,
    ),
    (
        re.compile(
            rf"\b(?P<part>early |late |mid-|mid |(?:the )?end of )?(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?(?![\w-]| \d)"
        ),
        _month,
    ),
    (
        re.compile(
            rf"(?<![A-Za-z0-9])(?:(?P<before>{_YEAR})[ -]?)?(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q|(?P<word>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ]quarter)"
            rf"(?:[ ']?,? ?(?:of |in |for )?(?:the )?(?:(?:fiscal(?: year)?|FY) ?(?P<fiscal>\d{{4}}|\d\d)|(?P<year>{_YEAR}|(?<=Q)\d\d)))?(?![A-Za-z0-9])",
            re.IGNORECASE,
        ),
        _quarter,
    ),
    (
        re.compile(
            rf"(?<![A-Za-z0-9])(?:(?P<before>{_YEAR})[ -]?)?(?:H(?P<h>[12])|(?P<word>first|second)[- ]half)(?:[ ']?,? ?(?:of |in )?(?:the |(?P<this>this ))?(?P<year>{_YEAR})|(?: of)?(?: the year| this year))?(?![A-Za-z0-9])",
            re.IGNORECASE,
        ),
        _half,
    ),
    (
        re.compile(
            rf"\b(?:(?P<before>{_YEAR})[’']s )?first (?P<count>{_COUNTS}) months(?: of (?:(?P<year>{_YEAR})|the year|this year))?\b",
            re.IGNORECASE,
        ),
        _first_months,
    ),
    (re.compile(r"\b(?:fiscal(?: year)?|FY) ?(?P<year>\d{4}|\d\d)\b", re.IGNORECASE), _fiscal_year),
    (
        re.compile(rf"\b(?P<first>{_YEAR})(?:–|-| to )(?P<last>{_YEAR}|\d\d)\b(?![-/]\d)"),
        _year_range,
    ),
    (
        re.compile(
            rf"(?P<part>\b(?:(?:the )?end of|since|mid-?|late in|late|early(?: in)?) ?)(?P<year>{_YEAR})(?![\w%]|[.,-]\d)"
            rf"|(?P<part2>)(?:(?<=\bin )|(?<=\bof )|(?<=\bby )|(?<=\bfor )|(?<=\bfrom )|(?<=\buntil )|(?<=\bthan )|(?<=\bto )|(?<=\band )|(?<=\bon )|(?<=\bduring )|(?<=\bwith )|(?<=\bIn )|(?<=\bIn early )|(?<=\()|(?<=, ))(?P<year2>{_YEAR})(?![\w%]|[.,-]\d)"
            rf"|(?P<year3>{_YEAR})(?=[’']s )"
        ),
        _year_any,
    ),
    (re.compile(rf"\b(?P<day>{'|'.join(_DAYS)})\b"), _weekday),
    (
        re.compile(
            r"\b(?:yesterday|today|tomorrow|(?:last|this|next|the previous) (?:week|month|quarter|year)"
            r"|year[- ]to[- ]date|so far this year|since the (?:beginning|start) of (?:this|the) year)\b",
            re.IGNORECASE,
        ),
        _relative,
    ),
    (re.compile(r"\b(?:the )?(?:past|last) six months\b", re.IGNORECASE), _six_months),
    (
        re.compile(
            rf"\b{_WAY} (?:(?P<count>{_COUNTS}) )?(?P<unit>decades?|years|quarters|months|weeks|days)\b",
            re.IGNORECASE,
        ),
        _length,
    ),
    (
        re.compile(
            rf"\b(?:over|within|in|for)(?P<way>) (?P<count>{_COUNTS}) (?P<unit>years)\b(?! (?:ago|old|earlier|later))",
            re.IGNORECASE,
        ),
        _ahead_length,
    ),
    (
        re.compile(
            rf"\b(?:{_COUNTS}) (?:consecutive|straight|successive) (?:quarters|months|years)\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:consecutive|straight) (?:quarter|year|month)\b",
            re.IGNORECASE,
        ),
        _empty("streak", "quarter"),
    ),
    (
        re.compile(
            r"\b(?:a|one|the) year (?:earlier|ago|before)\b|\byear-(?:earlier|ago)\b|\b(?:the )?(?:same|corresponding|year-ago) (?:period|quarter|months?|half|time)"
            r"(?: (?:of |in )?(?:a year ago|last year|a year earlier|the previous year|the year before|\d{4}))?"
            r"|\b(?:on|than|above|below|over|from) (?:the )?(?:previous|preceding|prior) (?:year|quarter|month|week)\b|\bthe (?:year|month|week|quarter) before\b",
            re.IGNORECASE,
        ),
        _empty("base"),
    ),
)
