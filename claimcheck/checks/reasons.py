"""Why two claims do not go together: both values as written, both sources, and the numbers."""

from collections.abc import Sequence

from claimcheck.checks.messages import Said, ToldClaim, Value, joined, say
from claimcheck.checks.messages.en import TABLE
from claimcheck.comparing.corrections import earlier_first
from claimcheck.comparing.intervals import value
from claimcheck.comparing.relation import Relation
from claimcheck.comparing.voices import order
from claimcheck.model.claim import Claim


def figure(claim: Claim) -> str:
    """The value as written, with its bound in English words."""
    return format(ToldClaim(claim, TABLE), "figure")


def conflict(one: Claim, other: Claim, relation: Relation) -> Said:
    """The sentence of a conflict: the claims, and the rule and numbers behind it."""
    if relation.label == "unit-suspect":
        return _slip(one, other, relation)
    key = relation.told or relation.kind or relation.label
    first, last = _ordered(one, other, key)
    values: dict[str, Value] = {"one": first, "other": last}
    if relation.sets is not None:
        left, right = relation.sets if first is one else relation.sets[::-1]
        values |= {"left": left, "right": right}
    said = say(key, **values)
    if not relation.tolerance:
        return said
    share = f"{relation.tolerance * 100:g}"
    return say("tolerance", sentence=said, tolerance=share, metric=one.metric or other.metric)


def _ordered(one: Claim, other: Claim, key: str) -> tuple[Claim, Claim]:
    """The two in the order in which their sentence tells them."""
    if key == "revision":
        return earlier_first(one, other)
    if key in ("implausible-progression", "streak"):
        return (one, other) if order(one) <= order(other) else (other, one)
    if key == "nested":
        return (one, other) if value(one) >= value(other) else (other, one)
    return one, other


def _slip(one: Claim, other: Claim, relation: Relation) -> Said:
    """Which slip would explain the gap, and what the one figure would then be."""
    pair: dict[str, Value] = {"one": one, "other": other}
    if relation.factor.startswith("×"):
        small, large = sorted((one, other), key=lambda claim: abs(value(claim)))
        return say("scale", **pair, factor=relation.factor, small=small.quote, large=large.quote)
    if "percent" in relation.factor:
        return say("point", **pair)
    return say("currency", **pair, pair=relation.factor)


def chain(claims: Sequence[Claim]) -> Said:
    """A timeline in one line."""
    return joined([say("step", one=claim) for claim in claims], "then")


def aside(claims: Sequence[Claim]) -> Said:
    """Claims that stand near one another without being compared."""
    listed = joined([say("step", one=claim) for claim in claims], "listed")
    return say("aside", listed=listed)
