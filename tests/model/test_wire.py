"""Claims and findings as the contract's objects, there and back."""

import json
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from strategies import claims, findings, numbers

from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import About, Claim
from claimcheck.model.finding import Finding
from claimcheck.model.wire import (
    CLAIM_FIELDS,
    claim_from_line,
    claim_line,
    finding_from_line,
    finding_line,
    plain,
    read_claims,
)

CONTRACT = [
    *("id", "path", "start", "end", "line", "column", "quote", "sentence", "kind", "subject"),
    *("metric", "scope", "modality", "attribution", "object", "slot", "value", "value_high"),
    *("base_value", "base_unit", "bound", "low", "high", "precision", "unit", "counted"),
    *("change", "time_start", "time_end", "time_basis", "confidence", "block", "published"),
    *("publisher", "title", "language", "page"),
]


def test_fields_are_those_of_the_contract_in_their_order() -> None:
    assert list(CLAIM_FIELDS) == CONTRACT


@given(claims)
@settings(max_examples=40)
def test_a_claim_comes_back_whole(claim: Claim) -> None:
    line = claim_line(claim)
    assert "\n" not in line
    assert claim_from_line(line) == claim
    assert list(json.loads(line))[: len(CONTRACT)] == CONTRACT


@given(findings)
@settings(max_examples=20)
def test_a_finding_comes_back_with_its_claims(finding: Finding) -> None:
    back = finding_from_line(finding_line(finding))
    bare = [
        msgspec.structs.replace(c, about=About(), exact=False, scaled=False) for c in finding.claims
    ]
    assert list(back.claims) == bare
    assert [side.sources for side in back.sides] == [side.sources for side in finding.sides]
    assert (back.code, back.message, back.holds) == (finding.code, finding.message, finding.holds)


@given(numbers)
def test_numbers_are_plain_and_exact(value: Decimal) -> None:
    text = plain(value)
    assert "e" not in text.lower()
    assert not text.endswith(".0")
    assert Decimal(text) == value


def test_a_line_that_is_no_claim_is_said_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text('\n{"id": 5}\n')
    with pytest.raises(ClaimcheckError) as caught:
        list(read_claims(path))
    assert caught.value.where == f"{path}:2"
