"""Process nodes: 3nm and 7-nanometer name ways to make chips and measure nothing."""

from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_COARSEST, _NEAR = 180, 300


def is_node(text: str, found: Draft, words: Vocabulary) -> bool:
    """Whether whole nanometers stand where chips are told of."""
    if found.unit != "nanometer" or found.value > _COARSEST or not integral(found.value):
        return False
    near = text[max(0, found.start - _NEAR) : found.end + _NEAR].lower()
    return any(word in near for word in words.chips)
