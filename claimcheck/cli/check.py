"""`claimcheck check`: drafts against reports, the command for CI."""

from datetime import datetime
from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.run import FINE, FOUND, Judging, Showing, finish, start_judging


class Given(Judging, Showing):
    """The values of all options."""

    against: tuple[str, ...]
    as_of: datetime | None
    strict: bool
    exit_zero: bool


@click.command()
@options.drafts
@click.option(
    "--against", multiple=True, required=True, metavar="PATH", help="Reports; repeatable."
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Read the drafts as of this day.",
)
@options.reading
@options.judging
@options.writing
@options.findings
@click.option("--strict", is_flag=True, help="The same as --fail-on warning.")
@click.option("--exit-zero", is_flag=True, help="End with 0 whatever is found.")
def check(drafts: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Check DRAFTs against reports; ends with 1 at an error (see --fail-on)."""
    from claimcheck.running import local

    reading, rulebook = start_judging((*drafts, *given["against"]), given)
    as_of = given["as_of"].date() if given["as_of"] else None
    work = local.check(drafts, given["against"], reading, rulebook, as_of)
    fail_on = given["fail_on"] or ("warning" if given["strict"] else "error")
    code = finish(work, given, fail_on)
    return FINE if code == FOUND and given["exit_zero"] else code
