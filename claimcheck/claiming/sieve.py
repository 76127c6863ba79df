"""Patterns that are only asked where a word of theirs stands.

A search tries a pattern at every letter, most of all one that must end where the text does; to
see that none of its words is there at all takes a tenth of that.
"""

import re
import sys
from collections.abc import Iterable

from claimcheck.model.pattern import lazily

_KELVIN = "\u212a"  # a capital of k too


class Lead:
    """The words before a place, laid out once for all sieves that look at them."""

    def __init__(self, text: str) -> None:
        self.text, self.low = text, text.lower()
        self.bare = self.low.rstrip()


class Sieve:
    """A pattern, and words of which one stands in all that it finds, in small letters.

    Of a pattern that ends where the text does, `ends` are what stands there before blanks.
    """

    def __init__(
        self, words: tuple[str, ...], pattern: str, flags: int = 0, ends: tuple[str, ...] = ()
    ) -> None:
        self.words, self.pattern, self.ends = words, lazily(pattern, flags), ends
        lasts = "".join([end[-1] for end in ends])
        self._lasts = frozenset(lasts + lasts.upper() + _KELVIN)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> "re.Match[str] | None":
        """The first that the pattern finds in [start, end)."""
        if self.ends:
            last = text[end - 1 : end] or text[-1:]
            if last not in self._lasts and not (
                last.isspace() and self.may_end(text, min(end, len(text)))
            ):
                return None
        low = text[start:end].lower()
        if self.ends and not low.rstrip().endswith(self.ends):
            return None
        if any(map(low.__contains__, self.words)):
            return self.pattern.search(text, start, end)
        return None

    def may_end(self, text: str, end: int) -> bool:
        """Whether one of those may stand before blanks: most often the last letter tells."""
        last = text[end - 1 : end]
        if last.isspace():
            last = text[end - 2 : end - 1]
        return last in self._lasts or last.isspace()

    def leads(self, lead: Lead, reach: int = sys.maxsize) -> bool:
        """Whether the pattern finds something in the last letters of a lead."""
        if self.ends and not lead.bare.endswith(self.ends):
            return False
        found = any(map(lead.low.__contains__, self.words))
        return found and self.pattern.search(lead.text[-reach:]) is not None

    def finditer(self, text: str, start: int, end: int) -> "Iterable[re.Match[str]]":
        """All that the pattern finds in [start, end)."""
        if any(map(text[start:end].lower().__contains__, self.words)):
            return self.pattern.finditer(text, start, end)
        return ()
