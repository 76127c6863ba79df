"""Bare numbers that go on with what was told before: `Kent alone reports 35`, `(87 and 5)`."""

from collections.abc import Sequence

from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.handled import is_handled, is_whole
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_CAPITAL = r"[A-Z][\w'’-]*"
_NAMES = rf"(?:the )?{_CAPITAL}(?: of)?(?: {_CAPITAL}){{0,3}}"
# `In Kent they say 33`, `Dover alone reports 35`, `North Devon now has 49`.
_SAID = lazily(
    rf"(?:\b[Ii]n {_NAMES} (?:they (?:say|count|list|report)|it (?:is|was|has|had)"
    r"|the (?:figure|number|count|toll|total) (?:is|was))"
    r"|[a-z,] (?:now|alone|already) (?:has|have|had|reports?|reported|counts?|lists?|listed)"
    rf"|\b{_CAPITAL} (?:delivered|sold|shipped|built|made|opened|closed|hired|recorded|logged|counted)"
    rf"|\b(?:has|had|have) (?:given|reported|counted|listed|confirmed)){HEDGES} $"
)
# `Dover, the port, has 315`; `a week earlier it had been 315`; `Dover, as of Monday, 37`.
_CAPITALS = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}"
_AGAIN = lazily(
    rf"(?:\b(?!(?:He|She|They|We|You|This|That|Who|I) ){_CAPITALS}(?:, [^,.;:\d\n]{{1,40}},)?"
    r" (?:has|have|had|reports?|reported|counts?|counted|lists?|listed|confirmed|logged|(?:is|was|are|were|stands|stood) at)"
    r"|\b(?:[Ii]t|[Tt]here) (?:is|are|was|were|had been|has been|have been)"
    rf"|\b{_CAPITALS}, as of [^,.;:\d\n]{{1,24}},"
    rf"|\b(?:has|have|had) been (?:corrected|revised|lowered|raised|cut) to){HEDGES} $"
)
_FIGURE = (" a figure of ", " a count of ", " a tally of ")
# `Dover up nine to 364`
_UP = lazily(rf"\b{_CAPITALS} (?:(?:is|was|are|were) )?(?:up|down)(?: by)? $")
_ENDED = lazily(r"[.,;\n](?!\d)|$")
_TIMED = lazily(
    r" (?:as of|by|in|on|since|for|through|until)(?: (?:the|late|early|all|all of|this))?"
    r" (?:[A-Z][a-z]|\d|last\b|week\b|month\b|year\b|noon\b)"
    r"| an? (?:day|week|month|year) (?:ago|earlier|before)\b"
)
_SAID_REACH, _NEAR, _LINES = 70, 240, 3
# `, in South Devon 48`; `There are 30 in Kent, 25 in Dorset and`.
_NEXT = lazily(rf"(?: (?:are|were|was) [a-z]+)?,? (?:(?:and|but) )?in {_NAMES} ")
_SERIES = lazily(rf" in {_NAMES},? (?:and |but )?")
_THERE = lazily(rf"\b[Tt]here (?:are|were){HEDGES} $")
_IN = lazily(r" in (?:the )?[A-Z]")
_JOINTS = frozenset((" and ", ", ", "和", "、", "及", "与", "與"))
_SHOULD = lazily(r"\b(?:[Ii]t|[Tt]hat|[Tt]his|which) should (?:have been|be|have read|read) $")
_SHOULD_ZH = lazily(r"[应應](?:[该該当當])?[为為是][约約]?$")
_WRONG = lazily(r"[误誤错錯]")
_STOP = lazily(r"[。！？\n]|[.!?] .*[.!?] ")
_FAR = 10
# `9 billion francs of losses once it has taken the first 5 billion`, `250bn, of which 100bn is lent`
_PART_OF = lazily(
    rf"(?:\bthe (?:first|next|last|other|remaining)|, of which|, including){HEDGES} $"
)
# `profit was 820 million euros; the poll had seen 716 million`
_EXPECTED = lazily(
    r"\b(?:polls?|analysts|consensus|forecasts?|estimates?|guidance|brokers)\b"
    rf"(?: (?:had|have|has|was|were|is|of|for|at|seen|saw|expected|forecast|predicted|looked)){{1,3}}{HEDGES} $"
)


def is_recounted(text: str, found: Sequence[Draft], place: int) -> bool:
    """Whether a bare number is said of a place or a body, soon after a count."""
    other = found[place]
    if not text.endswith(" ", 0, other.start):
        return False
    if _IN.match(text, other.end) and _THERE.search(text, max(0, other.start - 40), other.start):
        return _counted_before(text, found, place)
    if is_whole(text, other):
        return True
    if is_handled(text, other) and integral(other.value) and _counted_before(text, found, place):
        return True
    low = max(0, other.start - _SAID_REACH)
    ended = _ENDED.match(text, other.end) is not None
    if not ended and not _TIMED.match(text, other.end):
        figure = text.endswith(_FIGURE, 0, other.start)
        return figure and _counted_before(text, found, place)
    said = (ended and _SAID.search(text, low, other.start)) or _AGAIN.search(text, low, other.start)
    return bool(said) and integral(other.value) and _counted_before(text, found, place)


def is_step(text: str, found: Sequence[Draft], place: int) -> bool:
    """`Dover up nine to 364`: by how many and to how many, soon after a count."""
    here = found[place]
    if not (text.startswith(" to ", here.end) or text.endswith(" to ", 0, here.start)):
        return False
    for first in (place, place - 1):
        one, other = found[first : first + 2] if 0 <= first < len(found) - 1 else (None, None)
        if one is None or other is None or text[one.end : other.start] != " to ":
            continue
        if not (one.unit == other.unit == "count" and one.value < other.value):
            continue
        up = _UP.search(text, max(0, one.start - _SAID_REACH), one.start)
        if up and _ENDED.match(text, other.end):
            return _counted_before(text, found, first)
    return False


def _counted_before(text: str, found: Sequence[Draft], place: int) -> bool:
    """Whether the last figure before, one paragraph away at most, is a count."""
    other = found[place]
    for one in reversed(found[max(0, place - 4) : place]):
        if one.bare or one.kind != "quantity" or one.unit == "percent":
            continue
        counts = one.unit == "count" and (one.counted or one.told)
        near = other.start - one.end < _NEAR and text.count("\n", one.end, other.start) < _LINES
        return bool(counts and near)
    return False


def is_next_place(text: str, one: Draft, gap: str, other: Draft) -> bool:
    """`33 in Kent, 13 in Dorset`, `in Kent 33, in Dorset 48`: the next place of a list."""
    if one.unit != "count":
        return False
    if _SERIES.fullmatch(gap):
        return _IN.match(text, other.end) is not None
    return _NEXT.fullmatch(gap) is not None and _ENDED.match(text, other.end) is not None


def parts(text: str, found: Sequence[Draft], place: int) -> Draft | None:
    """What two numbers in brackets add up to: `92 bakers from two towns (87 and 5)`."""
    one, other = found[place : place + 2] if place + 1 < len(found) else (None, None)
    if one is None or other is None or text[one.start - 1 : one.start] not in ("(", "（"):
        return None
    if text[one.end : other.start] not in _JOINTS or text[other.end : other.end + 1] not in ")）":
        return None
    whole = one.value + other.value
    for before in reversed(found[max(0, place - 2) : place]):
        if before.value == whole and before.unit == "count" and not before.bare:
            return before
    return None


def is_corrected(text: str, one: Draft, gap: str, other: Draft) -> bool:
    """`24.1 inches; it should have been 24.41`, 误作24.1毫米，应为24.41: the figure that is right."""
    if one.bare or not one.value / _FAR <= other.value <= one.value * _FAR or _STOP.search(gap):
        return False
    if _SHOULD.search(gap):
        return _ENDED.match(text, other.end) is not None
    near = text[max(0, one.start - 8) : other.start]
    return _SHOULD_ZH.search(gap) is not None and _WRONG.search(near) is not None


def is_portion(one: Draft, gap: str, other: Draft, words: Vocabulary) -> bool:
    """`9 billion francs, of which 5 billion`; `820 million euros; the poll had seen 716 million`."""
    large = other.scaled or (other.grouped and not one.scaled)
    if one.unit not in words.sizes or not large:
        return False
    if other.value < one.value and _PART_OF.search(gap):
        return True
    return one.unit in words.money and _EXPECTED.search(gap) is not None
