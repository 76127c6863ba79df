"""The two pure functions that everything else is built around.

`extract` reads one document; `compare` holds the claims of all documents beside one another.
"""

from claimcheck.claiming.build import claims
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.mention import Mentions
from claimcheck.reading.sentences import sentences
from claimcheck.recognising.lexicon import hits
from claimcheck.recognising.names import names
from claimcheck.recognising.periods import periods
from claimcheck.recognising.quantities import quantities
from claimcheck.rulebook.schema import Rulebook

_LENGTHS = ("duration", "streak")


def recognise(document: Document, rulebook: Rulebook) -> Mentions:
    """Everything recognised in a document, before it is decided what is a claim."""
    times = periods(document, rulebook)
    dates = [(period.start, period.end) for period in times if period.role not in _LENGTHS]
    words = hits(document, rulebook)
    return Mentions(
        quantities=quantities(document, rulebook, dates),
        periods=times,
        hits=words,
        names=names(document, words, rulebook),
    )


def extract(document: Document, rulebook: Rulebook) -> list[Claim]:
    """The claims of a document, in the order of their places.

    For every claim `document.text[claim.start:claim.end] == claim.quote`.
    """
    return claims(document, sentences(document), recognise(document, rulebook), rulebook)
