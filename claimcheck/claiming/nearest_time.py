"""Which time of its sentence a figure holds for: the nearest in structure that can be its."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import msgspec

from claimcheck.claiming import respective
from claimcheck.claiming.beside import DAYS
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.foreign import STATES, foreign, is_after_something
from claimcheck.claiming.foretelling import foretold
from claimcheck.claiming.scene import TIMED, Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.fillers import HEDGES_ZH
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.pattern import lazily

_RIGHT, _OVER_AND, _ELSEWHERE, _FAR = 2.0, 4.0, 12.0, 18.0
_TIES, _TIED = (" in ", " in the ", " for the ", " during the "), 1.0  # 5 million in the second
_BEHIND = lazily(r" (?:[a-z]+ ){0,2}since ")  # 725 orders since January
_BLANKS = (" ", "  ", "\u3000")  # which part the clauses of a Chinese headline
_IN_CLAUSE = 10.0  # at most this far away is what ends the same clause
_STANDING = ("price", "stock", "rank", "cumulative")
# It begins with a set of letters, so that all others are passed over quickly.
_AND = lazily(r"[aw和及并](?:nd\b(?<=\band)|hile\b(?<=\bwhile)|ith\b(?<=\bwith)|(?<=[和及并]))")
_SINCE = Sieve(
    ("since", "seen in", "level of", "自", "从", "從"),
    r"(?:\b(?:since|seen in|level of)(?: the)?|[自从從])\s*$",
    re.IGNORECASE,
    ("since", "in", "of", "the", "自", "从", "從"),
)
_ITS_LEVEL = lazily(rf"的{HEDGES_ZH}\d")  # 从上月的6.4%
_SAID = Sieve(
    (
        "said",
        "says",
        "announced",
        "told",
        "reported",
        "published",
        "released",
        "confirmed",
        "disclosed",
        " out ",
    ),
    r"\b(?:said|says|announced|told|reported|published|released|confirmed|disclosed)"
    r"(?: \w+){0,4}(?: late| early)?(?: on)? $"
    r"|\b(?:data|details|figures|numbers|results|statistics|reports?|surveys?) out(?: on)? $",
)
# "the range set last month": when a figure was given out, not what it is of.
_SET = Sieve(
    ("set", "given", "issued", "floated", "unveiled", "laid out"),
    r"\b(?:set|given|issued|floated|unveiled|laid out)(?: out)?(?: back)?(?: in| on)? $",
    ends=("set", "given", "issued", "floated", "unveiled", "out", "back", "in", "on"),
)
_SOON = ("day", "week", "month")
_SAID_BEHIND = lazily(r" (?:said|says|announced|reported|published|released|disclosed|posted)\b")
_SAID_ZH = lazily(r"(?:宣布|宣佈|公[布佈告]|通[报報]|表示|透露|发布|發布|披露|[称稱])")
# 比5日公布的446亿元: the day of the level that stands behind it.
_THAN_ZH, _SAID_LEVEL_ZH = tuple("较較比与與"), lazily(rf"[^\uff0c。,、\d]{{2,4}}的{HEDGES_ZH}\d")
_AFTER = Sieve(
    ("after", "before", "when", "following", "ahead of", "as"),
    r"\b(?:after|before|when|following|ahead of|as)\b",
)
_CLAUSE = lazily(
    r"[,;:.\d\uff0c\uff1b\uff1a。、(\uff08\n]|\s[-–—]\s|\b(?:but|while|which|who|after|before)\b"
)
# 创春节单日新高, a Golden Week record: which record it is, not when it was set.
_MARK = Sieve(
    ("创", "創", "刷新", "改写", "改寫", "打破", "a ", "an ", "new ", "the "),
    r"(?:[创創]下?|刷新|改[写寫]|打破)了?(?:历年|歷年|历史|歷史)?$|\b(?:an?|new|the) $",
)
_MARK_BEHIND = lazily(
    r"[^\uff0c。\uff1b、,\d]{0,14}?(?:新高|新低|[纪紀][录錄]|最高|峰值)|(?: [a-z-]+){0,3} record\b"
)
_INSERTED = lazily(r", (?:which|who|whose|where) [^,.;\d]*$")
_PAIR = lazily(r"(?: and |和|与|與|、)")
_EACH = lazily(r"\brespectively\b|分别|分別")
_COMMA = lazily(r",(?!\d)|[\uff0c;\uff1b]")


def own_period(scene: Scene, figure: Figure, published: date | None) -> Period | None:
    """The period of the figure's own sentence that fits it best, None when there is none."""
    quantity, here = figure.quantity, scene.sentences[figure.sentence]
    inside = overlapping(scene, quantity)
    if inside is not None or not here.periods:
        return inside
    at = respective.order(scene, here, quantity)
    if at and (listed := respective.item(scene, at, here.periods)):
        return listed
    own = [one for one in here.periods if not foreign(scene, figure, one, published)]
    chosen = _cheapest(scene, figure, own, published)
    if chosen and chosen.first and published and chosen.first > published:
        chosen = None if is_after_something(scene, figure, chosen) else chosen
    return _paired(scene, figure, chosen) if chosen else None


def _cheapest(
    scene: Scene, figure: Figure, periods: Sequence[Period], published: date | None
) -> Period | None:
    """The period that fits best; a single one does, whatever it costs, unless it is a streak."""
    if len(periods) == 1 and periods[0].role != "streak":
        return periods[0]
    costs = [(_cost(scene, figure, one, published), one.start, one) for one in periods]
    told = [(cost, start, one) for cost, start, one in costs if cost is not None]
    return min(told)[2] if told else None


def overlapping(scene: Scene, quantity: Quantity) -> Period | None:
    """A length of time is its own period: three years, six consecutive quarters."""
    if not scene.timed.meets(quantity.start, quantity.end):
        return None
    for period in scene.periods.within(quantity.start - TIMED, quantity.end):
        if period.start < quantity.end and quantity.start < period.end:
            return period
    return None


def as_of_day(scene: Scene, quantity: Quantity) -> Period | None:
    """The day until which a running total is told in its sentence (到4月12日为止, as of May 5)."""
    sentence = scene.sentence_at(quantity.start)
    found: Period | None = None
    for period in sentence.periods:
        if period.grain == "day" and period.role == "as-of" and period.first:
            found = found or period
    return found


def _cost(scene: Scene, figure: Figure, period: Period, published: date | None) -> float | None:
    quantity = _opening(scene, figure.quantity)
    first, second = (period, quantity) if period.start < quantity.start else (quantity, period)
    gap = scene.text[first.end : second.start]
    cost = scene.cost(period, quantity)
    if period.role == "streak":
        near = figure.change is not None and quantity.unit in ("percent", "times")
        return cost if near and cost < _ELSEWHERE and not _COMMA.search(gap) else None
    if _AND.search(gap):
        cost += _OVER_AND
    if period.start >= quantity.end:
        cost = cost + _ELSEWHERE / 2 if _AFTER.search(gap) else cost + _RIGHT
        cost = cost if _CLAUSE.search(gap) else min(cost, _IN_CLAUSE)
        cost = min(cost, _TIED) if gap in _TIES else cost
        cost += _ELSEWHERE if gap in _BLANKS and not scene.text[quantity.end - 1].isascii() else 0
    cost += _misfit(period, figure, foretold=_is_foretold(scene, figure, period))
    cost += _ELSEWHERE if _of_promise(figure, period, published) else 0.0
    cost += _ELSEWHERE if period.length > 1 and _is_of_mark(scene, period) else 0.0
    cost += _ELSEWHERE if period.end <= quantity.start and _is_inserted(scene, period, gap) else 0.0
    counted = period.role == "since" and figure.change is None and _BEHIND.fullmatch(gap)
    return cost + (0.0 if counted else _framing(scene, period, published))


def _is_inserted(scene: Scene, period: Period, gap: str) -> bool:
    """Whether a time stands in a clause that was closed: roads, free in May, carried 9."""
    if ", " not in gap:
        return False
    return _INSERTED.search(scene.text, max(0, period.start - 60), period.start) is not None


@once
def _is_of_mark(scene: Scene, period: Period) -> bool:
    """Whether a holiday only says which record was set."""
    before = scene.text[max(0, period.start - 8) : period.start]
    marks = _MARK.search(before) is not None
    return marks and _MARK_BEHIND.match(scene.text, period.end) is not None


def _of_promise(figure: Figure, period: Period, published: date | None) -> bool:
    """Whether a day that is over is the one on which something was pledged that is to come."""
    past = period.last is not None and published is not None and period.last <= published
    return figure.modality == "plan" and period.grain == "day" and past


def _is_foretold(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a figure is a forecast, which only counts beside a length of time."""
    return period.role == "duration" and foretold(scene, figure)


def _opening(scene: Scene, quantity: Quantity) -> Quantity:
    """The first figure of `from A to B`: both stand where it does."""
    if quantity.part != "to":
        return quantity
    for other in scene.quantities.within(quantity.start - 60, quantity.start):
        if other.group == quantity.group and other.part == "from":
            return other
    return quantity


def _framing(scene: Scene, period: Period, published: date | None) -> float:
    """What a day of saying, or the begin of a time that lasts, costs more than a plain time."""
    before = scene.text[max(0, period.start - 40) : period.start]
    if period.grain in _SOON and (is_of_saying(scene, period) or _SET.search(before)):
        return _ELSEWHERE if period.grain == "day" else 2 * _FAR
    ahead = published is not None and period.first is not None and period.first > published
    named = period.role == "since" or _SINCE.search(before[-16:])
    since = named and not _ITS_LEVEL.match(scene.text, period.end)
    return _FAR if since and not ahead else 0.0


@once
def is_of_saying(scene: Scene, period: Period) -> bool:
    """Whether a day is the one on which something was said or published."""
    before = scene.text[max(0, period.start - 40) : period.start]
    if _SAID.search(before) or _SAID_ZH.match(scene.text, period.end):
        return not (before[-1:] in _THAN_ZH and _SAID_LEVEL_ZH.match(scene.text, period.end))
    return period.basis == "relative" and _SAID_BEHIND.match(scene.text, period.end) is not None


def _misfit(period: Period, figure: Figure, *, foretold: bool) -> float:
    """How badly the length of a period suits the kind of figure."""
    kind, change = figure.kind, figure.change is not None
    if period.role == "duration":
        planned = figure.modality == "plan" or foretold
        return 0.0 if kind in ("plan", "flow") or change or planned else _ELSEWHERE
    if kind == "flow":
        return 6.0 if period.grain in DAYS else 0.0
    if kind in _STANDING and not change and period.grain == "span":
        return _FAR
    moved = change and period.basis == "relative"  # lost 31% over the past year
    return 4.0 if kind in ("price", "rank") and period.grain not in DAYS and not moved else 0.0


def _next(one: Period, other: Period) -> bool:
    """Days are taken together where the second follows the first: Sunday and Monday."""
    follows = one.last and other.first and other.first.toordinal() - one.last.toordinal() == 1
    return one.grain != "day" or bool(follows)


def _paired(scene: Scene, figure: Figure, period: Period) -> Period:
    """`27,000 jobs in 2022 and 2023`: one figure for two periods holds for both together."""
    sentence = scene.sentence_at(period.start)
    if len(sentence.periods) == 1:
        return period
    daily = period.grain == "day"
    later = scene.quantities.count(period.start, sentence.end)
    if figure.kind in STATES or (
        later and (not daily or _EACH.search(scene.text, period.start, sentence.end))
    ):
        return period
    shelf = sentence.periods
    for one, other in pairwise(shelf):
        joined = period in (one, other) and one.grain == other.grain and _next(one, other)
        if not joined or not _PAIR.fullmatch(scene.text[one.end : other.start]):
            continue
        if one.last and other.last and one.first and other.first and one.last < other.first:
            return msgspec.structs.replace(one, last=other.last, grain="span", fiscal=None)
    return period
