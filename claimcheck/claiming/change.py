"""Tells a level from a change, and which way the change goes."""

import re

from claimcheck.claiming.gaps import width
from claimcheck.claiming.named_rates import named_rate
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import DIRECTIONS, Scene
from claimcheck.claiming.sieve import Sieve
from claimcheck.claiming.than import held_to_past, is_base
from claimcheck.model.fillers import HEDGE, HEDGES, HEDGES_ZH
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import last_before
from claimcheck.rulebook.measures import RELATIVE, is_currency

# "rose to 5", 增至5: what follows these is a level even after a word of change.
_TO_LEVEL = lazily(
    r"^(?: still)?, at\b|^\s*(?:\S+\s+){0,3}?(?:to|past|above|below|through|from)\b"
    r"|^[^,\uff0c。;\uff1b]{0,4}?(?:至|到|达|为|突破|破|穿)(?!少)"
)
# 1.59%降到…, 1.57%高出14个基点: the level that a change begins at, or that stands above another.
_SETS_OUT = lazily(
    r"\s?(?:[升增降跌减減涨漲]|提高|下降|上升|回升|回落|收窄|扩大|擴大|下滑|攀升)[到至]|[高低多少][出于於]"
)
_SETS_OUT_FIRSTS = frozenset("升增降跌减減涨漲提下上回收扩擴攀高低多少")  # or a blank
_AT = lazily(r"^\s*at\b")
_BY = Sieve(("by",), r"\bby\s+(?:[\w-]+\s+){0,2}$")
_PLUS_SIGNS, _MINUS_SIGNS = ("+", "\uff0b"), ("-", "−", "–")
_MINUS = lazily(r"(?:^|[\s(\uff08,\uff0c:\uff1a])[-−–-]\s?$")
_RIGHT = lazily(r"^\s*(?:[\w/-]+\s+){0,2}$|^[^,\uff0c。;\uff1b、\s]{0,5}$")
_MORE = lazily(r"^\s*(?:more|higher|larger|bigger|greater|above|better|dearer|in the green)\b")
_LESS = lazily(r"^\s*(?:less|fewer|lower|smaller|below|off|cheaper|in the red)\b")
# "is off 51%", "added 0.4%", "growth is now expected to be 8%", "its slump for the year to 50%".
_OFF = Sieve((" off ",), rf"\b(?:is|are|was|were|now|still) off(?: by)?{HEDGES} $")
_ADDED = lazily(rf"\b(?:added|adding|tacked on|put on)\s(?:(?:another|{HEDGE}) )*$")
_GROWTH = Sieve(
    ("growth",),
    r"\bgrowth(?:,? (?:for|of|in|at|is|was|to|be|now|still|then|seen|expected|forecast|put"
    r"|projected|guided|estimated|between|about|around|nearly|came|this|next|the|year|quarter|full|first|range"
    r"|(?:19|20)\d\d))*,? $",
    re.IGNORECASE,
)
_NOUN = Sieve(
    (" to ",),
    r"\b(?:(?P<up>gains?|rise|advance|rally)|slump|loss|losses|decline|drop|fall|slide)"
    rf" (?:for|since|this|so far|over|of|in)\b[^,.;\d]{{0,24}} to{HEDGES} $",
)
_THAN_ENDS = tuple("多高大少低了出")
_THAN_ZH = Sieve(
    ("较", "比", "較"),
    r"(?:较|比|較)[^,\uff0c。;\uff1b]{2,14}(?:(?P<up>多|高|大)|少|低)[了出]?\s*$",
    ends=_THAN_ENDS,
)
_OUT_ZH = Sieve(
    ("较", "比", "較"),
    r"(?:较|比|較)[^,\uff0c。;\uff1b]{2,14}(?:(?P<up>[多高][出了]?)|[少低]了?)\s*$",
    ends=tuple("多高少低出了"),
)
_YEAR_EARLIER = lazily(rf"(?:去年|上年)(?:同期|同月)?的?\s?{HEDGES_ZH}$")
_AND = lazily(r"[^,.;:\d]{1,32},? and (?:by )?")
_OF_PERIOD = lazily(
    r" (?:(?:month|quarter|year|week)[ -](?:over|on)[ -]|on the (?:month|quarter|year|week)\b"
    r"|(?:from|than|over|compared with) (?:a|the) (?:month|quarter|year|week)\b"
    r"|annually\b|sequentially\b)"
)
_LENGTHS = ("year", "month", "week", "day", "hour", "minute", "quarter", "decade")
_OR = lazily(rf"(?:,|\()\s*or{HEDGES} $|[(\uff08]$")
_OR_ENDS = frozenset(" (\uff08")
_ON_BASIS = lazily(r"(?:[同环環]比|按[年月季]) ?$")  # 零售总额同比4.8%
_NOUNS = ("幅", "速", "率")
_ONLY_BY = "_by"  # raise, reduce: no change but `by` so much
_LOSS, _IN_VALUE = ("loss of", "Loss of"), lazily(r" (?:in|of) (?:[a-z]+ )?value\b")
_REACH = 9.0  # width of the gap over which a word of change still reaches a number


def change(scene: Scene, here: Passage, quantity: Quantity) -> str | None:
    """`increase` or `decrease` when the quantity is a change, None for a level.

    "rose 26%", "up by 5 million", 同比增长5% are changes; "rose to 26%", 增至5亿 are levels.
    """
    if quantity.change or quantity.kind == "rank":
        return quantity.change
    before = scene.text[here.start : quantity.start]
    if named := named_rate(quantity, before):
        return named
    if quantity.part in ("from", "to") or _sets_out(scene.text, quantity.end):
        return None
    if is_base(scene.text, here, quantity, before):
        return None
    if quantity.unit not in RELATIVE:
        return _of_amount(scene, here, quantity, before)
    if quantity.unit == "times" and _YEAR_EARLIER.search(before):
        return "increase"
    return (
        _signed(before)
        or _worded(quantity, before)
        or _compared(scene, quantity, before, here.end)
        or (_beside(scene, here, quantity, before) if here.changes else None)
        or _continued(scene, here, quantity)
    )


def _sets_out(text: str, end: int) -> bool:
    """Whether a level ends there that a change begins at; only Chinese words tell it."""
    letter = text[end : end + 1]
    begins = letter in _SETS_OUT_FIRSTS or letter.isspace()
    return begins and _SETS_OUT.match(text, end) is not None


def _of_amount(scene: Scene, here: Passage, quantity: Quantity, before: str) -> str | None:
    """The change that a figure which is no rate may be: the index added 12 points."""
    points = quantity.counted is not None and quantity.counted.lower() in ("point", "points")
    return (
        (_worded(quantity, before) if points else None)
        or _compared(scene, quantity, before, here.end)
        or (_from_left(scene, here, quantity) if here.changes else None)
    )


def _beside(scene: Scene, here: Passage, quantity: Quantity, before: str) -> str | None:
    """The change that the words of change of its sentence make of a rate."""
    return (
        _from_left(scene, here, quantity)
        or _alternative(scene, here, quantity, before)
        or _from_right(scene, here, quantity)
    )


def _continued(scene: Scene, here: Passage, quantity: Quantity) -> str | None:
    """`rose 0.3% on the month and 2.1% on the year`: a second rate of the same change."""
    if not _OF_PERIOD.match(scene.text, quantity.end):
        return None
    earlier = scene.quantities.within(here.start, quantity.start)
    if not earlier or earlier[-1].unit != quantity.unit:
        return None
    again = _AND.fullmatch(scene.text, earlier[-1].end, quantity.start)
    return change(scene, here, earlier[-1]) if again else None


def _signed(before: str) -> str | None:
    """`+11%`, `-3%`: a sign before a relative figure."""
    sign = before[-2:].strip()[-1:]
    if sign in _PLUS_SIGNS:
        return "increase"
    return "decrease" if sign in _MINUS_SIGNS and _MINUS.search(before) else None


def _worded(quantity: Quantity, before: str) -> str | None:
    """`The stock is off 51%`, `the index added 0.4%`, `sales growth is expected to be 8-11%`."""
    spaced = before[-1:].isspace()  # as behind all these English words
    if spaced and _OFF.search(before[-40:]):
        return "decrease"
    if spaced and _ADDED.search(before[-40:]):
        return "increase"
    if quantity.unit != "percent":
        return None
    if spaced and _GROWTH.search(before[-90:]):
        return "increase"
    if _ON_BASIS.search(before[-4:]):
        return "decrease" if quantity.value < 0 else "increase"
    noun = _NOUN.search(before[-60:]) if spaced else None
    return ("increase" if noun["up"] else "decrease") if noun else None


def _from_left(scene: Scene, here: Passage, quantity: Quantity) -> str | None:
    """The nearest word of change on the left, when nothing makes a level of the number."""
    for hit in reversed(here.changes):
        if hit.end > quantity.start:
            continue
        direction = DIRECTIONS[hit.id]
        by = _BY.search(scene.text, max(here.start, quantity.start - 30), quantity.start)
        if not by and hit.id.endswith(_ONLY_BY):
            continue
        if _is_loss(scene, hit, quantity):
            return None
        if by and quantity.unit in RELATIVE:
            return direction
        return direction if _reaches(scene, hit, quantity, by=bool(by)) else None
    return None


def _is_loss(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """Whether money is a loss that was made, and not what a value lost: a loss of 43 million."""
    if not scene.text.startswith(_LOSS, hit.start, hit.end) or not is_currency(quantity.unit):
        return False
    return _IN_VALUE.match(scene.text, quantity.end) is None


def _reaches(scene: Scene, hit: Hit, quantity: Quantity, *, by: bool) -> bool:
    cost, gap = scene.cost(hit, quantity, _REACH), scene.text[hit.end : quantity.start]
    if quantity.unit in RELATIVE:
        noun = scene.text[hit.start : hit.end].endswith(_NOUNS)
        return cost <= _REACH and (noun or not _TO_LEVEL.match(gap))
    if _TO_LEVEL.match(gap) or _AT.match(gap) or _is_length(quantity):
        return False
    return cost <= _REACH if by else cost < _REACH / 2


def _is_length(quantity: Quantity) -> bool:
    """A stretch of time (eight consecutive quarters) over which something grew."""
    return quantity.unit in _LENGTHS or "quarter" in (quantity.counted or "")


def _compared(scene: Scene, quantity: Quantity, before: str, end: int) -> str | None:
    """`11% more than`, `132 hours down on the year`, 较上年同期多11%."""
    letter, relative = scene.text[quantity.end : quantity.end + 1], quantity.unit in RELATIVE
    english = letter.isascii() or letter.isspace()
    if english and (held := held_to_past(scene.text, quantity.end, end)):
        return held
    after = scene.text[quantity.end : min(end, quantity.end + 24)] if english else ""
    if found := _than_zh(before, relative=relative):
        return "increase" if found["up"] else "decrease"
    if not relative or not english:
        return None
    if _MORE.match(after):
        return "increase"
    return "decrease" if _LESS.match(after) else None


def _than_zh(before: str, *, relative: bool) -> "re.Match[str] | None":
    """较上年同期多 before a rate, 较上年同期多了 before an amount."""
    last = last_before(before, len(before))
    if last not in _THAN_ENDS and not last.isspace():
        return None
    return (_THAN_ZH if relative else _OUT_ZH).search(before[-20:])


def _alternative(scene: Scene, here: Passage, quantity: Quantity, before: str) -> str | None:
    """`fell $3, or 4%`: the change right before, told again as a rate."""
    if before[-1:] not in _OR_ENDS or not _OR.search(before):
        return None
    words = [hit for hit in here.changes if hit.start < quantity.start]
    told = scene.quantities.within(words[-1].end, quantity.start) if words else ()
    if len(told) != 1 or _TO_LEVEL.match(scene.text[words[-1].end : told[0].start]):
        return None
    return DIRECTIONS[words[-1].id]


def _from_right(scene: Scene, here: Passage, quantity: Quantity) -> str | None:
    """`26% growth`, `13%的双位数增长`: a word of change right behind a relative figure."""
    words = [hit for hit in here.changes if hit.start >= quantity.end]
    if not words:
        return None
    gap = scene.text[quantity.end : words[0].start]
    near = _RIGHT.match(gap) and width(gap) < _REACH
    return DIRECTIONS[words[0].id] if near else None
