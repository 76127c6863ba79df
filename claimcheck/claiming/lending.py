"""What a figure without a time takes over from the figures before it."""

from collections.abc import Sequence
from datetime import date

import msgspec

from claimcheck.claiming.background import is_spot
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.inherited import LONG, lends, long_past, one_measure, one_mood, one_subject
from claimcheck.claiming.markets import INDEXED, is_market_move, is_measured, is_traded
from claimcheck.claiming.retold import is_level_of
from claimcheck.claiming.revised import is_of_revisions
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.stated import is_a_state
from claimcheck.claiming.when import When
from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import is_currency

_ADDED_UP = lazily(rf"\btotall?ed{HEDGES} $|\badded up to{HEDGES} $")
_TOTAL = 32  # code points of such words
_BLOCKS = 2  # paragraphs back to the figure that lends its time
_REPORTS, _UNTOLD = ("quarter", "half", "nine-months"), ("duration", "since")


def state(
    scene: Scene, figure: Figure, earlier: Sequence[Figure], published: date | None
) -> When | None:
    """A state without a time holds on the day of the last figure of the metric nearby."""
    if not figure.metrics:
        return None
    metric = figure.metrics[0][0]
    for other in reversed(earlier):
        if figure.block - other.block > _BLOCKS:
            break
        if not other.metrics or other.metrics[0][0] != metric or other.part == "from":
            continue
        if other.when.first is None or other.when.role == "base" or _apart(scene, figure, other):
            continue
        if long_past(figure, other, published):
            return None
        if figure.modality == "target" and other.modality == "actual":
            return None  # inflation was 3.4% in May; the target is 2%
        toll = scene.rulebook.metrics[metric].toll and other.sentence != figure.sentence
        newest = _newer(other, earlier) if toll else other
        told = newest.when.basis != "published" and newest.when.role not in _UNTOLD
        return _left(scene, figure, newest) if told else None
    return _totalled(scene, figure, earlier)


def _newer(other: Figure, earlier: Sequence[Figure]) -> Figure:
    """The newer count beside an older one: 1,002 are dead. On Friday night it had been 144."""
    last = other.when.last
    if other.when.grain != "day" or last is None:
        return other
    for one in reversed(earlier):
        if one.quantity.start >= other.quantity.start:
            continue
        if one.block != other.block or other.sentence - one.sentence > 1:
            break
        newer = one_metric(other, one) and one.when.last is not None and one.when.last > last
        if newer and one.modality == "actual":
            return one
    return other


def _totalled(scene: Scene, figure: Figure, earlier: Sequence[Figure]) -> When | None:
    """The period of the sentence before, for what is said to have added up: deaths totalled 9."""
    last = earlier[-1] if earlier else None
    if last is None or last.block != figure.block or figure.sentence - last.sentence > 1:
        return None
    when, start = last.when, figure.quantity.start
    told = when.own and when.basis == "explicit" and lends(last) and last.modality == "actual"
    low = max(scene.sentence_at(start).start, start - _TOTAL)
    if not told or figure.change is not None or not _ADDED_UP.search(scene.text, low, start):
        return None
    return msgspec.structs.replace(when, own=False)


def changed(scene: Scene, figure: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The change right before a level that it led to: marriages rose 2.2% to 485,063."""
    last = earlier[-1] if earlier else None
    if last is None or last.sentence != figure.sentence:
        return None
    if not figure.metrics or figure.kind == "price":  # fell 2.4% to 4.29: may be of the day
        return None
    return last if is_level_of(figure, last, scene.gap(last.quantity, figure.quantity)) else None


def _apart(scene: Scene, figure: Figure, other: Figure) -> bool:
    """Whether a state has not the time of another one: a price, of a month; a sum somebody gave."""
    market = is_traded(scene, figure) or is_market_move(scene, figure) or is_spot(scene, figure)
    return (market and other.when.grain in LONG) or _of_another_giver(figure, other)


def _of_another_giver(figure: Figure, other: Figure) -> bool:
    """Whether two sums are of two who are named: what Norway gave was not given on China's day."""
    money = is_currency(figure.quantity.unit) and other.when.grain == "day"
    money = money and other.when.role == "at" and other.when.basis == "relative"
    named = figure.subject_found in ("clause", "sentence") and other.subject_found != "document"
    apart = figure.sentence != other.sentence and figure.subject != other.subject
    return money and named and apart and other.subject != ""


def period(
    scene: Scene, figure: Figure, earlier: Sequence[Figure], reported: When | None
) -> When | None:
    """A flow or a change holds for the last longer period named before.

    A flow takes only that of a figure of its metric, unless the document tells of a period of
    its own (`reported`). To that one the text returns after a sentence on an earlier time.
    """
    for other in reversed(earlier):
        if figure.block - other.block > _BLOCKS:
            break
        if other.part == "from" or not lends(other) or is_of_revisions(scene, figure, other):
            continue
        if other.when.grain not in INDEXED and is_measured(scene, figure):
            continue
        fits = one_mood(figure, other) and one_subject(figure, other) and one_measure(figure, other)
        alike = reported or figure.change is not None or one_metric(figure, other)
        alike = alike or _goes_on(figure, other)
        if not (fits and alike) or _is_left(figure, other, earlier, reported):
            continue
        if is_traded(scene, figure) or not is_traded(scene, other):
            return msgspec.structs.replace(other.when, own=False)
    return None if reported else _day(figure, earlier)


def _is_left(
    figure: Figure, other: Figure, earlier: Sequence[Figure], reported: When | None
) -> bool:
    """Whether a text that comes to a figure has left the time of an earlier one."""
    if other.sentence == figure.sentence:
        return False
    left = other.block != figure.block and differs(other.when, reported)
    return left or _is_beside(figure, other.when, reported) or _aside(other, earlier, reported)


def _goes_on(figure: Figure, other: Figure) -> bool:
    """Whether a sentence goes on about the quarter or half of the one before it."""
    near = figure.block == other.block and figure.sentence - other.sentence <= 1
    return near and other.when.own and other.when.grain in _REPORTS


def _day(figure: Figure, earlier: Sequence[Figure]) -> When | None:
    """The day of the flow told of in the sentence before, in one paragraph."""
    for other in reversed(earlier):
        if other.block != figure.block or figure.sentence - other.sentence > 1:
            return None
        when = other.when
        if when.role == "base" or other.part == "from":
            continue
        daily = when.grain == "day" and when.role == "at" and when.own
        flows = figure.kind == "flow" == other.kind and figure.modality == "actual"
        return msgspec.structs.replace(when, own=False) if daily and flows else None
    return None


def _is_beside(figure: Figure, when: When, reported: When | None) -> bool:
    """Whether a time was over before the period that a document tells of, or began after it."""
    if not (reported and reported.last and when.first and when.last):
        return False
    return when.last < reported.last or (figure.modality == "actual" and when.first > reported.last)


def differs(when: When, reported: When | None) -> bool:
    """Whether a time is another than the period that a document tells of, which then returns."""
    return reported is not None and (when.first, when.last) != (reported.first, reported.last)


def _aside(other: Figure, earlier: Sequence[Figure], reported: When | None) -> bool:
    """Whether a sentence on the period told of names a part of it only in passing."""
    if reported is None or not _is_part(other.when, reported):
        return False
    for one in reversed(earlier):
        if one.sentence < other.sentence:
            return False
        same = one.sentence == other.sentence and not differs(one.when, reported)
        if same and one.quantity.start < other.quantity.start and one.when.own:
            return True
    return False


def _is_part(when: When, reported: When) -> bool:
    if not (reported.first and reported.last and when.first and when.last):
        return False
    return reported.first <= when.first and when.last <= reported.last and differs(when, reported)


def running(figure: Figure, earlier: Sequence[Figure]) -> When | None:
    """The newest time of a level of the sentence that is no base."""
    found: When | None = None
    for other in reversed(earlier):
        if other.sentence != figure.sentence:
            break
        told = other.when.role != "base" and other.part != "from" and other.when.last
        if told and other.quantity.unit == figure.quantity.unit:
            newer = found is None or found.last is None or told > found.last
            found = other.when if newer else found
    return found


def alike(figure: Figure, earlier: Sequence[Figure]) -> When | None:
    """The period of the last figure of the metric, for what is told of the same one a year ago."""
    for other in reversed(earlier):
        if figure.block - other.block > _BLOCKS:
            break
        if other.when.own and lends(other) and one_metric(figure, other) and other.part != "from":
            return other.when
    return None


def one_metric(figure: Figure, other: Figure) -> bool:
    """Whether the best metrics of two figures are one."""
    return bool(figure.metrics and other.metrics) and figure.metrics[0][0] == other.metrics[0][0]


def _left(scene: Scene, figure: Figure, other: Figure) -> When:
    """The time of the figure before; what was added in a period leaves a state at its end."""
    when = msgspec.structs.replace(other.when, own=False)
    long = when.grain in (*LONG, "week") and figure.change is None
    gathers = figure.kind == "cumulative" and other.kind == "flow"
    if long and (gathers or is_a_state(scene, figure)):
        return msgspec.structs.replace(when, first=when.last, grain="day")
    return when
