"""Wrong input, rules and usage: 2, one clear message with its place, no traceback."""

from pathlib import Path
from typing import Any

import pytest

CASES: dict[str, tuple[list[str], list[str]]] = {
    "missing file": (["extract", "nowhere.txt"], ["error: nowhere.txt: no such file", "hint:"]),
    "empty folder": (["compare", "empty"], ["error: empty: nothing to read", "hint:"]),
    "binary file": (["extract", "chart.txt"], ["error: chart.txt: no text", "hint:"]),
    "a format without a reader": (["extract", "paper.rst"], ['no reader for ".rst"', "hint:"]),
    "invalid encoding": (
        ["extract", "gbk.txt"],
        ["gbk.txt:1: no valid utf-8", "--encoding gb18030"],
    ),
    "unknown encoding": (["extract", "draft.md", "--encoding", "klingon"], ['"klingon"', "hint:"]),
    "broken manifest": (["extract", "listed"], ["listed/sources.csv:2:", "nowhere.txt"]),
    "missing manifest": (
        ["extract", "reports", "--manifest", "no.csv"],
        ["no.csv", "does not exist"],
    ),
    "broken rules": (["extract", "draft.md", "--rules", "rules"], ["rules/metrics/bad.yaml:"]),
    "no rules folder": (["extract", "draft.md", "--rules", "norules"], ["norules"]),
    "unknown option": (["compare", "reports", "--al"], ["No such option", "--al"]),
    "unknown command": (["chek", "draft.md"], ["No such command 'chek'"]),
    "unknown format": (["compare", "reports", "--format", "xml"], ["'xml' is not one of"]),
    "no path": (["extract"], ["Missing argument 'PATH...'"]),
    "no reports": (["check", "draft.md"], ["Missing option '--against'"]),
    "wrong day": (["check", "draft.md", "--against", "reports", "--as-of", "soon"], ["'soon'"]),
    "broken saved claims": (
        ["compare", "claims.jsonl"],
        ["claims.jsonl:1: no saved claim", "hint:"],
    ),
    "nowhere to write": (
        ["extract", "draft.md", "--format", "jsonl", "-o", "no/where.jsonl"],
        ["no/where.jsonl: cannot be written"],
    ),
}


def cases() -> list[Any]:
    return [pytest.param(*case, id=name) for name, case in CASES.items()]


@pytest.fixture
def bad(desk: Path) -> Path:
    (desk / "empty").mkdir()
    (desk / "listed").mkdir()
    (desk / "rules" / "metrics").mkdir(parents=True)
    (desk / "chart.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (desk / "paper.rst").write_bytes(b"Sales")
    (desk / "gbk.txt").write_bytes("市值".encode("gb18030"))
    (desk / "listed" / "a.txt").write_text("Sales rose 5%.")
    (desk / "listed" / "sources.csv").write_text("path,published\nnowhere.txt,2025-03-01\n")
    (desk / "rules" / "metrics" / "bad.yaml").write_text("revenue: {words: [\n")
    (desk / "claims.jsonl").write_text('{"id": 1}\n')
    return desk


@pytest.mark.parametrize(("arguments", "says"), cases())
def test_wrong_input_ends_with_2_and_one_message(
    bad: Path, command: Any, arguments: list[str], says: list[str]
) -> None:
    ended = command(*arguments)
    assert ended.code == 2
    for words in says:
        assert words in ended.err
    assert "Traceback" not in ended.err
    assert ended.err.lower().count("error:") == 1


def test_one_bad_file_is_said_and_the_others_are_read(bad: Path, command: Any) -> None:
    ended = command("extract", "draft.md", "gbk.txt", "nowhere.txt", "--format", "jsonl")
    assert ended.code == 2
    assert '"path":"draft.md"' in ended.out
    assert ended.err.count("error:") == 2


def test_broken_files_of_every_format_stop_no_other(desk: Path, command: Any) -> None:
    for name in ("a.docx", "b.pdf", "c.csv", "d.jsonl", "e.txt", "f.html", "g.md"):
        (desk / name).write_bytes(b"\x00\x01\xff\xfe broken \x00")
    names = sorted(path.name for path in desk.glob("?.*"))
    ended = command("extract", *names, "draft.md", "--format", "jsonl")
    assert ended.code == 2
    assert ended.err.count("error:") == len(names)
    assert "Traceback" not in ended.err
    assert '"path":"draft.md"' in ended.out


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "csv", "jsonl", "docx", "pdf"])
def test_an_empty_file_ends_without_a_traceback(desk: Path, command: Any, suffix: str) -> None:
    (desk / f"empty.{suffix}").write_bytes(b"")
    ended = command("extract", f"empty.{suffix}")
    assert ended.code in (0, 2)
    assert "Traceback" not in ended.err
    assert f"empty.{suffix}" in ended.err or suffix == "jsonl"


def test_a_document_without_claims_is_said_to_have_none(desk: Path, command: Any) -> None:
    (desk / "quiet.txt").write_text("Nothing happened.\n")
    ended = command("extract", "quiet.txt", "--format", "jsonl")
    assert (ended.code, ended.out) == (0, "")
    assert "no claim found in quiet.txt" in ended.err
