"""What is still to come by the words before a figure: will open 40 shops, seeks 7%, to cut 300.

These words govern only what follows them closely, in one clause and with no other figure between.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from re import Pattern

from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import Rulebook

_REACH = 100  # code points
STOP = (
    r"which|who|that|whose|after|because|since|from|than|against|versus|vs|compared|as|if|when"
    r"|where|while|but|and|or|before|until|instead|rather|despite|like|of each"
)
# One clause: no mark but those of numbers, and none of the words that begin another.
CLAUSE = rf"(?:(?!\b(?:{STOP})\b)[^,;:.!?()\n\u2014]|[.,](?=\d))*"
_KNOWN = lazily(r"(?:\b(?:the|those|its|their)|['’]s) $")  # would exceed the 12 of 2018
_KNOWN_ENDS = ("the ", "those ", "s ", "their ")
_WORD = r"(?:(?:also|then|now|soon|only|still|again|ever|[a-z]+ly) )?"
_WILL = (
    r"\b(?:will|(?P<would>(?<![Tt]hat )(?<![Tt]his )(?<!which )would)|(?:it|they|we|he|she)['’]ll"
    rf"|(?P<decided>(?:is|are|was|were) to)) {_WORD}"
)
_VERB = (
    r"(?!(?:an?|the|its|his|her|their|my|our|your|not|of|in|and|to|is|was|some|date|have|at|this|that|blame|thank)\b)"
    rf"(?P<done>be {_WORD})?(?P<verb>[a-z][a-z-]+)\b"
)
_EXPECTED = (
    r" (?:(?:an?|the|about|around|roughly|nearly|only|just|some|between|at least"
    r"|[a-z-]+ (?:of|to|by)) )*"
)
# The bridge that will open in May cost $4m: in such a clause only its own object is to come.
_RELATIVE = lazily(r"\b(?:that|which|who)(?: (?:also|now|still))? ?$", re.IGNORECASE)
_OBJECT = lazily(r"(?: (?!cost\b|paid\b|had\b|[a-z]+ed\b)[a-z-]+)?" + _EXPECTED)
_TOKENS = lazily(r"\w+")
_NO_LETTERS = {code: " " for code in range(0x80) if not re.match(r"\w", chr(code))}
_WILLS = frozenset(("will", "would", "ll", "is", "are", "was", "were"))  # of what is to come
_Cues = dict[str, list[str]]
_OFFERED = 16  # code points to the word of change


class _Frames:
    """The patterns of the frames, of the words in rules/words/claiming.yaml."""

    def __init__(self, rulebook: Rulebook) -> None:
        words = rulebook.group("ahead")
        self.sums = frozenset(words.get("sum", ()))
        self.handed = frozenset(words.get("handed", ()))
        self.acts = self.handed.union(words.get("act", ()))
        self.turns = frozenset(words.get("turn", ()))
        kinds = [
            ("plan", CLAUSE),
            ("target", CLAUSE),
            ("forecast", CLAUSE),
            ("expected", _EXPECTED),
        ]
        self.told = [_told(key, words.get(key, ()), gap) for key, gap in kinds]
        self.firsts = _WILLS.union(*[cues for _, cues, _ in self.told])
        self.future = lazily(rf"{_WILL}{_VERB}(?P<gap>{CLAUSE})$")
        self.headed = lazily(rf" to {either(self.acts)}{CLAUSE}$", re.IGNORECASE)
        self.offer = lazily(rf"{either(words.get('offer', ()))}{CLAUSE}$", re.IGNORECASE)
        self.made = lazily(rf"{either(words.get('made', ()))} $", re.IGNORECASE)
        called = either(rulebook.group("firm").get("called", ()))
        self.actor = lazily(rf"(?:^|[\s-]){called}$", re.IGNORECASE)


_frames = lru_cache(maxsize=4)(_Frames)


def _told(key: str, cues: Sequence[str], gap: str) -> tuple[str, _Cues, Pattern[str]]:
    """A modality, what tells it by its first words, and the pattern of that before a figure."""
    mood = "forecast" if key == "expected" else key
    firsts: defaultdict[str, list[str]] = defaultdict(list)
    for cue in map(str.lower, cues):
        firsts[_TOKENS.findall(cue)[0]].append(cue)
    return mood, dict(firsts), lazily(rf"{either(cues)}(?P<gap>{gap})$", re.IGNORECASE)


def _is_of_clause(found: "re.Match[str]") -> bool:
    """Whether a relative clause was over before the figure: who want change gave it 34%."""
    if _RELATIVE.search(found.string, 0, found.start()) is None:
        return False
    return _OBJECT.fullmatch(found["gap"]) is None


def ahead(scene: Scene, here: Passage, quantity: Quantity, metrics: Candidates) -> str:
    """The modality that the words before a quantity tell, "" for none."""
    if here.language != "en" or quantity.part == "from":
        return ""
    start = max(here.start, quantity.start - _REACH)
    numbers = scene.quantities.within(start, quantity.start)
    before = scene.text[numbers[-1].end if numbers else start : quantity.start]
    if not before.endswith(" ") or (before.endswith(_KNOWN_ENDS) and _KNOWN.search(before[-8:])):
        return ""
    frames = _frames(scene.rulebook)
    near = frames.firsts.intersection(_tokens(before.lower()))
    if near and (mood := _told_before(frames, near, before)):
        return mood
    if _is_offer(frames, here, quantity, before):
        return "plan"
    found = None if near.isdisjoint(_WILLS) else frames.future.search(before)
    if found and not _is_of_clause(found):
        return _mood(frames, scene, found, metrics)
    return "plan" if _is_headed(frames, scene, here, quantity) else ""


def _tokens(low: str) -> Sequence[str]:
    """The words of a text; where all its letters are plain, to split it is quicker."""
    return low.translate(_NO_LETTERS).split() if low.isascii() else _TOKENS.findall(low)


def _told_before(frames: _Frames, firsts: frozenset[str], before: str) -> str:
    """The modality that cues with some of these first words tell, "" for none."""
    low = before.lower()
    for mood, cues, told in frames.told:
        near = [cue for first in firsts if first in cues for cue in cues[first]]
        stands = near and any(map(low.__contains__, near))
        found = told.search(before) if stands else None
        if found and not _is_of_clause(found):
            return mood
    return ""


def _mood(frames: _Frames, scene: Scene, found: "re.Match[str]", metrics: Candidates) -> str:
    """A plan, or a forecast of what nobody decides: growth, and what a country's economy does.

    What would be a state is left alone: a coalition would command 115 seats that are won.
    """
    verb = found["verb"]
    if verb in frames.sums or (found["would"] and verb in frames.handed):
        return ""
    if verb in frames.acts or found["decided"] or (found["done"] and verb.endswith("ed")):
        return "plan"
    if found["would"] and verb not in frames.turns:
        return ""
    country = bool(metrics) and scene.rulebook.metrics[metrics[0][0]].of_country
    return "forecast" if country or verb in frames.turns else "plan"


def _is_offer(frames: _Frames, here: Passage, quantity: Quantity, before: str) -> bool:
    """Whether a change is offered: a 3.4% pay rise."""
    if quantity.unit != "percent":
        return False
    near = any(0 < word.start - quantity.end < _OFFERED for word in here.changes)
    return near and frames.offer.search(before) is not None


def _is_headed(frames: _Frames, scene: Scene, here: Passage, quantity: Quantity) -> bool:
    """Whether a headline says what its subject is to do: Norcott to cut 1,400 jobs.

    Not what a judge orders it to pay.
    """
    if here.index and here.kind != "heading":
        return False
    found = frames.headed.search(scene.text, here.start, quantity.start)
    if found is None:
        return False
    actor = next((name for name in here.names if name.end == found.start()), None)
    if actor is None:
        return frames.actor.search(scene.text, here.start, found.start()) is not None
    return frames.made.search(scene.text, here.start, actor.start) is None
