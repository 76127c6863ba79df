"""What a number counts, and whether that is what a metric's word stands for."""

from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import MetricRule
from claimcheck.rulebook.script import simplified

_TO_RATE = "为為达達约約仅僅至到高"  # 巩固率为95.7%
_OF_CHANGE = "长長增减減年月比"  # 增长率, 年率: of what is told before
_WORD = 5  # code points of the word that names a rate
_REACH = 30
_WHERE = lazily(
    r"\b(?:to|in|by|at|from|across|among) "
    r"(?:(?:the|its|their|some|most|many|[A-Z]\w*|[a-z-]+) ){0,2}$"
)
_TELLING = 2  # a single sign may be any measure word


def counts_another(scene: Scene, quantity: Quantity, hit: Hit, rule: MetricRule) -> bool:
    """Whether a number counts things that a metric's words do not name: 226 ports, at stations."""
    if quantity.unit != "count" or not names_its_own(scene, quantity):
        return False
    noun = simplified((quantity.counted or "").casefold())
    if len(noun) < _TELLING or any(noun in word or word in noun for word in rule.words):
        return False
    return not 0 <= hit.start - quantity.end <= len(noun)  # it stands in the noun itself


def is_of_another(scene: Scene, hit: Hit, rule: MetricRule) -> bool:
    """Whether a word of things tells no change: it says where, or what another number counts.

    Sales to EU countries rose 5%; in 34 countries 84% were bleached; 879 points, or 1.9%.
    """
    if not (rule.things or rule.vague):
        return False
    if rule.things and _WHERE.search(scene.text, max(0, hit.start - _REACH), hit.start):
        return True
    word = scene.text[hit.start : hit.end].casefold()
    return any(
        other.unit == "count" and (other.counted or "").casefold().endswith(word)
        for other in scene.quantities.within(hit.start - _REACH, hit.start)
    )


def names_its_own(scene: Scene, quantity: Quantity) -> bool:
    """Whether what a number counts is told by a noun of its own, not by people or pieces."""
    if not quantity.counted or is_piece(scene, quantity):
        return False
    plain = scene.rulebook.group("counted").get("anyone", ())
    return simplified(quantity.counted.casefold()) not in plain


def is_piece(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number's noun is but a measure word (3.2万辆) without a noun behind (9台吊车)."""
    pieces = scene.rulebook.group("counted").get("pieces", ())
    if not quantity.counted or simplified(quantity.counted) not in pieces:
        return False
    return not "\u4e00" <= scene.text[quantity.end : quantity.end + 1] <= "\u9fff"


def names_a_rate(scene: Scene, here: Passage, quantity: Quantity) -> bool:
    """Whether a rate that no metric knows is named right before: 巩固率95.7% is no price's."""
    if quantity.unit != "percent":
        return False
    before = scene.text[max(here.start, quantity.start - _WORD) : quantity.start]
    if "率" not in before:
        return False
    named = before.rstrip(_TO_RATE)
    if not named.endswith("率") or named[-2:-1] in _OF_CHANGE:
        return False
    end = quantity.start - len(before) + len(named)
    return not any(end - _WORD < hit.end <= end for hit in here.terms)
