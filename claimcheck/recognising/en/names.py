"""English names: runs of capitalised words that are no common words of a sentence's start."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from claimcheck.model.mention import Hit, Name
from claimcheck.model.pattern import lazily
from claimcheck.model.spans import Spans
from claimcheck.recognising.scripts import LETTERS, UPPER
from claimcheck.rulebook.schema import Rulebook

_INITIALS = r"(?!U\.[SKN]\.|E\.U\.|D\.C\.)(?:[A-Z]\.){2,3} "  # J.P. Morgan, but no U.S.
_CAPITAL = rf"(?:{_INITIALS})?[{UPPER}][{LETTERS}0-9&’'-]*"
# Here and elsewhere a pattern that looks through whole texts begins with a set of letters: only
# then is the rest passed over quickly. What stands before the letter is looked at from behind it.
_RUN = lazily(
    rf"[{UPPER}](?<![\w.@/#].)(?<!(?<!\d)-.)[{LETTERS}0-9&’'-]*(?:(?: (?:of|and|for|de|du|van|von|the)){{1,2}} {_CAPITAL}| {_CAPITAL})*"
)
DATELINE = lazily(
    r"^(?:[A-Z][A-Z.'-]+ ?){1,3}(?:, [^—–\n]{1,32})? ?(?:\([^)\n]{2,20}\) ?)?(?:[—–] ?|--? )",
    re.MULTILINE,
)
_POSSESSIVE = lazily(r"[’']s?$")
_OPENERS = frozenset('.!?:;•·●■▪◆►▶✓*"“(|-#')  # a sentence or a quotation begins behind them
_LOWER = lazily(r"[a-z](?<!\w.)[a-z]+(?!\w)")
_WORD = lazily(rf"[{LETTERS}](?:(?<=([{UPPER}]))|)[{LETTERS}’'-]+")
_LINE = lazily(r"[^\n]+")
_SAYS = lazily(r"[’']s\b| (?:said|says|reported|announced)\b")
_TITLED, _FEW = 0.6, 4
# Labels of periods, and amounts with the letters of their currency: FY26, F2Q, CHF9bn
_LABEL = lazily(
    r"(?:FY|CY|F)[1-4]?[QH]?\d{2,4}E?|F?[1-4][QH]\d{0,4}E?|[A-Z][A-Za-z]{0,2}\d+(?:bn|mn?|tn)"
)
_NO_COMMON = ("entity", "fact")  # tables of words that may be names
_YEAR_ENDING = "YE"  # YE June 2026, but Ye is a singer
_ENDS = ("s", "es", "ed", "d")
_SHORTENED = frozenset(("m", "s", "d", "t", "ve", "re", "ll"))  # I'm, we've


class _Run(msgspec.Struct, frozen=True, gc=False):
    """Capitalised words in a row: their place, whether in a headline, whether they open a sentence."""

    start: int
    end: int
    text: str
    titled: bool
    opens: bool


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
        self.never = frozenset(rulebook.group("name-stop").get("alone", ()))
        self.runs = list(_runs(text, self.stop))
        self.inside, self.alone = self._seen_inside()

    def _seen_inside(self) -> tuple[frozenset[str], frozenset[str]]:
        """Words with a capital in the middle of a sentence of running text, and those alone there."""
        running = {(run.text, run.opens) for run in self.runs if not run.titled}
        seen: set[str] = set()
        for text, opens in running:
            words = text.split(" ")
            seen.update(words[1:] if opens else words)
        alone = {text for text, opens in running if not opens and " " not in text}
        return frozenset(map(_bare, seen)), frozenset(map(_bare, alone))

    def names(self, run: _Run) -> Iterable[tuple[int, str]]:
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

    def _in_headline(self, run: _Run) -> Iterator[tuple[int, str]]:
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

    def _without_slug(self, run: _Run) -> _Run:
        """`CORRECTED-Helene`: the run without what an agency sets before a headline."""
        slug, _, rest = run.text.partition("-")
        if slug.lower() not in self.slugs or not rest[:1].isupper():
            return run
        return msgspec.structs.replace(run, start=run.start + len(slug) + 1, text=rest)

    def _is_name(self, word: str) -> bool:
        """A word of a headline that running text has as a name, or that is no common word."""
        bare = _bare(word)
        low = bare.lower()
        if word[0].islower() or self._is_stop(word):
            return False
        return bare in self.inside or not (self._is_everyday(low) or low in self.small)

    def _trimmed(self, run: _Run) -> Sequence[tuple[int, str]]:
        """The name without common words before it and what is never a name behind it."""
        if not run.opens and run.text.isalpha():  # one word inside a sentence, no stop word
            never = run.text == _YEAR_ENDING or run.text.lower() in self.never
            return () if never else [(run.start, run.text)]
        start, words, opens = run.start, run.text.split(" "), run.opens
        while words and self._is_common(words, run.end, opens=opens):
            start += len(words[0]) + 1
            words.pop(0)
            opens = False
        while words and (words[-1][0].islower() or self._is_stop(words[-1])):
            words.pop()
        if not words or (len(words) == 1 and words[0].lower() in self.never):
            return ()
        return [(start, _bare(" ".join(words)))]

    def _is_stop(self, word: str) -> bool:
        """A word that is never a name: a stop word, I'm, July-to-September, FY26."""
        low = word.lower()
        if low in self.stop or word == _YEAR_ENDING:
            return True
        if word.isalpha():
            return False
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
        if not opens:
            return False
        low, alone = word.lower(), self._stands_alone(words)
        seen = self.alone if alone and low in self.small else self.inside
        if word in seen or _SAYS.match(self.text, end):
            return False
        return low in self.small or (alone and self._is_everyday(low))

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


def _runs(text: str, stop: frozenset[str]) -> Iterator[_Run]:
    """The runs of a text, but for single words that are no name anywhere (`The`)."""
    lines = _LINE.finditer(text)
    end, titled = 0, False
    for found in _RUN.finditer(text):
        run = found[0]
        if run.lower() in stop:
            continue
        start = found.start()
        if start >= end:
            line = next(line for line in lines if start < line.end())
            end, titled = line.end(), _is_titled(line[0])
        within = text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha()
        opens = not within and _opens(text, start)
        yield _Run(start, found.end(), run, titled, opens)


def _opens(text: str, place: int) -> bool:
    """Whether a line, a sentence or a quotation begins here, or a number stands before."""
    lead = text[max(0, place - 4) : place]
    bare = lead.rstrip()
    if not bare:
        return place <= len(lead) or "\n" in lead
    if bare[-1] == ")" and bare[-2:-1].isdecimal():  # 3) Guidance
        return True
    return bare[-1] in _OPENERS or bare[-1].isdecimal() or "\n" in lead[len(bare) :]


def _is_titled(line: str) -> bool:
    """Most words of the line begin with a capital, as in headlines."""
    capitals = _WORD.findall(line)
    words = len(capitals)
    return words >= _FEW and words - capitals.count("") >= _TITLED * words
