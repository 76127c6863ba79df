"""The words of the rules found in a document: one automaton, one pass.

Longest words win inside their own table: 净利润率 is no 净利润. Cues and modifiers compete
inside their own group only, so that 预计增长 is both a forecast and a rise.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, starmap

from claimcheck.model.document import Document
from claimcheck.model.mention import BESIDE, Hit
from claimcheck.recognising.automaton import JOINS, Machine, Use, automaton, capped, in_bytes
from claimcheck.recognising.folding import folded
from claimcheck.recognising.overlap import Found, free_of, longest
from claimcheck.rulebook.inflection import forms
from claimcheck.rulebook.schema import MetricRule, Rulebook

_NEAR_MISS = ""
# Groups of rules/words/facts.yaml: their words tell facts and stand in the way of no name.
FACTS = ("standing", "standing-told", "area", "role", "event", "outdone")
_SHORT = 3
_SHORT_TEXT, _FEW = 20_000, 3  # to the full automaton: signs of a text, short texts before it
_FULL_WIDTH = "\uff10"
_PART, _EMPTY_LINE = 16_384, "\n\n"

_LETTERS = frozenset(filter(lambda byte: chr(byte).isalnum(), range(0x80)))
Filter = Callable[[str], bool]


def hits(document: Document, rulebook: Rulebook) -> tuple[Hit, ...]:
    """All metric, entity, family and cue words of a document, sorted by start, then end.

    Latin words stand between word boundaries, in any case and with a blank, hyphen or line
    break between their parts; entity names must be written with their capitals.
    Nothing is found in masked spans. An entity's near miss is a hit without an id, so that no
    open name is found there either.
    """
    text, low = document.text, folded(document.text)
    words = _machines(rulebook).of(low)
    every = (_kept(_matches(text, low, words, part)) for part in _parts(text))
    return tuple(starmap(Hit, free_of(chain.from_iterable(every), document.masked)))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """A text in parts that end between two line breaks, where no word goes on.

    What is found in a part is sorted while it is in the cache of the processor: with that of a
    long text this would take half as long again.
    """
    begin = 0
    while begin < len(text):
        end = text.find(_EMPTY_LINE, begin + _PART) + 1 or len(text)
        yield begin, end
        begin = end


def _kept(arenas: Mapping[str, list[Found]]) -> list[Found]:
    """The longest of each arena, in the order of their places; near misses of names alone."""
    every = chain.from_iterable(map(longest, arenas.values()))
    kept = [found for found in every if found[3] or found[2] == "entity"]
    kept.sort()
    return kept


def _matches(
    text: str, low: str, words: Machine, part: tuple[int, int]
) -> Mapping[str, list[Found]]:
    """What stands in a part of a text, by where it competes."""
    arenas: defaultdict[str, list[Found]] = defaultdict(list)
    read, size = in_bytes(capped(low[slice(*part)])), len(low)
    end, counted = part[0], 0  # in letters, and in bytes
    follows = read[1:] + b"\0"
    for last, (length, latin_start, latin_end, uses) in words.iter(read.decode("latin-1")):
        if latin_end and follows[last] in _LETTERS:
            continue  # most often this tells it, before any letter is counted
        if last >= counted:
            end += len(read[counted : last + 1].decode("utf-8", "surrogatepass"))
            counted = last + 1
        start = end - length
        if latin_start and start and JOINS[low[start - 1]]:
            continue
        if latin_end and end < size and JOINS[low[end]]:
            continue
        for arena, table, rule, spelling in uses:
            if not spelling or _spelled(text[start:end], spelling):
                arenas[arena].append((start, end, table, rule))
    return arenas


def _spelled(written: str, spelling: str) -> bool:
    """Whether a name is written with its capitals (Apple, APPLE, Openai; US, but never us)."""
    if written in (spelling, spelling.upper()):
        return True
    return len(spelling) > _SHORT and written[:1] == spelling[:1] and not spelling.isupper()


class _Machines:
    """The automata of one rulebook: for the first short texts one of the words that may stand there.

    To build that over all words takes longer than to read a draft; the words that begin as some
    word of the draft does are a tenth of them, and it finds the same in it.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.full: Machine | None = None
        self.short = 0

    def of(self, low: str) -> Machine:
        """One that finds in this folded text all that there is of the rules."""
        if self.full is None and (len(low) > _SHORT_TEXT or self.short == _FEW):
            self.full = automaton(_vocabulary(self.rulebook, _every))
        if self.full is not None:
            return self.full
        self.short += 1
        return automaton(_vocabulary(self.rulebook, _begun_in(low)))


_machines = lru_cache(maxsize=4)(_Machines)


def _every(_word: str) -> bool:
    return True


def _begun_in(low: str) -> Filter:
    """True for words whose first letters begin a word of a folded text.

    Plurals are not made yet (fry, fries), so a word of three letters is judged by two.
    """
    joined = [JOINS[letter] for letter in low]
    places = [0, *(at for at in range(1, len(low)) if not (joined[at] and joined[at - 1]))]
    begun = {low[at : at + length] for at in places for length in (1, 2, 3)}

    def may_stand(word: str) -> bool:
        head = word[: min(max(len(word) - 1, 1), 3)]
        plain = head.lower()
        if not plain.isalnum() or max(plain) >= _FULL_WIDTH:
            plain = folded(head)
        return plain in begun

    return may_stand


def _vocabulary(rulebook: Rulebook, wanted: Filter) -> Iterator[tuple[str, Use]]:
    yield from _metric_words(rulebook, wanted)
    yield from _entity_words(rulebook, wanted)
    for family in rulebook.families.values():
        for value, words in family.values.items():
            use = Use(f"family {family.id}", "family", f"{family.id}={value}", "")
            yield from ((word, use) for word in words if wanted(word))
    yield from _cue_words(rulebook, wanted)


def _cue_words(rulebook: Rulebook, wanted: Filter) -> Iterator[tuple[str, Use]]:
    """Cues by their groups; words of `none` (資料) take a cue inside them away from every group."""
    groups = {cue.partition(".")[0]: None for cue in rulebook.cues}
    for cue, all_words in rulebook.cues.items():
        group = cue.partition(".")[0]
        if group in rulebook.parsed:
            continue
        words = [word for word in all_words if wanted(word)]
        use = Use(f"cue {group}", "fact" if group in FACTS else "cue", cue, "")
        yield from ((word, use) for word in words)
        for other in groups if group == "none" else ():
            if other != group and other not in rulebook.parsed:
                near_miss = Use(f"cue {other}", "cue", _NEAR_MISS, "")
                yield from ((word, near_miss) for word in words)


def _entity_words(rulebook: Rulebook, wanted: Filter) -> Iterator[tuple[str, Use]]:
    entities = rulebook.entities.values()
    named = {word for entity in entities for word in entity.words if wanted(word)}
    for entity in entities:
        for word in entity.words:
            if word in named:
                yield word, Use("entity", "entity", entity.id, _capitals(word))
        for word in entity.excludes:
            if word not in named and wanted(word):
                yield word, Use("entity", "entity", _NEAR_MISS, _capitals(word))


def _capitals(word: str) -> str:
    """How a name must be written, "" for one that stands in small letters in the rules."""
    return "" if word == word.lower() else word


def _metric_words(rulebook: Rulebook, wanted: Filter) -> Iterator[tuple[str, Use]]:
    named: set[str] = set()
    for metric in rulebook.metrics.values():
        use = Use("metric", "metric", metric.id, "")
        found = [form for word in metric.words if wanted(word) for form in forms(word)]
        named.update(found)
        yield from ((form, use) for form in found)
        for word, other in _conditional(metric, wanted):
            named.add(word)
            yield word, other
    miss = Use("metric", "metric", _NEAR_MISS, "")
    for metric in rulebook.metrics.values():
        for word in filter(wanted, metric.excludes):
            yield from ((form, miss) for form in forms(word) if form not in named)


def _conditional(metric: MetricRule, wanted: Filter) -> Iterator[tuple[str, Use]]:
    """Words that name a metric in some places only: its verbs, and those beside another."""
    yield from (
        (word, Use("metric", "verb", metric.id, "")) for word in filter(wanted, metric.verbs)
    )
    for near, listed in metric.beside.items():
        use = Use("metric", "beside", f"{near}{BESIDE}{metric.id}", "")
        yield from ((word, use) for word in filter(wanted, listed))
