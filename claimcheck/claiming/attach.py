"""Attaches every quantity of a document to metric, subject, modifiers and time, in order.

What a sentence leaves out is carried along from the figure before it: a change takes the
metric of its level, a number without a name that of the last number of its dimension.
"""

from collections.abc import Sequence

import msgspec

from claimcheck.claiming import listed, metric, modifiers, neighbours, respective, subject
from claimcheck.claiming.change import change
from claimcheck.claiming.deeds import settles
from claimcheck.claiming.figure import Figure, told_at
from claimcheck.claiming.gapping import continued, gapped
from claimcheck.claiming.growth import grown, grows, of_what
from claimcheck.claiming.head import head
from claimcheck.claiming.levels import measured_against
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.restated import restated
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.timing import Timing
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import dimension

_CARRY_CHARS = 250
_MORE_THAN = lazily(r"\s(?:more|higher|larger|greater|fewer|less|lower|smaller) than\b")
_CARRIED, _WEAK = 6.0, 14.0
_DONE = -5.5  # what is no dearer was named by a verb
_RELATIVE = ("percent", "percentage_point", "basis_point", "times")


def figures(scene: Scene) -> list[Figure]:
    """The figures of a document in the order of their places."""
    found: list[Figure] = []
    main = subject.main_subject(scene)
    timing = Timing(scene, main)
    for quantity in scene.quantities.items:
        figure = _figure(scene, quantity, found, timing, main)
        if figure.part == "from":
            _pair(figure, found)
        found.append(figure)
    return restated(found)


def _pair(base: Figure, found: list[Figure]) -> None:
    """The level that a base was found for becomes the newer one of the two."""
    for index in told_at(base.construct, found):
        figure = found[index]
        if figure.construct == "":
            part = figure.part or "to"
            found[index] = msgspec.structs.replace(figure, part=part, construct=base.construct)


def _construct(quantity: Quantity, base: Figure | None) -> str:
    """What the levels of one change share: the recogniser's group, or the place of the newer."""
    if base is not None:
        return base.construct or f"@{base.quantity.start}"
    return str(quantity.group) if quantity.group >= 0 else ""


def _figure(
    scene: Scene, quantity: Quantity, earlier: Sequence[Figure], timing: Timing, main: str
) -> Figure:
    direction = change(scene, quantity)
    if direction is not None and settles(scene, quantity):
        direction = None
    twin = None if direction or quantity.part else gapped(scene, quantity, earlier)
    direction = twin.change if twin else direction
    base = measured_against(scene, quantity, direction, earlier)
    level = base or _level_before(scene, quantity, direction, earlier)
    other = neighbours.renamed(scene, quantity, base)
    metrics = continued(scene, quantity, twin) or _metrics(
        scene, quantity, direction, None if other else level, earlier
    )
    direction = grown(scene, quantity, metrics, direction)
    toll = bool(metrics) and scene.rulebook.metrics[metrics[0][0]].toll
    who, found = _subject(scene, quantity, level, earlier, main, toll=toll)
    alone = metrics and level is None
    term = metric.term(scene, quantity, direction, metrics[0][0]) if alone else None
    families = _families(scene, quantity, term, level)
    kind = _kind(scene, metrics, families)
    index = scene.sentence_index(quantity.start)
    figure = Figure(
        quantity=quantity,
        sentence=index,
        block=scene.sentences[index].block,
        change=direction,
        metrics=metrics,
        kind=kind,
        subject=who,
        subject_found=found,
        families=families,
        modality=modifiers.modality(scene, quantity),
        when=timing.empty,
        restates=level is not None and base is None,
        level=level.quantity if level is not None and base is None else None,
        head=_head(scene, quantity, metrics, term, level),
        part="from" if base else quantity.part,
        construct=_construct(quantity, base),
    )
    placed = timing.placed(figure, earlier, level)
    return msgspec.structs.replace(placed, part="", construct="") if other else placed


def _families(
    scene: Scene, quantity: Quantity, term: Hit | None, level: Figure | None
) -> dict[str, str]:
    """The modifiers of the figure, of its metric's word and of the level that it restates."""
    found = modifiers.families(scene, quantity)
    if term is not None:
        found = {**modifiers.of_term(scene, term), **found}
    if level is not None:
        found = modifiers.inherit(found, level.families)
    return modifiers.kept(found, scene.rulebook)


def _head(
    scene: Scene,
    quantity: Quantity,
    metrics: Candidates,
    term: Hit | None,
    level: Figure | None,
) -> tuple[str, ...]:
    if level is not None:
        return level.head
    if not metrics:
        return head(scene, quantity, None)
    named = term is not None or metrics[0][1] > _DONE
    return (head(scene, quantity, term) if term else ()) if named else head(scene, quantity, None)


def _level_before(
    scene: Scene, quantity: Quantity, direction: str | None, earlier: Sequence[Figure]
) -> Figure | None:
    """The level that a relative change restates: it stands right before, no metric between.

    Of changes in a row, each restates the level of its place (分别, respectively).
    """
    if not earlier or direction is None or quantity.unit not in _RELATIVE:
        return None
    if of_order := respective.level(scene, quantity, earlier):
        return of_order
    index = scene.sentence_index(quantity.start)
    for figure in reversed(earlier):
        if figure.sentence != index:
            return None
        if scene.terms.count(figure.quantity.end, quantity.start) and not _apposed(scene, quantity):
            return None
        if figure.change is None and figure.quantity.unit not in _RELATIVE:
            if figure.part == "from" and figure.construct.startswith("@"):
                continue  # 收入270亿元,去年同期119亿元,增长127%: it is the newer one that grew
            return figure
    return None


def _apposed(scene: Scene, quantity: Quantity) -> bool:
    """Whether a change is set behind its level: `8 GW was installed, 12% more than last year`."""
    before = scene.text[max(0, quantity.start - 2) : quantity.start]
    return before == ", " and bool(_MORE_THAN.match(scene.text, quantity.end))


def _metrics(
    scene: Scene,
    quantity: Quantity,
    direction: str | None,
    level: Figure | None,
    earlier: Sequence[Figure],
) -> Candidates:
    if level is not None and level.metrics:
        return level.metrics
    head = metric.headed(scene, quantity, direction)
    led = head or neighbours.reached(scene, quantity, direction, earlier)
    return led or _own(scene, quantity, direction, earlier)


def _own(
    scene: Scene, quantity: Quantity, direction: str | None, earlier: Sequence[Figure]
) -> Candidates:
    """The metrics that the quantity's own sentence names, else the last one of its dimension."""
    own = metric.candidates(scene, quantity, direction)
    if not (own and own[0][1] < _DONE) and (whole := neighbours.part_of(scene, quantity, earlier)):
        return whole
    if word := respective.term(scene, quantity):
        own = metric.first(word.id, own)
    own = of_what(scene, own, earlier)
    if own and own[0][1] <= _WEAK:
        return own
    carried = _same_dimension(scene, quantity, direction, earlier)
    if carried and listed.parts(scene, quantity, carried):
        line = listed.heading(scene, quantity)
        return metric.heading(scene, quantity, direction, line) or _lent(
            listed.of_report(scene, quantity, earlier)
        )
    if carried:
        lent = {name: cost + _CARRIED for name, cost in carried.metrics}
        lent.update({name: min(cost, lent.get(name, cost)) for name, cost in own})
        return metric.best(lent)
    if own or neighbours.names_its_own(scene, quantity):
        return own
    index = scene.sentence_index(quantity.start)
    if neighbours.is_piece(scene, quantity):  # 10月销量 … 小鹏4.2万辆: what the title measures
        return metric.heading(scene, quantity, direction, 0)
    return metric.heading(scene, quantity, direction, index - 1) if index else ()


def _lent(other: Figure | None) -> Candidates:
    """The metrics of another figure, for one whose own words name none."""
    return metric.best({name: cost + _CARRIED for name, cost in other.metrics}) if other else ()


def _same_dimension(
    scene: Scene, quantity: Quantity, direction: str | None, earlier: Sequence[Figure]
) -> Figure | None:
    """The last figure of the quantity's dimension and typing, not far before it."""
    mine = dimension(quantity.unit, scene.rulebook)
    for figure in reversed(earlier):
        if quantity.start - figure.quantity.end > _CARRY_CHARS:
            return None
        same = dimension(figure.quantity.unit, scene.rulebook) == mine
        if (
            same
            and neighbours.alike(scene, quantity, figure.quantity)
            and ((figure.change is None) == (direction is None) or grows(scene, figure.metrics))
            and figure.metrics
        ):
            return figure
    return None


def _kind(scene: Scene, metrics: Candidates, families: dict[str, str]) -> str:
    """The kind of the metric; what is newly added is a flow, whatever it adds to."""
    if not metrics:
        return ""
    kind = scene.rulebook.metrics[metrics[0][0]].kind
    added = families.get("span", "").rstrip(modifiers.INHERITED) == "added"
    return "flow" if added and kind in ("stock", "cumulative") else kind


def _subject(
    scene: Scene,
    quantity: Quantity,
    level: Figure | None,
    earlier: Sequence[Figure],
    main: str,
    *,
    toll: bool,
) -> tuple[str, str]:
    """The subject of the clause, else that of the level or the figure before, else the main one.

    A name behind the figure is its subject only where the document has none.
    """
    if name := respective.name(scene, quantity):
        return subject.key(name), "clause"
    if toll and (place := subject.place_of(scene, quantity)):
        return place, "clause"
    who, found = subject.subject(scene, quantity)
    if found == "clause":
        return who, found
    if level is not None and level.subject:
        return level.subject, "carried"
    if who := who or subject.owner(scene, quantity):
        return who, "sentence"
    index = scene.sentence_index(quantity.start)
    block = scene.sentences[index].block
    if earlier and earlier[-1].block == block and earlier[-1].subject:
        own = earlier[-1].subject_found != "document"
        return earlier[-1].subject, "carried" if own else "document"
    if main:
        return main, "document"
    behind = subject.behind(scene, quantity)
    return behind, "sentence" if behind else ""
