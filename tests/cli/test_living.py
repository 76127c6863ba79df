"""Living with findings: comments, the ignore file, baselines; nothing is silently ignored."""

import json
from pathlib import Path
from typing import Any

import pytest

from claimcheck.reporting.formats import FORMATS

COMMENT = "<!-- claimcheck-ignore CC101: embargoed until Friday -->\n"
CHECK = ("check", "draft.md", "--against", "reports/north.txt", "--format", "jsonl")


def told(command: Any, *arguments: str) -> tuple[int, list[tuple[str, str | None]]]:
    """How a check ends, and its findings: code, and what suppresses it."""
    ended = command(*CHECK, *arguments)
    found = [json.loads(line) for line in ended.out.splitlines()]
    kinds = [(one["suppressed"] or {}).get("kind") for one in found]
    return ended.code, [(one["code"], kind) for one, kind in zip(found, kinds, strict=True)]


def write(desk: Path, text: str) -> None:
    (desk / "draft.md").write_text(text)


DRAFT = "Alibaba's revenue was $4.1 billion in 2024.\n"


def test_a_comment_silences_counts_and_is_shown_on_demand(desk: Path, command: Any) -> None:
    write(desk, COMMENT + DRAFT)
    assert told(command) == (0, [])
    assert told(command, "--show-suppressed") == (0, [("CC101", "inline")])
    ended = command(*CHECK, "--summary", "summary.json")
    assert "1 suppressed" in ended.err.splitlines()[-1]
    assert json.loads((desk / "summary.json").read_text())["suppressed"] == {"inline": 1}


@pytest.mark.parametrize("shape", FORMATS)
def test_only_suppressed_findings_end_with_0_in_every_format(
    desk: Path, command: Any, shape: str
) -> None:
    write(desk, COMMENT + DRAFT)
    ended = command(*CHECK[:-1], shape)
    assert ended.code == 0
    assert ("embargoed" in ended.out) == (shape == "sarif")
    shown = command(*CHECK[:-1], shape, "--show-suppressed")
    assert (shown.code, "4.1 billion" in shown.out) == (0, True)


def test_a_comment_that_silences_nothing_or_means_nothing_is_a_finding(
    desk: Path, command: Any
) -> None:
    write(desk, f"{COMMENT}Nothing here.\n\n{DRAFT}\n<!-- claimcheck-ignore CC999: x -->\n")
    code, found = told(command)
    assert (code, sorted(found)) == (1, [("CC101", None), ("CC901", None), ("CC903", None)])


def test_a_figure_that_stands_twice_is_silenced_only_where_it_is_covered(
    desk: Path, command: Any
) -> None:
    write(desk, f"{COMMENT}{DRAFT}\nOnce more: {DRAFT}")
    assert told(command) == (1, [("CC101", None)])
    write(desk, f"{COMMENT}{DRAFT}\n{COMMENT}Once more: {DRAFT}")
    assert told(command) == (0, [])


def test_an_entry_silences_until_its_day(desk: Path, command: Any) -> None:
    mark = json.loads(command(*CHECK).out)["fingerprint"]
    ended = command(
        "ignore", mark, "draft.md", "--reason", 'the "old" one', "--until", "2025-03-31"
    )
    assert ended.code == 0
    assert told(command, "--show-suppressed") == (0, [("CC101", "file")])
    late = told(command, "--as-of", "2025-04-01")
    assert late == (1, [("CC904", None), ("CC101", None)])
    assert command("ignore", mark, "draft.md", "--reason", "again").code == 2
    write(desk, DRAFT.replace("4.1", "4.2"))
    assert told(command) == (1, [("CC903", None), ("CC101", None)])


def test_entries_of_drafts_that_were_not_read_are_not_unused(desk: Path, command: Any) -> None:
    command("ignore", "0123456789abcdef", "other.md", "--reason", "x")
    assert told(command) == (1, [("CC101", None)])
    command("ignore", "0123456789abcdee", "draft.md", "--reason", "x")
    assert told(command) == (1, [("CC903", None), ("CC101", None)])


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ('fingerprint = "f"\npath = "draft.md"\n', 'needs \\"reason\\"'),
        ('fingerprint = "f"\npath = "draft.md"\nreason = "x"\nuntl = 1\n', 'did you mean \\"until'),
        ('fingerprint = "f"\npath = "d"\nreason = "x"\nuntil = "soon"\n', "is no day"),
        ('fingerprint = "f"\npath = "d"\nreason = "x"\ncode = "CC999"\n', "no check has"),
    ],
)
def test_a_malformed_entry_is_a_finding_with_its_line(
    desk: Path, command: Any, entry: str, says: str
) -> None:
    (desk / "claimcheck-ignore.toml").write_text(f"# ours\n\n[[ignore]]\n{entry}")
    first, second = command(*CHECK).out.splitlines()
    assert json.loads(first)["code"] == "CC901"
    assert json.loads(first)["line"] == 3
    assert says in first
    assert json.loads(second)["code"] == "CC101"


def test_an_ignore_file_that_is_no_toml_is_wrong_input(desk: Path, command: Any) -> None:
    (desk / "claimcheck-ignore.toml").write_text("[[ignore]\n")
    ended = command(*CHECK)
    assert ended.code == 2
    assert "claimcheck-ignore.toml: no valid TOML" in ended.err


def test_a_baseline_matches_moved_text_and_not_an_edited_number(desk: Path, command: Any) -> None:
    base = ("draft.md", "--against", "reports/north.txt")
    kept = ("--baseline", "claimcheck-baseline.json")
    assert command("baseline", "create", *base).code == 0
    assert command("baseline", "create", *base).code == 2
    assert told(command, *kept, "--show-suppressed") == (0, [("CC101", "baseline")])
    write(desk, f"A new first paragraph.\n\n{DRAFT}")
    assert told(command, *kept) == (0, [])
    write(desk, DRAFT.replace("4.1", "4.2"))
    assert told(command, *kept) == (1, [("CC101", None)])
    assert "1 findings of the baseline are not found any more" in command(*CHECK, *kept).err


def test_prune_only_drops_and_update_adds_too(desk: Path, command: Any) -> None:
    base = ("draft.md", "--against", "reports/north.txt")
    file = desk / "claimcheck-baseline.json"
    command("baseline", "create", *base)
    before = file.read_text()
    write(desk, DRAFT.replace("4.1", "4.2"))
    assert "0 added, 1 dropped" in command("baseline", "prune", *base).err
    assert json.loads(file.read_text())["findings"] == []
    assert "1 added, 0 dropped" in command("baseline", "update", *base).err
    write(desk, DRAFT)
    command("baseline", "update", *base)
    assert file.read_text() == before
    (desk / "other.md").write_text("Nothing.\n")
    command("baseline", "update", "other.md", "--against", "reports/north.txt")
    assert file.read_text() == before


@pytest.mark.parametrize("content", ["{", '{"version": 9, "findings": []}', "[]", ""])
def test_a_broken_baseline_is_wrong_input(desk: Path, command: Any, content: str) -> None:
    (desk / "base.json").write_text(content)
    ended = command(*CHECK, "--baseline", "base.json")
    assert ended.code == 2
    assert "base.json" in ended.err
    assert "Traceback" not in ended.err


def test_a_draft_that_fails_is_told_what_to_do(desk: Path, command: Any) -> None:
    ended = command(*CHECK)
    assert "claimcheck explain CC101" in ended.err
    assert "<!-- claimcheck-ignore CC101: why -->" in ended.err
    (desk / "draft.txt").write_text(DRAFT)
    ended = command("check", "draft.txt", "--against", "reports/north.txt")
    assert "draft.txt --reason WHY" in ended.err
    assert ended.err.splitlines()[-1].startswith("claimcheck: ")
