"""SARIF 2.1.0 for code scanning: the draft's figure, and the sources as related locations."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote

from claimcheck.checks.table import CHECKS, Check
from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Place, Suppression
from claimcheck.model.wire import encode
from claimcheck.version import VERSION

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"  # a name; nothing is fetched
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_MOST = 100  # code scanning shows no more related locations of one result
_INDEX = {check.code: number for number, check in enumerate(CHECKS)}


def findings_lines(
    findings: Iterable[Finding], *, problems: Sequence[ClaimcheckError] = ()
) -> Iterator[str]:
    """One log with one run; a result a line. Suppressed findings are results with a reason."""
    driver = {"name": "claimcheck", "version": VERSION, "rules": [*map(_rule, CHECKS)]}
    notes = [_notification(problem) for problem in problems]
    invocation: dict[str, Any] = {"executionSuccessful": not problems}
    if notes:
        invocation["toolExecutionNotifications"] = notes
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{'
    yield f'"tool": {encode({"driver": driver})},'
    yield '"columnKind": "unicodeCodePoints",'
    yield f'"invocations": {encode([invocation])},'
    yield '"results": ['
    before = ""
    for finding in findings:
        yield before + encode(_result(finding))
        before = ","
    yield "]}]}"


def _rule(check: Check) -> dict[str, Any]:
    page = check.page()
    return {
        "id": check.code,
        "name": check.label,
        "shortDescription": {"text": check.title},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": [check.label, *([check.kind] if check.kind else [])]},
    }


def _result(finding: Finding) -> dict[str, Any]:
    drafts = [claim for claim in finding.claims if claim.role == "draft"]
    own = [_location(_place(claim), claim.quote) for claim in drafts or finding.claims[:1]]
    own = own or [_location(finding.place, "")]
    others = [claim for claim in finding.claims[not drafts :] if claim.role != "draft"]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": own[:1],
        "relatedLocations": [*own[1:], *map(_related, others)][:_MOST],
        "partialFingerprints": {"claimcheck/v1": finding.fingerprint},
        "rank": _rank(finding),
        "properties": {
            "label": finding.label,
            "kind": finding.kind,
            "slot": finding.slot,
            "sources": [side.sources for side in finding.sides],
        },
    }
    for number, related in enumerate(result["relatedLocations"], 1):
        related["id"] = number
    if finding.suppressed:
        result["suppressions"] = [_suppression(finding.suppressed)]
    return result


def _rank(finding: Finding) -> float:
    """0 to 100: how sure it is that the claims are about one thing."""
    return round(100 * min((claim.confidence for claim in finding.claims), default=1.0), 1)


def _place(claim: Claim) -> Place:
    return Place(claim.path, claim.line, claim.column, claim.start, len(claim.quote))


def _related(claim: Claim) -> dict[str, Any]:
    who = claim.publisher or claim.path
    told = f"{who}, {claim.published}" if claim.published else who
    return {
        **_location(_place(claim), claim.quote),
        "message": {"text": f"“{claim.quote}” ({told}): {claim.sentence}"},
    }


def _location(place: Place, quoted: str) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    if quoted:
        *lines, last = quoted.split("\n")
        begin = 1 if lines else place.column
        region |= {"endLine": place.line + len(lines), "endColumn": begin + len(last)}
        region |= {"charOffset": place.start, "charLength": len(quoted)}
        region["snippet"] = {"text": quoted}
    artifact = {"uri": quote(place.path, safe="/-._~")}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _suppression(found: Suppression) -> dict[str, Any]:
    kind = "inSource" if found.kind == "inline" else "external"
    told = f"{found.reason} ({found.where})" if found.where else found.reason
    return {"kind": kind, "status": "accepted", "justification": told}


def _notification(problem: ClaimcheckError) -> dict[str, Any]:
    return {"level": "error", "message": {"text": str(problem)}}
