"""A small desk: two reports that disagree, a draft, and a way to run commands on them."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from claimcheck.cli.main import run


class Ended(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "north.txt").write_text(
        "PARIS, March 5, 2025 — Alibaba said its revenue was $3.2 billion in 2024.\n"
    )
    (reports / "south.txt").write_text(
        "OSLO, March 6, 2025 — Alibaba had revenue of $4.7 billion in 2024.\n"
    )
    (tmp_path / "draft.md").write_text("Alibaba's revenue was $4.1 billion in 2024.\n")
    (tmp_path / "right.md").write_text("Alibaba's revenue was $3.2 billion in 2024.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def command(capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    def ran(*arguments: str) -> Ended:
        code = run(arguments)
        out, err = capfdbinary.readouterr()
        return Ended(code, out.decode(), err.decode())

    return ran
