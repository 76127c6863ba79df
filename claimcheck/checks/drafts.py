"""What reports say about each claim of a draft: exactly one status a claim."""

from collections.abc import Iterator, Sequence

from claimcheck.checks import wording
from claimcheck.checks.build import certain, finding
from claimcheck.checks.judge import CODES, code_of
from claimcheck.checks.messages import say
from claimcheck.comparing.agreement import agreement
from claimcheck.comparing.relation import Relation, relate
from claimcheck.comparing.times import Times, times
from claimcheck.comparing.voices import Voice, independent, order, voices
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_TOLD = ("explicit", "relative", "fiscal")

Verdict = tuple[str, Finding | None]


def judge_draft(slot: Slot, rulebook: Rulebook) -> Iterator[tuple[Claim, str, Finding | None]]:
    """Each claim of the draft in this slot with its status and, where there is one, its finding."""
    reports = voices(claim for claim in slot.claims if claim.role != "draft")
    for voice in voices(claim for claim in slot.claims if claim.role == "draft"):
        status, found = _verdict(voice, reports, slot, rulebook)
        for claim in voice.claims:
            yield claim, status, found if claim is voice.first else None


def _verdict(draft: Voice, reports: Sequence[Voice], slot: Slot, rulebook: Rulebook) -> Verdict:
    if not reports:
        return "unsupported", _unsupported(draft, slot, rulebook)
    claim = draft.first
    relations = [(voice, relate(claim, voice.first, slot.kind, rulebook)) for voice in reports]
    agreeing = [voice for voice in reports if _same_figure(claim, voice.first)]
    same = [
        (voice, relation)
        for voice, relation in relations
        if times(claim, voice.first, slot.kind) is Times.SAME
    ]
    if agreeing:
        newer = None if claim.time_basis in _TOLD else _newer(agreeing, reports, slot, rulebook)
        if newer is not None:
            return "stale", _stale(draft, agreeing[-1], newer, slot, rulebook)
        return "supported", None
    conflicts = [(voice, relation) for voice, relation in same if relation.label in CODES]
    if any(relation.label == "agreement" for _, relation in same):
        return "supported", None
    slips = any(relation.label == "unit-suspect" for _, relation in conflicts)
    if conflicts and (slips or claim.time_basis != "assumed"):
        return "contradicted", _contradicted(draft, conflicts, slot, rulebook)
    if claim.time_basis == "assumed":
        return _undated(draft, reports, relations, slot, rulebook)
    return "unsupported", _unsupported(draft, slot, rulebook)


def _same_figure(one: Claim, other: Claim) -> bool:
    """True if the figures agree, whatever their times."""
    found = agreement(one, other) if _comparable(one, other) else None
    # Over 90,000 and over 170,000 may both hold, but the second does not support the first.
    return found is not None and found.agrees and found.kind != "loose-bound"


def _comparable(one: Claim, other: Claim) -> bool:
    return one.unit == other.unit or one.base_unit == other.base_unit


def _newer(
    agreeing: Sequence[Voice], reports: Sequence[Voice], slot: Slot, rulebook: Rulebook
) -> Voice | None:
    """The newest report, when it has moved on from what the draft says."""
    newest = max(reports, key=lambda voice: order(voice.first))
    if any(voice is newest for voice in agreeing):
        return None
    relation = relate(agreeing[-1].first, newest.first, slot.kind, rulebook)
    return newest if relation.label in ("progression", "revision") else None


def _stale(draft: Voice, old: Voice, new: Voice, slot: Slot, rulebook: Rulebook) -> Finding:
    message = say("stale", one=draft.first, old=old.first, new=new.first)
    sides = [[*draft.claims, *old.claims], new.claims]
    return finding("CC302", slot.name, sides, message, rulebook)


def _unsupported(draft: Voice, slot: Slot, rulebook: Rulebook) -> Finding:
    message = say("unsupported", one=draft.first)
    return finding("CC301", slot.name, [draft.claims], message, rulebook)


def _contradicted(
    draft: Voice, conflicts: Sequence[tuple[Voice, Relation]], slot: Slot, rulebook: Rulebook
) -> Finding:
    voice, relation = min(conflicts, key=lambda pair: (not pair[1].firm, -pair[0].sources))
    one, other = draft.first, voice.first
    firm = relation.firm and certain(one, other, slot.confidence)
    return finding(
        code_of(relation),
        slot.name,
        [draft.claims, [claim for found, _ in conflicts for claim in found.claims]],
        wording.conflict(one, other, relation),
        rulebook,
        severity="error" if firm and relation.label != "revision" else "warning",
        kind=relation.kind,
    )


def _undated(
    draft: Voice,
    reports: Sequence[Voice],
    relations: Sequence[tuple[Voice, Relation]],
    slot: Slot,
    rulebook: Rulebook,
) -> Verdict:
    """An undated figure that no report has for any time is wrong as of the newest report."""
    usable = [voice for voice, relation in relations if relation.label != "distinct"]
    if not usable:
        return "unsupported", _unsupported(draft, slot, rulebook)
    newest = max(usable, key=lambda voice: order(voice.first))
    message = say("undated", one=draft.first, new=newest.first)
    agreed = independent([claim for voice in reports for claim in voice.claims]) > 0
    return "contradicted", finding(
        "CC101",
        slot.name,
        [draft.claims, newest.claims],
        message,
        rulebook,
        severity="error" if agreed else "warning",
    )
