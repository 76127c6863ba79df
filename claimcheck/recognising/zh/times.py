"""Chinese time expressions, both scripts: patterns, and what each makes of its match."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from claimcheck.model.mention import Period
from claimcheck.recognising import days
from claimcheck.recognising.days import Anchor, Days
from claimcheck.recognising.zh.numerals import numeral

Make = Callable[[re.Match[str], Anchor], Period | None]

_RELATIVE = {
    "今年": 0, "本年": 0, "当年": 0, "當年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2, "後年": 2,
}  # fmt: skip
_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_Y = (
    r"(?:(?P<y>(?:19|20)\d\d|(?<!\d)[12]\d(?=年)|二[〇零]二[〇零一二三四五六七八九])\s?(?:年度?|(?=\s?(?:Q|H|第|上半|下半)))"
    r"|(?P<r>今年|本年|当年|當年|去年|(?<![史以世地身])上年|前年|明年|后年|後年))"
)
_FISCAL = r"(?P<f>财年|財年|会计年度)?"
_PARTS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_AS_OF = re.compile(r"(?:截至|截止|截止到|到|至)\s?$")
_AHEAD = re.compile(r"(?:将于|定于|计划于|预计|將於|最迟|下月)[^,\uff0c。]{0,8}$")
_SINCE = re.compile(r"^(?:以来|以來|起|至今)")
_SINCE_BEFORE = re.compile(r"[自从從]\s?$")
_THE_SAME = re.compile(r"^(?:全年)?同期|^相比|^的?同一时期")
_HOLIDAYS = {"春节": "spring", "春節": "spring", "国庆": "10-01", "國慶": "10-01", "元旦": "01-01", "双十一": "11-11", "雙十一": "11-11", "双11": "11-11"}  # fmt: skip


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    found = numeral(text, 0)
    return int(found.value) if found is not None else 0


def _year_of(found: re.Match[str], anchor: Anchor) -> int | None:
    """The year that a match names, None when it names none (or none can be told)."""
    if found["y"]:
        digits = found["y"]
        year = _number(digits)
        return year if year > 100 else 2000 + year
    if found["r"] and anchor.published:
        return anchor.published.year + _RELATIVE[found["r"]]
    return None


def _made(
    found: re.Match[str], span: Days, grain: str, *, role: str = "", **more: object
) -> Period:
    text, relative = found.string, found.groupdict().get("r")
    before = text[max(0, found.start() - 4) : found.start()]
    told = role or (
        "as-of" if _AS_OF.search(before) else "since" if _SINCE_BEFORE.search(before) else "at"
    )
    if _THE_SAME.match(text[found.end() : found.end() + 4]):
        told = "base"
    basis = more.pop("basis", "relative" if relative else "explicit")
    return Period(
        found.start(),
        found.end(),
        span[0],
        span[1],
        str(basis),
        grain,
        role=told,
        **more,  # type: ignore[arg-type]
    )


def _ahead(found: re.Match[str]) -> bool:
    return bool(_AHEAD.search(found.string[max(0, found.start() - 14) : found.start()]))


def _day(found: re.Match[str], anchor: Anchor) -> Period | None:
    month, number = _number(found["m"]), _number(found["d"])
    year = _year_of(found, anchor)
    if year is None and not found["r"]:
        year = anchor.year(found.start(), month, number, ahead=_ahead(found))
    one = days.day(year, month, number) if year else None
    return _made(found, (one, one), "day", anchor=not found["y"]) if one else None


def _bare_day(found: re.Match[str], anchor: Anchor) -> Period | None:
    """29日: of the month of publication, or of the one before."""
    now, number = anchor.published, int(found["d"])
    if now is None:
        return None
    year, month = (
        (now.year, now.month)
        if number <= now.day
        else days.months_from(now.replace(day=1), -1).timetuple()[:2]
    )
    one = days.day(year, month, number)
    return (
        Period(found.start(), found.end(), one, one, "explicit", "day", anchor=True)
        if one
        else None
    )


def _month(found: re.Match[str], anchor: Anchor) -> Period | None:
    number = _number(found["m"])
    if not 1 <= number <= 12:
        return None
    year = _year_of(found, anchor)
    if year is None and not found["r"]:
        year = anchor.year(found.start(), number, ahead=_ahead(found))
    if not year:
        return None
    first, last = days.month(year, number)
    part = found["part"]
    if part in _PARTS:
        low, high = _PARTS[part]
        return _made(found, (first.replace(day=low), last.replace(day=min(high, last.day))), "week")
    if part in ("底", "末"):
        return _made(found, (last, last), "day", role="as-of")
    return _made(found, (first, last), "month", anchor=not found["y"])


def _months(found: re.Match[str], anchor: Anchor) -> Period | None:
    """1-7月, 1至5月, 前7个月, 2024年10—12月."""
    first, last = (
        (_number(found["a"]), _number(found["b"])) if found["a"] else (1, _number(found["n"]))
    )
    if not 1 <= first <= last <= 12:
        return None
    year = _year_of(found, anchor) or anchor.year(found.start(), last)
    grain = {3: "quarter", 6: "half", 9: "nine-months", 12: "year"}.get(last - first + 1, "span")
    return (
        _made(found, days.months(year, first, last), grain, anchor=not found["y"]) if year else None
    )


def _quarter(found: re.Match[str], anchor: Anchor) -> Period | None:
    number = _number(found["q"] or found["q2"])
    if not 1 <= number <= 4:
        return None
    year, part = _year_of(found, anchor), f"Q{number}"
    if year and found["f"]:
        return _made(
            found, days.quarter(year, number), "quarter", basis="fiscal", fiscal=(year, part)
        )
    if year:
        return _made(found, days.quarter(year, number), "quarter", fiscal=(year, part))
    guessed = anchor.part(found.start(), number * 3)
    return (
        _made(found, days.quarter(guessed, number), "quarter", fiscal=(0, part), anchor=True)
        if guessed
        else None
    )


def _half(found: re.Match[str], anchor: Anchor) -> Period | None:
    number = 1 if (found["h"] or "").startswith("上") or found["h2"] == "1" else 2
    year = _year_of(found, anchor)
    if year is None and anchor.published is not None and number == 2 and found["h"]:
        year = anchor.published.year
    year = year or anchor.part(found.start(), number * 6)
    return _made(found, days.half(year, number), "half") if year else None


def _year(found: re.Match[str], anchor: Anchor) -> Period | None:
    year, part = _year_of(found, anchor), found["part"]
    if not year:
        return None
    if part in ("底", "末"):
        last = date(year, 12, 31)
        return _made(found, (last, last), "day", role="as-of")
    if found["f"]:
        return _made(found, days.year(year), "year", basis="fiscal", fiscal=(year, "Y"))
    now, rest = anchor.published, found.string[found.end() : found.end() + 2]
    if _SINCE.match(rest) and now and year == now.year:
        return _made(found, (date(year, 1, 1), now), "span", role="at")
    return _made(found, days.year(year), "year")


def _range_of_years(found: re.Match[str], _: Anchor) -> Period | None:
    first, last = int(found["a"]), int(found["b"])
    if not first < last <= first + 30:
        return None
    return Period(found.start(), found.end(), date(first, 1, 1), date(last, 12, 31), grain="span")


def _relative(found: re.Match[str], anchor: Anchor) -> Period | None:
    now, words = anchor.published, found[0]
    if now is None:
        return None
    span, grain = _shifted(now, words)
    return Period(found.start(), found.end(), span[0], span[1], "relative", grain, anchor=True)


def _shifted(now: date, words: str) -> tuple[Days, str]:
    past, ahead = words[0] in "上昨前", words[0] in "下明"
    shift = -1 if past else 1 if ahead else 0
    if words[1:2] in ("周", "週") or "星期" in words or "礼拜" in words:
        return days.week(now, shift), "week"
    if words.endswith("月") or words.startswith(("本月", "上月", "下月")):
        index = now.year * 12 + now.month - 1 + shift
        span = days.month(index // 12, index % 12 + 1)
        return (span[0], now if not shift else span[1]), "month"
    if "季" in words:
        index = now.year * 4 + (now.month - 1) // 3 - 1 - (1 if past else 0)
        return days.quarter(index // 4, index % 4 + 1), "quarter"
    if words.startswith("年初"):
        return (date(now.year, 1, 1), now), "span"
    one = now + timedelta(days=-2 if words.startswith("前") else shift)
    return (one, one), "day"


def _weekday(found: re.Match[str], anchor: Anchor) -> Period | None:
    if anchor.published is None:
        return None
    number = "一二三四五六日天".index(found["d"]) % 7
    shift = {"上": -1, "下": 1}.get(found["w"] or "", 0)
    monday = days.week(anchor.published, shift)[0]
    one = monday + timedelta(days=min(number, 6))
    if not found["w"] and one > anchor.published:
        one -= timedelta(days=7)
    return Period(found.start(), found.end(), one, one, "relative", "day", anchor=True)


def _length(found: re.Match[str], anchor: Anchor) -> Period | None:
    """未来三年, 过去十年, 近三年, 过去四个季度: the days that a length covers."""
    start, count, unit = (
        anchor.published,
        _number(found["n"].replace("两", "二").replace("兩", "二")),
        found["u"],
    )
    if start is None or not count:
        return Period(found.start(), found.end(), None, None, "relative", "span", role="duration")
    sign = 1 if found["way"][0] in "未今接" else -1
    if "季" in unit:
        index = start.year * 4 + (start.month - 1) // 3
        first = index - count if sign < 0 else index
        span = (
            days.quarter(first // 4, first % 4 + 1)[0],
            days.quarter((first + count - 1) // 4, (first + count - 1) % 4 + 1)[1],
        )
    else:
        other = {
            "年": days.years_from(start, sign * count),
            "月": days.months_from(start, sign * count),
            "周": start + timedelta(weeks=sign * count),
            "天": start + timedelta(days=sign * count),
        }[
            "月"
            if "月" in unit
            else "周"
            if unit[-1] in "周週"
            else "天"
            if unit[-1] in "天日"
            else "年"
        ]
        span = min(start, other), max(start, other)
    return Period(
        found.start(),
        found.end(),
        span[0],
        span[1],
        "relative",
        "span",
        role="duration",
        anchor=True,
    )


def _empty(role: str, grain: str = "") -> Make:
    return lambda found, _: Period(
        found.start(), found.end(), None, None, "relative", grain, role=role
    )


_COUNTED = r"[一二两兩三四五六七八九十\d]{1,3}"
FORMS: tuple[tuple[re.Pattern[str], Make], ...] = (
    (
        re.compile(
            rf"(?:{_Y})?\s?(?P<a>\d{{1,2}})月?\s?(?:[—–至到~\uff5e-]{{1,2}})\s?(?P<b>\d{{1,2}})\s?月(?:份)?(?P<n>)(?!\d)"
        ),
        _months,
    ),
    (re.compile(rf"(?:{_Y})?的?(?:前|首)(?P<n>{_N})[个個]月(?P<a>)(?P<b>)"), _months),
    (
        re.compile(
            rf"(?:{_Y})?\s?(?P<m>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})\s?月\s?(?P<d>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?[日号號]?(?![\d.%]|[个個]|季)"
        ),
        _day,
    ),
    (
        re.compile(
            rf"(?:{_Y})?\s?(?<![\d.第])(?P<m>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})\s?月(?:份)?(?P<part>上旬|中旬|下旬|底|末|初)?(?![\d饼球光亮])"
        ),
        _month,
    ),
    (
        re.compile(
            rf"(?:{_Y})?{_FISCAL}\s?(?:第(?P<q>[一二三四1-4])(?:财季|財季|季度?|個季度)|(?P<q2>(?<![一二三四五六七八九十个個\d第])[一二三四](?=季度|季报|季報|財季|财季))(?:季度?|财季|財季))"
        ),
        _quarter,
    ),
    (re.compile(rf"(?:{_Y}){_FISCAL}\s?Q(?P<q>[1-4])(?P<q2>)(?![0-9])"), _quarter),
    (
        re.compile(
            rf"(?:{_Y})?的?(?P<h>上半年|下半年)(?P<h2>)|(?:(?P<y9>(?:19|20)\d\d)年?)H(?P<h9>[12])"
        ),
        lambda m, a: _half(m, a) if m["h"] else None,
    ),
    (re.compile(rf"(?:{_Y}){_FISCAL}(?P<part>年底|底|末|年末|初|全年)?"), _year),
    (
        re.compile(r"(?P<a>(?:19|20)\d\d)\s?(?:年)?\s?[—–\-至到~]\s?(?P<b>(?:19|20)\d\d)\s?年"),
        _range_of_years,
    ),
    (
        re.compile(
            r"上周|上週|本周|本週|下周|下週|这周|上个?月|上個月|本月|这个月|這個月|下个?月|下個月|当月|當月|今日|今天|昨日|昨天|昨晚|今晚|明日|明天|前天|当日|當日|当天|當天|年初至今|年初以来|年初以來|本季度|本季|当季|當季|上季度|上季|上个季度"
        ),
        _relative,
    ),
    (re.compile(r"(?P<w>上|下|本|这)?(?:周|週|星期|礼拜|禮拜)(?P<d>[一二三四五六日天])"), _weekday),
    (
        re.compile(
            rf"(?P<way>未来|未來|今后|今後|接下来|过去|過去|最近|近)的?(?P<n>{_COUNTED})(?P<u>[个個]季度|季度|[个個]月|年|周|週|天|日)(?!前)"
        ),
        _length,
    ),
    (
        re.compile(rf"(?:连续|連續)第?{_COUNTED}[个個]?(?:季度|季|月|年|财年)"),
        _empty("streak", "quarter"),
    ),
    (
        re.compile(
            r"(?:去年|上年|前一年)?(?:的)?(?:同期|同一时期)|(?:较|比|與|与)?(?:去年|上年)(?:全年)?(?=相比|的?总|的?總)|上年同月|去年同月|上年末|年初时"
        ),
        _empty("base"),
    ),
)
