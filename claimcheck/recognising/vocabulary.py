"""The words around numbers, as tables built once from the rulebook."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import TypedDict

import msgspec

from claimcheck.rulebook.inflection import forms
from claimcheck.rulebook.schema import Rulebook
from claimcheck.rulebook.units import UnitRule

_CHINESE = "\u2e80"
_SHARED = ("crown", "peso", "dinar", "franc", "rial", "shilling")


class Vocabulary(msgspec.Struct, frozen=True, eq=False):
    """Words -> meaning. Latin words are in lower case; symbols keep their case.

    `latin` and `chinese` give the id of the unit whose word stands behind a number, `symbols`
    that of a sign, `money` the currencies, `money_zh` their Chinese words, `prefixes` what may stand before a number, `letters` what
    may stand there before large amounts. `widest`
    tells the length of the longest Chinese unit that begins with a letter, `sign_widest` and
    `after_widest` that of signs and bounds, `prefix_widest` and `before_widest` that of what
    ends with a letter: most letters begin and end none. `latin_firsts` and `before_lasts` are
    the first words of units and the last ones of bounds. `sizes`
    says of each unit its dimension and how many base units it holds, `turned` of a coin or a
    decade what and how much of it it is. `before` and `after` give
    the bound, `multiples` the factor, `changes` those that are a change too. `tallies` are nouns
    whose bare number is a count (`toll_verbs` and `tolls` stand before and behind it,
    `suffered` behind `were`), `indices`
    measures without a unit, `shocks` what has a magnitude in a text that one of `quakes` tells of, `plurals` nouns of many that end in no -s, `persons`
    those of whom an age is told, `bulletins` what labels of lists count, `chips` words of the trade in which nanometers are names.
    `shared` are units of money that several lands have, with the words that tell whose it is;
    `paired` are adjectives that another one is added to (`current and former employees`);
    `dollars` are those of lands with a dollar, `papers` those that write $ for it;
    `homes` are the words by which papers in Traditional characters tell where they are at home;
    `pers` names that for each of which a price is told and that are no units of measure.
    """

    latin: Mapping[str, str]
    latin_firsts: frozenset[str]
    chinese: Mapping[str, str]
    widest: Mapping[str, int]
    symbols: Mapping[str, str]
    prefixes: Mapping[str, str]
    letters: Mapping[str, str]
    money: frozenset[str]
    money_zh: frozenset[str]
    lengths: frozenset[str]
    sizes: Mapping[str, tuple[str, Decimal]]
    turned: Mapping[str, tuple[str, Decimal]]
    before: Mapping[str, str]
    after: Mapping[str, str]
    sign_widest: Mapping[str, int]
    prefix_widest: Mapping[str, int]
    before_widest: Mapping[str, int]
    before_lasts: frozenset[str]
    after_widest: Mapping[str, int]
    multiples: Mapping[str, Decimal]
    changes: frozenset[str]
    classifiers: Mapping[str, bool]
    classifier_widest: Mapping[str, int]
    idioms: frozenset[str]
    idiom_pairs: frozenset[str]
    not_classifiers: frozenset[str]
    money_nouns: tuple[str, ...]
    count_nouns: tuple[str, ...]
    not_nouns: frozenset[str]
    paired: frozenset[str]
    plurals: frozenset[str]
    persons: tuple[str, ...]
    bulletins: frozenset[str]
    not_hyphened: frozenset[str]
    tolls: frozenset[str]
    toll_verbs: frozenset[str]
    suffered: frozenset[str]
    tallies: frozenset[str]
    tallies_zh: tuple[str, ...]
    not_tallies: frozenset[str]
    indices: tuple[str, ...]
    rank_cues: tuple[str, ...]
    not_ranks: frozenset[str]
    chips: tuple[str, ...]
    shocks: tuple[str, ...]
    quakes: tuple[str, ...]
    shared: Mapping[str, Mapping[str, tuple[str, ...]]]
    dollars: Mapping[str, tuple[str, ...]]
    papers: Mapping[str, tuple[str, ...]]
    homes: Mapping[str, tuple[str, ...]]
    pers: Mapping[str, str]


@lru_cache(maxsize=4)
def vocabulary(rulebook: Rulebook) -> Vocabulary:
    """The tables of a rulebook."""
    units = rulebook.units.values()
    money = [rule for rule in units if rule.dimension == "money"]
    words = [(form, rule.id) for rule in units for word in rule.words for form in forms(word)]
    symbols = {symbol: rule.id for rule in units for symbol in rule.symbols}
    chinese = {word: name for word, name in [*words, *symbols.items()] if word[0] > _CHINESE}
    prefixes, letters = _prefixes(money), {one: rule.id for rule in money for one in rule.letters}
    before, after = (_inverted(rulebook.group(f"q-bound-{at}")) for at in ("before", "after"))
    latin = {word: name for word, name in words if word[0] < _CHINESE}
    return Vocabulary(
        latin=latin,
        latin_firsts=frozenset(re.split("[ -]", word)[0].rstrip(".") for word in latin),
        chinese=chinese,
        widest=_widest(chinese),
        symbols=symbols,
        prefixes=prefixes,
        letters=letters,
        money=frozenset(rule.id for rule in money),
        money_zh=frozenset(_of_money(chinese, rulebook)),
        lengths=frozenset(rule.id for rule in units if rule.dimension == "time"),
        sizes={rule.id: (rule.dimension, Decimal(rule.factor)) for rule in units},
        turned={rule.id: (rule.base, Decimal(rule.factor)) for rule in units if rule.turned},
        before=before,
        after=after,
        sign_widest=_widest(symbols),
        prefix_widest=_widest([*prefixes, *letters], edge=-1),
        before_widest=_widest(before, edge=-1),
        before_lasts=frozenset(word.split()[-1] for word in before),
        after_widest=_widest(after),
        multiples={w: Decimal(f) for w, f in _inverted(rulebook.group("q-multiple")).items()},
        changes=frozenset(rulebook.group("q-multiple-change").get("change", ())),
        shared={name: rulebook.group(f"q-{name}") for name in _SHARED},
        dollars=rulebook.group("q-dollar"),
        papers=rulebook.group("q-dollar-paper"),
        homes=rulebook.group("q-home"),
        pers=_inverted(rulebook.group("q-per")),
        **_counts(rulebook),
        **_signs(rulebook),
        **_nouns(rulebook),
    )


class _Nouns(TypedDict):
    not_classifiers: frozenset[str]
    money_nouns: tuple[str, ...]
    count_nouns: tuple[str, ...]
    not_nouns: frozenset[str]
    paired: frozenset[str]
    plurals: frozenset[str]
    persons: tuple[str, ...]
    bulletins: frozenset[str]
    not_hyphened: frozenset[str]
    indices: tuple[str, ...]
    rank_cues: tuple[str, ...]
    not_ranks: frozenset[str]
    chips: tuple[str, ...]
    shocks: tuple[str, ...]
    quakes: tuple[str, ...]


def _nouns(rulebook: Rulebook) -> _Nouns:
    """Words beside a number that tell what it is, or that it is none."""
    quake = rulebook.group("q-quake")
    return _Nouns(
        not_classifiers=frozenset(_all(rulebook, "q-not-classifier")),
        money_nouns=_all(rulebook, "q-money-noun"),
        count_nouns=_all(rulebook, "q-count-noun"),
        not_nouns=frozenset(_all(rulebook, "q-not-noun")),
        paired=frozenset(_all(rulebook, "q-paired")),
        plurals=frozenset(_all(rulebook, "q-plural")),
        persons=_all(rulebook, "q-person"),
        bulletins=frozenset(_all(rulebook, "q-bulletin")),
        not_hyphened=frozenset(_all(rulebook, "q-not-hyphened")),
        indices=_all(rulebook, "q-index"),
        rank_cues=_all(rulebook, "q-rank-cue"),
        not_ranks=frozenset(_all(rulebook, "q-not-rank")),
        chips=_all(rulebook, "q-chip"),
        shocks=quake.get("shock", ()),
        quakes=quake.get("told", ()),
    )


class _Signs(TypedDict):
    """Chinese words of counting, and those with a numeral that count nothing."""

    classifiers: Mapping[str, bool]
    classifier_widest: Mapping[str, int]
    idioms: frozenset[str]
    idiom_pairs: frozenset[str]


def _signs(rulebook: Rulebook) -> _Signs:
    """Classifiers tell what is counted (人) or not (个)."""
    groups = rulebook.group("q-classifier").items()
    classifiers = {word: key == "noun" for key, group in groups for word in group}
    idioms = frozenset(_all(rulebook, "q-idiom"))
    return _Signs(
        classifiers=classifiers,
        classifier_widest=_widest(classifiers),
        idioms=idioms,
        idiom_pairs=frozenset(word[:2] for word in idioms),
    )


class _Counts(TypedDict):
    """Words that make a bare number a count."""

    tolls: frozenset[str]
    toll_verbs: frozenset[str]
    suffered: frozenset[str]
    tallies: frozenset[str]
    tallies_zh: tuple[str, ...]
    not_tallies: frozenset[str]


def _counts(rulebook: Rulebook) -> _Counts:
    toll, tally = rulebook.group("q-toll"), rulebook.group("q-tally")
    nouns = tally.get("noun", ())
    return _Counts(
        tolls=frozenset(toll.get("after", ())),
        toll_verbs=frozenset(toll.get("before", ())),
        suffered=frozenset((*toll.get("after", ()), *toll.get("were", ()))),
        tallies=frozenset(word for word in nouns if word < _CHINESE),
        tallies_zh=tuple(word for word in nouns if word > _CHINESE),
        not_tallies=frozenset(tally.get("not", ())),
    )


def _widest(words: Iterable[str], *, edge: int = 0) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        found[word[edge]] = max(len(word), found.get(word[edge], 0))
    return found


def _of_money(words: Mapping[str, str], rulebook: Rulebook) -> Iterable[str]:
    return (word for word, name in words.items() if rulebook.units[name].dimension == "money")


def _prefixes(money: Iterable[UnitRule]) -> dict[str, str]:
    """Signs, codes and Chinese names that stand before a number: $, HK$, RMB, 人民币."""
    return {symbol: rule.id for rule in money for symbol in rule.symbols}


def _inverted(group: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {word: key for key, words in group.items() for word in words}


def _all(rulebook: Rulebook, name: str) -> tuple[str, ...]:
    return tuple(word for words in rulebook.group(name).values() for word in words)
