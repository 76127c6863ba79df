"""Bands of exchange rates: the shipped ones, and a user's own."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.rulebook.rates import band, with_rates
from claimcheck.rulebook.schema import Rulebook

AUGUST = date(2025, 8, 29), date(2025, 8, 29)


@pytest.fixture
def rates(tmp_path: Path) -> Path:
    path = tmp_path / "rates.csv"
    path.write_text(
        "date,pair,rate\n2025-08-28,USD/CNY,7.13\n2025-08-29,usdcny,7.12\n2025-08-29,CHF/USD,1.25\n"
    )
    return path


def test_the_order_of_two_currencies_does_not_matter(rulebook: Rulebook) -> None:
    assert band("CNY", "USD", rulebook) == band("USD", "CNY", rulebook)


def test_a_pair_that_nobody_gave_has_no_band(rulebook: Rulebook) -> None:
    assert band("EUR", "USD", rulebook) is None


def test_own_rates_narrow_the_band_of_their_days_only(rulebook: Rulebook, rates: Path) -> None:
    own = with_rates(rulebook, rates)
    near = band("USD", "CNY", own, *AUGUST)
    assert near is not None
    assert near.low == pytest.approx(7.12 * 0.99)
    assert near.high == pytest.approx(7.13 * 1.01)
    assert near.origin == "--rates, 2025-08-28 – 2025-08-29"
    far = band("USD", "CNY", own, date(2023, 1, 1), date(2023, 12, 31))
    assert far == band("USD", "CNY", rulebook)


def test_own_rates_name_pairs_that_the_rules_do_not_know(rulebook: Rulebook, rates: Path) -> None:
    found = band("USD", "CHF", with_rates(rulebook, rates), *AUGUST)
    assert found is not None
    assert (found.pair, found.low) == ("CHF/USD", pytest.approx(1.25 * 0.99))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("day,pair,rate\n", "no column date"),
        ("date,pair,rate\n2025-08-29,dollars,7\n", "rates.csv:2:1"),
        ("date,pair,rate\n2025-13-29,USD/CNY,7\n", "rates.csv:2:1"),
        ("date,pair,rate\n2025-08-29,USD/CNY,-7\n", "not above zero"),
    ],
)
def test_a_bad_file_is_told_with_its_place(
    rulebook: Rulebook, tmp_path: Path, text: str, problem: str
) -> None:
    path = tmp_path / "rates.csv"
    path.write_text(text)
    with pytest.raises(ClaimcheckError) as raised:
        with_rates(rulebook, path)
    assert problem in str(raised.value)
