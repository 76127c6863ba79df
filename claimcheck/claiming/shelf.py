"""Mentions of one kind, by their places."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from claimcheck.model.document import Sentence


class Placed(Protocol):
    """Anything with half-open offsets."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last code point."""


PlacedT = TypeVar("PlacedT", bound=Placed)


class Shelf(Generic[PlacedT]):
    """Mentions of one kind, sorted by start, with slices by place."""

    def __init__(self, items: Sequence[PlacedT]) -> None:
        self.items = items
        self.starts = [item.start for item in items]
        self._last: tuple[int, int] = -1, -1
        self._inside: Sequence[PlacedT] = ()

    def inside(self, sentence: Sentence) -> Sequence[PlacedT]:
        """The items that begin in a sentence, which the figures of it ask for one by one."""
        asked = sentence.start, sentence.end
        if asked != self._last:
            self._last, self._inside = asked, self.within(*asked)
        return self._inside

    def within(self, start: int, end: int) -> Sequence[PlacedT]:
        """The items that begin in [start, end)."""
        starts = self.starts
        first = bisect_left(starts, start)
        return self.items[first : bisect_left(starts, end, first)]

    def count(self, start: int, end: int) -> int:
        """How many items begin in [start, end)."""
        return bisect_left(self.starts, end) - bisect_left(self.starts, start)


def clipped(items: Sequence[Placed], reach: int) -> list[tuple[int, int]]:
    """The spans of mentions, of which nothing counts that lies so far behind their beginning."""
    return [(item.start, min(item.end, item.start + reach + 1)) for item in items]
