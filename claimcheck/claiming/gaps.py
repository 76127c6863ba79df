"""How far apart two places of a text stand: width, marks and numbers in between."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from claimcheck.model.pattern import lazily

_COMMA = lazily(r",(?!\d)|[\uff0c、:\uff1a]|\s[-–]\s")
_STRONG = lazily(r"[;\uff1b。!?\uff01\uff1f—|\n]|\b(?:while|but|whereas|ahead of)\b|而|但")
# Where one of the two may begin. What the edge of a gap decides is left to the patterns: a
# dash between blanks and a word; a comma before a digit counts only as the last of a gap.
# It begins with a set of letters, so that all others are passed over quickly.
_MARK = lazily(
    r"[-–,\uff0c、:\uff1a;\uff1b。!?\uff01\uff1f—|\n而但wba](?:"
    r"(?<=[abw])(?:(?<=b)ut|(?<=w)h(?:ile|ereas)|(?<=a)head of)"
    r"|(?P<comma>(?<=,)(?!\d)|(?<=[\uff0c、:\uff1a]))"
    r"|(?P<strong>(?<=[;\uff1b。!?\uff01\uff1f—|\n而但]))|(?<=[-–])(?=\s))"
)
# Costs measured on the development data: what stands near belongs.
_PER_COMMA, _PER_BREAK, _PER_NUMBER = 4.0, 8.0, 5.0
NARROWEST = _LATIN = 0.25  # the width of one letter


class Gaps:
    """The gaps of one text, in which `numbers` begin at these places."""

    def __init__(self, text: str, numbers: Sequence[int]) -> None:
        self.text, self.numbers = text, numbers
        self.marks: list[int] = []
        self.edged: list[int] = []
        costs = []
        for mark in _MARK.finditer(text):
            if mark.lastgroup is None:
                self.edged.append(mark.start())
            else:
                self.marks.append(mark.start())
                costs.append(_PER_COMMA if mark.lastgroup == "comma" else _PER_BREAK)
        self.costs = list(accumulate(costs, initial=0.0))

    def cost(self, start: int, end: int) -> float:
        """What lies in [start, end), which is not empty."""
        gap, numbers, edged = self.text[start:end], self.numbers, self.edged
        first = bisect_left(numbers, start)
        between = bisect_left(numbers, end, first) - first
        cost = width(gap) + _PER_NUMBER * between
        place = bisect_left(edged, start)
        if place < len(edged) and edged[place] < end:
            commas, breaks = len(_COMMA.findall(gap)), len(_STRONG.findall(gap))
            return cost + _PER_COMMA * commas + _PER_BREAK * breaks
        if gap[-1] == "," and self.text[end : end + 1].isdecimal():
            cost += _PER_COMMA
        marks, costs = self.marks, self.costs
        first = bisect_left(marks, start)
        return cost + costs[bisect_left(marks, end, first)] - costs[first]


def width(gap: str) -> float:
    """Length of a gap: a Chinese character counts 1, a Latin one a quarter.

    >>> width("营收"), width("sales of ")
    (2.0, 2.25)
    """
    if gap.isascii():
        return len(gap) * _LATIN
    wide = (len(gap.encode("utf-8", "surrogatepass")) - len(gap)) / 2
    return wide + (len(gap) - wide) * _LATIN


def widths(text: str) -> Sequence[float]:
    """The width of each beginning of a text, from that of nothing to that of all.

    >>> widths("营收a")
    (0.0, 1.0, 2.0, 2.25)
    """
    if text.isascii():
        return _latin_widths(len(text))
    return tuple(accumulate(map(_LETTERS.__getitem__, text), initial=0.0))


class _Letters(dict[str, float]):
    """The width of each letter that was seen."""

    def __missing__(self, letter: str) -> float:
        known = self[letter] = width(letter)
        return known


_LETTERS = _Letters()


@lru_cache(maxsize=512)
def _latin_widths(length: int) -> Sequence[float]:
    return tuple(letters * _LATIN for letters in range(length + 1))
