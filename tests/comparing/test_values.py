"""What two values say of two claims being about one thing."""

from decimal import Decimal

import pytest
from samples import claim

from claimcheck.comparing.aspect import aspects
from claimcheck.comparing.values import values
from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook


def told_in(path: str, value: str) -> Claim:
    number = Decimal(value)
    return claim(value, path=path, precision=Decimal(1).scaleb(int(number.as_tuple().exponent)))


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("184000000", "148000000", "swapped-value"),  # two digits exchanged
        ("184000000", "186000000", None),
        ("12", "21", None),  # two digits are too few
        ("297200", "279000", None),  # rounded besides
        ("312000", "31200", "slip-value"),  # a power of ten
        ("677.06", "6.77", "slip-value"),  # one of them rounded
        ("462.3", "46.3", None),  # no rounding makes them one
        ("312000", "31200000", "slip-value"),
    ],
)
def test_slips_speak_for_one_thing(
    rulebook: Rulebook, first: str, second: str, told: str | None
) -> None:
    one, other = aspects([told_in("a.txt", first), told_in("b.txt", second)], rulebook)
    named = {name for name, _ in values(one, other)} & {"swapped-value", "slip-value"}
    assert named == ({told} if told else set())
    assert values(one, other) == values(other, one)
