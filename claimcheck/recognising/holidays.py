"""Named days and their holidays: Christmas, last Thanksgiving, 今年春节, 国庆假期8天."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from claimcheck.model import small_counts
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising.days import Days, week
from claimcheck.recognising.en.times import words as english
from claimcheck.recognising.forms import Form, Reader, made
from claimcheck.recognising.scan import trie
from claimcheck.recognising.zh.times import words as chinese
from claimcheck.rulebook.holidays import free_days, holiday
from claimcheck.rulebook.schema import HolidayRule, Rulebook

ALL_ZH = "(?:假期|[长長]假|小[长長]假|[连連]假|假日|[黄黃]金[周週])(?:期间|期間)?|期间|期間"
PART_ZH = (
    rf"(?P<part>的?(?:[前首头頭](?P<first>{chinese.COUNTED})[个個]?[天日]|首日"
    rf"|第(?P<nth>{chinese.COUNTED})[天日]|(?P<final>最[后後]一[天日]|[尾末]日)))"
)
# Films that opened then are counted beyond it: 春节档上映的新片.
_NO_FILMS = "(?!(?<=[档檔])(?:期|的|上映|首|新|大?片|影片|[电電]影(?!票房)))"
_FIRST_WIDE = "\u2e80"
_NO_DAY = r"(?! (?:islands?|road|street|trees?|cards?|carols?|eve\b))(?!\w)"
_ALL_EN = (
    r"(?P<all> (?:public |national )?(?:holidays?(?: period| week| break)?|break|golden week)\b)"
)
_YEARS = {"last year": -1, "this year": 0, "next year": 1}
_SHIFT = {"last": -1, "previous": -1, "next": 1, "coming": 1, "upcoming": 1}
_ENDED = lazily(
    r",? (?:that|which) (?:(?P<ended>ended|ends|wrapped up|r[au]ns? (?:to|until|through))"
    r"|began|begins|started|starts)(?: on| last)? "
)
_ANY = lazily(r"\b(?:an?|any|every|each) $", re.IGNORECASE)
_MOST = 40  # days of the longest holidays
_LATE = 3  # days that a text may count on behind them


class Named(NamedTuple):
    """A holiday that a word names, and whether the word means all of its days."""

    rule: HolidayRule
    whole: bool


Names = Mapping[str, tuple[Named, ...]]


def english_forms(rulebook: Rulebook) -> list[Form]:
    """The form of all named days with English names."""
    known = _by_word(rulebook, wide=False)
    if not known:
        return []
    pattern = lazily(
        r"(?:(?P<way>last|this|next|previous|coming|upcoming)(?: year['’]s)? )?"
        rf"(?:(?P<length>{small_counts.COUNTS})-day )?(?P<name>{_listed(known)}){_NO_DAY}{_ALL_EN}?"
        rf"(?:,? (?:in |of )?(?P<year>{english.YEAR}(?![\d%])|last year|this year|next year))?"
        r"(?P<weekend>(?: holiday)? weekend)?",
        re.IGNORECASE,
    )
    firsts = {w: "#" if w[0].isdigit() else re.split("[^a-z]", w)[0] for w in known}

    def make(found: re.Match[str], reader: Reader) -> Period | None:
        if _ANY.search(found.string[max(0, found.start() - 8) : found.start()]):
            return None
        names = known[found["name"].lower().replace("’", "'")]
        looks = english.ahead(found) or english.alone(found)
        way = _SHIFT.get((found["way"] or "").lower(), 0)
        year, whole = _english_year(found, reader), bool(found["all"])
        one = _one(names, Wanted(year, whole, looks, way), reader, rulebook)
        if one is None:
            return None
        length = small_counts.count(found["length"]) if found["length"] else 0
        span = one.days(whole=whole, length=length)
        span = _weekend(one.day) if found["weekend"] else span
        role, anchor = english.role(found), not found["year"]
        return _ended(_period(found, span, one, role=role, anchor=anchor), reader)

    counts = " ".join(word for word in small_counts.COUNT if " " not in word)
    starts = f"{' '.join(firsts.values())} # {counts} last this next previous coming upcoming"
    return [Form(starts, pattern, make, _by_first(firsts))]


def chinese_forms(rulebook: Rulebook) -> list[Form]:
    """The form of all named days with Chinese names, in both scripts."""
    known = _by_word(rulebook, wide=True)
    if not known:
        return []
    listed, count = _listed(known), chinese.COUNTED
    pattern = lazily(
        rf"(?:{chinese.YEAR}的?[“「『]?)?(?:(?P<before>{count})[天日]的?)?(?P<name>{listed})"
        rf"(?:[”」』](?={ALL_ZH}))?{_NO_FILMS}"
        rf"(?:[、和及与與暨]?(?P<other>{listed})(?=(?:[双雙][节節])?(?:{ALL_ZH})))?"
        rf"(?P<all>(?:[双雙][节節])?(?:{ALL_ZH}))?(?:(?P<behind>{count})[天日](?![前后後]))?"
        rf"{PART_ZH}?(?![档檔前后後])"
    )
    starts = " ".join({word[0]: 0 for word in known})

    def make(found: re.Match[str], reader: Reader) -> Period | None:
        names = known[found["name"]] + (known[found["other"]] if found["other"] else ())
        looks = chinese.ahead(found) or chinese.alone(found)
        year = chinese.year_of(found, reader)
        whole = bool(found["all"])
        one = _one(names, Wanted(year, whole, looks), reader, rulebook)
        if one is None or (found["behind"] and not (found["all"] or one.named.whole)):
            return None
        length = chinese.number(found["before"] or found["behind"] or "0")
        span = part_of(found, one.days(whole=whole, length=length))
        role = chinese.role(found)
        return _period(found, span, one, role=role, anchor=not found["y"])

    starts = f"{chinese.YEAR_STARTS} {chinese.NUMBER_STARTS} {starts}"
    return [Form(starts, pattern, make, _by_first({word: word[0] for word in known}))]


def part_of(found: re.Match[str], span: Days) -> Days:
    """The days of a holiday that the words name: 假期前四天, 国庆假期首日, 假期最后一天."""
    if not found["part"]:
        return span
    if found["final"]:
        return span[1], span[1]
    if found["nth"]:
        day = span[0] + timedelta(days=max(chinese.number(found["nth"]), 1) - 1)
        return (day, day) if day <= span[1] else span
    count = chinese.number(found["first"]) if found["first"] else 1
    return span[0], min(span[1], span[0] + timedelta(days=max(count, 1) - 1))


class Holiday(NamedTuple):
    """A holiday in a year: its day and its free days."""

    named: Named
    day: date
    free: Days

    def days(self, *, whole: bool, length: int = 0) -> Days:
        """The days that are meant: the day itself, all of them, or as many as a text says."""
        if 1 < length <= _MOST:
            return self.free[0], self.free[0] + timedelta(days=length - 1)
        return self.free if whole or self.named.whole else (self.day, self.day)


class Wanted(NamedTuple):
    """Which holiday a text means: of a year, or the one nearest to its publication."""

    year: int | None
    whole: bool  # all free days are meant
    ahead: bool  # the words look ahead
    way: int = 0  # the last (-1) or next one


def _one(
    names: Sequence[Named], wanted: Wanted, reader: Reader, rulebook: Rulebook
) -> Holiday | None:
    """The holiday of a year, else the nearest one; the next where the words look ahead."""
    now, way = reader.anchor.published, wanted.way
    year = wanted.year or (None if now else reader.anchor.only())
    if year or now is None:
        found = [one for named in names if year and (one := _in(named, year, rulebook))]
        return max(found, key=lambda one: one.free[1] - one.free[0], default=None)
    years = [now.year + shift for shift in (-2, -1, 0, 1, 2)]
    near = [one for named in names for y in years if (one := _in(named, y, rulebook))]
    if way:
        near = [one for one in near if (one.day - now).days * way > 0]
    elif wanted.ahead:
        near = [one for one in near if one.days(whole=wanted.whole)[1] >= now]
    near = [o for o in near if not o.named.rule.near or _away(o, now) <= o.named.rule.near]
    return min(near, key=lambda one: (_away(one, now), one.day), default=None)


def _away(one: Holiday, now: date) -> int:
    return abs((one.day - now).days)


def _in(named: Named, year: int, rulebook: Rulebook) -> Holiday | None:
    day, free = holiday(named.rule, year, rulebook), free_days(named.rule, year, rulebook)
    return Holiday(named, day, free) if day and free else None


def _period(
    found: re.Match[str], span: Days, one: Holiday, *, role: str, anchor: bool
) -> Period | None:
    """The period, with the length of the free days for words that only say `the holiday`."""
    length = (one.free[1] - one.free[0]).days + 1
    if span[0] == one.free[0]:
        length = max(length, (span[1] - span[0]).days + 1)
    grain = "day" if span[0] == span[1] else "span"
    told = length if length > 1 else 0
    return made(found, span, grain, role=role, anchor=anchor, length=told)


def _ended(period: Period | None, reader: Reader) -> Period | None:
    """`the National Day holiday that ended Wednesday`: the day is its last one."""
    found = _ENDED.match(reader.text, period.end) if period else None
    if period is None or found is None or not (period.first and period.last):
        return period
    told = reader.at(found.end())
    if told is None or told.first is None or told.first != told.last:
        return period
    if not period.first <= told.first <= period.last + timedelta(days=_LATE):
        return period
    ends = {"last": told.first} if found["ended"] else {"first": told.first}
    return msgspec.structs.replace(period, end=told.end, **ends)


def _by_word(rulebook: Rulebook, *, wide: bool) -> Names:
    found: dict[str, tuple[Named, ...]] = {}
    for _, rule in sorted(rulebook.holidays.items()):
        for words, whole in ((rule.words, False), (rule.whole, True)):
            for word in words:
                if (word[-1] >= _FIRST_WIDE or word[0] >= _FIRST_WIDE) == wide:
                    found[word] = (*found.get(word, ()), Named(rule, whole))
    return found


def _by_first(firsts: Mapping[str, str]) -> dict[str, str]:
    """The names that begin with each word or sign, as one pattern; few do, so no trie is worth it."""
    begun: dict[str, str] = {}
    for name, first in sorted(firsts.items(), reverse=True):
        plain = re.escape(name)
        begun[first] = f"{begun[first]}|{plain}" if first in begun else plain
    return {first: f"(?:{names})".replace("'", "['’]") for first, names in begun.items()}


def _listed(known: Iterable[str]) -> str:
    """The names as one pattern, longer ones first, with either apostrophe."""
    return trie(sorted(known)).replace("'", "['’]")


def _english_year(found: re.Match[str], reader: Reader) -> int | None:
    now, given = reader.anchor.published, (found["year"] or "").lower()
    if given and given[0].isdigit():
        return int(given)
    return now.year + _YEARS[given] if given and now else None


def _weekend(day: date) -> Days:
    """The free days around a holiday and its weekend."""
    monday, sunday = week(day)
    if day.weekday() >= 2:
        return day, sunday
    return monday - timedelta(days=2), day
