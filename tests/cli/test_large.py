"""Of very many reports the claims near a draft alone are decoded: the bytes stay the same."""

import importlib.util
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from claimcheck.cli.main import run
from claimcheck.comparing import near as nearness
from claimcheck.running import claim_cache

BENCH = Path(__file__).parent.parent / "bench" / "corpus.py"
REPORTS = 60
CHECK = ("draft.en.md", "draft.zh.md", "--against", "reports", "--all", "-v")


def few(monkeypatch: pytest.MonkeyPatch, many: int = 50) -> None:
    """Take so few claims for very many."""
    monkeypatch.setattr(nearness, "MANY", many)
    monkeypatch.setattr(nearness, "_CROWD", 3)


def corpus() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus", BENCH)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports of made-up firms and towns, and drafts that repeat some of their figures."""
    folder = tmp_path_factory.mktemp("large")
    corpus().make(folder, REPORTS, 500, 3)
    return folder


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that holds the compiled rules and nothing else."""
    folder = tmp_path_factory.mktemp("rules")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CLAIMCHECK_NO_CACHE", raising=False)
        patch.setenv("CLAIMCHECK_CACHE", str(folder))
        assert run(["rules", "list", "checks"]) == 0
    return folder


@pytest.fixture
def check(
    made: Path, rules: Path, tmp_path: Path, command: Any, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Any]:
    """Runs a check in the folder of the reports, with a cache of its own."""
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE", raising=False)
    shutil.copytree(rules, tmp_path / "cache")
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(made)
    return lambda shape, *more: command("check", *CHECK, "--format", shape, *more)


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many documents were asked for their claims, run by run."""
    asked: list[int] = []
    usual = claim_cache.ClaimCache.claims_of

    def counted(self: claim_cache.ClaimCache, cards: Any) -> Any:
        asked.append(len(cards))
        return usual(self, cards)

    monkeypatch.setattr(claim_cache.ClaimCache, "claims_of", counted)
    return asked


@pytest.mark.parametrize("many", [10**6, 50])
@pytest.mark.parametrize("shape", ["json", "html"])
def test_the_same_bytes_with_and_without_what_is_kept(
    check: Any, decoded: list[int], monkeypatch: pytest.MonkeyPatch, many: int, shape: str
) -> None:
    few(monkeypatch, many)
    without = check(shape, "--no-cache")
    assert "contradicted" in without.err
    assert check(shape) == without
    assert check(shape) == without
    every = many > 50 or shape == "html"
    assert decoded == [REPORTS] if every else 0 < decoded[0] < REPORTS


def test_lost_and_broken_rows_are_made_anew(
    check: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few(monkeypatch)
    without = check("json", "--no-cache")
    check("json")
    (file,) = (tmp_path / "cache").glob("claims-*")
    for change in (
        "DELETE FROM documents WHERE hex(key) < '8'",
        "UPDATE documents SET claims = substr(claims, 1, 100)",
        "UPDATE cards SET card = substr(card, 1, 40) WHERE hex(key) < '8'",
        "UPDATE cards SET card = (SELECT max(card) FROM cards)",
        "DROP TABLE cards",
    ):
        with sqlite3.connect(file) as held:
            held.execute(change)
        held.close()
        assert check("json") == without, change
        assert check("json") == without, change


def test_edited_reports_and_other_rows_of_the_manifest_are_read(
    check: Any, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few(monkeypatch)
    before = check("json")
    for files, old, new in (("*.txt", "1", "2"), ("*.csv", "Paper", "Gazette")):
        texts = {file: file.read_text("utf-8") for file in (made / "reports").glob(files)}
        for file, text in texts.items():
            file.write_text(text.replace(old, new), "utf-8")
        edited = check("json")
        assert edited == check("json", "--no-cache")
        assert edited != before
        for file, text in texts.items():
            file.write_text(text, "utf-8")
        assert check("json") == before


def test_a_draft_that_shares_a_name_with_a_report(
    desk: Path, command: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ids are made of names inside folders: two of one name get their whole paths."""
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE", raising=False)
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(desk / "cache"))
    command("check", "right.md", "--against", "reports")
    (desk / "north.txt").write_text((desk / "draft.md").read_text())
    check = ("check", "north.txt", "--against", "reports", "--format", "json")
    assert command(*check) == command(*check, "--no-cache")
