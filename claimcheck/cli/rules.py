"""`claimcheck rules`: what the rules hold, and whether a folder of them is right."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli import options
from claimcheck.cli.output import write

if TYPE_CHECKING:
    from claimcheck.rulebook.schema import Rulebook

TABLES = (
    "metrics",
    "entities",
    "families",
    "calendars",
    "holidays",
    "units",
    "cues",
    "weights",
    "checks",
)
LANGUAGES = ("en", "zh")
_FIRST_WIDE = "\u2e80"
_TOLD = ("kind", "dimensions", "dimension", "part_of", "calendar")
_FOLDERS = click.argument(
    "folders",
    nargs=-1,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR...",
)


@click.group(invoke_without_command=True)
@options.rules
@click.pass_context
def rules(context: click.Context, rules: tuple[Path, ...]) -> int:
    """List, validate and test rules; alone it counts them."""
    from claimcheck.reporting.formats import FORMATS

    if context.invoked_subcommand is None:
        write(_counts(_load(rules)), FORMATS["text"])
    return 0


@rules.command("list")
@click.argument("table", type=click.Choice(TABLES))
@click.option("--lang", type=click.Choice(LANGUAGES), help="Only the words of one language.")
@options.rules
def list_(table: str, lang: str | None, rules: tuple[Path, ...]) -> int:
    """Print the entries of one TABLE with their words."""
    from claimcheck.reporting.formats import FORMATS

    write(_entries(_load(rules), table, lang), FORMATS["text"])
    return 0


@rules.command()
@_FOLDERS
def validate(folders: tuple[Path, ...]) -> int:
    """Read the shipped rules with these folders laid over them; ends with 2 at an error."""
    counts = _counts(_load(folders))
    click.echo("rules are right: " + ", ".join(counts))
    return 0


@rules.command()
@_FOLDERS
def test(folders: tuple[Path, ...]) -> int:
    """Try the cases of rules: the sentences in DIR/cases, with the rules of DIR laid over ours.

    Ends with 1 when a figure is not about what its case says, with 2 when there are no cases.
    """
    from claimcheck.errors import ClaimcheckError
    from claimcheck.running.rule_cases import failures, read_cases

    rulebook = _load(folders)
    paths = [path for top in folders for path in sorted((top / "cases").glob("*.yaml"))]
    cases = [case for path in paths for case in read_cases(path, rulebook)]
    if not cases:
        hint = "cases stand in DIR/cases/*.yaml; rules/README.md shows one"
        raise ClaimcheckError("no cases were found", ", ".join(map(str, folders)), hint)
    failed = [(case.place, lines) for case in cases if (lines := list(failures(case, rulebook)))]
    for place, lines in failed:
        click.echo(f"{place}: {'; '.join(lines)}")
    click.echo(f"{len(cases)} cases, {len(failed)} failed")
    return 1 if failed else 0


def _load(folders: tuple[Path, ...]) -> "Rulebook":
    from claimcheck.rulebook.load import load_rules

    return load_rules(folders)


def _counts(rulebook: "Rulebook") -> Iterator[str]:
    for table in TABLES:
        yield f"{len(getattr(rulebook, table))} {table}"


def _entries(rulebook: "Rulebook", table: str, language: str | None) -> Iterator[str]:
    entries = getattr(rulebook, table)
    for key in sorted(entries):
        entry = entries[key]
        words = entry if isinstance(entry, tuple) else getattr(entry, "words", None)
        if table == "families":
            yield from _values(key, entry.values, language)
        elif words:
            yield f"{key}{_about(entry)}: {', '.join(_of(words, language))}"
        else:
            yield f"{key}: {_told(entry)}"


def _values(key: str, values: dict[str, tuple[str, ...]], language: str | None) -> Iterator[str]:
    for value, words in values.items():
        yield f"{key}={value}: {', '.join(_of(words, language))}"


def _of(words: Sequence[str], language: str | None) -> Iterator[str]:
    """The words of a language: those with a Chinese character are Chinese."""
    for word in words:
        wide = any(character >= _FIRST_WIDE for character in word)
        if language is None or wide == (language == "zh"):
            yield word


def _about(entry: object) -> str:
    """What else is worth a glance beside the words: ` (flow; money)`."""
    found = [getattr(entry, name, "") for name in _TOLD]
    shown = [", ".join(value) if isinstance(value, tuple) else value for value in found]
    told = "; ".join(value for value in shown if value)
    return f" ({told})" if told else ""


def _told(entry: object) -> str:
    """The fields of an entry without words."""
    names = getattr(entry, "__struct_fields__", ())
    fields = (f"{name}={getattr(entry, name)}" for name in names if name not in ("id", "code"))
    return " ".join(fields) or str(entry)
