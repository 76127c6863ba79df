"""Years that begin within one and end within the next: 2025-26 of schools, of budgets."""

import re
from datetime import date

from claimcheck.model.pattern import lazily
from claimcheck.recognising.anchor import Anchor
from claimcheck.recognising.budget_years import from_month
from claimcheck.recognising.days import Days

_FAR = 80  # code points back and on to what tells whose year it is
_STOP = lazily(r"[.;!?\n](?!\d)")
_STUDENTS = lazily(
    r"% of (?:[a-z-]+ ){0,2}(?:students|pupils|schoolchildren|kindergartners)\b[^;]{0,40}$|\d(?: [a-z-]+){0,3} (?:students|pupils|undergraduates)\b[^;]{0,40}$|\benroll?ed in $",
    re.IGNORECASE,
)
_STATE = lazily(
    r"\b(?:state|government|budgets?|council|treasury|exchequer|borrowing|deficit|taxe?s?|ministers?"
    r"|ministry|department|public|spending|fiscal|financial)\b",
    re.IGNORECASE,
)
# Of seasons, and of states whose year begins in July.
_NO_STATE = lazily(
    r"\b(?:season|crop|harvest|league|club|U\.?S|California|Australian?|Pakistan|Nepal|Bangladesh)\b"
)
_NO_BUDGET = lazily(
    r"\b(?:revenues?|sales|profits?|loss(?:es)?|turnover|dividends?|airline|shipments|company"
    r"|group|firm|universit(?:y|ies)|colleges?)\b",
    re.IGNORECASE,
)
_MARCH_END = ("£", "₹", "Rs ", " crore", " lakh")  # budgets of Britain and India run from April


def split_year(found: re.Match[str], first: int, anchor: Anchor) -> Days | None:
    """The year that 2025-26 is: that of schools, or of the budgets of Britain and India.

    A text that is on a state's budget tells of its years throughout.
    """
    text, start, end = found.string, found.start(), found.end()
    before = _STOP.split(text[max(0, start - _FAR) : start])[-1]
    near = before + _STOP.split(text[end : end + _FAR])[0]
    if _STUDENTS.search(before):
        return of_school(first)
    around = text[max(0, start - _FAR) : end + _FAR]  # U.S. ends no sentence
    stated = _STATE.search(near) and not _NO_STATE.search(around)
    public = stated or not (_NO_STATE.search(around) or _NO_BUDGET.search(near))
    if public and any(map(near.__contains__, _MARCH_END)):
        return from_month(first, 4)
    of_state = anchor.budgets and not _NO_STATE.search(around)
    return from_month(first, anchor.budgets) if of_state else None


def is_split(found: re.Match[str], first: int, until: int) -> bool:
    """Whether years may be one that a calendar of accounts tells: 2024-25, 2024/25; no season."""
    if until != first + 1 or len(found["last"]) != len("25"):
        return False
    text, start, end = found.string, found.start(), found.end()
    return _NO_STATE.search(text, max(0, start - _FAR), end + _FAR) is None


def of_school(first: int) -> Days:
    """The school year that begins in a year: from September to August."""
    return date(first, 9, 1), date(first + 1, 8, 31)
