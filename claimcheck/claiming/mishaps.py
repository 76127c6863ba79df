"""The day of an event is none of its toll: Friday's quake has killed 1,700 people by now."""

import re
from functools import lru_cache

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Period
from claimcheck.model.pattern import by_script, either, lazily
from claimcheck.rulebook.schema import Rulebook

_SO_FAR = lazily(r"\b(?:has|have|had|so far|already|now)\b", re.IGNORECASE)
_SO_FAR_ZH = ("已", "累计", "累計", "迄今", "至今", "目前")
_CLAUSE = lazily(r"[,;.](?!\d)|\b(?:while|but|and)\b|[，；。]")


def is_of_mishap(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a day is that of what a toll was caused by, which had gathered later."""
    if period.grain != "day" or period.role != "at" or period.end > figure.quantity.start:
        return False
    if not figure.metrics or not scene.rulebook.metrics[figure.metrics[0][0]].toll:
        return False
    english, chinese = _events(scene.rulebook)
    start = figure.quantity.start
    if event := english.match(scene.text, period.end):
        gap = scene.text[event.end() : start]
        return bool(_SO_FAR.search(gap)) and not _CLAUSE.search(gap)
    if event := chinese.match(scene.text, period.end):
        gap = scene.text[event.end() : start]
        return any(word in gap for word in _SO_FAR_ZH) and not _CLAUSE.search(gap)
    return False


@lru_cache(maxsize=4)
def _events(rulebook: Rulebook) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    latin, wide = by_script(rulebook.group("mishap").get("words", ()))
    return (
        lazily(rf"['’]s (?:[a-z-]+ ){{0,3}}{either(latin)}", re.IGNORECASE),
        lazily(
            rf"(?:[凌清]晨|[上下中]午|晚间?)?(?:[发發]生)?的[^，。；、\d]{{0,10}}?{either(wide)}"
        ),
    )
