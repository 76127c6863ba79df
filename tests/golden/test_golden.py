"""Whole outputs of the fixtures, compared byte for byte.

`CLAIMCHECK_UPDATE=1 pytest tests/golden` writes them anew; the difference is read in review.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli.main import run

ROOT = Path(__file__).parent.parent.parent
GOLDEN = Path(__file__).parent
COMMANDS = {
    "claims.csv": ("extract", "--format", "csv"),
    "findings.jsonl": ("compare", "--format", "jsonl"),
    "findings.csv": ("compare", "--all", "--format", "csv"),
    "findings.txt": ("compare", "--all", "--format", "text", "--color", "never"),
    "report.md": ("report",),
}


def cases() -> list[Any]:
    topics = sorted(path.parent.name for path in (ROOT / "fixtures").glob("*/sources.csv"))
    return [
        pytest.param(topic, name, id=f"{topic}/{name}")
        for topic in topics
        for name in COMMANDS
        if os.environ.get("CLAIMCHECK_UPDATE") or (GOLDEN / topic / name).exists()
    ]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A cache of this run alone, so that rules and reports are read once for all outputs."""
    return str(tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize(("topic", "name"), cases())
def test_output_is_what_it_was(
    topic: str, name: str, cache: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE", raising=False)
    monkeypatch.setenv("CLAIMCHECK_CACHE", cache)
    command, *rest = COMMANDS[name]
    assert run([command, f"fixtures/{topic}", *rest, "-o", str(tmp_path / name)]) == 0
    said, kept = tmp_path / name, GOLDEN / topic / name
    if os.environ.get("CLAIMCHECK_UPDATE"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(said.read_bytes())
    assert said.read_bytes() == kept.read_bytes()
