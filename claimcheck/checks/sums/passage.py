"""Sentences with their figures: where sums look for operands whose roles are clear."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.measures import RELATIVE
from claimcheck.rulebook.schema import Rulebook


class Passage(msgspec.Struct, frozen=True, eq=False):
    """One sentence of one document and its figures in order.

    `start` is the sentence's offset in the document; offsets inside it are `about.offset`.
    """

    path: str
    text: str
    start: int
    claims: tuple[Claim, ...]

    def between(self, one: Claim, other: Claim) -> str:
        """The text from the end of one figure to the start of a later one."""
        return self.text[one.about.offset + len(one.quote) : other.about.offset]

    def before(self, claim: Claim, most: int = 24) -> str:
        """Up to `most` characters before a figure, not past the figure before it."""
        begin = max((_end(c) for c in self.claims if _end(c) <= claim.about.offset), default=0)
        return self.text[max(begin, claim.about.offset - most) : claim.about.offset]

    def after(self, claim: Claim, most: int = 24) -> str:
        """Up to `most` characters behind a figure, not past the next figure."""
        start = _end(claim)
        stop = min((c.about.offset for c in self.claims if c.about.offset >= start), default=None)
        return self.text[start:stop][:most]

    def levels(self) -> list[Claim]:
        """The figures that state a level in a unit of their own."""
        return [claim for claim in self.claims if is_level(claim)]


def _end(claim: Claim) -> int:
    return claim.about.offset + len(claim.quote)


def is_level(claim: Claim) -> bool:
    """True for an amount (no change, no percentage, no range, nothing below zero)."""
    plain = claim.change is None and claim.unit not in RELATIVE and claim.value_high is None
    return plain and claim.value is not None and claim.value > 0


def documents(claims: Iterable[Claim]) -> dict[str, list[Passage]]:
    """Path -> the sentences of that document that hold figures, in order."""
    found: dict[str, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in sorted(claims, key=lambda c: (c.path, c.start)):
        if claim.value is not None and claim.kind == "quantity":
            found[claim.path][claim.start - claim.about.offset].append(claim)
    return {
        path: [
            Passage(path, group[0].sentence, start, tuple(group))
            for start, group in sorted(sentences.items())
        ]
        for path, sentences in sorted(found.items())
    }


def words(rulebook: Rulebook, key: str) -> tuple[str, ...]:
    """The words of `sum.KEY` in the rules."""
    return rulebook.group("sum").get(key, ())


@lru_cache(maxsize=64)
def finds(rulebook: Rulebook, key: str, pattern: str = "%s", flags: int = 0) -> "re.Pattern[str]":
    """A pattern in which `%s` stands for any word of `sum.KEY`."""
    return lazily(pattern % either(words(rulebook, key)), flags)


def ends(text: str, listed: Sequence[str]) -> bool:
    """True if a text ends with one of the words, standing by itself."""
    low = text.lower().rstrip(" ")
    return any(low.endswith(word) and not _joined(low[: -len(word)], word) for word in listed)


def begins(text: str, listed: Sequence[str]) -> bool:
    """True if a text begins with one of the words, standing by itself."""
    low = text.lower().lstrip(" ,\uff0c")
    return any(low.startswith(word) and not _runs_on(low[len(word) :], word) for word in listed)


def holds_word(text: str, listed: Sequence[str]) -> bool:
    """True if one of the words stands in a text, an English one by itself."""
    low = text.lower()
    return any(_stands(low, word) for word in listed)


def _stands(low: str, word: str) -> bool:
    at = low.find(word)
    while at >= 0:
        if not _joined(low[:at], word) and not _runs_on(low[at + len(word) :], word):
            return True
        at = low.find(word, at + 1)
    return False


def _joined(rest: str, word: str) -> bool:
    return word[0].isascii() and rest[-1:].isalnum() and rest[-1:].isascii()


def _runs_on(rest: str, word: str) -> bool:
    return word[-1].isascii() and rest[:1].isalnum() and rest[:1].isascii()


def same_measure(one: Claim, other: Claim) -> bool:
    """False when two figures of a text carry metrics that differ."""
    mine, yours = one.about.metrics, other.about.metrics
    return not (mine and yours and mine[0][0] != yours[0][0])


def same_thing(one: Claim, other: Claim) -> bool:
    """False when two figures of a text surely measure different things."""
    if one.base_unit != other.base_unit or not same_measure(one, other):
        return False
    nouns = {(claim.counted or "").lower().rstrip("s") for claim in (one, other)} - {""}
    return len(nouns) < 2
