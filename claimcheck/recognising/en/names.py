"""English names: runs of capitalised words that are no common words of a sentence's start."""

import re
from collections.abc import Iterator, Sequence

from claimcheck.model.mention import Hit, Name
from claimcheck.model.pattern import lazily
from claimcheck.recognising.spans import Spans
from claimcheck.rulebook.schema import Rulebook

_CAPITAL = r"[A-Z][A-Za-z0-9&’'-]*"
_RUN = lazily(
    rf"(?<![\w.@/#-]){_CAPITAL}(?:(?: (?:of|and|for|de|du|van|von|the)){{1,2}} {_CAPITAL}| {_CAPITAL})*"
)
DATELINE = lazily(
    r"^(?:[A-Z][A-Z.'-]+ ?){1,3}(?:, [^—–\n]{1,30})? ?(?:\([^)\n]{2,20}\) ?)?[—–-] ", re.MULTILINE
)
_POSSESSIVE = lazily(r"[’']s?$")
_START = lazily(r"(?:^|[.!?:;•*\n\"“(|\d-])\s*$")
_LOWER = lazily(r"\b[a-z]{2,}\b")
_WORD = lazily(r"[A-Za-z][A-Za-z’'-]+")
_LINE = lazily(r"[^\n]+")
_SAYS = lazily(r"[’']s\b| (?:said|says|reported|announced)\b")
_TITLED, _FEW = 0.6, 4


def english(text: str, hits: Sequence[Hit], rulebook: Rulebook) -> Iterator[Name]:
    """Runs of capitalised words in order; the first word of a sentence must not be a common one.

    Headlines capitalise everything: there a run is a name only if running text has it too, or
    if none of its words is a common one.
    """
    known = _Known(text, rulebook)
    common = {(hit.start, hit.end) for hit in hits if hit.table != "entity"}
    lines = Spans([match.span() for match in DATELINE.finditer(text)])
    for found in _RUN.finditer(text):
        if lines.meets(found.start(), found.start() + 1):
            continue
        for start, name in known.names(found):
            if len(name) > 1 and (start, start + len(name)) not in common:
                yield Name(start, start + len(name), name)


class _Known:
    """What a document's running text tells about its capitals."""

    def __init__(self, text: str, rulebook: Rulebook) -> None:
        self.text = text
        self.stop = frozenset(rulebook.group("name-stop").get("words", ()))
        self.common = rulebook.common
        self.small = frozenset(_LOWER.findall(text))
        titled = [line.span() for line in _LINE.finditer(text) if _is_titled(line[0])]
        self.titled = Spans(titled)
        self.inside = self._seen_inside()

    def _seen_inside(self) -> frozenset[str]:
        """Words with a capital in the middle of a sentence of running text."""
        seen: set[str] = set()
        for found in _RUN.finditer(self.text):
            words = found[0].split(" ")
            if not self._in_title(found.start()):
                seen.update(words[1:] if self._opens(found.start()) else words)
        return frozenset(_POSSESSIVE.sub("", word) for word in seen)

    def _opens(self, start: int) -> bool:
        return bool(_START.search(self.text, max(0, start - 4), start))

    def _in_title(self, start: int) -> bool:
        return self.titled.meets(start, start + 1)

    def names(self, found: re.Match[str]) -> Iterator[tuple[int, str]]:
        """The names that a run of capitals holds: one, or in a headline several or none."""
        if not self._in_title(found.start()):
            yield from self._trimmed(found.start(), found[0].split(" "), found.end())
            return
        start, words = found.start(), found[0].split(" ")
        while words:
            kept = 0
            while kept < len(words) and self._is_name(words[kept]):
                kept += 1
            if kept:
                yield start, _POSSESSIVE.sub("", " ".join(words[:kept]))
            skipped = words[: max(kept, 1)]
            start += len(" ".join(skipped)) + 1
            words = words[len(skipped) :]

    def _is_name(self, word: str) -> bool:
        """A word of a headline that running text has as a name, or that is no common word."""
        bare = _POSSESSIVE.sub("", word)
        low = bare.lower()
        if word[0].islower() or low in self.stop:
            return False
        return bare in self.inside or (low not in self.common and low not in self.small)

    def _trimmed(self, start: int, words: list[str], end: int) -> Iterator[tuple[int, str]]:
        opens = self._opens(start)
        while words and self._is_common(words, end, opens=opens):
            start += len(words[0]) + 1
            words.pop(0)
            opens = False
        while words and (words[-1].lower() in self.stop or words[-1][0].islower()):
            words.pop()
        if words:
            yield start, _POSSESSIVE.sub("", " ".join(words))

    def _is_common(self, words: Sequence[str], end: int, *, opens: bool) -> bool:
        word = _POSSESSIVE.sub("", words[0])
        low = word.lower()
        if low in self.stop or word[0].islower():
            return True
        if not opens or word in self.inside or _SAYS.match(self.text, end):
            return False
        return low in self.small or (len(words) == 1 and low in self.common)


def _is_titled(line: str) -> bool:
    """Most words of the line begin with a capital, as in headlines."""
    words = _WORD.findall(line)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEW and capitals >= _TITLED * len(words)
