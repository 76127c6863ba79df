"""Hooks, action and snippets for CI: run as far as they can be."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.cli.main import run

ROOT = Path(__file__).parent.parent
ACTION = ROOT / ".github" / "actions" / "check" / "action.yml"
README = ROOT / "README.md"
REPORT = "PARIS, March 5, 2025 — Alibaba said its revenue was $3.2 billion in 2024.\n"
RIGHT = "Alibaba's revenue was $3.2 billion in 2024.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "drafts").mkdir()
    (tmp_path / "sources" / "north.txt").write_text(REPORT)
    (tmp_path / "drafts" / "a b.md").write_text(RIGHT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def path_with_claimcheck(folder: Path) -> str:
    """A PATH on which `claimcheck` is this checkout's."""
    script = folder / "bin" / "claimcheck"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n')
    script.chmod(0o755)
    return f"{script.parent}{os.pathsep}{os.environ['PATH']}"


def hooks() -> list[dict[str, Any]]:
    return list(yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")))


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_a_hook_runs_and_refuses(desk: Path, hook: dict[str, Any]) -> None:
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert "types_or" in hook or "files" in hook
    program, *words = shlex.split(hook["entry"])
    assert program == "claimcheck"
    (desk / "claimcheck.toml").write_text('against = ["sources"]\nexclude = ["drafts/old/"]\n')
    (desk / "drafts" / "old").mkdir()
    (desk / "drafts" / "old" / "c.md").write_text(RIGHT.replace("3.2", "9.9"))
    assert run([*words, "drafts/a b.md", "drafts/old/c.md"]) == 0
    (desk / "drafts" / "a b.md").write_text(RIGHT.replace("3.2", "4.1"))
    assert run([*words, "drafts/a b.md"]) == 1


def test_the_hook_for_documents_installs_what_their_readers_need() -> None:
    """pre-commit installs the package without extras: what they ask for stands in the hook."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = extras["optional-dependencies"]
    for hook in hooks():
        read = {name for name in ("docx", "pdf") if name in hook.get("files", "")}
        needed = {line for name in read for line in extras[name]}
        assert set(hook.get("additional_dependencies", ())) == needed
    assert any("pdf" in hook.get("files", "") for hook in hooks())


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(("figure", "code"), [("3.2", 0), ("4.1", 1)])
def test_the_action_checks_marks_and_writes_its_log(desk: Path, figure: str, code: int) -> None:
    action = yaml.safe_load(ACTION.read_text("utf-8"))
    assert action["runs"]["using"] == "composite"
    steps = {step.get("name"): step for step in action["runs"]["steps"]}
    check = steps["Check"]
    named = set(re.findall(r"inputs\.([a-z-]+)", json.dumps(action)))
    assert named == set(action["inputs"])
    assert not re.search(r"\$\{\{", check["run"])  # inputs reach the shell as variables only
    (desk / "drafts" / "a b.md").write_text(RIGHT.replace("3.2", figure))
    given = dict.fromkeys(check["env"], "")
    given |= {"DRAFTS": "drafts/a b.md\n", "AGAINST": "sources\n", "FAIL_ON": "error"}
    given |= {"SARIF": "log.sarif", "PATH": path_with_claimcheck(desk)}
    ran = subprocess.run(
        ["bash", "-e", "-c", check["run"]],
        env={**os.environ, **given},
        capture_output=True,
        check=False,
        text=True,
    )
    assert ran.returncode == code, ran.stderr
    assert ran.stdout.count("::error file=drafts/a b.md") == code
    results = json.loads((desk / "log.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert len(results) == code


def snippets(language: str) -> list[str]:
    found = re.findall(
        rf"^```{language}\n(.*?)^```$", README.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    return [text for text in found if "claimcheck" in text]


@pytest.mark.parametrize("text", snippets("yaml"), ids=lambda text: text.split("\n")[0])
def test_snippets_are_yaml(text: str) -> None:
    assert yaml.safe_load(text)


def commands() -> list[str]:
    """Every claimcheck command of the snippets for CI."""
    texts = [*snippets("yaml"), *snippets("groovy")]
    return [
        found
        for text in texts
        for found in re.findall(r"claimcheck (?:check|baseline) [^'\"\n]*", text)
    ]


def test_the_commands_of_the_snippets_run(desk: Path) -> None:
    assert len(commands()) == 2
    for command in commands():
        assert run(shlex.split(command)[1:]) == 0
        output = shlex.split(command)[shlex.split(command).index("-o") + 1]
        assert (desk / output).is_file()


def test_the_readme_names_the_hooks_and_the_action() -> None:
    text = README.read_text("utf-8")
    assert all(f"id: {hook['id']}\n" in text for hook in hooks()[:1])
    assert ".github/actions/check" in text
    action = yaml.safe_load(ACTION.read_text("utf-8"))
    (used,) = [one for one in snippets("yaml") if ".github/actions/check" in one]
    (step,) = [
        one
        for one in yaml.safe_load(used)["jobs"]["check"]["steps"]
        if ".github/actions/check" in one.get("uses", "")
    ]
    assert set(step["with"]) <= set(action["inputs"])


def test_the_transcript_of_the_readme_is_what_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init"]) == 0
    (tmp_path / "drafts").mkdir()
    (tmp_path / "sources" / "north.txt").write_text(
        "PARIS, March 5, 2025 — Harbor Freight Lines said its revenue was $3.2 billion in 2024, "
        "up 5%.\n"
    )
    draft = "Harbor Freight Lines had revenue of $3.7 billion in 2024.\n"
    (tmp_path / "drafts" / "ports.md").write_text(f"# Ports\n\n{draft}")
    capfd.readouterr()
    assert run(["check", "--force-exclude", "drafts/ports.md"]) == 1
    said = "".join(capfd.readouterr())
    shown = README.read_text("utf-8").splitlines()
    assert not [line for line in said.splitlines() if line not in shown]
    comment = "<!-- claimcheck-ignore CC101: restated on Friday -->\n"
    (tmp_path / "drafts" / "ports.md").write_text(f"# Ports\n\n{comment}{draft}")
    assert run(["check", "--force-exclude", "drafts/ports.md"]) == 0
