"""The findings about claims of a draft, each with the report that it is held against."""

from collections.abc import Sequence

from claimcheck.checks import reasons
from claimcheck.checks.build import certain, finding
from claimcheck.checks.judge import code_of
from claimcheck.checks.messages import say
from claimcheck.comparing.lineage import independent
from claimcheck.comparing.relation import Relation
from claimcheck.comparing.voices import Voice
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_FIRM = 0.8
_WORD = 3  # shorter words do not tell one speaker from another


def supported(draft: Voice, agreeing: Sequence[Voice], slot: Slot, rulebook: Rulebook) -> Finding:
    """Which reports have the figure, and how many of them are independent."""
    reports = [claim for voice in agreeing for claim in voice.claims]
    reports.sort(key=lambda claim: claim.base_value != draft.first.base_value)
    message = say("supported", one=draft.first, other=reports[0], count=independent(reports))
    sides = [[*draft.claims, *reports]]
    return finding("CC105", slot.name, sides, message, rulebook, hidden=True)


def stale(
    draft: Voice, old: Voice, new: Voice, relation: Relation, slot: Slot, rulebook: Rulebook
) -> Finding:
    """The figure that reports once had, and the newer one; an error once it was revised."""
    message = say("stale", one=draft.first, old=old.first, new=new.first)
    sides = [[*draft.claims, *old.claims], new.claims]
    severity = "error" if relation.label == "revision" else ""
    return finding("CC302", slot.name, sides, message, rulebook, severity=severity)


def misattributed(
    draft: Voice, agreeing: Sequence[Voice], slot: Slot, rulebook: Rulebook
) -> Finding | None:
    """None unless all name a speaker, and none of them the one that the draft names."""
    mine = draft.first.attribution
    reports = [claim for voice in agreeing for claim in voice.claims]
    named = [claim for claim in reports if claim.attribution]
    if not mine or not named or len(named) < len(reports):
        return None
    if any(_one_speaker(mine, claim) for claim in named):
        return None
    other = named[0]
    message = say(
        "misattributed", one=draft.first, other=other, mine=mine, yours=other.attribution or ""
    )
    return finding("CC303", slot.name, [draft.claims, named], message, rulebook)


def _one_speaker(name: str, claim: Claim) -> bool:
    """True if a report may mean the same speaker: one of its names, or its publisher.

    Names of two scripts cannot be told apart, so they count as one.
    """
    mine = _words(name)
    for other in (claim.attribution or "", claim.publisher or ""):
        yours = _words(other)
        if mine & yours or (other and name.isascii() != other.isascii()):
            return True
        if not name.isascii() and set(name) & set(other):
            return True
    return False


def _words(name: str) -> set[str]:
    return {word for word in name.casefold().split() if len(word) >= _WORD and word != "the"}


def contradicted(
    draft: Voice, conflicts: Sequence[tuple[Voice, Relation]], slot: Slot, rulebook: Rulebook
) -> Finding:
    """The firmest conflict with the most sources tells it; all of them stand on its side."""
    voice, relation = min(conflicts, key=lambda pair: (not pair[1].firm, -pair[0].sources))
    one, other = draft.first, voice.first
    firm = relation.firm and certain(one, other, slot.confidence)
    return finding(
        code_of(relation),
        slot.name,
        [draft.claims, [claim for found, _ in conflicts for claim in found.claims]],
        reasons.conflict(one, other, relation),
        rulebook,
        severity="error" if firm and relation.label != "revision" else "warning",
        kind=relation.kind,
    )


def undated(
    draft: Voice, newest: Voice, slot: Slot, rulebook: Rulebook, *, agreed: bool
) -> Finding:
    """An error where the reports agree, and the slot is sure or both name what they are of.

    A rise or fall without a time may be of a period that no report tells of.
    """
    message = say("undated", one=draft.first, new=newest.first)
    sides = [draft.claims, newest.claims]
    sure = slot.confidence >= _FIRM or named_alike(draft.first, newest.first, rulebook)
    severity = "error" if agreed and sure and not draft.first.change else "warning"
    return finding("CC101", slot.name, sides, message, rulebook, severity=severity)


def named_alike(claim: Claim, report: Claim, rulebook: Rulebook) -> bool:
    """Both name the same subject and the same metric, which is no share of whatever."""
    rule = rulebook.metrics.get(claim.metric)
    if rule is None or rule.loose or claim.metric != report.metric:
        return False
    return claim.subject == report.subject != ""


def unsupported(
    draft: Voice, same: tuple[Claim, str] | None, slot: Slot, rulebook: Rulebook
) -> Finding:
    """No report has it; where one has the number for something else, that is told."""
    if same is None:
        message = say("unsupported", one=draft.first)
        return finding("CC301", slot.name, [draft.claims], message, rulebook)
    claim, name = same
    message = say("elsewhere", one=draft.first, other=claim, slot=name)
    return finding(
        "CC301",
        slot.name,
        [draft.claims, [claim]],
        message,
        rulebook,
        severity="info",
        kind="number-elsewhere",
    )


def elsewhere(claim: Claim, slots: Sequence[Slot]) -> tuple[Claim, str] | None:
    """The first report claim with the same figure, and the slot that it stands in."""
    for slot in slots:
        for other in slot.claims:
            if other.role != "draft" and _figure(other) == _figure(claim):
                return other, slot.name
    return None


def _figure(claim: Claim) -> tuple[object, ...]:
    value = claim.value if claim.base_value is None else claim.base_value
    return value, claim.base_unit or claim.unit, claim.value_high
