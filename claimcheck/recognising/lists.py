"""Numbers in a list: 2.1 and 3.4 percent share the unit, 分别超过5%和10% the bound."""

import re
from collections.abc import Sequence

from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft, multiplied
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_GAP = lazily(r"(?:, and |, | and | or | & | by |、|和|及|与|與|或)$")
_EACH_BEFORE = lazily(
    r"(?:分别|分別|各自|各|均|都|双双|雙雙|\bboth|\beach|\brespectively)[^，,。；;\d]{0,8}$",
    re.IGNORECASE,
)
_EACH_AFTER = lazily(r"[^.;，。；]{0,24}?\b(?:respectively|each)\b", re.IGNORECASE)
_OF = lazily(
    r" (?:out )?of(?: (?:the|its|their|his|her|our|all|(?:the )?[\w-]{1,16}['’]s))?"
    rf"{HEDGES} $"
)
_OFS = (" of", " out of")
# Sections 4, 5 and 6; on May 4 and 6 people: what no noun behind the list is shared with.
_NAMED = lazily(r"(?:\b[A-Z][\w.]*|\b(?:at|on|aged?|in|gates?|pages?|routes?|sections?|between)) $")
# `434, 3% below last year's 447`: by how much the number before differs
_DIFFERS = lazily(r" (?:above|below|more|less|fewer|higher|lower|up|down|off|short)\b")
_WIDEST = 6


def shared(text: str, found: Sequence[Draft], words: Vocabulary) -> list[Draft]:
    """The drafts, with what the words say of a whole list given to each number in it."""
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        if _listed(text, one, other):
            _share_unit(text, one, other, words)
            _share_listed(text, found, place)
        elif not one.counted and _is_of(text, one.end, other.start):
            _share_noun(one, other)
            _share_measure(one, other, words)
    for place in range(1, len(found)):
        one, other = found[place - 1], found[place]
        if one.bound and not other.bound and _listed(text, one, other) and one.unit == other.unit:
            _share_bound(text, found, place)
    return list(found)


def _is_of(text: str, start: int, end: int) -> bool:
    """Whether nothing but `of its` and the like stands between two numbers."""
    return text.startswith(_OFS, start) and _OF.match(text[start:end]) is not None


def _listed(text: str, one: Draft, other: Draft) -> bool:
    if other.start - one.end >= _WIDEST or not one.kind == other.kind == "quantity":
        return False
    return _GAP.match(text[one.end : other.start]) is not None


def _share_unit(text: str, one: Draft, other: Draft, words: Vocabulary) -> None:
    """A number without anything of its own before `and 3.4 percent`, `和8吨`."""
    alone = one.unit == "count" and not one.counted and not one.scaled and (one.bare or one.bound)
    year = integral(one.value) and 1900 <= one.value < 2100
    measured = other.unit not in ("count", "rank", "times") and other.unit not in words.lengths
    prefixed = text[other.start : other.start + 1] not in "0123456789-−" and not other.words
    if other.unit == "percent" and _DIFFERS.match(text, other.end):
        return
    if alone and not year and measured and not prefixed and not other.scaled:
        one.unit, one.bare = other.unit, False


def _share_noun(one: Draft, other: Draft) -> None:
    """`310 of its 1,150 flights`: both are flights."""
    counts = one.unit == other.unit == "count" and one.kind == other.kind == "quantity"
    if counts and other.counted and integral(one.value) and 0 < one.value < other.value:
        one.counted, one.bare = other.counted, False


def _share_measure(one: Draft, other: Draft, words: Vocabulary) -> None:
    """`78 million of the 92 million cubic metres`: an amount without a unit and its whole."""
    measured = other.unit in words.sizes and other.unit not in words.lengths
    plain = one.unit == "count" and not one.words and other.kind == "quantity"
    if not plain or not measured or other.unit in ("percent", "times"):
        return
    if other.scaled and not one.scaled and not one.grouped:
        multiplied(one, other.factor)
        one.scaled = True
    if (one.scaled or one.grouped) and one.value < other.value:
        one.unit, one.bare = other.unit, False


def _share_listed(text: str, found: Sequence[Draft], place: int) -> None:
    """`70, 67 and 26 of the 200 seats`: small numbers of a list count what the last one does."""
    one, other = found[place], found[place + 1]
    counts = one.unit == other.unit == "count" and one.bare and other.counted and not other.bare
    if not counts or one.words != other.words or not integral(one.value):
        return
    first = place
    while first and _listed(text, found[first - 1], found[first]):
        first -= 1
    start = found[first].start
    if not _NAMED.search(text, max(0, start - 16), start) and not 1900 <= one.value < 2100:
        one.counted, one.bare = other.counted, False


def _share_bound(text: str, found: Sequence[Draft], place: int) -> None:
    one, other = found[place - 1], found[place]
    first = place - 1
    while first and _listed(text, found[first - 1], found[first]):
        first -= 1
    start = found[first].start
    before = _EACH_BEFORE.search(text, max(0, start - 24), start)
    if before or _EACH_AFTER.match(text, other.end):
        other.bound = one.bound
