"""Workflow commands: annotations at the lines of a pull request."""

from collections.abc import Iterable, Iterator

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Place

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def findings_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """One workflow command a finding, placed at its claim of the draft, else its first."""
    for finding in findings:
        title = f"{finding.code} {finding.label}"
        level = "notice" if finding.suppressed else _LEVELS[finding.severity]
        yield _command(level, finding.place, title, finding.message)


def claims_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """One notice a claim."""
    for claim in claims:
        place = Place(claim.path, claim.line, claim.column, claim.start, len(claim.quote))
        yield _command("notice", place, claim.slot, f"{claim.quote}: {claim.sentence}")


def _command(level: str, at: Place, title: str, message: str) -> str:
    place = (
        f"file={_property(at.path)},line={at.line},col={at.column},"
        f"endColumn={at.column + at.length},title={_property(title)}"
    )
    return f"::{level} {place}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
