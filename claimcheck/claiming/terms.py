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
_place = attrgetter("start", "end", "id")


def terms(
    hits: Mapping[str, Sequence[Hit]],
    sentences: Sequence[Sentence],
    plain: Sequence[Hit],
) -> tuple[Sequence[Hit], Sequence[Hit]]:
    """The plain words of metrics and the verbs, less those that another word makes its own."""
    shelf, verbs = Shelf(plain), hits.get("verb", ())
    begins, beside = [sentence.start for sentence in sentences], hits.get("beside", ())
    known = frozenset([hit.id for hit in plain])
    told = [hit for word in beside if (hit := _borne(word, sentences, begins, shelf, known))]
    if not told:
        return plain, verbs
    taken = {(hit.start, hit.end) for hit in told}
    kept = [hit for hit in plain if (hit.start, hit.end) not in taken]
    others = [verb for verb in verbs if (verb.start, verb.end) not in taken]
    return sorted([*kept, *told], key=_place), sorted([*others, *told], key=_place)


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
