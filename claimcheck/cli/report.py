"""`claimcheck report`: the report that people read."""

from importlib import import_module
from pathlib import Path
from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.output import write
from claimcheck.cli.run import Judging, close, manner, start_judging
from claimcheck.errors import ClaimcheckError

PAGES = {".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown"}


class Given(Judging):
    """The values of all options."""

    output: Path
    summary: Path | None
    fail_on: str | None
    jobs: int
    no_cache: bool


@click.command(context_settings=options.SETTINGS_TOO)
@options.paths
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="A .html or .md file, written whole or not at all.",
)
@options.reading
@options.judging
@options.summary
@options.fail_on
@options.working
def report(paths: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Write one page with the findings, the timelines and the claims of these documents."""
    from claimcheck.reporting.formats import FORMATS
    from claimcheck.reporting.report import report as made_of
    from claimcheck.running import local

    page = PAGES.get(given["output"].suffix.lower())
    if page is None:
        known = ", ".join(PAGES)
        raise ClaimcheckError("no page of this kind", str(given["output"]), f"end it with {known}")
    reading, rulebook = start_judging(paths, given)
    work = local.compare(paths, reading, rulebook, manner=manner(given, rulebook))
    found = made_of(work.claims, work.findings, work.summary())
    module = import_module(f"claimcheck.reporting.{page}")
    write(module.report_lines(found), FORMATS["text"], given["output"])
    return close(work, given["summary"], given["fail_on"])
