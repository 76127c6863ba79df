"""`claimcheck diff`: what changed between two runs, folders or versions of a draft."""

from pathlib import Path
from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.output import write
from claimcheck.cli.run import FINE, FOUND, Reading, start

SHAPES = {
    "csv": ("\r\n", True),
    "jsonl": ("\n", False),
    "markdown": ("\n", False),
    "text": ("\n", False),
}
SUFFIXES = {".csv": "csv", ".jsonl": "jsonl", ".md": "markdown", ".txt": "text"}


class Given(Reading):
    """The values of all options."""

    output: Path | None
    shape: str | None
    against: tuple[str, ...]
    fail_on: tuple[str, ...]


@click.command(context_settings=options.SETTINGS_TOO)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="A file, written whole or not at all."
)
@click.option(
    "--format",
    "shape",
    type=click.Choice(list(SHAPES)),
    help="By default that of the file, else text.",
)
@click.option(
    "--against",
    multiple=True,
    metavar="PATH",
    help="Reports to check two drafts against; repeatable.",
)
@click.option(
    "--fail-on",
    multiple=True,
    allow_from_autoenv=False,
    metavar="TRANSITION",
    help="End with 1 at such a change, e.g. now-contradicted; repeatable.",
)
@options.reading
def diff(old: str, new: str, **given: Unpack[Given]) -> int:
    """Tell what changed from OLD to NEW: saved claims (.jsonl), folders, or two drafts."""
    from importlib import import_module

    from claimcheck.errors import ClaimcheckError
    from claimcheck.reporting.claims_diff import TRANSITIONS
    from claimcheck.reporting.formats import Format
    from claimcheck.running.changes import changes

    unknown = [name for name in given["fail_on"] if name not in TRANSITIONS]
    if unknown:
        raise ClaimcheckError(
            f"no transition is called {unknown[0]}", hint=f"known: {', '.join(TRANSITIONS)}"
        )
    output = given["output"]
    shape = given["shape"] or (SUFFIXES.get(output.suffix.lower(), "csv") if output else "text")
    reading, rulebook = start((old, new), given)
    work = changes(old, new, given["against"], reading, rulebook)
    lines = getattr(import_module("claimcheck.reporting.diff_lines"), f"{shape}_lines")
    end, mark = SHAPES[shape]
    write(lines(work.changes), Format("", end, mark=mark), output)
    counts: dict[str, int] = {}
    for change in work.changes:
        counts[change.transition] = counts.get(change.transition, 0) + 1
    told = (
        ", ".join(f"{counts[name]} {name}" for name in TRANSITIONS if name in counts) or "no change"
    )
    for problem in work.problems:
        click.echo(f"error: {problem}", err=True)
    click.echo(f"claimcheck: {told}", err=True)
    if work.problems:
        return 2
    return FOUND if any(name in counts for name in given["fail_on"]) else FINE
