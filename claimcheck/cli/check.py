"""`claimcheck check`: drafts against reports, the command for CI."""

from datetime import datetime
from typing import Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.run import Judging, Showing, finish
from claimcheck.cli.telling import FINE, FOUND
from claimcheck.cli.work import checked
from claimcheck.reporting.formats import FORMATS


class Given(Judging, Showing):
    """The values of all options."""

    against: tuple[str, ...]
    as_of: datetime | None
    jobs: int
    no_cache: bool
    changed_since: str | None
    strict: bool
    exit_zero: bool


@click.command(context_settings=options.SETTINGS_TOO)
@options.drafts
@options.against
@options.as_of
@options.reading
@options.judging
@options.writing
@options.findings
@options.working
@options.changed_since
@click.option("--strict", is_flag=True, help="The same as --fail-on warning.")
@click.option("--exit-zero", is_flag=True, help="End with 0 whatever is found.")
def check(drafts: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Check DRAFTs against reports; ends with 1 at an error (see --fail-on)."""
    whole = FORMATS[given["shape"]].whole
    work = checked(drafts, given, since=given["changed_since"], whole=whole)
    fail_on = "warning" if given["strict"] else given["fail_on"] or "error"
    code = finish(work, given, fail_on)
    return FINE if code == FOUND and given["exit_zero"] else code
