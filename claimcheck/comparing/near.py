"""Of very many reports, the claims that could stand in one slot with a claim of a draft.

A draft has tens of claims and an archive hundreds of thousands; all but a few have nothing to do
with it. What is left out shares with no claim of the draft what it is of and whose it is, nor the
value and one of these; such two are never put into one slot.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.model.claim import Claim

MANY = 5000  # up to so many claims all are compared, so that nothing depends on this choice
_CROWD = 200  # what is shared by more claims than this is near only with another cue
_STEPS = 100  # values that are equal to one percent share one of two cues
Cue = tuple[str, str]


def near(claims: Sequence[Claim]) -> Sequence[Claim]:
    """All claims of drafts, and those of reports that are near one of them; all of a few."""
    if len(claims) <= MANY:
        return claims
    drafts: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.role == "draft":
            drafts[claim.block].append(claim)
    about = {block: {cue for one in own for cue in _about(one)} for block, own in drafts.items()}
    whose = {block: {cue for one in own for cue in _whose(one)} for block, own in drafts.items()}
    values = {block: {cue for one in own for cue in _values(one)} for block, own in drafts.items()}
    rare = _rare(claims, about)
    return [
        claim
        for claim in claims
        if claim.role == "draft"
        or (
            claim.block in about
            and (
                _shares(_about(claim), rare[claim.block])
                or _is_near(claim, about[claim.block], whose[claim.block], values[claim.block])
            )
        )
    ]


def _is_near(claim: Claim, about: set[Cue], whose: set[Cue], values: set[Cue]) -> bool:
    """Two of three: what it is of, whose it is, how much it is."""
    of_it, its = _shares(_about(claim), about), _shares(_whose(claim), whose)
    return (of_it and its) or ((of_it or its) and _shares(_values(claim), values))


def _shares(own: Iterable[Cue], cues: set[Cue]) -> bool:
    return any(cue in cues for cue in own)


def _rare(claims: Sequence[Claim], about: Mapping[str, set[Cue]]) -> dict[str, set[Cue]]:
    """The cues of each block that so few claims have that they are enough alone."""
    counts: Counter[tuple[str, Cue]] = Counter()
    for claim in claims:
        own = about.get(claim.block)
        if own:
            counts.update((claim.block, cue) for cue in _about(claim) if cue in own)
    return {
        block: {cue for cue in own if counts[block, cue] <= _CROWD} for block, own in about.items()
    }


def _about(claim: Claim) -> Iterator[Cue]:
    for metric, _ in claim.about.metrics:
        yield "metric", metric
    if claim.counted:
        yield "noun", claim.counted.casefold().rstrip("s")
    if not claim.about.metrics:
        yield from (("word", word) for word in claim.about.words)


def _whose(claim: Claim) -> Iterator[Cue]:
    yield "name", claim.subject  # an unknown one ("") may be any
    yield from (("name", name) for name in claim.about.names)


def _values(claim: Claim) -> Iterator[Cue]:
    value = claim.base_value if claim.base_value is not None else claim.value
    if value:
        step = math.log(abs(float(value))) * _STEPS
        yield from (("value", str(place)) for place in {math.floor(step), math.ceil(step)})
