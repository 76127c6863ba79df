"""Claims -> Finding: sides, severity and a fingerprint that survives edits elsewhere."""

import re
from collections.abc import Sequence
from hashlib import blake2b

from claimcheck.checks.messages import Said
from claimcheck.checks.table import BY_CODE
from claimcheck.comparing.voices import independent
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Side
from claimcheck.rulebook.schema import Rulebook

_SPACE = re.compile(r"\s+")
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
        fingerprint=_fingerprint(code, sides),
    )


def _fingerprint(code: str, sides: Sequence[Sequence[Claim]]) -> str:
    """Code, paths, quotes and sentences; no line numbers, so that moved text keeps it."""
    keys = sorted(
        f"{claim.path}\0{claim.quote}\0{_SPACE.sub('', claim.sentence)}"
        for side in sides
        for claim in side
    )
    return blake2b("\n".join([code, *keys]).encode(), digest_size=8).hexdigest()


def certain(one: Claim, other: Claim, confidence: float) -> bool:
    """True if both times are told and both claims surely are about the slot."""
    timed = all(claim.time_basis in _BASES for claim in (one, other))
    return timed and confidence >= _FIRM and min(one.confidence, other.confidence) >= _FIRM
