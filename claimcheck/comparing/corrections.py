"""What a text says about a figure having been corrected, and which of two is the earlier one."""

from datetime import date

from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook

_NEVER = date.max
_STATUS = {"preliminary": 0, "final": 2}
_PART = {"from": 0, "to": 2}


def corrected(claim: Claim, rulebook: Rulebook) -> bool:
    """True if the sentence says that a figure was revised, corrected or replaced."""
    sentence = claim.sentence.lower()
    cues = rulebook.group("revision")
    if any(word in sentence for word in cues.get("cue", ())):
        return True
    changed = any(word in sentence for word in cues.get("changed", ()))
    return changed and any(word in sentence for word in cues.get("object", ()))


def earlier_first(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """The figure that was replaced, then the one that replaced it.

    Told by `from` and `to`, by preliminary and final, else by the days of publication.
    """
    first, last = sorted((one, other), key=_rank)
    return first, last


def _rank(claim: Claim) -> tuple[int, int, date, str, int]:
    status = claim.about.families.get("status", "").rstrip("~")
    part = _PART.get(claim.about.part, 1)
    return part, _STATUS.get(status, 1), claim.published or _NEVER, claim.path, claim.start
