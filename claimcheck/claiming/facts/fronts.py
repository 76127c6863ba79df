"""What stands before a Chinese word for an event: time, place, price, and how sure it is."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.claiming.facts.act import Words
from claimcheck.model.mention import Hit, Period
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.script import simplified

_BREAK = lazily(r"[,\uff0c。;\uff1b:\uff1a!?\uff01\uff1f、\n(\uff08)\uff09]")
_TARGET = lazily(r"对(?P<thing>[^,\uff0c对]{2,16})的$")
_PRICE = lazily(r"以[^,\uff0c以]{1,14}(?:元|价格|价)$")
_WHERE = lazily(r"[在于](?P<where>[^在于,\uff0c]{2,8})$")
_OF_TIME = lazily(r"(?:于|在|自|从)?$")
_BEHIND = lazily(r"[于於在]|[时時][间間][为為]|[(\uff08]")
_TOGETHER = lazily(r"[,\uff0c]?\s?")


class Front(NamedTuple):
    """What has been read in front of a word: all from `end` on, its moods from `start` on.

    `thing` is the place of what it is done to where that stands in front (对星河公司的收购).
    """

    end: int
    start: int
    mood: str = ""
    period: Period | None = None
    where: str = ""
    thing: tuple[int, int] | None = None


def clause(text: str, begin: int, end: int) -> int:
    """Where the clause of a word begins; a title in 《》 is one piece."""
    start = begin
    for found in _BREAK.finditer(text, begin, end):
        start = found.end()
    closed = text.find("》", start, end)
    if closed >= 0 and "《" not in text[start:closed]:
        start = max(begin, text.rfind("《", begin, start))
    return start


def front(text: str, begin: int, hit: Hit, told: Sequence[Period], words: Words) -> Front:
    """What stands before a word, piece by piece, the nearest first; its time may stand behind."""
    low, found = simplified(text[begin : hit.start]).lower(), Front(hit.start, hit.start)
    while True:
        rest = low[: found.end - begin]
        further = _time(rest, found, begin, told) or _word(rest, found, begin, words)
        further = further or _phrase(rest, found, begin)
        if further is None:
            return _dated(text, hit, found, begin, told)
        found = further


def _time(rest: str, found: Front, begin: int, told: Sequence[Period]) -> Front | None:
    end = begin + len(rest.rstrip())
    for period in told:
        if found.period is None and period.end == end > begin:
            lead = _OF_TIME.search(rest[: max(0, period.start - begin)])
            first = begin + lead.start() if lead else period.start
            return found._replace(end=max(begin, min(first, period.start)), period=period)
    return None


def _word(rest: str, found: Front, begin: int, words: Words) -> Front | None:
    """A mood of its own does not give way to those before it (宣布将, 计划正式)."""
    for word in words.moods[True].of(rest):
        mood, end = words.moods[True].told[word], begin + len(rest) - len(word)
        open_to = found.mood in ("", "done") and (mood != "announced" or not found.mood)
        return found._replace(
            end=end, start=end, mood=mood if open_to or mood == "none" else found.mood
        )
    for word in words.wide_adverbs.of(rest):
        return found._replace(end=begin + len(rest) - len(word))
    return None


def _phrase(rest: str, found: Front, begin: int) -> Front | None:
    target, price, where = (shape.search(rest) for shape in (_TARGET, _PRICE, _WHERE))
    if target and found.thing is None:
        first, last = target.span("thing")
        end = begin + target.start()
        return found._replace(end=end, start=end, thing=(begin + first, begin + last))
    if price:
        return found._replace(end=begin + price.start())
    if where and not found.where:
        return found._replace(end=begin + where.start(), where=where["where"])
    return None


def _dated(text: str, hit: Hit, found: Front, begin: int, told: Sequence[Period]) -> Front:
    """With the time behind the word (发布于2024年) or right before its clause (2024年，)."""
    if found.period is not None:
        return found
    for period in told:
        if period.start >= hit.end and _BEHIND.fullmatch(text, hit.end, period.start):
            return found._replace(period=period)
        if period.end <= begin and _TOGETHER.fullmatch(text, period.end, begin):
            return found._replace(period=period)
    return found
