"""Days: 8月29日, 本月9日, 29日, 周五, 昨天."""

import re
from datetime import date, timedelta

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.forms import Form, Reader
from claimcheck.recognising.zh.times.words import (
    NUMBER_STARTS,
    THEN_NUMBER,
    YEAR,
    YEAR_STARTS,
    N,
    ahead,
    alone,
    day_period,
    made,
    number,
    year_of,
)

_SIGN = r"(?:[日号號]|(?=[早晚]|[上下]午))"
_SHIFT = {"上上": -2, "上": -1, "下下": 2, "下": 1, "本": 0, "这": 0, "這": 0, "今": 0}
_DAYS = {
    "大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2, "後": 2, "大后": 3, "大後": 3,
}  # fmt: skip


def _day(found: re.Match[str], reader: Reader) -> Period | None:
    """2025年8月29日, 8月29日, 三月一号."""
    month, which = number(found["m"]), number(found["d"])
    year = year_of(found, reader)
    if year is None and not found["r"]:
        looks = ahead(found)
        year = reader.anchor.year(found.start(), month, which, ahead=looks, on_the_day=True)
    one = days.day(year, month, which) if year else None
    if one is None and year and (month, which) == (2, 29) and not found["y"]:
        one = days.leap_day(year)
    return day_period(found, one, anchor=not found["y"])


def _of_month(found: re.Match[str], reader: Reader) -> Period | None:
    """本月9日, 上个月15号, 下月1日."""
    now = reader.anchor.published
    if now is None:
        return None
    shift = {"上": -1, "下": 1}.get(found["way"], 0)
    first = days.month_of(now, shift)[0]
    one = days.day(first.year, first.month, number(found["d"]))
    return day_period(found, one, basis="relative", anchor=True)


def _bare_day(found: re.Match[str], reader: Reader) -> Period | None:
    """29日: of the month of publication, or of the one before."""
    now, which = reader.anchor.published, number(found["d"])
    if now is None:
        return None
    first = now.replace(day=1)
    if which > now.day and not ahead(found):
        first = days.months_from(first, -1)
    one = days.day(first.year, first.month, which)
    return day_period(found, one, anchor=True)


def _bare_run(found: re.Match[str], reader: Reader) -> Period | None:
    """1日至4日: of the month of publication, or of the one before."""
    now, first, last = reader.anchor.published, int(found["a"]), int(found["b"])
    if now is None or first >= last:
        return None
    month = now.replace(day=1)
    if last > now.day and not ahead(found):
        month = days.months_from(month, -1)
    one, other = (days.day(month.year, month.month, which) for which in (first, last))
    span = (one, other) if one and other else None
    return made(found, span, "span", anchor=True)


def _slashed(found: re.Match[str], reader: Reader) -> Period | None:
    """9/22 before a Chinese word."""
    month, which = int(found["m"]), int(found["d"])
    if which <= 12 and not alone(found):
        return None
    year = reader.anchor.year(found.start(), month, which) if 1 <= month <= 12 else None
    return day_period(found, days.day(year, month, which) if year else None, anchor=True)


def _weekday(found: re.Match[str], reader: Reader) -> Period | None:
    """周五 is the last one that had come; 上周五, 下周五, 本周五 count by weeks."""
    now = reader.anchor.published
    if now is None:
        return None
    weekday = "一二三四五六日".index("日" if found["d"] == "天" else found["d"])
    one = days.week(now, _SHIFT.get(found["w"] or "", 0))[0] + timedelta(days=weekday)
    if not found["w"]:
        one = _nearest(found, now, one)
    return day_period(found, one, basis="relative", anchor=True)


def _nearest(found: re.Match[str], now: date, one: date) -> date:
    if alone(found):
        return one if one > now else one + timedelta(days=7)
    if ahead(found):
        return one if one >= now else one + timedelta(days=7)
    return one if one <= now else one - timedelta(days=7)


def _near(found: re.Match[str], reader: Reader) -> Period | None:
    """昨天, 今晚, 大后天, 当日 (of the day named before, once the text is read)."""
    now = reader.anchor.published
    if now is None:
        return None
    one = now + timedelta(days=_DAYS.get(found["which"], found["which"] in "次翌隔"))
    return day_period(found, one, basis="relative", anchor=True)


def _before(found: re.Match[str], reader: Reader) -> Period | None:
    """前一天: before that of publication, until a day is known that was named before."""
    now = reader.anchor.published
    return day_period(
        found, now - timedelta(days=1) if now else None, basis="relative", anchor=True
    )


# 较8日、9日各自的, 从1日的7处, 1日停电的3万户: what is held against a day.
FORMS = (
    Form(
        f"{YEAR_STARTS} {NUMBER_STARTS}",
        lazily(rf"(?:{YEAR}的?)?\s?(?<![\d.第点])(?P<m>{N})\s?月\s?(?P<d>{N})\s?{_SIGN}"),
        _day,
        then=f"月{THEN_NUMBER}",
    ),
    Form(
        f"{YEAR_STARTS} {NUMBER_STARTS}",
        lazily(
            rf"(?:{YEAR}的?)?\s?(?<![\d.第点])(?P<m>{N})月(?P<d>[初十廿卅][一二三四五六七八九十]|\d{{1,2}}|[一二三四五六七八九])(?![\d.%个個一二三四五六七八九十百千万萬亿億成度]|季|月|年|[分点點]|[周週日号號家次只天])(?=[\s,\uff0c。早晚上中下凌至到—–-]|$)"
        ),
        _day,
        then=f"月{THEN_NUMBER}",
    ),
    Form(
        "本 这 這 上 下 同 当 當 今",
        lazily(rf"(?P<way>本|这|這|上|下|同|当|當|今)[个個]?月\s?(?P<d>{N})\s?[日号號]"),
        _of_month,
    ),
    Form(
        NUMBER_STARTS,
        lazily(
            r"(?<![\d.月第个個前后後近连連续續历歷为為共满滿逾超约約达達/牌拘留离離假期逾时時工示电電雨程用效])(?<![^日号號]-)(?P<d>3[01]|[12]\d|[1-9]|(?<=[至到])(?:[二三廿卅]?十[一二三四五六七八九]?|[一二三四五六七八九]))[日号號](?:(?<=[日号號][和及、与與]\d[日号號])|(?<=[日号號][和及、与與]\d\d[日号號])|(?<=[至到-]\d[日号號])|(?<=-\d\d[日号號])|(?<=[至到]..[日号號])|(?=[,\uff0c。、\s\)\uff09晚早凌清晨深上下中午傍电電讯訊在宣公表发發召当當正举舉盘盤收止联聯曾更已仍披透通把给給说說称稱签簽批遭视視双雙将將反升降创創突录錄全单單各又再大小急重暴飙飆\d]|首(?!尾)|最(?![多终終长長])|[跌涨漲](?!幅)|$|(?<=[较較比從从由与與][1-9][日号號])[的峰停]|(?<=[较較比從从由与與]\d\d[日号號])[的峰停]))(?!上市|下单|在售|中国)"
        ),
        _bare_day,
        then="日号號",
    ),
    Form(
        "#",
        lazily(
            r"(?<![\d.月第个個前后後近连連续續满滿期])(?P<a>3[01]|[12]\d|[1-9])[日号號](?:至|到|[—–~-])"
            r"(?P<b>3[01]|[12]\d|[1-9])[日号號](?![内內之以可])"
        ),
        _bare_run,
        then="日号號",
    ),
    Form(
        "#",
        lazily(
            r"(?<![\d/.])(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])(?![\d/%.]| ?的|的)(?=\s*[\u4e00-\u9fff]|$)"
        ),
        _slashed,
        then="/",
    ),
    Form(
        "上 下 本 这 這 今 周 週 星 礼 禮",
        lazily(
            r"(?P<w>上上|上|本|这|這|今|下下|下)?(?:[个個]|一)?(?:周|週)?(?:(?<=[周週])|周|週|星期|礼拜|禮拜)(?P<d>[一二三四五六日天])(?![至到]?[一二三四五六]?均?岁|[届期个個年月])"
        ),
        _weekday,
    ),
    Form(
        "大 前 昨 今 明 后 後",
        lazily(
            r"(?<![以之最第])(?P<which>大前|前|昨|今|明|大[后後]|(?<![之以])[后後])(?:天|(?<=[昨今明])(?:[日晚晨早夜]|天(?:晚上|早上))|(?<=昨)(?=[\u4e00-\u9fff])(?![今非是]))(?![子气氣前後后])"
        ),
        _near,
    ),
    Form("当 當", lazily(r"(?P<which>[当當])[日天晚](?![前])"), _near),
    Form("同", lazily(r"(?P<which>同)(?:日|一[日天])(?![前期])"), _near),
    Form("次 翌 隔", lazily(r"(?P<which>[次翌隔])[日天](?![清凌])"), _near),
    Form("前", lazily(r"(?<![以之])(?P<which>前)一[日天晚]"), _before),
    Form(
        "凌 清 早 上 中 下 傍 晚 深",
        lazily(
            r"(?P<which>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚間|深夜)\s?(?:\d{1,2}(?:[:\uff1a]\d\d|\s?[时時点點])|[一二三四五六七八九十]{1,2}[点點时時])(?:\d{1,2}分|半|多)?[钟鐘]?(?:许|許|左右)?(?:\s?[~\uff5e至到-]\s?\d{1,2}[:\uff1a点點时時](?:\d\d)?)?"
        ),
        _near,
    ),
)
