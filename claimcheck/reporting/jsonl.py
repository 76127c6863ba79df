"""JSON Lines: one claim or finding a line and nothing else."""

from collections.abc import Iterable, Iterator

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.wire import claim_line, finding_line


def claims_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """One claim a line."""
    return map(claim_line, claims)


def findings_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """One finding a line."""
    return map(finding_line, findings)
