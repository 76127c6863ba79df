"""The words around numbers, as tables built once from the rulebook."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

import msgspec

from claimcheck.rulebook.schema import Rulebook


class Vocabulary(msgspec.Struct, frozen=True, eq=False):
    """Words -> meaning. Latin keys are in lower case; symbols keep their case.

    `units` and `symbols` give the unit's id, `prefixes` the currency of a sign before a number,
    `before` and `after` the bound, `scales` the factor, `multiples` (factor, is a change),
    `opens` (low, high, unit) of an open magnitude. `longest` are the lengths to look back.
    """

    units: Mapping[str, str]
    symbols: Mapping[str, str]
    prefixes: Mapping[str, str]
    before: Mapping[str, str]
    after: Mapping[str, str]
    scales: Mapping[str, Decimal]
    multiples: Mapping[str, tuple[Decimal, bool]]
    opens: Mapping[str, tuple[Decimal, Decimal, str]]
    classifiers: frozenset[str]
    idioms: tuple[str, ...]


@lru_cache(maxsize=4)
def vocabulary(rulebook: Rulebook) -> Vocabulary:
    """The tables of a rulebook."""
    changes = frozenset(rulebook.group("q-multiple-change").get("change", ()))
    return Vocabulary(
        units=_by_word((rule.words, name) for name, rule in rulebook.units.items()),
        symbols=_by_word(
            (rule.symbols, name)
            for name, rule in rulebook.units.items()
            if rule.dimension != "money"
        ),
        prefixes=_by_word(
            (rule.symbols, name)
            for name, rule in rulebook.units.items()
            if rule.dimension == "money"
        ),
        before=_inverted(rulebook.group("q-bound-before")),
        after=_inverted(rulebook.group("q-bound-after")),
        scales={w: Decimal(f) for w, f in _inverted(rulebook.group("q-scale")).items()},
        multiples={
            word: (Decimal(factor), word in changes)
            for word, factor in _inverted(rulebook.group("q-multiple")).items()
        },
        opens=_opens(rulebook.group("q-open")),
        classifiers=frozenset(rulebook.group("q-classifier").get("noun", ())),
        idioms=rulebook.group("q-not-after").get("idiom", ()),
    )


def _by_word(entries: Iterable[tuple[tuple[str, ...], str]]) -> dict[str, str]:
    return {word: name for words, name in entries for word in words}


def _inverted(group: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {word: key for key, words in group.items() for word in words}


def _opens(group: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[Decimal, Decimal, str]]:
    found: dict[str, tuple[Decimal, Decimal, str]] = {}
    for key, words in group.items():
        low, high, unit = key.split()
        found.update(dict.fromkeys(words, (Decimal(low), Decimal(high), unit)))
    return found
