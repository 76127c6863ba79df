"""`claimcheck timeline`: how the figures of a slot have moved."""

from pathlib import Path
from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.output import should_color
from claimcheck.cli.pages import chosen, form, written
from claimcheck.cli.run import Judging, manner, start_judging
from claimcheck.cli.telling import close

FORMS = {
    **{
        name: f"timeline_lines:{name}_lines"
        for name in ("text", "csv", "jsonl", "json", "markdown")
    },
    "svg": "timeline_svg:svg_lines",
}


class Given(Judging):
    """The values of all options."""

    subject: str
    metric: str
    everything: bool
    form: str | None
    output: Path | None
    color: str
    summary: Path | None
    jobs: int
    no_cache: bool


@click.command(context_settings=options.SETTINGS_TOO)
@options.paths
@click.option("--subject", default="", help="Only what is about this: an id, a name, a part of it.")
@click.option("--metric", default="", help="Only this metric: an id, a word, a part of it.")
@click.option("--all", "everything", is_flag=True, help="Also figures that have one time only.")
@form(list(FORMS))
@options.reading
@options.judging
@options.writing
@options.working
def timeline(paths: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Show how figures moved: time, value, change since the last, who says so in which words."""
    from claimcheck.running import local
    from claimcheck.running import timelines as of_run

    output = given["output"]
    shape = chosen(given["form"], output, list(FORMS))
    reading, rulebook = start_judging(paths, given)
    work = local.compare(paths, reading, rulebook, manner=manner(given, rulebook))
    found = of_run.chosen(
        work, rulebook, given["subject"], given["metric"], everything=given["everything"]
    )
    color = should_color(given["color"], to_file=output is not None)
    written(FORMS, shape, found, output, lang=given["language"], color=color)
    if not found:
        told = "no such figure" if given["everything"] else "no such figure with two times (--all)"
        click.echo(f"note: {told}{_known(of_run.subjects(work.claims))}", err=True)
    return close(work, given["summary"])


def _known(subjects: list[str]) -> str:
    return f"; the reports speak of {', '.join(subjects[:8])}" if subjects else ""
