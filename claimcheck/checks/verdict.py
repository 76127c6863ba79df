"""One figure of a draft against the reports of its slot."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from claimcheck.checks import draft_findings as tell
from claimcheck.checks.judge import CODES
from claimcheck.comparing.agreement import agreement, close
from claimcheck.comparing.disputes import disputed
from claimcheck.comparing.intervals import default, top, value
from claimcheck.comparing.likeness import twins
from claimcheck.comparing.relation import Relation, relate
from claimcheck.comparing.scope import other_subject
from claimcheck.comparing.times import Times, times
from claimcheck.comparing.voices import Voice, order
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_TOLD = ("explicit", "relative", "fiscal")
_SURE = 0.8
Related = list[tuple[Voice, Relation]]


class Verdict(NamedTuple):
    """The status of a claim of a draft, and its finding where there is one."""

    status: str
    finding: Finding | None = None


OPEN = Verdict("")  # the slot says nothing about the claim


def verdict(draft: Voice, reports: Sequence[Voice], slot: Slot, rulebook: Rulebook) -> Verdict:
    """Supported, stale, misattributed or contradicted; OPEN when the slot says nothing."""
    related = [(voice, _relation(draft.first, voice, slot.kind, rulebook)) for voice in reports]
    agreeing = [
        voice
        for voice, relation in related
        if _supports(draft.first, voice, relation) and not _of_another(draft, voice, rulebook)
    ]
    quoting = disputed(draft.first, rulebook)
    copied = _miscopied(draft, related, agreeing, slot)
    if copied and not quoting:
        return Verdict("contradicted", tell.contradicted(draft, copied, slot, rulebook))
    if agreeing:
        return _agreed(draft, agreeing, reports, slot, rulebook, quoting=quoting)
    if quoting:
        return OPEN
    claim = draft.first
    conflicts = [
        (voice, relation)
        for voice, relation in related
        if _accuses(relation) and not _taken(draft, voice, slot, rulebook)
    ]
    slips = any(relation.label == "unit-suspect" for _, relation in conflicts)
    if conflicts and (slips or claim.time_basis != "assumed"):
        found = tell.contradicted(draft, conflicts, slot, rulebook)
        return Verdict("contradicted", found)
    if claim.time_basis == "assumed":
        return _undated(draft, related, slot, rulebook)
    return OPEN


def _relation(claim: Claim, voice: Voice, kind: str, rulebook: Rulebook) -> Relation:
    """The relation to a report; a copied sentence without a time of its own has the report's.

    A draft corrects no earlier report: what none of them has is contradicted, whatever words
    of revision stand beside it. The copy of a range has both of its ends.
    """
    other = next((c for c in voice.claims if twins(claim, c)), voice.first)
    alike = twins(claim, other)
    untold = claim.time_basis != "assumed" and not {claim.time_basis, other.time_basis} & set(_TOLD)
    if untold and alike:
        claim = msgspec.structs.replace(claim, time_start=other.time_start, time_end=other.time_end)
    found = relate(claim, other, kind, rulebook)
    revising = found.label == "revision" and not _after(other, claim)
    if revising or (alike and found.label == "agreement" and _ends(claim, other)):
        sets = found.sets or (default(claim), default(other))
        return Relation("contradiction", sets=sets, firm=False)
    return found


def _after(one: Claim, other: Claim) -> bool:
    return bool(one.published and other.published and one.published > other.published)


def _ends(one: Claim, other: Claim) -> bool:
    """Two ranges that have not both ends in common."""
    if one.value_high is None or other.value_high is None:
        return False
    return not (close(value(one), value(other)) and close(top(one), top(other)))


def _miscopied(
    draft: Voice, related: Related, agreeing: Sequence[Voice], slot: Slot
) -> list[tuple[Voice, Relation]]:
    """Reports with the sentence and another figure, where only a loose slot brings support."""
    sure = slot.confidence >= _SURE or any(
        twins(draft.first, claim) for voice in agreeing for claim in voice.claims
    )
    if sure or not agreeing:
        return []
    return [
        (voice, relation)
        for voice, relation in related
        if _accuses(relation) and any(twins(draft.first, claim) for claim in voice.claims)
    ]


def _taken(draft: Voice, voice: Voice, slot: Slot, rulebook: Rulebook) -> bool:
    """True if the sentence has the report's figure too: then this one is of something else.

    A sentence that is a copy of the report's but for its figure is of the same thing still.
    """
    if any(twins(draft.first, claim) for claim in voice.claims):
        return False
    return any(
        claim.role == "draft"
        and claim.sentence == draft.first.sentence
        and claim not in draft.claims
        and relate(claim, voice.first, slot.kind, rulebook).label == "agreement"
        for claim in slot.claims
    )


def _accuses(relation: Relation) -> bool:
    return relation.label in CODES and relation.kind != "implausible-progression"


def _supports(claim: Claim, voice: Voice, relation: Relation) -> bool:
    """True if a report has the figure, for that time or where the draft tells none.

    Over 90,000 and over 170,000 may both hold, but the second does not support the first.
    """
    other = voice.first
    if claim.unit != other.unit and claim.base_unit != other.base_unit:
        return False
    if claim.time_basis in _TOLD and other.time_basis in _TOLD and _elsewhen(claim, other):
        return False
    if _ends(claim, other):
        return False
    found = agreement(claim, other)
    if found is None or not found.agrees:
        return relation.label == "agreement" and relation.told == "within"
    return found.kind != "loose-bound"


def _of_another(draft: Voice, voice: Voice, rulebook: Rulebook) -> bool:
    """The right number of somebody else."""
    return all(
        other_subject(claim, other, rulebook) for claim in draft.claims for other in voice.claims
    )


def _elsewhen(claim: Claim, other: Claim) -> bool:
    """Two told times without a common day."""
    if claim.time_start is None or other.time_start is None:
        return False
    return times(claim, other, "flow") is Times.DIFFERENT and claim.about.part != "from"


def _agreed(
    draft: Voice,
    agreeing: Sequence[Voice],
    reports: Sequence[Voice],
    slot: Slot,
    rulebook: Rulebook,
    *,
    quoting: bool,
) -> Verdict:
    """Supported, unless reports have moved on or give the figure to somebody else."""
    moved = None
    if not quoting and draft.first.time_basis not in _TOLD:
        moved = _newer(agreeing, reports, slot, rulebook)
    if moved is not None:
        voice, relation = moved
        found = tell.stale(draft, agreeing[-1], voice, relation, slot, rulebook)
        return Verdict("stale", found)
    named = tell.misattributed(draft, agreeing, slot, rulebook)
    if named is not None:
        return Verdict("misattributed", named)
    return Verdict("supported", tell.supported(draft, agreeing, slot, rulebook))


def _newer(
    agreeing: Sequence[Voice], reports: Sequence[Voice], slot: Slot, rulebook: Rulebook
) -> tuple[Voice, Relation] | None:
    """The newest report, when it has moved on from what the draft says."""
    newest = max(reports, key=lambda voice: order(voice.first))
    if any(voice is newest for voice in agreeing):
        return None
    relation = relate(agreeing[-1].first, newest.first, slot.kind, rulebook)
    return (newest, relation) if relation.label in ("progression", "revision") else None


def _undated(draft: Voice, related: Related, slot: Slot, rulebook: Rulebook) -> Verdict:
    """An undated figure that no report has for any time is wrong as of the newest report."""
    usable = [voice for voice, relation in related if relation.label != "distinct"]
    if not usable:
        return OPEN
    newest = max(usable, key=lambda voice: order(voice.first))
    agreed = not any(
        relate(newest.first, voice.first, slot.kind, rulebook).label == "contradiction"
        for voice in usable
        if voice is not newest
    )
    found = tell.undated(draft, newest, slot, rulebook, agreed=agreed)
    return Verdict("contradicted", found)
