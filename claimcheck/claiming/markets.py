"""Prices that change every day, and those that are told by the month."""

import re

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.metric import Candidates, first
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily

# 盘后涨近5%, closed 5.1% lower, slipped 3% in extended trading: words of a day's market.
_BEFORE = Sieve(
    ("clos", "盘", "盤", "收", "开", "開", "股", "绩", "績"),
    r"(?:[盘盤][后後前中]|[收开開][盘盤市]|股[价價]|[绩績][后後])[^，,。；;\s\d]{0,6}\s?$"
    r"|\bclos(?:e|ed|ing) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_AT = lazily(r"[涨漲跌升][^，。；\d]{0,4}[\d.]+[%％][，,]?[收现現]?[报報]收?[于於]?$")
_CLOSED = lazily(r"(?:[昨今][日天]?|全日)?收(?:[报報盘盤]|(?<=[昨今]收))[于於]?$")
INDEXED = ("month", "quarter")  # of which a price index tells
_ON_THE_PERIOD = ("yoy", "qoq", "mom")
_MOVED, _QUOTE = lazily(r"[，,]?[收现現]?[报報]收?[于於]?\d"), 20
_BEHIND = lazily(
    r"[^.,;]{0,24}\b(?:premarket|after[- ]hours|extended(?: trading| session)|after the bell)\b",
    re.IGNORECASE,
)


def is_traded(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is of shares, whose price moves every day."""
    rule = scene.rulebook.metrics.get(figure.metrics[0][0]) if figure.metrics else None
    return rule is not None and rule.traded


def is_market_move(scene: Scene, figure: Figure) -> bool:
    """Whether a percentage is a move of shares on a day, whatever its metric."""
    quantity = figure.quantity
    if quantity.unit != "percent":
        return False
    if is_traded(scene, figure):
        return True
    start, end = quantity.start, quantity.end
    low = max(scene.sentence_at(start).start, start - 20)
    return bool(_BEFORE.search(scene.text, low, start) or _BEHIND.match(scene.text, end))


def quoted(scene: Scene, quantity: Quantity, subject: str, metrics: Candidates) -> Candidates:
    """The metrics; of a company's price, or the day's move that leads to it, its share's first."""
    owner = scene.rulebook.entities.get(subject)
    share = scene.rulebook.metrics[metrics[0][0]].when_quoted if metrics else ""
    if not share or owner is None or owner.kind != "company":
        return metrics
    low = max(0, quantity.start - _QUOTE)
    moved = (
        _MOVED.match(scene.text, quantity.end)
        or _AT.search(scene.text, low, quantity.start)
        or _CLOSED.search(scene.text, low, quantity.start)
    )
    return first(share, metrics) if moved else metrics


def is_measured(scene: Scene, figure: Figure) -> bool:
    """Whether prices moved on the month, quarter or year: by the index of a period, on no day."""
    basis = figure.families.get("basis")
    told = basis in _ON_THE_PERIOD and (figure.kind == "price" or basis != "yoy")
    if not told or figure.quantity.unit != "percent":
        return False
    return not is_market_move(scene, figure)


def is_surveyed(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is of prices that are counted by the month: of food, homes, rents."""
    rule = scene.rulebook.metrics.get(figure.metrics[0][0]) if figure.metrics else None
    return rule is not None and rule.surveyed
