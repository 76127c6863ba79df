"""How much speaks for two claims being about one thing: a sum of graded evidence.

Equality of keys splits what belongs together (one wrong subject in five kills a key), so
every cue gives points, and only their sum decides. The points are data (rules/weights.yaml).
"""

import math
from collections.abc import Mapping

from claimcheck.comparing.aspect import Aspect, cosine
from claimcheck.comparing.keys import one_key
from claimcheck.comparing.kin import akin_metric, subjects
from claimcheck.comparing.modifiers import modifiers, told_together
from claimcheck.comparing.raters import two_counters
from claimcheck.comparing.times import one_period, planned
from claimcheck.comparing.tolls import in_one_time, on_one_stage, years_apart
from claimcheck.comparing.values import NOTHING, Reason, ratio, same_value, values
from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook

VETO = -1000.0

_CLIP = 8.0
_OTHER = 0.05
_YEAR = 365.25
_METRIC_SLACK = 6.0
_ALIKE_WORDS = 0.3
_SOFT_MODALITIES = ("actual", "plan")


def points(one: Aspect, other: Aspect, rulebook: Rulebook) -> float:
    """The points of a pair, clipped to ±8; symmetric. VETO: the two can never be one thing."""
    if two_counters(one, other, rulebook):
        return VETO
    if one.frame and one.frame == other.frame:
        return _CLIP
    if _side_by_side(one, other):
        return VETO
    weights = rulebook.weights
    cues = evidence(one, other, rulebook)
    total = math.fsum([weights.get(name, 0.0) * amount for name, amount in cues])
    return max(-_CLIP, min(_CLIP, total + weights.get("bias", 0.0)))


def _side_by_side(one: Aspect, other: Aspect) -> bool:
    """Two values for one time in one sentence are two things, but for the levels of a change."""
    if one.place != other.place or _two_levels(one, other) or same_value(one, other):
        return False
    return one.time == other.time and not _alike(one, other)


def evidence(one: Aspect, other: Aspect, rulebook: Rulebook) -> list[Reason]:
    """The cues that speak for or against a pair: the name of a weight and its amount."""
    against = modifiers(one, other, rulebook)
    named = subjects(one, other, rulebook)
    found = [
        *values(one, other),
        *_metrics(one, other, rulebook),
        *_words(one, other),
        *_times(one, other),
        *named,
        *against,
        *_modality(one, other),
    ]
    if any(name in _PARTING for name, _ in against):
        return found
    if one.claim.change and told_together(found):
        found.append(("silent-then", 1.0))
    if one.claim.about.level and one.claim.about.level == other.claim.about.level:
        found.append(("same-level", 1.0))
    if years_apart(one.claim, other.claim, rulebook):
        found.append(("other-disaster", 1.0))
    elif _one_toll(one, other, rulebook) and not any(name == "firm-other" for name, _ in named):
        found.append(("same-toll", 1.0))
    found.append(("sparse-block", one.sparse))
    if one_key(one, other):
        found.append(("same-key", 1.0))
        if _in_clause(one) and _in_clause(other):
            found.append(("firm-key", 1.0))
    return found


def _one_toll(one: Aspect, other: Aspect, rulebook: Rulebook) -> bool:
    """Two counts of all victims in two reports that name the same event or place."""
    if not (one.toll and other.toll and one.top == other.top) or one.place[0] == other.place[0]:
        return False
    if one.spot != other.spot:
        return False
    if not in_one_time(one.claim, other.claim):
        return False
    if not one.scene.isdisjoint(other.scene):
        return True
    staged = not (one.stage | one.scene).isdisjoint(other.stage | other.scene)
    return staged and on_one_stage(one.claim, other.claim, rulebook)


def _in_clause(side: Aspect) -> bool:
    return side.claim.about.subject_found == "clause"


_PARTING = ("family-conflict", "hard-silent")


def _metrics(one: Aspect, other: Aspect, rulebook: Rulebook) -> list[Reason]:
    if not one.top or not other.top:
        return [("no-metric", 1.0)] if one.top or other.top else NOTHING
    if one.top == other.top:
        loose = one.loose and not (_share_words(one, other) or _of_one_thing(one, other))
        more = [("loose-metric", 1.0)] if loose else NOTHING
        return [("same-metric", 1.0), ("rare-metric", one.rare), *more]
    if akin_metric(one.top, rulebook) == akin_metric(other.top, rulebook):
        return [("akin-metric", 1.0)]
    dear = min(_excess(one, other.top), _excess(other, one.top))
    return [("other-metric", min(dear / _METRIC_SLACK, 1.0))]


def _share_words(one: Aspect, other: Aspect) -> bool:
    heads = set(one.claim.about.head).intersection(other.claim.about.head)
    return bool(heads) or cosine(one, other) >= _ALIKE_WORDS


def _of_one_thing(one: Aspect, other: Aspect) -> bool:
    """Two shares of what one metric counts: 9% of the workforce, 10% of its staff."""
    things = [[name for name, _ in side.claim.about.metrics[1:2]] for side in (one, other)]
    return bool(things[0]) and things[0] == things[1]


def _excess(one: Aspect, metric: str) -> float:
    """How much dearer a metric is for a claim than its best one; the slack when not named."""
    return one.metrics.get(metric, math.inf) - one.metrics[one.top]


def _words(one: Aspect, other: Aspect) -> list[Reason]:
    noun = [("same-noun", 1.0)] if one.noun and one.noun == other.noun else NOTHING
    noun = noun or _thing_beside_measure(one, other)
    if one.language != other.language:
        return [("two-languages", 1.0), ("words", _neutral(one, other)), *noun]
    found = [("words", cosine(one, other)), *noun, *_heads(one, other)]
    if one.noun != other.noun and one.noun and other.noun:
        found.append(("other-noun", 1.0))
    return found


def _thing_beside_measure(one: Aspect, other: Aspect) -> list[Reason]:
    """18 tram lines, which no metric counts, beside 19 seats, which name no noun but their own.

    People and things go by many nouns (runners, finishers).
    """
    bare, measured = (one, other) if not one.top else (other, one)
    apart = not bare.top and measured.top and bare.noun and not (measured.noun or measured.things)
    return [("other-noun", 2.0)] if apart else NOTHING


def _heads(one: Aspect, other: Aspect) -> list[Reason]:
    mine, yours = set(one.claim.about.head), set(other.claim.about.head)
    if not mine or not yours:
        return [("head-silent", 1.0)] if mine or yours else NOTHING
    share = len(mine & yours) / min(len(mine), len(yours))
    kind = "head" if one.top or other.top else "phrase"
    return [(f"{kind}-equal", share), (f"{kind}-differs", 1 - share)]


def _neutral(one: Aspect, other: Aspect) -> float:
    """Words of two languages say nothing but where they share some (names, figures)."""
    return max(cosine(one, other), 0.12)


def _times(one: Aspect, other: Aspect) -> list[Reason]:
    if _two_levels(one, other):
        return [("construct", 1.0)]
    found: list[Reason] = []
    mine, yours = one.claim.about.grain, other.claim.about.grain
    if mine and yours:
        scale = _STANDING if one.standing or other.standing else 1.0
        same = mine == yours or _both_to_date(one, other)
        found.append(("grain-equal", 1.0) if same else ("grain-differs", scale))
    if one.time is None or other.time is None:
        return found
    together = one.time == other.time or one_period(one.claim, other.claim)
    if together and one.place != other.place and not _alike(one, other):
        here = one.place[0] == other.place[0]
        found.append(("same-time-here" if here else "same-time", 1.0))
    gap = abs((one.time[1] - other.time[1]).days) / _YEAR
    if gap:
        found.append(("time-gap", min(gap, 2.0)))
        if not same_value(one, other):
            found += _in_order(one, other)
    return found


def _both_to_date(one: Aspect, other: Aspect) -> bool:
    """Whether both periods are of a year to date: the first six months, the first nine."""
    if one.time is None or other.time is None:
        return False
    begins = {(time[0].month, time[0].day) for time in (one.time, other.time)}
    if len(begins) > 1:
        return False
    return {one.claim.about.grain, other.claim.about.grain} <= _TO_DATE


def _in_order(one: Aspect, other: Aspect) -> list[Reason]:
    """What adds up is larger later, and so, more often than not, is any amount or number."""
    if one.growing and other.growing:
        return [("in-order", _order(one, other))]
    plain = one.claim.change is None and one.claim.unit != "percent"
    return [("later-larger", _order(one, other))] if plain else NOTHING


def _order(one: Aspect, other: Aspect) -> float:
    """What adds up over time: 1 when the later value is the larger one, else 0."""
    if one.size is None or other.size is None or one.time is None or other.time is None:
        return 0.0
    return 1.0 if (one.time[1] < other.time[1]) == (one.size < other.size) else 0.0


_STANDING = 0.3
_TO_DATE = {"half", "nine-months", "span"}


def _two_levels(one: Aspect, other: Aspect) -> bool:
    """`from A to B` names one thing at two times."""
    parts = {one.claim.about.part, other.claim.about.part}
    return bool(one.construct[1]) and one.construct == other.construct and parts == {"from", "to"}


def _alike(one: Aspect, other: Aspect) -> bool:
    apart = ratio(one, other)
    return apart is not None and apart <= _OTHER


def _modality(one: Aspect, other: Aspect) -> list[Reason]:
    mine, yours = one.claim.modality, other.claim.modality
    if mine == yours:
        return NOTHING
    soft = mine in _SOFT_MODALITIES and yours in _SOFT_MODALITIES
    soft = soft or ("target" not in (mine, yours) and _are_ahead(one.claim, other.claim))
    return [("plan-differs" if soft else "modality-differs", 1.0)]


def _are_ahead(one: Claim, other: Claim) -> bool:
    """Whether both are still to come, though one is told as a fact: fares go up in March."""
    return "actual" in (one.modality, other.modality) and planned(one) and planned(other)


def explained(one: Aspect, other: Aspect, rulebook: Rulebook) -> Mapping[str, float]:
    """The points of each cue, for `extract --explain` and for fitting."""
    found: dict[str, float] = {"bias": rulebook.weights.get("bias", 0.0)}
    for name, amount in evidence(one, other, rulebook):
        found[name] = found.get(name, 0.0) + rulebook.weights.get(name, 0.0) * amount
    return found
