"""Goods that close and end the day as shares do: `January soybeans closed at $11.24`."""

import re
from functools import lru_cache

from claimcheck.claiming.scene import Scene, once
from claimcheck.model.mention import Hit
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import Rulebook

# Nickel, which had slid for weeks, ended the day at; but: as nickel fell, it closed at
_GAP = lazily(r"(?![^,]* and $)[^,;:]*(?:, (?:which|that|an?|the|up|down|now|long)\b[^;:]*,? ?)?")


@once
def is_of_goods(scene: Scene, word: Hit) -> bool:
    """Whether the price that a word of trading tells is that of goods before it, not of a share.

    A firm beside them is meant itself (the gold miner Corvane, a maker of steel), and so is one
    before goods that are set apart by commas (Corvane, which grows corn, closed at $50).
    """
    goods, firms, makers = _patterns(scene.rulebook)
    begin = scene.sentence_at(word.start).start
    told = list(goods.finditer(scene.text, begin, word.start))
    last = told[-1] if told else None
    if last is None or firms.search(scene.text, last.end(), word.end):
        return False
    if makers.search(scene.text, begin, last.start()):
        return False
    names = scene.names.within(begin, word.start)
    if any(name.end > last.start() and (name.start, name.end) != last.span() for name in names):
        return False
    gap = scene.text[last.end() : word.start]
    led = "," in gap and any(name.end <= last.start() for name in names)
    return not led and _GAP.fullmatch(gap) is not None


@lru_cache(maxsize=4)
def _patterns(rulebook: Rulebook) -> tuple["re.Pattern[str]", ...]:
    words = rulebook.group("goods")
    goods, firm = (either(words.get(key, ())) for key in ("traded", "firm"))
    told = goods, firm, rf"{firm} of (?:the )?$"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in told)
