"""`claimcheck config`: the settings that hold here, and where each comes from."""

from collections.abc import Iterator

import click

from claimcheck.cli import options
from claimcheck.cli.project import Project, project, shown_path
from claimcheck.cli.settings import PER_PATH, SETTINGS, Setting, from_environment


@click.group()
def config() -> None:
    """Look at the settings of a project."""


@config.command()
@options.configured
def show() -> int:
    """Print each setting, its value, and where it comes from.

    A flag goes before the environment, that before the project's file, that before the default.
    """
    found = project()
    click.echo(f"# project: {shown_path(found.root)}")
    for line in _lines(found):
        click.echo(line)
    return 0


def _lines(found: Project) -> Iterator[str]:
    rows = [_row(setting, found) for setting in SETTINGS]
    for pattern, codes in found.per_path.items():
        name = f'{PER_PATH}."{pattern}".ignore'
        rows.append((f"{name} = {_told(list(codes))}", found.origin(PER_PATH)))
    size = max(len(head) for head, _ in rows)
    for head, origin in rows:
        yield f"{head.ljust(size)}  # {origin}"


def _row(setting: Setting, found: Project) -> tuple[str, str]:
    given = from_environment(setting)
    if given is not None:
        return f"{setting.name} = {_told(given)}", setting.variable
    if setting.name in found.values:
        return f"{setting.name} = {_told(found.values[setting.name])}", found.origin(setting.name)
    return f"{setting.name} = {_told(setting.default)}", "default"


def _told(value: object) -> str:
    """A value as TOML writes it; none at all as an empty text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(_told(item) for item in value)}]"
    return str(value) if isinstance(value, int) else f'"{value or ""}"'
