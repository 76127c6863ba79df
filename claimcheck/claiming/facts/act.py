"""Something that is done to a thing, or planned: read from the words around a word for an event."""

from functools import lru_cache

import msgspec

from claimcheck.claiming.facts.endings import Endings
from claimcheck.claiming.facts.fact import of_period
from claimcheck.claiming.keys import folded
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
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
        self.moods = _endings(rulebook.group("mood"))
        self.passives = _endings(rulebook.group("passive"))
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
        nots = [w for w in rulebook.group("mood").get("none", ()) if w > WIDE and len(w) > 1]
        doubts = (*map(folded, nots), *_flat(rulebook, "doubt", "words"))
        self.doubts = [f" {word} " for word in doubts if word < WIDE]
        self.wide_doubts = _wide(doubts)
        self.exchanges = _by_script(rulebook.group("exchange"))
        self.kinds = Endings(dict.fromkeys(self.behind, ""))
        self.firms = _wide(_flat(rulebook, "name-org", "words"))
        self.wide_adverbs = Endings(dict.fromkeys(_wide(self.adverbs), ""))


def _by_script(group: dict[str, tuple[str, ...]]) -> dict[bool, dict[str, str]]:
    """Words with their keys, Chinese ones apart."""
    keys = {folded(word): key for key, words in group.items() for word in words}
    return {
        wide: {word: key for word, key in keys.items() if (word > WIDE) == wide}
        for wide in (False, True)
    }


def _endings(group: dict[str, tuple[str, ...]]) -> dict[bool, Endings]:
    return {wide: Endings(keys) for wide, keys in _by_script(group).items()}


def _flat(rulebook: Rulebook, group: str, key: str) -> tuple[str, ...]:
    words = {folded(word) for word in rulebook.group(group).get(key, ())}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _wide(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word > WIDE)


words_of = lru_cache(maxsize=4)(Words)


def times(sentence: Passage) -> list[Period]:
    """The times of a sentence that something can happen at."""
    return [period for period in sentence.periods if of_period(period)]


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
        for word, key in words.items()
        if (at := window.find(word)) >= 0
    ]
    return min(found)[2] if found else ""
