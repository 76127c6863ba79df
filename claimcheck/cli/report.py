"""`claimcheck report`: the report that people read."""

from pathlib import Path
from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.output import should_color
from claimcheck.cli.pages import chosen, form, written
from claimcheck.cli.run import Judging
from claimcheck.cli.telling import close
from claimcheck.cli.work import compared

FORMS = {
    "text": "terminal:report_lines",
    "html": "html:report_lines",
    "markdown": "markdown:report_lines",
    "csv": "tables:report_lines",
    "json": "tables:json_lines",
}


class Given(Judging):
    """The values of all options."""

    form: str | None
    output: Path | None
    color: str
    summary: Path | None
    fail_on: str | None
    baseline: Path | None
    ignore_file: Path | None
    jobs: int
    no_cache: bool


@click.command(context_settings=options.SETTINGS_TOO)
@options.paths
@form(list(FORMS))
@options.reading
@options.rates
@click.option(
    "--lang",
    "language",
    envvar="CLAIMCHECK_LANG",
    type=click.Choice(["en", "zh"]),
    help="Language of the report; without it English, in HTML that of the reader's browser.",
)
@options.writing
@options.fail_on
@options.baseline
@options.ignore_file
@options.working
def report(paths: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Show the findings, the timelines and the claims of these documents.

    On the terminal, or with -o as a page (.html, .md), a table (.csv) or data (.json).
    """
    from claimcheck.reporting.report import report as made_of

    output, asked = given["output"], given["language"]
    shape = chosen(given["form"], output, list(FORMS))
    given["language"] = asked or "en"
    work = compared(paths, given)
    found = made_of(work.claims, work.findings, work.summary())
    color = should_color(given["color"], to_file=output is not None)
    written(FORMS, shape, found, output, lang=asked, color=color)
    return close(work, given["summary"], given["fail_on"])
