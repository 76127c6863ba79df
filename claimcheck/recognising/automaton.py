"""The automaton that finds the words of the rules in a folded text."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

import ahocorasick

from claimcheck.recognising.folding import folded

_BREAK = "\x00"
# Whatever begins no word here is looked for among all letters that begin one, one by one and in
# the order in which they came: so those come first that texts are full of. The bytes are those
# with which Chinese signs begin.
_FREQUENT = (
    b" etaoinsr\xe5\xe4\xe6\xe7\xe8\xe9\xef\xe3hldcumfgpwybvk.,-0123456789'jqxz%$"
    b"TASCMPRIEFHDBGNOLWUJVKYQXZ()"
).decode("latin-1")


class Use(NamedTuple):
    """One use of a word: where it competes, the hit's table and id, and its own spelling."""

    arena: str
    table: str
    id: str
    spelling: str


class Word(NamedTuple):
    """A key of the automaton: its length, whether its edges are Latin, and its uses."""

    length: int
    latin_start: bool
    latin_end: bool
    uses: tuple[Use, ...]


class Machine(Protocol):
    """What finds every word of a capped text, `in_bytes` and each byte of that as a letter.

    It gives pairs of the place of a word's last byte and the word.
    """

    def iter(self, text: str, /) -> Iterator[tuple[int, Word]]: ...  # noqa: D102


class _Joins(dict[str, bool]):
    """Whether a letter or digit beside a Latin word makes it part of a longer one."""

    def __missing__(self, letter: str) -> bool:
        known = self[letter] = letter.isalnum() and letter < "\u2e80"
        return known


JOINS = _Joins()


def automaton(pairs: Iterable[tuple[str, Use]]) -> Machine:
    """One over these words; a word of several uses is found once."""
    uses: dict[str, dict[Use, None]] = {}
    pairs = list(pairs)
    if not pairs:
        return _Nothing()
    # Folded in one go: letter stays letter.
    joined = capped(folded(_BREAK.join(word for word, _ in pairs)))
    words, keys = joined.split(_BREAK), in_bytes(joined).decode("latin-1").split(_BREAK)
    for (_, use), word in zip(pairs, words, strict=True):
        uses.setdefault(word, {})[use] = None
    read_as = dict(zip(words, keys, strict=True))
    machine = ahocorasick.Automaton()
    for letter in _FREQUENT:
        machine.add_word(letter + _BREAK, Word(2, latin_start=False, latin_end=False, uses=()))
    for word, found in uses.items():
        told = Word(len(word), JOINS[word[0]], JOINS[word[-1]], tuple(found))
        machine.add_word(read_as[word], told)
    machine.make_automaton()
    found_by: Machine = machine
    return found_by


def in_bytes(text: str) -> bytes:
    """A text as the automaton reads it.

    It tries a letter among all that may follow, one by one: of thousands of Chinese signs these
    are very many, of the bytes of UTF-8 never more than 64.
    """
    return text.encode("utf-8", "surrogatepass")


def capped(low: str) -> str:
    """A folded text in which every word begins with a capital, as the automaton's words do.

    So `us` is not even found in `bus`: most of what it would find stands inside of words. The
    result is as long as the text.

    >>> capped("the bus to 3d-land 在ipo"), len(capped("ŉ straße"))
    ('The Bus To 3D-Land 在Ipo', 8)
    """
    title = low.title()
    return title if len(title) == len(low) else " ".join(map(_word, low.split(" ")))


def _word(low: str) -> str:
    """A word capped; a letter that would become two (a ligature) stays what it is."""
    title = low.title()
    return title if len(title) == len(low) else "".join(map(_capped, low, f" {low}"))


def _capped(letter: str, before: str) -> str:
    """A letter behind another one, made a capital only where that is one letter too."""
    inside = before.lower() != before.upper()
    title = letter.title()
    return letter if inside or len(title) > 1 else title


class _Nothing:
    """Stands for the automaton of a rulebook without words."""

    def iter(self, _text: str, /) -> Iterator[tuple[int, Word]]:
        return iter(())
