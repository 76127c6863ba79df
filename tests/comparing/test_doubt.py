"""Pairs that share a slot through others alone, by their own points; slots of thousands."""

import sys
from collections.abc import Callable
from itertools import combinations, pairwise, product
from types import FrameType
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from samples import claim
from strategies import scored

from claimcheck.comparing.clusters import Pair, cluster
from claimcheck.comparing.slots import _ABSENT, _DOUBTED, _made
from claimcheck.model.claim import Claim
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook


def groups(size: int, copies: int = 1) -> list[list[Claim]]:
    """So many claims, each with its copies."""
    return [
        [claim(id=f"c{number:05}-{copy}", start=number * 10 + copy) for copy in range(copies)]
        for number in range(size)
    ]


def one_slot(size: int, points: dict[Pair, float], copies: int = 1) -> tuple[Slot, list[Any]]:
    """All of them in one slot."""
    found = groups(size, copies)
    (slot,) = _made(found, [range(size)], points, Rulebook())
    return slot, found


def test_a_pair_that_its_own_points_part_is_doubted() -> None:
    slot, found = one_slot(3, {(0, 1): 2.0, (1, 2): 1.5, (0, 2): -1.0}, copies=2)
    (one, again), (other, _), (third, copy) = found
    assert slot.doubts(one, third)
    assert slot.doubts(copy, again)
    assert not slot.doubts(one, other)
    assert not slot.doubts(one, again)
    assert slot.confidence == 0.7


def test_a_pair_that_was_never_weighed_is_not_but_it_lowers_the_confidence() -> None:
    slot, found = one_slot(3, {(0, 1): 2.0, (1, 2): 1.5})
    assert not any(slot.doubts(*pair) for pair in combinations((c for (c,) in found), 2))
    assert slot.confidence == round(0.8 + _ABSENT / 10, 3)


@given(scored(), st.integers(1, 3))
def test_slots_say_what_a_walk_over_all_their_pairs_says(
    case: tuple[int, dict[Pair, float]], copies: int
) -> None:
    size, points = case
    found, joined = groups(size, copies), cluster(size, points, _ABSENT)
    for slot, members in zip(_made(found, joined, points, Rulebook()), joined, strict=True):
        pairs = list(combinations(members, 2))
        weakest = min((points.get(pair, _ABSENT) for pair in pairs), default=4.0)
        assert slot.confidence == round(min(1.0, max(0.0, 0.8 + weakest / 10)), 3)
        for one, other in pairs:
            doubted = points.get((one, other), _DOUBTED) < _DOUBTED
            for mine, yours in product(found[one], found[other]):
                assert slot.doubts(mine, yours) == slot.doubts(yours, mine) == doubted


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python some work goes through, each round of a loop anew."""
    counted = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> Any:
        nonlocal counted
        counted += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted


def chained(size: int) -> dict[Pair, float]:
    """What a crowd of a large block is weighed by: neighbours, and those ten places on."""
    near = dict.fromkeys(pairwise(range(size)), 2.0)
    return near | {(place, place + 10): -1.0 for place in range(size - 10)}


def test_twice_the_claims_of_a_slot_are_twice_the_work() -> None:
    found, points = groups(5000), chained(5000)
    few = {pair: value for pair, value in points.items() if pair[1] < 2500}
    half = steps(lambda: _made(found[:2500], [range(2500)], few, Rulebook()))
    whole = steps(lambda: _made(found, [range(5000)], points, Rulebook()))
    assert whole <= 2.1 * half
    assert whole < 100 * 5000
    (slot,) = _made(found, [range(5000)], points, Rulebook())
    assert len(slot.doubted) == 4990
    assert slot.confidence == 0.4


def test_copies_of_two_sentences_are_no_pairs() -> None:
    (one,), (other,) = groups(2)
    copied = [
        [msgspec.structs.replace(first, id=f"{first.id}-{n}", path=f"{n}.txt") for n in range(2500)]
        for first in (one, other)
    ]
    work = steps(lambda: _made(copied, [[0, 1]], {(0, 1): -1.0}, Rulebook()))
    assert work < 100 * 5000
    (slot,) = _made(copied, [[0, 1]], {(0, 1): -1.0}, Rulebook())
    assert len(slot.claims) == 5000
    assert slot.doubts(copied[0][2000], copied[1][7])
    assert not slot.doubts(copied[0][2000], copied[0][7])
