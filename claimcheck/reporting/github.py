"""Workflow commands: annotations at the lines of a pull request."""

from collections.abc import Iterable, Iterator

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def findings_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """One workflow command a finding, placed at its claim of the draft, else its first."""
    for finding in findings:
        drafts = [claim for claim in finding.claims if claim.role == "draft"]
        first = (drafts or finding.claims)[0]
        title = f"{finding.code} {finding.label}"
        yield _command(_LEVELS[finding.severity], first, title, finding.message)


def claims_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """One notice a claim."""
    for claim in claims:
        yield _command("notice", claim, claim.slot, f"{claim.quote}: {claim.sentence}")


def _command(level: str, claim: Claim, title: str, message: str) -> str:
    end = claim.column + len(claim.quote)
    place = (
        f"file={_property(claim.path)},line={claim.line},col={claim.column},endColumn={end},"
        f"title={_property(title)}"
    )
    return f"::{level} {place}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
