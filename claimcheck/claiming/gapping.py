"""A rate whose word of change stands with the rate before it: food rose 3%, shelter 4%.

So do ranges of a forecast in a row: profit is seen growing 4% to 10%, against 10% to 16% before.
"""

from collections.abc import Sequence

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.growth import grows
from claimcheck.claiming.masked import masked
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.shelf import Placed
from claimcheck.model.fillers import HEDGES, HEDGES_ZH
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily

# ", shelter ", " and food away from home ", " from July and "; no verb, no share, no level.
_GAP = lazily(
    r"(?: (?:from|in|over|on) (?:[A-Z]\w+(?: [a-z]+)?|a (?:year|month|week) earlier))?"
    r"(?:,|;|,? and|,? while)"
    r"(?: (?!(?:is|was|are|were|be|has|had|have|of|to|at|by|for|with|from|or|who|which|that"
    r"|about|than|account\w*|mak\w+|made|represent\w*|equal\w*|rate|share|margin|yield|percentage"
    r"|portion|level|said|more|less|roughly|nearly|almost|some|over|ratio|score|probability|chance)\b)"
    r"[A-Za-z&'-]+){0,4} "
    r"|[,、\uff0c](?![^\d]{0,8}(?:占|佔|为|為|达|達|约|約|率|至|到|额|比|中))[^\W\d_]{2,8}(?<=[\u4e00-\u9fff])"
)
# What stands between a rate and the same one of another time or of a forecast; ⌚ is a time.
_BESIDE = lazily(
    r"(?: (?:(?:in|for|during|over) (?:the )?)?⌚)?(?:, (?!and\b)[^,;.%\d]{3,48},|,)? "
    r"(?:(?:a (?:touch|shade|bit)|well|just|slightly|far|and|slowing|easing|cooling|quickening"
    r"|accelerating|down|up) ){0,3}"
    r"(?:from|against|versus|vs\.?|after|above|below|short of|ahead of|compared (?:with|to))"
    r" (?:the |an? )?(?:(?:expected|forecast|consensus|revised|upwardly|downwardly) ){0,2}"
    r"(?:(?:earlier|previous|prior|original)"
    r" (?:forecast|estimate|projection|guidance|outlook) of )?"
    r"|(?: (?:in|for|during|over) (?:the )?⌚)?"
    r" \((?:previously|previous|prior|before|from|earlier):? "
    r"|(?:[，,、；;（(] ?(?:略|大幅|稍)?(?:遜|逊|勝|胜|高|低|好|差|优|優|不及|符合)?[于於]?"
    r"(?:市[场場])?(?:(?:预期|預期|预测|預測|预估|預估|前值)的?|(?=⌚))){1,3}⌚?[则則]?[为為是：:]?"
)
# What stands around a name between two rates: 营收增长24%，海力士约32%; at SK Hynix about 32%.
_BEFORE_NAME = lazily(
    r"(?: (?:from|in|over|on|during) [^,;.\d]{2,30})?(?:,|;|,? and|,? while|,? but)"
    r"(?: (?:at|in|for|of|to|on|the|that|those|those from))* |[,，、；;](?:而)?"
)
_BEHIND_NAME = lazily(
    rf"(?:'s|’s)?(?: by)?{HEDGES} (?:a )?"
    rf"|(?:的|则|則|为|為|是|仅|僅|只有|接近)*{HEDGES_ZH}"
)
_RANKED = lazily(r"(?:的|市[场場])?(?:份[额額]|位居|位列|居|排名?第?|占|佔)| (?:share|of)\b")
_FAR = 120  # code points
_NOT_OF = lazily(r"\s?(?:of|share)\b|\u7684")
_NEAR = 250  # code points between two ranges of one forecast


def gapped(
    scene: Scene, here: Passage, quantity: Quantity, earlier: Sequence[Figure]
) -> Figure | None:
    """The change before it whose word of change a rate shares, None where it is a level."""
    last = earlier[-1] if earlier else None
    if last is None or last.change is None or quantity.unit != "percent":
        return None
    if last.quantity.unit != "percent" or _NOT_OF.match(scene.text, quantity.end):
        return None
    if quantity.high is not None and last.quantity.high is not None:
        return last if _in_a_row(scene, quantity, last) else None
    if last.sentence != here.index:
        return None
    if _GAP.fullmatch(scene.text, last.quantity.end, quantity.start):
        return last
    told = _names_another(scene, last, quantity) or _is_beside(scene, last, quantity)
    return last if told else None


def _in_a_row(scene: Scene, quantity: Quantity, last: Figure) -> bool:
    """Whether two ranges of growth are of one forecast: no other metric is named for the second."""
    if quantity.start - last.quantity.end > _NEAR:
        return False
    return not scene.terms.count(last.quantity.end, quantity.start)


def _names_another(scene: Scene, last: Figure, quantity: Quantity) -> bool:
    """Whether nothing but a name, or a word like copper, stands between two rates."""
    start, end = last.quantity.end, quantity.start
    if end - start > _FAR or quantity.value < 0 or _is_rate(scene, last):
        return False
    if _RANKED.match(scene.text, quantity.end):
        return False
    named: list[Placed] = [*scene.names.within(start, end), *scene.families.within(start, end)]
    return any(
        _BEFORE_NAME.fullmatch(scene.text, start, one.start)
        and _BEHIND_NAME.fullmatch(scene.text, one.end, end)
        for one in named
    )


def _is_rate(scene: Scene, figure: Figure) -> bool:
    """Whether what changed is told in per cent itself: 份额提升3%，海力士约17% is a level."""
    if not figure.metrics or grows(scene, figure.metrics):
        return False
    return "percent" in scene.rulebook.metrics[figure.metrics[0][0]].dimensions


def _is_beside(scene: Scene, last: Figure, quantity: Quantity) -> bool:
    """Whether a rate is that of another time, or the one expected: 同比4.8%，预期5.4%，前值6.4%."""
    start, end = last.quantity.end, quantity.start
    if end - start > _FAR:
        return False
    return _BESIDE.fullmatch(masked(scene, start, end)) is not None


def continued(scene: Scene, quantity: Quantity, before: Figure | None) -> Candidates:
    """The metrics of the range that a range goes on from, or of the rate that one is beside."""
    if before is None:
        return ()
    again = quantity.high is not None or _is_beside(scene, before, quantity)
    return before.metrics if again else ()
