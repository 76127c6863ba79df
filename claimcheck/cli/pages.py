"""What the commands that write pages and tables share: a form by name or by the file's suffix."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from claimcheck.cli.options import CommandT
from claimcheck.errors import ClaimcheckError

SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".svg": "svg",
    ".txt": "text",
}
_ENDS = {"csv": "\r\n"}


def form(names: Sequence[str]) -> Callable[[CommandT], CommandT]:
    """The option `--format` of a command that takes it from the file's suffix too."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(list(names)),
        allow_from_autoenv=False,
        help="By default that of the file, else text.",
    )


def chosen(named: str | None, output: Path | None, known: Sequence[str]) -> str:
    """The form that was asked for: by name, else by the suffix of the file."""
    if named or output is None or str(output) == "-":
        return named or "text"
    found = SUFFIXES.get(output.suffix.lower(), "")
    if found not in known:
        suffixes = ", ".join(suffix for suffix, name in SUFFIXES.items() if name in known)
        raise ClaimcheckError(
            "no form of this kind", str(output), f"end it with {suffixes}, or name a --format"
        )
    return found


def written(
    made: Mapping[str, str], form: str, items: object, output: Path | None, **known: object
) -> None:
    """Write what the reporter of a form (`module:function`) makes of the items."""
    from importlib import import_module

    from claimcheck.cli.output import write
    from claimcheck.reporting.formats import Format, with_known

    module, _, function = made[form].partition(":")
    reporter = getattr(import_module(f"claimcheck.reporting.{module}"), function)
    shape = Format("", _ENDS.get(form, "\n"), mark=form == "csv")
    write(with_known(reporter, items, known), shape, output)
