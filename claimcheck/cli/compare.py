"""`claimcheck compare`: what documents say about one another."""

from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.run import Judging, Showing, finish, start_judging


class Given(Judging, Showing):
    """The values of all options."""

    jobs: int


@click.command()
@options.paths
@options.reading
@options.judging
@options.writing
@options.findings
@options.jobs
def compare(paths: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Compare documents with one another; saved claims (.jsonl) are documents too."""
    from claimcheck.running import local

    reading, rulebook = start_judging(paths, given)
    work = local.compare(paths, reading, rulebook, jobs=given["jobs"])
    return finish(work, given, given["fail_on"])
