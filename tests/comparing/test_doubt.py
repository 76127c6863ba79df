"""Pairs that share a slot through others alone, by their own points."""

from datetime import date
from itertools import combinations

from claimcheck.comparing.clusters import Pair
from claimcheck.comparing.slots import _doubted
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.rulebook.schema import Rulebook

TEXT = "Corvane sold 120 boats. Corvane sold 130 boats. Corvane sold 140 boats."


def claims(rulebook: Rulebook) -> list[Claim]:
    return extract(Document(Source("a.txt", date(2025, 8, 29), "manifest"), TEXT), rulebook)


def doubted(found: list[Claim], points: dict[Pair, float]) -> set[tuple[str, str]]:
    return set(_doubted([[claim] for claim in found], range(len(found)), points))


def test_a_pair_that_its_own_points_part_is_doubted(rulebook: Rulebook) -> None:
    one, other, third = found = claims(rulebook)
    points = {(0, 1): 2.0, (1, 2): 1.5, (0, 2): -1.0}
    pair = min(one.id, third.id), max(one.id, third.id)
    assert other.id not in pair
    assert doubted(found, points) == {pair}


def test_a_pair_that_was_never_weighed_is_not(rulebook: Rulebook) -> None:
    found = claims(rulebook)
    assert len(list(combinations(found, 2))) == 3
    assert doubted(found, {(0, 1): 2.0, (1, 2): 1.5}) == set()
