"""The examples of rules/README.md are a folder of rules that is right and whose cases hold."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli.main import main
from claimcheck.rulebook.load import load_rules

ROOT = Path(__file__).parent.parent.parent
README = ROOT / "rules" / "README.md"
_EXAMPLE = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in _EXAMPLE.findall(README.read_text("utf-8")):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    return tmp_path


def test_each_kind_of_rule_has_an_example(folder: Path) -> None:
    kinds = {"metrics", "entities", "families", "calendars", "holidays", "units", "words", "cases"}
    assert {path.name for path in folder.iterdir()} == kinds


def test_the_examples_are_right_and_their_cases_hold(folder: Path) -> None:
    ran = CliRunner().invoke(main, ["rules", "test", str(folder)], standalone_mode=False)
    assert ran.output.endswith("5 cases, 0 failed\n")
    assert ran.return_value == 0


def test_the_examples_are_laid_over_the_shipped_rules(folder: Path) -> None:
    ours, theirs = load_rules(), load_rules([folder])
    assert set(theirs.metrics["revenue"].words) > set(ours.metrics["revenue"].words)
    assert "box-office" in ours.metrics
    assert "box-office" not in theirs.metrics
    assert theirs.families["bean"].values["robusta"][0] == "robusta"
    assert theirs.calendars["may-to-april"].ends == "04-30"


def test_every_folder_of_rules_is_told_of() -> None:
    text = README.read_text("utf-8")
    for path in (ROOT / "rules").iterdir():
        assert f"`{path.name}" in text or path == README
