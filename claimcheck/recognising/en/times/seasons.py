"""Seasons of the north: last spring, in the summer, winter 2024."""

import re
from datetime import date

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.days import Days
from claimcheck.recognising.en.times.words import YEAR, ahead, role
from claimcheck.recognising.forms import Form, Reader, made

_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_BEFORE = lazily(
    r"\b(?:in|since|by|until|during|over|through|of|for|before|after) $", re.IGNORECASE
)


def _season(found: re.Match[str], reader: Reader) -> Period | None:
    month, way = _MONTH[found["season"].lower()], (found["way"] or "").lower()
    before = found.string[max(0, found.start() - 8) : found.start()]
    if way == "the" and not (found["year"] or reader.depth or _BEFORE.search(before)):
        return None
    if found["year"]:
        span: Days | None = _of(int(found["year"]), month)
    elif way and reader.anchor.published:
        span = _near(reader.anchor.published, month, way, looks=ahead(found))
    else:
        return None
    basis = "explicit" if found["year"] else "relative"
    return made(found, span, "span", basis=basis, role=role(found), anchor=not found["year"])


def _of(year: int, month: int) -> Days:
    first = date(year, month, 1)
    last = days.months_from(first, 2)
    return first, days.month(last.year, last.month)[1]


def _near(now: date, month: int, way: str, *, looks: bool) -> Days:
    """The season that is over, under way or to come."""
    seasons = [_of(now.year + shift, month) for shift in (-2, -1, 0, 1)]
    begun = [one for one in seasons if one[0] <= now]
    if way in ("last", "past", "previous"):
        return [one for one in begun if one[1] < now][-1]
    coming = [one for one in seasons if one[0] > now] or seasons[-1:]
    if way in ("next", "coming") or (way == "the" and looks):
        return coming[0]
    if way == "the" or now <= begun[-1][1]:
        return begun[-1]
    return seasons[2]


FORMS = (
    Form(
        "last this next past coming previous the spring summer autumn fall winter",
        lazily(
            r"(?:(?P<way>last|this|next|past|coming|previous|the) )?(?P<season>spring|summer|autumn|fall|winter)"
            rf"(?:(?: of|,)? (?P<year>{YEAR})(?![\d%]|[.,]\d))?(?![-\w]| of\b| (?:festival|games|olympics|break|term|semester|season|school|training|line|onions?|water))",
            re.IGNORECASE,
        ),
        _season,
        noun="safw",
    ),
)
