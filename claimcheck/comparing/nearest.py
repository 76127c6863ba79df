"""Claims of a draft that met no report: the one report figure that is clearly of the same thing.

Slots are made with the help of equal values, so that a wrong figure loses the very partner that
it should be held against. Here values say nothing: what counts is what the two are about, their
time, and whether their neighbours in the sentence match each other.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from claimcheck.comparing.agreement import ratio
from claimcheck.comparing.aspect import Aspect, aspects
from claimcheck.comparing.evidence import VETO, evidence, points
from claimcheck.comparing.likeness import renamed, twins
from claimcheck.comparing.relation import A_DAY, near_days
from claimcheck.comparing.scope import apart
from claimcheck.comparing.slips import power_of_ten
from claimcheck.comparing.times import Times, times
from claimcheck.model.claim import Claim
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_OF_VALUES = frozenset(("equal-value", "near-value", "far-value", "same-time", "time-gap"))
_TWINS = 8.0


_BESIDE = 1.0  # points for neighbours in the sentence that agree with each other
_FAR = 3.0  # a larger gap is one of scale, or of another thing


class Partner(NamedTuple):
    """A report claim, its slot, and the points that speak for it, values left out."""

    report: Claim
    slot: Slot
    points: float


def nearest(lone: Sequence[Claim], slots: Sequence[Slot], rulebook: Rulebook) -> dict[str, Partner]:
    """The best report claim for each of these claims of drafts, by claim id."""
    every = [claim for slot in slots for claim in slot.claims]
    wanted = {claim.block for claim in lone}
    places: dict[str, list[tuple[Claim, Slot]]] = defaultdict(list)
    for slot in slots:
        for claim in slot.claims:
            if claim.role != "draft" and claim.block in wanted:
                places[claim.block].append((claim, slot))
    if not places:
        return {}
    known = dict(zip((claim.id for claim in every), aspects(every, rulebook), strict=True))
    matched = _matched(slots)
    found: dict[str, Partner] = {}
    for claim in lone:
        beside = matched.get(_sentence(claim), set())
        scored = [
            Partner(report, slot, _about(claim, report, known, beside, rulebook))
            for report, slot in places[claim.block]
            if _may(claim, report, rulebook)
        ]
        if scored:
            best = min(scored, key=lambda p: (-p.points, p.report.path, p.report.start))
            found[claim.id] = best
    return found


def _matched(slots: Sequence[Slot]) -> Mapping[tuple[str, str], set[tuple[str, str]]]:
    """Sentence of a draft -> sentences of reports that share a slot with it."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for slot in slots:
        drafts = [claim for claim in slot.claims if claim.role == "draft"]
        for draft in drafts:
            found[_sentence(draft)] |= {
                _sentence(claim) for claim in slot.claims if claim.role != "draft"
            }
    return found


def _sentence(claim: Claim) -> tuple[str, str]:
    return claim.path, claim.sentence


def _may(claim: Claim, report: Claim, rulebook: Rulebook) -> bool:
    kind = rulebook.kind(claim.metric or report.metric)
    still = kind not in ("price", "cumulative") and near_days(claim, report, A_DAY)
    if times(claim, report, kind) is not Times.SAME and not still:
        return False
    near = ratio(claim, report) <= _FAR or power_of_ten(claim, report)
    return bool(near) and not apart(claim, report, rulebook) and not renamed(claim, report)


def _about(
    claim: Claim,
    report: Claim,
    known: Mapping[str, Aspect],
    beside: Collection[tuple[str, str]],
    rulebook: Rulebook,
) -> float:
    """The points of a pair without what its values give."""
    if twins(claim, report):
        return _TWINS
    one, other = known[claim.id], known[report.id]
    if points(one, other, rulebook) <= VETO:
        return VETO
    weights = rulebook.weights
    cues = evidence(one, other, rulebook)
    total = sum(weights.get(name, 0.0) * n for name, n in cues if name not in _OF_VALUES)
    return weights.get("bias", 0.0) + total + _BESIDE * (_sentence(report) in beside)
