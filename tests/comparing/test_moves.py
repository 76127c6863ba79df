"""Single things move to the group that they stand nearer to."""

from hypothesis import given
from hypothesis import strategies as st
from strategies import scored

from claimcheck.comparing.clusters import cluster
from claimcheck.comparing.moves import settled


def test_a_thing_moves_to_the_nearer_group() -> None:
    points = {(0, 1): 1.0, (0, 2): 3.0, (0, 3): 3.0, (2, 3): 4.0}
    assert settled([[0, 1], [2, 3]], points, -4) == [[0, 2, 3], [1]]


def test_a_little_nearer_is_not_enough() -> None:
    points = {(0, 1): 3.0, (0, 2): 3.3, (0, 3): 3.3, (2, 3): 4.0}
    assert settled([[0, 1], [2, 3]], points, -4) == [[0, 1], [2, 3]]


def test_what_no_group_takes_stays_alone() -> None:
    assert settled([[0], [1, 2]], {(0, 1): 1.0, (0, 2): -5.0, (1, 2): 4.0}, -4) == [[0], [1, 2]]


def test_a_veto_is_kept() -> None:
    points = {(0, 1): 0.1, (0, 2): 8.0, (0, 3): -1000.0, (2, 3): 4.0}
    assert settled([[0, 1], [2, 3]], points, -4) == [[0, 1], [2, 3]]


@given(scored())
def test_everything_stays_in_exactly_one_group(
    case: tuple[int, dict[tuple[int, int], float]],
) -> None:
    size, points = case
    groups = settled(cluster(size, points, -4), points, -4)
    assert sorted(index for group in groups for index in group) == list(range(size))


@given(scored(), st.randoms(use_true_random=False))
def test_the_order_of_the_pairs_does_not_matter(
    case: tuple[int, dict[tuple[int, int], float]], random: object
) -> None:
    size, points = case
    backwards = dict(reversed(list(points.items())))
    groups = cluster(size, points, -4)
    assert settled(groups, points, -4) == settled(groups, backwards, -4)
