"""Times told from the day of publication: 上周, 本季度, 年初至今, 三天前."""

import re
from datetime import date, timedelta
from functools import lru_cache

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import everywhere
from claimcheck.recognising import days
from claimcheck.recognising.forms import Form, Reader
from claimcheck.recognising.zh.times.words import (
    COUNTED,
    NUMBER_STARTS,
    alone,
    day_period,
    made,
    number,
)

_SHIFT = {"上上": -2, "上": -1, "下": 1, "下下": 2}


def _week(found: re.Match[str], reader: Reader) -> Period | None:
    """上周, 下下周末, 这一周."""
    now = reader.anchor.published
    if now is None:
        return None
    shift = _SHIFT.get(found["way"], 0)
    span = days.weekend(now, shift) if found["end"] else days.week(now, shift)
    return made(found, span, "week", basis="relative", anchor=True)


def _weekend(found: re.Match[str], reader: Reader) -> Period | None:
    """周末: the last one that had begun."""
    now = reader.anchor.published
    shift = 0 if now and (now.weekday() >= 5 or alone(found)) else -1
    span = days.weekend(now, shift) if now else None
    return made(found, span, "week", basis="relative", anchor=True)


def _quarter(found: re.Match[str], reader: Reader) -> Period | None:
    """本季度 of a report is the quarter that was over; 下季度 is the next to come.

    But where a text tells of results as those of 上季, or of forecasts for 本季, it counts from
    the quarter under way.
    """
    now, way = reader.anchor.published, found["way"]
    if now is None:
        return None
    if way == "上" and _compares(found):
        return Period(found.start(), found.end(), None, None, "relative", "quarter", role="base")
    shift = {"上": -2, "下": 1}.get(way, -1)
    if way in ("上", "本") and _counts_from_now(reader.text):
        shift += 1
    span, fiscal = days.quarter_of(now, shift), (0, f"Q{shift:+}")
    return made(found, span, "quarter", basis="relative", anchor=True, fiscal=fiscal)


def _compares(found: re.Match[str]) -> bool:
    """较上季, 不及上一财季, 上季为3亿: what the figure of a quarter stands beside."""
    before = found.string[max(0, found.start() - 1) : found.start()]
    return before in _THAN or bool(_LEVEL.match(found.string, found.end()))


@lru_cache(maxsize=4)
def _counts_from_now(text: str) -> bool:
    seasons = everywhere(text, "季")  # one stands in all that the pattern finds
    return any(_FROM_NOW.search(text, max(0, at - _WIDEST), at + _WIDEST) for at in seasons)


def _fiscal_year(found: re.Match[str], reader: Reader) -> Period | None:
    """本财年, 上一财年: the calendar's year until the company is known."""
    now, shift = reader.anchor.published, {"上": -1, "下": 1}.get(found["way"], 0)
    span = reader.anchor.budget_year(shift) or (days.year(now.year + shift) if now else None)
    return made(
        found, span, "year", basis="relative", anchor=True, fiscal=(0, f"Y{shift:+}"), role="at"
    )


def _to_date(found: re.Match[str], reader: Reader) -> Period | None:
    now = reader.anchor.published
    span = (date(now.year, 1, 1), now) if now else None
    return made(found, span, "span", basis="relative", anchor=True, role="at")


def _ago(found: re.Match[str], reader: Reader) -> Period | None:
    """5天前, 三个月后, 两周前; 5年前 is a whole year."""
    now, unit = reader.anchor.published, found["unit"]
    text = found["n"]
    if now is None:
        return None
    count = 0 if text == "半" else number(text)
    back = found["way"][-1] == "前"
    sign = -1 if back else 1
    if "年" in unit:
        year = now.year + sign * count
        return made(found, days.year(year), "year", basis="relative", anchor=True)
    if "月" in unit:
        one = days.months_from(now, sign * count)
    else:
        factor = 7 if unit in ("周", "週", "星期", "礼拜", "禮拜") else 1 if unit in "天日" else 0
        one = now + timedelta(days=sign * factor * count)
    return day_period(found, one, basis="relative", anchor=True)


def _now(found: re.Match[str], reader: Reader) -> Period | None:
    """目前: shown among the times, but no time that a figure needs."""
    now = reader.anchor.published
    return day_period(found, now, basis="relative", role="now", anchor=True)


def _some_ago(found: re.Match[str], reader: Reader) -> Period | None:
    """二十几年前: between twenty and thirty years ago."""
    now = reader.anchor.published
    if now is None:
        return None
    most = now.year - number(found["n"])
    span = days.year(most - 10)[0], days.year(most)[1]
    return made(found, span, "span", basis="relative", anchor=True)


def _next_few(found: re.Match[str], reader: Reader) -> Period | None:
    """前两天, 后三天, 上两周, 下三周."""
    now, count = reader.anchor.published, number(found["n"])
    if now is None or not count:
        return None
    back = found["way"] in ("上", "前")
    if found["unit"] in ("分钟", "分鐘", "小时", "小時"):
        span = now, now
    elif found["unit"] in "天日":
        near, far = timedelta(days=1), timedelta(days=count)
        span = (now - far, now - near) if back else (now + near, now + far)
    else:
        first, last = (-count, -1) if back else (1, count)
        span = days.week(now, first)[0], days.week(now, last)[1]
    return made(found, span, "span", basis="relative", anchor=True)


_THAN = tuple("较較比于於及过過逊遜")
_LEVEL = lazily(r"[则則仅僅约約]?[为為是]\s?-?\d")
_FORETELLS = "预计|預計|预期|預期|预估|預估|预测|預測|展望|指引|财测|財測|料"
_FROM_NOW = lazily(
    rf"(?:公布|公佈|发布|發布|披露)[^\uff0c。\uff1b\n\d]{{0,6}}上一?[个個]?[财財]?季"
    r"|(?<![较較比与與於于过過及逊遜])上一?[个個]?[财財]?季度?的?(?:营收|營收|收入|业绩|業績|财报|財報|净利|淨利|纯利|純利|盈利|毛利)"
    rf"|本[财財]?季度?[^\uff0c。\uff1b\n\d]{{0,6}}(?:{_FORETELLS}|估(?=[再升涨漲增降跌减減])|将|將|有望|可望|以来|以來|至今|迄今)"
    rf"|(?:{_FORETELLS})[^\uff0c。\uff1b\n\d]{{0,6}}本[财財]?季"
)
_WIDEST = 16  # no more letters stand on either side of its 季
_WEEK = r"(?:周|週|星期|礼拜|禮拜)"
FORMS = (
    Form(
        "上 下 本 这 這 今",
        lazily(
            rf"(?P<way>上上|上|下下|下|本|这|這|今)(?:一|[个個])?{_WEEK}(?P<end>末)?(?![一二三四五六日天刊年岁歲边邊期])"
        ),
        _week,
    ),
    Form("周 週", lazily(r"[周週]末"), _weekend),
    Form(
        "上 下 本 该 該 当 當",
        lazily(r"(?P<way>上|下|本|[当當])(?:一)?[个個]?[财財]?季度?(?!节|節|后|後)"),
        _quarter,
    ),
    Form(
        "上 下 本",
        lazily(r"(?P<way>上|下|本)(?:一)?[个個]?[财財](?:政)?年度?"),
        _fiscal_year,
    ),
    Form(
        "截 目 现 現 如 迄 至 当 當",
        lazily(
            r"(?:截[至止](?:到)?)?(?:目前|现在|現在|现时|現時|如今|迄今|至今(?![天日晚早年])|当前|當前)(?!为)"
        ),
        _now,
    ),
    Form(
        "今 本 年",
        lazily(r"(?:今年|本年|年[内內])(?:以[来來])?(?:累[计計])(?!至)"),
        _to_date,
    ),
    Form("年", lazily(r"年初(?:至今|以来|以來|到现在|到現在)"), _to_date),
    Form(
        f"{NUMBER_STARTS} 两 兩 半",
        lazily(
            rf"(?<![第\d.近过過满滿月])(?P<n>{COUNTED}|半)\s?(?:(?P<unit>[个個]月|[个個]?(?:小[时時]|钟头|鐘頭|星期|礼拜|禮拜)|分[钟鐘]|秒[钟鐘]?|刻[钟鐘]|周|週|天|日|年))(?P<way>(?:之|以)?[前后後])(?![期缀綴端天年])"
        ),
        _ago,
        then="个個小钟鐘星礼禮分秒刻周週天日之以前后後",
    ),
    Form(
        NUMBER_STARTS,
        lazily(r"(?<![百千近])(?P<n>[二三四五六七八九]?十)[几幾多余餘]年前"),
        _some_ago,
        then="几幾多余餘",
    ),
    Form(
        "上 下 前 后 後",
        lazily(
            r"(?<![之以天日年])(?P<way>[上下前后後])(?P<n>[二两兩三四五六七八九十]|\d)(?P<unit>天|日|周|週|分钟|分鐘|[个個]?小[时時])(?![期之内])"
        ),
        _next_few,
    ),
)
