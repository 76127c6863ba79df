"""What a command imports: start-up is judged by modules, never by a clock."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.rulebook import cache
from claimcheck.rulebook.load import load_rules
from claimcheck.running.claim_cache import clear

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
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    cache.write(
        load_rules().key, load_rules()
    )  # whoever compiles them first imports what spells them in Traditional
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


CHINESE = re.compile("[\u4e00-\u9fff]")
COMPILED = """
import re._compiler, sys
made, compile = [], re._compiler.compile
def kept(pattern, flags=0):
    made.append(pattern)
    return compile(pattern, flags)
re._compiler.compile = kept
sys.argv = ['claimcheck', *{arguments!r}]
from claimcheck.__main__ import main
try:
    main()
except SystemExit:
    pass
sys.stderr.write('\\n#' + repr([p for p in made if isinstance(p, str)]))
"""


def patterns_compiled(*arguments: str, cwd: Path) -> list[str]:
    """The patterns that a command compiles."""
    code = COMPILED.format(arguments=list(arguments))
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=cwd
    )
    found: list[str] = ast.literal_eval(ran.stderr.rpartition("\n#")[2])
    return found


def test_times_of_the_other_language_are_not_compiled(files: Path) -> None:
    (files / "draft.zh.md").write_text("海港公司2024年第三季度收入为32亿美元。\n", "utf-8")
    english = patterns_compiled("extract", "draft.md", "--no-cache", cwd=files)
    clear()  # the compiled ones
    chinese = patterns_compiled("extract", "draft.zh.md", "--no-cache", cwd=files)
    assert any("(?P<month>" in pattern for pattern in chinese)
    only = {p for p in chinese if CHINESE.search(p)} - set(english)
    assert len(only) > 10  # letters beside a figure spare most others


def test_a_warm_check_compiles_a_few_patterns(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE")
    check = ("check", "draft.md", "--against", "reports")
    cold = patterns_compiled(*check, cwd=files)
    warm = patterns_compiled(*check, cwd=files)
    assert len(warm) < len(cold) / 2


def test_a_check_without_likeness_imports_no_rapidfuzz(files: Path) -> None:
    modules, _ = imported("check", "draft.md", "--against", "reports", cwd=files)
    assert "claimcheck.comparing.likeness" in modules
    assert "rapidfuzz" not in modules


def test_extract_imports_nothing_heavy(files: Path) -> None:
    modules, code = imported("extract", "draft.md", "--format", "jsonl", cwd=files)
    assert code == 0
    assert not modules & set(HEAVY)


def test_a_warm_check_recognises_nothing(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE")
    check = ("check", "draft.md", "--against", "reports")
    cold, _ = imported(*check, cwd=files)
    warm, code = imported(*check, cwd=files)
    assert code == 0
    assert "claimcheck.recognising" in cold
    assert not warm & {"claimcheck.recognising", "claimcheck.claiming", "yaml", "ahocorasick"}


def test_a_new_draft_makes_its_patterns_of_kept_code(files: Path) -> None:
    check = ("check", "draft.md", "--against", "reports", "--no-cache")
    assert len(patterns_compiled(*check, cwd=files)) > 100
    assert len(patterns_compiled(*check, cwd=files)) < 60


def test_a_command_imports_no_other(files: Path) -> None:
    modules, _ = imported("check", "draft.md", "--against", "reports", cwd=files)
    others = {"baseline", "diff", "explain", "extract", "init", "report", "rules", "timeline"}
    assert not {f"claimcheck.cli.{name}" for name in others} & modules
