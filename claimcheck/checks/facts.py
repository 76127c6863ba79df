"""What facts are to one another: who holds a role, when something began, how things stand."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from claimcheck.checks import reasons
from claimcheck.checks.build import finding
from claimcheck.checks.messages import say
from claimcheck.comparing.events import certain, exclude, is_act, near, of_one_moment
from claimcheck.comparing.facts import AMONG, firm, groups, is_role, same_time, same_value
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
    conflicts = [pair for pair in pairs if _conflict(*pair) and not _both_told(*pair, group)]
    if conflicts:
        yield _contradiction(conflicts, rulebook)
    yield from _strength(group, pairs, rulebook)
    if not conflicts and any(_moved_on(*pair) for pair in pairs):
        yield _timeline(group, rulebook) if group[0].kind == "fact" else _replanned(group, rulebook)
    yield from _agreements(group, rulebook)


def _reported(one: Claim, other: Claim) -> bool:
    """Two facts of drafts are not held against each other."""
    return "draft" not in (one.role, other.role) or one.role != other.role


def _conflict(one: Claim, other: Claim) -> bool:
    """Two values that cannot both hold: of what happens once, or of one time."""
    if one.path == other.path or same_value(one, other) is not False:
        return False
    if one.kind == "date":
        return exclude(one, other)
    if is_role(one):
        return same_time(one, other)
    if "length" in one.scope or is_act(one):
        return False
    ranks = (one.object or "").isdigit() and (other.object or "").isdigit()
    return ranks and one.metric == other.metric and same_time(one, other)


def _both_told(one: Claim, other: Claim, group: Sequence[Claim]) -> bool:
    """True if the text of one has the day of the other too: its writer knows of two events."""
    return one.kind == "date" and any(
        same_value(claim, theirs)
        for mine, theirs in ((one, other), (other, one))
        for claim in group
        if claim.path == mine.path
    )


def _moved_on(one: Claim, other: Claim) -> bool:
    """A role or a rank that is another at another time, a plan that is another or carried out."""
    if "length" in one.scope:
        return False
    if is_act(one):
        return one.object != other.object and not of_one_moment(one, other)
    if one.kind == "date":
        planned = one.modality != "actual" and not of_one_moment(one, other)
        return planned and same_value(one, other) is False
    moves = is_role(one) or (one.object or "").isdigit() and (other.object or "").isdigit()
    return bool(moves) and same_value(one, other) is False and not same_time(one, other)


def _contradiction(conflicts: Sequence[tuple[Claim, Claim]], rulebook: Rulebook) -> Finding:
    one, other = conflicts[0]
    mine = {claim.id: claim for pair in conflicts for claim in pair if same_value(claim, one)}
    rest = {c.id: c for pair in conflicts for c in pair if c.id not in mine}
    beside = one.kind == "date" and all(near(*pair) for pair in conflicts)
    sure = firm(one, other) and not beside and (one.kind != "date" or certain(one, other))
    message = say("fact-conflict", one=one, other=other, slot=one.slot)
    return finding(
        "CC101",
        one.slot,
        [[*mine.values()], [*rest.values()]],
        message,
        rulebook,
        severity="error" if sure else "warning",
        kind="last-digit" if beside else None,
    )


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
    sides = _in_turn(group)
    message = reasons.chain([side[0] for side in sides])
    return finding("CC102", group[0].slot, sides, message, rulebook, hidden=True)


def _replanned(group: Sequence[Claim], rulebook: Rulebook) -> Finding:
    """A plan has another day than it had in an earlier report."""
    sides = _in_turn(sorted(group, key=lambda claim: (claim.published or date.max, claim.path)))
    message = say("replanned", one=sides[0][0], other=sides[-1][0], slot=group[0].slot)
    return finding("CC103", group[0].slot, sides, message, rulebook)


def _in_turn(group: Sequence[Claim]) -> list[list[Claim]]:
    """The claims in order of time, those that say the same beside each other on one side."""
    sides: list[list[Claim]] = []
    for claim in group if group[0].kind == "date" else sorted(group, key=order):
        if sides and same_value(sides[-1][0], claim):
            sides[-1].append(claim)
        elif claim.object != AMONG:
            sides.append([claim])
    return sides


def _agreements(group: Sequence[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    sides: list[list[Claim]] = []
    for claim in group:
        for side in sides:
            if all(_agree(claim, other) for other in side):
                side.append(claim)
                break
        else:
            sides.append([claim])
    for members in (side for side in sides if len(side) > 1):
        message = say("agree", count=len(members), one=members[0])
        kind = "exact" if len({claim.object for claim in members}) == 1 else "rounded"
        yield finding(
            "CC105", members[0].slot, [members], message, rulebook, kind=kind, hidden=True
        )


def _agree(one: Claim, other: Claim) -> bool:
    """One value as written; of two days one may hold the other."""
    days = one.kind == "date" and bool(same_value(one, other))
    return days or (one.object or "") == (other.object or "")
