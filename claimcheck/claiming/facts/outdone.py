"""A sum set against all of a time before: `more than double the total of the past decade`."""

import re
from collections.abc import Iterator

from claimcheck.claiming.facts.fact import Fact, published
from claimcheck.claiming.facts.holder import holder
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Hit, Period
from claimcheck.model.pattern import lazily

_TIMES = {"double": "2", "twice": "2", "triple": "3", "treble": "3", "两倍": "2", "兩倍": "2"}
_EN = lazily(
    r"\b(?P<more>more than|over|exceed(?:s|ing|ed)?|surpass(?:es|ing|ed)?|larger than)\b"
    r"(?: (?P<times>double|twice|triple|treble))?(?: the)?\s*$",
    re.IGNORECASE,
)
_ZH = lazily(
    r"(?P<more>超过|超過|超越|超出|多于|多於|超|等于|等於)(?P<times>)[^,\uff0c。;\uff1b]{0,14}$"
)
_LENGTHS = ("duration", "since")
_NEAR = 48


def find(scene: Scene) -> Iterator[Fact]:
    """Totals of a length of time that something exceeds, once or several times."""
    for hit in scene.facts["outdone"].items:
        fact = _fact(scene, hit)
        if fact is not None:
            yield fact


def _fact(scene: Scene, hit: Hit) -> Fact | None:
    sentence = scene.sentence_at(hit.start)
    wide = scene.text[hit.start] > "\u2e80"
    before = scene.text[max(sentence.start, hit.start - _NEAR) : hit.start]
    found = (_ZH if wide else _EN).search(before)
    length = _length(scene, hit, sentence.start, sentence.end)
    if found is None or length is None:
        return None
    start = hit.start - len(before) + found.start()
    subject, how = holder(scene, start)
    if not subject:
        return None
    times = _TIMES.get((found["times"] or "").lower(), "1")
    end = max(hit.end, length.end) if not wide else hit.end
    return Fact(
        start,
        end,
        kind="fact",
        subject=subject,
        found=how,
        metric="total-of-the-past",
        object=times,
        counted=scene.text[length.start : length.end],
        scope={"length": _years(length)},
        when=published(scene),
    )


def _length(scene: Scene, hit: Hit, start: int, end: int) -> Period | None:
    """The stretch of time whose total is meant."""
    near = [
        (min(abs(period.start - hit.end), abs(hit.start - period.end)), period.start, period)
        for period in scene.periods.within(start, end)
        if period.role in _LENGTHS and period.first and period.last
    ]
    distance, _, period = min(near, default=(_NEAR + 1, 0, None), key=lambda item: item[:2])
    return period if distance <= _NEAR else None


def _years(period: Period) -> str:
    days = (period.last - period.first).days if period.first and period.last else 0
    return f"{round(days / 365.25)}y"
