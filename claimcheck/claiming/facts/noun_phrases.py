"""Noun phrases beside a verb: `its Lyon plant`, `its latest model, Solis 2,`, `Lumen's Solis 2`."""

import re
from collections.abc import Sequence

import msgspec

from claimcheck.claiming.facts.act import Thing, country, entity, words_of
from claimcheck.claiming.keys import folded
from claimcheck.claiming.phrase import stem
from claimcheck.claiming.scene import Scene
from claimcheck.model.events import NEEDY, SITES
from claimcheck.model.pattern import lazily

_TOKEN = lazily(r"[“\"‘]?(?P<word>[^\W_](?:[\w.+&’'/-]*[\w+])?[’']?)[”\"]?|[,;:()\u2013\u2014]")
_STOP = frozenset(
    "in on at for to with from by as and or but that which who whose after before during since"
    " under over into via through amid when while where is was were are be will has have had this"
    " last next earlier later today yesterday about around than because so it its their up down"
    " out off not just only early late".split()
)
_PREPOSITIONS = frozenset(
    "of from with for by in at on to against than under over into like unlike besides alongside"
    " including versus".split()
)
_SEVERAL = frozenset("a an another some several two three four five six more many".split())
_SURE = frozenset("the its their his her our".split())
_DETERMINERS = _SURE | {"a", "an", "another", "some"}
_ENDS, _FIRST = _STOP - _SURE, _SEVERAL | _SURE  # what a phrase ends before, and may begin with
_JOINED = ("and", "or", "&")
_NO_NAME = lazily(r"Q[1-4]|H[12]|FY\d*|\d[\d,.]*(?:st|nd|rd|th|[mbk])?|I", re.IGNORECASE)
_POSSESSIVE = lazily(r"[’']s?$")
_PLACE = lazily(r" (?:in|at|near|across) (?:the )?(?P<place>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})")
_MORE = lazily(r",? (?:and|&|or) (?:the |its )?[A-Z0-9]")
_MOST_NOUNS, _MOST_BEFORE, _TIME = 3, 5, 24


class _Phrase(msgspec.Struct):
    """A noun phrase token by token: what stands before its name, the name, the nouns behind."""

    determiner: str = ""
    before: list[str] = []
    name: list[re.Match[str]] = []
    nouns: list[str] = []
    end: int = 0


def behind(scene: Scene, event: str, start: int, limit: int) -> Thing | None:
    """The thing that a phrase behind a verb names, None where none begins there."""
    found = _phrase(scene.text, start, limit)
    if found is None or not (found.name or found.before):
        return None
    where, end = place(scene, found.end, limit)
    if _MORE.match(scene.text, end, limit):
        return None  # one of several
    return _thing(scene, event, found, (start + 1, end), where)


def place(scene: Scene, start: int, limit: int) -> tuple[str, int]:
    """The place that is told at `start` (` in Lyon`) and where it ends; ("", start) for none."""
    told = _PLACE.match(scene.text, start, limit)
    if told is None or _is_time(scene, told.start("place")):
        return "", start
    return told["place"].casefold(), told.end()


def _phrase(text: str, start: int, limit: int) -> _Phrase | None:
    found, at = _Phrase(end=start), start
    for token in _TOKEN.finditer(text, start, limit):
        gap, word = text[at : token.start()], token["word"]
        if gap.strip() or (word and not gap):
            break
        if not _take(found, token, word):
            break
        found.end = at = token.end()
    if not found.name and found.before and text[found.end : found.end + 2] == ", ":
        return _beside(text, found, limit)  # its latest model, Solis 2,
    return found


def _take(found: _Phrase, token: re.Match[str], word: str | None) -> bool:
    """Whether a token goes on with the phrase."""
    low = word.lower() if word else ""
    if word is None or low in _ENDS:
        return False
    if low in _FIRST and not (found.determiner or found.before or found.name):
        found.determiner = low
    elif _is_name(word) and not found.nouns:
        found.name.append(token)
    elif found.name and low != "of" and len(found.nouns) < _MOST_NOUNS:
        found.nouns.append(low)
    elif not found.name and low != "of" and len(found.before) < _MOST_BEFORE:
        found.before.append(low)
    else:
        return False
    return True


def _beside(text: str, found: _Phrase, limit: int) -> _Phrase:
    named = _phrase(text, found.end + 1, limit)
    if named is None or not named.name or named.determiner or named.before or named.nouns:
        return found
    closed = text[named.end : named.end + 1] in (",", ".", "")
    sure = found.determiner in _SURE | {"a"}
    return _Phrase("the", [], named.name, [], named.end) if closed and sure else found


def _is_name(word: str) -> bool:
    """`Solis`, `2`, `iPhone`, `GPT-4o`."""
    if word[0].isdigit():
        return True
    return any(map(str.isupper, word[:3])) and word.lower() not in _DETERMINERS


def _is_time(scene: Scene, at: int) -> bool:
    return any(period.end > at for period in scene.periods.within(at - _TIME, at + 1))


def before(scene: Scene, event: str, start: int, end: int, *, inside: bool) -> Thing | None:
    """The thing that is named at the end of a stretch of text.

    Only what is told of it in a clause of its own may stand `inside` of a longer phrase
    (staff of the Lyon plant, which opened), else it is a part that opened (a wing of the museum).
    """
    tokens = _last_tokens(scene.text, start, end)
    found = _Phrase(end=end)
    while tokens and len(found.nouns) < _MOST_NOUNS and not _is_name(tokens[-1]["word"]):
        word = tokens.pop()["word"].lower()
        if word in _STOP or word in _SEVERAL or word == "of":
            return None
        found.nouns.insert(0, word)
    while tokens and _is_name(tokens[-1]["word"]):
        found.name.insert(0, tokens.pop())
    while tokens and tokens[-1]["word"].lower() in words_of(scene.rulebook).before:
        found.before.append(tokens.pop()["word"].lower())
    found.before += _adjectives(tokens)
    found.determiner = tokens.pop()["word"].lower() if tokens else ""
    if found.determiner in _JOINED and tokens:
        return None  # Orca 3 and Solis 2 were released in May and June
    part = found.determiner in _SURE and tokens and tokens[-1]["word"].lower() in _PREPOSITIONS
    if found.determiner in _PREPOSITIONS or not found.name or (part and not inside):
        return None
    return _thing(scene, event, found, (found.name[0].start(), end), "")


def _adjectives(tokens: list[re.Match[str]]) -> list[str]:
    """The words between an article and a name (`the old Harbour Bridge`), taken off the tokens."""
    for count in range(1, min(_MOST_NOUNS, len(tokens) - 1) + 1):
        word = tokens[-count]["word"].lower()
        if word in _STOP or word in _SEVERAL or word in _PREPOSITIONS:
            break
        if tokens[-count - 1]["word"].lower() in _DETERMINERS:
            found = [token["word"].lower() for token in tokens[-count:]]
            del tokens[-count:]
            return found
    return []


def _last_tokens(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words before `end` that only blanks part."""
    kept: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, start, end):
        gap = text[kept[-1].end() : token.start()] if kept else ""
        if token["word"] is None or gap.strip():
            kept.clear()
        if token["word"] is not None:
            kept.append(token)
    return kept if kept and not text[kept[-1].end() : end].strip() else []


def actor_of(scene: Scene, start: int, end: int) -> tuple[str, int]:
    """Who is named right before a verb, and where the name begins; ("", end) for nobody."""
    tokens = _last_tokens(scene.text, start, end)
    name: list[re.Match[str]] = []
    while tokens and _is_name(tokens[-1]["word"]) and not _is_time(scene, tokens[-1].start()):
        name.insert(0, tokens.pop())
    while name and name[0]["word"].lower() in scene.rulebook.group("name-stop").get("words", ()):
        name.pop(0)
    if not name or (tokens and tokens[-1]["word"].lower() in _PREPOSITIONS):
        return "", end
    return _key(scene, name), name[0].start("word")


def _key(scene: Scene, name: Sequence[re.Match[str]], *, whole: bool = False) -> str:
    begin, end = name[0].start("word"), name[-1].end("word")
    known = entity(scene, begin, end, whole=whole)
    return known or _POSSESSIVE.sub("", folded(scene.text[begin:end]).rstrip(".,"))


def _thing(
    scene: Scene, event: str, found: _Phrase, place: tuple[int, int], where: str
) -> Thing | None:
    """The thing of a phrase; None for what there is one of every day or every year."""
    words = words_of(scene.rulebook)
    owner, name = _owner(scene, found.name)
    own = [w for w in found.before if w not in words.before]
    nouns = [w for w in found.nouns if event in SITES or w not in words.behind]
    named = [m for m in name if not _NO_NAME.fullmatch(m["word"])]
    named = [m for m in named if m["word"].lower() not in words.before]
    counted = len(name) > 1 and name[0]["word"].isdigit()
    core = _key(scene, name, whole=True) if name else ""
    parts = [*own, core, *nouns] if core else [*own, *nouns]
    if event in SITES:
        parts = sorted({*parts, *([where] if where else [])} - {""})
    key = " ".join(part for part in parts if part)
    if not key:
        return None
    again = bool({*found.nouns, *own, *core.split()} & {*words.recurring})
    told = bool(named) and not (counted or again or _is_time(scene, named[0].start()))
    last = (found.nouns or [core.rpartition(" ")[2]])[-1]
    one = (told or (event in SITES and bool(where))) and found.determiner not in _SEVERAL
    if event in SITES:
        one = one and any(w in words.sites for w in (last, *own[-1:]))
        one = one and not (name and country(scene, name[0].start("word"), name[-1].end("word")))
    if event in NEEDY and (nouns or any(letter.isdigit() for letter in key)):
        one = False  # goods: bought the F-35, bought Leopard tanks
    if not any(letter.isdigit() for letter in key) and {*found.before} & {*words.fresh}:
        one = False
    stems = {stem(w): 1.0 for w in f"{key} {where}".split()}
    return Thing(
        *place, key, told or bool(where and not again), one and not again, owner, where, stems
    )


def _owner(scene: Scene, name: list[re.Match[str]]) -> tuple[str, list[re.Match[str]]]:
    """`Lumen's Solis 2` -> lumen, Solis 2."""
    for at, token in enumerate(name[:-1]):
        if token["word"].endswith(("'s", "’s", "s'", "s’")):
            return _key(scene, name[: at + 1]), name[at + 1 :]
    return "", name
