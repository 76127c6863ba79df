"""The sentences of findings: both values as written, both sources, and the reason."""

from collections.abc import Sequence
from datetime import date

from claimcheck.comparing.relation import Relation, reasons
from claimcheck.model.claim import Claim

_BOUNDS = {">": "over ", ">=": "at least ", "<": "under ", "<=": "up to ", "~": "about "}


def figure(claim: Claim) -> str:
    """The value as written, with its bound in words."""
    return f"{_BOUNDS.get(claim.bound, '')}{claim.quote}"


def source(claim: Claim) -> str:
    """Who says it, and when: `Reuters, 2025-08-29`."""
    who = claim.publisher or claim.path
    return f"{who}, {claim.published}" if claim.published else who


def span(claim: Claim) -> str:
    """The time that a claim holds for."""
    if claim.time_start is None or claim.time_end is None:
        return "no stated time"
    return days(claim.time_start, claim.time_end)


def days(first: date, last: date) -> str:
    """One day or a period."""
    return str(first) if first == last else f"{first} to {last}"


def said(claim: Claim) -> str:
    """`“over 140,000” (Reuters, 2025-08-29)`."""
    return f"“{figure(claim)}” ({source(claim)})"


def conflict(one: Claim, other: Claim, relation: Relation) -> str:
    """Why two claims for one time do not go together."""
    sets = " and ".join(reasons(relation))
    pair = f"{said(one)} and {said(other)}"
    if relation.label == "unit-suspect":
        return f"{pair} differ by {relation.factor}, a slip of scale or currency, for {span(one)}"
    if relation.kind == "opposite-direction":
        return f"{pair} move in opposite directions for {span(one)}"
    if relation.kind == "implausible-progression":
        return f"{pair}: a figure that can only grow fell, from {sets}"
    if relation.label == "revision":
        return f"{said(one)} was revised to {said(other)} for {span(one)}: {sets} do not meet"
    return f"{pair} cannot both hold for {span(one)}: {sets} do not meet"


def chain(claims: Sequence[Claim]) -> str:
    """A timeline in one line."""
    steps = (
        f"{figure(claim)} ({span(claim)}, {claim.publisher or claim.path})" for claim in claims
    )
    return " → ".join(steps)
