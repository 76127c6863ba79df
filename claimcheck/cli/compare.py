"""`claimcheck compare`: what documents say about one another."""

from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.run import Judging, Showing, finish
from claimcheck.cli.work import compared


class Given(Judging, Showing):
    """The values of all options."""

    jobs: int
    no_cache: bool


@click.command(context_settings=options.SETTINGS_TOO)
@options.paths
@options.reading
@options.judging
@options.writing
@options.findings
@options.working
def compare(paths: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Compare documents with one another; saved claims (.jsonl) are documents too."""
    return finish(compared(paths, given), given, given["fail_on"])
