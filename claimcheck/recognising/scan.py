"""Where numbers may start: one pass over the first letters, then a reader for each kind."""

import re
from collections.abc import Iterable

from claimcheck.model.pattern import lazily
from claimcheck.recognising.en.numerals import ORDINALS, SCALES, TENS, UNITS
from claimcheck.recognising.zh.signs import ALL

_ENGLISH = (
    *UNITS, *TENS, *SCALES, "half", "quarter", "third", "thirds", "quarters", "halved", "halves",
    "dozens", "tens", "hundreds", "thousands", "millions", "billions", "trillions", "several",
    "few", "couple", "double-digit", "triple-digit", "single-digit", "double", "triple",
    "topped", "tops", "topping", "largest", "biggest", "no", "number", "top",
    *(word for word, number in ORDINALS.items() if number <= 12),
)  # fmt: skip


def starts(words: Iterable[str]) -> re.Pattern[str]:
    """Finds each place where a number or a word that is one begins."""
    latin = sorted({word.split()[0] for word in (*_ENGLISH, *words) if word.isascii()})
    cased = sorted({*latin, *(word.capitalize() for word in latin)})
    return lazily(
        rf"[0-9０-９½¼¾⅓⅔{ALL}数數几幾半翻過过榜居登首第前雙双單单]|[对對](?=[折摺])|[个個](?=位[数數])"
        rf"|(?<![A-Za-z])(?:{trie(cased)})(?![a-z])"
    )


def trie(words: list[str]) -> str:
    """The words as one pattern that branches letter by letter, so that each letter is read once."""
    branches: dict[str, list[str]] = {}
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    pieces = [re.escape(letter) + _group(rest) for letter, rest in branches.items()]
    pieces += [""] if "" in words else []
    return "|".join(pieces)


def _group(rest: list[str]) -> str:
    inner = trie(rest)
    return f"(?:{inner})" if "|" in inner else inner
