"""How far apart two places of a text stand: width, marks and numbers in between."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf

from claimcheck.claiming.shelf import Placed
from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import everywhere

_COMMA = lazily(r",(?!\d)|[\uff0c、:\uff1a]|\s[-–]\s")
_STRONG = lazily(r"[;\uff1b。!?\uff01\uff1f—|\n]|\b(?:while|but|whereas|ahead of)\b|而|但")
# Where one of the two may begin, but for the words that do. What the edge of a gap decides is
# left to the patterns: a dash between blanks and a word; a comma before a digit counts only as
# the last of a gap.
# It begins with a set of letters, so that all others are passed over quickly.
_MARK = lazily(
    r"[-–,\uff0c、:\uff1a;\uff1b。!?\uff01\uff1f—|\n而但](?:"
    r"(?P<comma>(?<=,)(?!\d)|(?<=[\uff0c、:\uff1a]))"
    r"|(?P<strong>(?<=[;\uff1b。!?\uff01\uff1f—|\n而但]))|(?<=[-–])(?=\s))"
)
_WORDS = ("while", "but", "whereas", "ahead of")
# Costs measured on the development data: what stands near belongs.
_PER_COMMA, _PER_BREAK, _PER_NUMBER = 4.0, 8.0, 5.0
# What a mark costs, and whether it is one that the edge of a gap may change.
_KINDS = {"comma": (_PER_COMMA, 0), "strong": (_PER_BREAK, 0), None: (0.0, 1)}
_LATIN = 0.25  # the width of one letter


class Gaps:
    """The gaps of one text, in which `numbers` begin at these places.

    All that makes a gap dearer stands in one row of places, with what it costs up to each.
    `_edged` counts the marks that the edge of a gap may change, which the patterns must judge.
    """

    def __init__(self, text: str, numbers: Sequence[int]) -> None:
        self._text, self._numbers = text, numbers
        found = [(place, _PER_NUMBER, 0) for place in numbers]
        found += [(mark.start(), *_KINDS[mark.lastgroup]) for mark in _MARK.finditer(text)]
        found += [(place, *_KINDS[None]) for place in everywhere(text, *_WORDS)]
        found.sort()
        self._places = [place for place, _, _ in found]
        self._costs = list(accumulate([cost for _, cost, _ in found], initial=0.0))
        self._edged = list(accumulate([edged for _, _, edged in found], initial=0))

    def cost(self, one: Placed, other: Placed, reach: float = inf) -> float:
        """How far apart two mentions stand: length, commas, breaks, numbers in between.

        Infinite where the length alone is beyond a reach.
        """
        start, end = (one.end, other.start) if one.start < other.start else (other.end, one.start)
        if start >= end:
            return 0.0
        if (end - start) * _LATIN > reach:
            return inf
        gap, places = self._text[start:end], self._places
        first = bisect_left(places, start)
        last = bisect_left(places, end, first)
        if self._edged[first] != self._edged[last]:
            return self._searched(gap, start, end)
        cost = (end - start) * _LATIN if gap.isascii() else width(gap)
        if gap[-1] == "," and self._text[end : end + 1].isdecimal():
            cost += _PER_COMMA
        return cost + self._costs[last] - self._costs[first]

    def _searched(self, gap: str, start: int, end: int) -> float:
        """The cost of a gap with such a mark."""
        numbers = self._numbers
        first = bisect_left(numbers, start)
        between = bisect_left(numbers, end, first) - first
        commas, breaks = len(_COMMA.findall(gap)), len(_STRONG.findall(gap))
        cost = width(gap) + _PER_NUMBER * between
        return cost + _PER_COMMA * commas + _PER_BREAK * breaks


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
