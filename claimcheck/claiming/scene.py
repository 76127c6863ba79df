"""One document laid out for attaching: its mentions by place, and the cost of a gap."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from claimcheck.claiming.tables import column, heads
from claimcheck.model.document import Document, Sentence
from claimcheck.model.mention import Hit, Mentions, Name, Period, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

_COMMA = lazily(r",(?!\d)|[\uff0c、:\uff1a]|\s[-–]\s")
_STRONG = lazily(r"[;\uff1b。!?\uff01\uff1f—|\n]|\b(?:while|but|whereas|ahead of)\b|而|但")
# Costs measured on the development data: what stands near belongs.
_PER_COMMA, _PER_BREAK, _PER_NUMBER = 4.0, 8.0, 5.0
_LATIN = 0.25


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
        return self.items[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def count(self, start: int, end: int) -> int:
        """How many items begin in [start, end)."""
        return bisect_left(self.starts, end) - bisect_left(self.starts, start)


class Scene:
    """A document, its sentences and its mentions, ready for questions about places."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        mentions: Mentions,
        rulebook: Rulebook,
    ) -> None:
        self.document = document
        self.text = document.text
        self.sentences = sentences
        self.rulebook = rulebook
        hits = mentions.hits
        self.quantities: Shelf[Quantity] = Shelf([q for q in mentions.quantities if not q.bare])
        self.periods: Shelf[Period] = Shelf(mentions.periods)
        self.names: Shelf[Name] = Shelf(mentions.names)
        self.terms: Shelf[Hit] = Shelf([hit for hit in hits if hit.table == "metric"])
        self.families: Shelf[Hit] = Shelf([hit for hit in hits if hit.table == "family"])
        self.facts: Shelf[Hit] = Shelf([hit for hit in hits if hit.table == "fact"])
        self.cues: Shelf[Hit] = Shelf([hit for hit in hits if hit.table == "cue"])
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._heads = heads(self.text, sentences)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset` (the last one that begins before it)."""
        return self.sentences[self.sentence_index(offset)]

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence that holds `offset`."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def head(self, offset: int) -> tuple[int, int] | None:
        """Where the head of the table column at `offset` stands, None outside of tables."""
        index = self.sentence_index(offset)
        if index not in self._heads:
            return None
        head = self.sentences[self._heads[index]]
        return column(self.text, self.sentences[index], head, offset)

    def gap(self, one: Placed, other: Placed) -> str:
        """The text between two mentions, "" when they touch or overlap."""
        return self.text[min(one.end, other.end) : max(one.start, other.start)]

    def cost(self, one: Placed, other: Placed) -> float:
        """How far apart two mentions stand: length, commas, breaks, numbers in between."""
        start, end = min(one.end, other.end), max(one.start, other.start)
        if start >= end:
            return 0.0
        gap = self.text[start:end]
        cost = width(gap) + _PER_COMMA * len(_COMMA.findall(gap))
        cost += _PER_BREAK * len(_STRONG.findall(gap))
        return cost + _PER_NUMBER * self.quantities.count(start, end)


def width(gap: str) -> float:
    """Length of a gap: a Chinese character counts 1, a Latin one a quarter.

    >>> width("营收"), width("sales of ")
    (2.0, 2.25)
    """
    if gap.isascii():
        return len(gap) * _LATIN
    wide = (len(gap.encode("utf-8", "surrogatepass")) - len(gap)) / 2
    return wide + (len(gap) - wide) * _LATIN
