"""The text that a reader makes of a file, put together part by part with its places."""

from claimcheck.model.place import Part


class Made:
    """A growing text, where its parts stand in the file, and the spans without prose."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.parts: list[Part] = []
        self.masked: list[tuple[int, int]] = []
        self.length = 0

    def put(self, piece: str, line: int, column: int, page: int | None = None) -> None:
        """A piece that stands in the file at this place, letter for letter."""
        if piece:
            self.parts.append(Part(self.length, line, column, page))
            self.glue(piece)

    def glue(self, piece: str) -> None:
        """A piece that the file only means: a break, a marker, a separator."""
        self._pieces.append(piece)
        self.length += len(piece)

    def mask(self, start: int) -> None:
        """Nothing from `start` up to here is prose."""
        if start < self.length:
            self.masked.append((start, self.length))

    @property
    def text(self) -> str:
        """All that was put so far."""
        return "".join(self._pieces)


def merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans sorted, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
