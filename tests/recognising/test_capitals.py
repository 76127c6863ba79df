"""Which lines are headlines by their capitals, also where the bytes of a line tell it."""

import pytest

from claimcheck.recognising.en.capitals import _is_titled


@pytest.mark.parametrize(
    "line",
    [
        "Norcott To Cut 1,400 Jobs",
        "Élan Vital Opens Île Factory in May",
        "Tarnworth’s Harbour Adds Two Quays and a Crane",
    ],
)
def test_headlines(line: str) -> None:
    assert _is_titled(line)


@pytest.mark.parametrize(
    "line",
    [
        "The Harbour Board of Tarnworth said that it would add two quays.",
        "Norcott Cuts Jobs",  # too few words
        "“We Will Rebuild”, said Norcott, whose mill had burned to the ground",
    ],
)
def test_running_text(line: str) -> None:
    assert not _is_titled(line)
