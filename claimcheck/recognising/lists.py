"""Numbers in a list: 2.1 and 3.4 percent share the unit, 分别超过5%和10% the bound."""

import re
from collections.abc import Sequence

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_GAP = lazily(r"(?:, and |, | and | or | & |、|和|及|与|與|或)$")
_EACH_BEFORE = lazily(
    r"(?:分别|分別|各自|各|均|都|双双|雙雙|\bboth|\beach|\brespectively)[^，,。；;\d]{0,8}$",
    re.IGNORECASE,
)
_EACH_AFTER = lazily(r"[^.;，。；]{0,24}?\b(?:respectively|each)\b", re.IGNORECASE)
_OF = lazily(r" of (?:(?:the|its|their|his|her|our|all|(?:the )?[\w-]{1,16}['’]s) )?$")
_WIDEST = 6


def shared(text: str, found: Sequence[Draft], words: Vocabulary) -> list[Draft]:
    """The drafts, with what the words say of a whole list given to each number in it."""
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place], found[place + 1]
        if _listed(text, one, other):
            _share_unit(text, one, other, words)
        elif one.bare and _OF.match(text[one.end : other.start]):
            _share_noun(one, other)
    for place in range(1, len(found)):
        one, other = found[place - 1], found[place]
        if one.bound and not other.bound and _listed(text, one, other) and one.unit == other.unit:
            _share_bound(text, found, place)
    return list(found)


def _listed(text: str, one: Draft, other: Draft) -> bool:
    gap = text[one.end : other.start]
    return len(gap) < _WIDEST and bool(_GAP.match(gap)) and one.kind == other.kind == "quantity"


def _share_unit(text: str, one: Draft, other: Draft, words: Vocabulary) -> None:
    """A number without anything of its own before `and 3.4 percent`, `和8吨`."""
    alone = one.unit == "count" and not one.counted and not one.scaled and (one.bare or one.bound)
    year = integral(one.value) and 1900 <= one.value < 2100
    measured = other.unit not in ("count", "rank", "times") and other.unit not in words.lengths
    prefixed = text[other.start : other.start + 1] not in "0123456789-−" and not other.words
    if alone and not year and measured and not prefixed and not other.scaled:
        one.unit, one.bare = other.unit, False


def _share_noun(one: Draft, other: Draft) -> None:
    """`310 of its 1,150 flights`: both are flights."""
    counts = one.unit == other.unit == "count" and one.kind == other.kind == "quantity"
    if counts and other.counted and integral(one.value) and 0 < one.value < other.value:
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
