"""Figures of two slots with the digits of one another: a slip may have parted what is one thing.

A slot holds what its figures and words bring together, so that a slip of scale or two exchanged
digits can keep a figure out of the very slot that would show it. Three equal digits are rarely
chance: such a pair is told where nothing that the two name speaks against it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.checks import reasons
from claimcheck.checks.build import finding
from claimcheck.comparing.intervals import default, value
from claimcheck.comparing.kin import akin, two_scripts
from claimcheck.comparing.likeness import renamed
from claimcheck.comparing.relation import Relation, near_days
from claimcheck.comparing.scope import apart
from claimcheck.comparing.slips import digits, power_of_ten, swapped
from claimcheck.comparing.times import Times, times
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_TELLING = 3  # that many digits are rarely equal by chance
_MOST = 24  # figures with the same digits that are held against each other
Home = Mapping[str, Slot]


def strays(slots: Sequence[Slot], known: Collection[str], rulebook: Rulebook) -> Iterator[Finding]:
    """One suspect for each two slots; `known` are the claims that a conflict was told of."""
    home = {claim.id: slot for slot in slots for claim in slot.claims}
    told: set[tuple[str, str]] = set()
    for one, other in _pairs(slots, home, rulebook):
        names = home[one.id].name, home[other.id].name
        if one.id in known or other.id in known or names in told:
            continue
        told |= {names, names[::-1]}
        yield _suspect(one, other, home[one.id], rulebook)


def _suspect(one: Claim, other: Claim, slot: Slot, rulebook: Rulebook) -> Finding:
    sets, factor = (default(one), default(other)), power_of_ten(one, other)
    same = times(one, other, rulebook.kind(one.metric)) is Times.SAME
    told = "exchanged" if same else "swapped"
    relation = Relation("contradiction", sets=sets, firm=False, told=told)
    if factor:
        relation = Relation("unit-suspect", sets=sets, factor=factor, firm=False)
    message = reasons.conflict(one, other, relation)
    code = "CC104" if factor else "CC101"
    return finding(code, slot.name, [[one], [other]], message, rulebook, severity="warning")


def _pairs(slots: Sequence[Slot], home: Home, rulebook: Rulebook) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two texts and slots whose figures are slips of one another."""
    shelves: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    values: dict[str, set[tuple[str, float]]] = defaultdict(set)
    for slot in slots:
        for claim in slot.claims:
            values[claim.path].add((claim.block, value(claim)))
            if claim.value and len(digits(claim)) >= _TELLING:
                shelves[claim.block, "".join(sorted(digits(claim)))].append(claim)
    for _, members in sorted(shelves.items()):
        for one, other in combinations(members[:_MOST], 2):
            if one.path == other.path or home[one.id] is home[other.id]:
                continue
            stated = (other.block, value(other)) in values[one.path]
            stated = stated or (one.block, value(one)) in values[other.path]
            if not stated and _slipped(one, other) and _of_one(one, other, rulebook):
                yield one, other


def _slipped(one: Claim, other: Claim) -> bool:
    return bool(power_of_ten(one, other)) or swapped(one, other)


def _of_one(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """Same metric or noun, time and modality; no word and no name tells them apart."""
    mine, yours = one.counted or "", other.counted or ""
    noun = mine.casefold().rstrip("s") == yours.casefold().rstrip("s") != ""
    metric = one.metric == other.metric
    if not (metric and one.metric) and not (noun and metric):
        return False
    if one.modality != other.modality or {one.role, other.role} == {"draft"}:
        return False
    kind = rulebook.kind(one.metric)
    when = times(one, other, kind)
    if when is not Times.SAME and (kind == "price" or not near_days(one, other)):
        return False
    return _named_alike(one, other) and not apart(one, other, rulebook) and not renamed(one, other)


def _named_alike(one: Claim, other: Claim) -> bool:
    """One subject, akin ones, or one of them unknown or in another script."""
    mine, yours = one.subject, other.subject
    if not mine or not yours or mine == yours:
        return True
    return akin(mine, yours) or two_scripts(mine, yours)
