"""Options that several commands share, each written once."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from claimcheck.reporting.formats import FORMATS, OF_CLAIMS

CommandT = TypeVar("CommandT", bound=Callable[..., Any])
Decorator = Callable[[CommandT], CommandT]

SEVERITIES = ("error", "warning", "info")

paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
drafts = click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
manifest = click.option(
    "--manifest",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A sources.csv: path, published, publisher, title, url, language.",
)
unlisted = click.option(
    "--unlisted", is_flag=True, help="Also read files of a folder that its sources.csv leaves out."
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
    "--format", "shape", type=click.Choice(list(FORMATS)), default="text", show_default=True
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
    type=click.Choice(["en", "zh"]),
    default="en",
    show_default=True,
    help="Language of the messages.",
)


def judging(command: CommandT) -> CommandT:
    """The options of every command that compares."""
    return rates(language(command))


def reading(command: CommandT) -> CommandT:
    """The options of every command that reads documents."""
    for option in (stdin_filename, rules, encoding, unlisted, manifest):
        command = option(command)
    return command


def writing(command: CommandT) -> CommandT:
    """The options of every command that prints results."""
    for option in (color, summary, output):
        command = option(command)
    return command


def findings(command: CommandT) -> CommandT:
    """The options of every command that prints findings."""
    for option in (max_findings, show_suppressed, show_all, fail_on, shape):
        command = option(command)
    return command


def standard_input(given: Sequence[str]) -> bytes:
    """The bytes of standard input, if a PATH asks for them."""
    return sys.stdin.buffer.read() if "-" in given else b""
