"""The year behind one that was named: 0.2% this year and 1.3% next, 2.8% the year after."""

import re

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising import days
from claimcheck.recognising.en.times.words import YEAR
from claimcheck.recognising.forms import Form, Reader, made

_FAR = 80  # code points back to the year
_THIS = r"this year|(?:the )?(?:current|coming) year"
_NAMED = lazily(
    rf"\b(?:(?P<year>{YEAR})(?![\d%]|[.,]\d)|(?P<this>{_THIS})"
    r"|(?P<next>next year|(?<=[\d%] )next(?=[.,;)]| (?:and|but|before|with)\b)))",
    re.IGNORECASE,
)
_STOP = lazily(r"\. |[;\n]")
_STOPS = r"(?=[.,;)]|$|\n| (?:and|but|while|as|before|after falling|from)\b)"


def _next(found: re.Match[str], reader: Reader) -> Period | None:
    """The year that follows the one named before in the sentence, None where there is none."""
    now, start = reader.anchor.published, found.start()
    low = max(0, start - _FAR)
    clause = _STOP.split(found.string[low:start])[-1]
    told = list(_NAMED.finditer(clause))
    if not told or now is None:
        return None
    named = told[-1]
    if found["bare"] and not named["this"]:
        return None
    if not named["year"]:
        span = days.year(now.year + 1 + (named["next"] is not None))
    else:  # 2029-30, and the year after
        year = reader.at(start - len(clause) + named.start())
        if year is None or year.first is None or year.last is None:
            return None
        span = days.years_from(year.first, 1), days.years_from(year.last, 1)
    return made(found, span, "year", basis="relative", anchor=True)


FORMS = (
    Form(
        "the next",
        lazily(
            rf"(?:(?P<bare>(?:the )?next)|the (?:following year|year after)){_STOPS}", re.IGNORECASE
        ),
        _next,
        noun="nfy",
    ),
)
