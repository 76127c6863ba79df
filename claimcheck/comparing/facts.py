"""Facts beside one another: what may be compared, and what two of them are to each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from claimcheck.comparing import events
from claimcheck.comparing.kin import akin
from claimcheck.model.claim import Claim

KINDS = ("fact", "date")
AMONG, WEAK = "among", "leading"
_LIKE, _ONE_DAY, _ONE_TIME = 0.5, 7, 31
_SAME_QUALITY = {"first": "largest"}
_TOLD = ("explicit", "relative", "fiscal")
_FIRST_WIDE = "\u2e80"


def is_fact(claim: Claim) -> bool:
    """True for a claim that states no quantity."""
    return claim.kind in KINDS


def groups(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Facts that are about one thing: one subject, attribute, area and (for standings) noun."""
    shelves: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.path, c.start)):
        shelves[shelf(claim)].append(claim)
    found: list[list[Claim]] = []
    for _, members in sorted(shelves.items()):
        found += _by_noun(members)
    return found


def is_role(claim: Claim) -> bool:
    """Whether a fact tells who holds a role, which has one holder at a time."""
    plain = claim.kind == "fact" and claim.counted is None and "length" not in claim.scope
    return plain and not events.is_act(claim)


def quality(claim: Claim) -> str:
    """The attribute of a fact; the first of its kind and the largest are held for one."""
    return _SAME_QUALITY.get(claim.metric, claim.metric)


def shelf(claim: Claim) -> tuple[str, ...]:
    """The facts that may be one: of one subject, attribute, area and length, or of one event."""
    if claim.kind == "date" or events.is_act(claim):
        return events.shelf(claim)
    region, length = claim.scope.get("region", ""), claim.scope.get("length", "")
    standing = claim.counted is not None and not length
    return claim.subject, "standing" if standing else claim.metric, region, length


def _by_noun(members: Sequence[Claim]) -> list[list[Claim]]:
    """Standings of one subject by what it is: the largest bank, the largest employer."""
    found: list[list[Claim]] = []
    for claim in members:
        for group in found:
            if all(may_be_one(claim, other) for other in group):
                group.append(claim)
                break
        else:
            found.append([claim])
    return found


def may_be_one(one: Claim, other: Claim) -> bool:
    """True if two standings are of one quality and noun; nouns of two languages may be one.

    `a leading provider` is held beside the largest provider, whatever the quality.
    """
    if one.kind == "date" or events.is_act(one):
        return events.may_be_one(one, other)
    if one.counted is None or "length" in one.scope:
        return True
    weak = WEAK in (one.metric, other.metric)
    if quality(one) != quality(other) and not weak:
        return False
    if _language(one) != _language(other):
        return bool(one.scope.get("region"))
    return likeness(one, other) >= _LIKE


def likeness(one: Claim, other: Claim) -> float:
    """How many of their words two nouns share, measured at the shorter one, 0..1."""
    mine, yours = one.about.words.keys(), other.about.words.keys()
    return len(mine & yours) / max(1, min(len(mine), len(yours)))


def _language(claim: Claim) -> str:
    return (
        "zh" if (claim.counted or "")[:1] > _FIRST_WIDE or claim.quote[:1] > _FIRST_WIDE else "en"
    )


def same_time(one: Claim, other: Claim) -> bool:
    """True if two facts hold for one time: the same told period, or days close to each other."""
    mine, yours = (one.time_start, one.time_end), (other.time_start, other.time_end)
    if mine == yours:
        return True
    days = [claim.time_end for claim in (one, other) if claim.time_end is not None]
    if len(days) < 2 or any(claim.about.grain not in ("day", "") for claim in (one, other)):
        return False
    apart = _ONE_DAY if is_role(one) else _ONE_TIME
    return abs((days[0] - days[1]).days) <= apart


def same_value(one: Claim, other: Claim) -> bool | None:
    """Whether two facts say the same; None where that cannot be known (two scripts of a name)."""
    mine, yours = one.object or "", other.object or ""
    if mine == yours:
        return True
    if one.kind == "date":
        return events.days_meet(one, other)
    if is_role(one):
        known = one.scope.get("alias") == yours or other.scope.get("alias") == mine
        return True if known else _one_person(mine, yours)
    return False


def _one_person(mine: str, yours: str) -> bool | None:
    """Two names of one script that share no part are two persons; else nobody can tell."""
    scripts = {name[:1] > _FIRST_WIDE for name in (mine, yours)}
    if len(scripts) == 2 or set(mine.split()) & set(yours.split()) or akin(mine, yours):
        return None
    return False


def firm(one: Claim, other: Claim) -> bool:
    """True if both name their subject in the clause and their time."""
    named = all(claim.about.subject_found == "clause" for claim in (one, other))
    return named and all(claim.time_basis in _TOLD for claim in (one, other))
