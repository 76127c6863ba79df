"""How much a command says beside its results: --quiet, --verbose, --debug, and progress."""

import sys
import time
from collections.abc import Callable

import click

_META = "claimcheck.voice"
QUIET, USUAL, VERBOSE, DEBUG = -1, 0, 1, 2
_PATIENCE, _BETWEEN = 1.0, 0.2


def _set(level: int) -> Callable[[click.Context, click.Parameter, bool], None]:
    def callback(context: click.Context, _: click.Parameter, given: bool) -> None:  # noqa: FBT001
        if given:
            context.meta[_META] = level

    return callback


quiet = click.option(
    "-q",
    "--quiet",
    is_flag=True,
    expose_value=False,
    callback=_set(QUIET),
    help="Results and errors only.",
)
verbose = click.option(
    "-v",
    "--verbose",
    is_flag=True,
    expose_value=False,
    callback=_set(VERBOSE),
    help="Say what was read and what was not compared.",
)
debug = click.option(
    "--debug", is_flag=True, expose_value=False, callback=_set(DEBUG), help="Also traces of errors."
)


def level() -> int:
    """That of the command that is running."""
    context = click.get_current_context(silent=True)
    return int(context.meta.get(_META, USUAL)) if context else USUAL


class Progress:
    """Counts documents on a terminal, once a run has taken a second; never in results."""

    def __init__(self) -> None:
        self._begun = self._last = time.monotonic()
        self._shown = False
        self._wanted = sys.stderr.isatty() and level() != QUIET

    def __call__(self, done: int, every: int) -> None:
        """Tell that so many of so many documents are read."""
        if done == every and self._shown:
            self._shown = False
            click.echo("\r" + " " * 40 + "\r", err=True, nl=False)
            return
        now = time.monotonic()
        if not self._wanted or now - self._begun < _PATIENCE or now - self._last < _BETWEEN:
            return
        self._last, self._shown = now, True
        click.echo(f"\r{done} of {every} documents read ", err=True, nl=False)
