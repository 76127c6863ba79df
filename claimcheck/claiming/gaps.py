"""How far apart two places of a text stand: width, marks and numbers in between."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from math import inf

from claimcheck.claiming.shelf import Placed
from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import everywhere

_COMMA = lazily(r",(?!\d)|[\uff0c、:\uff1a]|\s[-–]\s")
_STRONG = lazily(r"[;\uff1b。!?\uff01\uff1f—|\n]|\b(?:while|but|whereas|ahead of)\b|而|但")
# The signs of both. What the edge of a gap decides is left to the patterns: a dash between blanks
# and a word; a comma before a digit counts only as the last of a gap.
_COMMAS, _BREAKS, _DASHES = "\uff0c、:\uff1a", ";\uff1b。!?\uff01\uff1f—|\n而但", "-–"
_WORDS = ("while", "but", "whereas", "ahead of")
# Costs measured on the development data: what stands near belongs.
_PER_COMMA, _PER_BREAK, _PER_NUMBER = 4.0, 8.0, 5.0
# What makes a gap dearer, by what it costs; the last are marks that the edge of a gap may change.
_DEARER = (_PER_NUMBER, _PER_COMMA, _PER_BREAK, 0.0)
_NUMBER, _A_COMMA, _BREAK, _EDGED = range(4)
_LATIN, _WIDE = 0.25, 0.75  # the width of one letter, and how much wider a Chinese one is


class Gaps:
    """The gaps of one text, in which `numbers` begin at these places.

    All that makes a gap dearer stands in one row of places, with what it costs up to each.
    `_edged` counts the marks that the edge of a gap may change, which the patterns must judge.
    """

    def __init__(self, text: str, numbers: Sequence[int]) -> None:
        self._text, self._numbers = text, numbers
        # A place and a kind in one number, so that they are sorted quickly.
        found = [place << 2 | _NUMBER for place in numbers]
        found += [place << 2 | _A_COMMA for place in _commas(text)]
        found += [place << 2 | _BREAK for place in everywhere(text, *_BREAKS)]
        found += [place << 2 | _EDGED for place in _edged(text)]
        found.sort()
        kinds = [one & 3 for one in found]
        self._places = [one >> 2 for one in found]
        self._costs = list(accumulate([_DEARER[kind] for kind in kinds], initial=0.0))
        self._edged = list(accumulate([kind == _EDGED for kind in kinds], initial=0))

    def cost(self, one: Placed, other: Placed, reach: float = inf) -> float:
        """How far apart two mentions stand: length, commas, breaks, numbers in between.

        Infinite where the length or what stands in between is alone beyond a reach.
        """
        start, end = (one.end, other.start) if one.start < other.start else (other.end, one.start)
        if start >= end:
            return 0.0
        if (end - start) * _LATIN > reach:
            return inf
        places = self._places
        first = bisect_left(places, start)
        last = bisect_left(places, end, first, min(first + end - start, len(places)))
        dearer = self._costs[last] - self._costs[first]
        if dearer > reach:
            return inf
        gap = self._text[start:end]
        if self._edged[first] != self._edged[last]:
            return self._searched(gap, start, end)
        cost = (end - start) * _LATIN if gap.isascii() else _wide(gap)
        if gap[-1] == "," and self._text[end : end + 1].isdecimal():
            cost += _PER_COMMA
        return cost + dearer

    def _searched(self, gap: str, start: int, end: int) -> float:
        """The cost of a gap with such a mark."""
        numbers = self._numbers
        first = bisect_left(numbers, start)
        between = bisect_left(numbers, end, first) - first
        commas, breaks = len(_COMMA.findall(gap)), len(_STRONG.findall(gap))
        cost = width(gap) + _PER_NUMBER * between
        return cost + _PER_COMMA * commas + _PER_BREAK * breaks


def _commas(text: str) -> Iterable[int]:
    """Where commas and colons stand, but for those within numbers."""
    latin = [at for at in everywhere(text, ",") if not text[at + 1 : at + 2].isdecimal()]
    return chain(everywhere(text, *_COMMAS), latin)


def _edged(text: str) -> Iterable[int]:
    """Where marks may begin that the edge of a gap may change."""
    dashes = [at for at in everywhere(text, *_DASHES) if text[at + 1 : at + 2].isspace()]
    return chain(everywhere(text, *_WORDS), dashes)


def width(gap: str) -> float:
    """Length of a gap: a Chinese character counts 1, a Latin one a quarter.

    >>> width("营收"), width("sales of ")
    (2.0, 2.25)
    """
    return len(gap) * _LATIN if gap.isascii() else _wide(gap)


def _wide(gap: str) -> float:
    """The same of a gap that may hold Chinese characters, which take three bytes each."""
    size = len(gap)
    return size * _LATIN + (len(gap.encode("utf-8", "surrogatepass")) - size) / 2 * _WIDE


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
