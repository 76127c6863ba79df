"""The package as users get it: wheel, sdist and bare checkout, each in an empty environment."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REPORT = (
    "NEW YORK, March 5, 2025 — Harbor Freight said its revenue rose 5% to $3.2 billion in 2024.\n"
)

pytestmark = pytest.mark.packaging


def run(*command: object, cwd: Path, **environment: str) -> str:
    """What a command prints; a failure shows all that it said."""
    ran = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was made from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with nothing but the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=True)
    wheel = next(built.glob("*.whl"))
    run(folder / "bin" / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return folder / "bin"


def test_the_wheel_runs_in_an_empty_environment(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT)
    assert run(installed / "claimcheck", "--version", cwd=tmp_path).startswith("claimcheck ")
    lines = run(
        installed / "python",
        "-m",
        "claimcheck",
        "extract",
        "report.txt",
        "--format",
        "jsonl",
        cwd=tmp_path,
    ).splitlines()
    quotes = {json.loads(line)["quote"] for line in lines}
    assert {"5%", "$3.2 billion"} <= quotes


def test_the_wheel_holds_rules_types_and_no_tests(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = wheel.namelist()
    assert "claimcheck/py.typed" in names
    assert any(name.startswith("claimcheck/_rules/metrics/") for name in names)
    assert not any(name.startswith(("tests/", "fixtures/")) for name in names)


def test_the_sdist_holds_what_a_test_run_needs(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"} <= names
    assert any(name.startswith("rules/metrics/") for name in names)
    assert any(name.startswith("tests/") for name in names)


def test_a_bare_checkout_finds_its_rules(tmp_path: Path) -> None:
    for folder in ("claimcheck", "rules"):
        shutil.copytree(
            ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__")
        )
    (tmp_path / "report.txt").write_text(REPORT)
    code = "from claimcheck.rulebook.locate import shipped_rules; print(shipped_rules())"
    found = run(sys.executable, "-c", code, cwd=tmp_path, PYTHONPATH=str(tmp_path)).strip()
    assert Path(found) == (tmp_path / "rules").resolve()
