"""Markdown for pull requests and mail: counts, findings with their quotes, timelines."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.wire import plain
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.report import Report
from claimcheck.reporting.width import inert

_ICONS = {"error": "❌ error", "warning": "⚠️ warning", "info": "ℹ️ info"}
_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>#|~"})
_EACH_SIDE = 3
Lines = Callable[[Iterable[Finding]], Iterator[str]]


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return inert(text).translate(_SPECIAL)


def findings_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """A heading, the reason and a table of quotes for each finding."""
    for finding in findings:
        icon = _ICONS[finding.severity]
        slot = f" – {escaped(finding.slot)}" if finding.slot else ""
        yield f"### {icon}: {finding.code} {finding.label}{slot}"
        yield ""
        yield escaped(finding.message)
        yield ""
        if finding.suppressed:
            yield f"Suppressed ({finding.suppressed.kind}): {escaped(finding.suppressed.reason)}"
            yield ""
        if finding.sides:
            yield from _table(finding)
        else:
            yield f"{escaped(finding.place.path)}:{finding.place.line}"
        yield ""


def _table(finding: Finding) -> Iterator[str]:
    yield "| side | source | date | sentence | place |"
    yield "| --- | --- | --- | --- | --- |"
    for number, side in enumerate(finding.sides):
        for claim in side.claims[:_EACH_SIDE]:
            part = excerpt(claim)
            quoted = f"{escaped(part.before)} **{escaped(part.quote)}** {escaped(part.after)}"
            source = escaped(claim.publisher or claim.path)
            place = f"{escaped(claim.path)}:{claim.line}"
            day = claim.published or ""
            yield f"| {number + 1} | {source} | {day} | {quoted.strip()} | {place} |"


def claims_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """One table of claims."""
    yield "| place | figure | value | unit | about | time |"
    yield "| --- | --- | ---: | --- | --- | --- |"
    for claim in claims:
        value = plain(claim.value) if claim.value is not None else ""
        time = f"{claim.time_start or ''} – {claim.time_end or ''}"
        yield (
            f"| {escaped(claim.path)}:{claim.line} | {escaped(claim.quote)} | {value} "
            f"| {escaped(claim.unit)} | {escaped(claim.slot)} | {time} |"
        )


def report_lines(report: Report) -> Iterator[str]:
    """The whole report: documents, what asks for a decision, what moved, what agrees."""
    yield "# claimcheck report"
    yield ""
    yield _counts(report)
    yield ""
    yield "| report | publisher | published | claims |"
    yield "| --- | --- | --- | ---: |"
    for row in report.documents:
        yield f"| {escaped(row.path)} | {escaped(row.publisher)} | {row.published} | {row.claims} |"
    yield ""
    yield from _section("Findings", report.problems, findings_lines)
    yield from _section("Timelines", report.timelines, _timelines)
    yield from _section("Agreements", report.agreements, _agreements)


def _counts(report: Report) -> str:
    return (
        f"{len(report.documents)} reports, {len(report.claims)} claims; "
        f"{len(report.problems)} findings, {len(report.timelines)} timelines, "
        f"{len(report.agreements)} agreements and sums."
    )


def _section(
    title: str, findings: Sequence[Finding], lines: Callable[[Iterable[Finding]], Iterator[str]]
) -> Iterator[str]:
    if findings:
        yield f"## {title}"
        yield ""
        yield from lines(findings)


def _timelines(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"### {escaped(finding.slot)}"
        yield ""
        yield "| from | to | figure | sources |"
        yield "| --- | --- | --- | --- |"
        for side in finding.sides:
            first = side.claims[0]
            who = ", ".join(dict.fromkeys(escaped(c.publisher or c.path) for c in side.claims))
            figure = f"{escaped(first.bound) if first.bound != '=' else ''} {escaped(first.quote)}"
            time = f"{first.time_start or ''} | {first.time_end or ''}"
            yield f"| {time} | {figure.strip()} | {who} |"
        yield ""


def _agreements(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"- {escaped(finding.slot)}: {escaped(finding.message)}"
    yield ""
