"""Mentions of one kind, by their places."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, Protocol, TypeVar


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

    def within(self, start: int, end: int) -> Sequence[PlacedT]:
        """The items that begin in [start, end)."""
        starts, size = self.starts, len(self.starts)
        first = last = bisect_left(starts, start)
        while last < size and starts[last] < end:  # most often there are few
            last += 1
        return self.items[first:last]

    def count(self, start: int, end: int) -> int:
        """How many items begin in [start, end)."""
        return bisect_left(self.starts, end) - bisect_left(self.starts, start)


def latest(items: Sequence[PlacedT], words: Iterable[Placed]) -> Iterator[PlacedT | None]:
    """For each word the last item that begins where it does or before it; both stand in order."""
    last: PlacedT | None = None
    following = iter(items)
    coming = next(following, None)
    for word in words:
        while coming is not None and coming.start <= word.start:
            last, coming = coming, next(following, None)
        yield last


@lru_cache(maxsize=8)
def _ones(reach: int) -> Sequence[bytes]:
    """Marks of all lengths that a mention may have, for one that counts so far."""
    return [b"\1" * length for length in range(reach + 2)]


class Marks:
    """The letters of a text that mentions cover, a byte for each."""

    def __init__(self, size: int) -> None:
        self._bytes = bytearray(size)

    def mark(self, items: Sequence[Placed], reach: int) -> None:
        """Mark mentions; what lies so far behind the beginning of one does not count."""
        marked, ones = self._bytes, _ones(reach)
        for item in items:
            start, end = item.start, item.end
            if end - start > reach:
                end = start + reach + 1
            marked[start:end] = ones[end - start]

    def meets(self, start: int, end: int) -> bool:
        """Whether a letter of [start, end) is marked."""
        return self._bytes.find(1, start, end) >= 0

    def last(self, start: int, end: int) -> int:
        """The last marked letter of [start, end), -1 without one."""
        return self._bytes.rfind(1, start, end)
