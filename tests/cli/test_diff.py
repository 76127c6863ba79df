"""`diff` end to end: folders, saved runs and drafts; how it ends."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest


def rows(command: Any, *arguments: str) -> list[dict[str, str]]:
    ended = command("diff", *arguments, "--format", "csv")
    assert ended.code in (0, 1)
    return list(csv.DictReader(ended.out.splitlines()))


@pytest.fixture
def morning(desk: Path, command: Any) -> Path:
    """A run is saved, then one report changes and one is added."""
    (desk / "reports" / "south.txt").unlink()
    command("report", "reports", "-o", "old.json")
    command("extract", "reports", "--format", "jsonl", "-o", "old.jsonl")
    command("extract", "reports", "--format", "json", "-o", "claims.json")
    (desk / "reports" / "north.txt").write_text(
        "PARIS, March 5, 2025 — Alibaba said its revenue was $3.3 billion in 2024.\n"
    )
    (desk / "reports" / "south.txt").write_text(
        "OSLO, March 6, 2025 — Alibaba had revenue of $4.7 billion in 2024.\n"
    )
    return desk


@pytest.mark.parametrize("saved", ["old.json", "old.jsonl", "claims.json"])
def test_a_saved_run_against_the_folder_of_today(morning: Path, command: Any, saved: str) -> None:
    found = rows(command, saved, "reports")
    assert [row["transition"] for row in found] == ["now-contradicted"] * 2
    assert {row["change"] for row in found} == {"changed", "added"}
    edited = found[0]
    assert (edited["value_before"], edited["value_after"]) == ("3200000000", "3300000000")
    assert (edited["path"], edited["source_value"]) == ("reports/north.txt", "4700000000")


def test_a_run_against_itself_has_no_row(morning: Path, command: Any) -> None:
    assert rows(command, "old.json", "old.jsonl") == []
    assert rows(command, "old.json", "old.json") == []


def test_two_folders_hold_the_same_documents_under_other_names(morning: Path, command: Any) -> None:
    (morning / "later").mkdir()
    for path in (morning / "reports").iterdir():
        (morning / "later" / path.name).write_bytes(path.read_bytes())
    assert [row["transition"] for row in rows(command, "reports", "later")] == [
        "still-contradicted"
    ] * 2


def test_two_drafts_against_reports(desk: Path, command: Any) -> None:
    (desk / "reports" / "south.txt").unlink()
    found = rows(command, "right.md", "draft.md", "--against", "reports")
    assert [row["transition"] for row in found] == ["now-contradicted"]
    assert found[0]["matched_by"] == "slot"
    back = rows(command, "draft.md", "right.md", "--against", "reports")
    assert [row["transition"] for row in back] == ["value-changed"]


def test_it_ends_with_1_at_a_transition_that_is_named(morning: Path, command: Any) -> None:
    assert command("diff", "old.json", "reports", "--fail-on", "now-contradicted").code == 1
    assert command("diff", "old.json", "reports", "--fail-on", "resolved").code == 0
    wrong = command("diff", "old.json", "reports", "--fail-on", "now-contradictd")
    assert wrong.code == 2
    assert 'did you mean "now-contradicted"?' in wrong.err


@pytest.mark.parametrize("suffix", ["csv", "md", "html", "json", "jsonl", "txt"])
def test_the_suffix_chooses_the_form(morning: Path, command: Any, suffix: str) -> None:
    assert command("diff", "old.json", "reports", "-o", f"diff.{suffix}").code == 0
    text = (morning / f"diff.{suffix}").read_text("utf-8")
    assert "contradicted" in text
    assert text.startswith("\ufeff") == (suffix == "csv")
    assert command("diff", "old.json", "reports", "-o", "diff.pdf").code == 2


def test_a_file_that_is_no_saved_run_is_said(morning: Path, command: Any) -> None:
    (morning / "bad.json").write_text(json.dumps({"claims": [{"id": 1}]}))
    ended = command("diff", "bad.json", "reports")
    assert (ended.code, "report PATH -o run.json" in ended.err) == (2, True)
    assert command("diff", "nowhere.json", "reports").code == 2
