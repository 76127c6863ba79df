"""`claimcheck rules`: what the rules hold, and whether a folder of them is right."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.output import write

if TYPE_CHECKING:
    from claimcheck.rulebook.schema import Rulebook

TABLES = ("metrics", "entities", "families", "calendars", "units", "cues", "weights", "checks")


@click.group(invoke_without_command=True)
@options.rules
@click.pass_context
def rules(context: click.Context, rules: tuple[Path, ...]) -> int:
    """List and validate rules; alone it counts them."""
    from claimcheck.reporting.formats import FORMATS

    if context.invoked_subcommand is None:
        write(_counts(_load(rules)), FORMATS["text"])
    return 0


@rules.command("list")
@click.argument("table", type=click.Choice(TABLES))
@options.rules
def list_(table: str, rules: tuple[Path, ...]) -> int:
    """Print the entries of one TABLE with their words."""
    from claimcheck.reporting.formats import FORMATS

    write(_entries(_load(rules), table), FORMATS["text"])
    return 0


@rules.command()
@click.argument(
    "folders",
    nargs=-1,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR...",
)
def validate(folders: tuple[Path, ...]) -> int:
    """Read the shipped rules with these folders laid over them; ends with 2 at an error."""
    counts = _counts(_load(folders))
    click.echo("rules are right: " + ", ".join(counts))
    return 0


def _load(folders: tuple[Path, ...]) -> "Rulebook":
    from claimcheck.rulebook.load import load_rules

    return load_rules(folders)


def _counts(rulebook: "Rulebook") -> Iterator[str]:
    for table in TABLES:
        yield f"{len(getattr(rulebook, table))} {table}"


def _entries(rulebook: "Rulebook", table: str) -> Iterator[str]:
    entries = getattr(rulebook, table)
    for key in sorted(entries):
        entry = entries[key]
        words = entry if isinstance(entry, tuple) else getattr(entry, "words", None)
        yield f"{key}: {', '.join(words)}" if words else f"{key}: {_told(entry)}"


def _told(entry: object) -> str:
    """The fields of an entry without words."""
    names = getattr(entry, "__struct_fields__", ())
    fields = (f"{name}={getattr(entry, name)}" for name in names if name not in ("id", "code"))
    return " ".join(fields) or str(entry)
