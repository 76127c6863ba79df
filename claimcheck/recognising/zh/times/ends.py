"""Periods told by their last day: 截至2025年6月30日止六个月, 截至4月27日的2026财年第一财季."""

import re

import msgspec

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.days import Days
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

_GRAIN = {1: "month", 3: "quarter", 6: "half", 9: "nine-months", 12: "year"}
_LENGTHS = {"quarter": 3, "half": 6}
_FIRST_CLOSING, _LAST_CLOSING = 2, 28  # days of a month that end no quarter stand between
_DATE = rf"(?:{YEAR})?\s?(?P<m>{N})月(?:(?P<d>{N})[日号號]|底|末)?"
_BRACKET = lazily(rf"[（(]截[至止]到?{_DATE}[)）]")
_FISCAL_YEAR = r"(?:(?:20)?\d\d年?(?:[财財](?:政)?年度?的?)?)?"
_LENGTH = (
    r"(?P<length>(?:[首前头頭])?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})[个個]月"
    r"|(?:第?\s?[一二三四1-4首]|[单單本该該整])?[个個]?[财財]?季(?:度|[报報])?(?![节節])"
    r"|[上下]?半(?:[财財]年|年度?)|中期|[财財](?:政)?年度?|年[度报報]|全年|(?<=[止的])一?年(?![内內初底末来來半多])[里裡间間]?)"
)


def _until(found: re.Match[str], reader: Reader) -> Period | None:
    """So many months back from a day."""
    length = _months(found)
    span = _back(found, reader, length) if 1 <= length <= 18 else None
    grain = _GRAIN.get(length, "span")
    return made(found, span, grain, role="at", anchor=not found["y"])


def _back(found: re.Match[str], reader: Reader, length: int) -> Days | None:
    month, which = number(found["m"]), number(found["d"]) if found["d"] else 0
    if not 1 <= month <= 12:
        return None
    year = year_of(found, reader)
    year = year or reader.anchor.ended(found.start(), month, which, ahead=False)
    if not year:
        return None
    last = days.day(year, month, which) if which else days.month(year, month)[1]
    return days.ending(last, length) if last else None


def bracketed(period: Period, reader: Reader) -> Period:
    """A quarter or half with its last day behind it: 2026财年第一季度（截至去年11月27日）."""
    found = _BRACKET.match(reader.text, period.end) if period.fiscal else None
    closes = found and _closes(found, reader.text[period.start : found.end()])
    span = _back(found, reader, _LENGTHS[period.grain]) if found and closes else None
    if found is None or span is None:
        return period
    return msgspec.structs.replace(
        period, end=found.end(), first=span[0], last=span[1], basis="explicit", fiscal=None
    )


def _closes(found: re.Match[str], told: str) -> bool:
    """Whether a day is the last of a quarter, and not one within it: 第一季度（截至3月15日）."""
    if not found["d"] or "财" in told or "財" in told:
        return True
    return not _FIRST_CLOSING < number(found["d"]) < _LAST_CLOSING


def _months(found: re.Match[str]) -> int:
    """How many months a period that ends on a day is long."""
    words = found["length"]
    for word, months in (("季", 3), ("中期", 6), ("半", 6), ("年", 12)):
        if word in words:
            return months
    return number(found["n"])


FORMS = (
    Form(
        "截",
        lazily(rf"截[至止]到?{_DATE}\s?(?:[为為]?止的?|的)?\s?{_FISCAL_YEAR}{_LENGTH}"),
        _until,
    ),
    Form(
        f"{YEAR_STARTS} {NUMBER_STARTS}",
        lazily(
            rf"{_DATE}\s?止的?\s?(?P<length>年度|全年|(?P<n>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})[个個]月)"
        ),
        _until,
    ),
)
