"""A sentence together with what was recognised in it, so that its figures need not search."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from claimcheck.claiming.shelf import PlacedT, Shelf
from claimcheck.model.document import Sentence
from claimcheck.model.mention import Hit, Name, Period, Quantity


class Passage(Sentence, frozen=True, gc=False):
    """A sentence with the mentions that begin in it, each kind in the order of their places.

    `index` is its place among the sentences; `changes` and `moods` are the cues of a change and
    of plans, forecasts, targets and denials.
    """

    index: int = 0
    quantities: Sequence[Quantity] = ()
    periods: Sequence[Period] = ()
    names: Sequence[Name] = ()
    terms: Sequence[Hit] = ()
    verbs: Sequence[Hit] = ()
    families: Sequence[Hit] = ()
    changes: Sequence[Hit] = ()
    moods: Sequence[Hit] = ()


def passages(sentences: Sequence[Sentence], kinds: Iterable[Shelf[Any]]) -> Sequence[Passage]:
    """The sentences with their mentions, the kinds in the order of the fields.

    They are shared out to one sentence after the other, so that each is looked at but once.
    """
    spans = [(sentence.start, sentence.end) for sentence in sentences]
    shared = zip(*[_shared_out(shelf, spans) for shelf in kinds], strict=True)
    return [
        Passage(one.start, one.end, one.language, one.block, one.kind, index, *mentions)
        for index, (one, mentions) in enumerate(zip(sentences, shared, strict=True))
    ]


def _shared_out(
    shelf: Shelf[PlacedT], spans: Iterable[tuple[int, int]]
) -> Iterator[Sequence[PlacedT]]:
    """The items that begin in each of the sentences with these spans."""
    items, starts = shelf.items, shelf.starts
    at, size = 0, len(starts)
    coming = starts[0] if starts else sys.maxsize
    for start, end in spans:
        if coming >= end:
            yield ()
            continue
        while at < size and starts[at] < start:
            at += 1
        first = at
        while at < size and starts[at] < end:
            at += 1
        coming = starts[at] if at < size else sys.maxsize
        yield items[first:at] if first < at else ()
