"""Why a claim is about what it says: `extract --explain`, in words that tell what rule to write."""

from collections.abc import Iterator, Sequence

from claimcheck.comparing.aspect import INHERITED, Aspect, aspects
from claimcheck.comparing.evidence import VETO, explained, points
from claimcheck.comparing.slots import slots
from claimcheck.model.claim import Claim
from claimcheck.model.slot import Slot
from claimcheck.reporting.width import inert
from claimcheck.rulebook.schema import Rulebook

_FOUND = {
    "clause": "named in its clause",
    "sentence": "named in its sentence",
    "carried": "carried on from the figure before",
    "document": "what the document is mainly about",
}
_BASES = {
    "explicit": "as written",
    "relative": "worked out from the day of publication or a date before it",
    "fiscal": "by the company's calendar",
    "published": "no time in the text: the day of publication",
    "assumed": "no day at all: that of the newest report",
}
_SHOWN, _TELLING = 6, 0.05


def lines(claims: Sequence[Claim], rulebook: Rulebook) -> Iterator[str]:
    """For each claim its metric, subject, modifiers, time and slot, each with the reason."""
    slot_of = {claim.id: slot for slot in slots(claims, rulebook) for claim in slot.claims}
    for claim in claims:
        yield f"{inert(claim.path)}:{claim.line}:{claim.column}: {inert(claim.quote)}"
        yield f"  metric   {_metric(claim)}"
        yield f"  subject  {_subject(claim)}"
        yield f"  scope    {_scope(claim)}"
        yield f"  time     {_time(claim)}"
        yield from _slot(claim, slot_of[claim.id], rulebook)


def _metric(claim: Claim) -> str:
    ranked = claim.about.metrics
    if not ranked:
        phrase = f"the phrase “{inert(claim.metric)}”" if claim.metric else "nothing"
        return f"{phrase}: no word of rules/metrics stands near that can carry {claim.unit}"
    rest = ", ".join(f"{inert(name)} ({cost:g})" for name, cost in ranked[1:])
    others = f"; dearer: {rest}" if rest else ""
    return f"{inert(ranked[0][0])} (cost {ranked[0][1]:g}, the lower the surer){others}"


def _subject(claim: Claim) -> str:
    if not claim.subject:
        return "none: no name in the sentence, nor before it"
    return f"{inert(claim.subject)}: {_FOUND.get(claim.about.subject_found, 'found')}"


def _scope(claim: Claim) -> str:
    parts = [
        f"{family}={value.rstrip(INHERITED)}" + (" (inherited)" if INHERITED in value else "")
        for family, value in claim.about.families.items()
    ]
    words = (
        f"; the phrase says {' '.join(map(inert, claim.about.head))}" if claim.about.head else ""
    )
    level = claim.change or "a level"
    return f"{level}, {claim.modality}{''.join(', ' + part for part in parts)}{words}"


def _time(claim: Claim) -> str:
    if claim.time_start is None:
        return "none told"
    days = f"{claim.time_start} to {claim.time_end}"
    if claim.time_start == claim.time_end:
        days = str(claim.time_start)
    return f"{days}: {_BASES.get(claim.time_basis or '', '')}"


def _slot(claim: Claim, slot: Slot, rulebook: Rulebook) -> Iterator[str]:
    others = [other for other in slot.claims if other.id != claim.id]
    if not others:
        yield f"  slot     {inert(slot.name)}: alone"
        return
    yield f"  slot     {inert(slot.name)}: with {len(others)} more"
    mine, *theirs = aspects([claim, *others], rulebook)
    scored = [(points(mine, their, rulebook), index) for index, their in enumerate(theirs)]
    best, index = max(scored, key=lambda pair: (pair[0], -pair[1]))
    yield f"           {_pair(mine, theirs[index], best, rulebook)}"


def _pair(one: Aspect, other: Aspect, total: float, rulebook: Rulebook) -> str:
    near = other.claim
    place = f"“{inert(near.quote)}” ({inert(near.path)}:{near.line})"
    if total <= VETO:
        return f"nearest {place}: never one thing by itself"
    table = explained(one, other, rulebook).items()
    telling = sorted(table, key=lambda pair: (-abs(pair[1]), pair[0]))[:_SHOWN]
    reasons = ", ".join(
        f"{name} {amount:+.1f}" for name, amount in telling if abs(amount) > _TELLING
    )
    return f"nearest {place}, {total:+.1f} points: {reasons}"
