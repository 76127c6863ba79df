"""Lengths, streaks, and what a change is measured from."""

import re
from datetime import timedelta

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.days import Days
from claimcheck.recognising.forms import Form, Reader, made
from claimcheck.recognising.zh.times.words import COUNTED, number


def _length(found: re.Match[str], reader: Reader) -> Period | None:
    """未来三年, 过去十年, 近三年, 三年将投入: the days that a length covers."""
    start, count = reader.anchor.published, number(found["n"])
    if start is None or not count:
        return Period(found.start(), found.end(), None, None, "relative", "span", role="duration")
    ahead = not found["way"] or found["way"][0] in "未今接"
    unit = found["u"].lstrip("个個")
    if unit.startswith("季"):
        first = 1 if ahead else -count
        span: Days = (
            days.quarter_of(start, first)[0],
            days.quarter_of(start, first + count - 1)[1],
        )
    else:
        sign = 1 if ahead else -1
        if unit == "年":
            other = days.years_from(start, sign * count)
        elif unit == "月":
            other = days.months_from(start, sign * count)
        else:
            other = start + timedelta(days=sign * count * (1 if unit in "天日" else 7))
        span = min(start, other), max(start, other)
    return made(found, span, "span", basis="relative", role="duration", anchor=True)


def _streak(found: re.Match[str], _: Reader) -> Period:
    """连续六个季度, 连续第五年, 三连月."""
    unit, length = found["u"], number(found["n"])
    grain = "quarter" if "季" in unit else "month" if unit == "月" else "year"
    if unit[-1] in "天日周週":
        grain = "day" if unit[-1] in "天日" else "week"
    return Period(
        found.start(), found.end(), None, None, "relative", grain, role="streak", length=length
    )


def _base(found: re.Match[str], _: Reader) -> Period:
    grain = "quarter" if "季" in found[0][1:4] else "month" if found[0][-1] == "月" else "year"
    if "年" in found[0]:
        grain = "year"
    return Period(found.start(), found.end(), None, None, "relative", grain, role="base")


FORMS = (
    Form(
        "未 今 接 过 過 最 近",
        lazily(
            rf"(?P<way>未来|未來|今后|今後|接下来|接下來|过去|過去|最近|近)的?(?P<n>{COUNTED})(?P<u>[个個]?季度|[个個]月|年|周|週|天|日|[个個]?星期)(?!前)"
        ),
        _length,
    ),
    Form(
        "# 一 二 两 兩 三 四 五 六 七 八 九 十",
        lazily(
            rf"(?P<way>)(?<!第)(?P<n>{COUNTED})(?P<u>[个個]月|年|周|週)[内內间間]?"
            r"(?=(?:将|將|计划|計劃|拟|擬|要)[^，。；\d]{0,6}[投建增斥花])"
        ),
        _length,
        then="个個周週内內间間将將计計拟擬要",
    ),
    Form(
        "连 連",
        lazily(
            rf"(?:连续|連續)第?(?P<n>{COUNTED})[个個]?(?P<u>季度|季|月|年|财年|財年|交易日|周|週|天|日)"
        ),
        _streak,
    ),
    Form(
        "去 上 前 同",
        lazily(
            # no `；同期离婚登记`, which goes on with the period told of
            r"(?:去年|上年|前一年)(?:的)?(?:同期|同一时期|同一時期)"
            r"|(?<![。；，,;\n且而])(?:的)?(?:同期|同一时期|同一時期)|同期(?=[为為是的相与與增则則仅僅只录錄亏虧约約\d])|上年同[月日季]|去年同[月日季]|上年末|上一年度?|年初时"
            r"|(?:去年|上年)(?:全年)?(?=相比|的?总|的?總)"
            r"|前一?[个個]?[财財]?季度?(?![末底])|前一[个個]?月(?![末底初份]|[中上下]旬)"
        ),
        _base,
    ),
    Form(
        "较 較 比 与 與",
        lazily(r"[较較比与與](?:去年|上年)(?:全年)?(?=相比|的?总|的?總)"),
        _base,
    ),
)
