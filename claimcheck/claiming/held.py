"""Levels that others are held against: below last year's 21.9%, 低于去年的21亿, from 10.8% in May.

Their time is theirs alone.
"""

import re

from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.fillers import HEDGE, HEDGE_LASTS, HEDGES_ZH
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.pattern import lazily

# "more than 21 million" and 超过3亿 are bounds: there an article or the time stands in between.
_FILL = rf"(?:(?:{HEDGE}|the|an?|record|(?:loss|profit|peak|high|low|maximum) of) )*"
_CHANGED = (
    r"(?:%|\b(?:per ?cent|points?|up|down|rose|risen|rise|fell|fallen|fall|drop(?:ped)?|gain(?:ed)?"
    r"|(?:in|de)creased?|declined?|jump(?:ed)?|surged?|plunged?|slump(?:ed)?|shr[aiu]nk|climb(?:ed)?"
    r"|grew|grown|slid|slipped|eased|improved|recovered|widened|narrowed|swung|changed?|cut|raised)\b)"
)
_LED = Sieve(
    (
        *("against", "versus", "vs", "compared", "from", "than", "below", "above", "beating"),
        *("topping", "exceeding", "surpassing", "times", "double", "twice", "较", "較", "比"),
    ),
    rf"\b(?:against|versus|vs\.?|compared (?:with|to)) {_FILL}$"
    rf"|{_CHANGED}(?:[^.;]|\.\d){{0,60}}\bfrom {_FILL}$"
    r"|\b(?:than|below|above|beating|topping|exceeding|surpassing|times|double|twice) the $"
    r"|[较較比]$|相比$",
    re.IGNORECASE,
)
_COMPARED_ZH = lazily(r"[^\uff0c。,]{0,3}相[比较較]")
_ON_ZH = lazily(r"[^\uff0c。,\d]{0,4}[至到]")
_BESIDE_ZH = dict.fromkeys("与與和", _COMPARED_ZH) | dict.fromkeys("从從由", _ON_ZH)
_LED_TO_TIME = lazily(
    r"\b(?:than|below|above|beating|topping|exceeding|surpassing|times|double|twice) $"
    r"|(?:[低高多少优優][于於]|不及|超[过過]|[远遠]?[逊遜][于於色])$",
    re.IGNORECASE,
)
# The last words of both, so that most places are told to be led to by none at one look.
_LAST = (
    *("against ", "versus ", "vs ", "vs. ", "with ", "to ", "from ", "the ", "a ", "an "),
    *("of ", "than ", "below ", "above ", "beating ", "topping ", "exceeding ", "surpassing "),
    *("times ", "double ", "twice ", "record ", *"较較比于於及超过過色"),
    *(f"{word} " for word in HEDGE_LASTS),
)
_LED_SIGNS = frozenset([*_BESIDE_ZH, *[word[-1] for word in _LAST]])
_WORD, _LAST_SIGNS = max(map(len, _LAST)), frozenset([word[-1] for word in _LAST])
_AFTER = Sieve(
    ("after ",), r"\bafter (?:(?:a|an|its|the) )?(?:[a-z-]+ ){0,3}(?:of )?$", re.IGNORECASE
)
_RIGHT_BEFORE = lazily(rf"(?:[^\uff0c。,、\d]{{0,4}}的)?{HEDGES_ZH}|['’]s ")
_BETWEEN = lazily(rf"的?{HEDGES_ZH}|['’]s |[^,;:.\uff0c\uff1b\uff1a。\d]{{0,40}}")
_WINDOW, _NEAR, _LONGEST = 90, 45, 40


def is_held_against(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """Whether words of comparison lead to a level and the period beside it."""
    start = min(quantity.start, period.start)
    if scene.text[start - 1 : start] not in _LED_SIGNS and quantity.part != "from":
        return False
    led = scene.text[start - 1 : start] in _LAST_SIGNS and (
        scene.text[start - _WORD if start > _WORD else 0 : start].lower().endswith(_LAST)
    )
    led = led and _is_led(scene, start, to_time=period.end <= quantity.start)
    led = led or _is_beside(scene, start, quantity, period)
    if not led and quantity.part == "from" and period.end <= quantity.start:
        return bool(_RIGHT_BEFORE.fullmatch(scene.gap(period, quantity)))
    return led and bool(_BETWEEN.fullmatch(scene.gap(period, quantity)))


def _is_led(scene: Scene, start: int, *, to_time: bool) -> bool:
    """Whether such words stand before a place, or those that lead to a time alone."""
    low = max(scene.sentence_at(start).start, start - _WINDOW)
    if to_time and _LED_TO_TIME.search(scene.text, max(low, start - _WORD - 1), start):
        return True
    return _LED.search(scene.text, low, start) is not None


def _is_beside(scene: Scene, start: int, quantity: Quantity, period: Period) -> bool:
    """与18日的49元相比, 从1日的7处增加到8处: words on both sides of the level and its time."""
    behind = _BESIDE_ZH.get(scene.text[start - 1 : start])
    end = max(quantity.end, period.end) if behind else 0
    return behind is not None and behind.match(scene.text, end) is not None


def is_after(scene: Scene, quantity: Quantity) -> bool:
    """Whether a figure is what came before: fell 2.6%, after a drop of 2.9% in July."""
    if " " not in scene.text[max(0, quantity.start - 2) : quantity.start]:
        return False
    low = max(scene.sentence_at(quantity.start).start, quantity.start - 40)
    return _AFTER.search(scene.text, low, quantity.start) is not None


@once
def levels_beside(scene: Scene, period: Period) -> tuple[int, ...]:
    """Where the levels beside a period stand that are held against others."""
    sentence = scene.sentence_at(period.start)
    low, high = period.start - _NEAR - _LONGEST, period.end + _NEAR
    near = scene.quantities.within(max(sentence.start, low), min(sentence.end, high))
    return tuple(
        other.start
        for other in near
        if period.start - other.end <= _NEAR and is_held_against(scene, other, period)
    )
