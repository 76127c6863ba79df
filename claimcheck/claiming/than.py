"""English comparisons with what was: 12% fewer than the 636,000, 14% ahead of last year."""

from claimcheck.claiming.passage import Passage
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily

# `12% fewer than the 636,000` of before: what is compared with is a level.
_THAN = lazily(
    r"\b(?:fewer|less|more|lower|higher|greater|larger|smaller|above|below) (?:than )?"
    r"(?:the|its|their|\S+['’]s) $"
)
_ARTICLES, _REACH = ("the ", "its ", "their ", "'s ", "’s "), 40
# a 21% increase | on the 208,253: behind a word of change, with nothing but its rate between
_ON = lazily(
    r"(?: (?:of )?[\d.,]+(?:%| per ?cent))? (?:on|over|against|versus|compared (?:with|to))"
    r" (?:the|its|their|\S+['’]s) "
)
_BEHIND = 40  # code points that tell what a figure is held against
_PAST = (
    r"(?:last (?:year|month|week|quarter|season|summer|winter|spring|autumn)"
    r"|the (?:same|previous|prior|corresponding|preceding|year|month|week)\b|a year|yesterday"
    r"|(?:19|20)\d\d\b(?![-–]\d)|[A-Z][a-z]+['’]s (?:level|figure|reading|pace|total|tally))"
)
_HELD = lazily(
    r"^\s+(?:(?P<up>up|more|higher)|down|fewer|less|lower) (?:on|from|than)"
    r" (?:a|the|in|on|at|last|yesterday)\b"
    r"|^\s(?:(?:well|just|slightly|far) )?"
    r"(?:(?P<ahead>ahead of|above)|behind|below|shy of|short of)"
    rf" {_PAST}"
)


def is_base(text: str, here: Passage, quantity: Quantity, before: str) -> bool:
    """Whether a figure is the level that a change is measured from."""
    if not before.endswith(_ARTICLES):
        return False
    if _THAN.search(before[-_REACH:]):
        return True
    words = [hit for hit in here.changes if hit.end <= quantity.start]
    return bool(words) and _ON.fullmatch(text, words[-1].end, quantity.start) is not None


def held_to_past(text: str, start: int, end: int) -> str | None:
    """The way a figure lies from an earlier one: `132 hours down on`, `5% shy of last year`."""
    if not text[start : start + 1].isspace():
        return None
    found = _HELD.match(text[start : min(end, start + _BEHIND)])
    if found is None:
        return None
    return "increase" if found["up"] or found["ahead"] else "decrease"
