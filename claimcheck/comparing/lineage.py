"""How many independent sources stand behind claims: copies and one origin are one voice.

It changes counts only. A copy with one changed figure is another claim, and is compared.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.comparing.likeness import copied, letters
from claimcheck.model.claim import Claim

_ENDS = 10  # letters that near-identical passages share at their start or at their end
_MOST = 20  # passages that begin or end alike which one is held against


def independent(claims: Sequence[Claim]) -> int:
    """How many sources: copies of a passage, one publisher and one named origin count once.

    The origin is who the sentence says that it has it from; it is also that of what the same
    document tells without a word on it, as headlines do. A draft is a source of itself only
    where no report stands beside it.
    """
    claims = [claim for claim in claims if claim.role != "draft"] or claims
    origins = {claim.path: claim.attribution for claim in reversed(claims) if claim.attribution}
    sources: set[str] = set()
    passages: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not _known(claim, passages):
            origin = claim.attribution or origins.get(claim.path)
            sources.add((origin or claim.publisher or claim.path).casefold())
        for key in _keys(claim):
            passages[key].append(claim)
    return len(sources)


def _known(claim: Claim, passages: dict[str, list[Claim]]) -> bool:
    """True if the passage was read before, in these words or nearly in these."""
    seen = [other for key in _keys(claim) for other in passages.get(key, ())[:_MOST]]
    return any(copied(claim, other) for other in seen)


def _keys(claim: Claim) -> Iterator[str]:
    text = letters(claim)
    yield f"{text[:_ENDS]}…"
    yield f"…{text[-_ENDS:]}"
