"""Superlatives and ranks: the largest, the second-largest, one of the largest, a leading X."""

import re
from collections.abc import Iterator

from claimcheck.claiming.facts.fact import Fact, told
from claimcheck.claiming.facts.holder import holder
from claimcheck.claiming.phrase import stem
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Hit
from claimcheck.model.pattern import lazily

_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    "tenth",
)
_NTH_ENDS = frozenset(("st", "nd", "rd", "th"))
_BEFORE = lazily(
    rf"(?:\b(?P<nth>{'|'.join(_ORDINALS)})[- ]|\b(?P<digits>\d{{1,2}})(?:st|nd|rd|th)[- ])$"
)
_AMONG = lazily(r"\b(?:one of|two of|among)\b[^,;.]{0,34}$", re.IGNORECASE)
_DETERMINER = lazily(r"\b(?P<word>the|a|an|its|their|our|his|her|my)\b[^,;.]{0,24}$|[’']s $")
_NOUN = lazily(r"[ -]?((?:[A-Za-z][\w&’'-]*[ -]?){1,8})")
_STOP = lazily(
    r"\b(?:in|by|with|for|to|on|at|from|since|globally|worldwide|and|or|that|which|who|when|as|is|was"
    r"|were|are|has|have|had|after|before|during|over|ever|so|this|last|yet|but|while|among|into)\b"
)
_NOUN_ZH = lazily(r"的?([^,\uff0c。;\uff1b、:\uff1a()\uff08\uff09!?\uff01\uff1f“”\s]{1,16})")
_NTH_ZH = lazily(r"第([一二三四五六七八九十])大")
_LINK = lazily(
    r"(?:\b(?:is|was|are|were|be|become|becomes|became|remain(?:s|ed)?|as|making|made|makes"
    r"|ranks?|ranked|being)\b|[,—–(])[^;.]{0,40}$",
    re.IGNORECASE,
)
_LINK_ZH = lazily(
    r"(?:是|为|為|成为|成為|作为|作為|系|跻身|躋身|位列|堪称|[,\uff0c])[^。;\uff1b]{0,16}$"
)
_OWN_ZH, _DIGIT = lazily(r"[其它他她]\S{0,2}$|自己|史上|历来|歷來"), lazily(r"\d")
_WIDE = "\u2e80"
_AREA_REACH = 40
# Code points before a standing that hold all of what these patterns find.
_NTH, _LEAD, _NOUN_LEAD = 12, 60, 30


def find(scene: Scene) -> Iterator[Fact]:
    """Standings that a sentence gives to a name."""
    for hit in scene.facts["standing"].items:
        if hit.id != "standing.none":
            fact = _chinese(scene, hit) if scene.text[hit.start] > _WIDE else _english(scene, hit)
            if fact is not None:
                yield fact


def _english(scene: Scene, hit: Hit) -> Fact | None:
    sentence = scene.sentence_at(hit.start)
    before = scene.text[max(sentence.start, hit.start - _NTH) : hit.start]
    nth = _BEFORE.search(before) if before[-3:-1] in _NTH_ENDS else None
    start = hit.start - len(before) + nth.start() if nth else hit.start
    lead = scene.text[max(sentence.start, start - _LEAD) : start]
    determiner = _DETERMINER.search(lead, max(0, len(lead) - _NOUN_LEAD))
    if determiner is None or _own(determiner["word"]) or not _LINK.search(lead):
        return None
    noun = _NOUN.match(scene.text, hit.end, min(sentence.end, hit.end + 70))
    phrase = _STOP.split(noun[1])[0].rstrip(" -") if noun else ""
    if not phrase.strip():
        return None
    end = hit.end + len(noun[0]) - len(noun[1]) + len(phrase) if noun else hit.end
    among = _AMONG.search(lead)
    weak = hit.id.endswith(".leading") and determiner["word"] in ("a", "an")
    place = _place(nth["nth"], nth["digits"]) if nth else "1"
    value = "among" if among or weak else place
    words = {stem(word): 1.0 for word in re.findall(r"[A-Za-z][\w-]+", phrase)}
    if value == "1" and phrase.rstrip().endswith("s") and " of " not in phrase:
        return None  # the largest banks: nobody's own standing
    start += among.start() - len(lead) if among else 0
    return _fact(scene, hit, (start, end), value, phrase.strip(), words)


def _own(word: str | None) -> bool:
    return word in ("its", "their", "our", "his", "her", "my")


def _place(word: str | None, digits: str | None) -> str:
    return str(_ORDINALS.index(word.lower()) + 1) if word else digits or "1"


def _chinese(scene: Scene, hit: Hit) -> Fact | None:
    sentence = scene.sentence_at(hit.start)
    before = scene.text[max(sentence.start, hit.start - 24) : hit.start]
    if not _LINK_ZH.search(before) or _OWN_ZH.search(before):
        return None
    noun = _NOUN_ZH.match(scene.text, hit.end, sentence.end)
    if noun is None:
        return None
    phrase, end = noun[1], noun.end()
    among = phrase.endswith("之一")
    phrase = phrase.removesuffix("之一")
    place = _NTH_ZH.search(scene.text[hit.start : hit.end])
    value = str("一二三四五六七八九十".index(place[1]) + 1) if place else "1"
    if among or hit.id.endswith(".leading"):
        value = "among"
    if not phrase or _DIGIT.search(phrase):
        return None
    words = {phrase[i : i + 2]: 1.0 for i in range(len(phrase) - 1)}
    return _fact(scene, hit, (hit.start, end), value, phrase, words)


def _fact(
    scene: Scene,
    hit: Hit,
    place: tuple[int, int],
    value: str,
    noun: str,
    words: dict[str, float],
) -> Fact | None:
    subject, found = holder(scene, place[0], areas=True)
    if not subject:
        return None
    sentence = scene.sentence_at(hit.start)
    scope = {}
    area = _area(scene, hit, sentence.start, sentence.end, place[1])
    if area:
        scope["region"] = area
    if _told(scene, sentence.start, place[0]):
        scope["said"] = "so-called"
    return Fact(
        *place,
        kind="fact",
        subject=subject,
        found=found,
        metric=hit.id.partition(".")[2],
        object=value,
        counted=noun,
        scope=scope,
        words=words,
        when=told(scene, sentence.start, sentence.end),
    )


def _area(scene: Scene, hit: Hit, start: int, end: int, behind: int) -> str:
    """Among whom: the nearest word for an area before the standing, or right behind its noun."""
    areas = scene.facts["area"].within(start, end)
    near = [
        (abs(h.start - hit.start), h.id.partition(".")[2])
        for h in areas
        if hit.start - h.end < _AREA_REACH and h.start < behind + _AREA_REACH
    ]
    return min(near)[1] if near else ""


def _told(scene: Scene, start: int, at: int) -> bool:
    words = scene.facts["standing-told"].within(start, at)
    return any(at - word.end < _AREA_REACH for word in words)
