"""Years that stand before what they are of: its 2025 forecast, the 2024 harvest, 2024 sales."""

import re

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene, once
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_NOUN = lazily(
    r" (?!and\b|but\b|while\b|as\b|to\b|or\b|was\b|were\b|is\b|from\b|than\b)[a-zA-Z]{3,}"
)
_WHEN = lazily(
    r"\b(?:in|of|by|for|from|until|till|than|to|on|during|with|since|before|after|early|late|mid"
    r"|through|year|versus|vs|against|between|throughout|around|about|end)(?: the)? $|[(]$",
    re.IGNORECASE,
)
_LEADS = lazily(r" (?:of|in|for|to|on)(?: its| the| their| his| her)? $")
_BOUNDARY = lazily(r"[,;:](?!\d)|\s[-–—]\s|\b(?:and|but|while|which|who|after|before|when|as)\b")
_MOMENTS = ("day", "week", "month")
_DEED = lazily(
    r"\b(?:cut|raise[sd]?|lower(?:ed|s)|lift(?:ed|s)|hiked|trim(?:med|s)|reduce[sd]?|increase[sd]?"
    r"|revise[sd]?) (?:its|the|their|his|her) (?:19|20)\d\d [a-z](?:[^.;]|\.\d)*?"
    r"\bfrom [^\s,;]*\d[^,;]{0,20} (?:in|on) (?:the )?$"
)
_LEAD = 16  # code points before a year that tell when


def is_of_another_thing(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a year is that of a noun which the figure does not tell of.

    Or a month that of raising what is of a year: its 2025 budget to $85bn from $75bn in July.
    """
    if period.grain in _MOMENTS and period.start >= figure.quantity.end:
        return _is_of_deed(scene, period)
    if period.grain != "year" or period.basis != "explicit" or not _stands_before(scene, period):
        return False
    at, end = figure.quantity.start, figure.quantity.end
    if at >= period.end:
        return _BOUNDARY.search(scene.text, period.end, at) is not None
    return _LEADS.search(scene.text, end, period.start) is None


@once
def _is_of_deed(scene: Scene, period: Period) -> bool:
    """Whether what is of a year was raised or cut to figures then."""
    start = scene.sentence_at(period.start).start
    return _DEED.search(scene.text, start, period.start) is not None


@once
def _stands_before(scene: Scene, period: Period) -> bool:
    """Whether a noun follows a year that no word of time leads to."""
    if not scene.text[period.start : period.end].isdecimal():
        return False
    if not _NOUN.match(scene.text, period.end):
        return False
    low = max(scene.sentence_at(period.start).start, period.start - _LEAD)
    return _WHEN.search(scene.text, low, period.start) is None
