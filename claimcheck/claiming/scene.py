"""One document laid out for attaching: its mentions by place, and the cost of a gap."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Generic, Protocol, TypeVar, cast

from claimcheck.claiming.tables import column, heads
from claimcheck.model.document import Document, Sentence
from claimcheck.model.mention import Hit, Mentions, Name, Period, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.model.spans import Spans
from claimcheck.rulebook.schema import Rulebook

_COMMA = lazily(r",(?!\d)|[\uff0c、:\uff1a]|\s[-–]\s")
_STRONG = lazily(r"[;\uff1b。!?\uff01\uff1f—|\n]|\b(?:while|but|whereas|ahead of)\b|而|但")
# Every place where one of the two may begin, and perhaps some more: most gaps hold none.
_MARK = lazily(
    r"[,\uff0c、:\uff1a;\uff1b。!?\uff01\uff1f—|\n而但]|[-–](?=\s)|while|but|whereas|ahead of"
)
# Costs measured on the development data: what stands near belongs.
_PER_COMMA, _PER_BREAK, _PER_NUMBER = 4.0, 8.0, 5.0
_LATIN = 0.25
_REMEMBERED = 4096  # gaps and sentences that are looked at again for the next figure


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
        told = self.periods, self.quantities, self.cues, self.families
        self.taken = Spans([clipped(item, 30) for shelf in told for item in shelf.items])
        self.named = Spans([clipped(name, 40) for name in self.names.items])
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._index, self._begin, self._next = 0, 0, -1  # the sentence that was asked for last
        self._marks = [mark.start() for mark in _MARK.finditer(self.text)]
        self._costs: dict[tuple[int, int], float] = {}
        self.answers: dict[tuple[object, int], object] = {}
        self._heads = heads(self.text, sentences)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset` (the last one that begins before it)."""
        return self.sentences[self.sentence_index(offset)]

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence that holds `offset`."""
        if not self._begin <= offset < self._next:
            starts = self._sentence_starts
            place = bisect_right(starts, offset)
            self._index = max(place - 1, 0)
            self._begin = starts[place - 1] if place else 0
            self._next = starts[place] if place < len(starts) else len(self.text) + 1
        return self._index

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
        known = self._costs.get((start, end))
        if known is None:
            if len(self._costs) > _REMEMBERED:
                self._costs.clear()
            known = self._costs[start, end] = self._cost(start, end)
        return known

    def _cost(self, start: int, end: int) -> float:
        gap = self.text[start:end]
        cost = width(gap) + _PER_NUMBER * self.quantities.count(start, end)
        mark = bisect_left(self._marks, start)
        if mark == len(self._marks) or self._marks[mark] >= end:
            return cost
        return cost + _PER_COMMA * len(_COMMA.findall(gap)) + _PER_BREAK * len(_STRONG.findall(gap))


AnswerT = TypeVar("AnswerT")


def once_a_sentence(
    ask: Callable[[Scene, Sentence], AnswerT],
) -> Callable[[Scene, Sentence], AnswerT]:
    """A question about a sentence whose answer is kept for all figures of the sentence."""

    def asked(scene: Scene, sentence: Sentence) -> AnswerT:
        key = ask, sentence.start
        if key not in scene.answers:
            if len(scene.answers) > _REMEMBERED:
                scene.answers.clear()
            scene.answers[key] = ask(scene, sentence)
        return cast("AnswerT", scene.answers[key])

    return asked


def clipped(item: Placed, reach: int) -> tuple[int, int]:
    """The span of a mention, of which nothing counts that lies so far behind its beginning."""
    return item.start, min(item.end, item.start + reach + 1)


def width(gap: str) -> float:
    """Length of a gap: a Chinese character counts 1, a Latin one a quarter.

    >>> width("营收"), width("sales of ")
    (2.0, 2.25)
    """
    if gap.isascii():
        return len(gap) * _LATIN
    wide = (len(gap.encode("utf-8", "surrogatepass")) - len(gap)) / 2
    return wide + (len(gap) - wide) * _LATIN


def widths(text: str) -> Sequence[float]:
    """The width of each beginning of a text, from that of nothing to that of all.

    >>> widths("营收a")
    (0.0, 1.0, 2.0, 2.25)
    """
    if text.isascii():
        return _latin_widths(len(text))
    return tuple(accumulate(map(_letter_width, text), initial=0.0))


_letter_width = lru_cache(maxsize=8192)(width)


@lru_cache(maxsize=512)
def _latin_widths(length: int) -> Sequence[float]:
    return tuple(letters * _LATIN for letters in range(length + 1))
