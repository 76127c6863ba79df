"""The words of metrics in a document, those that name one in some places only settled.

`Visitors spent 700 billion` is spending of visitors, `the firm spent 700 billion` is none: a word
may name a metric only where a word of another one stands in its sentence or one of the next ones.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from operator import attrgetter

from claimcheck.claiming.shelf import Shelf
from claimcheck.model.document import Sentence
from claimcheck.model.mention import BESIDE, Hit

_AROUND = 2  # sentences
_place, _start = attrgetter("start", "end", "id"), attrgetter("start")


def terms(
    hits: Mapping[str, Sequence[Hit]],
    sentences: Sequence[Sentence],
    plain: Sequence[Hit],
) -> tuple[Shelf[Hit], Shelf[Hit]]:
    """The plain words of metrics and the verbs, less those that another word makes its own."""
    shelf, verbs = Shelf(plain), Shelf(hits.get("verb", ()))
    begins, beside = [sentence.start for sentence in sentences], hits.get("beside", ())
    known = frozenset([hit.id for hit in plain])
    told = [hit for word in beside if (hit := _borne(word, sentences, begins, shelf, known))]
    return (_with(told, shelf), _with(told, verbs)) if told else (shelf, verbs)


def _with(told: Sequence[Hit], shelf: Shelf[Hit]) -> Shelf[Hit]:
    """The words and those told, without what stands in the very place of one of these.

    Words of metrics that stand in different places never overlap: their starts tell the order.
    """
    taken = {(hit.start, hit.end) for hit in told}
    begun = {start for start, _ in taken}
    kept = [
        hit for hit in shelf.items if hit.start not in begun or (hit.start, hit.end) not in taken
    ]
    return Shelf(sorted([*kept, *sorted(told, key=_place)], key=_start))


def _borne(
    word: Hit,
    sentences: Sequence[Sentence],
    begins: Sequence[int],
    plain: Shelf[Hit],
    known: frozenset[str],
) -> Hit | None:
    """The metric's own hit where a word of the other metric stands near, None elsewhere.

    `known` are the metrics that the document names at all.
    """
    near, _, metric = word.id.partition(BESIDE)
    if near not in known:
        return None
    at = max(bisect_right(begins, word.start) - 1, 0)
    last = min(at + _AROUND, len(sentences) - 1)
    around = plain.within(sentences[max(at - _AROUND, 0)].start, sentences[last].end)
    for hit in around:
        if hit.id == near and (hit.end <= word.start or word.end <= hit.start):
            return Hit(word.start, word.end, "metric", metric)
    return None
