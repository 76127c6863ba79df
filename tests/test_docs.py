"""The examples of README.md are run, and what they print is compared.

`CLAIMCHECK_UPDATE=1 pytest tests/test_docs.py` writes what they print now into README.md.
"""

import os
import re
import shlex
import subprocess
import sys
from contextlib import redirect_stdout
from doctest import DocTestParser
from io import StringIO
from pathlib import Path

import pytest

from claimcheck.cli.main import COMMANDS

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_EXAMPLE = re.compile(r"^\$ (claimcheck [^\n]*)\n((?:(?!\$ )[^\n]*\n)*)", re.MULTILINE)


def examples() -> list[tuple[str, str]]:
    """Each `$ claimcheck …` of the console blocks with the lines printed below it."""
    blocks = _CONSOLE.findall(README.read_text("utf-8"))
    return [pair for block in blocks for pair in _EXAMPLE.findall(block)]


def said_by(command: str, folder: Path) -> str:
    """What a command prints: results, then what goes to stderr; pages go to `folder`."""
    words = [
        str(folder / word) if word.startswith("report.") else word for word in shlex.split(command)
    ]
    ran = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )
    return (ran.stdout + ran.stderr).decode()


@pytest.mark.parametrize(("command", "printed"), examples(), ids=lambda value: value[:40].strip())
def test_an_example_prints_what_it_says(command: str, printed: str, tmp_path: Path) -> None:
    said = said_by(command, tmp_path)
    if os.environ.get("CLAIMCHECK_UPDATE"):
        text = README.read_text("utf-8")
        README.write_text(text.replace(f"$ {command}\n{printed}", f"$ {command}\n{said}"), "utf-8")
    else:
        assert said.splitlines() == printed.splitlines()


def told_by(source: str, names: dict[str, object]) -> str:
    """What Python prints for an example that is typed in."""
    with redirect_stdout(StringIO()) as out:
        exec(compile(source, "README.md", "single"), names)  # noqa: S102 (our own examples)
    return out.getvalue()


def test_the_python_guide_tells_what_python_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text, names = README.read_text("utf-8"), dict[str, object]()
    found = [
        (example, told_by(example.source, names))
        for block in _PYTHON.findall(text)
        for example in DocTestParser().get_examples(block)
    ]
    assert len(found) > 5
    if os.environ.get("CLAIMCHECK_UPDATE"):
        for example, said in found:
            text = text.replace(
                f">>> {example.source}{example.want}", f">>> {example.source}{said}"
            )
        README.write_text(text, "utf-8")
    else:
        assert [said for _, said in found] == [example.want for example, _ in found]


def test_every_command_stands_in_the_readme() -> None:
    text = README.read_text("utf-8")
    assert not [name for name in COMMANDS if f"claimcheck {name}" not in text]


def test_both_lines_for_a_new_machine_stand_in_the_readme() -> None:
    lines = README.read_text("utf-8").splitlines()
    shell = [line for line in lines if line.startswith("python3 -m venv")]
    assert len(shell) == 2
    assert any("claimcheck report fixtures" in line for line in shell)
    assert any("pytest" in line for line in shell)
