"""`claimcheck diff`: what changed between two runs, folders or versions of a draft."""

from pathlib import Path
from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.output import should_color
from claimcheck.cli.pages import chosen, form, written
from claimcheck.cli.run import Judging, manner, start_judging
from claimcheck.cli.telling import FINE, FOUND, WRONG
from claimcheck.cli.voice import QUIET, level

FORMS = {
    **{name: f"diff_lines:{name}_lines" for name in ("text", "csv", "jsonl", "json", "markdown")},
    "html": "diff_page:html_lines",
}


class Given(Judging):
    """The values of all options."""

    output: Path | None
    form: str | None
    against: tuple[str, ...]
    fail_on: tuple[str, ...]
    color: str
    jobs: int
    no_cache: bool


@click.command(context_settings=options.SETTINGS_TOO)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@options.output
@form(list(FORMS))
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
@options.color
@options.reading
@options.judging
@options.working
def diff(old: str, new: str, **given: Unpack[Given]) -> int:
    """Tell what changed from OLD to NEW, the worst first.

    Each is a folder, a draft, saved claims (.jsonl) or a saved run (report -o run.json).
    """
    from claimcheck.errors import ClaimcheckError, suggestion
    from claimcheck.reporting.claims_diff import TRANSITIONS
    from claimcheck.reporting.diff_lines import counted
    from claimcheck.running.changes import changes

    for name in given["fail_on"]:
        if name not in TRANSITIONS:
            hint = suggestion(name, TRANSITIONS, "known")
            raise ClaimcheckError(f"no transition is called {name}", hint=hint)
    output = given["output"]
    shape = chosen(given["form"], output, list(FORMS))
    reading, rulebook = start_judging((old, new), given)
    work = changes(old, new, given["against"], reading, rulebook, manner(given, rulebook))
    color = should_color(given["color"], to_file=output is not None)
    written(FORMS, shape, work.changes, output, lang=given["language"], color=color)
    counts = counted(work.changes)
    for problem in work.problems:
        click.echo(f"error: {problem}", err=True)
    if level() != QUIET:
        told = ", ".join(f"{number} {name}" for name, number in counts.items())
        click.echo(f"claimcheck: {told or 'no change'}", err=True)
    if work.problems:
        return WRONG
    return FOUND if set(counts) & set(given["fail_on"]) else FINE
