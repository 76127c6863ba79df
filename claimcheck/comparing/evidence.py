"""How much speaks for two claims being about one thing: a sum of graded evidence.

Equality of keys splits what belongs together (one wrong subject in five kills a key), so
every cue gives points, and only their sum decides. The points are data (rules/weights.yaml).
"""

import math
from collections.abc import Iterator, Mapping

from claimcheck.comparing.aspect import Aspect, cosine
from claimcheck.comparing.keys import one_key
from claimcheck.comparing.kin import subjects
from claimcheck.rulebook.schema import Rulebook

VETO = -1000.0
Reason = tuple[str, float]

_EQUAL, _OTHER = 0.004, 0.05
_CLIP = 8.0
_GROWING = 0.3  # what adds up over time may be far apart
_FAR_LEVEL, _FAR_CHANGE = (1.0, 2.0), (1.5, 1.0)
_TENS = math.log(10)
_YEAR = 365.25
_METRIC_SLACK = 6.0
_SOFT_MODALITIES = ("actual", "plan")


def points(one: Aspect, other: Aspect, rulebook: Rulebook) -> float:
    """The points of a pair, clipped to ±8; symmetric. VETO: the two can never be one thing."""
    if one.frame and one.frame == other.frame:
        return _CLIP
    if _side_by_side(one, other):
        return VETO
    weights = rulebook.weights
    total = math.fsum(
        weights.get(name, 0.0) * amount for name, amount in evidence(one, other, rulebook)
    )
    return max(-_CLIP, min(_CLIP, total + weights.get("bias", 0.0)))


def _side_by_side(one: Aspect, other: Aspect) -> bool:
    """Two values for one time in one sentence are two things, but for the levels of a change."""
    if one.place != other.place or _two_levels(one, other) or same_value(one, other):
        return False
    return one.time == other.time and not _alike(one, other)


def evidence(one: Aspect, other: Aspect, rulebook: Rulebook) -> Iterator[Reason]:
    """The cues that speak for or against a pair: the name of a weight and its amount."""
    yield from _values(one, other)
    yield from _metrics(one, other)
    yield from _words(one, other)
    yield from _times(one, other)
    yield from subjects(one, other, rulebook)
    against = list(_families(one, other, rulebook))
    yield from against
    yield from _modality(one, other)
    if any(name in _PARTING for name, _ in against):
        return
    if one.claim.about.level and one.claim.about.level == other.claim.about.level:
        yield "same-level", 1.0
    yield "sparse-block", one.sparse
    if one_key(one, other):
        yield "same-key", 1.0
        if all(side.claim.about.subject_found == "clause" for side in (one, other)):
            yield "firm-key", 1.0


_PARTING = ("family-conflict", "hard-silent")


def ratio(one: Aspect, other: Aspect) -> float | None:
    """The logarithm of how many times one value is the other, None without two values."""
    if one.size is None or other.size is None or one.negative != other.negative:
        return 0.0 if one.size is None and other.size is None else None
    return abs(one.size - other.size)


def same_value(one: Aspect, other: Aspect) -> bool:
    """Equal within 0.4 %, upper ends of ranges included."""
    apart = ratio(one, other)
    ranged = one.claim.value_high is None, other.claim.value_high is None
    return apart is not None and apart <= _EQUAL and ranged[0] == ranged[1]


def _values(one: Aspect, other: Aspect) -> Iterator[Reason]:
    apart = ratio(one, other)
    if apart is None:
        return
    if same_value(one, other):
        yield "equal-value", _TOLD[min(_digits(one), _digits(other))]
    if apart < 1:
        yield "near-value", 1 - apart
    start, most = _FAR_CHANGE if one.claim.change else _FAR_LEVEL
    if _slip(apart):
        yield "slip-value", min(_digits(one), _digits(other)) / _TELLING
    elif apart > start:
        grown = _GROWING if one.growing and other.growing else 1.0
        yield "far-value", grown * min((apart - start) / 1.5, most)


_TELLING = 4  # that many equal digits tell a figure for sure
_TOLD = (0.5, 0.5, 0.8, 1.0, 1.0)  # what equal values tell, by their written digits


def _digits(one: Aspect) -> int:
    """How many digits of a value were written, filling zeros left out."""
    value = one.claim.value
    written = f"{abs(value or 0):f}".replace(".", "").strip("0")
    return min(len(written), _TELLING)


def _slip(apart: float) -> bool:
    """A power of ten apart: a slip of scale keeps its slot, so that it can be told."""
    tens = apart / _TENS
    return round(tens) >= 1 and abs(tens - round(tens)) * _TENS <= _EQUAL


def _metrics(one: Aspect, other: Aspect) -> Iterator[Reason]:
    if not one.top or not other.top:
        if one.top or other.top:
            yield "no-metric", 1.0
        return
    if one.top == other.top:
        yield "same-metric", 1.0
        yield "rare-metric", one.rare
        return
    dear = min(_excess(one, other.top), _excess(other, one.top))
    yield "other-metric", min(dear / _METRIC_SLACK, 1.0)


def _excess(one: Aspect, metric: str) -> float:
    """How much dearer a metric is for a claim than its best one; the slack when not named."""
    return one.metrics.get(metric, math.inf) - one.metrics[one.top]


def _words(one: Aspect, other: Aspect) -> Iterator[Reason]:
    if one.language != other.language:
        yield "two-languages", 1.0
        yield "words", _neutral(one, other)
    else:
        yield "words", cosine(one, other)
    if one.noun and one.noun == other.noun:
        yield "same-noun", 1.0
    if one.language == other.language:
        yield from _heads(one, other)
    if one.noun != other.noun and one.noun and other.noun and one.language == other.language:
        yield "other-noun", 1.0


def _heads(one: Aspect, other: Aspect) -> Iterator[Reason]:
    mine, yours = set(one.claim.about.head), set(other.claim.about.head)
    if not mine or not yours:
        if mine or yours:
            yield "head-silent", 1.0
        return
    share = len(mine & yours) / min(len(mine), len(yours))
    kind = "head" if one.top or other.top else "phrase"
    yield f"{kind}-equal", share
    yield f"{kind}-differs", 1 - share


def _neutral(one: Aspect, other: Aspect) -> float:
    """Words of two languages say nothing but where they share some (names, figures)."""
    return max(cosine(one, other), 0.12)


def _times(one: Aspect, other: Aspect) -> Iterator[Reason]:
    if _two_levels(one, other):
        yield "construct", 1.0
        return
    grains = one.claim.about.grain, other.claim.about.grain
    standing = one.standing or other.standing
    if all(grains):
        scale = _STANDING if standing else 1.0
        yield ("grain-equal", 1.0) if grains[0] == grains[1] else ("grain-differs", scale)
    if one.time is None or other.time is None:
        return
    same = one.time == other.time
    if same and one.place != other.place and not _alike(one, other):
        yield ("same-time-here" if one.place[0] == other.place[0] else "same-time"), 1.0
    gap = abs((one.time[1] - other.time[1]).days) / _YEAR
    if gap:
        yield "time-gap", min(gap, 2.0)
        if one.growing and other.growing and not same_value(one, other):
            yield "in-order", _order(one, other)


def _order(one: Aspect, other: Aspect) -> float:
    """What adds up over time: 1 when the later value is the larger one, else 0."""
    if one.size is None or other.size is None or one.time is None or other.time is None:
        return 0.0
    return 1.0 if (one.time[1] < other.time[1]) == (one.size < other.size) else 0.0


_STANDING = 0.3


def _two_levels(one: Aspect, other: Aspect) -> bool:
    """`from A to B` names one thing at two times."""
    parts = {one.claim.about.part, other.claim.about.part}
    return bool(one.construct[1]) and one.construct == other.construct and parts == {"from", "to"}


def _alike(one: Aspect, other: Aspect) -> bool:
    apart = ratio(one, other)
    return apart is not None and apart <= _OTHER


def _families(one: Aspect, other: Aspect, rulebook: Rulebook) -> Iterator[Reason]:
    for family in sorted(one.families.keys() | other.families.keys()):
        mine, yours = one.families.get(family), other.families.get(family)
        rule = rulebook.families.get(family)
        if mine is None or yours is None:
            yield "hard-silent" if rule is not None and rule.hard else "family-silent", 1.0
        elif mine[0] == yours[0]:
            yield "family-equal", 1.0
        else:
            yield "family-conflict", 1.0


def _modality(one: Aspect, other: Aspect) -> Iterator[Reason]:
    modalities = one.claim.modality, other.claim.modality
    if modalities[0] == modalities[1]:
        return
    soft = all(modality in _SOFT_MODALITIES for modality in modalities)
    yield "plan-differs" if soft else "modality-differs", 1.0


def explained(one: Aspect, other: Aspect, rulebook: Rulebook) -> Mapping[str, float]:
    """The points of each cue, for `extract --explain` and for fitting."""
    found: dict[str, float] = {"bias": rulebook.weights.get("bias", 0.0)}
    for name, amount in evidence(one, other, rulebook):
        found[name] = found.get(name, 0.0) + rulebook.weights.get(name, 0.0) * amount
    return found
