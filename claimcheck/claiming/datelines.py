"""Lines of a ticker or fact sheet that date all below them: `May 8, 2025 – 6:30 p.m.`.

So does a sentence: `This report covers the situation as of 5 November`, 数据截至11月5日。
"""

import re
from bisect import bisect_right
from datetime import date

from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_OLDEST = 60  # days between such a line and the day of publication
_OPENED = lazily(
    r"[\s#*>•【\[(\-–—|]*(?:(?:as of|updated|update|posted|更新|截至)[:：]? ?"
    r"|(?:this|the) (?:situation )?(?:report|update|bulletin|brief) (?:covers|describes|reflects)"
    r" [a-z ]{0,24}as (?:of|at) |(?:all |the )*(?:figures|numbers|data|information)"
    r" (?:is |are |given )*(?:correct |current )?as (?:of|at) "
    r"|(?:[以本][下上文报報][中内內]?)?[数數][据據]均?(?:[统統][计計])?截[至止])?",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?:(?:at )?\d{1,2}(?:[:：.]\d{2}|[时時点點])?\d{0,2}分?\s?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
)
_REST = lazily(rf"[,，]?\s*(?:[-–—|·]\s*)?{_CLOCK}[\s\])】*:：.。]*$", re.IGNORECASE)
_ENTRY = lazily(rf",?\s*{_CLOCK}\s*(?:[-–—|:：]\s|【)", re.IGNORECASE)


class Datelines:
    """The days of such lines, by the sentences below them."""

    def __init__(self, scene: Scene, published: date | None) -> None:
        self._starts: list[int] = []
        self._days: list[When] = []
        for period in scene.periods.items if published else ():
            index = scene.sentence_index(period.start)
            if _dates(scene, period, index, published):
                self._starts.append(index)
                self._days.append(When(period.first, period.last, "published", "day"))

    def day(self, sentence: int) -> When | None:
        """The day of the last such line above a sentence, None without one."""
        place = bisect_right(self._starts, sentence)
        return self._days[place - 1] if place else None


def _dates(scene: Scene, period: Period, index: int, published: date | None) -> bool:
    """Whether a day is all of a line, or opens the entry of a ticker."""
    if period.grain != "day" or period.first is None or published is None:
        return False
    if period.basis != "explicit" or not 0 <= (published - period.first).days <= _OLDEST:
        return False
    sentence = scene.sentences[index]
    line = scene.text[sentence.start : period.start]
    if not _OPENED.fullmatch(line):
        return False
    rest = scene.text[period.end : sentence.end]
    return bool(_REST.match(rest) or _ENTRY.match(rest))
