"""Who has numbers of its own: banks with their price targets, houses that count a market."""

from datetime import date

from claimcheck.comparing.aspect import Aspect
from claimcheck.comparing.values import same_value
from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook


def two_counters(one: Aspect, other: Aspect, rulebook: Rulebook) -> bool:
    """Whether two figures are of two who each have a number of their own."""
    return _two_houses(one, other) or _two_raters(one.claim, other.claim, rulebook)


def _two_raters(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """Whether two figures of what banks rate (price targets) are of two of them."""
    rule = rulebook.metrics.get(one.metric)
    if rule is None or not rule.rated or one.metric != other.metric:
        return False
    banks = rulebook.group("rating").get("banks", ())
    mine, yours = (frozenset(claim.about.names).intersection(banks) for claim in (one, other))
    return bool(mine and yours) and mine.isdisjoint(yours)


def _two_houses(one: Aspect, other: Aspect) -> bool:
    """Whether two values of one time were counted by two who are told to count."""
    mine, yours = one.claim.about.house, other.claim.about.house
    if not (mine and yours) or mine == yours or same_value(one, other):
        return False
    return _meet(one.time, other.time)


def _meet(one: tuple[date, date] | None, other: tuple[date, date] | None) -> bool:
    """Whether two times share a day; they may where one is not told."""
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])
