"""CSV for spreadsheets: the contract's columns, inert formulas, plain numbers."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import claims, findings

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Side
from claimcheck.reporting.csv_ import cell, claims_lines, findings_lines

FINDING_COLUMNS = [
    *("code", "label", "kind", "severity", "slot", "sources"),
    *("value_a", "unit_a", "time_a", "publisher_a", "path_a", "line_a", "quote_a", "sentence_a"),
    *("value_b", "unit_b", "time_b", "publisher_b", "path_b", "line_b", "quote_b", "sentence_b"),
    *("claims", "message", "fingerprint", "suppressed"),
]


def rows(lines: list[str]) -> list[list[str]]:
    text = "".join(f"{line}\r\n" for line in lines)
    return list(csv.reader(io.StringIO(text, newline="")))


def claim(path: str, value: int, role: str = "report") -> Claim:
    fixed = {"end": 2, "line": 1, "column": 1, "quote": str(value), "sentence": f"It was {value}."}
    return Claim(
        id=path, path=path, start=0, kind="quantity", subject="", metric="", unit="count", **fixed,
        value=Decimal(value), role=role,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("3.8E+11"), "380000000000"),
        (Decimal("26.0"), "26"),
        (Decimal(-5), "-5"),
        ("=SUM(A1)", "'=SUM(A1)"),
        ("@home", "'@home"),
        ("\u002b86 20", "'+86 20"),
        ("-12.5", "-12.5"),
        ("=", "="),
        ("\uff1d1", "'\uff1d1"),
        ({"region": "overseas", "basis": "yoy"}, "basis=yoy;region=overseas"),
        (None, ""),
        (0.75, "0.75"),
    ],
)
def test_cells(value: object, expected: str) -> None:
    assert cell(value) == expected


def test_findings_have_the_columns_of_the_contract() -> None:
    assert rows(list(findings_lines([]))) == [FINDING_COLUMNS]


def test_the_draft_stands_before_the_best_supported_side() -> None:
    sides = (
        Side((claim("a.txt", 5),), 1),
        Side((claim("b.txt", 6), claim("c.txt", 6)), 2),
        Side((claim("draft.md", 9, "draft"),), 1),
    )
    finding = Finding("CC101", "contradiction", "error", "s", sides, "They differ.")
    row = dict(zip(*rows(list(findings_lines([finding]))), strict=True))
    assert (row["path_a"], row["path_b"]) == ("draft.md", "b.txt")
    assert (row["sources"], row["claims"]) == ("1/2/1", "4")


def test_a_timeline_shows_its_first_and_its_last() -> None:
    sides = tuple(Side((claim(f"{n}.txt", n),), n) for n in (3, 1, 2))
    finding = Finding("CC102", "progression", "info", "s", sides, "It grew.")
    row = dict(zip(*rows(list(findings_lines([finding]))), strict=True))
    assert (row["value_a"], row["value_b"]) == ("3", "2")


@given(st.lists(claims, max_size=3), st.lists(findings, max_size=2))
@settings(max_examples=20)
def test_every_row_has_as_many_cells_as_the_header(some: list[Claim], more: list[Finding]) -> None:
    for table in (rows(list(claims_lines(some))), rows(list(findings_lines(more)))):
        assert {len(row) for row in table} == {len(table[0])}
    assert len(rows(list(claims_lines(some)))) == len(some) + 1
