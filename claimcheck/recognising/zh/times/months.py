"""Months, their parts, and months of a year counted together."""

import re

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.forms import Form, Reader
from claimcheck.recognising.zh.times.words import (
    NUMBER_STARTS,
    PARTS,
    THEN_NUMBER,
    YEAR,
    YEAR_STARTS,
    N,
    ahead,
    made,
    number,
    year_of,
)

_GRAIN = {1: "month", 3: "quarter", 6: "half", 9: "nine-months", 12: "year"}


def _month(found: re.Match[str], reader: Reader) -> Period | None:
    """8月, 2025年8月份, 2月中旬, 6月底."""
    which = number(found["m"])
    if not 1 <= which <= 12:
        return None
    year = year_of(found, reader)
    if year is None and not found["r"]:
        year = reader.anchor.year(found.start(), which, ahead=ahead(found))
    if not year:
        return None
    first, last = days.month(year, which)
    part = (found["part"] or "").lstrip("月")
    if part in PARTS:
        low, high = PARTS[part]
        span = first.replace(day=low), last.replace(day=min(high, last.day))
        return made(found, span, "week", anchor=not found["y"])
    if part:
        return made(found, (last, last), "day", role="as-of", anchor=not found["y"])
    return made(found, (first, last), "month", anchor=not found["y"])


def _months(found: re.Match[str], reader: Reader) -> Period | None:
    """1-7月, 1至5月, 前7个月, 2024年10—12月."""
    groups = found.groupdict()
    first = number(groups["a"]) if groups.get("a") else 1
    last = number(found["b"])
    if groups.get("quarters"):
        last *= 3
    if not 1 <= first <= 12 or not 1 <= last <= 12 or first == last:
        return None
    now = reader.anchor.published
    year = year_of(found, reader)
    if year is None and not groups.get("a") and now and not found["r"]:
        year = reader.anchor.part(found.start(), last)
    year = year or reader.anchor.year(found.start(), last)
    if not year:
        return None
    begin = days.month(year - (first > last), first)[0]
    span = begin, days.month(year, last)[1]
    length = (last - first) % 12 + 1
    return made(found, span, _GRAIN.get(length, "span"), anchor=not found["y"])


def _quarters(found: re.Match[str], reader: Reader) -> Period | None:
    """前三季度: the first nine months."""
    last = 3 * number(found["b"])
    year = year_of(found, reader) or reader.anchor.part(found.start(), last)
    span = days.months(year, 1, last) if year else None
    return made(found, span, _GRAIN.get(last, "span"), anchor=not found["y"])


def _named(found: re.Match[str], reader: Reader) -> Period | None:
    """上月, 本月, 下个月, 月底, 本月初."""
    now = reader.anchor.published
    if now is None:
        return None
    way = found["way"] or ""
    shift = {"上上": -2, "上": -1, "下": 1, "下下": 2}.get(way, 0)
    first, last = days.month_of(now, shift)
    part = (found["part"] or "").lstrip("月")
    if part in PARTS:
        low, high = PARTS[part]
        first, last = first.replace(day=low), last.replace(day=min(high, last.day))
        return made(found, (first, last), "week", basis="relative", anchor=True)
    if part:
        return made(found, (last, last), "day", role="as-of", basis="relative", anchor=True)
    if not way:
        return None
    if not shift:
        last = now
    return made(found, (first, last), "month", basis="relative", anchor=True)


# 8月44.17万, 10月441,706辆, 8月20家: what stands behind the month is no day of it.
_COUNTS = (
    "个個家座套宗名人位户戶辆輛台臺架艘件份项項条條款种種例场場次倍票席吨噸亩畝米元城间間所处處"
)
_NO_DAY = (
    r"(?!(?:\d|[0-2]\d|3[01])(?!\d|\.\d+(?![\d日号號])|[,\uff0c]\d{3}|\s?[万亿萬億千百%\uff05]"
    rf"|[余餘多][万萬亿億]|\s?[{_COUNTS}]))"
)
_DASH = r"\s?(?:[—–\-至到~\uff5e]{1,2})\s?"
FORMS = (
    Form(
        f"{YEAR_STARTS} {NUMBER_STARTS}",
        lazily(
            rf"(?:{YEAR}的?)?\s?(?<![\d.第])(?P<a>{N})(?:月份?)?{_DASH}(?P<b>{N})\s?月份?{_NO_DAY}(?![初十廿]?[一二三四五六七八九十]?[日号號])"
        ),
        _months,
        then=f"月—–-至到~\uff5e{THEN_NUMBER}",
    ),
    Form(
        f"{YEAR_STARTS} 前 首 头 頭",
        lazily(
            rf"(?:{YEAR})?的?(?:(?<![日此之以目提先])前|首|头|頭)(?P<b>{N}|[两兩])(?:[个個]月|月份?(?![\d初中底末上下]))"
        ),
        _months,
        then="前首头頭",
    ),
    Form(
        f"{YEAR_STARTS} 前 首 头 頭",
        lazily(
            rf"(?:{YEAR})?的?(?:前|首|头|頭)(?P<quarters>)(?P<b>[二两兩三23])[个個]?季度?(?!节|節)"
        ),
        _quarters,
        then="前首头頭",
    ),
    Form(
        f"{YEAR_STARTS} {NUMBER_STARTS}",
        lazily(
            rf"(?:{YEAR}的?)?\s?(?<![\d.第])(?P<m>{N})\s?月(?:份)?(?P<part>上旬|中旬|下旬|月?底(?!薪)|月?末(?!季)|月?初(?![步值])|月?中(?![标標签簽国旬小心国國位学學央共医醫]))?{_NO_DAY}(?![饼餅球光亮嫂])"
        ),
        _month,
        then=f"月{THEN_NUMBER}",
    ),
    Form(
        "上 下 本 这 這 当 當 今 月",
        lazily(
            r"(?P<way>上上|上|下下|下|本|这|這|当|當|今)?[个個]?月(?P<part>上旬|中旬|下旬|月?底|月?末|月?初)?(?![份饼餅球光亮薪台臺租费費嫂子入均活度底末初销銷環环供票度])"
        ),
        _named,
    ),
    Form("月", lazily(r"(?P<way>)月(?P<part>底|末|初)(?![\u4e00-\u9fff]{0,1}[薪])"), _named),
)
