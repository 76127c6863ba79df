"""Places of a text that something else has taken."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Spans:
    """Spans, asked whether they meet another one."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self.starts = [start for start, _ in ordered]
        self.ends = list(accumulate([end for _, end in ordered], max))

    def meets(self, start: int, end: int) -> bool:
        """Whether a span shares a letter with [start, end)."""
        index = bisect_right(self.starts, end - 1)
        return index > 0 and self.ends[index - 1] > start

    def end_at(self, place: int) -> int:
        """The end of the span that holds `place`, else 0."""
        index = bisect_right(self.starts, place)
        return self.ends[index - 1] if index and self.ends[index - 1] > place else 0
