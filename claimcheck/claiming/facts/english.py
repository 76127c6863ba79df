"""Events in English: `Lumen released Solis 2 on March 5`, `the Lyon plant, which opened in May`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from claimcheck.claiming.facts.act import Act, Words, exchange, times, words_of
from claimcheck.claiming.facts.phrases import actor_of, before, behind
from claimcheck.claiming.scene import Scene
from claimcheck.model.events import NEEDY, OWN, SITES
from claimcheck.model.mention import Hit, Period
from claimcheck.model.pattern import lazily

_LEFT, _RIGHT, _GAP, _LISTED, _LEAST_ADVERB = 96, 130, 60, 7, 4
_PAST = ("bought", "sold", "took over", "went ", "built", "began", "started", "broke", "entered")
_SHUT = ("shut", "shut down", "hit cinemas", "hit theaters", "hit theatres")
_BECAUSE = lazily(r"\b(?:after|since|following|by) ?$")
_IF = lazily(
    r"\b(?:if|unless|whether|were to|den(?:y|ies|ied)|rumou?rs?|speculation|reportedly|allegedly)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_RELATIVE = lazily(r"(?:,? (?:which|that)|,| \()? ?$")
_WHICH = lazily(r", (?:which|who) ?$")
_AT = lazily(r" (?:on|at|of) (?=its |the |their |a |an )")
_ON = lazily(r"(?:,? (?:on|in|during))?(?: early| late)? ?$", re.IGNORECASE)
_BY = lazily(r" by (?:the )?(?=[A-Z])")
_TIME_GAP = lazily(
    r"(?: for (?:[^,;.]|[,.](?=\d)){1,40}?| (?:in|at|on the) [A-Z][\w ]{1,30}?)?,?"
    r" (?:back )?(?:(?:in|on|during) )?(?:(?:early|late|mid|the [a-z]+ of|the end of)[ -])?"
)
_LEAD = lazily(r"(?:,| -| \u2013)? ?(?:the |that )?")
_PRICE = lazily(
    r"(?:(?:us)?[$\u20ac\u00a3]\d[\d.,]*(?:[ -]?(?:million|billion|[mb]n?))?"
    r"|\d[\d.,]*[ -](?:million|billion)(?:[ -][a-z]+)?)$"
)


class _Reading(NamedTuple):
    """A word for an event and what has been read in front of it, up to `end`.

    `start` is where the words for how sure it is begin; `early` a time among them.
    """

    scene: Scene
    hit: Hit
    event: str
    mood: str
    begin: int
    end: int
    start: int
    limit: int
    told: list[Period]
    early: Period | None


def english(scene: Scene, hit: Hit, event: str) -> Act | None:
    """The act that an English word for an event tells, None where it tells no certain one."""
    sentence = scene.sentence_at(hit.start)
    begin = max(sentence.start, hit.start - _LEFT)
    form, words = scene.text[hit.start : hit.end].lower(), words_of(scene.rulebook)
    told = times(scene, sentence)
    end, early = _without_time(scene.text, begin, hit.start, told)
    said, passive, start = _mood(scene.text[begin:end], words)
    mood = _fitting(form, said, scene.text[begin:end], passive=passive)
    if not mood or _IF.search(scene.text, begin, begin + start):
        return None
    end, again = _without_time(scene.text, begin, begin + start, told)
    start = begin + start if said else hit.start
    limit = min(sentence.end, hit.end + _RIGHT)
    at = _Reading(scene, hit, event, mood, begin, end, start, limit, told, early or again)
    return (None if passive else _active(at)) or _passive(at)


def _active(at: _Reading) -> Act | None:
    """`Lumen released Solis 2`."""
    text, first = at.scene.text, at.hit.end
    if at.event in SITES and (link := _AT.match(text, first, at.limit)):
        first = link.end() - 1
    thing = None if at.event in OWN else behind(at.scene, at.event, first, at.limit)
    if thing is None:
        return None
    relative = _WHICH.search(text, at.begin, at.end)
    actor, start = actor_of(at.scene, at.begin, relative.start() if relative else at.end)
    period = _following(at, thing.end) or at.early or _leading(at, start)
    return Act(at.start, thing.end, at.event, at.mood, actor or thing.by, thing, period)


def _passive(at: _Reading) -> Act | None:
    """`Solis 2 was released by Lumen`, `Solis 2, released in March`; a company lists itself."""
    relative = _RELATIVE.search(at.scene.text, at.begin, at.end)
    thing = before(at.scene, at.event, at.begin, relative.start() if relative else at.end)
    if thing is None:
        return None
    by = _BY.match(at.scene.text, at.hit.end, at.limit)
    doer = behind(at.scene, "", by.end() - 1, at.limit) if by else None
    if at.event in NEEDY and doer is None:
        return None
    if at.event in OWN:
        where = exchange(at.scene, at.hit, at.hit.start, at.limit)
        thing = replace(thing, where=where, one=bool(where) or at.hit.end - at.hit.start > _LISTED)
    period = _following(at, doer.end if doer else at.hit.end) or at.early
    period = period or _leading(at, thing.start)
    actor = doer.key if doer else thing.by
    return Act(thing.start, at.hit.end, at.event, at.mood, actor, thing, period)


def _following(at: _Reading, end: int) -> Period | None:
    """A time right behind: `in March 2024`, `for 2 billion euros in 2019`."""
    for period in at.told:
        if period.start >= end:
            gap = at.scene.text[end : period.start]
            return period if len(gap) < _GAP and _TIME_GAP.fullmatch(gap) else None
    return None


def _leading(at: _Reading, start: int) -> Period | None:
    """A time in front of the one who does it: `On March 5, Lumen released`."""
    for period in at.told:
        if period.end <= start and _LEAD.fullmatch(at.scene.text, period.end, start):
            return period
    return None


def _without_time(
    text: str, begin: int, end: int, told: Sequence[Period]
) -> tuple[int, Period | None]:
    """Where `Lumen on Tuesday` ends without its time, and the time."""
    while end > begin and text[end - 1] in " ,":
        end -= 1
    for period in told:
        if period.end == end and period.start > begin:
            lead = _ON.search(text, begin, period.start)
            return (lead.start() if lead else period.start), period
    return end, None


def _mood(left: str, words: Words) -> tuple[str, bool, int]:
    """How sure it is, whether it is done to what stands in front, and where the words begin."""
    low = _without_adverbs(left.lower(), words)
    for passive, phrases, ends in (
        (True, words.passives, words.passive_ends),
        (False, words.moods, words.mood_ends),
    ):
        for phrase, key in phrases[False] if low.endswith(ends[False]) else ():
            if low.endswith(phrase) and not low[: -len(phrase)][-1:].isalnum():
                return key, passive, len(low) - len(phrase)
    return "", False, len(low)


def _without_adverbs(low: str, words: Words) -> str:
    low = _PRICE.sub("", low.rstrip()).rstrip()
    while True:
        last = low.rpartition(" ")[2]
        if last not in words.adverbs and not (last.endswith("ly") and len(last) > _LEAST_ADVERB):
            return low
        low = low[: len(low) - len(last)].rstrip()


def _fitting(form: str, mood: str, left: str, *, passive: bool) -> str:
    """The mood that a form of a verb can have behind those words, "" for none."""
    if form.endswith(" of"):
        return mood if mood in ("announced", "completed") else ""
    if "ing" in form:
        return mood if mood == "considered" else "done" if _BECAUSE.search(left) else ""
    if form in _SHUT:
        return mood or "done"
    if form.endswith("ed") or form.startswith(_PAST):
        return mood if passive and mood != "none" else "done" if mood in ("", "done") else ""
    return mood if mood in ("considered", "planned", "will", "agreed") and not passive else ""
