"""Months and parts of them."""

import re

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.en.times.ends import grain_of
from claimcheck.recognising.en.times.words import (
    ANY_MONTH,
    MONTH,
    MONTH_STARTS,
    WEEKDAY,
    WHICH_YEAR,
    YEAR,
    ahead,
    alone,
    month_number,
    over,
    role,
    which_year,
)
from claimcheck.recognising.forms import Form, Reader, made

# "may" and "march" are months only where a month can stand.
_MODAL = lazily(
    r"(?:\b(?:in|of|since|by|from|for|during|last|until|than|between|late|early|mid|and|to|through|on|above|below|this|next|end of|before|after) $|[a-z]\.?[-–]$|^$|[.\n(\"“] ?$|^- $)",
    re.IGNORECASE,
)
_REACH, _WIDE = 48, 80  # code points back to where a run of months begins, and its words
_THROUGH = lazily(r"\bthrough (?:the end of )?$", re.IGNORECASE)
# over the two years through March, lasted through July: no total of the year
_NOT_FROM_JANUARY = lazily(
    r"\b(?:since|between|periods?|years?|season|winter|fiscal|opened|began)\b"
    r"|\b(?:lasted|lasting|ran|run|held|burn\w+|came|continu\w+) through (?:the end of )?$",
    re.IGNORECASE,
)
# from the start of the toll through, July through: they tell where it begins
_FROM = lazily(rf"\bfrom\b[^,.;\n]* through|(?:\d|\b{MONTH}|{WEEKDAY}) through", re.IGNORECASE)


def _a_word(found: re.Match[str]) -> bool:
    """`May` and `March` that are no months."""
    which = found.groupdict().get("which")
    if found["year"] or which or found["month"].lower() not in ("may", "march"):
        return False
    before = found.string[max(0, found.start() - 10) : found.start()]
    rest = found.string[found.end() : found.end() + 4]
    return not _MODAL.search(before) or bool(re.match(r" (?:be|no|a|h|s)", rest) and not before)


def _month(found: re.Match[str], reader: Reader) -> Period | None:
    """`May 2025`, `in May`, `June of 2017`."""
    if not reader.depth and _a_word(found):
        return None
    month, way = month_number(found["month"]), (found["way"] or "").lower()
    told = which_year(found, reader.anchor.published)
    if found["year"] or told:
        year: int | None = told or int(found["year"])
    elif way and reader.anchor.published:
        year = _by_way(reader, month, way)
        year -= year == reader.anchor.published.year and _named_just_now(found, way)
    else:
        looks = ahead(found) or alone(found)
        year = reader.anchor.year(found.start(), month, ahead=looks, over=over(found))
    anchor = not (found["year"] or told)
    if year and _is_to_date(found, reader, year, month):
        to_date = days.months(year, 1, month)
        return made(found, to_date, grain_of(month), role="at", anchor=anchor)
    span = days.month(year, month) if year else None
    return made(found, span, "month", role=role(found), anchor=anchor)


def _is_to_date(found: re.Match[str], reader: Reader, year: int, month: int) -> bool:
    """Whether a month ends the year to date: 886 crashes through March; not July through March."""
    now = reader.anchor.published
    if now is None or month == 1 or days.month(year, month)[1] > now:
        return False
    low, start = max(0, found.start() - _REACH), found.start()
    if not _THROUGH.search(found.string, low, start):
        return False
    if _NOT_FROM_JANUARY.search(found.string, max(0, start - _WIDE), start):
        return False
    return _FROM.search(found.string, low, start) is None


def _by_way(reader: Reader, month: int, way: str) -> int:
    now = reader.anchor.published
    if now is None:
        return 0
    if way == "this":
        return now.year
    if way == "next":
        return now.year + (month <= now.month)
    return now.year - (month >= now.month)


def _figures(found: re.Match[str], _: Reader) -> Period | None:
    """2015-3, 2014/10, Dec/2018: not 2024/25, which is a season."""
    name = found["month"]
    month = int(name) if name.isdigit() else month_number(name)
    year = int(found["year"])
    season = name.isdigit() and len(name) == 2 and (year + 1) % 100 == month
    span = days.month(year, month) if 1 <= month <= 12 and not season else None
    return made(found, span, "month", role=role(found))


def _named_just_now(found: re.Match[str], way: str) -> bool:
    """Whether the same month was told of right before: 73,000 in August, 71,000 last August."""
    text, start = found.string, found.start()
    before = text[max(0, start - _WIDE) : start]
    return way == "last" and re.search(rf"\bin {found['month']}\b(?! \d)", before) is not None


FORMS = (
    Form(
        f"{MONTH_STARTS} this last next",
        lazily(
            rf"(?:(?P<way>[Tt]his|[Ll]ast|[Nn]ext) )?(?P<month>{MONTH})(?:(?:,? | of | in |/)(?P<year>{YEAR})(?![\d%]|[.,]\d)|{WHICH_YEAR})?(?![\w-](?!\d\d\d\d|{MONTH}\b|(?:to|through)-{MONTH}\b)|/\d)"
        ),
        _month,
    ),
    Form(
        MONTH_STARTS,
        lazily(
            rf"(?P<way>)(?P<month>{ANY_MONTH})(?:,? | of | in |/)(?P<year>{YEAR})(?![\d%]|[.,]\d)"
        ),
        _month,
    ),
    Form(
        "#",
        lazily(rf"(?P<year>{YEAR})(?:/(?P<month>1[0-2]|0?[1-9])(?![\d/.%]))"),
        _figures,
        then="/",
    ),
    Form(
        "#",
        lazily(
            rf"(?P<year>{YEAR})\.(?P<month>1[0-2]|0[1-9])(?:(?=\s?[-–—~至到]\s?{YEAR}\.\d\d(?!\d))|(?<=[-–—~至到]\d\d\d\d\.\d\d))(?![\d.%])"
        ),
        _figures,
        then=".",
    ),
    Form(
        "#",
        lazily(rf"(?P<year>{YEAR})-(?P<month>0?[1-9])(?![\d/.%-]|\w)"),
        _figures,
        then="-",
    ),
)
