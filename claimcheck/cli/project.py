"""The project that a command runs in: its folder, and what its claimcheck.toml says."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import click

from claimcheck.cli.settings import BY_NAME, PER_PATH, PER_PATH_KEYS, SETTINGS, Setting, wrong
from claimcheck.errors import ClaimcheckError, suggestion

FILE, SHARED = "claimcheck.toml", "pyproject.toml"
_META = "claimcheck.project"


class Project(NamedTuple):
    """Its folder, the file that says so, and each setting with the line that it stands in.

    `file` is None where there is none; then the folder is the working folder.
    """

    root: Path
    file: Path | None = None
    values: Mapping[str, object] = {}
    lines: Mapping[str, int] = {}
    per_path: Mapping[str, tuple[str, ...]] = {}

    def origin(self, name: str) -> str:
        """`claimcheck.toml:3`."""
        shown = shown_path(self.file) if self.file else ""
        return f"{shown}:{self.lines.get(name, 1)}"


def project() -> Project:
    """That of the command that is running."""
    found = click.get_current_context().meta.get(_META)
    return found if isinstance(found, Project) else Project(Path())


def begin_isolated(context: click.Context, _: click.Parameter, given: bool) -> None:  # noqa: FBT001
    """The callback of --isolated: no file is read."""
    if given:
        context.meta[_META] = Project(Path())


def begin_with_config(context: click.Context, _: click.Parameter, config: Path | None) -> None:
    """The callback of --config: what the project's file says becomes the command's defaults."""
    if context.resilient_parsing:
        return
    if context.meta.get(_META) and config is None:
        return
    found = find(config)
    context.meta[_META] = found
    command = context.info_name or ""
    context.default_map = {
        setting.taken_by: _given(found, setting)
        for setting in SETTINGS
        if setting.name in found.values and (not setting.only or command in setting.only)
    }


def _given(found: Project, setting: Setting) -> object:
    value = found.values[setting.name]
    if setting.kind == "path":
        return _moved(found.root, str(value))
    if setting.kind == "paths" and isinstance(value, list):
        return [_moved(found.root, item) for item in value]
    return value


def _moved(root: Path, path: str) -> str:
    """A path of the file as seen from the working folder."""
    return Path(os.path.relpath(root / path)).as_posix()


def shown_path(path: Path) -> str:
    """A path as it is printed: from the working folder, where that is shorter."""
    near = os.path.relpath(path)
    return Path(near).as_posix() if len(near) < len(str(path)) else path.as_posix()


def find(config: Path | None = None, start: Path | None = None) -> Project:
    """The project of a folder: the nearest claimcheck.toml, or pyproject.toml that speaks of it.

    Looked for upwards, to the root of the repository.
    """
    if config is not None:
        return read(config, shared=config.name == SHARED)
    here = (start or Path()).resolve()
    for folder in (here, *here.parents):
        if (folder / FILE).is_file():
            return read(folder / FILE)
        if (folder / SHARED).is_file():
            found = read(folder / SHARED, shared=True)
            if found.values or found.per_path:
                return found
        if (folder / ".git").exists():
            return Project(folder)
    return Project(here)


def read(file: Path, *, shared: bool = False) -> Project:
    """What a file says, each key and value checked."""
    import tomllib

    shown = shown_path(file)
    try:
        text = file.read_text("utf-8")
        if shared and "claimcheck" not in text:
            return Project(file.parent.resolve())
        table: Any = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise ClaimcheckError(f"cannot be read: {error}", shown) from error
    except tomllib.TOMLDecodeError as error:
        raise ClaimcheckError(f"no valid TOML: {error}", shown) from error
    if shared:
        table = table.get("tool", {}).get("claimcheck", {})
    lines = {name: _line(text, name) for name in table}
    for name, value in table.items():
        _check(name, value, f"{shown}:{lines[name]}")
    per_path = {key: tuple(rule.get("ignore", ())) for key, rule in table.pop(PER_PATH, {}).items()}
    return Project(file.parent.resolve(), file, table, lines, per_path)


def _line(text: str, name: str) -> int:
    found = re.search(rf'^\s*(?:\[[^\]\n]*)?"?{re.escape(name)}"?\s*[=.\]]', text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 1


def _check(name: str, value: Any, where: str) -> None:  # noqa: ANN401 (whatever TOML holds)
    if name == PER_PATH:
        _check_per_path(value, where)
        return
    if name not in BY_NAME:
        hint = suggestion(name, [*BY_NAME, PER_PATH], "known settings")
        raise ClaimcheckError(f'unknown setting "{name}"', where, hint)
    problem = wrong(BY_NAME[name], value)
    if problem:
        raise ClaimcheckError(f'"{name}" {problem}, not {value!r}', where)


def _check_per_path(table: Any, where: str) -> None:  # noqa: ANN401 (whatever TOML holds)
    from claimcheck.checks.table import BY_CODE

    hint = f'[{PER_PATH}."drafts/old"] and below it ignore = ["CC301"]'
    if not isinstance(table, dict) or not all(isinstance(rule, dict) for rule in table.values()):
        raise ClaimcheckError(f"{PER_PATH} holds a table for each pattern", where, hint)
    for pattern, rule in table.items():
        for key in rule:
            if key not in PER_PATH_KEYS:
                known = suggestion(key, list(PER_PATH_KEYS), "known keys")
                raise ClaimcheckError(f'unknown key "{key}" for "{pattern}"', where, known)
        codes = rule.get("ignore", [])
        if not isinstance(codes, list) or any(code not in BY_CODE for code in codes):
            known = f"known codes: {', '.join(BY_CODE)}"
            raise ClaimcheckError(f'"ignore" of "{pattern}" is a list of codes', where, known)
