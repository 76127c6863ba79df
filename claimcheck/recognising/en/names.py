"""English names: runs of capitalised words that are no common words of a sentence's start."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from claimcheck.model.mention import Hit, Name
from claimcheck.model.pattern import lazily
from claimcheck.model.spans import Spans
from claimcheck.recognising.en.capitals import Run, runs
from claimcheck.rulebook.schema import Rulebook

DATELINE = lazily(
    r"^(?:[A-Z][A-Z.'-]+ ?){1,3}(?:, [^—–\n]{1,32})? ?(?:\([^)\n]{2,20}\) ?)?(?:[—–] ?|--? )",
    re.MULTILINE,
)
_POSSESSIVE = lazily(r"[’']s?$")
_LOWER = lazily(r"[a-z](?<!\w.)[a-z]+(?!\w)")
_SAYS = lazily(r"[’']s\b| (?:said|says|reported|announced)\b")
# Labels of periods, and amounts with the letters of their currency: FY26, F2Q, CHF9bn
_LABEL = lazily(
    r"(?:FY|CY|F)[1-4]?[QH]?\d{2,4}E?|F?[1-4][QH]\d{0,4}E?|[A-Z][A-Za-z]{0,2}\d+(?:bn|mn?|tn)"
)
_NO_COMMON = ("entity", "fact")  # tables of words that may be names
_YEAR_ENDING = "YE"  # YE June 2026, but Ye is a singer
_EPITHET = lazily(r"[A-Za-z-]+-(?:[a-z]+(?:ed|ing)|born|run|led)")  # State-owned, Oslo-based
_LETTERS = 2  # of what letters stand for
_AND = " and "
_ENDS = ("s", "es", "ed", "d")
_SHORTENED = frozenset(("m", "s", "d", "t", "ve", "re", "ll"))  # I'm, we've


def english(
    text: str, hits: Mapping[str, Sequence[Hit]], rulebook: Rulebook, datelines: Spans
) -> Iterator[Name]:
    """Runs of capitalised words in order; the first word of a sentence must not be a common one.

    Headlines capitalise everything: there a run is a name only if running text has it too, or
    if none of its words is a common one.
    """
    known = _Known(text, rulebook)
    found = [
        (start, start + len(name), name)
        for run in known.runs
        if not (datelines.starts and datelines.meets(run.start, run.start + 1))
        for start, name in known.names(run)
        if len(name) > 1
    ]
    begun = {start for start, _, _ in found}
    common = {
        (hit.start, hit.end)
        for table, listed in hits.items()
        if table not in _NO_COMMON
        for hit in listed
        if hit.start in begun
    }
    yield from (Name(*one) for one in found if one[:2] not in common)


class _Known:
    """What a document's running text tells about its capitals."""

    def __init__(self, text: str, rulebook: Rulebook) -> None:
        self.text = text
        self.stop = _stop(rulebook)
        self.common = rulebook.common
        self.slugs = frozenset(rulebook.group("slug").get("words", ()))
        self.small = frozenset(_LOWER.findall("\n".join(frozenset(text.split()))))
        words = rulebook.group("name-stop")
        self.never, self.before = (frozenset(words.get(key, ())) for key in ("alone", "before"))
        self.runs = list(runs(text, self.stop))
        self.inside, self.alone = self._seen_inside()
        self._told: dict[str, Sequence[tuple[int, str]]] = {}

    def _seen_inside(self) -> tuple[frozenset[str], frozenset[str]]:
        """Words with a capital in the middle of a sentence of running text, and those alone there."""
        running = {(run.text, run.opens) for run in self.runs if not run.titled}
        seen: set[str] = set()
        for text, opens in running:
            words = text.split(" ")
            seen.update(words[1:] if opens else words)
        alone = {text for text, opens in running if not opens and " " not in text}
        return frozenset(map(_bare, seen)), frozenset(map(_bare, alone))

    def names(self, run: Run) -> Iterable[tuple[int, str]]:
        """The names that a run of capitals holds: one, or in a headline several or none."""
        if run.text.isupper() and self._is_shouted(run.text):
            return ()
        if run.opens and "-" in run.text:
            run = self._without_slug(run)
        return self._in_headline(run) if run.titled else self._trimmed(run)

    def _is_shouted(self, text: str) -> bool:
        """Whether capitals only make words louder that the text has in small ones: EVERY DAY."""
        words = text.lower().split(" ")
        return all(one in self.stop or (one in self.small and one in self.common) for one in words)

    def _in_headline(self, run: Run) -> Iterator[tuple[int, str]]:
        start, words = run.start, run.text.split(" ")
        while words:
            kept = 0
            while kept < len(words) and self._is_name(words[kept]):
                kept += 1
            if kept:
                yield start, _bare(" ".join(words[:kept]))
            skipped = words[: max(kept, 1)]
            start += len(" ".join(skipped)) + 1
            words = words[len(skipped) :]

    def _without_slug(self, run: Run) -> Run:
        """`CORRECTED-Helene`: the run without what an agency sets before a headline."""
        slug, _, rest = run.text.partition("-")
        if slug.lower() not in self.slugs or not rest[:1].isupper():
            return run
        return msgspec.structs.replace(run, start=run.start + len(slug) + 1, text=rest)

    def _is_name(self, word: str) -> bool:
        """A word of a headline that running text has as a name, or that is no common word."""
        bare = _bare(word)
        low = bare.lower()
        if word[0].islower() or self._is_stop(word) or _EPITHET.fullmatch(word):
            return False
        return bare in self.inside or not (self._is_everyday(low) or low in self.small)

    def _trimmed(self, run: Run) -> Sequence[tuple[int, str]]:
        """The names in a run; inside of sentences the same words are always the same names."""
        if run.opens:
            return self._cut(run)
        if run.text.isalpha():  # one word, no stop word
            return () if self._is_never(run.text) else [(run.start, run.text)]
        known = self._told.get(run.text)
        if known is None:
            cut = self._cut(run)
            known = self._told[run.text] = [(start - run.start, name) for start, name in cut]
        return [(run.start + start, name) for start, name in known]

    def _cut(self, run: Run) -> Sequence[tuple[int, str]]:
        """The name without common words before it and what is never a name behind it."""
        start, words, opens = run.start, run.text.split(" "), run.opens
        while words and self._is_common(words, run.end, opens=opens):
            start += len(words[0]) + 1
            words.pop(0)
            opens = False
        while words and (words[-1][0].islower() or self._is_stop(words[-1])):
            words.pop()
        if not words or (len(words) == 1 and self._is_never(words[0])):
            return ()
        return self._parted(start, " ".join(words))

    def _is_never(self, word: str) -> bool:
        """A word that is no name by itself; also many of what letters stand for: NPAs."""
        plural = word[-1:] == "s" and word[:-1].isupper() and len(word) > _LETTERS
        return plural or word == _YEAR_ENDING or word.lower() in self.never

    def _parted(self, start: int, name: str) -> Sequence[tuple[int, str]]:
        """The name, or the two in it that `and` joins where the text has either by itself."""
        one, joined, other = name.partition(_AND)
        if not joined or self.alone.isdisjoint((_bare(one), _bare(other))):
            return [(start, _bare(name))]
        return [(start, _bare(one)), (start + len(one) + len(_AND), _bare(other))]

    def _is_stop(self, word: str) -> bool:
        """A word that is never a name: a stop word, I'm, July-to-September, FY26."""
        low = word.lower()
        if low in self.stop or word == _YEAR_ENDING or word.isalpha():
            return low in self.stop or word == _YEAR_ENDING
        if "-" in low and self.stop.issuperset(low.split("-")):
            return True
        head, _, tail = low.replace("’", "'").partition("'")
        if tail in _SHORTENED and head in self.stop:
            return True
        return low[-1:].isalnum() and _LABEL.fullmatch(word) is not None

    def _is_everyday(self, low: str) -> bool:
        """A common word, its plural or past, or a compound of common words: war-risk."""
        return all(
            part in self.common
            or any(part.removesuffix(end) in self.common for end in _ENDS)
            or (part.endswith("ies") and f"{part[:-3]}y" in self.common)
            for part in low.split("-")
        )

    def _is_common(self, words: Sequence[str], end: int, *, opens: bool) -> bool:
        word = _bare(words[0])
        if word[0].islower() or self._is_stop(word):
            return True
        low = word.lower()
        if len(words) > 1 and (_EPITHET.fullmatch(word) or (opens and low in self.before)):
            return True
        if not opens:
            return False
        alone, small = self._stands_alone(words), low in self.small
        if word in (self.alone if alone and small else self.inside) or _SAYS.match(self.text, end):
            return False
        return small or (alone and self._is_everyday(low))

    def _stands_alone(self, words: Sequence[str]) -> bool:
        """Whether no name goes on behind a first word: Passengers of Nordvik, Starting Tuesday."""
        return len(words) == 1 or words[1][0].islower() or all(map(self._is_stop, words[1:]))


def _bare(word: str) -> str:
    """A word or name without the 's of a possessive."""
    return _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


@lru_cache(maxsize=4)
def _stop(rulebook: Rulebook) -> frozenset[str]:
    coins = (unit.lower() for unit, rule in rulebook.units.items() if rule.dimension == "money")
    return frozenset([*rulebook.group("name-stop").get("words", ()), *coins])
