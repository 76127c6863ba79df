"""Years, fiscal years, decades and centuries."""

import re
from datetime import date

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.budget_years import from_month
from claimcheck.recognising.forms import Form, Reader
from claimcheck.recognising.zh.times.quarters import FISCAL
from claimcheck.recognising.zh.times.words import YEAR, YEAR_STARTS, ahead, made, number, year_of

_SHORT = 6  # years around the text's own that are told by two digits before 的
_EARLY = 2  # month until which 年底 is the one that is over
_APRIL = 4
_UNTIL_NOW = lazily(r"以来|以來|至今")


def _year(found: re.Match[str], reader: Reader) -> Period | None:
    """2024年, 去年, 2024年底, 明年初, 2025财年, 今年以来."""
    year, part = year_of(found, reader), (found["part"] or "").lstrip("年")
    if not year or _is_length(found, year, reader):
        return None
    if part in ("底", "末"):
        last = date(year, 12, 31)
        return made(found, (last, last), "day", role="as-of")
    if part in ("初", "中"):
        months = (1, 2) if part == "初" else (6, 6)
        return made(found, days.months(year, *months), "span")
    if found["f"]:
        return made(found, days.year(year), "year", basis="fiscal", fiscal=(year, "Y"))
    now = reader.anchor.published
    if now and year == now.year and _UNTIL_NOW.match(found.string, found.end()):
        return made(found, (date(year, 1, 1), now), "span", role="at")
    fiscal = (year, "Y") if "年度" in found[0] else None
    return made(found, days.year(year), "year", fiscal=fiscal)


def _is_length(found: re.Match[str], year: int, reader: Reader) -> bool:
    """Whether two digits count years: 结束11年的执政, which is not of 2011, unlike 23年的营收."""
    now = reader.anchor.published
    short = found["y"] is not None and len(found["y"]) == 2
    if not (short and now and found.string.startswith("的", found.end())):
        return False
    return abs(year - now.year) > _SHORT


def _fiscal(found: re.Match[str], _: Reader) -> Period | None:
    """2025财年 written without 年 before it."""
    year = int(found["year"])
    return made(found, days.year(year), "year", basis="fiscal", fiscal=(year, "Y"))


def _run(found: re.Match[str], _: Reader) -> Period | None:
    first, last = number(found["a"]), number(found["b"])
    last = last if last > 100 else first // 100 * 100 + last
    if not first < last <= first + 60:
        return None
    return made(found, (date(first, 1, 1), date(last, 12, 31)), "span", role="at")


def _school_year(found: re.Match[str], _: Reader) -> Period | None:
    """2023至2024学年: from September to August."""
    first, last = int(found["a"]), int(found["b"][-2:])
    if (first + 1) % 100 != last:
        return None
    return made(found, (date(first, 9, 1), date(first + 1, 8, 31)), "year")


def _budget_year(found: re.Match[str], reader: Reader) -> Period | None:
    """2025-26财年, 2025至26年度: from April to March, unless the text's state begins in July."""
    first, last = int(found["a"]), int(found["b"][-2:])
    if (first + 1) % 100 != last:
        return None
    return made(found, from_month(first, reader.anchor.budgets or _APRIL), "year", role="at")


def _named(found: re.Match[str], reader: Reader) -> Period | None:
    """年底, 年初: of the year of publication."""
    now = reader.anchor.published
    if now is None:
        return None
    if found["part"] == "初":
        return made(found, days.months(now.year, 1, 2), "span", basis="relative", anchor=True)
    over = now.month <= _EARLY and not ahead(found)
    last = date(now.year - over, 12, 31)
    return made(found, (last, last), "day", role="as-of", basis="relative", anchor=True)


def _full_year(found: re.Match[str], reader: Reader) -> Period | None:
    """全年: of the year named last, else of the one that was or is to be told of."""
    looks = ahead(found) or bool(_FORETOLD.search(found.string, found.end(), found.end() + 14))
    year = reader.anchor.full_year(found.start(), ahead=looks)
    return made(found, days.year(year) if year else None, "year", basis="relative", anchor=True)


def _decade(found: re.Match[str], _: Reader) -> Period | None:
    """上世纪80年代, 九十年代初, 本世纪20年代."""
    tens = number(found["tens"])
    named = found["century"]
    if named and named[0] == "上":
        century = 1900
    elif named and named[0] == "本":
        century = 2000
    else:
        century = 100 * number(found["n"]) - 100 if found["n"] else 1900 if tens >= 30 else 2000
    if tens % 10 or tens > 90 or not 1000 <= century <= 2100:
        return None
    first, last = century + tens, century + tens + 9
    part = found["part"] or ""
    if part.startswith("初"):
        last = first + 2
    elif part[:1] in ("末", "后", "後"):
        first = last - 2
    return made(found, (date(first, 1, 1), date(last, 12, 31)), "span")


def _century(found: re.Match[str], _: Reader) -> Period | None:
    first = 100 * number(found["n"]) - 100
    if not 1000 <= first <= 2100:
        return None
    part = found["part"] or ""
    span = (
        (first, first + 19)
        if part[:1] == "初"
        else (first + 80, first + 99)
        if part
        else (first, first + 99)
    )
    return made(found, (date(span[0], 1, 1), date(span[1], 12, 31)), "span")


_FORETOLD = lazily(r"预计|預計|预期|預期|预测|預測|目标|目標|有望|将|將|力争|指引")
_AD = r"(?:19|20)\d\d|[一二][〇零○九][〇零○一二三四五六七八九]{2}"
FORMS = (
    Form(
        YEAR_STARTS,
        lazily(
            rf"(?:{YEAR}){FISCAL}(?P<part>年?底|年?末|年?初|年?中(?![国國学學级級心医醫])|全年|内|內)?(?!前[0-9])(?!代)"
        ),
        _year,
    ),
    Form(
        "#",
        lazily(
            r"(?P<a>(?:19|20)\d\d)\s?年?\s?[—–\-至到~\uff5e/]{1,2}\s?(?P<b>(?:(?:19|20)\d\d|\d\d))\s?年?"
            r"(?:[财財](?:政年度|政年|年度|年)|[会會][计計]年度|年度)"
        ),
        _budget_year,
    ),
    Form("全", lazily(r"全年(?![级級龄齡齐齊薪])"), _full_year),
    Form(
        "# 一 二",
        lazily(
            rf"(?P<a>{_AD})\s?年?\s?[—–\-至到~\uff5e]{{1,2}}\s?(?P<b>{_AD}|\d\d(?=年))\s?(?:年|(?=[这這]))"
        ),
        _run,
        then="—–-至到~\uff5e",
    ),
    Form(
        "#",
        lazily(
            r"(?P<a>(?:19|20)\d\d)\s?年?\s?[—–\-至到~\uff5e/]{1,2}\s?(?P<b>(?:(?:19|20)\d\d|\d\d))\s?[学學]年度?"
        ),
        _school_year,
    ),
    Form(
        "年",
        lazily(
            r"(?<![\d一二三四五六七八九十两兩几幾多今去明前后後上本整百千万萬半近来來当當历歷成元往逐每同周少老青中全])年(?:年)?(?P<part>底|末|初)(?![至以]|[级級])"
        ),
        _named,
    ),
    Form(
        "上 本 二 十 # 三 四 五 六 七 八 九",
        lazily(
            r"(?P<century>(?:上[个個]?|本|(?P<n>二十一?|十[一二三四五六七八九]|\d\d))世[纪紀])?的?(?P<tens>[二三四五六七八九]十|[2-9]0)年代(?P<part>初期?|末期?|后期|後期)?"
        ),
        _decade,
        then="代世",
    ),
    Form(
        "# 二 十",
        lazily(r"(?P<n>二十一?|十[一二三四五六七八九]|\d\d)世[纪紀](?P<part>初期?|末期?)?"),
        _century,
        then="世",
    ),
)
