"""Settings: flag, then environment, then the project's file, then the default."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from claimcheck.cli.check import check
from claimcheck.cli.settings import SETTINGS, Setting, schema
from claimcheck.reporting.formats import FORMATS
from claimcheck.rulebook.locate import shipped_rules

PROJECT = """\
against = ["reports/north.txt"]
fail-on = "warning"
format = "concise"

[per-path."drafts/opinion"]
ignore = ["CC101", "CC301"]
"""


@pytest.fixture
def project(desk: Path) -> Path:
    (desk / "claimcheck.toml").write_text(PROJECT)
    return desk


def test_the_file_gives_the_defaults_of_a_command(project: Path, command: Any) -> None:
    ended = command("check", "draft.md")
    assert ended.code == 1
    assert ended.out.startswith("draft.md:1:23: error CC101 ")
    assert command("check", "draft.md", "--isolated").code == 2  # no --against


def test_a_flag_goes_before_the_environment_before_the_file(
    project: Path, command: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_FORMAT", "jsonl")
    assert command("check", "draft.md").out.startswith("{")
    assert command("check", "draft.md", "--format", "csv").out.startswith("code,")
    monkeypatch.setenv("CLAIMCHECK_EXIT_ZERO", "1")
    assert command("check", "draft.md").code == 0


def test_paths_of_the_file_count_from_its_folder(
    project: Path, command: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "drafts").mkdir()
    (project / "drafts" / "a.md").write_text((project / "draft.md").read_text())
    monkeypatch.chdir(project / "drafts")
    ended = command("check", "a.md")
    assert ended.code == 1
    assert "../reports/north.txt" in ended.out


def test_pyproject_is_read_when_it_speaks_of_claimcheck(desk: Path, command: Any) -> None:
    table = PROJECT.replace("[per-path", "[tool.claimcheck.per-path")
    (desk / "pyproject.toml").write_text(f"[project]\nname = 'x'\n\n[tool.claimcheck]\n{table}")
    assert command("check", "draft.md").code == 1
    assert '"concise"' in command("config", "show").out
    (desk / "claimcheck.toml").write_text('format = "csv"\n')
    assert '"csv"' in command("config", "show").out


def test_the_search_ends_at_the_root_of_the_repository(
    project: Path, command: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "inner" / ".git").mkdir(parents=True)
    monkeypatch.chdir(project / "inner")
    assert "warning" not in command("config", "show").out
    named = command("config", "show", "--config", "../claimcheck.toml").out
    assert '"warning"' in named


def test_config_show_gives_each_value_and_where_it_comes_from(
    project: Path, command: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_JOBS", "2")
    lines = command("config", "show").out.splitlines()
    told = {line.partition(" = ")[0]: line.partition(" = ")[2] for line in lines}
    assert told["fail-on"].split("  ")[0] == '"warning"'
    assert told["fail-on"].endswith("# claimcheck.toml:2")
    assert told["jobs"].endswith("# CLAIMCHECK_JOBS")
    assert told["color"].endswith("# default")
    assert told['per-path."drafts/opinion".ignore'].endswith("# claimcheck.toml:5")
    assert set(told) >= {setting.name for setting in SETTINGS}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("\nfail_on = 'error'\n", 'claimcheck.toml:2: unknown setting "fail_on"'),
        ("fail-on = 'eror'\n", '"fail-on" is one of error, warning, info'),
        ("jobs = true\n", '"jobs" is a whole number'),
        ("against = 'reports'\n", '"against" is a list of texts'),
        ("unlisted = 'yes'\n", '"unlisted" is true or false'),
        ("against = [\n", "no valid TOML"),
        ("[per-path.'x']\nignor = ['CC101']\n", 'unknown key "ignor"'),
        ("[per-path.'x']\nignore = ['CC999']\n", "known codes: CC101"),
        ("per-path = 3\n", "holds a table for each pattern"),
    ],
)
def test_a_wrong_setting_is_wrong_input_with_its_place(
    desk: Path, command: Any, text: str, says: str
) -> None:
    (desk / "claimcheck.toml").write_text(text)
    ended = command("check", "draft.md", "--against", "reports")
    assert ended.code == 2
    assert says in ended.err
    assert "Traceback" not in ended.err


def test_codes_are_not_shown_in_paths_that_the_file_names(project: Path, command: Any) -> None:
    (project / "drafts" / "opinion").mkdir(parents=True)
    (project / "drafts" / "opinion" / "a.md").write_text((project / "draft.md").read_text())
    assert command("check", "drafts/opinion/a.md").code == 0
    shown = command("check", "drafts/opinion/a.md", "--show-suppressed", "--format", "jsonl").out
    assert json.loads(shown)["suppressed"]["where"] == "claimcheck.toml:5"


def test_every_setting_is_an_option_of_its_name() -> None:
    options = {name for option in check.params for name in option.opts}
    assert {f"--{setting.name}" for setting in SETTINGS} <= options
    names = {option.name for option in check.params}
    assert {setting.taken_by for setting in SETTINGS} <= names


def test_formats_are_those_of_the_table() -> None:
    (shape,) = [setting for setting in SETTINGS if setting.name == "format"]
    assert shape.choices == tuple(FORMATS)


def test_what_init_writes_is_right_and_the_schema_says_so(desk: Path, command: Any) -> None:
    assert command("init", "fresh").code == 0
    text = (desk / "fresh" / "claimcheck.toml").read_text()
    jsonschema.validate(tomllib.loads(text), schema())
    every = "\n".join(
        line.removeprefix("# ") if "=" in line or "[per" in line else line
        for line in text.splitlines()
        if not line.startswith("#:")
    )
    found = tomllib.loads(every)
    jsonschema.validate(found, json.loads(command("schema", "config").out))
    assert {"rules", "baseline", "exclude", "per-path"} <= set(found)
    assert command("init", "fresh").code == 2


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_the_schema_refuses_what_the_reader_refuses(setting: Setting) -> None:
    bad = {"flag": "yes", "number": -1, "texts": "x", "paths": "x"}.get(setting.kind, 3)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({setting.name: bad}, schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({setting.name + "s": bad}, schema())


@pytest.mark.parametrize("table", ["metrics", "entities", "families", "calendars", "units"])
def test_the_shipped_rules_are_right_by_their_schema(command: Any, table: str) -> None:
    found = json.loads(command("schema", "rules", "--table", table).out)
    files = sorted((shipped_rules() / table).glob("*.yaml"))
    assert files
    for path in files:
        jsonschema.validate(yaml.safe_load(path.read_text("utf-8")), found)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"x": {"wrods": ["a"]}}, found)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_completion(command: Any, shell: str) -> None:
    assert "_CLAIMCHECK_COMPLETE" in command("completion", shell).out


def test_commands_and_values_are_completed() -> None:
    words = {"COMP_WORDS": "claimcheck check --fail-on ", "COMP_CWORD": "3"}
    ran = subprocess.run(
        [sys.executable, "-m", "claimcheck"],
        capture_output=True,
        check=False,
        text=True,
        env={**os.environ, "_CLAIMCHECK_COMPLETE": "bash_complete", **words},
    )
    assert ran.stdout.split() == ["plain,error", "plain,warning", "plain,info"]


def test_quiet_says_results_and_errors_only_and_verbose_more(desk: Path, command: Any) -> None:
    check = ("check", "right.md", "--against", "reports/north.txt")
    assert command(*check, "-q").err == ""
    assert "no such file" in command("check", "no.md", "--against", "reports", "-q").err
    loud = command(*check, "-v").err
    assert "read: reports/north.txt: no publisher, 2025-03-05 (dateline), 1 claim" in loud
    assert loud.splitlines()[-1].startswith("claimcheck: ")
