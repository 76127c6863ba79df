"""Which modifiers a figure carries (domestic, operating, wind), and who says it."""

import re
from collections.abc import Mapping

from claimcheck.claiming import respective
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.saying import says
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

_REACH, _HARD_REACH, _RIGHT = 14.0, 9.0, 6.0
_FREE = lazily(
    r"^\s*(?:in|of|on|for|from|的)\s*(?:\S+\s+){0,3}$"
    r"|^\s*(?!and\b|but\b|or\b|[和与與及而])\w*\s?$"
)
_PARTS = lazily(r" [-–—] |[–—,;，；、]")
_BRACKET_OPENS, _BRACKET_CLOSES = lazily(r"[(（]"), lazily(r"[)）]")
_LEADS = lazily(r"[^,.;，。；、()（）\n\d]{0,24}\d")  # to a figure of its own
_TOUCHING = 24  # code points of a long modifier
_COUNTED_IN = Sieve(
    ("including", "counting", "含", "包括", "算上", "計入", "计入"),
    r"(?:\b(?:including|counting)\b[^,.;()]{0,30}|(?<!不)(?:包?含|包括|算上|計入|计入)[^，。；()（）]{0,12})$",
    re.IGNORECASE,
)
_COUNTS_IN = lazily(r"[^，。；,;.()（）]{0,8}(?:\bincluded\b|[计計]入|在[内內])", re.IGNORECASE)
_LISTED = 44  # code points of a list of what is counted in
_HOW_OFTEN = "frequency="
_FAR_REACH, _LAST = 24.0, 70  # to how often it is so at the end of the clause; code points between
# Not so of 40 million dollars to feed children every day: that is how often they eat.
_OTHER = lazily(
    r"[\d,.;:()\n，。；：（）]| (?:and|but|or|while|who|which|that|if|when) "
    r"| to (?!the |an? |its |their )[a-z]+ [a-z]| for [a-z]+ing "
)
_CLOSES = lazily(r" ?(?:[.,;\n]|$)")
INHERITED = "~"


def families(scene: Scene, here: Passage, quantity: Quantity) -> dict[str, str]:
    """The nearest value of each modifier family in the quantity's sentence."""
    best: dict[str, tuple[float, str]] = {}
    for hit in here.families:
        family, _, value = hit.id.partition("=")
        reach = _HARD_REACH if scene.rulebook.families[family].hard else _REACH
        cost = _cost(scene, quantity, hit, reach)
        nearer = cost <= reach and (family not in best or (cost, value) < best[family])
        if nearer and not _is_counted_in(scene, hit):
            best[family] = (cost, value)
    if not best:
        return {}
    found = {family: value for family, (_, value) in sorted(best.items())}
    return {**found, **respective.modifiers(scene, here, quantity)}


@once
def _is_counted_in(scene: Scene, hit: Hit) -> bool:
    """True for a part that the figure holds among others: 票房（含预售和海外票房）."""
    low = max(0, hit.start - _LISTED)
    if _COUNTED_IN.search(scene.text, low, hit.start):
        return True
    behind = scene.text[hit.end : hit.end + _LISTED].lower()
    told = any(map(behind.__contains__, ("included", "入", "在")))
    return told and _COUNTS_IN.match(scene.text, hit.end) is not None


def of_term(scene: Scene, term: Hit) -> dict[str, str]:
    """The modifiers that touch the metric's word: net profit, however far its figure stands."""
    near = scene.families.within(term.start - _TOUCHING, term.end + 2)
    if not near:
        return {}
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


def kind(scene: Scene, metrics: Candidates, found: Mapping[str, str]) -> str:
    """The kind of the metric; what is newly added is a flow, whatever it adds to."""
    if not metrics:
        return ""
    known = scene.rulebook.metrics[metrics[0][0]].kind
    if known not in ("stock", "cumulative"):
        return known
    added = found.get("span", "").rstrip(INHERITED) == "added"
    return "flow" if added else known


def _cost(scene: Scene, quantity: Quantity, hit: Hit, reach: float) -> float:
    if hit.start < quantity.end and quantity.start < hit.end:
        return 0.0
    often = hit.id.startswith(_HOW_OFTEN)
    cost = scene.cost(hit, quantity, _FAR_REACH if often else reach)
    if (often or cost <= reach) and hit.start >= quantity.end:
        gap = scene.text[quantity.end : hit.start]
        if _is_aside(scene, gap, hit):
            return cost + reach
        if hit.id.startswith(_HOW_OFTEN) and _ends_clause(scene, gap, hit):
            return min(cost, reach)
        free = _FREE.match(gap) and not (quantity.kind == "rank" and gap.startswith("的"))
        return cost if free else cost + _RIGHT  # 全球前五的亚洲企业: the rank is the world's
    return cost


def _ends_clause(scene: Scene, gap: str, hit: Hit) -> bool:
    """Whether a figure is so as often as its clause ends with: 3 million move each day."""
    if len(gap) > _LAST or _OTHER.search(gap):
        return False
    return _CLOSES.match(scene.text, hit.end) is not None


def _is_aside(scene: Scene, gap: str, hit: Hit) -> bool:
    """Whether a modifier behind a figure is rather that of the next one.

    212 GW in solar – utility-scale projects 100 GW; revenue of 68, of which gaming 11; (19 GW) and
    a monthly rise. But 30 GW (solar).
    """
    opened, closed = _BRACKET_OPENS.search(gap), _BRACKET_CLOSES.search(gap)
    if opened is None and closed is not None:
        return True
    leads = _LEADS.match(scene.text, hit.end) is not None
    if opened is not None:
        return closed is None and leads  # 80 gigawatts (GW) of wind
    return leads and _PARTS.search(gap) is not None


def attribution(scene: Scene, sentence: Passage) -> str | None:
    """Who says it, as written: the name beside a word of saying in the sentence."""
    said = scene.said
    for name in sentence.names:
        if name.start in said and says(said, name, 1):
            return name.text
    return None
