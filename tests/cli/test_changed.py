"""--changed-since: only changed lines of drafts are judged."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
CHECK = ("check", "--against", "reports/north.txt", "--format", "concise", "--changed-since")
WRONG = "Alibaba's revenue was $4.1 billion in 2024.\n"
OTHER = "\nAlibaba has 5,000 employees.\n"


def git(*words: str) -> None:
    who = (
        "-c",
        "user.name=Desk",
        "-c",
        "user.email=desk@example.org",
        "-c",
        "commit.gpgsign=false",
    )
    subprocess.run(["git", *who, *words], check=True, capture_output=True)


@pytest.fixture
def repository(desk: Path) -> Path:
    git("init", "--quiet", "--initial-branch", "main")
    git("add", ".")
    git("commit", "--quiet", "-m", "Begin")
    return desk


def codes(command: Any, *words: str) -> list[str]:
    lines = command(*CHECK, *words).out.splitlines()
    return [line.split(": ")[1].split(" ")[1] for line in lines]


def test_what_was_there_before_is_counted_and_not_shown(repository: Path, command: Any) -> None:
    assert codes(command, "HEAD", "draft.md") == []
    ended = command(*CHECK, "main", "draft.md")
    assert ended.code == 0
    assert "1 finding on unchanged lines not shown" in ended.err


def test_a_changed_line_is_judged_and_its_neighbours_are_not(
    repository: Path, command: Any
) -> None:
    (repository / "draft.md").write_text(WRONG + OTHER)
    assert codes(command, "HEAD", "draft.md") == ["CC301"]
    (repository / "draft.md").write_text(f"New on top.\n\n{WRONG}")
    assert codes(command, "HEAD", "draft.md") == []
    (repository / "draft.md").write_text(WRONG.replace("4.1", "4.2"))
    assert codes(command, "HEAD", "draft.md") == ["CC101"]


def test_a_sentence_over_several_lines_is_judged_as_one(repository: Path, command: Any) -> None:
    wrapped = (
        "Alibaba said in a long statement, which it gave to all papers of the town,\n"
        "that its revenue was $4.1 billion in 2024.\n"
    )
    (repository / "draft.md").write_text(wrapped)
    git("commit", "--quiet", "-a", "-m", "Wrap")
    assert codes(command, "HEAD", "draft.md") == []
    (repository / "draft.md").write_text(wrapped.replace("a long", "another"))
    assert codes(command, "HEAD", "draft.md") == ["CC101"]


def test_a_new_file_is_judged_whole_whatever_its_name(repository: Path, command: Any) -> None:
    name = "稿件 eins.md"
    (repository / name).write_text(WRONG)
    assert codes(command, "HEAD", name, "draft.md") == ["CC101"]
    git("add", ".")
    assert codes(command, "HEAD", name) == ["CC101"]
    git("commit", "--quiet", "-m", "Add")
    assert codes(command, "HEAD", name) == []
    assert codes(command, "HEAD~1", name) == ["CC101"]


@pytest.mark.parametrize("reference", ["nowhere", "--output=x", "HEAD:draft.md"])
def test_what_is_no_commit_is_wrong_input(repository: Path, command: Any, reference: str) -> None:
    ended = command(*CHECK, reference, "draft.md")
    assert ended.code == 2
    assert "names no commit" in ended.err
    assert not (repository / "x").exists()


def test_outside_a_repository_it_is_wrong_input(desk: Path, command: Any) -> None:
    ended = command(*CHECK, "HEAD", "draft.md")
    assert ended.code == 2
    assert "not a git repository" in ended.err
