"""Events in English: `Lumen released Solis 2 on March 5`, `the Lyon plant, which opened in May`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from claimcheck.claiming.facts.act import Act, Words, exchange, times, words_of
from claimcheck.claiming.facts.noun_phrases import actor_of, before, behind, place
from claimcheck.claiming.scene import Scene
from claimcheck.model.events import NEEDY, OWN, RELEASES, SITES
from claimcheck.model.mention import Hit, Period
from claimcheck.model.pattern import lazily

_LINK = 12  # code points of the longest word that refers back
_LEFT, _RIGHT, _GAP, _LISTED, _LEAST_ADVERB = 96, 130, 60, 7, 4
_PAST = ("bought", "sold", "took over", "went ", "built", "began", "started", "broke", "entered")
_SHUT = ("shut", "shut down", "hit cinemas", "hit theaters", "hit theatres")
_BECAUSE = lazily(r"\b(?:after|since|following|by) ?$")
_OTHER = lazily(r"[^a-z0-9'’-]+")
_RELATIVE = lazily(r"(?:,? (?:which|that)|,| \()? ?$")
_WHICH = lazily(r", (?:which|who) ?$")
_AT = lazily(r" (?:on|at|of) (?=its |the |their |a |an )")
_ON = lazily(r"(?:,? (?:on|in|during))?(?: early| late)? ?$", re.IGNORECASE)
_BY = lazily(r" by (?:the )?(?=[A-Z])")
_PAID = lazily(r" for (?:(?:[a-z]+ ){0,3}(?:[A-Z]{1,3} ?)?[$\u20ac\u00a3\u00a5]?\d|an undisclosed)")
_RIDE = lazily(r",? (?:from|into|aboard|atop|carrying|with \d+)\b")  # so that it flies
_BETWEEN = (
    rf"(?:{_PAID.pattern}(?:[^,;.]|[,.](?=\d)){{0,40}}?"
    r"| (?:in|at|on the%s)(?: [A-Z][\w’'-]*){1,4})?"
    r" (?:back )?(?:(?:in|on|during) )?(?:(?:early|late|mid|the [a-z]+ of|the end of)[ -])?"
)
_TIME_GAP, _LISTED_GAP = lazily(_BETWEEN % ""), lazily(_BETWEEN % "|on")
_LEAD = lazily(r"(?:,| -| \u2013)? ?(?:the |that )?")
_DIGIT = lazily(r"\d")
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
    told = times(sentence)
    end, early = _without_time(scene.text, begin, hit.start, told)
    said, passive, start = _mood(scene.text[begin:end], words)
    mood = _fitting(form, said, scene.text[begin:end], passive=passive)
    if not mood or _doubted(scene.text[begin : begin + start], words):
        return None
    if {*scene.text[begin + start : end].lower().split()} & {*words.apart}:
        told, early = [], None
    end, again = _without_time(scene.text, begin, begin + start, told)
    start = begin + start if said else hit.start
    limit = min(sentence.end, hit.end + _RIGHT)
    at = _Reading(scene, hit, event, mood, begin, end, start, limit, told, early or again)
    return (None if passive else _active(at)) or _passive(at)


def _doubted(left: str, words: Words) -> bool:
    """`Halden denied that it acquired`, `if Halden acquired`."""
    clause = left.lower().rpartition(";")[2]
    plain = f" {_OTHER.sub(' ', clause)} "
    return any(map(plain.__contains__, words.doubts))


def _active(at: _Reading) -> Act | None:
    """`Lumen released Solis 2`."""
    text, first = at.scene.text, at.hit.end
    if at.event in SITES and (link := _AT.match(text, first, at.limit)):
        first = link.end() - 1
    thing = None if at.event in OWN else behind(at.scene, at.event, first, at.limit)
    if thing is None or (at.event in SITES and text.startswith(" to ", thing.end)):
        return None  # opened the plant to visitors
    relative = _WHICH.search(text, at.begin, at.end)
    actor, start = actor_of(at.scene, at.begin, relative.start() if relative else at.end)
    period = _following(at, thing.end) or at.early or _leading(at, start)
    if _is_traded(at, thing.end):
        period = None
    act = Act(at.start, thing.end, at.event, at.mood, actor or thing.by, thing, period)
    return _placed(at, act, thing.end)


def _is_traded(at: _Reading, end: int) -> bool:
    """`Norges Bank bought Nvidia on March 3`: shares, as far as nothing tells a firm."""
    form = at.scene.text[at.hit.start : at.hit.end].lower()
    weak = form in words_of(at.scene.rulebook).traded and at.mood == "done"
    return weak and not _PAID.search(at.scene.text, end, min(at.limit, end + _GAP))


def _passive(at: _Reading) -> Act | None:
    """`Solis 2 was released by Lumen`, `Solis 2, released in March`; a company lists itself."""
    relative = _RELATIVE.search(at.scene.text, max(at.begin, at.end - _LINK), at.end)
    end = relative.start() if relative else at.end
    inside = relative is not None and relative[0].strip(" ,(") != ""
    thing = before(at.scene, at.event, at.begin, end, inside=inside)
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
    act = Act(thing.start, at.hit.end, at.event, at.mood, actor, thing, period)
    return _placed(at, act, at.hit.end)


def _placed(at: _Reading, act: Act, end: int) -> Act:
    """With the place that is told behind, be it behind the day: `in 1872 in Paris`.

    What goes `from Florida` or `into orbit` is sent there again and again.
    """
    scene, period, thing = at.scene, act.period, act.thing
    ends = [end, period.end] if period and period.start >= end else [end]
    if at.event in RELEASES and any(_RIDE.match(scene.text, e, at.limit) for e in ends):
        return replace(act, period=None)
    if at.event in (*OWN, *NEEDY) or thing.where:
        return act
    where = next(filter(None, (place(scene, e, at.limit)[0] for e in ends)), "")
    key = f"{thing.key} {where}" if where and at.event in SITES else thing.key
    return replace(act, thing=replace(thing, where=where, key=key))


def _following(at: _Reading, end: int) -> Period | None:
    """A time right behind: `in March 2024`, `for 2 billion euros in 2019`."""
    for period in at.told:
        if period.start >= end:
            gap = at.scene.text[end : period.start]
            shape = _LISTED_GAP if at.event in OWN else _TIME_GAP
            return period if len(gap) < _GAP and shape.fullmatch(gap) else None
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
    for passive, endings in (True, words.passives[False]), (False, words.moods[False]):
        for phrase in endings.of(low):
            if not low[: -len(phrase)][-1:].isalnum():
                return endings.told[phrase], passive, len(low) - len(phrase)
    return "", False, len(low)


def _without_adverbs(low: str, words: Words) -> str:
    low = low.rstrip()
    if _DIGIT.search(low):  # `_PRICE` needs one, and a digit is the quicker to tell
        low = _PRICE.sub("", low).rstrip()
    while True:
        last = low.rpartition(" ")[2]
        plain = last.endswith("ly") and len(last) > _LEAST_ADVERB
        if last in words.nots or not (plain or last in words.adverbs):
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
