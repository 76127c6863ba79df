"""Geometry of the report's charts: places only, no colours and no markup."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from math import isfinite

import msgspec

from claimcheck.comparing.intervals import scale, soft
from claimcheck.model.claim import Claim
from claimcheck.reporting.figures import BOUNDS, short, sources, with_unit

BAR = 200  # width of a range bar
WIDTH, HEIGHT = 640, 236
_LEFT, _RIGHT, _TOP, _BOTTOM = 24, 616, 40, 200
_MARGIN = 8
_FEWEST_TIMES = 3
_MOST_LABELS = 12
_APART = 64
_LONGEST_NAME = 18


class Bar(msgspec.Struct, frozen=True):
    """One claim's interval: its ends and its figure, and whether an end is open.

    `near` is the part that a careful writer means (over 140,000 is not 300,000), where that
    is less than what the words allow.
    """

    left: int
    right: int
    at: int
    open_left: bool = False
    open_right: bool = False
    near: tuple[int, int] | None = None


class Point(msgspec.Struct, frozen=True):
    """One figure of a timeline; `start` is where its period begins, `side` -1 above, 1 below.

    `source` stands beside the figure; `told` names the day and all sources.
    """

    x: int
    y: int
    start: int
    bound: str
    figure: str
    figure_zh: str
    told: str
    source: str
    side: int = -1


class Chart(msgspec.Struct, frozen=True):
    """A timeline: its points in order of time, and the days that its axis names.

    Where there are too many points to label each, `levels` name the lowest and the highest.
    """

    points: tuple[Point, ...]
    days: tuple[tuple[int, str], ...]
    unit: str
    levels: tuple[tuple[int, str], ...] = ()

    @property
    def labels(self) -> bool:
        """True if each point is labelled."""
        return not self.levels


def common_unit(claims: Iterable[Claim]) -> str:
    """The unit that most of the claims have, the first of equals."""
    counts = Counter(claim.unit for claim in claims if claim.value is not None)
    return max(counts, key=lambda unit: counts[unit], default="")


def bars(claims: Sequence[Claim]) -> tuple[Bar | None, ...]:
    """A bar for each claim on one scale; None where the unit is another one."""
    unit = common_unit(claims)
    drawn = [claim for claim in claims if claim.unit == unit and claim.value is not None]
    numbers = [number for claim in drawn for number in _numbers(claim)]
    if not numbers:
        return (None,) * len(claims)
    places = _Scale(min(numbers), max(numbers), _MARGIN * 2, BAR - _MARGIN * 2)
    return tuple(_bar(claim, places) if claim in drawn else None for claim in claims)


def _numbers(claim: Claim) -> list[Decimal]:
    known = (claim.value, claim.value_high, claim.low, claim.high, *(_near(claim) or ()))
    return [number for number in known if number is not None]


def _near(claim: Claim) -> tuple[Decimal, Decimal] | None:
    """What a careful writer means by an open bound, in the unit as written."""
    if claim.value is None or (claim.low is not None and claim.high is not None):
        return None
    meant, unit = soft(claim), scale(claim)
    ends = (meant.low / unit, meant.high / unit)
    return (Decimal(repr(ends[0])), Decimal(repr(ends[1]))) if all(map(isfinite, ends)) else None


class _Scale(msgspec.Struct, frozen=True):
    """From numbers to places; numbers that are all equal stand in the middle."""

    low: Decimal
    high: Decimal
    first: int
    last: int

    def at(self, number: Decimal) -> int:
        if self.high == self.low:
            return (self.first + self.last) // 2
        share = (number - self.low) / (self.high - self.low)
        return round(self.first + share * (self.last - self.first))


def _bar(claim: Claim, places: _Scale) -> Bar:
    value = claim.value if claim.value is not None else places.low
    near = _near(claim)
    return Bar(
        left=places.at(claim.low) if claim.low is not None else 1,
        right=places.at(claim.high) if claim.high is not None else BAR - 1,
        at=places.at(value),
        near=(places.at(near[0]), places.at(near[1])) if near else None,
        open_left=claim.low is None,
        open_right=claim.high is None,
    )


def timeline(claims: Iterable[Claim], fewest: int = _FEWEST_TIMES) -> Chart | None:
    """A chart of the claims that have a time; None where they have fewer than so many times."""
    timed = [c for c in claims if c.value is not None and c.time_end is not None]
    unit = common_unit(timed)
    timed = [claim for claim in timed if claim.unit == unit]
    if len({claim.time_end for claim in timed}) < fewest:
        return None
    told: dict[tuple[date, date, Decimal, str], list[Claim]] = {}
    for claim in timed:
        if claim.time_end is not None and claim.value is not None:
            start = claim.time_start or claim.time_end
            told.setdefault((claim.time_end, start, claim.value, claim.bound), []).append(claim)
    return _chart(told, unit)


def _chart(told: dict[tuple[date, date, Decimal, str], list[Claim]], unit: str) -> Chart:
    days = [Decimal(day.toordinal()) for end, start, *_ in told for day in (end, start)]
    values = [key[2] for key in told]
    across = _Scale(min(days), max(days), _LEFT + 30, _RIGHT - 30)
    up = _Scale(min(values), max(values), _BOTTOM - 12, _TOP + 12)
    points: list[Point] = []
    for key in sorted(told):
        end, start, value, bound = key
        x, y = across.at(Decimal(end.toordinal())), up.at(value)
        point = Point(
            x=x,
            y=y,
            start=across.at(Decimal(start.toordinal())),
            bound=bound,
            figure=_told(bound, value, "en"),
            figure_zh=_told(bound, value, "zh"),
            told=f"{end}: {', '.join(sources(told[key]))}",
            source=_one_source(told[key]),
            side=_side(points, x, y),
        )
        points.append(point)
    ends = sorted({key[0] for key in told})
    axis = _thinned([(across.at(Decimal(day.toordinal())), str(day)) for day in ends])
    levels = [(up.at(value), short(value)) for value in (min(values), max(values))]
    crowded = len(points) > _MOST_LABELS
    return Chart(tuple(points), axis, with_unit("", unit), tuple(levels) if crowded else ())


def _told(bound: str, value: Decimal, language: str) -> str:
    return f"{BOUNDS[bound]}{short(value, language)}"


def _one_source(claims: Iterable[Claim]) -> str:
    """The first source, and how many there are beside it."""
    first, *rest = sources(claims)
    name = first if len(first) <= _LONGEST_NAME else f"{first[: _LONGEST_NAME - 1]}…"
    return f"{name} +{len(rest)}" if rest else name


def _side(points: Sequence[Point], x: int, y: int) -> int:
    """Below the point if the last label stands where this one would."""
    last = points[-1] if points else None
    near = last is not None and x - last.x < _APART and abs(y - last.y) < _APART // 2
    return -last.side if near and last is not None else -1


def _thinned(days: Sequence[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """Days whose names do not cover one another; the last is always named."""
    kept: list[tuple[int, str]] = []
    for day in reversed(days):
        if not kept or kept[-1][0] - day[0] >= _APART + 10:
            kept.append(day)
    return tuple(reversed(kept))
