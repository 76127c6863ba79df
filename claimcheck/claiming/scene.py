"""One document laid out for attaching: its mentions by place, and the cost of a gap."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from claimcheck.claiming.gaps import Gaps
from claimcheck.claiming.inside_names import measures, modifiers
from claimcheck.claiming.passage import Passage, passages
from claimcheck.claiming.saying import said
from claimcheck.claiming.shelf import Marks, Placed, PlacedT, Shelf
from claimcheck.claiming.tables import column, heads
from claimcheck.claiming.terms import terms
from claimcheck.model.document import Document, Sentence
from claimcheck.model.mention import Hit, Mentions, Name, Period, Quantity, by_table
from claimcheck.rulebook.schema import Rulebook

MOODS = {
    "modality.denied": "denied",
    "modality.target": "target",
    "modality.forecast": "forecast",
    "modality.plan": "plan",
}
DIRECTIONS = {
    "change.up": "increase",
    "change.up_by": "increase",
    "change.down": "decrease",
    "change.down_by": "decrease",
}
_SOURCES = ("source.before", "source.after")
_REMEMBERED = 256  # answers to one question
TIMED = 24  # code points from the beginning of a time to a figure that it holds


def _by_kind(words: Sequence[Hit]) -> defaultdict[str, Shelf[Hit]]:
    """The words of facts by what they tell: a `role`, an `event`, a `standing`, an `area`."""
    found: defaultdict[str, list[Hit]] = defaultdict(list)
    for word in words:
        found[word.id.partition(".")[0]].append(word)
    return defaultdict(lambda: Shelf(()), {kind: Shelf(hits) for kind, hits in found.items()})


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
        self.rulebook = rulebook
        hits = by_table(mentions.hits)
        self.quantities: Shelf[Quantity] = Shelf([q for q in mentions.quantities if not q.bare])
        self.periods: Shelf[Period] = Shelf(mentions.periods)
        self.bases = Shelf([period for period in mentions.periods if period.role == "base"])
        self.names: Shelf[Name] = Shelf(mentions.names)
        self.explained = [name for name in mentions.names if name.also]
        measured = measures(self.text, hits, mentions.names, self.quantities.items, rulebook)
        self.terms, self.verbs = terms(hits, sentences, measured)
        families = modifiers(self.text, hits, mentions.names, rulebook)
        cues = hits.get("cue", ())
        joined = [cue for cue in cues if cue.id in DIRECTIONS and not self._is_joined(cue)]
        changes, self.families = Shelf(joined), Shelf(families)
        self.moods = Shelf([cue for cue in cues if cue.id in MOODS])
        self.facts, self.cues = _by_kind(hits.get("fact", ())), cues
        sources = [cue for cue in cues if cue.id in _SOURCES]
        self.said = said(mentions.names, sources, mentions.periods)
        self.taken, self.named, self.timed = (Marks(len(self.text)) for _ in range(3))
        for items in (mentions.periods, self.quantities.items, cues, families):
            self.taken.mark(items, 30)
        self.named.mark(mentions.names, 40)
        self.timed.mark(mentions.periods, TIMED)
        things = self.quantities, self.periods, self.names, self.terms, self.verbs
        self.sentences = passages(sentences, (*things, self.families, changes, self.moods))
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._index, self._begin, self._next = 0, 0, -1  # the sentence that was asked for last
        self._sentence = self.sentences[0]
        self.cost = Gaps(self.text, self.quantities.starts).cost
        self.answers: defaultdict[object, dict[int, Any]] = defaultdict(dict)
        self._heads = heads(self.text, sentences)

    def _is_joined(self, word: Hit) -> bool:
        """Whether an English word of change is but half of another: a break-up fee, cut-price."""
        before, behind = self.text[word.start - 1 : word.start], self.text[word.end : word.end + 2]
        return before == "-" or (behind[:1] == "-" and behind[1:].isalpha())

    def sentence_at(self, offset: int) -> Passage:
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
        if not self._heads:
            return None
        index = self.sentence_index(offset)
        if index not in self._heads:
            return None
        head = self.sentences[self._heads[index]]
        return column(self.text, self.sentences[index], head, offset)

    def gap(self, one: Placed, other: Placed) -> str:
        """The text between two mentions, "" when they touch or overlap."""
        first, second = (one, other) if one.start < other.start else (other, one)
        return self.text[first.end : second.start]


AnswerT = TypeVar("AnswerT")
_UNASKED = object()


def once(ask: Callable[[Scene, PlacedT], AnswerT]) -> Callable[[Scene, PlacedT], AnswerT]:
    """A question about a place whose answer is kept for the next figure that asks."""

    def asked(scene: Scene, about: PlacedT) -> AnswerT:
        answers, place = scene.answers[ask], about.start
        found: AnswerT = answers.get(place, _UNASKED)
        if found is _UNASKED:
            if len(answers) > _REMEMBERED:
                answers.clear()
            found = answers[place] = ask(scene, about)
        return found

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
