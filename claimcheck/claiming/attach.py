"""Attaches every quantity of a document to metric, subject, modifiers and time, in order.

What a sentence leaves out is carried along from the figure before it: a change takes the
metric of its level, a number without a name that of the last number of its dimension.
"""

import msgspec

from claimcheck.claiming import metric, modifiers, neighbours, respective, sited, topic
from claimcheck.claiming.anew import names_anew
from claimcheck.claiming.backdrop import owner_of
from claimcheck.claiming.carried import carried, is_firm_behind_goods, last_alike
from claimcheck.claiming.change import change
from claimcheck.claiming.deeds import settles
from claimcheck.claiming.figure import Figure, told_at
from claimcheck.claiming.gapping import continued, gapped
from claimcheck.claiming.growth import grown, of_what
from claimcheck.claiming.head import head
from claimcheck.claiming.levels import measured_against
from claimcheck.claiming.markets import quoted
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.modality import mood
from claimcheck.claiming.owners import by_metric, foretold_of
from claimcheck.claiming.restated import restated
from claimcheck.claiming.restates import level_before
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.sequence import sequenced
from claimcheck.claiming.shares import is_answer, is_of_row, shared
from claimcheck.claiming.spot import Spot, spot
from claimcheck.claiming.stated import gathered
from claimcheck.claiming.things import is_piece, names_a_rate, names_its_own
from claimcheck.claiming.timing import Timing
from claimcheck.claiming.whose import whose
from claimcheck.model.mention import Hit, Quantity

_WEAK, _DONE = 14.0, -5.5  # what is no dearer than the last a verb named


def figures(scene: Scene) -> list[Figure]:
    """The figures of a document in the order of their places."""
    found: list[Figure] = []
    main = topic.main_subject(scene)
    timing = Timing(scene, main)
    for quantity in scene.quantities.items:
        figure = _figure(spot(scene, quantity, found), timing, main)
        if figure.part == "from":
            _pair(figure, found)
        found.append(figure)
    return restated(sequenced(scene, found))


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


def _figure(at: Spot, timing: Timing, main: str) -> Figure:
    scene, here, quantity, earlier = at.scene, at.here, at.quantity, at.earlier
    direction = _direction(at)
    twin = None if direction or quantity.part else gapped(scene, here, quantity, earlier)
    direction = twin.change if twin else direction
    base = measured_against(scene, here, quantity, direction, earlier)
    level = base or (level_before(scene, here, quantity, earlier, at.order) if direction else None)
    peer = sited.compared(scene, here, quantity, earlier)
    other = base is not None and neighbours.renamed(scene, quantity, base)
    metrics = continued(scene, quantity, twin) if twin else ()
    metrics = metrics or _metrics(at, direction, None if other else level)
    direction = grown(scene, here, quantity, metrics, direction, earlier)
    who, found = (peer, "clause") if peer else _owner(at, level, main, metrics)
    metrics = quoted(scene, quantity, who, metrics) if found == "clause" else metrics
    told = mood(scene, here, quantity, metrics, base or twin, earlier)
    who, found = foretold_of(scene, here, (who, found), metrics, told)
    term = _term(at, direction, metrics) if metrics and level is None else None
    families = _families(at, term, level)
    restates = level is not None and base is None
    figure = Figure(
        quantity,
        here.index,
        here.block,
        direction,
        metrics,
        modifiers.kind(scene, metrics, families),
        who,
        found,
        families,
        told,
        timing.empty,
        restates,
        level.quantity if level is not None and restates else None,
        _head(at, metrics, term, level),
        "from" if base and not peer else quantity.part,
        _construct(quantity, None if peer else base),
        at.clause,
    )
    placed = gathered(scene, timing.placed(figure, earlier, level))
    return msgspec.structs.replace(placed, part="", construct="") if other else placed


def _direction(at: Spot) -> str | None:
    """The direction of a change that the figure is, None for a level that was settled on."""
    moved = change(at.scene, at.here, at.quantity)
    return None if moved and settles(at.scene, at.here, at.quantity) else moved


def _owner(at: Spot, level: Figure | None, main: str, metrics: Candidates) -> tuple[str, str]:
    """Whose the figure is and how that was found; of some metrics always a firm or country."""
    who, found = whose(at, level, main, metrics)
    return by_metric(at.scene, owner_of(at.scene, who, metrics), found, metrics)


def _term(at: Spot, direction: str | None, metrics: Candidates) -> Hit | None:
    """The word of the first metric."""
    return metric.term(at.scene, at.here, at.quantity, direction, metrics[0][0])


def _families(at: Spot, term: Hit | None, level: Figure | None) -> dict[str, str]:
    """The modifiers of the figure, of its metric's word and of the level that it restates."""
    found = modifiers.families(at.scene, at.here, at.quantity)
    if term is not None:
        found = {**modifiers.of_term(at.scene, term), **found}
    if level is not None:
        found = modifiers.inherit(found, level.families)
    return modifiers.kept(found, at.scene.rulebook) if found else found


def _head(at: Spot, metrics: Candidates, term: Hit | None, level: Figure | None) -> tuple[str, ...]:
    if level is not None:
        return level.head
    if metrics and term is None and metrics[0][1] > _DONE:
        return ()
    named = term if metrics else None
    return head(at.scene, at.quantity, named, at.clause)


def _metrics(at: Spot, direction: str | None, level: Figure | None) -> Candidates:
    if level is not None and level.metrics:
        return level.metrics
    scene, quantity = at.scene, at.quantity
    headed = metric.headed(scene, quantity, direction)
    headed = headed or neighbours.reached(scene, quantity, direction, at.earlier)
    if headed or names_a_rate(scene, at.here, quantity):
        return headed
    return _own(at, direction)


def _own(at: Spot, direction: str | None) -> Candidates:
    """The metrics that the quantity's own sentence names, else the last one of its dimension."""
    scene, here, quantity = at.scene, at.here, at.quantity
    own = metric.candidates(scene, here, quantity, direction)
    done = own and own[0][1] < _DONE
    if not done and (whole := neighbours.part_of(scene, here, quantity, at.earlier)):
        return whole
    if at.order and (word := respective.item(scene, at.order, here.terms)):
        own = metric.first(word.id, own)
    named = of_what(scene, own, at.earlier)
    own = shared(scene, here, quantity, direction, named, at.earlier)
    if own and own[0][1] <= _WEAK:
        return own
    last = last_alike(scene, quantity, direction, at.earlier)
    if named and not own:
        return last.metrics if last and is_of_row(scene, here, quantity, last) else ()
    anew = names_anew(scene, here) or is_answer(scene, quantity)
    anew = anew or (direction is not None and is_firm_behind_goods(scene, here, at.earlier))
    if last and not (anew and last.sentence != here.index):
        return carried(scene, quantity, direction, last, own, at.earlier)
    if own or anew or names_its_own(scene, quantity):
        return own
    if is_piece(scene, quantity):  # 10月销量 … 小鹏4.2万辆: what the title measures
        return metric.heading(scene, quantity, direction, 0)
    return metric.heading(scene, quantity, direction, here.index - 1) if here.index else ()
