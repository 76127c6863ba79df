"""First words by which a text goes on to call whom it has named in full: Corvane Motors, Corvane."""

import re
from collections.abc import Iterator, Sequence

from claimcheck.model.mention import Name
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

# `on the Thames`, `in Sumy` are a river and a town; shares in Corvane are the firm's.
_PLACED = lazily(
    r"(?:\bthe |(?<!shares )(?<!stake )(?<!stakes )(?<!interest )(?<!investment )"
    r"\b(?:in|near|across|outside|around) )$",
    re.IGNORECASE,
)
_PLACED_ENDS = frozenset(("he ", "in ", "ar ", "ss ", "de ", "nd "))  # of those words
_LEAD = 20  # code points before a name that tell that it is a place
_WORDS = 2  # of a name that may be shortened to either
_SHORTEST = 4  # letters of a first word that may stand for a name
_AND = " and "


def shortened(
    text: str, declared: Sequence[Name], open_names: Sequence[Name], rulebook: Rulebook
) -> dict[str, tuple[str, str]]:
    """Folded short name -> the name in full and its entity.

    Of two words the last one may be it in what the rules declare: Eli Lilly. No everyday word is
    one (General Motors), nor what two of its names have.
    """
    alone = [name for name in open_names if " " not in name.text]
    called = {text.casefold() for text in {name.text for name in alone}}
    found = _ones(_companies(declared, rulebook, called), rulebook)
    known = list(_open(open_names, rulebook, called.difference(found)))
    if known:
        first = _places(text, alone, {short for short, _ in known})
        told = [(short, name) for short, name in known if name.start < first.get(short, 0)]
        found = {**_ones(told, rulebook), **found}
    return {short: one for short, one in found.items() if one[0]}


def _ones(named: Sequence[tuple[str, Name]], rulebook: Rulebook) -> dict[str, tuple[str, str]]:
    """What each short name stands for, ("", "") where it may be two."""
    found: dict[str, tuple[str, str]] = {}
    for short, name in named:
        if len(short) < _SHORTEST or short in rulebook.common:
            continue
        known = found.setdefault(short, (name.text, name.entity))
        same = known[1] == name.entity if name.entity else known[0] == name.text
        if not same:
            found[short] = "", ""
    return found


def _companies(
    declared: Sequence[Name], rulebook: Rulebook, called: set[str]
) -> list[tuple[str, Name]]:
    """The short names that may stand for companies of the rules."""
    found = []
    for name in declared:
        if " " in name.text and rulebook.entities[name.entity].kind == "company":
            words = name.text.casefold().split(" ")
            shorts = words[:: len(words) - 1] if len(words) == _WORDS else words[:1]
            found += [(short, name) for short in shorts if short in called]
    return found


def _open(
    open_names: Sequence[Name], rulebook: Rulebook, called: set[str]
) -> Iterator[tuple[str, Name]]:
    """The first words that may stand for other names, but for parts of a land: Sumy Region."""
    places = rulebook.group("name-org").get("place", ())
    for name in open_names:
        short, blank, rest = name.text.casefold().partition(" ")
        if not blank or short not in called or _AND in name.text:
            continue
        if rest.rpartition(" ")[2] not in places:
            yield short, name


def _places(text: str, alone: Sequence[Name], shorts: set[str]) -> dict[str, int]:
    """Where each short name stands first, before all if some mention of it is of a place."""
    found: dict[str, int] = {}
    for name in alone:
        short = name.text.casefold()
        if short not in shorts:
            continue
        led = text[max(0, name.start - 3) : name.start].lower() in _PLACED_ENDS
        placed = led and _PLACED.search(text, max(0, name.start - _LEAD), name.start)
        found[short] = min(found.get(short, name.start), -1 if placed else name.start)
    return found
