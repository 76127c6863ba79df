"""Figures of one subject, metric and time whose words set them apart: shown, never compared.

Group and cloud revenue, monthly and daily users, the organisers' count and that of the police: a
reader who sees two values wants to know that they are of two things.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.checks.build import finding
from claimcheck.checks.messages import say
from claimcheck.comparing.agreement import ratio
from claimcheck.comparing.aspect import INHERITED
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_MOST = 12  # figures of one subject, metric and time that are held beside each other
_APART = 1.1


def scopes(slots: Sequence[Slot], rulebook: Rulebook) -> Iterator[Finding]:
    """At most one finding a slot: another one differs from it in one modifier only."""
    shelves: dict[tuple[object, ...], list[tuple[Claim, Slot]]] = defaultdict(list)
    for slot in slots:
        for claim in slot.claims:
            if _clear(claim):
                shelves[_key(claim)].append((claim, slot))
    told: set[str] = set()
    for _, members in sorted(shelves.items(), key=lambda item: str(item[0])):
        for (one, mine), (other, yours) in combinations(members[:_MOST], 2):
            family = _family(one, other, rulebook)
            names = {mine.name, yours.name}
            if mine is not yours and family and not names & told:
                told |= names
                yield _beside(one, other, family, mine, rulebook)


def _clear(claim: Claim) -> bool:
    named = claim.subject and claim.metric and claim.metric != "duration"
    return bool(named) and claim.time_start is not None and claim.role != "draft"


def _key(claim: Claim) -> tuple[object, ...]:
    time = claim.time_start, claim.time_end
    unit = claim.base_unit or claim.unit
    return claim.subject, claim.metric, unit, claim.change, claim.modality, *time


def _family(one: Claim, other: Claim, rulebook: Rulebook) -> str:
    """The only family in which two figures of two texts differ, "" for none or several."""
    if one.path == other.path or ratio(one, other) < _APART:
        return ""
    mine, yours = one.about.families, other.about.families
    if any(value.endswith(INHERITED) for value in (*mine.values(), *yours.values())):
        return ""
    unlike = sorted(f for f in mine.keys() | yours.keys() if mine.get(f) != yours.get(f))
    if len(unlike) != 1:
        return ""
    rule = rulebook.families.get(unlike[0])
    both = unlike[0] in mine and unlike[0] in yours
    return unlike[0] if both or (rule is not None and rule.hard) else ""


def _beside(one: Claim, other: Claim, family: str, slot: Slot, rulebook: Rulebook) -> Finding:
    words = [claim.about.families.get(family) for claim in (one, other)]
    mine, yours = (word or say("plain-scope") for word in words)
    message = say("scope", one=one, other=other, mine=mine, yours=yours)
    return finding("CC109", slot.name, [[one], [other]], message, rulebook, hidden=True)
