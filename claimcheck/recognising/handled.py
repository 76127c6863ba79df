"""Bare numbers of things handled one by one: `Boeing booked 26 in August`, `38 a month`, `last year's 447`."""

from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.written import integral

_WHOLES = r"(?:deliver(?:s|ed)?|hand(?:s|ed)? over|s(?:ells?|old)|produce[sd]?|hire[sd]?)"
_DONE = (
    r"buil(?:ds?|t)|ship(?:s|ped)?|log(?:s|ged)|book(?:s|ed)|registers?|opens?|opened|record(?:s|ed)?"
    r"|count(?:s|ed)?|won|wins?|order(?:s|ed)?|complete[sd]?|launch(?:es|ed)?|issue[sd]?|grant(?:s|ed)?"
    r"|approve[sd]?|[Tt]o (?:make|meet)|needs?|report(?:s|ed)?"
)
# `Boeing delivered 208 over six months`, `With 306 handed over to date`: whatever was told before
_WHOLE = lazily(rf"\b{_WHOLES}{HEDGES} $")
_WHOLE_AFTER = lazily(
    r" (?:delivered|handed over|shipped|sold|built|produced|hired|registered)\b"
    r"(?= (?:to|in|by|so|over|since|during|for|last|this)\b|[.,;])"
)
_WITH = lazily(rf"\b(?:[Ww]ith|had|has|have){HEDGES} $")
# `the company must make 386 in four months`, `takes the year-to-date figure to 385`
_SAID = lazily(
    rf"\b(?:{_DONE}|including|of which"
    rf"|(?:figure|total|number|tally|count)(?: [a-z]+){{0,2}} (?:is|was|to|at|of)){HEDGES} $"
)
_HAS = lazily(rf"\b(?:has|had|have)(?: now)?{HEDGES} $")
# `494 gross orders, or 402 after cancellations`, `668 gross and 625 net`
_OR = lazily(rf"(?:, or|\bgross(?:,| and)){HEDGES} $")
_NET = lazily(r" (?:gross|net|after|before|excluding)\b")
# `against last year's 447`, `double last November's 2.34`
_OWNED = lazily(
    r"\b(?:last|previous|prior) (?:year|month|week|quarter|season|spring|summer|autumn|fall|winter|[A-Z][a-z]+)['’]s"
    rf"{HEDGES} $"
)
_OWNERS = ("'s ", "’s ", "least ", "than ", "about ", "around ", "nearly ", "over ")
# `38 a month`: a pace; no price and no speed stands so without its unit.
_PACE = lazily(r" (?:a|per) (?:day|week|month|quarter|year)\b(?! (?:old|later|ago|earlier|before))")
_PACED = lazily(rf"\b(?:at|to|from|for|or|and|than|is|runs?|makes?|builds?|close to){HEDGES} $")
_RATE = lazily(
    r"\b(?:lines?|plants?|factor(?:y|ies)|production|output|assembly|program(?:me)?s?|rates?|pace|build(?:s|ing)?"
    r"|deliver(?:s|ing|ies|ed)?|mak(?:es?|ing)|jets|aircraft|cars|deaths|arrests|cases)\b"
)
# `Of those, 42 were jets`
_OF_THOSE = lazily(rf"\b[Oo]f (?:those|these|them|whom|which),{HEDGES} $")
_ENDS = lazily(r"[.;\n](?!\d)|,(?! ?\d)|$")
_TIMED = lazily(
    r" (?:as of|by|in|on|since|for|through|until|over|during|within|between)(?: (?:the|late|early|all|all of|this|only|just))?"
    r" (?:[A-Z][a-z]|\d|(?:last|same|that|first|second|third|fourth|final|past|previous|whole|next|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|week|month|year|quarter|half|noon)\b)"
    r"| an? (?:day|week|month|year) (?:ago|earlier|before)\b| (?:this|last) (?:week|month|quarter|year|season)\b"
    r"| (?:gross|net)(?=[.,;)\n]| (?:and|in|since|for|after)\b)| so far\b"
)
_REACH = 64


def is_whole(text: str, other: Draft) -> bool:
    """Whether a bare number tells a pace, or things that are counted whatever they are."""
    start = max(0, other.start - _REACH)
    if not integral(other.value):
        return False
    if _PACE.match(text, other.end):
        low = max(0, other.start - 2 * _REACH)
        paced = _PACED.search(text, start, other.start) is not None
        return paced and _RATE.search(text, low, other.start) is not None
    if _WHOLE_AFTER.match(text, other.end):
        return _WITH.search(text, start, other.start) is not None
    return _is_closed(text, other) and _WHOLE.search(text, start, other.start) is not None


def is_handled(text: str, other: Draft) -> bool:
    """Whether the words around a bare number speak of things that are handled one by one.

    They count nothing by themselves: what, was said of a number before.
    """
    start = max(0, other.start - _REACH)
    if text.endswith(_OWNERS, 0, other.start) and _OWNED.search(text, start, other.start):
        return True
    if text.startswith((" were ", " was ", " are "), other.end):
        return _OF_THOSE.search(text, start, other.start) is not None
    if _NET.match(text, other.end) and _OR.search(text, start, other.start):
        return True
    said = _is_closed(text, other) and _SAID.search(text, start, other.start)
    held = not said and _TIMED.match(text, other.end) and _HAS.search(text, start, other.start)
    return bool(said or held)


def _is_closed(text: str, other: Draft) -> bool:
    """Whether no noun follows: the clause ends, or goes on with a time."""
    return bool(_ENDS.match(text, other.end) or _TIMED.match(text, other.end))
