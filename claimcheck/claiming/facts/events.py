"""When something was founded, born, opened, listed, released or acquired."""

from collections.abc import Iterator

from claimcheck.claiming.facts.fact import Fact, of_period
from claimcheck.claiming.facts.holder import holder
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Hit, Period
from claimcheck.model.pattern import lazily

_BEHIND = lazily(r"^\s?(?:in|on|at|于|於)?(?: (?:early|late|the year))? ?$")
_BEFORE_ZH = lazily(r"^(?:正式|宣布|宣告|年)?$")
_KINDS = ("founded", "born", "listed", "opened")


def find(scene: Scene) -> Iterator[Fact]:
    """The days and years of events that happen once, told right beside a word for the event."""
    for hit in scene.facts.items:
        name = hit.id.partition(".")[2]
        if not hit.id.startswith("event.") or name not in _KINDS:
            continue
        period = _beside(scene, hit)
        when = of_period(period) if period else None
        subject, found = holder(scene, min(hit.start, period.start)) if period else ("", "")
        if period is None or when is None or not subject:
            continue
        day = str(when.first) if when.first == when.last else _year_or_month(period, when.first)
        yield Fact(
            period.start,
            period.end,
            kind="date",
            subject=subject,
            found=found,
            metric=name,
            object=day,
            when=when,
        )


def _year_or_month(period: Period, first: object) -> str:
    return str(first)[:7] if period.grain == "month" else str(first)[:4]


def _beside(scene: Scene, hit: Hit) -> Period | None:
    """`founded in 1999`, 成立于1999年, 1999年成立; nothing else may stand in between."""
    sentence = scene.sentence_at(hit.start)
    for period in scene.periods.inside(sentence):
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
