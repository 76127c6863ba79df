"""The command group, and how every command ends: 0 fine, 1 findings, 2 wrong input or usage."""

from collections.abc import Sequence
from importlib import import_module

import click

from claimcheck import __version__
from claimcheck.errors import ClaimcheckError

WRONG, INTERRUPTED = 2, 130


COMMANDS = (
    *("extract", "compare", "check", "report", "timeline", "diff"),
    *("baseline", "ignore", "init", "config", "cache"),
    *("explain", "rules", "schema", "completion"),
)


class Commands(click.Group):
    """The commands, each in a module of its name that is imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, sorted."""
        return sorted({*COMMANDS, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        found = getattr(import_module(f"claimcheck.cli.{cmd_name}"), cmd_name)
        return found if isinstance(found, click.Command) else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="claimcheck %(version)s")
def main() -> None:
    """Read overlapping reports in English and Chinese and compare every figure they give."""


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
