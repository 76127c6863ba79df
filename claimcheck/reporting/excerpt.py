"""A sentence cut to a line around its figure."""

from typing import NamedTuple

from claimcheck.model.claim import Claim
from claimcheck.reporting.width import inert

_AROUND = 60


class Excerpt(NamedTuple):
    """The sentence before the figure, the figure, and the sentence behind it."""

    before: str
    quote: str
    after: str


def excerpt(claim: Claim, around: int = _AROUND) -> Excerpt:
    """The figure in its sentence, at most so many characters to either side."""
    at = claim.about.offset
    if claim.sentence[at : at + len(claim.quote)] != claim.quote:
        at = max(claim.sentence.find(claim.quote), 0)
    before, after = claim.sentence[:at], claim.sentence[at + len(claim.quote) :]
    left = "…" + before[-around:] if len(before) > around else before
    right = after[:around] + "…" if len(after) > around else after
    return Excerpt(_space(left), inert(claim.quote), _space(right))


def _space(text: str) -> str:
    """Made inert, with the spaces at its ends kept: they part the figure from its words."""
    middle = inert(text)
    left = " " if text[:1].isspace() and middle else ""
    return f"{left}{middle}{' ' if text[-1:].isspace() and middle else ''}"
