"""`claimcheck init`: a commented start for a repository."""

from pathlib import Path

import click

from claimcheck.cli.output import replace
from claimcheck.errors import ClaimcheckError

_START = """\
# claimcheck reads this file from this folder upwards; flags and CLAIMCHECK_… variables go first.
# What holds now, and where it comes from: claimcheck config show
#:schema claimcheck.schema.json   (written by: claimcheck schema config > claimcheck.schema.json)

# Reports that drafts are checked against: files or folders.
against = ["{reports}"]

# The severity from which on `check` ends with 1: "error", "warning" or "info".
fail-on = "error"

# Folders of your own rules, laid over the shipped ones (claimcheck rules validate rules/).
# rules = ["rules"]

# Findings that were there before (claimcheck baseline create DRAFT…).
# baseline = "claimcheck-baseline.json"

# Files and folders to pass over, as in .gitignore; .gitignore itself is honoured.
# exclude = ["drafts/archive/"]

# [per-path."drafts/opinion"]
# ignore = ["CC301"]
"""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--reports", default="sources", show_default=True, help="The folder of the reports.")
def init(folder: Path, reports: str) -> int:
    """Write a commented claimcheck.toml into FOLDER, and a folder for reports beside it."""
    file = folder / "claimcheck.toml"
    if file.exists():
        raise ClaimcheckError("this project has begun already", file.as_posix(), "edit it")
    (folder / reports).mkdir(parents=True, exist_ok=True)
    replace(file, _START.format(reports=reports).encode())
    click.echo(f"wrote {file.as_posix()}", err=True)
    click.echo(f"next: put reports into {(folder / reports).as_posix()}, then", err=True)
    click.echo("  claimcheck check DRAFT", err=True)
    return 0
