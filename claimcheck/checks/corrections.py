"""Sentences that replace a figure by another one, and the reports that had the replaced one.

`raised its plan from 380 to 480 billion`, `应为12300人，而非21300人`: grammar says which two
figures belong together, whatever slots they came to.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.checks.build import finding
from claimcheck.checks.messages import say
from claimcheck.comparing.agreement import close
from claimcheck.comparing.corrections import corrected
from claimcheck.comparing.intervals import default, value
from claimcheck.comparing.scope import other_subject
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_BEFORE = 14  # signs before a figure in which a word says that it is the replaced one


def corrections(
    slots: Sequence[Slot], found: Sequence[Finding], rulebook: Rulebook
) -> Iterator[Finding]:
    """One revision for each sentence that replaces a figure which another text has."""
    told = {claim.id for one in found if one.code == "CC103" for claim in one.claims}
    home = {claim.id: slot for slot in slots for claim in slot.claims if claim.role != "draft"}
    every = [claim for slot in slots for claim in slot.claims if claim.id in home]
    merged: dict[tuple[object, ...], tuple[list[Claim], list[Claim]]] = {}
    for old, new in _replaced(every, rulebook):
        if new.id in told:
            continue
        mates = {home[old.id].name, home[new.id].name}
        earlier = [
            claim
            for claim in every
            if _has(claim, old, new) and _meant(claim, old, home[claim.id].name in mates, rulebook)
        ]
        if earlier:
            key = home[new.id].name, new.base_unit or new.unit, value(old), value(new)
            replaced, replacing = merged.setdefault(key, ([], []))
            replaced += [claim for claim in (*earlier, old) if claim not in replaced]
            replacing.append(new)
    for (name, *_), (replaced, replacing) in merged.items():
        yield _revision(str(name), replaced, replacing, rulebook)


def _revision(
    name: str, replaced: Sequence[Claim], replacing: Sequence[Claim], rulebook: Rulebook
) -> Finding:
    """Told once, however many texts tell that the one figure gave way to the other."""
    first = min(replaced, key=lambda claim: (str(claim.published), claim.path))
    new = next((claim for claim in replacing if claim.path != first.path), replacing[0])
    sets = {"left": default(first), "right": default(new)}
    message = say("revision", one=first, other=new, **sets)
    return finding("CC103", name, [replaced, replacing], message, rulebook)


def _replaced(claims: Iterable[Claim], rulebook: Rulebook) -> Iterator[tuple[Claim, Claim]]:
    """The replaced and the replacing figure of each sentence that has exactly two of a kind."""
    sentences: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        sentences[claim.path, claim.sentence, claim.base_unit or claim.unit].append(claim)
    for pair in sentences.values():
        if len(pair) != 2 or not corrected(pair[0], rulebook):
            continue
        marked = [claim for claim in pair if _old(claim, rulebook)]
        if len(marked) == 1 and not close(value(pair[0]), value(pair[1])):
            yield marked[0], next(claim for claim in pair if claim is not marked[0])


def _old(claim: Claim, rulebook: Rulebook) -> bool:
    if claim.about.part:
        return claim.about.part == "from"
    at = claim.about.offset
    before = claim.sentence[max(at - _BEFORE, 0) : at].lower().rstrip()
    return before.endswith(rulebook.group("revision").get("old", ()))


def _has(claim: Claim, old: Claim, new: Claim) -> bool:
    """Another, not later text has the replaced figure."""
    later = claim.published and new.published and claim.published > new.published
    unit = (claim.base_unit or claim.unit) == (old.base_unit or old.unit)
    return claim.path != old.path and not later and unit and close(value(claim), value(old))


def _meant(claim: Claim, old: Claim, mates: bool, rulebook: Rulebook) -> bool:  # noqa: FBT001
    """In its slot, or of its time or metric while no other subject is named."""
    if mates:
        return True
    time = claim.time_start is not None and claim.time_start == old.time_start
    metric = claim.metric == old.metric != ""
    within = claim.subject in old.subject or old.subject in claim.subject
    return (time or metric) and (within or not other_subject(claim, old, rulebook))
