"""GitLab code quality: what the merge request widget reads."""

from collections.abc import Iterable, Iterator

from claimcheck.model.finding import Finding
from claimcheck.model.wire import encode

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def findings_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """One JSON list; paths are relative to the repository, fingerprints hold no line."""
    before = "["
    for finding in findings:
        yield before + encode(_issue(finding))
        before = ","
    yield "]" if before == "," else "[]"


def _issue(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "description": f"{finding.code} {finding.label}: {finding.message}",
        "check_name": finding.code,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }
