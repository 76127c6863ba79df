"""Who counts: the research house, pollster or forecaster whose number a figure is.

Two houses that count one market, ask one electorate or look ahead differ by their methods: who
counts is a part of what is counted.
"""

import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from itertools import chain, pairwise
from re import Pattern

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Name
from claimcheck.model.pattern import either, lazily

_FORECAST = "forecast"
_BEFORE = 24  # code points of `a survey conducted by`


def houses(scene: Scene, figures: Sequence[Figure]) -> Mapping[int, str]:
    """Who counted or forecast a figure, where somebody is told to, by where the figure begins."""
    ahead = [figure for figure in figures if figure.modality == _FORECAST]
    counted = [figure for figure in figures if figure.modality != _FORECAST]
    found = _theirs(scene, counted, _named(scene, _counters(scene)))
    if ahead:
        found.update(_theirs(scene, ahead, _named(scene, _forecasters(scene))))
    return found


def _theirs(
    scene: Scene, figures: Sequence[Figure], named: Mapping[int, str]
) -> MutableMapping[int, str]:
    """The figures that are a house's, by where they begin.

    A house holds for its paragraph, and on to the next house for what it measured there: shipments
    that follow those of a house are its own, the firm's revenue is not.
    """
    there = [figure.metrics for figure in figures if figure.sentence in named]
    measured = {metrics[0][0] for metrics in there if metrics}
    blocks = {scene.sentences[index].block for index in named}
    held = _held(named, len(scene.sentences)) if named else ()
    found = {}
    for figure in figures if named else ():
        told = figure.block in blocks or (figure.metrics and figure.metrics[0][0] in measured)
        if told and held[figure.sentence]:
            found[figure.quantity.start] = held[figure.sentence]
    return found


def _held(named: Mapping[int, str], count: int) -> Sequence[str]:
    """The house of each sentence: the one before it, or the only one of the text."""
    only = next(iter(named.values())) if len(set(named.values())) == 1 else ""
    held = [only] * count
    for first, last in pairwise([*sorted(named), count]):
        held[first:last] = [named[first]] * (last - first)
    return held


def _named(scene: Scene, is_house: Callable[[Name], bool]) -> Mapping[int, str]:
    """The house of each sentence that names one; "" where it names two."""
    found = {}
    for sentence in scene.sentences:
        if not sentence.names:
            continue
        told = {name.entity or name.text.lower() for name in sentence.names if is_house(name)}
        if told:
            found[sentence.index] = told.pop() if len(told) == 1 else ""
    return found


def _forecasters(scene: Scene) -> Callable[[Name], bool]:
    groups = [("forecaster", "houses"), ("tracker", "houses"), ("rating", "banks")]
    each = [scene.rulebook.group(group).get(key, ()) for group, key in groups]
    known = frozenset(chain.from_iterable(each))
    return lambda name: name.entity in known


def _counters(scene: Scene) -> Callable[[Name], bool]:
    group = scene.rulebook.group("tracker")
    known = frozenset(group.get("houses", ()))
    asks = lazily(rf"[\s'’s-]*{either(group.get('polls', ()))}", re.IGNORECASE)
    asked = tuple(group.get("polled", ()))
    return lambda name: name.entity in known if name.entity else _polls(scene, name, asks, asked)


def _polls(scene: Scene, name: Name, asks: Pattern[str], asked: tuple[str, ...]) -> bool:
    """Whether a name is told as who asks people: a Corvane poll, polled by Corvane."""
    if asks.match(scene.text, name.end):
        return True
    before = scene.text[max(name.start - _BEFORE, 0) : name.start]
    return before.rstrip().lower().endswith(asked)
