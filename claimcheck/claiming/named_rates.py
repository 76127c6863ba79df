"""Rates that a noun of change names: whatever the rate does, it is one of fall or of growth.

PPI降幅从3.3%扩大到3.6%, the decline in exports narrowed to 2.1%: 3.6% and 2.1% are falls.
"""

import re

from claimcheck.claiming.sieve import Sieve
from claimcheck.model.fillers import HEDGE_LASTS, HEDGES
from claimcheck.model.mention import Quantity

_REACH = 70
_NOUN = Sieve(
    ("幅", "速", "率"),
    r"(?:(?P<down>[降跌减減]幅)|[涨漲升增]幅|增速|增[长長]率|成[长長]率)"
    r"(?:[^，。；,;%％]{0,10}[\d.]+[%％])?[^，。；,;%％]{0,12}"
    r"(?:[扩擴][大至]|收窄|[缩縮][小窄]|放[缓緩]|加快|回落|回升|提高|[升降跌增])"
    r"(?:[至到为為]|[为為]?[约約])?$"
    r"|(?:[降跌减減](?P<fell>幅)|[涨漲升增]幅|增速)[^，。；,;%％]{0,8}[从從由][^，。；,;%％]{0,10}$",
)
_NOUN_EN = Sieve(
    (
        *("widened", "narrowed", "slowed", "eased", "accelerated", "quickened", "deepened"),
        *("cooled", "moderated", "picked up"),
    ),
    r"\b(?:(?P<down>decline|drop|fall|decrease|contraction|slump)s?|(?:rise|increase|growth|gain)s?)"
    r" (?:in |of |rate )?[^,.;%]{0,40}?\b(?:widened|narrowed|slowed|eased|accelerated|quickened"
    r"|deepened|cooled|moderated|picked up)\b(?:[^,.;]|\.\d){0,40}\b(?:to|from)"
    rf"{HEDGES} $",
    re.IGNORECASE,
    ("to", "from", *HEDGE_LASTS),
)


def named_rate(quantity: Quantity, before: str) -> str | None:
    """`increase` or `decrease` of a percentage behind a noun of change, else None."""
    if quantity.unit != "percent":
        return None
    last = before[-_REACH:]
    if not last.isascii() and (found := _NOUN.search(last)):
        return "decrease" if found["down"] or found["fell"] else "increase"
    found = _NOUN_EN.search(last)
    return None if found is None else "decrease" if found["down"] else "increase"
