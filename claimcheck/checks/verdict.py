"""One figure of a draft against the reports of its slot."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.checks import draft_findings as tell
from claimcheck.checks.judge import CODES
from claimcheck.checks.related import TOLD, Related, ends_differ, relations
from claimcheck.comparing.agreement import agreement
from claimcheck.comparing.disputes import disputed
from claimcheck.comparing.likeness import twins
from claimcheck.comparing.relation import Relation, relate
from claimcheck.comparing.scope import of_two_measures, other_subject
from claimcheck.comparing.times import Times, times
from claimcheck.comparing.voices import Voice, order
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_SURE = 0.8


class Verdict(NamedTuple):
    """The status of a claim of a draft, and its finding where there is one."""

    status: str
    finding: Finding | None = None


OPEN = Verdict("")  # the slot says nothing about the claim


def verdict(draft: Voice, reports: Sequence[Voice], slot: Slot, rulebook: Rulebook) -> Verdict:
    """Supported, stale, misattributed or contradicted; OPEN when the slot says nothing."""
    related = relations(draft.first, reports, slot, rulebook)
    same = [voice for voice, relation in related if _supports(draft.first, voice, relation)]
    agreeing = [voice for voice in same if not _of_another(draft, voice, rulebook)]
    quoting = disputed(draft.first, rulebook)
    copied = _miscopied(draft, related, agreeing, slot)
    if copied and not quoting:
        return Verdict("contradicted", tell.contradicted(draft, copied, slot, rulebook))
    if agreeing:
        return _agreed(draft, agreeing, reports, slot, rulebook, quoting=quoting)
    if quoting:
        return OPEN
    claim = draft.first
    firm = [
        (voice, relation)
        for voice, relation in related
        if not _taken(draft, voice, slot, rulebook)
        and not _doubted(draft, voice, slot)
        and not _apart(draft, voice, rulebook)
    ]
    conflicts = [(voice, relation) for voice, relation in firm if _accuses(relation)]
    slips = any(relation.label == "unit-suspect" for _, relation in conflicts)
    if conflicts and (slips or claim.time_basis != "assumed"):
        found = tell.contradicted(draft, conflicts, slot, rulebook)
        return Verdict("contradicted", found)
    if claim.time_basis == "assumed" and not same:
        return _undated(draft, firm, slot, rulebook)
    return OPEN


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


def _doubted(draft: Voice, voice: Voice, slot: Slot) -> bool:
    """True where only other claims of the slot hold the two together."""
    return all(
        slot.doubts(mine, yours) and not twins(mine, yours)
        for mine in draft.claims
        for yours in voice.claims
    )


def _apart(draft: Voice, voice: Voice, rulebook: Rulebook) -> bool:
    """True where the two count or measure other things, or within other limits."""
    return all(
        of_two_measures(mine, yours, rulebook) and not twins(mine, yours)
        for mine in draft.claims
        for yours in voice.claims
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
    if claim.time_basis in TOLD and other.time_basis in TOLD and _elsewhen(claim, other):
        return False
    if ends_differ(claim, other):
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
    if not quoting and draft.first.time_basis not in TOLD:
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
