"""Whether one text says the same thing in stronger words than another."""

from claimcheck.comparing.events import is_act, surer
from claimcheck.comparing.facts import AMONG, quality
from claimcheck.model.claim import Claim


def stronger(one: Claim, other: Claim) -> bool:
    """True if `one` says more: the largest over one of the largest, double over more than all.

    Said to be the strongest is less than is the strongest; a leading provider is less than the
    largest, whatever quality makes it so; what is planned is less than what is done.
    """
    if is_act(one):
        return surer(one, other)
    if "length" in one.scope:
        return int(one.object or 0) > int(other.object or 0)
    if one.counted is None:
        return False
    if other.object == AMONG:
        return one.object == "1"
    if one.object != other.object or quality(one) != quality(other):
        return False
    return "said" in other.scope and "said" not in one.scope
