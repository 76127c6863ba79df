"""What facts are to one another: who holds a role, when something began, how things stand."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.checks import wording
from claimcheck.checks.build import finding
from claimcheck.checks.messages import say
from claimcheck.comparing.facts import AMONG, ONCE, ROLES, firm, groups, same_time, same_value
from claimcheck.comparing.strength import stronger
from claimcheck.comparing.voices import order
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

_MOST = 60  # facts of one group that are compared with each other
Status = tuple[str, str]  # a claim's id and what it is to the reports


def facts(claims: Sequence[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    """Findings about facts: conflicts, words of other strength, timelines, agreements."""
    for group in groups(claims):
        if len(group) > 1:
            yield from _judged(group[:_MOST], rulebook)


def statuses(claims: Sequence[Claim]) -> Iterator[Status]:
    """What reports say about the facts of drafts; nothing of those that no report speaks of."""
    for group in groups(claims):
        reports = [claim for claim in group if claim.role != "draft"]
        for claim in (claim for claim in group if claim.role == "draft"):
            status = _status(claim, reports)
            if status:
                yield claim.id, status


def _status(claim: Claim, reports: Sequence[Claim]) -> str:
    if any(same_value(claim, other) and not stronger(claim, other) for other in reports):
        return "supported"
    if any(_conflict(claim, other) for other in reports):
        return "contradicted"
    return "stronger" if any(stronger(claim, other) for other in reports) else ""


def _judged(group: Sequence[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    pairs = [(one, other) for one, other in combinations(group, 2) if _reported(one, other)]
    conflicts = [pair for pair in pairs if _conflict(*pair)]
    if conflicts:
        yield _contradiction(conflicts, rulebook)
    yield from _strength(group, pairs, rulebook)
    if not conflicts and any(_moved_on(*pair) for pair in pairs):
        yield _timeline(group, rulebook)
    yield from _agreements(group, rulebook)


def _reported(one: Claim, other: Claim) -> bool:
    """Two facts of drafts are not held against each other."""
    return "draft" not in (one.role, other.role) or one.role != other.role


def _conflict(one: Claim, other: Claim) -> bool:
    """Two values that cannot both hold: of what happens once, or of one time."""
    if one.path == other.path or same_value(one, other) is not False:
        return False
    if one.kind == "date":
        return one.metric in ONCE
    if one.metric in ROLES:
        return same_time(one, other)
    if "length" in one.scope:
        return False
    ranks = (one.object or "").isdigit() and (other.object or "").isdigit()
    return ranks and one.metric == other.metric and same_time(one, other)


def _moved_on(one: Claim, other: Claim) -> bool:
    """A role or a rank that is another at another time."""
    if "length" in one.scope:
        return False
    moves = one.metric in ROLES or (one.object or "").isdigit() and (other.object or "").isdigit()
    return bool(moves) and same_value(one, other) is False and not same_time(one, other)


def _contradiction(conflicts: Sequence[tuple[Claim, Claim]], rulebook: Rulebook) -> Finding:
    one, other = conflicts[0]
    mine = {claim.id: claim for pair in conflicts for claim in pair if same_value(claim, one)}
    rest = {c.id: c for pair in conflicts for c in pair if c.id not in mine}
    severity = "error" if firm(one, other) else "warning"
    message = say("fact-conflict", one=one, other=other, slot=one.slot)
    sides = [[*mine.values()], [*rest.values()]]
    return finding("CC101", one.slot, sides, message, rulebook, severity=severity)


def _strength(
    group: Sequence[Claim], pairs: Sequence[tuple[Claim, Claim]], rulebook: Rulebook
) -> Iterator[Finding]:
    """The weaker words on the first side; a draft that says more than every report is told so."""
    unlike = [pair for pair in pairs if stronger(*pair) or stronger(*reversed(pair))]
    if not unlike:
        return
    drafted = [claim for claim in group if claim.role == "draft"]
    reports = [claim for claim in group if claim.role != "draft"]
    for claim in drafted:
        if reports and all(stronger(claim, other) for other in reports):
            message = say("stronger-draft", one=claim, other=reports[-1])
            sides = [reports, [claim]]
            yield finding("CC108", claim.slot, sides, message, rulebook, severity="warning")
    if not drafted:
        strong = [c for c in group if any(stronger(c, other) for other in group)]
        weak = [c for c in group if any(stronger(other, c) for other in strong)]
        weak = [claim for claim in weak if claim not in strong] or weak
        message = say("strength", one=weak[0], other=strong[-1])
        sides = [weak, [claim for claim in strong if claim not in weak]]
        if all(sides):
            yield finding("CC108", strong[0].slot, sides, message, rulebook)


def _timeline(group: Sequence[Claim], rulebook: Rulebook) -> Finding:
    sides: list[list[Claim]] = []
    for claim in sorted(group, key=order):
        if sides and same_value(sides[-1][0], claim):
            sides[-1].append(claim)
        elif claim.object != AMONG:
            sides.append([claim])
    message = wording.chain([side[0] for side in sides])
    return finding("CC102", group[0].slot, sides, message, rulebook, hidden=True)


def _agreements(group: Sequence[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    sides: dict[str, list[Claim]] = {}
    for claim in group:
        sides.setdefault(claim.object or "", []).append(claim)
    for members in sides.values():
        if len(members) > 1:
            message = say("agree", count=len(members), one=members[0])
            kind = "exact"
            yield finding(
                "CC105", members[0].slot, [members], message, rulebook, kind=kind, hidden=True
            )
