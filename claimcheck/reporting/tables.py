"""The report for programs: every finding as a row, or everything as one JSON object."""

from collections.abc import Iterator

from claimcheck.model.finding import Finding
from claimcheck.model.wire import claim_line, encode, finding_line
from claimcheck.reporting import csv_
from claimcheck.reporting.report import Report


def report_lines(report: Report) -> Iterator[str]:
    """CSV with the columns of findings: what asks for a decision, what moved, what agrees."""
    return csv_.findings_lines(_all(report))


def _all(report: Report) -> tuple[Finding, ...]:
    quiet = (*report.timelines, *report.agreements, *report.aside)
    return (*report.problems, *quiet, *report.suppressed)


def json_lines(report: Report) -> Iterator[str]:
    """`{"summary": …, "findings": […], "claims": […]}`, one finding and one claim a line."""
    yield f'{{"summary": {encode(report.summary)}, "findings": ['
    yield from _listed([finding_line(finding) for finding in _all(report)])
    yield '], "claims": ['
    yield from _listed([claim_line(claim) for claim in report.claims])
    yield "]}"


def _listed(items: list[str]) -> Iterator[str]:
    for place, item in enumerate(items, 1):
        yield item + ("," if place < len(items) else "")
