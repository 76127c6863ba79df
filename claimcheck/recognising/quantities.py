"""Document -> Quantities: one pass over the places where a number may start."""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.model.document import Document
from claimcheck.model.mention import Quantity
from claimcheck.model.spans import Spans
from claimcheck.recognising.addresses import addresses
from claimcheck.recognising.constructs import joined
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.money import Money
from claimcheck.recognising.places import Places
from claimcheck.recognising.reader import Reader
from claimcheck.recognising.scan import starts
from claimcheck.recognising.vocabulary import Vocabulary, vocabulary
from claimcheck.rulebook.schema import Rulebook


def quantities(
    document: Document, rulebook: Rulebook, dates: Sequence[tuple[int, int]] = ()
) -> tuple[Quantity, ...]:
    """Every quantity and rank of a document, sorted by place.

    `dates` are the spans of time expressions: no quantity overlaps them, nor a masked span.
    """
    words = vocabulary(rulebook)
    text = document.text
    money = Money(document, words)
    places = Places(Reader(text, words, money))
    taken = Spans([*dates, *document.masked, *addresses(text)])
    found = list(_drafts(text, _starts(words), places, taken))
    kept = [draft for draft in joined(text, found, words) if draft.kind in ("quantity", "rank")]
    _same_money(kept, words)
    return tuple(draft.finished() for draft in kept)


@lru_cache(maxsize=4)
def _starts(words: Vocabulary) -> re.Pattern[str]:
    return starts(words.multiples)


def _drafts(text: str, pattern: re.Pattern[str], places: Places, taken: Spans) -> list[Draft]:
    found: list[Draft] = []
    at = floor = 0
    search = pattern.search
    while True:
        place = search(text, at)
        if place is None:
            return found
        start = place.start()
        skip = taken.end_at(start)
        if skip:
            at = skip
            continue
        draft, after = places.read(start, floor)
        at = max(after, place.start() + 1)
        if draft is not None and not taken.meets(draft.start, draft.end):
            found.append(draft)
            floor = draft.end


def _same_money(found: list[Draft], words: Vocabulary) -> None:
    """A scaled number without a unit that stands elsewhere in the text as money is that money."""
    known: dict[object, str] = {}
    for draft in found:
        if draft.unit in words.money:
            known.setdefault(draft.value, draft.unit)
    for draft in found:
        lone = (
            draft.unit == "count"
            and draft.scaled
            and not draft.counted
            and draft.kind == "quantity"
        )
        if lone and draft.value >= 10**6 and draft.value in known:
            draft.unit = known[draft.value]
