"""`report` and `timeline` end to end: forms by name and by suffix."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def moving(desk: Path) -> Path:
    for month, number in (("01", "90,000"), ("03", "100,000"), ("09", "170,000")):
        (desk / "reports" / f"models{month}.txt").write_text(
            f"PARIS, Oct. 1, 2025 — As of 2025-{month}-15, Qwen had {number} derivative models.\n"
        )
    return desk


def test_report_without_a_file_is_read_on_the_terminal(desk: Path, command: Any) -> None:
    ended = command("report", "reports")
    assert ended.code == 0
    assert ended.out.startswith("2 reports  2 claims")
    assert "$3.2 billion" in ended.out
    assert command("report", "reports", "-o", "-").out == ended.out


def test_report_in_chinese_speaks_chinese_in_every_form(desk: Path, command: Any) -> None:
    for suffix in ("html", "md", "txt"):
        command("report", "reports", "--lang", "zh", "-o", f"report.{suffix}")
        page = (desk / f"report.{suffix}").read_text("utf-8")
        assert "发现" in page
        assert "不能同时成立" in page


def test_report_as_table_and_as_data(desk: Path, command: Any) -> None:
    command("report", "reports", "-o", "report.csv")
    rows = list(csv.DictReader((desk / "report.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0]["label"] == "contradiction"
    command("report", "reports", "-o", "report.json")
    found = json.loads((desk / "report.json").read_text("utf-8"))
    assert [len(found[name]) for name in ("findings", "claims")] == [len(rows), 2]


def test_a_setting_of_formats_does_not_reach_the_report(desk: Path, command: Any) -> None:
    (desk / "claimcheck.toml").write_text('format = "sarif"\n')
    for arguments in (
        ("report", "reports"),
        ("timeline", "reports"),
        ("diff", "reports", "reports"),
    ):
        assert command(*arguments).code == 0


def test_a_timeline_in_every_form(moving: Path, command: Any) -> None:
    text = command("timeline", "reports", "--subject", "通义千问", "--metric", "derivative models")
    assert text.code == 0
    assert [line.split()[0] for line in text.out.splitlines() if line.startswith("  2025")] == [
        "2025-01-15",
        "2025-03-15",
        "2025-09-15",
    ]
    for suffix, begin in (("csv", "\ufeffslot,"), ("json", '{"timelines"'), ("svg", "<svg")):
        assert command("timeline", "reports", "-o", f"t.{suffix}").code == 0
        assert (moving / f"t.{suffix}").read_text("utf-8").startswith(begin)


def test_a_timeline_of_nothing_says_what_there_is(moving: Path, command: Any) -> None:
    ended = command("timeline", "reports", "--subject", "nobody")
    assert (ended.code, ended.out) == (0, "")
    assert "the reports speak of" in ended.err
    assert command("timeline", "reports", "-o", "t.pdf").code == 2
