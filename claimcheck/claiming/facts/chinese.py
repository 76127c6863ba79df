"""Events in Chinese: 流明科技于2024年3月发布Solis 2, 里昂大桥2024年通车, 完成对星河公司的收购."""

from typing import NamedTuple

from msgspec.structs import replace

from claimcheck.claiming.facts.act import Act, exchange, times, words_of
from claimcheck.claiming.facts.fronts import Front, clause, front
from claimcheck.claiming.facts.heads import actor_of, located, thing_of
from claimcheck.claiming.scene import Scene
from claimcheck.model.events import NEEDY, OWN, SITES
from claimcheck.model.mention import Hit
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.script import simplified

_LEFT, _RIGHT = 60, 40
_MARKS = r"[^,\uff0c。;\uff1b:\uff1a!?\uff01\uff1f、\n(\uff08)\uff09]"
_THING = lazily(rf"{_MARKS}{{0,8}}《[^》]{{1,30}}》|{_MARKS}{{2,24}}")
_NAMED = lazily(
    r"的(?P<thing>[\u4e00-\u9fff]{0,8}?"
    r"(?:《[^》]{1,30}》|[A-Za-z][A-Za-z0-9.+-]*(?:[ -][A-Za-z0-9][A-Za-z0-9.+-]*)*))"
)
_NO_THING = lazily(
    r"[于在后前时以并和与等至到日会价率量额数的者商方期了]"
    r"|仪式|消息|公告|计划|过程|协议|交易|以来|之后|首日|运营|营业|使用|运行"
)
_ALONE = lazily(
    r"\s*(?:运营|運營|营业|營業|使用|运行|運行|交易|上市)?(?:[,\uff0c。;\uff1b!?\uff01\uff1f、\n(\uff08)\uff09]|[于於]|[后後]|并|並|以来|以來|$)"
)


class _Reading(NamedTuple):
    """A word for an event, what has been read before it, and the clause that it stands in."""

    scene: Scene
    hit: Hit
    event: str
    mood: str
    front: Front
    begin: int
    limit: int


def chinese(scene: Scene, hit: Hit, event: str) -> Act | None:
    """The act that a Chinese word for an event tells, None where it tells no certain one."""
    sentence = scene.sentence_at(hit.start)
    begin = clause(scene.text, max(sentence.start, hit.start - _LEFT), hit.start)
    told = times(sentence)
    before = front(scene.text, begin, hit, told, words_of(scene.rulebook))
    mood = _mood(scene, hit, event, before)
    if not mood or _doubted(scene, max(sentence.start, hit.start - _LEFT), hit.start):
        return None
    limit = min(sentence.end, hit.end + _RIGHT)
    at = _Reading(scene, hit, event, mood, before, begin, limit)
    return (None if event in OWN else _onto(at)) or _by_itself(at)


def _mood(scene: Scene, hit: Hit, event: str, before: Front) -> str:
    """The mood that is told, `done` for 了 or a day that was, "" where nothing is certain."""
    if before.mood in ("completed", "announced"):
        return before.mood if event in NEEDY else "done"
    if before.mood:
        return "" if before.mood == "none" else before.mood
    if scene.text[hit.end : hit.end + 1] == "了":
        return "done"
    day, published = before.period and before.period.first, scene.document.source.published
    return "done" if day and (published is None or day <= published) else ""


def _doubted(scene: Scene, start: int, end: int) -> bool:
    """据传，蓝汀公司拟收购: said by others, or said not to be so."""
    said = simplified(scene.text[start:end])
    return any(map(said.__contains__, words_of(scene.rulebook).wide_doubts))


def _onto(at: _Reading) -> Act | None:
    """流明科技发布了Solis 2, 完成对星河公司的收购, 流明科技2024年发布的Solis 2."""
    before = at.front
    place = before.thing or _behind(at)
    thing = thing_of(at.scene, at.event, *place) if place else None
    if place is None or thing is None:
        return None
    where = simplified(before.where)
    if where and at.event in SITES and not thing.key.startswith(where):
        thing = located(thing, where)
    thing = replace(thing, where=where)
    actor = actor_of(at.scene, at.begin, before.end) or thing.by
    end = max(place[1], at.hit.end)
    return Act(before.start, end, at.event, at.mood, actor, thing, before.period)


def _behind(at: _Reading) -> tuple[int, int] | None:
    """The place of what a verb is done to: behind it, or behind its 的 if a day is told."""
    text, start = at.scene.text, at.hit.end
    named = _NAMED.match(text, start, at.limit)
    if named:
        return named.span("thing") if at.front.period is not None else None
    found = _THING.match(text, start + (text[start : start + 1] == "了"), at.limit)
    return found.span() if found and not _NO_THING.match(simplified(found[0])) else None


def _by_itself(at: _Reading) -> Act | None:
    """里昂大桥于2024年3月通车, 蓝汀公司2019年在港交所上市, Solis 2发布于2024年3月."""
    scene, hit, event, before = at.scene, at.hit, at.event, at.front
    behind = before.period is not None and before.period.start >= hit.end
    alone = behind or _ALONE.match(scene.text, hit.end, at.limit)
    thing = thing_of(scene, event, at.begin, before.end) if alone and event not in NEEDY else None
    if thing is None:
        return None
    where = simplified(before.where)
    if event in OWN and thing.by:
        event = "on-sale"  # a product of a house
    elif event in OWN:
        where = exchange(scene, hit, at.begin, at.limit) or where
    elif where and event in SITES and where not in thing.key:
        thing = located(thing, where)
    thing = replace(thing, where=where)
    return Act(thing.start, hit.end, event, at.mood, thing.by, thing, before.period)
