"""`claimcheck compare`: what documents say about one another."""

from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.run import Judging, Writing, finish, start_judging


class Given(Judging, Writing):
    """The values of all options."""

    fail_on: str | None
    show_all: bool
    jobs: int


@click.command()
@options.paths
@options.reading
@options.judging
@options.writing
@options.show_all
@options.fail_on
@options.jobs
def compare(paths: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Compare documents with one another; saved claims (.jsonl) are documents too."""
    from claimcheck.running import local

    reading, rulebook = start_judging(paths, given)
    work = local.compare(paths, reading, rulebook, jobs=given["jobs"])
    if not given["show_all"]:
        work.findings = [finding for finding in work.findings if not finding.hidden]
    return finish(work, "findings", given, given["fail_on"])
