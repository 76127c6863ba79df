"""What a command imports: start-up is judged by modules, never by a clock."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("pandas", "pint", "jieba", "numpy", "opencc", "jinja2")
REPORT = "PARIS, March 5, 2025 — Harbor Freight said its revenue rose 5% to $3.2 billion in 2024.\n"
DRAFT = "Harbor Freight's revenue was $3.2 billion in 2024, up 5%.\n"


def imported(*arguments: str, cwd: Path | None = None) -> tuple[set[str], int]:
    """The modules that a command had imported when it ended, and its exit code."""
    code = (
        "import sys\n"
        f"sys.argv = ['claimcheck', *{list(arguments)!r}]\n"
        "from claimcheck.__main__ import main\n"
        "try:\n    main()\n    end = 0\n"
        "except SystemExit as error:\n    end = error.code or 0\n"
        "sys.stderr.write('\\n#' + ' '.join(sys.modules))\n"
        "sys.exit(end)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=cwd
    )
    return set(ran.stderr.rpartition("\n#")[2].split()), ran.returncode


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "report.txt").write_text(REPORT)
    (tmp_path / "draft.md").write_text(DRAFT)
    return tmp_path


def test_the_version_is_told_before_anything_is_imported() -> None:
    modules, code = imported("--version")
    assert code == 0
    assert not modules & {"click", "msgspec", "yaml", "re", "typing", *HEAVY}


def test_help_imports_click_and_no_more() -> None:
    modules, code = imported("check", "--help")
    assert code == 0
    assert not modules & {"msgspec", "yaml", "ahocorasick", *HEAVY}


@pytest.mark.parametrize("shape", ["jsonl", "text"])
def test_check_imports_nothing_heavy(files: Path, shape: str) -> None:
    modules, code = imported(
        "check", "draft.md", "--against", "reports", "--format", shape, cwd=files
    )
    assert code == 0
    assert "claimcheck.pipeline" in modules
    assert not modules & set(HEAVY)


def test_extract_imports_nothing_heavy(files: Path) -> None:
    modules, code = imported("extract", "draft.md", "--format", "jsonl", cwd=files)
    assert code == 0
    assert not modules & set(HEAVY)


def test_a_warm_check_recognises_nothing(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE")
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(files / "cache"))
    check = ("check", "draft.md", "--against", "reports")
    cold, _ = imported(*check, cwd=files)
    warm, code = imported(*check, cwd=files)
    assert code == 0
    assert "claimcheck.recognising" in cold
    assert not warm & {"claimcheck.recognising", "claimcheck.claiming", "yaml", "ahocorasick"}
