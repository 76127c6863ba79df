"""What a clause says of its figure: that it had gathered by then, or that it was revised."""

import re

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.model.pattern import lazily

_GATHERED = lazily(
    r"\b(?:now|totals|cumulative|total installed|stands? at|stood at)\b|累计|累計|总装机|總裝機",
    re.IGNORECASE,
)
_REVISED = lazily(r"\b(?:revised|corrected|amended|restated)\b|修[订訂正]|[上下]修|更正|订正|訂正")


def is_a_state(scene: Scene, figure: Figure) -> bool:
    """Whether the clause says that the figure is what had gathered by then: now totals 520 GW."""
    known = scene.rulebook.metrics[figure.metrics[0][0]].kind if figure.metrics else ""
    if known == "flow" or figure.families.get("span") == "added":
        return False
    start = figure.quantity.start
    clause = re.split(r"[,;.\uff0c\uff1b。]\s", scene.text[max(0, start - 90) : start])[-1]
    return bool(_GATHERED.search(clause))


def is_revised(scene: Scene, figure: Figure) -> bool:
    """Whether the levels are the old and the new reading of one thing."""
    start = figure.quantity.start
    sentence = scene.sentence_at(start)
    return bool(_REVISED.search(scene.text, max(sentence.start, start - 60), start + 40))
