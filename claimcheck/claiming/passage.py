"""A sentence together with what was recognised in it, so that its figures need not search."""

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
    shared = zip(*[_shared_out(items, sentences) for items in kinds], strict=True)
    return [
        Passage(one.start, one.end, one.language, one.block, one.kind, index, *mentions)
        for index, (one, mentions) in enumerate(zip(sentences, shared, strict=True))
    ]


def _shared_out(
    items: Sequence[PlacedT], sentences: Sequence[Sentence]
) -> Sequence[Sequence[PlacedT]]:
    """The items that begin in each of the sentences."""
    found: list[Sequence[PlacedT]] = [()] * len(sentences)
    at, last = 0, len(items)
    for index, sentence in enumerate(sentences):
        start, end = sentence.start, sentence.end
        while at < last and items[at].start < start:
            at += 1
        first = at
        while at < last and items[at].start < end:
            at += 1
        if first < at:
            found[index] = items[first:at]
    return found
