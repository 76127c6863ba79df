"""What is passed over: ignore files as git reads them; what is named is read."""

from pathlib import Path

import pytest

from claimcheck.reading.excluding import Excluded
from claimcheck.reading.gathered import Options
from claimcheck.reading.gathering import gather

TEXT = "Sales rose 5% in 2024.\n"
NAMES = (
    *("a.md", "build/b.md", "drafts/c.md", "drafts/old/d.md", "drafts/old/keep.md"),
    *("notes/e.txt",),
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(*paths: str, **excluded: object) -> list[str]:
    found = gather(paths, Options(excluded=Excluded(Path(), **excluded)))  # type: ignore[arg-type]
    return [document.source.path for document in found.documents]


def test_without_ignore_files_all_is_read(desk: Path) -> None:
    assert read(".") == sorted(NAMES)


def test_our_own_ignore_file_holds_anywhere_and_git_s_in_a_repository(desk: Path) -> None:
    (desk / ".gitignore").write_text("build/\n")
    (desk / ".claimcheckignore").write_text("notes\n")
    assert "build/b.md" in read(".")
    assert "notes/e.txt" not in read(".")
    (desk / ".git").mkdir()
    assert read(".") == ["a.md", "drafts/c.md", "drafts/old/d.md", "drafts/old/keep.md"]


def test_a_deeper_file_goes_before_a_higher_one(desk: Path) -> None:
    (desk / ".claimcheckignore").write_text("*.md\n")
    (desk / "drafts" / ".claimcheckignore").write_text("!c.md\n")
    assert read(".") == ["drafts/c.md", "notes/e.txt"]


def test_rules_from_above_hold_in_a_named_folder_unless_they_name_it(desk: Path) -> None:
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("build/\nd.md\n")
    assert read("drafts") == ["drafts/c.md", "drafts/old/keep.md"]
    assert read("build") == ["build/b.md"]


def test_patterns_of_the_project_count_from_its_folder(desk: Path) -> None:
    patterns = ("/drafts/*", "!/drafts/old/", "/drafts/old/*", "!keep.md")
    assert read(".", patterns=patterns) == [
        *("a.md", "build/b.md", "drafts/old/keep.md", "notes/e.txt"),
    ]
    assert read("drafts/old", patterns=("drafts/old",)) == ["drafts/old/d.md", "drafts/old/keep.md"]


def test_a_named_file_is_read_unless_it_is_forced_out(desk: Path) -> None:
    patterns = ("drafts/old/",)
    assert read("drafts/old/d.md", patterns=patterns) == ["drafts/old/d.md"]
    assert read("drafts/old/d.md", "a.md", patterns=patterns, force=True) == ["a.md"]


def test_what_is_passed_over_is_told(desk: Path) -> None:
    (desk / ".claimcheckignore").write_text("old/\na.md\n")
    found = gather(["."], Options())
    assert sorted(found.passed_over) == ["a.md", "drafts/old/"]


def test_a_row_of_a_manifest_is_read_though_it_is_ignored(desk: Path) -> None:
    (desk / "notes" / "sources.csv").write_text("path,published\ne.txt,2025-03-01\n")
    (desk / ".claimcheckignore").write_text("e.txt\n")
    assert "notes/e.txt" in read(".")
