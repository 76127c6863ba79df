"""Which modifiers a figure carries (domestic, operating, wind), and its modality."""

import re
from collections.abc import Mapping, Sequence

from claimcheck.claiming import respective
from claimcheck.claiming.saying import says
from claimcheck.claiming.scene import Scene, once
from claimcheck.model.document import Sentence
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

_REACH, _HARD_REACH, _RIGHT = 14.0, 9.0, 6.0
_FREE = lazily(
    r"^\s*(?:in|of|on|for|from|的)\s*(?:\S+\s+){0,3}$"
    r"|^\s*(?!and\b|but\b|or\b|[和与與及而])\w*\s?$"
)
_TOUCHING = 24  # code points of a long modifier
_COUNTED_IN = lazily(
    r"(?:\b(?:including|counting)\b[^,.;()]{0,30}|(?<!不)(?:包?含|包括|算上|計入|计入)[^，。；()（）]{0,12})$",
    re.IGNORECASE,
)
_COUNTS_IN = lazily(r"[^，。；,;.()（）]{0,8}(?:\bincluded\b|[计計]入|在[内內])", re.IGNORECASE)
_LISTED = 44  # code points of a list of what is counted in
INHERITED = "~"


def families(scene: Scene, quantity: Quantity) -> dict[str, str]:
    """The nearest value of each modifier family in the quantity's sentence."""
    sentence = scene.sentence_at(quantity.start)
    best: dict[str, tuple[float, str]] = {}
    for hit in scene.families.inside(sentence):
        if _is_counted_in(scene, hit):
            continue
        family, _, value = hit.id.partition("=")
        reach = _HARD_REACH if scene.rulebook.families[family].hard else _REACH
        cost = _cost(scene, quantity, hit, reach)
        if cost <= reach and (family not in best or (cost, value) < best[family]):
            best[family] = (cost, value)
    found = {family: value for family, (_, value) in sorted(best.items())}
    return {**found, **respective.modifiers(scene, quantity)} if found else found


@once
def _is_counted_in(scene: Scene, hit: Hit) -> bool:
    """True for a part that the figure holds among others: 票房（含预售和海外票房）."""
    before = _COUNTED_IN.search(scene.text, max(0, hit.start - _LISTED), hit.start)
    return before is not None or _COUNTS_IN.match(scene.text, hit.end) is not None


def of_term(scene: Scene, term: Hit) -> dict[str, str]:
    """The modifiers that touch the metric's word: net profit, however far its figure stands."""
    near = scene.families.within(term.start - _TOUCHING, term.end + 2)
    touching = [hit for hit in near if hit.end >= term.start - 1 and not _is_counted_in(scene, hit)]
    return dict(hit.id.partition("=")[::2] for hit in touching)


def inherit(own: Mapping[str, str], level: Mapping[str, str]) -> dict[str, str]:
    """The families of a figure with those of the level that it restates, marked as inherited."""
    lent = {family: value.rstrip(INHERITED) + INHERITED for family, value in level.items()}
    return dict(sorted({**lent, **own}.items()))


def kept(found: Mapping[str, str], rulebook: Rulebook) -> dict[str, str]:
    """Without the values that need no word."""
    return {
        family: value
        for family, value in found.items()
        if value.rstrip(INHERITED) != rulebook.families[family].default
    }


def _cost(scene: Scene, quantity: Quantity, hit: Hit, reach: float) -> float:
    if hit.start < quantity.end and quantity.start < hit.end:
        return 0.0
    cost = scene.cost(hit, quantity, reach)
    if cost <= reach and hit.start >= quantity.end and not _FREE.match(scene.gap(hit, quantity)):
        cost += _RIGHT
    return cost


_MODALITIES = ("denied", "target", "forecast", "plan")
_EXPECTED = ("预期", "預期", "预测", "預測")
_TOUCHED = 4  # code points from an expectation to its figure and on
_MET = lazily(r"(?:[遜逊勝胜优優超]|不及|符合|[高低好差][于於])[于於]?(?:市[场場])?$")
_MOOD, _SAYING = "modality.", 8.0


def modality(scene: Scene, quantity: Quantity) -> str:
    """`actual` unless a word of plan, forecast, target or denial governs the quantity."""
    found: dict[str, float] = {}
    for hit, name in _moods(scene, scene.sentence_at(quantity.start)):
        if _is_of_other(scene, hit, quantity):
            continue
        cost = scene.cost(hit, quantity, _REACH) + (0.0 if hit.end <= quantity.start else _SAYING)
        found[name] = min(cost, found.get(name, _REACH))
    near = [name for name in _MODALITIES if found.get(name, _REACH) < _REACH]
    return near[0] if near else "actual"


def _is_of_other(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """Whether an expectation is another figure's (同比4.8%，预期5.4%), or only met (逊于预期)."""
    if not scene.text.startswith(_EXPECTED, hit.start, hit.end):
        return False
    near = scene.quantities.within(hit.end, hit.end + _TOUCHED)
    if near:
        return near[0].start != quantity.start
    return _MET.search(scene.text, max(0, hit.start - 4), hit.start) is not None


@once
def _moods(scene: Scene, sentence: Sentence) -> Sequence[tuple[Hit, str]]:
    """The words of plan, forecast, target and denial of a sentence."""
    cues = scene.cues.inside(sentence)
    return [(hit, hit.id[len(_MOOD) :]) for hit in cues if hit.id.startswith(_MOOD)]


@once
def attribution(scene: Scene, sentence: Sentence) -> str | None:
    """Who says it, as written: the name beside a word of saying in the sentence."""
    for name in scene.names.inside(sentence):
        if says(scene.said, name, 1):
            return name.text
    return None
