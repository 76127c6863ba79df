"""The examples of README.md are run, and what they print is compared."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claimcheck.cli.main import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ (claimcheck [^\n]*)\n((?:(?!\$ )[^\n]*\n)*)", re.MULTILINE)


def examples() -> list[Any]:
    """Each `$ claimcheck …` of the console blocks with the lines printed below it."""
    found = [pair for block in _CONSOLE.findall(README) for pair in _COMMAND.findall(block)]
    return [pytest.param(command, printed, id=command) for command, printed in found]


@pytest.mark.parametrize(("command", "printed"), examples())
def test_an_example_prints_what_it_says(command: str, printed: str, tmp_path: Path) -> None:
    arguments = shlex.split(command)[1:]
    arguments = [str(tmp_path / word) if word.startswith("report.") else word for word in arguments]
    ran = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )
    lines = (ran.stdout + ran.stderr).decode().splitlines()
    assert lines == printed.splitlines()


def test_every_command_stands_in_the_readme() -> None:
    missing = [name for name in main.commands if f"claimcheck {name}" not in README]
    assert not missing


def test_both_lines_for_a_new_machine_stand_in_the_readme() -> None:
    shell = [line for line in README.splitlines() if line.startswith("python3 -m venv")]
    assert len(shell) == 2
    assert any("claimcheck report fixtures" in line for line in shell)
    assert any("pytest" in line for line in shell)
