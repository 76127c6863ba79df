"""One line a claim or finding, as compilers write it: place, severity, code, message."""

from collections.abc import Iterable, Iterator

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.reporting.width import inert


def findings_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """`path:line:column: severity CC101 message [fingerprint]`."""
    for finding in findings:
        place = finding.place
        severity = "suppressed" if finding.suppressed else finding.severity
        yield (
            f"{inert(place.path)}:{place.line}:{place.column}: {severity} {finding.code} "
            f"{inert(finding.message)} [{finding.fingerprint}]"
        )


def claims_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """`path:line:column: quote (slot)`."""
    for claim in claims:
        place = f"{inert(claim.path)}:{claim.line}:{claim.column}"
        yield f"{place}: {inert(claim.quote)} ({inert(claim.slot)})"
