"""Everything recognised, in the form of claims: what `extract --mentions` prints."""

from typing import Any

from claimcheck.claiming.identify import claim_id
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.mention import Period, Quantity
from claimcheck.pipeline import recognise
from claimcheck.reading.sentences import sentences
from claimcheck.rulebook.measures import base, spread
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running.places import Places


def mentions(document: Document, rulebook: Rulebook) -> list[Claim]:
    """Every quantity, rank and time expression of a document, bare numbers too.

    Subject and metric are empty; times are of kind `date` and have their days.
    """
    found = recognise(document, rulebook)
    places = Places(document, sentences(document))
    claims = [_quantity(document, quantity, places, rulebook) for quantity in found.quantities]
    claims += [_period(document, period, places) for period in found.periods]
    return sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind))


def _quantity(document: Document, quantity: Quantity, places: Places, rulebook: Rulebook) -> Claim:
    base_value, base_unit = base(quantity.value, quantity.unit, rulebook)
    low, high = spread(quantity)
    return Claim(
        **_common(document, quantity, places, quantity.kind),
        value=quantity.value,
        unit=quantity.unit,
        value_high=quantity.high,
        base_value=base_value,
        base_unit=base_unit,
        bound=quantity.bound,
        low=low,
        high=high,
        precision=quantity.step,
        counted=quantity.counted,
        change=quantity.change,
        confidence=quantity.confidence,
        exact=quantity.exact,
        scaled=quantity.scaled,
    )


def _period(document: Document, period: Period, places: Places) -> Claim:
    return Claim(
        **_common(document, period, places, "date"),
        value=None,
        unit="",
        time_start=period.first,
        time_end=period.last,
        time_basis=period.basis,
        confidence=1.0,
    )


def _common(
    document: Document, mention: Quantity | Period, places: Places, kind: str
) -> dict[str, Any]:
    source = document.source
    place = places.at(mention.start)
    return {
        "id": claim_id(source.key or source.path, mention.start, mention.end, kind),
        "path": source.path,
        "start": mention.start,
        "end": mention.end,
        "line": place.line,
        "column": place.column,
        "page": place.page,
        "quote": document.text[mention.start : mention.end],
        "sentence": place.sentence,
        "kind": kind,
        "subject": "",
        "metric": "",
        "published": source.published,
        "publisher": source.publisher,
        "title": source.title,
        "language": source.language or place.language,
        "role": source.role,
    }
