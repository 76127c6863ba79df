"""Where an offset of a document lies in its file: line, column and page."""

from bisect import bisect_right
from typing import NamedTuple

import msgspec


class Part(NamedTuple):
    """From code point `start` on, a made text stands in the file at this place.

    `line` and `column` count from 1; `page` is None where a format has none.
    """

    start: int
    line: int
    column: int
    page: int | None = None


class Place(msgspec.Struct, frozen=True, gc=False):
    """A 1-based line and column, and the page of a format that has pages."""

    line: int
    column: int
    page: int | None = None


class Lines:
    """The places of one document; ascending offsets are counted on, not anew.

    Where the text is that of the file, its lines are counted; else `parts` say it.
    """

    def __init__(self, text: str, parts: tuple[Part, ...] = ()) -> None:
        self._text, self._parts = text, parts
        self._starts = [part.start for part in parts]
        self._line, self._begin, self._seen = 1, 0, 0

    def at(self, offset: int) -> Place:
        """The place of an offset."""
        return self._told(offset) if self._parts else self._counted(offset)

    def _told(self, offset: int) -> Place:
        part = self._parts[max(bisect_right(self._starts, offset) - 1, 0)]
        return Place(part.line, part.column + max(offset - part.start, 0), part.page)

    def _counted(self, offset: int) -> Place:
        if offset < self._seen:
            self._line, self._begin, self._seen = 1, 0, 0
        if passed := self._text.count("\n", self._seen, offset):
            self._line += passed
            self._begin = self._text.rfind("\n", self._seen, offset) + 1
        self._seen = offset
        return Place(self._line, offset - self._begin + 1)
