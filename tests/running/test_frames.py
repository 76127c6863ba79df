"""The Python side: lists that show themselves, frames with documented types, and back."""

import re
import warnings
from decimal import Decimal
from pathlib import Path

import msgspec
import pandas as pd
import pytest
from samples import claim

import claimcheck
from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.wire import CLAIM_FIELDS
from claimcheck.running.analysis import Claims, Findings

ROOT = Path(__file__).parent.parent.parent
TYPES = {
    **dict.fromkeys(("start", "end", "line", "column"), "int64"),
    **dict.fromkeys(("time_start", "time_end", "published"), "datetime64[s]"),
    "confidence": "float64",
}


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return claimcheck.extract_files(ROOT / "fixtures" / "ai-models")


def test_files_become_a_list_of_claims(claims: list[Claim]) -> None:
    assert isinstance(claims, list)
    assert len({claim.path for claim in claims}) == 8
    one = claimcheck.extract_files([ROOT / "fixtures/ai-models/2025-09-25-daily-beacon.txt"])
    assert {claim.path for claim in one} < {claim.path for claim in claims}


def test_claims_are_compared_without_naming_rules(claims: list[Claim]) -> None:
    found = claimcheck.compare(claims)
    assert "contradiction" in {finding.label for finding in found}
    assert found == claimcheck.compare(claims, claimcheck.load_rules())


def test_drafts_are_checked() -> None:
    draft = ROOT / "fixtures/drafts/derivatives-wrong.md"
    found = claimcheck.check_files(draft, ROOT / "fixtures/ai-models")
    assert [finding.severity for finding in found if not finding.hidden] == ["error"]


def test_a_bad_file_is_a_warning_and_nothing_at_all_an_error(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00\xd8\x00")
    with pytest.raises(ClaimcheckError):
        claimcheck.extract_files(tmp_path)
    (tmp_path / "good.txt").write_text("Sales of Blue Harbor rose 5% in 2024.\n")
    with pytest.warns(UserWarning, match=r"bad\.txt"):
        assert len(claimcheck.extract_files(tmp_path)) == 1
    with pytest.raises(ClaimcheckError):
        claimcheck.extract_files([])


def test_a_frame_of_claims_has_the_contract_s_columns_and_types(claims: list[Claim]) -> None:
    frame = claimcheck.to_frame(claims)
    assert list(frame.columns) == [*CLAIM_FIELDS, "record"]
    assert {name: str(frame[name].dtype) for name in TYPES} == TYPES
    assert {str(frame[name].dtype) for name in frame.columns if name not in TYPES} == {"object"}
    assert all(isinstance(value, Decimal) for value in frame["value"].dropna())
    empty = claimcheck.to_frame([])
    assert list(empty.columns) == list(frame.columns)
    assert (empty.dtypes == frame.dtypes).all()


def test_numbers_can_be_floats(claims: list[Claim]) -> None:
    frame = claimcheck.to_frame(claims, exact=False)
    assert str(frame["value"].dtype) == "float64"
    assert frame.groupby("unit")["value"].max()["CNY"] >= 380e9


def test_frames_read_back_equal_also_filtered_and_after_a_csv(
    claims: list[Claim], tmp_path: Path
) -> None:
    frame = claimcheck.to_frame(claims)
    assert claimcheck.claims_from_frame(frame) == claims
    some = frame[frame["unit"] == "CNY"]
    assert claimcheck.claims_from_frame(some) == [c for c in claims if c.unit == "CNY"]
    frame.to_csv(tmp_path / "claims.csv", index=False)
    again = pd.read_csv(tmp_path / "claims.csv", dtype=str, keep_default_na=False)
    assert claimcheck.claims_from_frame(again) == claims


def test_findings_have_a_frame_and_come_back(claims: list[Claim]) -> None:
    found = claimcheck.compare(claims)
    frame = claimcheck.to_frame(found)
    assert frame["claims"].sum() == sum(len(finding.claims) for finding in found)
    assert claimcheck.findings_from_frame(frame) == list(found)
    assert set(frame["severity"]) <= {"error", "warning", "info"}


def test_lists_show_themselves_in_a_notebook(claims: list[Claim]) -> None:
    shown = Claims(claims)._repr_html_()
    assert "<mark>" in shown
    assert f"{len(claims)} claims" in shown
    assert "<details" in claimcheck.compare(claims)._repr_html_()
    assert "0 findings" in Findings()._repr_html_()


def test_hostile_text_in_a_notebook_is_text() -> None:
    bad = "<script>alert(1)</script><img src=x onerror=alert(1)>\x1b[31m\u202e"
    hostile = Claims([claim(path=bad, sentence=bad, quote=bad, slot=bad, publisher=bad, unit=bad)])
    shown = hostile._repr_html_()
    assert not re.search("<script|<img|\x1b|\u202e", shown)


def test_records_stay_frozen(claims: list[Claim]) -> None:
    with pytest.raises(AttributeError):
        claims[0].value = Decimal(1)  # type: ignore[misc]
    assert msgspec.structs.replace(claims[0], value=Decimal(1)).value == 1


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        claimcheck.nothing  # noqa: B018
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert all(getattr(claimcheck, name) for name in claimcheck.__all__)
