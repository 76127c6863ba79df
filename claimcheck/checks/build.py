"""Claims -> Finding: sides and severity."""

from collections.abc import Sequence

import msgspec

from claimcheck.checks.messages import Said
from claimcheck.checks.table import BY_CODE
from claimcheck.comparing.lineage import independent
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Place, Side
from claimcheck.rulebook.schema import Rulebook

_FIRM = 0.8
_BASES = ("explicit", "relative", "fiscal")


def finding(  # noqa: PLR0913 (the fields of a finding)
    code: str,
    slot: str,
    sides: Sequence[Sequence[Claim]],
    message: Said | str,
    rulebook: Rulebook,
    *,
    severity: str = "",
    kind: str | None = None,
    holds: bool | None = None,
    hidden: bool = False,
) -> Finding:
    """A finding of a check; severity is the given one, the user's, or the check's own.

    A message in several languages is told in the rulebook's; the others stay beside it.
    """
    check, rule = BY_CODE[code], rulebook.checks.get(code)
    said = message if isinstance(message, dict) else {}
    chosen = (rule.severity if rule else "") or severity or check.severity
    return Finding(
        code=code,
        label=check.label,
        severity=chosen,
        slot=slot,
        sides=tuple(Side(tuple(claims), independent(claims)) for claims in sides),
        message=said[rulebook.language] if isinstance(message, dict) else message,
        said=said,
        kind=kind or check.kind,
        holds=holds,
        hidden=hidden or (rule is not None and not rule.enabled),
    )


def about_input(code: str, at: Place, message: Said, rulebook: Rulebook) -> Finding:
    """A finding about a file and not about claims."""
    built = finding(code, "", [], message, rulebook)
    return msgspec.structs.replace(built, at=at)


def certain(one: Claim, other: Claim, confidence: float) -> bool:
    """True if both times are told and both claims surely are about the slot."""
    timed = all(claim.time_basis in _BASES for claim in (one, other))
    return timed and confidence >= _FIRM and min(one.confidence, other.confidence) >= _FIRM
