"""`--format html`: the page of `claimcheck report`, made of what another command has found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.reporting.html import report_lines
from claimcheck.reporting.report import report


def findings_lines(
    findings: Iterable[Finding], *, claims: Sequence[Claim], summary: Mapping[str, object]
) -> Iterator[str]:
    """One page with these findings and the claims of all documents."""
    return report_lines(report(claims, [f for f in findings if f.sides], summary))


def claims_lines(claims: Iterable[Claim], *, summary: Mapping[str, object]) -> Iterator[str]:
    """One page with the claims alone."""
    return report_lines(report(list(claims), [], summary))
