"""Named days: Christmas, last Thanksgiving, 今年春节, 国庆长假."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising.days import week
from claimcheck.recognising.en.times import words as english
from claimcheck.recognising.forms import Form, Reader, made
from claimcheck.recognising.scan import trie
from claimcheck.recognising.zh.times import words as chinese
from claimcheck.rulebook.holidays import holiday
from claimcheck.rulebook.schema import HolidayRule, Rulebook

_FIRST_WIDE = "\u2e80"
_NO_DAY = r"(?! (?:islands?|road|street|trees?|cards?|carols?|eve\b))(?!\w)"
_HOLIDAYS = r"(?P<all>假期|长假|長假|小长假|小長假|期间|期間|黄金周|黃金週)?"
_YEARS = {"last year": -1, "this year": 0, "next year": 1}


def english_forms(rulebook: Rulebook) -> list[Form]:
    """The form of all named days with English names."""
    known = _by_word(rulebook, wide=False)
    if not known:
        return []
    pattern = lazily(
        r"(?:(?P<way>last|this|next|previous|coming|upcoming) )?"
        rf"(?P<name>{_listed(known)}){_NO_DAY}"
        rf"(?:,? (?:in |of )?(?P<year>{english.YEAR}(?![\d%])|last year|this year|next year))?"
        r"(?P<weekend> weekend)?",
        re.IGNORECASE,
    )
    starts = " ".join({"#" if w[0].isdigit() else re.split("[^a-z]", w)[0]: 0 for w in known})

    def make(found: re.Match[str], reader: Reader) -> Period | None:
        rule = known[found["name"].lower().replace("’", "'")]
        one = _english_day(found, reader, rule, rulebook)
        span = _weekend(one) if one and found["weekend"] else (one, one) if one else None
        grain = "span" if span and span[0] != span[1] else "day"
        return made(found, span, grain, role=english.role(found), anchor=not found["year"])

    ways = "last this next previous coming upcoming"
    return [Form(f"{starts} {ways}", pattern, make, _listed(known))]


def chinese_forms(rulebook: Rulebook) -> list[Form]:
    """The form of all named days with Chinese names, in both scripts."""
    known = _by_word(rulebook, wide=True)
    if not known:
        return []
    pattern = lazily(
        rf"(?:{chinese.YEAR}的?)?(?P<name>{_listed(known)}){_HOLIDAYS}(?![档檔前后後])"
    )
    starts = " ".join({word[0]: 0 for word in known})

    def make(found: re.Match[str], reader: Reader) -> Period | None:
        rule = known[found["name"]]
        year = chinese.year_of(found, reader)
        looks = chinese.ahead(found) or chinese.alone(found)
        one = holiday(rule, year, rulebook) if year else _near(reader, rule, rulebook, ahead=looks)
        length = rule.length if found["all"] else 1
        span = (one, one + timedelta(days=length - 1)) if one else None
        return chinese.made(found, span, "day" if length == 1 else "span", anchor=not found["y"])

    return [Form(f"{chinese.YEAR_STARTS} {starts}", pattern, make, _listed(known))]


def _by_word(rulebook: Rulebook, *, wide: bool) -> Mapping[str, HolidayRule]:
    return {
        word: rule
        for _, rule in sorted(rulebook.holidays.items())
        for word in rule.words
        if (word[-1] >= _FIRST_WIDE or word[0] >= _FIRST_WIDE) == wide
    }


def _listed(known: Mapping[str, HolidayRule]) -> str:
    """The names as one pattern, longer ones first, with either apostrophe."""
    return trie(sorted(known)).replace("'", "['’]")


def _english_day(
    found: re.Match[str], reader: Reader, rule: HolidayRule, rulebook: Rulebook
) -> date | None:
    now, given, way = reader.anchor.published, (found["year"] or "").lower(), found["way"]
    if given and given[0].isdigit():
        return holiday(rule, int(given), rulebook)
    if now is None:
        return _near(reader, rule, rulebook, ahead=False)
    if given:
        return holiday(rule, now.year + _YEARS[given], rulebook)
    shift = {"last": -1, "previous": -1, "next": 1, "coming": 1, "upcoming": 1}
    if way and way.lower() in shift:
        return _beside(rule, rulebook, now, shift[way.lower()])
    looks = english.ahead(found) or english.alone(found)
    return _near(reader, rule, rulebook, ahead=looks)


def _beside(rule: HolidayRule, rulebook: Rulebook, now: date, way: int) -> date | None:
    """The last one before a day, or the next one behind it."""
    every = [holiday(rule, now.year + shift, rulebook) for shift in (-2, -1, 0, 1, 2)]
    days = [day for day in every if day and (day - now).days * way > 0]
    return min(days, key=lambda day: abs((day - now).days)) if days else None


def _near(reader: Reader, rule: HolidayRule, rulebook: Rulebook, *, ahead: bool) -> date | None:
    """The nearest one; the next one (today's too) where the words look ahead."""
    now = reader.anchor.published
    if now is None:
        year = reader.anchor.only()
        return holiday(rule, year, rulebook) if year else None
    every = [holiday(rule, now.year + shift, rulebook) for shift in (-1, 0, 1)]
    days = [day for day in every if day and (day >= now or not ahead)]
    return min(days, key=lambda day: (abs((day - now).days), day)) if days else None


def _weekend(day: date) -> tuple[date, date]:
    """The free days around a holiday and its weekend."""
    monday, sunday = week(day)
    if day.weekday() >= 2:
        return day, sunday
    return monday - timedelta(days=2), day
