"""Years of accounts without a number: full-year sales, FY guidance, annual profit, year-end."""

import re

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.en.times.words import YEAR, ahead
from claimcheck.recognising.forms import Form, Reader, made

_FAR, _NEAR = 80, 32  # code points back to a word that looks ahead
_TARGETS = lazily(
    r"\b(?:sees?|targets?|forecasts?|predicts?|expects?|aims?)\b[^.;\n]*$", re.IGNORECASE
)
_GOALS = lazily(
    r"\b(?:goals?|targets?|targeted|guidance|outlook|forecasts?|guided|plans?|aims?|expect(?:s|ed)?|sees)\b[^.;\n]*$",
    re.IGNORECASE,
)
_EARLY = 2  # month until which year-end is the one that is over
_GOALS_BEHIND = lazily(
    r"(?: [a-z-]+){0,3} (?:views?|guidance|outlook|forecasts?|targets?|estimates?)\b", re.IGNORECASE
)
_GAINS = r"(?:revenues?|sales|profits?|earnings|EPS|results|income|turnover)"


def _full_year(found: re.Match[str], reader: Reader) -> Period | None:
    """`full-year sales`: of the year named last, else of the one that was or is to be told of."""
    year = reader.anchor.full_year(found.start(), ahead=ahead(found))
    return made(found, days.year(year) if year else None, "year", basis="relative", anchor=True)


def _the_year(found: re.Match[str], reader: Reader) -> Period | None:
    """`a goal of 820 jets for the year`: the one that runs."""
    text, start = found.string, found.start()
    if not (ahead(found) or _GOALS.search(text, max(0, start - _FAR), start)):
        return None
    year = reader.anchor.full_year(start, ahead=True)
    return made(found, days.year(year) if year else None, "year", basis="relative", anchor=True)


def _annual(found: re.Match[str], reader: Reader) -> Period | None:
    """`annual revenue`, early in a year: that of the year that is over; of guidance the next."""
    now = reader.anchor.published
    if now and _GOALS.search(found.string, max(0, found.start() - _NEAR), found.start()):
        coming = reader.anchor.full_year(found.start(), ahead=True)
        span = days.year(coming) if coming else None
        return made(found, span, "year", basis="relative", anchor=True)
    year = reader.anchor.full_year(found.start(), ahead=False)
    if now is None or year != now.year - 1:
        return None
    return made(found, days.year(year), "year", basis="relative")


def _year_end(found: re.Match[str], reader: Reader) -> Period | None:
    """`by year-end`, `at year-end 2024`: its last day; `at year-end` of January looks back."""
    now = reader.anchor.published
    if found["year"]:
        year = int(found["year"])
    elif now:
        at_it = found.string[max(0, found.start() - 3) : found.start()].lower() == "at "
        back = at_it and now.month <= _EARLY and not ahead(found)
        year = now.year - (back and not _looks_on(found))
    else:
        return None
    last = days.year(year)[1]
    return made(found, (last, last), "day", role="as-of", basis="relative")


def _looks_on(found: re.Match[str]) -> bool:
    """Whether a forecast or target is of a year-end."""
    text, start = found.string, found.start()
    return _TARGETS.search(text, max(0, start - _FAR), start) is not None


def _bare_fiscal(found: re.Match[str], reader: Reader) -> Period | None:
    """`raises FY revenue view`: the year that runs, where words look ahead; else the last told."""
    looks = ahead(found) or _looks_ahead(found)
    year = reader.anchor.full_year(found.start(), ahead=looks)
    return made(found, days.year(year) if year else None, "year", basis="relative", anchor=True)


def _looks_ahead(found: re.Match[str]) -> bool:
    """Whether a goal or a forecast of a year is told beside it."""
    text, start = found.string, found.start()
    before = _GOALS.search(text, max(0, start - _FAR), start)
    return before is not None or _GOALS_BEHIND.match(text, found.end()) is not None


def _of_noun(found: re.Match[str], _: Reader) -> Period | None:
    """`its 2025 forecast`, `the 2024 harvest`, `2024 sales`: the year of what it stands before."""
    return made(found, days.year(int(found["year"])), "year")


# What is of a year, and what may stand between.
_OF_A_YEAR = (
    "revenues?|sales|profits?|loss(?:es)?|earnings|EPS|turnover|results|income|ebitda|ebit|cash flow|capex|dividends?"
    "|spending|budgets?|deficit|surplus|borrowing|output|production|crop|harvest|vintage|exports|imports|deliveries"
    "|shipments|growth|inflation|guidance|outlook|forecasts?|estimates?|projections?|targets?|goals?|total|totals|quota"
)
_BETWEEN = (
    "net|gross|operating|capital|pre-?tax|core|adjusted|underlying|full-year|annual|total|sales|revenue|profit|earnings"
    "|production|output|budget|growth|group|organic|average|export|import|grain|corn|wheat|soybean|soy|rice|cotton|coffee"
    "|cocoa|sugar|oil|gas|gold|copper|iron ore|free cash flow|cash flow|defence|defense|delivery|gdp|GDP|inflation"
)
FORMS = (
    Form(
        "#",
        lazily(
            rf"(?<![\d.,$€£¥])(?P<year>{YEAR})(?= (?:(?:{_BETWEEN}) ){{0,2}}(?:{_OF_A_YEAR})\b(?!-))"
        ),
        _of_noun,
        then=" ",
    ),
    Form(
        "year",
        lazily(
            rf"(?<=\b[BbAa][yt] )year[- ]end(?: (?P<year>{YEAR}))?(?![\w%-])",
        ),
        _year_end,
    ),
    Form(
        "full the",
        lazily(r"(?:the )?full[- ]year(?! \d| of)\b", re.IGNORECASE),
        _full_year,
        noun="f",
    ),
    Form("the", lazily(r"(?<=\bfor )the year(?=[.,;)\n]|$| (?:and|but|as)\b)"), _the_year),
    Form(
        "annual",
        lazily(
            r"annual(?= (?:(?:net|operating|group|total) )?(?:revenues?|sales|profits?|results|income|turnover)\b)",
            re.IGNORECASE,
        ),
        _annual,
    ),
    Form(
        "fy",
        lazily(
            rf"FY(?= (?:(?:net|operating|adj\.?|adjusted|group) )?{_GAINS}\b"
            r"| (?:view|guidance|outlook|forecast)\b)"
        ),
        _bare_fiscal,
    ),
)
