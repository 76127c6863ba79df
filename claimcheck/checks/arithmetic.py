"""Every sum that texts give the operands of, those that come out hidden."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.checks.sums import (
    difference,
    growth,
    highs,
    listed,
    market,
    movement,
    multiple,
    order,
    periods,
    product,
    share,
    streaks,
    total,
    twice,
    units,
    yearly,
)
from claimcheck.checks.sums.passage import Passage, documents
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_IN_SENTENCE = (
    *(twice.find, growth.find, difference.find, share.find, total.find, total.shares),
    *(multiple.find, product.find, listed.find, order.find),
    movement.find,
)
_NEXT = 200  # code points between two sentences that stand beside each other


def arithmetic(
    claims: Sequence[Claim], slots: Sequence[Slot], rulebook: Rulebook, *, of_drafts: bool = False
) -> Iterator[Finding]:
    """The sums of each sentence and document, and of what several documents tell together.

    `of_drafts` leaves out the sums that reports alone give the operands of, where that is known.
    """
    found = documents(claims)
    for passages in found.values():
        if not of_drafts or _drafted(passages[0].claims):
            yield from _of_document(passages, rulebook)
    yield from yearly.find(found, rulebook)
    ordered = [claim for passages in found.values() for p in passages for claim in p.claims]
    yield from periods.find(ordered, rulebook)
    yield from highs.find(ordered, rulebook)
    yield from units.find(ordered, rulebook)
    for slot in slots:
        if not of_drafts or _drafted(slot.claims):
            yield from streaks.find(slot, rulebook)


def _drafted(claims: Sequence[Claim]) -> bool:
    return any(claim.role == "draft" for claim in claims)


def _of_document(passages: Sequence[Passage], rulebook: Rulebook) -> Iterator[Finding]:
    for passage in passages:
        if len(passage.claims) > 1:
            for find in _IN_SENTENCE:
                yield from find(passage, rulebook)
        else:
            yield from listed.find(passage, rulebook)
    for one, other in pairwise(passages):
        if 0 <= other.start - one.start - len(one.text) <= _NEXT:
            yield from total.of_this(one, other, rulebook)
    yield from difference.across(passages, rulebook)
    yield from market.find(passages, rulebook)
