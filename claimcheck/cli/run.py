"""What a command is given, handed on as the arguments of `running`, and how its work is told."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

from claimcheck.cli.options import SEVERITIES, standard_input
from claimcheck.cli.output import should_color, write
from claimcheck.cli.project import project
from claimcheck.cli.voice import DEBUG, QUIET, VERBOSE, Progress, level

if TYPE_CHECKING:
    from claimcheck.reading.gathering import Options
    from claimcheck.rulebook.schema import Rulebook
    from claimcheck.running.manner import Manner
    from claimcheck.running.work import Work

FINE, FOUND, WRONG = 0, 1, 2
_SHOWN = 8
_WITH_COMMENTS = (".md", ".markdown")


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
    from claimcheck.reading.gathering import Options
    from claimcheck.rulebook.load import load_rules

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
    rulebook = msgspec.structs.replace(rulebook, language=judging["language"])
    return options, with_rates(rulebook, judging["rates"]) if judging["rates"] else rulebook


class Many(TypedDict):
    """The values of the options in `options.working`."""

    jobs: int
    no_cache: bool


def manner(given: Many, rulebook: "Rulebook") -> "Manner":
    """How the run is made."""
    from claimcheck.running.manner import Manner

    if given["no_cache"] or not rulebook.key:
        return Manner(given["jobs"], Progress())
    from claimcheck.running.claim_cache import ClaimCache

    return Manner(given["jobs"], Progress(), ClaimCache(rulebook.key))


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


def close(work: "Work", summary: Path | None, fail_on: str | None = None) -> int:
    """Tell on stderr what was read, found and left out, and give the exit code."""
    from claimcheck.model.wire import encode
    from claimcheck.reporting.formats import Format

    counts = work.summary()
    if summary:
        write(iter([encode(counts)]), Format(""), summary)
    code = exit_code(work, fail_on)
    for line in _problems(work):
        click.echo(line, err=True)
    if level() != QUIET:
        for line in (*_remarks(work), *_advice(work, fail_on, code)):
            click.echo(line, err=True)
        click.echo(_last_line(work), err=True)
    return code


def exit_code(work: "Work", fail_on: str | None) -> int:
    """From the problems and the findings only, never from the format."""
    if work.problems or not (work.documents or work.saved):
        return WRONG
    bad = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on else ()
    return FOUND if any(f.severity in bad and f.counts for f in work.findings) else FINE


def _problems(work: "Work") -> Iterator[str]:
    for problem in work.problems:
        yield f"error: {problem}"
        if problem.trace and level() >= DEBUG:
            yield problem.trace.rstrip()


def _remarks(work: "Work") -> Iterator[str]:
    if work.encodings:
        names = [f"{path} ({encoding})" for path, encoding in work.encodings.items()]
        yield f"note: encoding told from the characters (--encoding says otherwise): {_some(names)}"
    if work.without_claims:
        yield f"note: no claim found in {_some(work.without_claims)}"
    if work.left_out:
        yield f"note: left out, not in sources.csv (--unlisted reads them): {_some(work.left_out)}"
    if work.gone:
        told = "findings of the baseline are not found any more: claimcheck baseline prune"
        yield f"note: {work.gone} {told}"
    if work.unchanged:
        yield f"note: {_count(work.unchanged, 'finding')} on unchanged lines not shown"
    if level() >= VERBOSE:
        yield from _details(work)


def _details(work: "Work") -> Iterator[str]:
    """What -v adds: each document that was read, and what was not compared."""
    counts = Counter(claim.path for claim in work.claims)
    for document in work.documents:
        source = document.source
        day = f"{source.published} ({source.published_basis})" if source.published else "no day"
        told = f"{source.path}: {source.publisher or 'no publisher'}, {day}"
        yield f"read: {told}, {_count(counts[source.path], 'claim')}"
    if work.passed_over:
        yield f"passed over, by an ignore file or --exclude: {_some(work.passed_over)}"
    for reason, number in sorted(work.skipped.items()):
        yield f"not compared: {_count(number, 'claim')} ({reason})"


def _advice(work: "Work", fail_on: str | None, code: int) -> Iterator[str]:
    """What to do about a draft that does not pass."""
    bad = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on else ()
    found = [f for f in work.findings if f.counts and f.severity in bad and f.claims]
    drafted = [f for f in found if any(claim.role == "draft" for claim in f.claims)]
    if code == FOUND and drafted:
        first = drafted[0]
        yield f"hint: what {first.code} means: claimcheck explain {first.code}"
        if first.place.path.lower().endswith(_WITH_COMMENTS):
            comment = f"<!-- claimcheck-ignore {first.code}: why -->"
            yield f"hint: correct the figure, or write above its paragraph: {comment}"
        else:
            told = f"claimcheck ignore {first.fingerprint} {first.place.path} --reason WHY"
            yield f"hint: correct the figure, or: {told}"


def _some(names: Sequence[str]) -> str:
    """The first names, and how many there are beside them."""
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _last_line(work: "Work") -> str:
    shown = [finding for finding in work.findings if finding.counts]
    parts = [_count(len(work.documents), "document"), _count(len(work.claims), "claim")]
    for severity in SEVERITIES:
        number = sum(finding.severity == severity for finding in shown)
        if number:
            parts.append(_count(number, severity) if severity != "info" else f"{number} info")
    if work.suppressed:
        parts.append(f"{work.suppressed.total()} suppressed")
    told = Counter(status for _, status in work.draft_statuses)
    parts += [f"{told[status]} {status}" for status in sorted(told)]
    if work.problems:
        parts.append(f"{len(work.problems)} could not be read")
    return "claimcheck: " + ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
