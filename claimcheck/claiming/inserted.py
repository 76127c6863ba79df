"""Figures and words of an inserted clause, which the times and figures behind it are not of.

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
    until = min(period.start, quantity.end + _REACH)
    return period.start >= quantity.end and is_closed_before(scene, quantity, until)


def is_closed_before(scene: Scene, inside: Placed, place: int) -> bool:
    """Whether a figure or word stands in an inserted clause that is closed before a place.

    `The shares, which fell after a fire, were up 6%`: nothing burned.
    """
    text, low = scene.text, max(0, inside.start - _REACH)
    if ", wh" not in text[low : inside.start]:
        return False
    low = max(scene.sentence_at(inside.start).start, low)
    if not _OPENS.search(text, low, inside.start):
        return False
    return _CLOSES.match(text, inside.end, place) is not None
