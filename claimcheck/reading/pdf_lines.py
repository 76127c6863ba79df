"""Lines of PDF pages, and which of them are running heads, feet and page numbers."""

import re
from collections import Counter
from typing import NamedTuple

from claimcheck.model.pattern import lazily

_DIGITS = lazily(r"\d+|\b[ivxl]{1,5}\b")
_NUMBER = lazily(
    r"(?:page|p\.|第|-|–|—|\[)?\s*\d{1,4}\s*(?:页|頁|-|–|—|\]|[/|]|of)?"
    r"(?:\s*(?:of|/|共)?\s*\d{1,4}\s*(?:页|頁)?)?",
    re.IGNORECASE,
)
_PRINTED = lazily(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s+\d{1,2}:\d{2}|(?:file|https?)://")
_EDGE = 3  # lines from the top and from the bottom of a page
_SAME = 4.0  # points by which a running head may wander
_HALF = 0.4  # of the pages: heads of left and right pages differ


class Line(NamedTuple):
    """A line: its page and its number on it, its words, and its box in points from below."""

    page: int
    number: int
    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """The height of its font."""
        return max(self.top - self.bottom, 1.0)


def without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without what stands at their edges on many of them, and without page numbers."""
    edges = [_edges(page) for page in pages]
    shapes: Counter[tuple[str, int]] = Counter()
    for lines in edges:
        shapes.update({key for line in lines for key in _keys(line)})
    fewest = max(2, len(pages) * _HALF)
    return [
        [line for line in page if line not in own or not _runs(line, shapes, fewest)]
        for page, own in zip(pages, edges, strict=True)
    ]


def _edges(page: list[Line]) -> set[Line]:
    ordered = sorted(page, key=lambda line: -line.bottom)
    return {*ordered[:_EDGE], *ordered[-_EDGE:]}


def _runs(line: Line, shapes: Counter[tuple[str, int]], fewest: float) -> bool:
    if _NUMBER.fullmatch(line.text.strip()) or _PRINTED.match(line.text):
        return True
    return any(shapes[key] >= fewest for key in _keys(line))


def _keys(line: Line) -> list[tuple[str, int]]:
    """What a line looks like, digits apart, and where it stands, at two roundings."""
    shape = _DIGITS.sub("#", line.text)
    place = int(line.bottom / _SAME)
    return [(shape, place), (shape, place + 1)]
