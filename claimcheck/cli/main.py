"""The command group, and how every command ends: 0 fine, 1 findings, 2 wrong input or usage."""

from collections.abc import Sequence

import click

from claimcheck import __version__
from claimcheck.cli.baseline import baseline
from claimcheck.cli.cache import cache
from claimcheck.cli.check import check
from claimcheck.cli.compare import compare
from claimcheck.cli.completion import completion
from claimcheck.cli.config import config
from claimcheck.cli.diff import diff
from claimcheck.cli.explain import explain
from claimcheck.cli.extract import extract
from claimcheck.cli.ignore import ignore
from claimcheck.cli.init import init
from claimcheck.cli.report import report
from claimcheck.cli.rules import rules
from claimcheck.cli.schema import schema
from claimcheck.cli.timeline import timeline
from claimcheck.errors import ClaimcheckError

WRONG, INTERRUPTED = 2, 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="claimcheck %(version)s")
def main() -> None:
    """Read overlapping reports in English and Chinese and compare every figure they give."""


JUDGING = (extract, compare, check, report, timeline, diff)
KEEPING = (baseline, ignore, init, config, cache)
TELLING = (explain, rules, schema, completion)
for command in (*JUDGING, *KEEPING, *TELLING):
    main.add_command(command)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; no traceback for what a user did."""
    try:
        code = main(arguments, prog_name="claimcheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return WRONG
    except ClaimcheckError as error:
        click.echo(f"error: {error}", err=True)
        return WRONG
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return code if isinstance(code, int) else 0
