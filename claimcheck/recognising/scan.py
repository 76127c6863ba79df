"""Where numbers may start: one pass over the first letters, then a reader for each kind."""

import re
from collections.abc import Iterable, Mapping

from claimcheck.model.pattern import lazily
from claimcheck.recognising.en.numerals import ORDINALS, SCALES, TENS, UNITS
from claimcheck.recognising.zh.signs import ALL

_NO_TAILS: Mapping[str, str] = {}
_ENGLISH = (
    *UNITS, *TENS, *SCALES, "half", "quarter", "third", "thirds", "quarters", "halved", "halves",
    "dozens", "tens", "hundreds", "thousands", "millions", "billions", "trillions", "several",
    "few", "couple", "double-digit", "triple-digit", "single-digit", "double", "triple",
    "topped", "tops", "topping", "largest", "biggest", "no", "number", "top",
    *(word for word, number in ORDINALS.items() if number <= 12),
)  # fmt: skip


_SIGN = lazily(
    rf"[0-9０-９½¼¾⅓⅔{ALL}数數几幾半翻榜居登首第前雙双單单对對个個]"
    r"(?:(?<![对對个個榜居登首前])|(?<=[对對])(?=[折摺])|(?<=[个個])(?=位[数數])"
    rf"|(?<=[榜居])(?=首)|(?<=登)(?=[顶頂])|(?<=首)(?=位)|(?<=前)(?=[\d{ALL}]))"
)


def word_starts(words: Iterable[str], *, sparse: bool) -> re.Pattern[str]:
    """Finds each English word that is a number or begins one, by the sign right before it.

    In a `sparse` text most signs are no letters of such words: there by its first letter.
    """
    latin = sorted({word.split()[0] for word in (*_ENGLISH, *words) if word.isascii()})
    cased = sorted({*latin, *(word.capitalize() for word in latin)})
    firsts = "".join(dict.fromkeys(word[0] for word in cased))
    word = f"(?:{trie(cased)})(?![a-z])"
    if sparse:
        return lazily(rf"[{firsts}](?<![A-Za-z].){at_it(word)}")
    return lazily(rf"[^A-Za-z](?=[{firsts}])(?={word})")


def starts(text: str, words: re.Pattern[str], *, sparse: bool) -> list[int]:
    """Each place where a number or a word that is one begins; `words` finds those that are words."""
    signs = [found.start() for found in _SIGN.finditer(text)]
    led = text if sparse else f"\n{text}"
    return sorted(signs + [found.start() for found in words.finditer(led)])


def at_it(pattern: str, letters: int = 1) -> str:
    """What matches behind so many letters if a pattern does from the first of them on."""
    return f"(?<=(?={pattern}).{{{letters}}})"


def trie(words: Iterable[str], tails: Mapping[str, str] = _NO_TAILS) -> str:
    """The words as one pattern that branches letter by letter, so that each letter is read once.

    Behind a word that `tails` names, that pattern must follow.
    """
    return _branched([(word, tails.get(word, "")) for word in words])


def _branched(words: list[tuple[str, str]]) -> str:
    branches: dict[str, list[tuple[str, str]]] = {}
    ends: list[str] = []
    for word, tail in words:
        if word:
            branches.setdefault(word[0], []).append((word[1:], tail))
        elif not ends:
            ends.append(tail)
    pieces = [re.escape(letter) + _group(rest) for letter, rest in branches.items()]
    return "|".join([*pieces, *ends])


def _group(rest: list[tuple[str, str]]) -> str:
    inner = _branched(rest)
    return f"(?:{inner})" if "|" in inner else inner
