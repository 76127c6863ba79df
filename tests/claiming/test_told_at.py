"""A construct names the figures that begin at its place, found without a walk through all."""

from types import SimpleNamespace

import pytest

from claimcheck.claiming.figure import told_at

FIGURES = [SimpleNamespace(quantity=SimpleNamespace(start=start)) for start in (3, 20, 20, 41)]


@pytest.mark.parametrize(
    ("construct", "indexes"),
    [("@3", [0]), ("@20", [1, 2]), ("@41", [3]), ("@21", []), ("@99", []), ("20", []), ("", [])],
)
def test_the_place_of_a_construct(construct: str, indexes: list[int]) -> None:
    assert list(told_at(construct, FIGURES)) == indexes
