"""What a command is given, handed on as the arguments of `running`, and its results printed."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

from claimcheck.cli.options import standard_input
from claimcheck.cli.output import should_color, write
from claimcheck.cli.project import project
from claimcheck.cli.telling import close
from claimcheck.cli.voice import Progress

if TYPE_CHECKING:
    from claimcheck.reading.gathered import Options
    from claimcheck.rulebook.schema import Rulebook
    from claimcheck.running.manner import Manner
    from claimcheck.running.work import Work


class Reading(TypedDict):
    """The values of the options in `options.reading`."""

    manifest: Path | None
    encoding: str | None
    unlisted: bool
    exclude: tuple[str, ...]
    force_exclude: bool
    stdin_filename: str
    rules: tuple[Path, ...]


class Judging(Reading):
    """The values of the options in `options.judging` too."""

    rates: Path | None
    language: str


class Writing(TypedDict):
    """The values of the options in `options.writing`."""

    shape: str
    output: Path | None
    summary: Path | None
    color: str


def start(given: Sequence[str], reading: Reading) -> "tuple[Options, Rulebook]":
    """What `running` needs to begin."""
    from claimcheck.reading.excluding import Excluded
    from claimcheck.reading.gathered import Options
    from claimcheck.rulebook import patterns
    from claimcheck.rulebook.load import load_rules

    click.get_current_context().call_on_close(patterns.begin().save)
    options = Options(
        manifest=reading["manifest"],
        encoding=reading["encoding"],
        unlisted=reading["unlisted"],
        stdin=standard_input(given),
        stdin_name=reading["stdin_filename"],
        excluded=Excluded(project().root, reading["exclude"], reading["force_exclude"]),
    )
    return options, load_rules(reading["rules"])


def start_judging(given: Sequence[str], judging: Judging) -> "tuple[Options, Rulebook]":
    """What `running` needs to compare: the rules with the user's rates and language."""
    import msgspec

    from claimcheck.rulebook.rates import with_rates

    options, rulebook = start(given, judging)
    if judging["language"] != rulebook.language:  # else it stays the one that much is built of
        rulebook = msgspec.structs.replace(rulebook, language=judging["language"])
    return options, with_rates(rulebook, judging["rates"]) if judging["rates"] else rulebook


class Many(TypedDict):
    """The values of the options in `options.working`."""

    jobs: int
    no_cache: bool


def manner(given: Many, rulebook: "Rulebook", *, whole: bool = False) -> "Manner":
    """How the run is made; `whole` results hold the claims of all documents."""
    from claimcheck.running.manner import Manner

    if given["no_cache"] or not rulebook.key:
        return Manner(given["jobs"], Progress(), whole=whole)
    from claimcheck.running.claim_cache import ClaimCache

    return Manner(given["jobs"], Progress(), ClaimCache(rulebook.key), whole)


class Showing(Writing):
    """The values of the options in `options.findings` too."""

    show_all: bool
    show_suppressed: bool
    max_findings: int | None
    fail_on: str | None
    baseline: Path | None
    ignore_file: Path | None


def finish_claims(work: "Work", writing: Writing) -> int:
    """Print the claims, tell the rest on stderr, and say how the command ends."""
    _print("claims", work.claims, work, writing, {})
    return close(work, writing["summary"])


def finish_lines(lines: Iterator[str], work: "Work", writing: Writing) -> int:
    """Print lines that are no findings and no claims; the rest as `finish_claims`."""
    from claimcheck.reporting.formats import Format

    write(lines, Format("\n"), writing["output"])
    return close(work, writing["summary"])


def finish(work: "Work", showing: Showing, fail_on: str | None = None) -> int:
    """Print the findings, tell the rest on stderr, and say how the command ends.

    Every format is made from one list; no format has a say in the exit code.
    """
    from claimcheck.reporting.formats import FORMATS

    suppressed = showing["show_suppressed"] or FORMATS[showing["shape"]].suppressed
    found = work.shown(everything=showing["show_all"], suppressed=suppressed)
    most = len(found) if showing["max_findings"] is None else showing["max_findings"]
    known = {"fail_on": fail_on, "problems": work.problems, "checked": work.checked}
    _print("findings", found[:most], work, showing, known)
    if len(found) > most:
        told = f"{len(found) - most} more findings are not printed (--max-findings {most})"
        click.echo(f"note: {told}", err=True)
    return close(work, showing["summary"], fail_on)


def _print(
    kind: str, items: Sequence[object], work: "Work", writing: Writing, known: Mapping[str, object]
) -> None:
    from claimcheck.reporting.formats import FORMATS, lines

    color = should_color(writing["color"], to_file=writing["output"] is not None)
    told = {**known, "summary": work.summary(), "claims": work.claims, "color": color}
    made = lines(writing["shape"], kind, items, **told)
    write(made, FORMATS[writing["shape"]], writing["output"])
