"""Times told from the day of publication: yesterday, last week, earlier this year, weekends."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.days import Days
from claimcheck.recognising.forms import Form, Reader, made

_SHIFT = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}


def _unit(now: date, unit: str, shift: int) -> tuple[Days, str]:
    """A whole unit of the calendar, some units from now."""
    spans: dict[str, tuple[Callable[[], Days], str]] = {
        "week": (lambda: days.week(now, shift), "week"),
        "weekend": (lambda: days.weekend(now, shift), "week"),
        "workweek": (lambda: days.workweek(now, shift), "week"),
        "fortnight": (lambda: days.fortnight(now, shift), "span"),
        "month": (lambda: days.month_of(now, shift), "month"),
        "quarter": (lambda: days.quarter_of(now, shift), "quarter"),
        "half": (lambda: days.half_of(now, shift), "half"),
        "year": (lambda: days.year(now.year + shift), "year"),
        "decade": (lambda: days.decade(now.year + 10 * shift), "span"),
        "century": (lambda: days.century(now.year + 100 * shift), "span"),
    }
    make, grain = spans[unit]
    return make(), grain


def _relative(found: re.Match[str], reader: Reader) -> Period | None:
    """`last week`, `this month`, `the coming year`; what is not over yet ends today."""
    now = reader.anchor.published
    if now is None:
        return None
    way = found["way"].lower().split(" ")[-1]
    unit = _UNITS.get(found["unit"].lower(), found["unit"].lower())
    if unit == "decade" and way not in ("this", "current"):
        return None
    span, grain = _unit(now, unit, _SHIFT.get(way, 0))
    if unit == "month" and way == "this":
        span = span[0], now
    fiscal = _fiscal(grain, _SHIFT.get(way, 0), found["unit"])
    if fiscal and grain == "year":
        span = reader.anchor.budget_year(_SHIFT.get(way, 0)) or span
    return made(found, span, grain, basis="relative", anchor=True, fiscal=fiscal)


def _fiscal(grain: str, shift: int, unit: str) -> tuple[int, str] | None:
    """What a company's calendar needs: the quarter under way is that of its own."""
    if grain == "quarter":
        return 0, f"Q{shift:+}"
    return (0, f"Y{shift:+}") if unit.lower() in ("fiscal year", "financial year") else None


def _under_way(found: re.Match[str], reader: Reader) -> Period | None:
    """`the quarter now under way`."""
    now = reader.anchor.published
    span = days.quarter_of(now) if now else None
    return made(found, span, "quarter", basis="relative", anchor=True, fiscal=(0, "Q+0"))


_UNITS = {
    "fiscal quarter": "quarter",
    "fiscal year": "year",
    "financial year": "year",
    "qtr": "quarter",
    "work week": "workweek",
    "working week": "workweek",
    "calendar year": "year",
    "calendar month": "month",
}


def _week_after(found: re.Match[str], reader: Reader) -> Period | None:
    """`the week after next`, `the year before last`."""
    now = reader.anchor.published
    if now is None:
        return None
    span, grain = _unit(
        now, found["unit"].lower(), 2 if found["way"].lower() == "after next" else -2
    )
    return made(found, span, grain, basis="relative", anchor=True)


def _part(found: re.Match[str], reader: Reader) -> Period | None:
    """`earlier this year` ends yesterday, `later this month` begins today."""
    now = reader.anchor.published
    if now is None:
        return None
    shift = _SHIFT.get((found["way"] or "").lower(), 0)
    (first, last), _ = _unit(now, found["unit"].lower(), shift)
    if shift:
        middle = first + (last - first) / 2
        span = (first, middle) if found["part"].lower() == "earlier" else (middle, last)
    elif found["part"].lower() == "earlier":
        span = first, max(first, now - timedelta(days=1))
    else:
        span = now, last
    return made(found, span, "span", basis="relative", anchor=True)


def _to_date(found: re.Match[str], reader: Reader) -> Period | None:
    now = reader.anchor.published
    span = (date(now.year, 1, 1), now) if now else None
    return made(found, span, "span", basis="relative", anchor=True)


def _day(found: re.Match[str], reader: Reader) -> Period | None:
    now = reader.anchor.published
    if now is None:
        return None
    low = found[0].lower()
    shift = 0
    if low.startswith(("the day", "day")):
        shift = 2 if "after" in low else -2
    elif low.startswith(("yesterday", "last night", "overnight", "last evening")):
        shift = -1
    elif low.startswith(("tomorrow", "the next day")):
        shift = 1
    one = now + timedelta(days=shift)
    return made(found, (one, one), "day", basis="relative", anchor=True)


def _day_beside(found: re.Match[str], reader: Reader) -> Period | None:
    """`a day earlier`: before that of publication, until a day is known that was named before."""
    now = reader.anchor.published
    if now is None:
        return None
    back = (found["way"] or found["which"]).lower() in (
        "before",
        "earlier",
        "previous",
        "preceding",
    )
    one = now + timedelta(days=-1 if back else 1)
    return made(found, (one, one), "day", basis="relative", anchor=True)


def _now(found: re.Match[str], reader: Reader) -> Period | None:
    """Now: shown among the times, but no time that a figure needs."""
    now = reader.anchor.published
    return made(
        found, (now, now) if now else None, "day", basis="relative", role="now", anchor=True
    )


def _weekend(found: re.Match[str], reader: Reader) -> Period | None:
    """`over the weekend`: the last one that had begun."""
    now = reader.anchor.published
    if now is None:
        return None
    shift = 0 if now.weekday() >= 5 else -1
    return made(found, days.weekend(now, shift), "week", basis="relative", anchor=True)


def _the_unit(found: re.Match[str], reader: Reader) -> Period | None:
    """`the year` behind of, or beside a part: only where another time holds it."""
    now = reader.anchor.published
    if now is None or not reader.depth:
        return None
    span, grain = _unit(now, found["unit"].lower(), 0)
    return made(found, span, grain, basis="relative", anchor=True)


_WAY = r"(?P<way>(?:the |this )?(?:last|past|previous|this|current|next|coming|following|upcoming))"
_UNIT = r"(?P<unit>fiscal quarter|(?:fiscal|financial) year|week|weekend|fortnight|month|quarter|qtr|half|year|decade|century|work ?week|working week|calendar year|calendar month)"
FORMS = (
    Form(
        "last past previous this current next coming following upcoming the",
        lazily(rf"{_WAY} {_UNIT}(?!\w|-)", re.IGNORECASE),
        _relative,
        noun="lptcnfu",
    ),
    Form(
        "the quarter",
        lazily(r"(?:the )?quarter (?:now |currently )?(?:under ?way|in progress)\b", re.IGNORECASE),
        _under_way,
        noun="q",
    ),
    Form(
        "the week month year",
        lazily(
            r"(?:the )?(?P<unit>week|month|year) (?P<way>after next|before last)\b", re.IGNORECASE
        ),
        _week_after,
        noun="wmy",
    ),
    Form(
        "earlier later",
        lazily(
            r"(?P<part>earlier|later) (?:(?:in )?(?:the|(?P<way>this|last|previous|next)) )(?P<unit>week|month|year|quarter|half|decade|century)\b",
            re.IGNORECASE,
        ),
        _part,
    ),
    Form(
        "year so since",
        lazily(
            r"(?:year[- ]to[- ]date|so far this year|so far in the year|since the (?:beginning|start) of (?:this|the) year)\b",
            re.IGNORECASE,
        ),
        _to_date,
    ),
    Form(
        "yesterday today tonight tonite tomorrow the day last this that",
        lazily(
            r"(?:(?:the )?day (?:after tomorrow|before yesterday)|yesterday|today|tonight|tonite|tomorrow|last night|this (?:morning|afternoon|evening)|(?:that|the same) day)(?![-\w])",
            re.IGNORECASE,
        ),
        _day,
        noun="ds",
    ),
    Form(
        "the a one",
        lazily(
            r"(?:(?:the|a|one) day (?P<way>before|earlier|later|after)|the (?P<which>previous|preceding|following|next) day)"
            r"(?=[,.;:)\n]|$| (?:and|but|when|while|to|at|in|on|as|with)\b)",
            re.IGNORECASE,
        ),
        _day_beside,
        noun="dpfn",
    ),
    Form(
        "now right at",
        lazily(r"(?:right now|at present|at the moment|now)(?![-\w])", re.IGNORECASE),
        _now,
    ),
    Form("the", lazily(r"the weekend\b", re.IGNORECASE), _weekend, noun="w"),
    Form(
        "the year month week quarter decade century",
        lazily(r"(?:the )?(?P<unit>week|month|quarter|year|decade|century)(?!\w|-)", re.IGNORECASE),
        _the_unit,
        noun="ymwqdc",
    ),
)
