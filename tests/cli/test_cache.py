"""With and without what is kept between runs: the same bytes."""

from pathlib import Path
from typing import Any

import pytest

CHECK = ("check", "draft.md", "right.md", "--against", "reports", "--all", "--format")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE")
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.parametrize("shape", ["jsonl", "json", "text", "sarif"])
def test_the_same_bytes_cold_warm_and_without(
    desk: Path, command: Any, cache: Path, shape: str
) -> None:
    without = command(*CHECK, shape, "--no-cache")
    assert not list(cache.glob("claims-*"))
    cold = command(*CHECK, shape)
    assert list(cache.glob("claims-*"))
    warm = command(*CHECK, shape)
    (claims,) = cache.glob("claims-*")
    claims.write_bytes(b"broken" * 1000)
    again = command(*CHECK, shape, "--jobs", "2")
    assert without == cold == warm == again


def test_an_edited_report_is_read_anew(desk: Path, command: Any, cache: Path) -> None:
    command(*CHECK, "jsonl")
    north = desk / "reports" / "north.txt"
    north.write_text(north.read_text().replace("3.2", "3.3"))
    assert "$3.3 billion" in command(*CHECK, "jsonl").out


def test_own_rules_are_another_key(desk: Path, command: Any, cache: Path) -> None:
    before = command("extract", "draft.md", "--format", "jsonl").out
    (desk / "own" / "metrics").mkdir(parents=True)
    (desk / "own" / "metrics" / "x.yaml").write_text("revenue: ~\n")
    assert command("extract", "draft.md", "--format", "jsonl", "--rules", "own").out != before
    assert command("extract", "draft.md", "--format", "jsonl").out == before


def test_cache_clear_takes_it_away(desk: Path, command: Any, cache: Path) -> None:
    command(*CHECK, "jsonl")
    assert command("cache", "dir").out.strip() == cache.as_posix()
    assert "taken away" in command("cache", "clear").err
    assert not list(cache.iterdir())
