"""A sentence together with what was recognised in it, so that its figures need not search."""

import sys
from collections.abc import Iterable, Sequence

from claimcheck.claiming.shelf import PlacedT
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


def passages(
    sentences: Sequence[Sentence], kinds: Iterable[Sequence[PlacedT]]
) -> Sequence[Passage]:
    """The sentences with their mentions, the kinds in the order of the fields."""
    spans = [(sentence.start, sentence.end) for sentence in sentences]
    shared = zip(*[_shared_out(items, spans) for items in kinds], strict=True)
    return [
        Passage(one.start, one.end, one.language, one.block, one.kind, index, *mentions)
        for index, (one, mentions) in enumerate(zip(sentences, shared, strict=True))
    ]


def _shared_out(
    items: Sequence[PlacedT], spans: Sequence[tuple[int, int]]
) -> Sequence[Sequence[PlacedT]]:
    """The items that begin in each of the sentences with these spans."""
    found: list[Sequence[PlacedT]] = [()] * len(spans)
    starts = [*[item.start for item in items], sys.maxsize]
    at = 0
    for index, (start, end) in enumerate(spans):
        if starts[at] >= end:
            continue
        while starts[at] < start:
            at += 1
        first = at
        while starts[at] < end:
            at += 1
        if first < at:
            found[index] = items[first:at]
    return found
