"""Markdown for pull requests and mail: counts, findings with their quotes, timelines."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.wire import plain
from claimcheck.reporting.entries import letter
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.figures import measured, source, sources, text_bar, wordings
from claimcheck.reporting.interface import words
from claimcheck.reporting.markdown_text import escaped
from claimcheck.reporting.page import counts, left
from claimcheck.reporting.report import Report
from claimcheck.reporting.timeline_lines import markdown_lines
from claimcheck.reporting.timelines import moving, timelines

_ICONS = {"error": "❌ error", "warning": "⚠️ warning", "info": "ℹ️ info"}
_EACH_SIDE = 3


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
    """The quotes of each side, and a bar where the figures have one unit."""
    most = max((claim.value or Decimal(0) for claim in finding.claims), default=Decimal(0))
    drawn = len({claim.unit for claim in finding.claims}) == 1
    yield f"| side | source | date | sentence | {'value | ' if drawn else ''}place |"
    yield f"| --- | --- | --- | --- | {'--- | ' if drawn else ''}--- |"
    for number, side in enumerate(finding.sides):
        for claim in side.claims[:_EACH_SIDE]:
            part = excerpt(claim)
            quoted = f"{escaped(part.before)} **{escaped(part.quote)}** {escaped(part.after)}"
            bar = f"{text_bar(claim.value, most)} {escaped(measured(claim))} | " if drawn else ""
            where = f"{escaped(claim.path)}:{claim.line}"
            cells = (letter(number), escaped(source(claim)), claim.published or "")
            yield f"| {' | '.join(map(str, cells))} | {quoted.strip()} | {bar}{where} |"


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


def report_lines(report: Report, *, lang: str | None = None) -> Iterator[str]:
    """The whole report: what asks for a decision, what moved, what agrees, what was read."""
    known = words(lang or "en")
    yield f"# {known['title']}"
    yield ""
    yield " · ".join(f"**{count}** {known[name]}" for name, count, _ in counts(report))
    yield ""
    yield from _section(
        known["findings"],
        findings_lines(report.problems) if report.problems else iter((known["nothing"], "")),
    )
    rows = moving(timelines((*report.problems, *report.timelines), ()))
    if rows:
        yield from _section(known["timelines"], markdown_lines(rows, lang=lang or "en"))
    if report.agreements:
        yield from _section(known["agreements"], _agreements(report.agreements, known))
    yield from _section(known["left"], _left(report, known))
    yield from _section(known["documents"], _documents(report, known))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield from lines


def _agreements(findings: Iterable[Finding], known: dict[str, str]) -> Iterator[str]:
    for finding in findings:
        if finding.label == "agreement":
            counted = f"{len(finding.claims)} {known['claims']}"
            who = f"{len(sources(finding.claims))} {known['sources']}"
            told = escaped(wordings(finding.claims))
            yield f"- {escaped(finding.slot)}: {told} ({counted}, {who})"
        else:
            told = f"{known[finding.label]}: {escaped(finding.message)}"
            yield f"- {escaped(finding.slot)}: {told}"
    yield ""


def _left(report: Report, known: dict[str, str]) -> Iterator[str]:
    rest = list(left(report.summary))
    yield from (f"- {known.get(reason, escaped(reason))}: {escaped(what)}" for reason, what in rest)
    if report.aside:
        yield f"- {known['aside']}"
    for finding in report.aside:
        told = wordings(finding.claims, sign=", ")
        yield f"  - {escaped(finding.slot)}: {escaped(told)}"
    if not rest and not report.aside:
        yield known["all-compared"]
    yield ""


def _documents(report: Report, known: dict[str, str]) -> Iterator[str]:
    yield f"| {' | '.join(known[key] for key in ('file', 'publisher', 'published', 'claims'))} |"
    yield "| --- | --- | --- | ---: |"
    for row in report.documents:
        yield f"| {escaped(row.path)} | {escaped(row.publisher)} | {row.published} | {row.claims} |"
