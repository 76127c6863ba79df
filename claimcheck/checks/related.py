"""What a figure of a draft is to each report of its slot, a draft being no news of its own."""

from collections.abc import Sequence
from itertools import combinations

import msgspec

from claimcheck.comparing.agreement import close, ratio
from claimcheck.comparing.intervals import default, top, value
from claimcheck.comparing.likeness import twins
from claimcheck.comparing.relation import A_DAY, Relation, near_days, relate
from claimcheck.comparing.voices import Voice
from claimcheck.model.claim import Claim
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

TOLD = ("explicit", "relative", "fiscal")
_MOVES = ("price", "cumulative")
_APART = 1.1  # what is nearer may have moved within the day
_LOOKED_AT = 12
Related = list[tuple[Voice, Relation]]


def relations(claim: Claim, reports: Sequence[Voice], slot: Slot, rulebook: Rulebook) -> Related:
    """Each report with what the claim of a draft is to it."""
    found = [(voice, _relation(claim, voice, slot.kind, rulebook)) for voice in reports]
    if _moving(reports, slot, rulebook):
        return found
    return [(voice, _of_one_time(claim, voice, relation)) for voice, relation in found]


def _relation(claim: Claim, voice: Voice, kind: str, rulebook: Rulebook) -> Relation:
    """The relation to a report; a copied sentence without a time of its own has the report's.

    A draft corrects no earlier report: what none of them has is contradicted, whatever words
    of revision stand beside it. The copy of a range has both of its ends.
    """
    other = next((c for c in voice.claims if twins(claim, c)), voice.first)
    alike = twins(claim, other)
    untold = claim.time_basis != "assumed" and not {claim.time_basis, other.time_basis} & set(TOLD)
    if untold and alike:
        claim = msgspec.structs.replace(claim, time_start=other.time_start, time_end=other.time_end)
    found = relate(claim, other, kind, rulebook)
    revising = found.label == "revision" and not _after(other, claim)
    if revising or (alike and found.label == "agreement" and ends_differ(claim, other)):
        sets = found.sets or (default(claim), default(other))
        return Relation("contradiction", sets=sets, firm=False)
    return found


def _moving(reports: Sequence[Voice], slot: Slot, rulebook: Rulebook) -> bool:
    """True for what moves from day to day: prices, what adds up, what reports tell to move."""
    if slot.kind in _MOVES or any(claim.scope.get("span") for claim in slot.claims):
        return True
    pairs = combinations([voice.first for voice in reports[:_LOOKED_AT]], 2)
    return any(relate(*pair, slot.kind, rulebook).label == "progression" for pair in pairs)


def _of_one_time(claim: Claim, voice: Voice, relation: Relation) -> Relation:
    """What is told within a day, and by one of the two without a time, is of one time."""
    other = voice.first
    if relation.label != "progression" or not near_days(claim, other, A_DAY):
        return relation
    if ratio(claim, other) < _APART or claim.modality != other.modality:
        return relation
    sets = relation.sets or (default(claim), default(other))
    return Relation("contradiction", sets=sets, firm=False, told="untold")


def _after(one: Claim, other: Claim) -> bool:
    return bool(one.published and other.published and one.published > other.published)


def ends_differ(one: Claim, other: Claim) -> bool:
    """Two ranges that have not both ends in common."""
    if one.value_high is None or other.value_high is None:
        return False
    return not (close(value(one), value(other)) and close(top(one), top(other)))
