"""Quarters, halves, fiscal years, and periods that end on a named day."""

import re

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.forms import Form, Reader
from claimcheck.recognising.zh.times.words import (
    NUMBER_STARTS,
    YEAR,
    YEAR_STARTS,
    N,
    made,
    number,
    year_of,
)

FISCAL = r"(?P<f>财政?年度?|財政?年度?|会计年度|會計年度)?"
_GRAIN = {1: "month", 3: "quarter", 6: "half", 9: "nine-months", 12: "year"}


def _quarter(found: re.Match[str], reader: Reader) -> Period | None:
    """第二季, 2025年Q2, 首季, 四季度, 2025财年第三季度."""
    text = found["q"]
    which = 1 if text == "首" else number(text)
    if not 1 <= which <= 4:
        return None
    year, part = year_of(found, reader), f"Q{which}"
    if year:
        basis = "fiscal" if found["f"] else "relative" if found["r"] else "explicit"
        span = days.quarter(year, which)
        return made(found, span, "quarter", basis=basis, fiscal=(year, part))
    guessed = reader.anchor.part(found.start(), which * 3)
    quarter = days.quarter(guessed, which) if guessed else None
    return made(found, quarter, "quarter", fiscal=(0, part), anchor=True)


def _half(found: re.Match[str], reader: Reader) -> Period | None:
    """上半年, 2025年下半年, 2025H1."""
    which = 1 if found["h"] in ("上半年", "H1", "上半财年", "1H") else 2
    year, now = year_of(found, reader), reader.anchor.published
    if year and found["f"]:
        span = days.half(year, which)
        return made(found, span, "half", basis="fiscal", fiscal=(year, f"H{which}"))
    if year is None and now is not None and which == 2 and not found["h"].startswith("H"):
        year = now.year
    year = year or reader.anchor.part(found.start(), which * 6)
    return made(found, days.half(year, which) if year else None, "half")


def _until(found: re.Match[str], reader: Reader) -> Period | None:
    """截至2025年6月30日止六个月, 截至6月底的季度: so many months back from a day."""
    month = number(found["m"])
    year = year_of(found, reader) or reader.anchor.part(found.start(), month)
    length = _length(found)
    if not year or not 1 <= month <= 12 or not 1 <= length <= 18:
        return None
    last = days.month(year, month)[1]
    first = days.months_from(last.replace(day=1), 1 - length)
    return made(found, (first, last), _GRAIN.get(length, "span"), role="at", anchor=not found["y"])


def _length(found: re.Match[str]) -> int:
    """How many months a period that ends on a day is long."""
    words = found["length"]
    for word, months in (("季", 3), ("中期", 6), ("半年", 6), ("年", 12)):
        if word in words:
            return months
    return number(found["n"])


FORMS = (
    Form(
        f"{YEAR_STARTS} 第 首",
        lazily(
            rf"(?:{YEAR})?{FISCAL}\s?的?(?:第(?P<q>[一二三四1-4])(?:[财財]季|季度?|[个個]季度?))(?!节|節)"
        ),
        _quarter,
    ),
    Form(
        f"{YEAR_STARTS} {NUMBER_STARTS} 首",
        lazily(
            rf"(?:{YEAR})?{FISCAL}\s?的?(?<![前头頭个個第\d])(?P<q>[一二三四首]|(?<!\d)[1-4])[个個]?(?:季(?=度|[报報]|[财財]|[营營净淨利业業收])度?|[财財]季)(?!节|節)"
        ),
        _quarter,
    ),
    Form(f"{YEAR_STARTS}", lazily(rf"(?:{YEAR}){FISCAL}\s?Q(?P<q>[1-4])(?![0-9])"), _quarter),
    Form(
        f"{YEAR_STARTS} 上 下",
        lazily(
            rf"(?:{YEAR})?{FISCAL}\s?的?(?P<h>上半年|下半年|上半财年|下半财年|(?<=[年度\d财])H[12])(?!\d)"
        ),
        _half,
    ),
    Form(
        "截",
        lazily(
            rf"截[至止]到?(?:{YEAR})?\s?(?P<m>{N})月(?:{N}[日号號]|底|末)?\s?(?:止的?|的|为止的?)\s?(?P<length>(?P<n>{N})[个個]月|[第一二三四]*[财財]?季度?|[财財]?(?:政)?年度?|全年|中期|半年度?|首季)"
        ),
        _until,
    ),
)
