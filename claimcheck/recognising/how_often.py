"""How often something happened: `attacked ships 27 times`, and no multiple."""

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.written import integral

_WHEN = lazily(
    r" times(?: (?:between|since|up to|until|till|so far|over the|during|this|last|in (?:the|all|total|a|[A-Z\d]))\b|[.,;\n])"
)
_WHOM = lazily(r"\b(?P<noun>[a-z]{3,}s|it|them|him|her|us) $")
# Verbs that end as nouns do, before a multiple: the fund grows 27 times.
_VERBS = frozenset(
    "was is has does grows rises falls runs pays earns costs sells yields trades gains multiplies times".split()
)
_OFTEN = 10


def how_often(text: str, found: Draft) -> str | None:
    """`times` where so many, in digits, is how often something was done to somebody."""
    if not text.startswith(" times", found.end) or found.words or not integral(found.value):
        return None
    if found.value < _OFTEN or found.scaled or not _WHEN.match(text, found.end):
        return None
    whom = _WHOM.search(text, max(0, found.start - 16), found.start)
    return "times" if whom is not None and whom["noun"] not in _VERBS else None
