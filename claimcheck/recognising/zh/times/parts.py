"""Parts that are told behind a longer time: 十月的第一周, 去年的前10天, 2025年第一天."""

import re
from datetime import timedelta

import msgspec

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.days import Days
from claimcheck.recognising.forms import Reader
from claimcheck.recognising.zh.times.ends import bracketed
from claimcheck.recognising.zh.times.words import number

_PART = lazily(
    r"的?(?:第\s?(?P<n>[一二三四五六七八九十]|\d{1,2})\s?(?:[个個])?\s?(?:(?P<week>周|週|星期|礼拜|禮拜)(?P<d>[一二三四五六日天])?|(?P<day>天)|(?P<month>月))"
    r"|(?P<way>前|最后|最後|首)\s?(?P<count>[一二两兩三四五六七八九十]|\d{1,2})\s?[个個]?\s?(?P<unit>周|週|星期|天|日))"
)
_END = lazily(r"[末底](?![端线線部])")
_TIME = (
    r"\s?(?:凌晨|清晨|早上|早晨|早间|早間|上午|中午|午间|午間|下午|午后|午後|傍晚|晚上|晚间|晚間|深夜|夜间|夜間|[早晚])?\s?"
    r"(?:\d{1,2}(?:[:\uff1a]\d\d(?:[:\uff1a]\d\d)?|\s?[时時点點](?:\s?\d{1,2}\s?分|半|[一二三]刻|[钟鐘])?))(?:许|許|左右)?"
)
_CLOCK = lazily(rf"{_TIME}(?:\s?[至到~\uff5e-]{_TIME})?")
_OPENS = ("(", "\uff08")
_WHOLE = ("month", "year", "quarter", "half")


def part(period: Period, reader: Reader) -> Period:
    """The part of a period that the words behind it name, else the period itself."""
    if period.grain == "day":
        return _timed(period, reader)
    if period.grain not in _WHOLE or not period.first or not period.last:
        return period
    if period.grain in ("quarter", "half") and reader.text[period.end : period.end + 1] in _OPENS:
        return bracketed(period, reader)
    if period.grain in ("quarter", "half") and (end := _END.match(reader.text, period.end)):
        last = period.last
        return msgspec.structs.replace(
            period, end=end.end(), first=last, grain="day", role="as-of", fiscal=None
        )
    found = _PART.match(reader.text, period.end)
    if found is None:
        return period
    span = _counted(found, period) if found["count"] else _numbered(found, period)
    if span is None:
        return period
    grain = "day" if span[0] == span[1] else "week"
    told = msgspec.structs.replace(
        period, end=found.end(), first=span[0], last=span[1], grain=grain, fiscal=None
    )
    return _timed(told, reader) if grain == "day" else told


def _timed(period: Period, reader: Reader) -> Period:
    """A day with the time of day behind it: 2月9日14时31分."""
    clock = _CLOCK.match(reader.text, period.end)
    return msgspec.structs.replace(period, end=clock.end()) if clock else period


def _numbered(found: re.Match[str], period: Period) -> Days | None:
    first, last, which = period.first, period.last, number(found["n"])
    if first is None or last is None or not which:
        return None
    if found["d"]:
        weekday = "一二三四五六日".index("日" if found["d"] == "天" else found["d"])
        one = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * which - 7)
        return (one, one) if one <= last else None
    if found["day"]:
        one = first + timedelta(days=which - 1)
        return (one, one) if one <= last else None
    if found["month"]:
        return days.month_of(first, which - 1)
    return days.weeks_of(first, last, which)


def _counted(found: re.Match[str], period: Period) -> Days | None:
    first, last, count = period.first, period.last, number(found["count"])
    if first is None or last is None or not count:
        return None
    begins = not found["way"].startswith("最")
    if found["unit"] in "天日":
        length = timedelta(days=count - 1)
        return (first, first + length) if begins else (last - length, last)
    return days.weeks_of(first, last, 1 if begins else -1, count)
