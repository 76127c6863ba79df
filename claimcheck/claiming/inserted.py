"""Figures of an inserted clause, which the times behind it are not of.

`The firm, which employs 650 people, said it would file in the third quarter`: the quarter tells
when it will file. A time within the clause is its own, and one before it may frame both.
"""

from claimcheck.claiming.scene import Scene
from claimcheck.claiming.shelf import Placed
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.pattern import lazily

_OPENS = lazily(r", (?:which|who|whose|where) [^,;:()\n]*(?:,\d[^,;:()\n]*)*$")
_CLOSES = lazily(r"[^,;:()\n]*(?:,\d[^,;:()\n]*)*, (?!(?:and|or|but|with|including)\b)")
_REACH = 90  # code points of such a clause before and behind a figure


def ended_before(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """Whether a figure stands in an inserted clause that is closed before a period."""
    if period.start < quantity.end:
        return False
    here = scene.sentence_at(quantity.start)
    low = max(here.start, quantity.start - _REACH)
    if ", wh" not in scene.text[low : quantity.start]:
        return False
    if not _OPENS.search(scene.text, low, quantity.start):
        return False
    return (
        _CLOSES.match(scene.text, quantity.end, min(period.start, quantity.end + _REACH))
        is not None
    )


def is_closed_before(scene: Scene, word: Placed, place: int) -> bool:
    """Whether a word stands in an inserted clause that is closed before a place.

    `The shares, which fell after a fire, were up 6%`: nothing burned.
    """
    text, low = scene.text, max(0, word.start - _REACH)
    if ", wh" not in text[low : word.start]:
        return False
    low = max(scene.sentence_at(word.start).start, low)
    if not _OPENS.search(text, low, word.start):
        return False
    return _CLOSES.match(text, word.end, place) is not None
