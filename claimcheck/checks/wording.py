"""Why two claims do not go together: both values as written, both sources, and the numbers."""

from collections.abc import Sequence

from claimcheck.checks.messages import Said, ToldClaim, Value, joined, say
from claimcheck.checks.messages.en import TABLE
from claimcheck.comparing.intervals import value
from claimcheck.comparing.relation import Relation
from claimcheck.model.claim import Claim


def figure(claim: Claim) -> str:
    """The value as written, with its bound in English words."""
    return format(ToldClaim(claim, TABLE), "figure")


def conflict(one: Claim, other: Claim, relation: Relation) -> Said:
    """The sentence of a conflict: the claims, and the rule and numbers behind it."""
    values: dict[str, Value] = {"one": one, "other": other}
    if relation.sets is not None:
        values |= {"left": relation.sets[0], "right": relation.sets[1]}
    if relation.label == "unit-suspect":
        return _slip(one, other, relation)
    key = relation.kind or relation.label
    return say(key, **values)


def _slip(one: Claim, other: Claim, relation: Relation) -> Said:
    """Which slip would explain the gap, and what the one figure would then be."""
    if relation.factor.startswith("×"):
        small, large = sorted((one, other), key=lambda claim: abs(value(claim)))
        told: dict[str, Value] = {"small": figure(small), "large": figure(large)}
        return say("scale", one=one, other=other, factor=relation.factor, **told)
    return say("currency", one=one, other=other, pair=relation.factor, rate=say("no-rate"))


def chain(claims: Sequence[Claim]) -> Said:
    """A timeline in one line."""
    return joined([say("step", one=claim) for claim in claims], "then")


def aside(claims: Sequence[Claim]) -> Said:
    """Claims that stand near one another without being compared."""
    listed = joined([say("step", one=claim) for claim in claims], "listed")
    return say("aside", listed=listed)
