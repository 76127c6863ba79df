"""Years that tell when a thing began, or what a share is of, and not when a figure held."""

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene, once
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

# The bridge, opened in 1968, is 47 m high; 1968年建成的大桥: when a thing began is no time of it.
_BEGAN = lazily(
    r"[,(] (?:which (?:was|had been) |then |first |originally )?(?:[a-z]+ed|built"
    r"|begun|bought|made|born)(?: [a-z]+){0,2} in $|\bdating (?:from|back to) $"
    r"|(?:建成|始建|建|成立|[创創][立办辦]|落成|竣工|[开開][业業])[于於]\s?$"
)
_BEGAN_ZH = lazily(
    r"(?:建成|竣工|成立|[创創][立办辦]|[开開][业業]|通[车車]|落成|投[产產]|[启啟]用|修建|始建)[的，,、]"
)
_LIKE = lazily(r"\b(?:after|since|behind|unlike|than) (?:the|that|those)\b[^.;]{0,40}\bin $")
_SPAN_ENDS = lazily(r"[,.);，。]")
# 98.3% of the level of 2019, 2019年的113%: the year only gives the measure.
_MEASURE = lazily(
    r"\b(?:of|to|than|above|below) (?:the |its |their )?(?:same )?(?:level|total|figure"
    r"|volume|number)s? (?:of|in|for|seen in|from) $"
)
_MEASURE_ZH = lazily(r"(?:[恢回][复復升][到至]?|相[当當][于於]|仅[为及]|僅[爲為及])了?$")
_MEASURE_BEHIND = lazily(r" levels?\b")


def is_history(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a year only tells when something began, what a share is of, or names a like."""
    if period.grain != "year":
        return False
    return _is_measure(scene, period) or _is_begin(scene, figure, period)


@once
def _is_measure(scene: Scene, period: Period) -> bool:
    """Whether a year is only what a share is of."""
    start = period.start
    if _MEASURE_BEHIND.match(scene.text, period.end):
        return True
    low = max(0, start - 48)
    before = _MEASURE_ZH.search(scene.text, low, start) or _MEASURE.search(scene.text, low, start)
    return before is not None


def _is_begin(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a year only tells when something began, or names something like it."""
    start, end, at = period.start, period.end, figure.quantity.start
    if _BEGAN_ZH.match(scene.text, end):
        return True
    low = max(0, start - 60)
    found = _BEGAN.search(scene.text, low, start) or _LIKE.search(scene.text, low, start)
    if not found:
        return False
    closed = _SPAN_ENDS.search(scene.text, end)
    return at < found.start() or bool(closed and closed.start() < at and "," in found[0][:1])
