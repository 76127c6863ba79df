"""One change told in two units by two texts: doubled and 100%, 3% and 3 percentage points."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from claimcheck.checks.build import finding
from claimcheck.checks.messages import say
from claimcheck.comparing.likeness import alike
from claimcheck.comparing.scope import apart
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

_UNITS = ("percent", "percentage_point", "times")
_MOST = 12  # changes of one subject, metric and time that are held against each other


def find(claims: Iterable[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    """Changes of one subject, metric, time and direction in unlike units, across documents.

    Where no subject is known, the sentences are nearly the same.
    """
    shelves: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.change and claim.unit in _UNITS and claim.metric:
            key = claim.subject, claim.metric, claim.change, claim.time_start, claim.time_end
            shelves[key].append(claim)
    for _, members in sorted(shelves.items(), key=lambda item: str(item[0])):
        for one, other in combinations(members[:_MOST], 2):
            if one.path != other.path and one.unit != other.unit and one.time_start:
                yield from _pair(one, other, rulebook)


def _pair(one: Claim, other: Claim, rulebook: Rulebook) -> Iterator[Finding]:
    if apart(one, other, rulebook) or not (one.subject or alike(one, other)):
        return
    units = {one.unit, other.unit}
    if units == {"percent", "times"}:
        if _percent(one) == _percent(other) and one.bound == other.bound == "=":
            message = say("one-change", one=one, other=other, percent=f"{_percent(one):g}")
            sides = [[one, other]]
            yield finding("CC105", one.slot, sides, message, rulebook, kind="exact", hidden=True)
    elif units == {"percent", "percentage_point"} and one.value == other.value:
        message = say("point", one=one, other=other)
        sides = [[one], [other]]
        yield finding("CC104", one.slot, sides, message, rulebook, severity="warning")


def _percent(claim: Claim) -> float:
    """A change in percent: new over old, less one."""
    number = float(claim.value or 0)
    return (number - 1) * 100 if claim.unit == "times" else number
