"""A rate whose word of change stands with the rate before it: food rose 3%, shelter 4%.

So do ranges of a forecast in a row: profit is seen growing 4% to 10%, against 10% to 16% before.
"""

from collections.abc import Sequence

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.scene import Scene
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
_NOT_OF = lazily(r"\s?(?:of|share)\b|\u7684")
_NEAR = 250  # code points between two ranges of one forecast


def gapped(scene: Scene, quantity: Quantity, earlier: Sequence[Figure]) -> Figure | None:
    """The change before it whose word of change a rate shares, None where it is a level."""
    last = earlier[-1] if earlier else None
    if last is None or last.change is None or quantity.unit != "percent":
        return None
    if last.quantity.unit != "percent" or _NOT_OF.match(scene.text, quantity.end):
        return None
    if quantity.high is not None and last.quantity.high is not None:
        return last if _in_a_row(scene, quantity, last) else None
    if last.sentence != scene.sentence_index(quantity.start):
        return None
    return last if _GAP.fullmatch(scene.text, last.quantity.end, quantity.start) else None


def _in_a_row(scene: Scene, quantity: Quantity, last: Figure) -> bool:
    """Whether two ranges of growth are of one forecast: no other metric is named for the second."""
    if quantity.start - last.quantity.end > _NEAR:
        return False
    return not scene.terms.count(last.quantity.end, quantity.start)


def continued(quantity: Quantity, before: Figure | None) -> Candidates:
    """The metrics of the range that a range goes on from."""
    return before.metrics if before is not None and quantity.high is not None else ()
