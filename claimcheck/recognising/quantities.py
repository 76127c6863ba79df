"""Document -> Quantities: one pass over the places where a number may start."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from claimcheck.model.document import Document
from claimcheck.model.mention import Quantity
from claimcheck.model.spans import Spans
from claimcheck.recognising.addresses import addresses
from claimcheck.recognising.constructs import joined
from claimcheck.recognising.currencies import currencies
from claimcheck.recognising.declared import declare
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.exchange import exchange
from claimcheck.recognising.masses import pounds
from claimcheck.recognising.money import Money
from claimcheck.recognising.priced_each import carry
from claimcheck.recognising.reader import Reader
from claimcheck.recognising.scan import starts, word_starts
from claimcheck.recognising.scripts import is_wide
from claimcheck.recognising.starting import Places
from claimcheck.recognising.tenors import is_tenor
from claimcheck.recognising.vocabulary import Vocabulary, vocabulary
from claimcheck.rulebook.schema import Rulebook

_LARGE = 10**6
_TELLING = 10  # a rounded number has two digits at least


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
    sparse = is_wide(text)
    begun = starts(text, _word_starts(words, sparse=sparse), sparse=sparse)
    found = _drafts(begun, places, taken)
    together = joined(text, found, words)
    pounds(text, together, words)
    currencies(text, together, words)
    exchange(text, together, words)
    declare(text, together, words, money)
    carry(text, together, words)
    told = [draft for draft in together if draft.kind in ("quantity", "rank")]
    kept = [draft for draft in told if not is_tenor(text, draft)]
    _same_money(text, kept, words)
    return tuple(draft.finished() for draft in kept)


@lru_cache(maxsize=4)
def _word_starts(words: Vocabulary, *, sparse: bool) -> re.Pattern[str]:
    return word_starts(words.multiples, sparse=sparse)


def _drafts(begun: Sequence[int], places: Places, taken: Spans) -> list[Draft]:
    """What stands at these places, but for taken spans: both stand in order, each is passed once."""
    found: list[Draft] = []
    read = places.read
    at = floor = passed = held = 0
    starts, ends, last = taken.starts, taken.ends, len(taken.starts)
    for start in begun:
        if start < at:
            continue
        while passed < last and starts[passed] <= start:
            held, passed = ends[passed], passed + 1
        if held > start:
            at = held
            continue
        draft, at = read(start, floor)
        if draft is not None and not taken.meets(draft.start, draft.end):
            found.append(draft)
            floor = draft.end
    return found


def _same_money(text: str, found: list[Draft], words: Vocabulary) -> None:
    """A scaled number without a unit that stands elsewhere in the text as money is that money.

    A headline may round it: 突破110亿 above 110.26亿元.
    """
    known: dict[Decimal, str] = {}
    for draft in found:
        if draft.unit in words.money:
            known.setdefault(draft.value, draft.unit)
    if not known:
        return
    headline = text.find("\n")
    for draft in found:
        if _is_lone(draft) and draft.value >= _LARGE:
            near = _rounded(draft, known) if draft.end <= headline else ""
            draft.unit = known.get(draft.value) or near or draft.unit


def _is_lone(draft: Draft) -> bool:
    plain = draft.unit == "count" and draft.kind == "quantity"
    return plain and draft.scaled and not draft.counted


def _rounded(draft: Draft, known: Mapping[Decimal, str]) -> str:
    """The currency of the first amount that a number rounds or cuts short, "" for none."""
    if draft.value < _TELLING * draft.step:
        return ""
    return next(
        (money for value, money in known.items() if abs(value - draft.value) < draft.step), ""
    )
