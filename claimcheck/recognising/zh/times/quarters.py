"""Quarters and halves, of the calendar and of fiscal years."""

import re

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.forms import Form, Reader
from claimcheck.recognising.zh.times.words import (
    NUMBER_STARTS,
    THEN_FISCAL,
    THEN_NUMBER,
    YEAR,
    YEAR_STARTS,
    made,
    number,
    year_of,
)

_FORETELLS = (
    "预计|預計|预估|預估|预料|預料|预测|預測|财测|財測|指引|展望|可望|有望|料(?![理件])|将|將"
)
_BEFORE = lazily(
    rf"(?:{_FORETELLS}|(?<![于於胜勝合超及过過达達])(?:预期|預期))[^\uff0c。\uff1b\n\d]{{0,20}}$"
)
_BEHIND = lazily(rf"[^\uff0c。\uff1b\n\d]{{0,10}}(?:{_FORETELLS})")
_SHORT = {"首": 1, "次": 2}
FISCAL = r"(?P<f>财政?年度?|財政?年度?|会计年度|會計年度)?"


def _quarter(found: re.Match[str], reader: Reader) -> Period | None:
    """第二季, 2025年Q2, 首季, 四季度, 2025财年第三季度."""
    text = found["q"]
    which = _SHORT.get(text) or number(text)
    if not 1 <= which <= 4:
        return None
    year, part = year_of(found, reader), f"Q{which}"
    if year:
        basis = "fiscal" if found["f"] else "relative" if found["r"] else "explicit"
        span = days.quarter(year, which)
        return made(found, span, "quarter", basis=basis, fiscal=(year, part))
    guessed = reader.anchor.of_which(found.start())
    guessed = guessed or reader.anchor.part(found.start(), which * 3, ahead=_foretold(found))
    quarter = days.quarter(guessed, which) if guessed else None
    return made(found, quarter, "quarter", fiscal=(0, part), anchor=True)


def _foretold(found: re.Match[str]) -> bool:
    """Whether a quarter is spoken of as one to come: 预计第四季, 第二季营收则预估."""
    before = found.string[max(0, found.start() - 26) : found.start()]
    return bool(_BEFORE.search(before) or _BEHIND.match(found.string, found.end()))


def _half(found: re.Match[str], reader: Reader) -> Period | None:
    """上半年, 2025年下半年, 2025H1."""
    which = 1 if found["h"] in ("上半年", "H1", "上半财年", "上半財年", "1H") else 2
    year, now = year_of(found, reader), reader.anchor.published
    if year and found["f"]:
        span = days.half(year, which)
        return made(found, span, "half", basis="fiscal", fiscal=(year, f"H{which}"))
    fiscal = (0, f"H{which}") if "财" in found["h"] or "財" in found["h"] else None
    if year is None and now is not None and which == 2 and not found["h"].startswith("H"):
        year = now.year
    year = year or reader.anchor.part(found.start(), which * 6, ahead=_foretold(found))
    return made(found, days.half(year, which) if year else None, "half", fiscal=fiscal)


FORMS = (
    Form(
        f"{YEAR_STARTS} 第 首",
        lazily(
            rf"(?:{YEAR})?{FISCAL}\s?的?(?:第(?P<q>[一二三四1-4])(?:[财財]季|季度?|[个個]季度?))(?!节|節)"
        ),
        _quarter,
        then=f"第{THEN_FISCAL}",
    ),
    Form(
        f"{YEAR_STARTS} {NUMBER_STARTS} 首 次",
        lazily(
            rf"(?:{YEAR})?{FISCAL}\s?的?(?<![前头頭个個第\d])(?P<q>[一二三四首次]|(?<!\d)[1-4])[个個]?(?:(?<!次)季(?=度|[报報]|[财財]|[营營净淨利业業收])度?|[财財]季|(?<=[首次])季(?![赛賽播综綜剧劇冠军軍]))(?!节|節)"
        ),
        _quarter,
        then=f"个個季首次{THEN_FISCAL}{THEN_NUMBER}",
    ),
    Form(
        f"{YEAR_STARTS} 第 一 二 三",
        lazily(
            rf"(?:{YEAR})?{FISCAL}第?(?P<q>[一二三])(?=[、和及与與][二三四](?:季度|季(?!节|節)))"
        ),
        _quarter,
        then=f"第、和及与與一二三{THEN_FISCAL}",
    ),
    Form(
        YEAR_STARTS,
        lazily(rf"(?:{YEAR}){FISCAL}\s?Q(?P<q>[1-4])(?![0-9])"),
        _quarter,
        then=f"Q{THEN_FISCAL}",
    ),
    Form(
        f"{YEAR_STARTS} 上 下",
        lazily(rf"(?:{YEAR})?{FISCAL}\s?的?(?P<h>[上下]半[财財]?年|(?<=[年度\d财])H[12](?!\d))"),
        _half,
        then=f"上下H{THEN_FISCAL}",
    ),
)
