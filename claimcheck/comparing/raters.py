"""Banks, each of which has a price target of its own for a firm."""

from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook


def two_raters(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """Whether two figures of what banks rate (price targets) are of two of them."""
    rule = rulebook.metrics.get(one.metric)
    if rule is None or not rule.rated or one.metric != other.metric:
        return False
    banks = rulebook.group("rating").get("banks", ())
    mine, yours = (frozenset(claim.about.names).intersection(banks) for claim in (one, other))
    return bool(mine and yours) and mine.isdisjoint(yours)
