"""`claimcheck extract`: the claims of documents."""

from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.run import Reading, Writing, finish_claims, finish_lines, manner, start


class Given(Reading, Writing):
    """The values of all options."""

    mentions: bool
    explain: bool
    jobs: int
    no_cache: bool


@click.command(context_settings=options.SETTINGS_TOO)
@options.paths
@options.reading
@options.writing
@options.shape_of_claims
@options.working
@click.option(
    "--mentions", is_flag=True, help="Every quantity, rank and time, whether or not it is a claim."
)
@click.option(
    "--explain", is_flag=True, help="Why each claim got its metric, subject, time and slot."
)
def extract(paths: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Find the claims of documents: files, folders, or - for standard input."""
    from claimcheck.running import local

    reading, rulebook = start(paths, given)
    work = local.extract(
        paths, reading, rulebook, all_mentions=given["mentions"], manner=manner(given, rulebook)
    )
    if given["explain"]:
        from claimcheck.reporting.explained import lines

        return finish_lines(lines(work.claims, rulebook), work, given)
    return finish_claims(work, given)
