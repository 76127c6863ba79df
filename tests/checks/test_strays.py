"""Figures that a slip keeps out of the slot where it would show."""

from datetime import date
from typing import Any

import pytest
from samples import claim

from claimcheck.checks.strays import strays
from claimcheck.model.claim import About, Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

CLAUSE = About(offset=15, subject_found="clause")
YEAR = {"time_start": date(2025, 1, 1), "time_end": date(2025, 12, 31), "time_basis": "explicit"}
OTHER_YEAR = {"time_start": date(2019, 1, 1), "time_end": date(2019, 12, 31)}
TRAMS: dict[str, Any] = {"metric": "passengers", "subject": "velmar", "about": CLAUSE, **YEAR}


def told(value: str, path: str, **changes: Any) -> Claim:
    return claim(value, id=f"{path}/{value}", path=path, **{**TRAMS, **changes})


def found(rulebook: Rulebook, *claims: Claim, known: tuple[str, ...] = ()) -> list[Finding]:
    slots = [Slot(f"slot {n}", (one,)) for n, one in enumerate(claims)]
    return list(strays(slots, known, rulebook))


def test_digits_exchanged_between_two_slots(rulebook: Rulebook) -> None:
    (one,) = found(rulebook, told("184000000", "a.txt"), told("148000000", "b.txt"))
    assert (one.code, one.severity) == ("CC101", "warning")
    assert "184000000" in one.message
    assert "148000000" in one.message


def test_a_slip_of_scale_between_two_slots(rulebook: Rulebook) -> None:
    (one,) = found(rulebook, told("312000", "a.txt"), told("31200", "b.txt", subject="岭东"))
    assert (one.code, one.severity) == ("CC104", "warning")
    assert "×10" in one.message


@pytest.mark.parametrize(
    "changes",
    [
        {"path": "a.txt"},
        {"metric": "revenue"},
        {"metric": ""},
        {"modality": "forecast"},
        OTHER_YEAR,
        {
            "sentence": "Brocken has 148000000 derivative models.",
            "subject": "",
            "about": About(offset=12),
        },
    ],
)
def test_what_is_named_otherwise_is_left_alone(rulebook: Rulebook, changes: dict[str, Any]) -> None:
    other = told("148000000", **{"path": "b.txt", **changes})
    assert found(rulebook, told("184000000", "a.txt", subject=other.subject), other) == []


def test_two_firm_names_are_left_alone(rulebook: Rulebook) -> None:
    other = told("148000000", "b.txt", subject="brocken line")
    assert found(rulebook, told("184000000", "a.txt"), other) == []


def test_two_digits_may_be_chance(rulebook: Rulebook) -> None:
    assert found(rulebook, told("48000", "a.txt"), told("4800", "b.txt")) == []
    assert found(rulebook, told("84000", "a.txt"), told("48000", "b.txt")) == []


def test_who_has_both_figures_knows_them_apart(rulebook: Rulebook) -> None:
    both = told("184000000", "a.txt"), told("148000000", "a.txt")
    assert found(rulebook, *both, told("148000000", "b.txt")) == []


def test_what_was_told_already_is_not_told_again(rulebook: Rulebook) -> None:
    one, other = told("184000000", "a.txt"), told("148000000", "b.txt")
    assert found(rulebook, one, other, known=(one.id,)) == []
