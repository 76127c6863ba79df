"""JSON: one object with the summary and the claims or findings."""

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.wire import claim_line, encode, finding_line


def claims_lines(claims: Iterable[Claim], *, summary: Mapping[str, object]) -> Iterator[str]:
    """`{"summary": …, "claims": […]}`, one claim a line."""
    return _object(summary, "claims", map(claim_line, claims))


def findings_lines(findings: Iterable[Finding], *, summary: Mapping[str, object]) -> Iterator[str]:
    """`{"summary": …, "findings": […]}`, one finding a line."""
    return _object(summary, "findings", map(finding_line, findings))


def _object(summary: Mapping[str, object], name: str, items: Iterable[str]) -> Iterator[str]:
    yield f'{{"summary": {encode(summary)}, "{name}": ['
    before = ""
    for item in items:
        if before:
            yield before + ","
        before = item
    if before:
        yield before
    yield "]}"
