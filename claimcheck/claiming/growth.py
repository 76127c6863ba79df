"""Rates that are growth by nature: inflation of 2.9% is prices that rose 2.9%.

Whether such a rate is told as a level or as a change, it is one thing and compared as one: an
increase, unless the text says that it fell. How far the rate itself moved is told in points.
"""

from collections.abc import Sequence

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.modality import modality
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import DIRECTIONS, Scene
from claimcheck.model.fillers import FILLERS, HEDGES_ZH
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily

_SURE = 22.0  # a metric that costs more is only guessed
_SHARE = lazily(r"\s?(?:of|share|weight)\b|的(?:比重|权重|權重)")
_PART_OF = lazily(r"(?:占|佔|相当于|相當於|equivalent to|share of)[^,\uff0c。;\uff1b]{0,24}$")
_NOT = lazily(r"\bnot $")
_TO = lazily(rf"\bto{FILLERS} $|[增升减減降]?[至到达達]{HEDGES_ZH}$")
_MANY = 1_000_000  # so many jobs are all of a country's, not those of a month


def grown(
    scene: Scene,
    here: Passage,
    quantity: Quantity,
    metrics: Candidates,
    direction: str | None,
    earlier: Sequence[Figure] = (),
) -> str | None:
    """The way a figure of growth goes where its words tell a level, else what they tell."""
    if direction is not None or not grows(scene, metrics) or metrics[0][1] > _SURE:
        return direction
    if modality(scene, here, quantity) == "target":
        return None
    if quantity.unit == "percent":
        return _rate(scene, here, quantity, metrics[0][0], earlier)
    return _count(scene, quantity) if quantity.unit == "count" else None


def of_what(scene: Scene, own: Candidates, earlier: Sequence[Figure]) -> Candidates:
    """The candidates without growth alone (增速5.3%): what grew is named too, or was before."""
    rule = scene.rulebook.metrics[own[0][0]] if own else None
    if rule is None or not (rule.growth and rule.vague):
        return own
    if own[1:]:
        return own[1:]
    last = earlier[-1] if earlier else None
    return last.metrics if last is not None and last.metrics else own


def grows(scene: Scene, metrics: Candidates) -> bool:
    """Whether the metric of a figure is one of growth."""
    return bool(metrics) and scene.rulebook.metrics[metrics[0][0]].growth


def _rate(
    scene: Scene, here: Passage, quantity: Quantity, metric: str, earlier: Sequence[Figure]
) -> str | None:
    before = scene.text[here.start : quantity.start]
    if _SHARE.match(scene.text, quantity.end) or _PART_OF.search(before):
        return None
    other = "money" in scene.rulebook.metrics[metric].dimensions  # GDP may be held to other things
    rises = any(DIRECTIONS[word.id] == "increase" for word in here.changes)
    if other and not rises and not _goes_on(here, metric, earlier):
        return None
    return "decrease" if quantity.value < 0 else "increase"


def _goes_on(here: Passage, metric: str, earlier: Sequence[Figure]) -> bool:
    """Whether a sentence that does not name GDP tells on of its growth: but 1.4% for 2026."""
    last = earlier[-1] if earlier else None
    if last is None or not last.metrics or last.metrics[0][0] != metric:
        return False
    near = last.sentence in (here.index, here.index - 1) and last.quantity.unit == "percent"
    return near and last.change is not None and all(term.id != metric for term in here.terms)


def _count(scene: Scene, quantity: Quantity) -> str | None:
    """Jobs of a month, not the level that they add to."""
    to = _TO.search(scene.text, max(0, quantity.start - 24), quantity.start)
    denied = _NOT.search(scene.text, max(0, quantity.start - 8), quantity.start)
    return None if to or denied or abs(quantity.value) >= _MANY else "increase"
