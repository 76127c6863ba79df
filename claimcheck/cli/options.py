"""Options that several commands share, each written once."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from claimcheck.cli import voice
from claimcheck.cli.project import begin_isolated, begin_with_config
from claimcheck.reporting.formats import FORMATS, OF_CLAIMS

CommandT = TypeVar("CommandT", bound=Callable[..., Any])
Decorator = Callable[[CommandT], CommandT]

SETTINGS_TOO = {"auto_envvar_prefix": "CLAIMCHECK"}  # each option has a variable
SEVERITIES = ("error", "warning", "info")

paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
drafts = click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
against = click.option(
    "--against", multiple=True, required=True, metavar="PATH", help="Reports; repeatable."
)
as_of = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Read the drafts as of this day.",
)
changed_since = click.option(
    "--changed-since", metavar="REF", help="Judge only lines of drafts that changed since a commit."
)
manifest = click.option(
    "--manifest",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A sources.csv: path, published, publisher, title, url, language.",
)
unlisted = click.option(
    "--unlisted", is_flag=True, help="Also read files of a folder that its sources.csv leaves out."
)
exclude = click.option(
    "--exclude",
    multiple=True,
    metavar="PATTERN",
    help="Pass over such files and folders, as in .gitignore; repeatable.",
)
force_exclude = click.option(
    "--force-exclude", is_flag=True, help="Pass over a file too that is named and excluded."
)
encoding = click.option("--encoding", help="Encoding of files without a byte-order mark.")
rules = click.option(
    "--rules",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of rules laid over the shipped ones; may be repeated.",
)
stdin_filename = click.option(
    "--stdin-filename", default="-", help="Name (and suffix) of what is read from standard input."
)
shape = click.option(
    "--format",
    "shape",
    type=click.Choice(list(FORMATS)),
    default="text",
    envvar="CLAIMCHECK_FORMAT",
    show_default=True,
)
shape_of_claims = click.option(
    "--format", "shape", type=click.Choice(list(OF_CLAIMS)), default="text", show_default=True
)
output = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this file, whole or not at all.",
)
summary = click.option(
    "--summary", type=click.Path(path_type=Path), help="Write the summary to this file as JSON."
)
color = click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True
)
fail_on = click.option(
    "--fail-on", type=click.Choice(SEVERITIES), help="End with 1 at findings of this severity."
)
show_all = click.option(
    "--all", "show_all", is_flag=True, help="Also show agreements, progressions and sums that hold."
)
baseline = click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Findings that were there before; made by claimcheck baseline create.",
)
ignore_file = click.option(
    "--ignore-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Findings that are not shown; by default the project's claimcheck-ignore.toml.",
)
show_suppressed = click.option(
    "--show-suppressed",
    is_flag=True,
    help="Also show findings that an ignore or baseline silences.",
)
max_findings = click.option(
    "--max-findings",
    type=click.IntRange(min=0),
    metavar="N",
    help="Print no more than N findings; all are counted.",
)
jobs = click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to use."
)


rates = click.option(
    "--rates",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Exchange rates as csv: date, pair (USD/CNY), rate.",
)
language = click.option(
    "--lang",
    "language",
    envvar="CLAIMCHECK_LANG",
    type=click.Choice(["en", "zh"]),
    default="en",
    show_default=True,
    help="Language of the messages.",
)


def judging(command: CommandT) -> CommandT:
    """The options of every command that compares."""
    return rates(language(command))


config = click.option(
    "--config",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    is_eager=True,
    expose_value=False,
    callback=begin_with_config,
    help="A claimcheck.toml; by default the nearest one, or pyproject.toml.",
)
isolated = click.option(
    "--isolated",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=begin_isolated,
    help="Read no claimcheck.toml and no pyproject.toml.",
)


no_cache = click.option(
    "--no-cache", is_flag=True, help="Keep no claims between runs and read none that were kept."
)


def working(command: CommandT) -> CommandT:
    """The options that change how a run is made, and no result."""
    return jobs(no_cache(command))


def configured(command: CommandT) -> CommandT:
    """The options of every command that has settings."""
    for option in (voice.debug, voice.verbose, voice.quiet, isolated, config):
        command = option(command)
    return command


def reading(command: CommandT) -> CommandT:
    """The options of every command that reads documents."""
    command = configured(command)
    for option in (stdin_filename, rules, encoding, force_exclude, exclude, unlisted, manifest):
        command = option(command)
    return command


def writing(command: CommandT) -> CommandT:
    """The options of every command that prints results."""
    for option in (color, summary, output):
        command = option(command)
    return command


def findings(command: CommandT) -> CommandT:
    """The options of every command that prints findings."""
    for option in (ignore_file, baseline, max_findings, show_suppressed, show_all, fail_on, shape):
        command = option(command)
    return command


def standard_input(given: Sequence[str]) -> bytes:
    """The bytes of standard input, if a PATH asks for them."""
    return sys.stdin.buffer.read() if "-" in given else b""
