"""Words of units that mean something else in other texts: crowns, p, mt, bb."""

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.units import Unit

_MANY, _FEW = 100, ("crown", "crowns", "Crown", "Crowns", " mu", " Mu", " MU")
_HEIGHTS = ("240p", "360p", "480p", "720p", "1080p", "1440p", "2160p")
_SHIPPED = 10_000  # from so many on mt are metric tons, below metres as likely
# 39.21p a litre, a dividend of 4.2p
_EACH_PENCE = lazily(r" (?:a|an|per) (?:litre|pint|kilo|kg|share|unit|mile|minute|bag|tonne)\b")
_PENCE = lazily(
    r"\b(?:dividend|payout|fares?|price|tolls?|levy|charge)s? [^.;\d\n]{0,16}\d{1,3}(?:\.\d{1,2})?p$"
)
_BUSHELS = lazily(r"\bbushels?\b")


def is_meant(text: str, found: Draft, unit: Unit, *, sterling: bool) -> bool:
    """Whether the word behind a number is the unit here; `sterling`: the text prices in pounds."""
    if unit.id in ("crown", "mu"):
        return not _few(text, found, unit.end)
    if unit.id == "pence":
        return _in_pence(text, unit.end, sterling=sterling)
    if unit.id == "metric_ton" and text.endswith(("mt", "MT"), 0, unit.end):
        return found.scaled or found.value >= _SHIPPED
    return unit.id != "billion_bushel" or _BUSHELS.search(text) is not None


def _few(text: str, found: Draft, end: int) -> bool:
    """`two crowns` are teeth, titles or jewels, 克朗 is money; mu is a letter, 亩 an area."""
    few = not found.scaled and found.step == 1 and found.value < _MANY
    return few and text.endswith(_FEW, 0, end)


def _in_pence(text: str, end: int, *, sterling: bool) -> bool:
    """3.6p is money where the text prices in pounds or pence, and p no picture's height."""
    if not text.endswith("p", 0, end):
        return True
    priced = (
        sterling
        or "pence" in text
        or _EACH_PENCE.match(text, end)
        or _PENCE.search(text, max(0, end - 36), end)
    )
    return bool(priced) and text[end - 2].isdigit() and not text.endswith(_HEIGHTS, 0, end)
