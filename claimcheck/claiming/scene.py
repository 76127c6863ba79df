"""One document laid out for attaching: its mentions by place, and the cost of a gap."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from math import inf
from typing import Any, TypeVar

from claimcheck.claiming.gaps import NARROWEST, Gaps
from claimcheck.claiming.saying import said
from claimcheck.claiming.shelf import Marks, Placed, PlacedT, Shelf
from claimcheck.claiming.tables import column, heads
from claimcheck.claiming.terms import terms
from claimcheck.model.document import Document, Sentence
from claimcheck.model.mention import Hit, Mentions, Name, Period, Quantity
from claimcheck.model.spans import Spans
from claimcheck.rulebook.schema import Rulebook

DIRECTIONS = {"change.up": "increase", "change.down": "decrease"}
_SOURCES = ("source.before", "source.after")
_REMEMBERED = 4096  # answers to one question
_NAME = 24  # code points of a long name


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
        hits: dict[str, list[Hit]] = {}
        for hit in mentions.hits:
            hits.setdefault(hit.table, []).append(hit)
        self.quantities: Shelf[Quantity] = Shelf([q for q in mentions.quantities if not q.bare])
        self.periods: Shelf[Period] = Shelf(mentions.periods)
        self.names: Shelf[Name] = Shelf(mentions.names)
        self._firms = rulebook.group("name-org").get("words", ())
        self.explained = [name for name in mentions.names if name.also]
        words, verbs = terms(hits, sentences, self._plain(hits.get("metric", ())))
        self.terms: Shelf[Hit] = Shelf(words)
        self.verbs: Shelf[Hit] = Shelf(verbs)
        self.families: Shelf[Hit] = Shelf(hits.get("family", ()))
        self.facts: Shelf[Hit] = Shelf(hits.get("fact", ()))
        self.cues: Shelf[Hit] = Shelf(hits.get("cue", ()))
        self.changes = Shelf([cue for cue in self.cues.items if cue.id in DIRECTIONS])
        self.sources = Shelf([cue for cue in self.cues.items if cue.id in _SOURCES])
        self.said = said(self.names.items, self.sources)
        self.taken, self.named = Marks(len(self.text)), Marks(len(self.text))
        for shelf in (self.periods, self.quantities, self.cues, self.families):
            self.taken.mark(shelf.items, 30)
        self.named.mark(mentions.names, 40)
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._index, self._begin, self._next = 0, 0, -1  # the sentence that was asked for last
        self._sentence = sentences[0]
        self._gaps = Gaps(self.text, self.quantities.starts)
        self.answers: defaultdict[object, dict[int, Any]] = defaultdict(dict)
        self._heads = heads(self.text, sentences)

    def _plain(self, words: Sequence[Hit]) -> list[Hit]:
        """The metric words that are no part of a name or of a unit: 39 cents a share."""
        each = [item for item in self.quantities.items if "/" in item.unit]
        inside = Spans([(quantity.start, quantity.end) for quantity in each])
        return [
            hit for hit in words if not self._in_name(hit) and inside.end_at(hit.start) < hit.end
        ]

    def _in_name(self, hit: Hit) -> bool:
        """Whether a word is but a part of an organisation's name: the farmers of 农民党."""
        place = bisect_right(self.names.starts, hit.start) - 1
        if place < 0:
            return False
        name = self.names.items[place]  # no two names overlap
        if hit.end >= name.end or hit.start - name.start > _NAME:
            return False
        return self.text[hit.end : name.end].lower().lstrip("s'’ ").endswith(self._firms)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset` (the last one that begins before it)."""
        if not self._begin <= offset < self._next:
            self.sentence_index(offset)
        return self._sentence

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence that holds `offset`."""
        if not self._begin <= offset < self._next:
            starts = self._sentence_starts
            place = bisect_right(starts, offset)
            self._index = max(place - 1, 0)
            self._sentence = self.sentences[self._index]
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
        first, second = (one, other) if one.start < other.start else (other, one)
        return self.text[first.end : second.start]

    def cost(self, one: Placed, other: Placed, reach: float = inf) -> float:
        """How far apart two mentions stand: length, commas, breaks, numbers in between.

        Infinite where the length alone is beyond a reach.
        """
        first, second = (one, other) if one.start < other.start else (other, one)
        start, end = first.end, second.start
        if start >= end:
            return 0.0
        return self._gaps.cost(start, end) if (end - start) * NARROWEST <= reach else inf


AnswerT = TypeVar("AnswerT")


def once(ask: Callable[[Scene, PlacedT], AnswerT]) -> Callable[[Scene, PlacedT], AnswerT]:
    """A question about a place whose answer is kept for the next figure that asks."""

    def asked(scene: Scene, about: PlacedT) -> AnswerT:
        answers, place = scene.answers[ask], about.start
        if place not in answers:
            if len(answers) > _REMEMBERED:
                answers.clear()
            answers[place] = ask(scene, about)
        answer: AnswerT = answers[place]
        return answer

    return asked


def overall(ask: Callable[[Scene], AnswerT]) -> Callable[[Scene], AnswerT]:
    """A question about the whole document whose answer is kept."""

    def asked(scene: Scene) -> AnswerT:
        answers = scene.answers[ask]
        if not answers:
            answers[0] = ask(scene)
        answer: AnswerT = answers[0]
        return answer

    return asked
