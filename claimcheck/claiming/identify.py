"""Ids, blocks and provisional slot names of claims."""

from collections.abc import Mapping
from hashlib import blake2b

from claimcheck.rulebook.measures import dimension
from claimcheck.rulebook.schema import Rulebook

_BY_UNIT = ("money_per", "exchange")  # a price a tonne is never compared with one a share


def claim_id(path: str, start: int, end: int, kind: str) -> str:
    """The same document, place and kind always give the same id."""
    key = f"{path}\0{start}\0{end}\0{kind}".encode()
    return blake2b(key, digest_size=8).hexdigest()


def block(unit: str, change: str | None, rulebook: Rulebook) -> str:
    """Only claims of one block are ever compared: same dimension, level apart from change.

    Multiples and percentages of change are apart too: "doubled" is no percentage.
    """
    kind = dimension(unit, rulebook)
    typing = "change" if change else "level"
    return f"{unit if kind in _BY_UNIT else kind}.{typing}"


def slot_name(subject: str, metric: str, scope: Mapping[str, str], change: str | None) -> str:
    """A readable name of the thing that a claim is about."""
    named = f"{subject or '?'} · {metric or '?'}"
    if scope:
        parts = [value.rstrip("~") for _, value in sorted(scope.items())]
        named = " · ".join([named, *parts])
    return f"{named} · change" if change else named
