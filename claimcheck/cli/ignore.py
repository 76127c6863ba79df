"""`claimcheck ignore`: one finding is not shown any more, with a reason that can be reviewed."""

from datetime import datetime
from pathlib import Path
from typing import TypedDict, Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.output import replace
from claimcheck.cli.project import project, shown_path
from claimcheck.cli.work import IGNORES
from claimcheck.errors import ClaimcheckError


class Given(TypedDict):
    """The values of all options."""

    reason: str
    author: str
    code: str
    until: datetime | None
    ignore_file: Path | None


@click.command()
@options.configured
@click.argument("fingerprint")
@click.argument("draft")
@click.option("--reason", required=True, help="Why; it is read in review.")
@click.option("--author", default="", help="Who says so.")
@click.option("--code", default="", metavar="CODE", help="Its code, for readers of the file.")
@click.option(
    "--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The last day that it holds."
)
@click.option(
    "--ignore-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="By default the project's claimcheck-ignore.toml.",
)
def ignore(fingerprint: str, draft: str, **given: Unpack[Given]) -> int:
    """Add the finding with this FINGERPRINT of DRAFT to claimcheck-ignore.toml.

    In Markdown a comment can say it where it stands:
    <!-- claimcheck-ignore CC101: why -->
    """
    from claimcheck.model.finding import Place
    from claimcheck.running.ignore_file import Entry, as_text, read_ignores
    from claimcheck.running.suppressing import Living

    file = given["ignore_file"] or Path(shown_path(project().root / IGNORES))
    name = Living(project().root).named(draft)
    entry = Entry(
        fingerprint=fingerprint,
        path=name,
        reason=given["reason"],
        place=Place(file.as_posix()),
        code=given["code"].upper(),
        author=given["author"],
        until=given["until"].date() if given["until"] else None,
    )
    before = file.read_text("utf-8") if file.exists() else ""
    if file.exists():
        known = read_ignores(file, file.as_posix()).entries
        if any(one.fingerprint == fingerprint for one in known):
            raise ClaimcheckError("this finding is ignored already", file.as_posix())
    gap = "\n" if before else ""
    replace(file, f"{before}{gap}{as_text(entry)}".encode())
    click.echo(f"claimcheck: {file.as_posix()}: {fingerprint} of {name} is ignored", err=True)
    return 0
