"""The holiday that a text has named: the holiday, 假期前四天, the eight days, 去年7天长假."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from claimcheck.model import small_counts
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising.days import Days
from claimcheck.recognising.en.times import words as english
from claimcheck.recognising.forms import made
from claimcheck.recognising.holidays import PART_ZH, part_of
from claimcheck.recognising.zh.times import words as chinese
from claimcheck.rulebook.holidays import free_days
from claimcheck.rulebook.schema import HolidayRule, Rulebook

_NO_HOLIDAY = (
    r"(?!\w|[- ](?:homes?|houses?|makers?|lets?|destinations?|parks?|resorts?|gifts?|part(?:y|ies)"
    r"|inns?|pay|jobs?|cottages?|camps?|between|from|for|in the)\b)"
)
_ENGLISH = lazily(
    rf"(?<![A-Za-z0-9])(?:(?:(?:the |its )?(?:first|opening) (?P<first>{small_counts.COUNTS} )?days? of )?"
    rf"(?:the |this year['’]s |(?P<back>(?:last|the previous) year['’]s |(?P<y>{english.YEAR})['’]s ))"
    rf"(?:(?P<length>{small_counts.COUNTS})-day )?(?:week-?long |extra-long |long )?"
    r"(?:(?:public |national )?(?:holidays?|break)(?: (?:period|week|break))?)"
    rf"(?: (?:of|in) (?P<y2>{english.YEAR}))?{_NO_HOLIDAY}"
    rf"|(?:over|during|across|in) (?:the|those|these) (?P<days>{small_counts.COUNTS}) days(?! (?:to|after|before|since|end|of|until|that)|\w))",
    re.IGNORECASE,
)
_CHINESE = lazily(
    rf"(?:{chinese.YEAR}(?:同期)?的?|(?P<same>上年同期)的?)?(?:(?P<length>{chinese.COUNTED})\s?[天日]的?)?"
    r"(?<![暑寒病事产產婚休放请請春])(?<![^今去前明那\d]年)"
    r"(?:(?:假期|小?[长長]假|[连連]假)(?:期间|期間)?|同[档檔]期)"
    rf"(?:(?P<behind>{chinese.COUNTED})[天日](?![前后後]))?{PART_ZH}?(?![前后後])"
    rf"|(?<![第前后後近过過连連每续續\d.])(?P<days>{chinese.COUNTED})\s?[天日](?:[内內间間里裡]|期间|期間|(?![前后後前以之的均票夜晚游遊a-z\d]))"
    rf"|[首头頭](?P<opening>{chinese.COUNTED})[天日]"
)


_LONGEST = 20  # days of a break; longer are seasons in which people travel or go to films
_WITH_YEAR = lazily(r"(?:[今去前上][年届屆]|\d{4}年)(?!.{0,3}[初夕])")
_ITS_DAY = lazily(r"[节節]?(?:[当當][日天]|[那一]天|[首初]日|早|晚|前|后|後|日)")


def is_named(period: Period) -> bool:
    """Whether a period is that of a holiday of several days."""
    return period.length > 1 and period.role != "streak"


def meant(
    found: Sequence[Period], text: str, published: date | None, rulebook: Rulebook
) -> list[Period]:
    """What the words for a holiday mean that was named among the periods found.

    It is the one that was named last before, else the first one named behind.
    """
    named = [one for one in found if is_named(one)]
    told: list[Period] = []
    for pattern in (_ENGLISH, _CHINESE) if named else ():
        wide = pattern is _CHINESE
        for words in pattern.finditer(text):
            holiday = _holiday(words, named, wide=wide)
            period = holiday and _meant(words, holiday, published, rulebook, wide=wide)
            if period:
                told.append(period)
    return told


def _holiday(words: re.Match[str], named: Sequence[Period], *, wide: bool) -> Period | None:
    """The one named last before of as many days as the words say, else the last or first break."""
    before = [one for one in named if one.end <= words.start()]
    if exact := _of_length(words, before or named, wide=wide):
        return exact
    breaks = [one for one in named if one.length <= _LONGEST]
    earlier = [one for one in breaks if one.end <= words.start()]
    return earlier[-1] if earlier else breaks[0] if breaks else None


def _of_length(words: re.Match[str], before: Sequence[Period], *, wide: bool) -> Period | None:
    """The last holiday named before of as many days as the words say, None if none is."""
    groups = words.groupdict()
    said = groups.get("length") or groups.get("behind") or groups.get("days") or ""
    number = chinese.number if wide else small_counts.count
    return next((one for one in reversed(before) if said and one.length == number(said)), None)


def widened(found: Sequence[Period], text: str, rulebook: Rulebook) -> list[Period]:
    """The periods, with 去年国庆 as all of its free days where a text tells of such a holiday."""
    told = [one for one in found if is_named(one) and one.grain == "span"]
    if not told:
        return list(found)
    return [_whole(one, told, text, rulebook) or one for one in found]


def _whole(period: Period, told: Sequence[Period], text: str, rulebook: Rulebook) -> Period | None:
    """The free days of a holiday that is named by its year, None for another time."""
    day = period.grain == "day" and is_named(period) and period.first
    if not day or not _WITH_YEAR.match(text, period.start) or _ITS_DAY.match(text, period.end):
        return None
    rule = _rule(period, rulebook)
    if rule is None or rule not in [_rule(one, rulebook) for one in told]:
        return None
    free = free_days(rule, day.year, rulebook)
    return (
        msgspec.structs.replace(period, first=free[0], last=free[1], grain="span") if free else None
    )


def _meant(
    found: re.Match[str],
    named: Period,
    published: date | None,
    rulebook: Rulebook,
    *,
    wide: bool,
) -> Period | None:
    rule = _rule(named, rulebook)
    if rule is None or named.first is None:
        return None
    free = free_days(rule, _year(found, published or named.first, named.first), rulebook)
    span = _days(found, free, named.length, wide=wide) if free else None
    if span is None:
        return None
    grain = "day" if span[0] == span[1] else "span"
    length = (span[1] - span[0]).days + 1
    return made(found, span, grain, basis="relative", length=length, anchor=True)


def _days(found: re.Match[str], free: Days, usual: int, *, wide: bool) -> Days | None:
    """The days that are meant, None where a number of days is not that of the holiday."""
    number = chinese.number if wide else small_counts.count
    if found["days"]:
        return free if number(found["days"]) in (usual, (free[1] - free[0]).days + 1) else None
    groups = found.groupdict()
    length = groups.get("length") or groups.get("behind")
    if length:
        free = free[0], free[0] + timedelta(days=number(length) - 1)
    if groups.get("opening"):
        return free[0], free[0] + timedelta(days=number(found["opening"]) - 1)
    if wide:
        return part_of(found, free)
    if found[0].lower().startswith(("the first", "the opening", "first", "opening", "its ")):
        return free[0], free[0] + timedelta(
            days=small_counts.count((found["first"] or "").strip()) - 1
        )
    return free


def _year(found: re.Match[str], published: date, named: date) -> int:
    """The year of the holiday: as written, one back, else that of the one nearest to the report."""
    groups = found.groupdict()
    if groups.get("same") or (groups.get("back") and not groups["y"]):
        return published.year - 1
    if groups.get("r"):
        return published.year + chinese.RELATIVE[groups["r"].removesuffix("度")]
    for name in ("y", "y2"):
        if groups.get(name):
            year = chinese.number(groups[name])
            return year if year > 100 else 2000 + year
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda year: abs((named.replace(year=year, day=1) - published).days))


def _rule(named: Period, rulebook: Rulebook) -> HolidayRule | None:
    """The holiday that a named period is of: the one whose free days hold it best."""
    first = named.first
    if first is None:
        return None
    fitting = [
        (abs((free[1] - free[0]).days + 1 - named.length), key)
        for key, free in _breaks(rulebook, first.year)
        if free[0] <= first <= free[1]
    ]
    return rulebook.holidays[min(fitting)[1]] if fitting else None


@lru_cache(maxsize=16)
def _breaks(rulebook: Rulebook, year: int) -> tuple[tuple[str, Days], ...]:
    """The free days of all holidays of more than one day in a year."""
    every = [(key, free_days(rule, year, rulebook)) for key, rule in rulebook.holidays.items()]
    return tuple((key, free) for key, free in every if free and free[0] < free[1])
