"""Figures -> Claims: the plain records that `extract` ends with."""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec.structs import replace

from claimcheck.claiming.attach import figures
from claimcheck.claiming.facts import facts
from claimcheck.claiming.facts.claim import claim as fact_claim
from claimcheck.claiming.facts.fact import Fact
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.houses import houses
from claimcheck.claiming.identify import block, slot_name
from claimcheck.claiming.modifiers import INHERITED, attribution
from claimcheck.claiming.origin import origin
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.phrase import wording, words
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.stage import stage
from claimcheck.claiming.subject import also, names_of
from claimcheck.claiming.wording import Wording
from claimcheck.model.claim import About, Claim
from claimcheck.model.document import Document, Sentence
from claimcheck.model.mention import Mentions
from claimcheck.model.place import Lines
from claimcheck.rulebook.measures import base, is_currency, spread
from claimcheck.rulebook.schema import Rulebook

_FIRM, _FAIR, _LOOSE = 0.9, 0.8, 0.5
_CHEAP = 6.0
_TOLD = ("explicit", "relative", "fiscal")
_TELLING = 3  # that many digits tell a level from others


def claims(
    document: Document, sentences: Sequence[Sentence], mentions: Mentions, rulebook: Rulebook
) -> list[Claim]:
    """The claims of one document in the order of their places."""
    if not sentences:
        return []
    scene = Scene(document, sentences, mentions, rulebook)
    lines = Lines(document.text, document.parts)
    figured = figures(scene)
    found: list[Figure | Fact] = [*figured, *facts(scene)]
    found.sort(key=_order)
    written = [_written(scene, item, lines) for item in found]
    counted = houses(scene, figured)
    return [_counted(claim, counted) for claim in written] if counted else written


def _counted(claim: Claim, counted: Mapping[int, str]) -> Claim:
    house = counted.get(claim.start, "")
    return replace(claim, about=replace(claim.about, house=house)) if house else claim


def _order(item: Figure | Fact) -> tuple[int, int]:
    return (item.start, item.end) if isinstance(item, Fact) else (item.quantity.start, 0)


def _written(scene: Scene, item: Figure | Fact, lines: Lines) -> Claim:
    if isinstance(item, Fact):
        return fact_claim(scene, item, lines.at(item.start))
    return _claim(scene, item, lines)


def _claim(scene: Scene, figure: Figure, lines: Lines) -> Claim:
    quantity, sentence = figure.quantity, scene.sentences[figure.sentence]
    span = quantity.start, quantity.end
    metric = figure.metrics[0][0] if figure.metrics else (quantity.counted or "")
    scope = {k: v for k, v in figure.families.items() if not v.endswith(INHERITED)}
    written = _unit(figure, scene.rulebook)
    value, unit = base(quantity.value, written, scene.rulebook)
    low, high = spread(quantity)
    place, source = lines.at(quantity.start), scene.document.source
    when, around = figure.when, _around(scene, sentence)
    return Claim(  # by place: with the names of forty fields it takes ten times as long
        *origin(scene, sentence, span, quantity.kind, place),
        figure.subject, metric, quantity.value, written, scope,
        figure.modality, around.attribution, None,
        slot_name(figure.subject, metric, scope, figure.change),
        quantity.high, value, unit, quantity.bound, low, high, quantity.step,
        quantity.counted, figure.change, when.first, when.last, when.basis,
        _confidence(figure), block(written, figure.change, scene.rulebook),
        source.published, source.publisher, source.title, source.language or sentence.language,
        place.page, source.role, quantity.exact, quantity.scaled, _about(scene, figure, around),
    )  # fmt: skip


class _Around(msgspec.Struct, frozen=True, gc=False):
    """What all figures of a sentence stand among: its names, who says it, its words."""

    names: tuple[str, ...]
    attribution: str | None
    words: Wording


@once
def _around(scene: Scene, sentence: Passage) -> _Around:
    named = names_of(scene, sentence)
    return _Around(named, attribution(scene, sentence), wording(scene, sentence))


def _unit(figure: Figure, rulebook: Rulebook) -> str:
    """The unit as written, and per what the metric is told (EPS of 50 cents is USD/share)."""
    quantity = figure.quantity
    rule = rulebook.metrics.get(figure.metrics[0][0]) if figure.metrics else None
    if rule is None or not rule.always_per or quantity.scaled or not is_currency(quantity.unit):
        return quantity.unit
    return f"{quantity.unit}/{rule.always_per}"


def _about(scene: Scene, figure: Figure, around: _Around) -> About:
    sentence = scene.sentences[figure.sentence]
    quantity, names = figure.quantity, around.names
    return About(
        figure.metrics,
        figure.subject_found,
        names,
        also(scene, (figure.subject, *names)),
        figure.families,
        words(around.words, quantity, figure.clause),
        figure.head,
        _level(figure, scene.rulebook),
        figure.when.grain,
        figure.construct,
        figure.part,
        quantity.start - sentence.start,
        stage(scene) if figure.metrics and _is_toll(scene, figure) else (),
    )


def _is_toll(scene: Scene, figure: Figure) -> bool:
    return scene.rulebook.metrics[figure.metrics[0][0]].toll


def _level(figure: Figure, rulebook: Rulebook) -> str:
    """The level that a change restates, as its value and unit; "" for one of few digits."""
    if figure.level is None:
        return ""
    value, unit = base(figure.level.value, figure.level.unit, rulebook)
    plain = value.normalize()
    return f"{plain} {unit}" if len(plain.as_tuple().digits) >= _TELLING else ""


def _confidence(figure: Figure) -> float:
    """How surely the claim is about what it says: metric first, then subject, then time."""
    if not figure.metrics:
        return _LOOSE
    firm = figure.metrics[0][1] <= _CHEAP and figure.subject_found == "clause"
    return _FIRM if firm and figure.when.basis in _TOLD else _FAIR
