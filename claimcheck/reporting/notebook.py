"""Claims and findings as small HTML tables for notebooks: no style of their own, no scripts."""

from collections.abc import Iterable, Sequence
from itertools import islice

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.reporting.entries import letter
from claimcheck.reporting.rendering import template

MOST = 100  # rows that a notebook shows at once


def claims_html(claims: Sequence[Claim]) -> str:
    """A table: who, the figure in its sentence, its value, what it is about, its time."""
    return _rendered("claims", claims[:MOST], len(claims))


def findings_html(findings: Sequence[Finding]) -> str:
    """Each finding with its reason and the sentences of each side."""
    shown = [(finding, _quotes(finding)) for finding in findings[:MOST]]
    return _rendered("findings", shown, len(findings))


def _rendered(kind: str, shown: object, every: int) -> str:
    return template("notebook.html.j2").render(kind=kind, shown=shown, every=every)


def _quotes(finding: Finding) -> Iterable[tuple[str, Claim]]:
    pairs = (
        (letter(place), claim) for place, side in enumerate(finding.sides) for claim in side.claims
    )
    return list(islice(pairs, 12))
