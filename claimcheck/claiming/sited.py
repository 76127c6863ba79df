"""Whose a figure is that has a name of its own: 4% in Spain, 3% in Italy; against 2% for Corvane.

The name stands right behind the figure, or right before the bracket that holds it.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from claimcheck.claiming.backdrop import is_place
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.keys import key
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.subject import acting, usable
from claimcheck.model.fillers import FILLERS, HEDGE
from claimcheck.model.mention import Name, Quantity
from claimcheck.model.pattern import lazily

_TAIL = lazily(
    r"(?: (?!and\b|or\b|but\b|to\b|from\b|of\b(?! them\b)|by\b|than\b|while\b|which\b|who\b|said\b)"
    r"[a-z-]+){0,3},? (?:in|for|at|among|across) (?:the )?"
)
_TO = lazily(r",? (?:to|at) (?:(?:an?|about|around|just|nearly|over|some|record) )*")
_NEXT = lazily(
    r"(?:[,;]|,? (?:and|but|while|with|then))"
    rf"(?: (?:and|but|while|by|to|at|an?|up|down|another|fell|rose|dropped|grew|gained|{HEDGE}))*"
    r" "
)
_OF_THEM = lazily(r" of (?:them|those|these|whom|which) (?:are |were )?(?:in|at|from) (?:the )?")
_AGAINST = lazily(
    rf"\b(?:against|versus|vs\.?|compared (?:with|to)){FILLERS} $",
)
_REACH = 44  # code points before a figure that may say that it is compared
_OPENS = " ("


@once
def tails(scene: Scene, here: Passage) -> Mapping[int, Name]:
    """The name that stands right behind each figure of a sentence, by the figure's place.

    Of a change and the level that it led to, both have it: fell 3% to $2m in Canada.
    """
    found: dict[int, Name] = {}
    named = usable(scene, here) if here.names else ()
    for quantity in reversed(here.quantities) if named else ():
        name = _behind(scene, named, quantity)
        later = next((one for one in here.quantities if one.start >= quantity.end), None)
        if name is not None:
            found[quantity.start] = name
        elif later is not None and _TO.fullmatch(scene.text, quantity.end, later.start):
            found.update({quantity.start: found[later.start]} if later.start in found else {})
    return found


def _tail(scene: Scene, here: Passage, quantity: Quantity) -> Name | None:
    """The name that stands right behind a figure in English, None where no name is behind it."""
    if here.language != "en" or not here.names or here.names[-1].start < quantity.end:
        return None
    return tails(scene, here).get(quantity.start)


def _behind(scene: Scene, named: Sequence[Name], quantity: Quantity) -> Name | None:
    name = next((one for one in named if one.start >= quantity.end), None)
    if name is None or not _TAIL.fullmatch(scene.text, quantity.end, name.start):
        return None
    return name


@once
def listed(scene: Scene, here: Passage) -> Mapping[int, Name]:
    """The figures of a sentence that are told of one name each, in a row, by their places."""
    found: dict[int, Name] = {}
    known = tails(scene, here)
    for one, other in pairwise(sorted(known)) if len(known) > 1 else ():
        last, name = known[one], known[other]
        if key(last) != key(name) and _NEXT.fullmatch(scene.text, last.end, other):
            found[one], found[other] = last, name
        elif one in found and last is name:
            found[other] = name
    return {start: name for start, name in known.items() if name in found.values()}


def own_place(scene: Scene, here: Passage, quantity: Quantity) -> str:
    """The place that a figure is told for where nobody acts: 4% in Spain, 3% in Italy.

    An unknown name may be one in a row of them, or where it tells of a part: 17 of them in Kondor.
    """
    name = _tail(scene, here, quantity)
    if name is None:
        return ""
    if _OF_THEM.fullmatch(scene.text, quantity.end, name.start):
        return key(name)
    row = listed(scene, here)
    first = min(row) if quantity.start in row else quantity.start
    if any(one.start < first for one in usable(scene, here)):
        return ""
    return key(name) if quantity.start in row or is_place(scene, name.entity) else ""


def compared(scene: Scene, here: Passage, quantity: Quantity, earlier: Sequence[Figure]) -> str:
    """Whom a figure is told of that is held against another's: 4%, compared with 3% in Spain."""
    if not earlier or earlier[-1].sentence != here.index:
        return ""
    name = _tail(scene, here, quantity)
    if name is None:
        return ""
    other = earlier[-1].subject
    if not other or key(name) == other:
        return ""
    start = max(here.start, quantity.start - _REACH)
    if not _AGAINST.search(scene.text, start, quantity.start):
        return ""
    return key(name) if is_place(scene, other) == is_place(scene, name.entity) else ""


def bracketed(scene: Scene, here: Passage, quantity: Quantity) -> str:
    """Whom the bracket that holds a figure stands behind: Corvane (4%, 3 million).

    A place is it only where no firm acts: Corvane lost customers in Portugal (4%).
    """
    text, start = scene.text, quantity.start
    if not here.names or here.names[0].start >= start:
        return ""
    opens = text.rfind("(", here.start, start)
    if opens < 0 or text.find(")", opens, start) >= 0:
        return ""
    named = [one for one in usable(scene, here) if one.start < start]
    if not named or named[-1].end + 1 != opens or text[named[-1].end] != " ":
        return ""
    firm = any(one in acting(scene, here) and not is_place(scene, one.entity) for one in named[:-1])
    return "" if firm and is_place(scene, named[-1].entity) else key(named[-1])
