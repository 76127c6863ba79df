"""What of a claim counts when two claims are held beside each other, worked out once."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import msgspec

from claimcheck.comparing.tolls import counts_all, scenes, spots, stages
from claimcheck.model.claim import Claim
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import STANDING, MetricRule, Rulebook
from claimcheck.rulebook.script import simplified

INHERITED = "~"
_FRAME = 12  # a shorter sentence says too little to be known again


class Aspect(msgspec.Struct, frozen=True, eq=False):
    """The cues of one claim in the form that pairs are scored in.

    `size` is the natural logarithm of the value in base units (None for zero and below);
    `frame` is the sentence without its figures and the figure's number in it: a copy with one
    changed figure has the same one. `vector` are the words with idf, of length 1; `standing`
    is true for metrics whose value is a state (headcount, price), so that the length of the
    period says little. `sparse` and `rare` tell how few figures a document gives of the block
    and of the metric (see `_fewness`).
    A `toll` counts all victims of a disaster, which the names in `scene` tell from others, those
    of its report's lead in `stage` as well, or those at a `spot` of it.
    """

    claim: Claim
    metrics: dict[str, float]
    top: str
    size: float | None
    negative: bool
    vector: dict[str, float]
    families: dict[str, tuple[str, bool]]
    names: frozenset[str]
    place: tuple[str, str]
    construct: tuple[str, str]
    noun: str
    standing: bool
    time: tuple[date, date] | None
    language: str
    frame: tuple[str, int] | None = None
    growing: bool = False
    sparse: float = 0.0
    rare: float = 0.0
    loose: bool = False
    things: bool = False
    toll: bool = False
    scene: frozenset[str] = frozenset()
    stage: frozenset[str] = frozenset()
    spot: str = ""


def aspects(claims: Sequence[Claim], rulebook: Rulebook) -> list[Aspect]:
    """One aspect a claim, the words weighted by how rare they are among these claims."""
    counts: Counter[str] = Counter(word for claim in claims for word in claim.about.words)
    total = len(claims)
    rarity = {word: math.log(1 + total / count) for word, count in counts.items()}
    frames, sparse, named = _frames(claims, rulebook), _fewness(claims), scenes(claims, rulebook)
    struck = stages(claims, rulebook)
    places = spots([claim for claim in claims if _is_toll(claim, rulebook)], rulebook)
    by_metric: dict[str, list[Claim]] = {}
    for claim in claims:
        by_metric.setdefault(_top(claim), []).append(claim)
    rare = {metric: _fewness(members) for metric, members in by_metric.items() if metric}
    return [
        _aspect(
            claim,
            rulebook,
            rarity,
            frames.get(claim.id),
            (sparse, rare.get(_top(claim), 0.0)),
            (named[claim.path], struck.get(claim.path, frozenset()), places),
        )
        for claim in claims
    ]


def _is_toll(claim: Claim, rulebook: Rulebook) -> bool:
    rule = rulebook.metrics.get(_top(claim))
    return rule is not None and rule.toll


def _top(claim: Claim) -> str:
    return claim.about.metrics[0][0] if claim.about.metrics else ""


def _fewness(claims: Sequence[Claim]) -> float:
    """One through the number of different values that a document gives among these claims.

    Where reports give one or two figures of a kind each (acres, a magnitude, deaths), these are
    likely about one thing; where they give twenty, likeness of kind says nothing.
    """
    values: dict[str, set[object]] = {}
    for claim in claims:
        values.setdefault(claim.path, set()).add(claim.base_value or claim.value)
    if not values:
        return 0.0
    few = len(values) / sum(len(found) for found in values.values())
    return few * (1 - 1 / len(values))


@lru_cache(maxsize=4)
def _amounts(rulebook: Rulebook) -> "re.Pattern[str]":
    """Scale and currency words, which a sentence without its figures is without, and blanks."""
    words = rulebook.group("amount").get("words", ())
    return lazily(rf"{either(words)}|\s", re.IGNORECASE)


def _frames(claims: Sequence[Claim], rulebook: Rulebook) -> dict[str, tuple[str, int]]:
    """Claim id -> its sentence with every figure left out, and which of the figures it is."""
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        key = claim.path, claim.start - claim.about.offset
        sentences.setdefault(key, []).append(claim)
    found: dict[str, tuple[str, int]] = {}
    for members in sentences.values():
        members.sort(key=lambda claim: claim.start)
        frame = _frame(members, rulebook)
        if len(frame) >= _FRAME:
            found.update({claim.id: (frame, index) for index, claim in enumerate(members)})
    return found


def _frame(members: Sequence[Claim], rulebook: Rulebook) -> str:
    """A sentence without its figures, its scale and currency words and its spaces."""
    text, pieces, at = members[0].sentence, [], 0
    for claim in members:
        pieces.append(text[at : claim.about.offset])
        at = claim.about.offset + len(claim.quote)
    pieces.append(text[at:])
    return simplified(_amounts(rulebook).sub("", "#".join(pieces)).casefold())


def _aspect(
    claim: Claim,
    rulebook: Rulebook,
    rarity: dict[str, float],
    frame: tuple[str, int] | None,
    few: tuple[float, float],
    scene: tuple[frozenset[str], frozenset[str], frozenset[str]],
) -> Aspect:
    about = claim.about
    top = _top(claim)
    rule = rulebook.metrics.get(top)
    value = claim.base_value if claim.base_value is not None else claim.value
    number = float(value) if value is not None else 0.0
    time = (claim.time_start, claim.time_end)
    return Aspect(
        claim=claim,
        metrics=dict(about.metrics),
        top=top,
        size=math.log(abs(number)) if number else None,
        negative=number < 0,
        vector=_unit(about.words, rarity),
        families=_told(about.families),
        names=frozenset(about.names),
        place=(claim.path, claim.sentence),
        construct=(claim.path, about.construct),
        noun=_noun(claim, rule, rulebook),
        standing=rule is not None and rule.kind in STANDING,
        time=(time[0], time[1]) if time[0] and time[1] else None,
        language="zh" if (claim.language or "").startswith("zh") else "en",
        frame=frame,
        growing=rule is not None and rule.kind == "cumulative",
        sparse=few[0],
        rare=few[1],
        loose=rule is not None and rule.loose,
        things=rule is not None and rule.things,
        toll=counts_all(claim, rule, rulebook),
        scene=scene[0],
        stage=scene[1],
        spot=claim.subject if rule is not None and rule.toll and claim.subject in scene[2] else "",
    )


def _told(families: dict[str, str]) -> dict[str, tuple[str, bool]]:
    """Family -> its value, and whether it is inherited."""
    return {
        family: (value.rstrip(INHERITED), value.endswith(INHERITED))
        for family, value in families.items()
    }


def _noun(claim: Claim, rule: MetricRule | None, rulebook: Rulebook) -> str:
    """The counted noun, "" where it says no more than the metric does: 17 people, 17 dead."""
    noun = simplified((claim.counted or "").casefold())
    plain = rulebook.group("counted").get("anyone", ())
    return (
        ""
        if noun in plain or (rule and noun in (*rule.words, *rule.counters))
        else noun.rstrip("s")
    )


def _unit(words: dict[str, float], rarity: dict[str, float]) -> dict[str, float]:
    weighted = {word: weight * rarity[word] for word, weight in words.items()}
    length = math.sqrt(math.fsum(x * x for x in weighted.values()))
    return {word: x / length for word, x in weighted.items()} if length else {}


def cosine(one: Aspect, other: Aspect) -> float:
    """How alike the words around two figures are, 0..1."""
    small, large = one.vector, other.vector
    if len(small) > len(large):
        small, large = large, small
    return math.fsum([x * large[word] for word, x in small.items() if word in large])
