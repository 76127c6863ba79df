"""Days: written out, in figures, by their weekday, and runs of days."""

import re
from datetime import date, timedelta

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.en.times.words import (
    ANY_MONTH,
    DAY,
    MONTH_STARTS,
    ORDINAL_FIRSTS,
    ORDINAL_STARTS,
    ORDINAL_WORD,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAY_STARTS,
    WHICH_YEAR,
    YEAR,
    ahead,
    alone,
    month_number,
    ordinal,
    over,
    role,
    weekday_number,
    which_year,
)
from claimcheck.recognising.forms import Form, Reader, made

_NOT_MORE = r"(?![\d,]\d|%|\.\d|[\w])"
_TO = r"(?: to (?:the )?| through (?:the )?| till (?:the )?| until (?:the )?| ?[-–—~] ?| and (?:the )?)"
_YEAR_AFTER = rf"(?: ?,? (?:of |in )?(?P<year>{YEAR})(?![\d%]|[.,]\d)|{WHICH_YEAR})?"
_LEAD = rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?)?"


def _placed(found: re.Match[str], reader: Reader, month: int, number: int) -> int | None:
    """The year of a day: written, or told by the text around."""
    if found["year"]:
        return int(found["year"])
    told = which_year(found, reader.anchor.published)
    looks, back = ahead(found) or alone(found), over(found)
    return told or reader.anchor.year(
        found.start(), month, number, ahead=looks, over=back, on_the_day=True
    )


def _day(found: re.Match[str], reader: Reader) -> Period | None:
    """`Aug 29, 2025`, `29 August`, `February 24th`, `the third of March`."""
    month, number = month_number(found["month"]), ordinal(found["day"])
    if not found["year"] and found["day"].isdigit() and found["month"] in ("may", "march"):
        goes_on = _GOES_ON.match(found.string, found.end())
        return None if found["month"] == "may" or goes_on else _dated(found, reader, month, number)
    return _dated(found, reader, month, number)


def _dated(found: re.Match[str], reader: Reader, month: int, number: int) -> Period | None:
    year = _placed(found, reader, month, number)
    one = days.day(year, month, number) if year else None
    if one is None and month == 2 and number == 29 and year:
        one = days.leap_day(year)
    span = (one, one) if one else None
    return made(found, span, "day", role=role(found), anchor=not found["year"])


_GOES_ON = lazily(r" [a-z]")  # "march 5 miles" counts, "march 5." dates


def _run(found: re.Match[str], reader: Reader) -> Period | None:
    """`July 13-15`, `from the 13th to the 15th of July`."""
    month = month_number(found["month"])
    first, last = ordinal(found["day"]), ordinal(found["last"])
    year = _placed(found, reader, month, first)
    if not year or first >= last:
        return None
    one, other = days.day(year, month, first), days.day(year, month, last)
    span = (one, other) if one and other else None
    return made(found, span, "span", anchor=not found["year"])


def _figures(found: re.Match[str], _: Reader) -> Period | None:
    """2025-08-29, 2025/8/29, 2025.08.29, 2019/aug/01."""
    name = found["month"]
    month = int(name) if name.isdigit() else month_number(name)
    one = days.day(int(found["year"]), month, int(found["day"]))
    return made(found, (one, one) if one else None, "day", role=role(found))


def _slashed(found: re.Match[str], reader: Reader) -> Period | None:
    """8/29/2025 or 29/8/2025: the month stands first unless it cannot."""
    one, other = int(found["one"]), int(found["other"])
    month, number = (one, other) if one <= 12 else (other, one)
    if not 1 <= month <= 12:
        return None
    if found["year"]:
        year: int | None = int(found["year"])
    elif _DATED.search(found.string[max(0, found.start() - 14) : found.start()]):
        year = reader.anchor.year(found.start(), month, number, ahead=ahead(found))
    else:
        return None
    day = days.day(year, month, number) if year else None
    return made(found, (day, day) if day else None, "day", role=role(found))


_DATED = lazily(r"(?:\b(?:on|until|dated|between|since|by)|day) $", re.IGNORECASE)


def _weekday(found: re.Match[str], reader: Reader) -> Period | None:
    """The last such day, or the next where the words look ahead; `last`, `next` and `this`."""
    now = reader.anchor.published
    if now is None:
        return None
    number, way = weekday_number(found["day"]), (found["way"] or "").lower()
    back = (now.weekday() - number) % 7
    if way.endswith(("next", "following")):
        one = days.week(now, 1)[0] + timedelta(days=number)
    elif way.endswith("previous"):
        one = days.week(now, -1)[0] + timedelta(days=number)
    elif way.endswith(("last", "past")):
        one = now - timedelta(days=back or 7)
    elif way.endswith(("coming", "upcoming")):
        one = now + timedelta(days=(7 - back))
    else:
        one = _bare(found, now, back)
    return made(found, (one, one), "day", basis="relative", role=role(found), anchor=True)


def _bare(found: re.Match[str], now: date, back: int) -> date:
    if alone(found):
        return now + timedelta(days=7 - back)
    one = now - timedelta(days=back)
    return one + timedelta(days=7) if back and ahead(found) else one


def _numbered_weekday(found: re.Match[str], reader: Reader) -> Period | None:
    """`Tuesday 19th`, `Friday the 26th`: the nearest such day, before rather than after."""
    now, number = reader.anchor.published, int(found["number"])
    if now is None:
        return None
    signs = (1, -1) if ahead(found) or alone(found) else (-1, 1)
    for sign in signs:
        for months in range(14):
            month = days.months_from(now.replace(day=1), sign * months)
            one = days.day(month.year, month.month, number)
            fits = one is not None and one.weekday() == weekday_number(found["day"])
            if one is not None and fits and (one - now).days * sign >= 0:
                return made(found, (one, one), "day", basis="relative", anchor=True)
    return None


FORMS = (
    Form(
        "#",
        lazily(
            rf"(?P<year>{YEAR})(?P<sign>[-./])(?P<month>\d{{1,2}}|{ANY_MONTH})(?P=sign)(?P<day>\d{{1,2}})(?!\d)"
        ),
        _figures,
        then="-./",
    ),
    Form(
        "#",
        lazily(
            rf"(?P<one>\d{{1,2}})(?P<sign>[-/.])(?P<other>\d{{1,2}})(?P=sign)(?P<year>{YEAR})(?![\w/])"
        ),
        _slashed,
        then="-/.",
    ),
    Form(
        "#",
        lazily(r"(?P<one>\d{1,2})/(?P<other>\d{1,2})(?P<year>)(?![\w/]|\.\d|-\d{3}| of )"),
        _slashed,
        then="/",
    ),
    Form(
        f"{MONTH_STARTS} {WEEKDAY_STARTS}",
        lazily(
            rf"{_LEAD}(?P<month>{ANY_MONTH})[ /]?(?:the )?(?P<day>{DAY}(?:st|nd|rd|th)?|{ORDINAL_WORD}){_NOT_MORE}{_YEAR_AFTER}"
        ),
        _day,
    ),
    Form(
        f"# the {ORDINAL_STARTS} {WEEKDAY_STARTS}",
        lazily(
            rf"{_LEAD}(?:the )?(?P<day>{DAY}(?:st|nd|rd|th)?|{ORDINAL_WORD})[ -]?(?:day )?(?:of )?(?P<month>{ANY_MONTH})(?!\w){_YEAR_AFTER}"
        ),
        _day,
        then=" -snrtdojfmasondJFMASOND",
        noun=ORDINAL_FIRSTS,
    ),
    Form(
        MONTH_STARTS,
        lazily(
            rf"(?P<month>{ANY_MONTH}) (?:the )?(?P<day>{DAY}(?:st|nd|rd|th)?|{ORDINAL_WORD}){_TO}(?P<last>{DAY}(?:st|nd|rd|th)?|{ORDINAL_WORD}){_NOT_MORE}(?!:| ?[ap]\.?m){_YEAR_AFTER}"
        ),
        _run,
    ),
    Form(
        f"# the {ORDINAL_STARTS}",
        lazily(
            rf"(?:the )?(?P<day>{DAY}(?:st|nd|rd|th)?|{ORDINAL_WORD}){_TO}(?P<last>{DAY}(?:st|nd|rd|th)?|{ORDINAL_WORD}) (?:of )?(?P<month>{ANY_MONTH})(?!\w){_YEAR_AFTER}"
        ),
        _run,
        then=" -–—~snrt",
        noun=ORDINAL_FIRSTS,
    ),
    Form(
        f"{WEEKDAY_STARTS} this last next previous past coming upcoming following the on",
        lazily(
            rf"(?:(?P<way>(?i:(?:this |the )?(?:this|last|next|previous|past|coming|upcoming|following))) )?(?P<day>{WEEKDAY}|(?<=\b[oO]n ){SHORT_WEEKDAY}|(?<=\b[nN]ext ){SHORT_WEEKDAY})(?![a-z])"
        ),
        _weekday,
        noun="tlnpcuf",
    ),
    Form(
        "mon tue tues wed thu thur thurs fri sat sun",
        lazily(rf"(?P<way>)(?P<day>(?i:{SHORT_WEEKDAY}))(?=\.?\s*(?:$|\n))"),
        lambda found, reader: _weekday(found, reader) if alone(found) else None,
    ),
    Form(
        WEEKDAY_STARTS,
        lazily(
            rf"(?P<day>{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?(?P<number>{DAY})(?:st|nd|rd|th)?(?![\w:%/-]|[.,]\d| ?[ap]\.?m| o'?clock)(?! [a-z]+s\b)"
        ),
        _numbered_weekday,
    ),
)
