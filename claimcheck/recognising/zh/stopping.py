"""Words that are part of no Chinese name."""

import re
import sys
from collections.abc import Sequence
from itertools import chain

from claimcheck.model.pattern import lazily


class Stop:
    """Words that are part of no name."""

    def __init__(self, words: Sequence[str]) -> None:
        self.by_first: dict[str, list[tuple[int, str]]] = {}
        for place, word in enumerate(words):
            self.by_first.setdefault(word[:1], []).append((place, word))
        self.pattern = lazily("|".join(map(re.escape, words)) or "(?!)")

    def stands_in(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether one of them stands in a part of the text."""
        return self.pattern.search(text, start, end) is not None

    def in_order(self, text: str, start: int, end: int) -> list[str]:
        """Those that may stand in a part of the text, in the order of the rules."""
        found = (self.by_first.get(letter, ()) for letter in {*text[start:end]})
        return [word for _, word in sorted(chain.from_iterable(found))]
