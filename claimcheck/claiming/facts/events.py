"""When something was founded, released, opened, listed or acquired, and how sure that is."""

from collections.abc import Iterator

from claimcheck.claiming.facts.act import WIDE, Act
from claimcheck.claiming.facts.chinese import chinese
from claimcheck.claiming.facts.english import english
from claimcheck.claiming.facts.fact import Fact, of_period, published
from claimcheck.claiming.facts.holder import holder
from claimcheck.claiming.scene import Scene
from claimcheck.model.events import NEEDY, OWN, SITES
from claimcheck.model.mention import Hit, Period
from claimcheck.model.pattern import lazily

_BEHIND = lazily(r"^\s?(?:in|on|at|于|於)?(?: (?:early|late|the year))? ?$")
_BEFORE_ZH = lazily(r"^(?:正式|宣布|宣告|年)?$")
_ASKED, _CLOSING = ("?", "\uff1f"), " \n\"'\u201d\u2019\u300d"
_BEGINNINGS = ("founded", "born")
_DAYLESS = ("built", "closed", "sold")  # takes years, or comes again for a week, or in pieces
_PLANS = ("considered", "planned", "will")
_DEALS = {"announced": "announced", "agreed": "agreed", "completed": "completed"}


def find(scene: Scene) -> Iterator[Fact]:
    """The days of what happens once, and what is said to have been done or to be planned."""
    for hit in scene.facts["event"].items:
        event = hit.id.partition(".")[2]
        if event == "none":
            continue
        if event in _BEGINNINGS:
            yield from _beginning(scene, hit, event)
            continue
        if scene.text[hit.start : scene.sentence_at(hit.start).end].rstrip(_CLOSING)[-1:] in _ASKED:
            continue
        act = (chinese if scene.text[hit.start] > WIDE else english)(scene, hit, event)
        if act is not None:
            yield from _told(scene, act)


def _told(scene: Scene, act: Act) -> Iterator[Fact]:
    """The fact of an act whose doer and thing are named, and its day where it happens once."""
    if act.actor and (act.thing.told or act.thing.where) and act.event not in OWN:
        yield _strength(scene, act)
    once = act.thing.one and act.event not in _DAYLESS
    if act.period is not None and once and (act.actor or act.event not in NEEDY):
        yield from _day(scene, act, act.period)


def _strength(scene: Scene, act: Act) -> Fact:
    thing, done = act.thing, act.mood in ("done", "completed")
    when = of_period(act.period) if done and act.period else None
    return Fact(
        act.start,
        act.end,
        kind="fact",
        subject=act.actor,
        found="clause",
        metric=act.event,
        object="done" if act.mood == "completed" else act.mood,
        counted=scene.text[thing.start : thing.end].strip(),
        scope=_scope(act),
        words=thing.words,
        when=when or published(scene),
        modality="actual" if done else "plan",
    )


def _day(scene: Scene, act: Act, period: Period) -> Iterator[Fact]:
    """The day of an act; the day of what is but planned only if it is still to come."""
    when, day, thing = of_period(period), scene.document.source.published, act.thing
    if when is None or when.first is None or when.last is None or when.basis == "fiscal":
        return  # each firm has fiscal years of its own
    ahead = act.mood in _PLANS
    if ahead and (period.start < act.start or day is None or when.last < day):
        return
    stage = _DEALS.get(act.mood, "")
    scope = _scope(act)
    if stage and act.event in NEEDY:
        scope["stage"] = stage
    yield Fact(
        period.start,
        period.end,
        kind="date",
        subject=act.actor or thing.key,
        found="clause",
        metric=act.event,
        object=_written(period, str(when.first), str(when.last)),
        counted=scene.text[thing.start : thing.end].strip(),
        scope=scope,
        words=thing.words,
        when=when,
        modality="plan" if ahead else "actual",
    )


def _scope(act: Act) -> dict[str, str]:
    """The thing, and its place where that is no part of its name."""
    scope = {"of": act.thing.key} if act.event not in OWN else {}
    if act.thing.where and act.event not in (*SITES, *NEEDY):
        scope["where"] = act.thing.where
    return scope


def _beginning(scene: Scene, hit: Hit, event: str) -> Iterator[Fact]:
    period = _beside(scene, hit)
    when = of_period(period) if period else None
    subject, found = holder(scene, min(hit.start, period.start)) if period else ("", "")
    if period is None or when is None or not subject:
        return
    yield Fact(
        period.start,
        period.end,
        kind="date",
        subject=subject,
        found=found,
        metric=event,
        object=_written(period, str(when.first), str(when.last)),
        when=when,
    )


def _written(period: Period, first: str, last: str) -> str:
    """A day, a month or a year as ISO writes it, any other time by its two days."""
    if first == last:
        return first
    lengths = {"month": 7, "year": 4}
    return first[: lengths[period.grain]] if period.grain in lengths else f"{first}/{last}"


def _beside(scene: Scene, hit: Hit) -> Period | None:
    """`founded in 1999`, 成立于1999年, 1999年成立; nothing else may stand in between."""
    sentence = scene.sentence_at(hit.start)
    for period in sentence.periods:
        if period.start >= hit.end and _BEHIND.match(scene.text[hit.end : period.start]):
            return period
        if period.start < hit.end <= period.end and hit.start <= period.start:
            return period
        before = scene.text[period.end : hit.start]
        if (
            period.end <= hit.start
            and scene.text[hit.start] > "\u2e80"
            and _BEFORE_ZH.match(before)
        ):
            return period
    return None
