"""Pounds of weight: 384,200 tonnes (847 million pounds) tells the same mass twice."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary

_STERLING, _POUND, _WORD = "GBP", "pound", "pounds"
_GAP = lazily(rf"[^.;\d\n]{{0,24}} ?[(\uff08](?:or)?{HEDGES} ?|[^.;\d\n]{{0,24}},? or{HEDGES} ")
_ROUNDED = Decimal("0.03")  # by so much two roundings of one mass may part


def pounds(text: str, found: Sequence[Draft], words: Vocabulary) -> None:
    """Make pounds of money pounds of weight where they restate the mass beside them."""
    if _WORD not in text:
        return
    for one, other in pairwise(found):
        here = [draft for draft in (one, other) if _is_pounds(text, draft)]
        if len(here) == 1 and _GAP.fullmatch(text, one.end, other.start):
            weight = other if here[0] is one else one
            if _is_same(here[0], weight, words):
                here[0].unit = _POUND


def _is_pounds(text: str, draft: Draft) -> bool:
    return draft.unit == _STERLING and text.endswith(_WORD, draft.start, draft.end)


def _is_same(money: Draft, weight: Draft, words: Vocabulary) -> bool:
    """Whether an amount, read as pounds, is the mass of the other number."""
    kind, factor = words.sizes.get(weight.unit, ("", Decimal(1)))
    if kind != "mass" or not weight.value:
        return False
    mass = money.value * words.sizes[_POUND][1]
    return abs(mass - weight.value * factor) <= _ROUNDED * abs(weight.value * factor)
