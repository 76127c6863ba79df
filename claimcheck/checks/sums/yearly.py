"""A level and its growth must fit the level of a year before, wherever that stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.checks.sums.growth import checked
from claimcheck.checks.sums.passage import Passage, is_level, same_thing, words
from claimcheck.checks.sums.readings import reach
from claimcheck.checks.sums.two_levels import Levels, restated, shifted
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

_TOLD = ("explicit", "relative", "fiscal")
_BASIS = "basis"
Shelves = Mapping[tuple[object, ...], Sequence[Claim]]


def find(documents: Mapping[str, Sequence[Passage]], rulebook: Rulebook) -> Iterator[Finding]:
    """Growth on the year beside its level, and the level of the same period a year before."""
    passages = [passage for found in documents.values() for passage in found]
    shelves: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in (claim for passage in passages for claim in passage.claims):
        if is_level(claim) and claim.subject and claim.metric and claim.time_basis in _TOLD:
            shelves[_key(claim, claim.time_start, claim.time_end)].append(claim)
    for passage in passages:
        for rate in passage.claims:
            if _is_yearly(rate, passage, rulebook):
                yield from _of_rate(passage, rate, shelves, rulebook)


def _key(claim: Claim, first: object, last: object) -> tuple[object, ...]:
    scope = tuple(sorted(claim.scope.items()))
    return claim.subject, claim.metric, claim.base_unit, scope, first, last


def _is_yearly(rate: Claim, passage: Passage, rulebook: Rulebook) -> bool:
    if rate.change is None or rate.unit != "percent" or rate.value_high is not None:
        return False
    if rate.about.families.get(_BASIS):
        return False
    around = (passage.before(rate, 40) + " " + passage.after(rate, 40)).lower()
    return any(word in around for word in words(rulebook, "yearly"))


def _of_rate(
    passage: Passage, rate: Claim, shelves: Shelves, rulebook: Rulebook
) -> Iterator[Finding]:
    new = restated(passage, rate, passage.levels(), rulebook)
    if new is None or not new.subject or new.time_basis not in _TOLD or new.time_start is None:
        return
    olds = [
        claim
        for claim in shelves.get(_key(new, *shifted(new)), ())
        if claim.sentence != new.sentence and same_thing(claim, new)
    ]
    own = [claim for claim in olds if claim.path == new.path] or olds
    if own and all(reach(claim).meets(reach(own[0])) for claim in own):
        yield from checked(rate, Levels(own[0], new), rulebook, "warning")
