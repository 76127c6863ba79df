"""How a command ends: what it tells on stderr of its work, and its exit code."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import SEVERITIES
from claimcheck.cli.output import write
from claimcheck.cli.voice import DEBUG, QUIET, VERBOSE, level

if TYPE_CHECKING:
    from claimcheck.running.work import Work

FINE, FOUND, WRONG = 0, 1, 2
_SHOWN = 8
_WITH_COMMENTS = (".md", ".markdown")


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
    if work.problems or not (work.sources or work.saved):
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
    for source in work.sources:
        day = f"{source.published} ({source.published_basis})" if source.published else "no day"
        told = f"{source.path}: {source.publisher or 'no publisher'}, {day}"
        yield f"read: {told}, {_count(work.counted[source.path], 'claim')}"
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
    parts = [_count(len(work.sources), "document"), _count(work.counted.total(), "claim")]
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
