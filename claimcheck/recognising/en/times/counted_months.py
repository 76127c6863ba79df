"""So many months of a year: the first seven, the final three, ten-month exports."""

import re
from datetime import date, timedelta

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.model.small_counts import COUNTS, count
from claimcheck.recognising import days
from claimcheck.recognising.en.times.ends import grain_of
from claimcheck.recognising.en.times.quarters import foretold
from claimcheck.recognising.en.times.words import YEAR, ahead
from claimcheck.recognising.forms import Form, Reader, made

_OVER = 60  # days after the end of so many months of a year in which they are told
_SPRING = 3  # month until which "the year" of last months is the one that is over


def _first_months(found: re.Match[str], reader: Reader) -> Period | None:
    number = count(found["count"]) * (3 if found["unit"].lower().startswith("q") else 1)
    given, now = found["year"] or found["before"], reader.anchor.published
    if given:
        year: int | None = int(given)
    elif found["last_year"] and now:
        year = now.year - 1
    else:
        year = now.year if now else None
        named = now and found["named"]
        year = year if named else reader.anchor.part(found.start(), number, ahead=foretold(found))
    if not year or not 1 < number <= 12:
        return None
    return made(found, days.months(year, 1, number), grain_of(number))


def _months_told(found: re.Match[str], reader: Reader) -> Period | None:
    """`nine-month revenue`: of the months up to the last end of a quarter, whatever the fiscal year."""
    now, number = reader.anchor.published, count(found["count"])
    if now is None or ahead(found):
        return None
    ended = now.replace(month=now.month - (now.month - 1) % 3, day=1) - timedelta(days=1)
    first = days.months_from(ended.replace(day=1), 1 - number)
    return made(found, (first, ended), grain_of(number), basis="relative")


def _year_so_far(found: re.Match[str], reader: Reader) -> Period | None:
    """`ten-month imports`: from January on, where so many months were over shortly before."""
    now, number = reader.anchor.published, count(found["count"])
    if now is None or ahead(found):
        return None
    span = days.months(now.year - (now.month <= number), 1, number)
    over = 0 < (now - span[1]).days <= _OVER
    return made(found, span, grain_of(number), basis="relative") if over else None


def _last_months(found: re.Match[str], reader: Reader) -> Period | None:
    """`the final three months of 2024`, `of last year`, `of the year`."""
    number, now = count(found["count"]), reader.anchor.published
    if found["year"]:
        year = int(found["year"])
    elif now:
        back = now.month <= _SPRING if found["the_year"] else found["last_year"] is not None
        year = now.year - back
    else:
        return None
    if not 1 < number < 12:
        return None
    first, last = date(year, 13 - number, 1), date(year, 12, 31)
    return made(found, (first, last), grain_of(number))


_GAINS = (
    r"(?:revenues?|sales|profits?|loss(?:es)?|income|earnings|turnover|deliveries|orders|exports|imports|output"
    r"|production|figures?|totals?|results)\b"
    r"(?! (?:cuts?|halts?|bans?|supports?|freeze|forecasts?|targets?|outlook|tax|drive|campaign|growth target)\b)"
)
FORMS = (
    Form(
        "# first",
        lazily(
            rf"(?:(?P<before>{YEAR})[’']s )?first (?P<count>{COUNTS}) (?P<unit>months|quarters)(?: of (?:(?P<year>{YEAR})|(?P<named>the year|this year)|(?P<last_year>last year)))?\b",
            re.IGNORECASE,
        ),
        _first_months,
        then="’'",
    ),
    Form(
        "six nine #",
        lazily(
            rf"(?<!\b[Aa] )(?P<count>six|nine|6|9)(?:-month(?= (?:[a-z]+ ){{0,2}}{_GAINS})"
            r"| months(?=: ?[^\d\s]{0,4} ?\d))",
            re.IGNORECASE,
        ),
        _months_told,
        then="- ",
    ),
    Form(
        "four five seven eight ten eleven #",
        lazily(
            rf"(?<!\b[Aa] )(?P<count>four|five|seven|eight|ten|eleven|[4578]|1[01])"
            rf"-month(?= (?:[a-z]+ ){{0,2}}{_GAINS})",
            re.IGNORECASE,
        ),
        _year_so_far,
        then="-",
    ),
    Form(
        "the final last closing",
        lazily(
            rf"(?:the )?(?:final|last|closing) (?P<count>{COUNTS}) months of "
            rf"(?:(?P<year>{YEAR})(?![\d%])|(?P<last_year>last year)|(?P<the_year>(?:the|this) year))\b",
            re.IGNORECASE,
        ),
        _last_months,
        noun="flc",
    ),
)
