"""Clustering by the points of pairs."""

from hypothesis import given
from strategies import scored

from claimcheck.comparing.clusters import cluster


def test_a_strong_pair_is_joined_and_a_weak_one_is_not() -> None:
    assert cluster(3, {(0, 1): 2.0, (0, 2): -1.0, (1, 2): -1.0}, -4) == [[0, 1], [2]]


def test_a_chain_does_not_pull_in_what_the_others_refuse() -> None:
    points = {(0, 1): 4.0, (1, 2): 0.5, (0, 2): -8.0}
    assert cluster(3, points, -4) == [[0, 1], [2]]


def test_pairs_that_were_not_scored_count_as_absent() -> None:
    assert cluster(4, {(0, 1): 3.0, (2, 3): 3.0, (1, 2): 0.1}, -4) == [[0, 1], [2, 3]]


@given(scored())
def test_everything_is_in_exactly_one_group(case: tuple[int, dict[tuple[int, int], float]]) -> None:
    size, points = case
    groups = cluster(size, points, -4)
    assert sorted(index for group in groups for index in group) == list(range(size))


@given(scored())
def test_the_order_in_which_pairs_were_scored_does_not_matter(
    case: tuple[int, dict[tuple[int, int], float]],
) -> None:
    size, points = case
    backwards = dict(reversed(list(points.items())))
    assert cluster(size, points, -4) == cluster(size, backwards, -4)
