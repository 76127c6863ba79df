"""The order in which Python's sets and dicts hash their keys must never show in an output."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent.parent / "fixtures"


def output(arguments: tuple[str, ...], seed: str) -> bytes:
    """What a command prints when strings are hashed with this seed."""
    ran = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        capture_output=True,
        check=False,
        cwd=FIXTURES,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert ran.returncode in {0, 1}, ran.stderr.decode()
    return ran.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", ".", "--format", "jsonl", "--no-cache"),
        ("compare", ".", "--format", "json", "--no-cache"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_two_hash_seeds_give_the_same_bytes(arguments: tuple[str, ...]) -> None:
    first = output(arguments, "1")
    assert len(first) > 1000
    assert output(arguments, "2") == first
