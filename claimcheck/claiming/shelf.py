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


class Marks:
    """The letters of a text that mentions cover, a byte for each."""

    def __init__(self, size: int) -> None:
        self._bytes = bytearray(size)

    def mark(self, items: Sequence[Placed], reach: int) -> None:
        """Mark mentions; what lies so far behind the beginning of one does not count."""
        marked, ones = self._bytes, b"\1" * (reach + 1)
        for item in items:
            start = item.start
            length = min(item.end - start, reach + 1)
            marked[start : start + length] = ones[:length]

    def meets(self, start: int, end: int) -> bool:
        """Whether a letter of [start, end) is marked."""
        return self._bytes.find(1, start, end) >= 0
