"""Something that is done to a thing, or planned: read from the words around a word for an event."""

from functools import lru_cache

import msgspec

from claimcheck.claiming.facts.fact import of_period
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.subject import folded
from claimcheck.model.document import Sentence
from claimcheck.model.mention import Hit, Period
from claimcheck.rulebook.schema import Rulebook

WIDE = "\u2e80"


class Thing(msgspec.Struct, frozen=True):
    """What an event happens to: its place, its key, and whether there is but one of it.

    `by` is the key of its owner where its name tells one (Lumen's Solis 2); `where` the place
    behind it; `told` is true if it has a name of its own.
    """

    start: int
    end: int
    key: str
    told: bool
    one: bool = False
    by: str = ""
    where: str = ""
    words: dict[str, float] = {}


class Act(msgspec.Struct, frozen=True):
    """Who does what to which thing, how sure that is, and the day where one is told.

    `mood` is one of considered, planned, will, agreed, announced, completed, done.
    """

    start: int
    end: int
    event: str
    mood: str
    actor: str
    thing: Thing
    period: Period | None = None


class Words:
    """The lists of words that tell how events happen, as they are asked for."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.moods = _ranked(rulebook.group("mood"))
        self.passives = _ranked(rulebook.group("passive"))
        self.adverbs = _flat(rulebook, "mood-adverb", "words")
        self.before = _flat(rulebook, "harmless", "before")
        self.behind = _flat(rulebook, "harmless", "behind")
        self.recurring = _flat(rulebook, "recurring", "words")
        self.sites = _flat(rulebook, "site", "words")
        self.landmarks = _flat(rulebook, "site", "landmark")
        self.many = _flat(rulebook, "site", "many")
        self.fresh = _flat(rulebook, "harmless", "fresh")
        self.apart = _flat(rulebook, "mood-adverb", "apart")
        self.traded = _flat(rulebook, "traded", "words")
        self.nots = frozenset(w for w in rulebook.group("mood").get("none", ()) if w < WIDE)
        doubts = [w for w in rulebook.group("mood").get("none", ()) if w > WIDE and len(w) > 1]
        self.doubts = (*map(folded, doubts), *_flat(rulebook, "doubt", "words"))
        self.exchanges = _ranked(rulebook.group("exchange"))
        self.firms = _wide(_flat(rulebook, "name-org", "words"))
        self.wide_adverbs = _wide(self.adverbs)
        # All at once, to be asked before each: most words of a text end with none of them.
        self.mood_ends, self.passive_ends = _ends(self.moods), _ends(self.passives)


def _ranked(group: dict[str, tuple[str, ...]]) -> dict[bool, list[tuple[str, str]]]:
    """Words with their keys, the longest first, Chinese ones apart."""
    pairs = {folded(word): key for key, words in group.items() for word in words}
    ranked = sorted(pairs.items(), key=lambda pair: (-len(pair[0]), pair))
    return {wide: [pair for pair in ranked if (pair[0] > WIDE) == wide] for wide in (False, True)}


def _flat(rulebook: Rulebook, group: str, key: str) -> tuple[str, ...]:
    words = {folded(word) for word in rulebook.group(group).get(key, ())}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _wide(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word > WIDE)


def _ends(ranked: dict[bool, list[tuple[str, str]]]) -> dict[bool, tuple[str, ...]]:
    return {wide: tuple(word for word, _ in pairs) for wide, pairs in ranked.items()}


words_of = lru_cache(maxsize=4)(Words)


def times(scene: Scene, sentence: Sentence) -> list[Period]:
    """The times of a sentence that something can happen at."""
    return [period for period in scene.periods.inside(sentence) if of_period(period)]


def entity(scene: Scene, start: int, end: int, *, whole: bool) -> str:
    """The declared entity that stands at a place (or begins there), else ""."""
    for name in scene.names.within(start, start + 1):
        cut = scene.text[name.end : name.end + 1] == "-"  # Indiana-based
        if name.entity and (name.end == end or not (whole or cut)):
            return name.entity
    return ""


def country(scene: Scene, start: int, end: int) -> bool:
    """True if a whole country is named there, which has more than one plant of a firm."""
    known = scene.rulebook.entities.get(entity(scene, start, end, whole=True))
    return known is not None and known.kind == "place" and not known.part_of


def exchange(scene: Scene, hit: Hit, start: int, end: int) -> str:
    """The exchange that is named nearest to a word of listing, else ""."""
    window = folded(scene.text[start:end])
    words = words_of(scene.rulebook).exchanges[scene.text[hit.start] > WIDE]
    found = [
        (abs(start + at - hit.start), -len(word), key)
        for word, key in words
        if (at := window.find(word)) >= 0
    ]
    return min(found)[2] if found else ""
