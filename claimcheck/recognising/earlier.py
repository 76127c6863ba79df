"""The number before that a number is measured against, with an aside in between passed over."""

from collections.abc import Sequence

from claimcheck.model.fillers import FILLERS, HEDGE, HEDGES, HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary

_OPENED = lazily(rf" ?[(（](?:or |(?:{HEDGE}) |{HEDGES_ZH}折?合?)")
_BRACKETS = ("(", "（")
_CLOSED = lazily(r"[^()（）\n]{0,30}[)）]")
_OR = lazily(rf", or{HEDGES} ")
# `544 coaches, down 30 per cent from 777`, `4.3% less than the 401 of 2024`
_MOVED_BY = lazily(
    rf"[^.;:\d\n]{{0,60}},? (?:up|down|an? (?:increase|decrease|rise|fall|drop|gain) of)(?: by)?{FILLERS} "
)
_MOVED_FROM = lazily(r" (?:from|compared with|against) (?:the )?")
_LESS_THAN = lazily(r" (?:more|less|fewer|higher|lower) than the ")
# `22 minutes, against 27 last year`
_HELD_TIME = lazily(rf"[^.;:!?\n\d]{{0,30}},? (?:against|versus|compared with|from){FILLERS} ")
_AGO = lazily(
    r" (?:(?:a|one) (?:year|month|week|decade) (?:ago|earlier|before)|last (?:year|month|week)|in (?:19|20)\d\d"
    r"|the (?:year|month|week) before|before (?:the|its))\b"
)
_ASIDE, _LONG = 24, 90  # code points up to an aside, and to a change of so many per cent


def earlier(
    text: str, found: Sequence[Draft], place: int, words: Vocabulary
) -> tuple[Draft | None, int]:
    """The number that this one may be measured against, and where what stands between begins.

    It is the one before, but for an aside: 70 million euros ($76 million) from 45 million.
    """
    one = found[place - 1] if place else None
    if one is None or place < 2:
        return one, one.end if one else 0
    outer, start = found[place - 2], found[place].start
    if outer.scaled and _in_places(one, outer, found[place]):
        return outer, one.end
    if outer.kind != "quantity" or found[place].unit in words.lengths:
        return one, one.end
    return _past_aside(text, one, outer, start)


def _past_aside(text: str, one: Draft, outer: Draft, start: int) -> tuple[Draft, int]:
    """The number before an aside or a change that ends before `start`, else that one itself."""
    gap = one.start - outer.end
    if gap > _LONG:
        return one, one.end
    opened = text[outer.end : one.start]
    bracket = _bracket(text, outer) if "(" in opened or "（" in opened else 0
    if not (bracket or one.unit == "percent"):
        return one, one.end
    closed = text[one.end : start]
    if one.unit == "percent" and _is_change(opened, closed):
        return outer, one.end
    if gap > _ASIDE:
        return one, one.end
    led = bracket and _OPENED.fullmatch(text, bracket, one.start)
    aside = _CLOSED.match(closed) if led else None
    if aside:
        return outer, one.end + aside.end()
    if one.unit == "percent" and _OR.fullmatch(opened) and closed[:1] == ",":
        return outer, one.end + 1
    return one, one.end


def _in_places(one: Draft, outer: Draft, other: Draft) -> bool:
    """`8 million customers in 150 countries, up from 4.6 million`: millions are of such before."""
    counts = one.unit == outer.unit == other.unit == "count"
    return counts and other.scaled and not (one.scaled or one.bare)


def _bracket(text: str, outer: Draft) -> int:
    """Where a bracket opens right behind a number and what it counts, 0 where none does."""
    behind = outer.end + len(f" {outer.counted}") if _is_named(text, outer) else outer.end
    return behind if text[behind : behind + 2].strip()[:1] in _BRACKETS else 0


def _is_named(text: str, outer: Draft) -> bool:
    """Whether what is counted stands right behind its number: 738 cases (43.8%)."""
    return bool(outer.counted) and text.startswith(f" {outer.counted}", outer.end)


def _is_change(opened: str, closed: str) -> bool:
    """Whether a percentage says by how much the number before it differs from the next one."""
    if _LESS_THAN.fullmatch(closed):
        return opened.endswith(", ")
    return bool(_MOVED_FROM.fullmatch(closed) and _MOVED_BY.fullmatch(opened))


def is_earlier_length(text: str, end: int, other: Draft) -> bool:
    """Whether a bare number is a length told for an earlier time, behind one that ends there."""
    held = _HELD_TIME.fullmatch(text, end, other.start)
    return held is not None and _AGO.match(text, other.end) is not None
