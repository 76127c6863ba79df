"""Which metric a figure carries: candidates with their cost, the cheapest first."""

from math import inf

from claimcheck.claiming.deeds import deeds, has_object
from claimcheck.claiming.fitting import EACH, fits
from claimcheck.claiming.goods import is_of_goods
from claimcheck.claiming.inserted import is_closed_before
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.things import counts_another, is_of_another
from claimcheck.model.fillers import HEDGES
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import RELATIVE, dimension
from claimcheck.rulebook.schema import MetricRule

Candidates = tuple[tuple[str, float], ...]

_KEEP = 4
_LOOSE = 4.0
_RIGHT, _RIGHT_FAR, _VAGUE, _BRACKET, _LONG_BONUS = 6.0, 12.0, 3.0, 10.0, 0.4
_COPULA = -3.0
_COUNTED, _NOUN = -4.0, -2.0
_OF_UNIT, _EACH = 12.0, "每"  # 每股 of 每股2元 names a price only where nothing else is named
_LIMIT, _ELSEWHERE, _LATER = 24.0, 20.0, 0.01
# It begins with a set of letters, so that all others are passed over quickly.
_AND = lazily(
    r"[awt和及并](?:nd\b(?<=\band)|hich\b(?<=\bwhich)|hat\b(?<=\bthat)|s\b(?<=\bas)"
    r"|ith\b(?<=\bwith)|(?<=[和及并]))"
)
_FREE_EN = lazily(r"^\s*(?:yuan |dollars )?(?:in|of|on|worth of)\s+(?:\S+\s+){0,3}$")
_FREE = frozenset("iowyd")  # what that begins with
_FREE_ZH = lazily(r"^(?:元|美元|港元)?的[^,\uff0c。\uff1b]{0,6}$")
_CLOSE = lazily(r"^\s*[^,\uff0c。;\uff1b]{0,24}$")
# 7,000 people had to be evacuated, but not: 4,000 people had left their homes.
_SAID_OF = lazily(
    r"\s?(?:[\w-]+ ){0,2}?(?:(?:had|have|has|been|were|was|are|is|be|being|to|who|that|now|still"
    r"|also|feared|confirmed|reported|reportedly|believed|listed|known|as|already|more|of|in|with|from"
    r"|the|a|an|its|their|so|far|on|at|for) )*"
)
_LINK = lazily(
    r"(?:\b(?:was|were|is|are|be|to|of|at|totall?ed|reached|hit|came to|stood at|surpassed"
    r"|exceeded|passed|topped|:)|[为達达是至到:\uff1a]|中有|超过|突破|逾)\s*(?:\w+\s+){0,2}$"
)
_LINK_ENDS = frozenset("seoftd:为達达是至到\uff1a有过破逾")  # of a link with no blank behind it
# 17 are dead and 64 are reported missing: the second number opens a clause of its own.
_CLAUSE_ENDS = lazily(rf"(?:[,;]|\b(?:and|while|but|whereas)){HEDGES} (?:another )?$")
_CLAUSE_OPENS = lazily(r" (?:are|were|have|had|remain(?:ed)?|still|as)\b")
_OWN_CLAUSE, _INSERTED = 8.0, 16.0
_TOUCH = 24
_TOUCHING = lazily(
    r"\s?(?:(?:of|was|were|about) )*"
    r"|(?:[为為达達约約近共有仅僅是]|仍有|还有|還有|录得|錄得|只有|超过|逾){0,2}"
)
_PER_SHARE = lazily(r" (?:a|per|each) (?:[a-z-]+ )?(?:share|ads)\b")


def _per_share(quantity: Quantity) -> bool:
    return quantity.unit.endswith("/share")


def candidates(scene: Scene, here: Passage, quantity: Quantity, change: str | None) -> Candidates:
    """Up to four metrics named in the quantity's sentence, with their costs."""
    if sole := scene.rulebook.only.get(dimension(quantity.unit, scene.rulebook)):
        return ((sole, _COUNTED),)
    metrics = scene.rulebook.metrics
    costs: dict[str, float] = {}
    scene.answers[term] = {quantity.start: (words := dict[str, Hit]())}  # what is asked for next
    for hit in here.terms:
        named, rule = hit.id, metrics[hit.id]
        if rule.when_per_share:
            named = _named(scene, quantity, hit)
            rule = metrics[named]
        cost = _cost(scene, quantity, change, hit, rule, _LIMIT)
        if cost is not None and cost < costs.get(named, _LIMIT):
            costs[named], words[named] = cost, hit
    if quantity.counted and (counted := scene.rulebook.counters.get(quantity.counted)):
        costs[counted] = min(_COUNTED, costs.get(counted, _LIMIT))
    if here.verbs:
        costs.update(
            deeds(scene, here, quantity, lambda verb: _done(scene, quantity, change, verb))
        )
    return best(costs)


def _done(scene: Scene, quantity: Quantity, change: str | None, verb: Hit) -> str:
    """The metric that a verb names, "" when it cannot be: a level of its kind, or a moved price.

    What closed lower is the price that is named before (gold), else that of a share.
    """
    metrics = scene.rulebook.metrics
    name = _named(scene, quantity, verb)
    extra = fits(metrics[name], quantity, change, scene.rulebook)
    if metrics[name].traded and metrics[name].always_per and is_of_goods(scene, verb):
        return ""
    if metrics[name].kind != "price":
        return name if extra in (0.0, EACH) and (change is None or metrics[name].growth) else ""
    terms = scene.sentence_at(verb.start).terms
    before = {term.id for term in terms if term.start < verb.start} - {name}
    rivals = [one for one in before if metrics[one].kind == "price" and not metrics[one].vague]
    return name if extra in (0.0, 0.5) and not rivals else ""


def touching(scene: Scene, quantity: Quantity) -> str:
    """The metric whose word stands right before the quantity and can carry it, else ""."""
    for hit in reversed(scene.terms.within(quantity.start - _TOUCH, quantity.start)):
        rule = scene.rulebook.metrics[hit.id]
        if fits(rule, quantity, None, scene.rulebook) == 0.0 and not rule.vague:
            gap = scene.text[hit.end : quantity.start]
            return hit.id if hit.end <= quantity.start and _TOUCHING.fullmatch(gap) else ""
    return ""


def _named(scene: Scene, quantity: Quantity, hit: Hit) -> str:
    """The metric of a word; with a figure per share it may be another (profit: eps)."""
    metrics = scene.rulebook.metrics
    other = metrics[hit.id].when_per_share
    if not other or other not in metrics:
        return hit.id
    each = _per_share(quantity) or _PER_SHARE.match(scene.text, quantity.end)
    return other if each else hit.id


def headed(scene: Scene, quantity: Quantity, change: str | None) -> Candidates:
    """The metrics that the head of the quantity's table column names."""
    head = scene.head(quantity.start)
    if head is None:
        return ()
    costs: dict[str, float] = {}
    for hit in scene.terms.within(*head):
        extra = fits(scene.rulebook.metrics[hit.id], quantity, change, scene.rulebook)
        if extra >= 0:
            costs.setdefault(hit.id, extra - _LONG_BONUS * min(hit.end - hit.start, 8))
    return best(costs)


def term(
    scene: Scene, here: Passage, quantity: Quantity, change: str | None, metric: str
) -> Hit | None:
    """The word of the sentence by which the quantity got a metric, None when there is none."""
    known: Hit | None = scene.answers[term].get(quantity.start, {}).get(metric)
    if known is not None:
        return known
    best: tuple[float, Hit] | None = None
    for hit in here.terms:
        if _named(scene, quantity, hit) != metric:
            continue
        cost = _cost(scene, quantity, change, hit, scene.rulebook.metrics[metric])
        if cost is not None and (best is None or cost < best[0]):
            best = cost, hit
    return best[1] if best else None


def heading(scene: Scene, quantity: Quantity, change: str | None, index: int) -> Candidates:
    """The metrics of an earlier sentence (heading, sentence before), the first one told first."""
    costs: dict[str, float] = {}
    sentence = scene.sentences[index]
    for hit in sentence.terms:
        extra = fits(scene.rulebook.metrics[hit.id], quantity, change, scene.rulebook)
        if extra >= 0:
            costs.setdefault(hit.id, _ELSEWHERE + extra + _LATER * len(costs))
    return best(costs)


def best(costs: dict[str, float]) -> Candidates:
    """The cheapest four of the candidates, ties broken by their ids."""
    if len(costs) < 2:
        return tuple([(metric, round(cost, 2)) for metric, cost in costs.items()])
    ranked = sorted([(cost, metric) for metric, cost in costs.items()])
    return tuple([(metric, round(cost, 2)) for cost, metric in ranked[:_KEEP]])


def first(metric: str, found: Candidates) -> Candidates:
    """The candidates with one of them, or a new one, set before all others."""
    costs = dict(found)
    costs[metric] = min([0.0, *costs.values()]) - 1.0
    return best(costs)


def _cost(
    scene: Scene,
    quantity: Quantity,
    change: str | None,
    hit: Hit,
    rule: MetricRule,
    limit: float = inf,
) -> float | None:
    """The cost of a word of a metric; None if it cannot be, or must be the limit or more."""
    extra = fits(rule, quantity, change, scene.rulebook)
    if extra < 0 or (hit.end <= quantity.end and quantity.start < hit.end):
        return None
    if rule.traded and rule.always_per and is_of_goods(scene, hit):
        return None
    if rule.things and counts_another(scene, quantity, hit, rule):
        return None
    if change and quantity.unit in RELATIVE and is_of_another(scene, hit, rule):
        return None
    bonus = _LONG_BONUS * min(hit.end - hit.start, 8)
    cost = scene.cost(hit, quantity, limit + bonus - _COPULA) + extra - bonus
    cost += _VAGUE if rule.vague else 0.0
    if hit.end == quantity.start and "/" in quantity.unit and scene.text[hit.start] == _EACH:
        cost += _OF_UNIT
    if cost + _COPULA >= limit:
        return None
    return cost + _of_gap(scene, quantity, hit, rule)


def _of_gap(scene: Scene, quantity: Quantity, hit: Hit, rule: MetricRule) -> float:
    """What the words between a word of a metric and a quantity cost, whatever their number."""
    first, second = (hit, quantity) if hit.start < quantity.start else (quantity, hit)
    gap = scene.text[first.end : second.start]
    cost = _BRACKET if _in_other_bracket(gap) else 0.0
    if hit.start >= quantity.end:
        acts = gap.isascii() and len(gap) > 1 and has_object(scene, hit)
        cost += _NOUN if gap == " " and quantity.unit == "count" and not rule.vague else 0.0
        return cost + _to_the_right(quantity, gap) + (_LOOSE if acts else 0.0)
    if ", " in gap and is_closed_before(scene, hit, quantity.start):
        cost += _INSERTED
    opens = _CLAUSE_OPENS.match(scene.text, quantity.end)
    if opens and _CLAUSE_ENDS.search(gap):  # the first is the quicker to tell
        cost += _OWN_CLAUSE
    return cost + (_COPULA if _is_linked(gap) else 0.0)


def _is_linked(gap: str) -> bool:
    """Whether a word that links a metric to its figure ends a gap, but for two words."""
    last = gap[-1:]
    if last not in _LINK_ENDS and not last.isspace():
        return False
    # Nothing links from before the last three words; Chinese has no words to count.
    words = gap.rsplit(None, 3) if gap.isascii() else ()
    return _LINK.search(gap, len(words[0]) if len(words) > 3 else 0) is not None


def _to_the_right(quantity: Quantity, gap: str) -> float:
    free = gap.lstrip()[:1] in _FREE and _FREE_EN.match(gap)
    if free or (not gap.isascii() and _FREE_ZH.match(gap)):
        return 0.0
    if quantity.unit == "count" and _CLOSE.match(gap) and not _AND.search(gap):
        return 0.0 if _SAID_OF.fullmatch(gap) or not gap.isascii() else _LOOSE
    return _RIGHT_FAR if "；" in gap or ";" in gap or _AND.search(gap) else _RIGHT


def _in_other_bracket(gap: str) -> bool:
    """True if a bracket opens or closes in between: one of the two stands inside alone."""
    if not ("(" in gap or ")" in gap or "\uff08" in gap or "\uff09" in gap):
        return False
    opened = gap.count("(") + gap.count("\uff08")
    return opened != gap.count(")") + gap.count("\uff09")
