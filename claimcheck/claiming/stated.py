"""What a clause says of its figure: that it had gathered by then, or that it was revised."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.going_on import goes_on
from claimcheck.claiming.inherited import LONG
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.sieve import Sieve
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.pattern import lazily

_GATHERED = Sieve(
    (
        "now",
        "totals",
        "cumulative",
        "total installed",
        "stand",
        "stood",
        "累计",
        "累計",
        "总装机",
        "總裝機",
    ),
    r"\b(?:now|totals|cumulative|total installed|stands? at|stood at)\b|累计|累計|总装机|總裝機",
    re.IGNORECASE,
)
_REVISED = Sieve(
    (
        *("revised", "corrected", "amended", "restated", "修", "更正", "订正", "訂正", "调", "調"),
        *("estimate", "assumption", "forecast", "projection", "guidance"),
    ),
    r"\b(?:revised|corrected|amended|restated)\b|修[订訂正]|[上下][修调調]|更正|订正|訂正"
    r"|\b(?:estimates?|assumptions?|forecasts?|projections?|guidance)\b",
    re.IGNORECASE,
)

# the 73,000 reported a month ago: what was told first is of the same time
_REPORTED = lazily(
    r" (?:(?:first|initially|originally|previously|earlier)"
    r" (?:reported|estimated|announced|published)"
    r"|(?:reported|estimated|announced|published|put) (?:(?:a|two|three) (?:week|month|year)s?"
    r" (?:ago|earlier|before)|earlier|previously|initially|last (?:week|month)))\b"
)
_ENDED, _ENDING = ("ended ", "finished ", "closed ", "exited ", "ends ", "finishes "), 16
_POINTS = ("percentage_point", "basis_point")
_INSTALLED = "installed"  # tells what stands, and what was put up
_UNTIL, _LEAD = lazily(r"\b(?:until|till) (?:the )?(?:end of )?$", re.IGNORECASE), 18
# `versus 58 previously`, `(previously 58)`, 此前预计为58
_PREVIOUSLY = lazily(
    r"%?\s?(?:previously|beforehand|before that|earlier)\b"
    r"|%? (?:forecast|projected|predicted|pencill?ed in)"
    r" (?:(?:a|two|three|six) (?:week|month)s? ago|earlier|last (?:month|quarter)"
    r"|(?:back )?in [A-Z])"
    r"|%? (?:that |which )?(?:it|they|he|she|we|the [a-z]+) (?:had |have )?"
    r"(?:previously |earlier )?"
    r"(?:expected|forecast|predicted|projected|estimated|pencill?ed in|foreseen)\b",
    re.IGNORECASE,
)
_PREVIOUS = lazily(
    r"(?:[(（]|\b(?:from|than|the|an?) )(?:previously|previous|prior|earlier|before|old)[ :]{1,2}$"
    r"|(?:此前|之前|原先|原来|原來|先前|前次|原)(?:的)?(?:[预預][期计計测測估]|指引|目[标標])?[为為的是]?$",
    re.IGNORECASE,
)


def is_a_state(scene: Scene, figure: Figure) -> bool:
    """Whether the clause says that the figure is what had gathered by then: now totals 520 GW."""
    known = scene.rulebook.metrics[figure.metrics[0][0]].kind if figure.metrics else ""
    if known == "flow" or figure.families.get("span") == "added":
        return False
    start = figure.quantity.start
    clause = re.split(r"[,;.\uff0c\uff1b。]\s", scene.text[max(0, start - 90) : start])[-1]
    return bool(_GATHERED.search(clause))


def is_balance(scene: Scene, figure: Figure) -> bool:
    """Whether the figure's metric is a balance: deposits, debt."""
    rules = scene.rulebook.metrics
    return bool(figure.metrics) and rules[figure.metrics[0][0]].balance


def is_revised(scene: Scene, figure: Figure) -> bool:
    """Whether the levels are the old and the new reading of one thing."""
    return revised(scene, figure.quantity)


def revised(scene: Scene, quantity: Quantity) -> bool:
    """Whether words of revising stand near a quantity: raised its forecast to, 上调至."""
    start = quantity.start
    sentence = scene.sentence_at(start)
    if told_first(scene, quantity):
        return True
    return bool(_REVISED.search(scene.text, max(sentence.start, start - 60), start + 40))


def told_first(scene: Scene, quantity: Quantity) -> bool:
    """Whether a level is what was reported of the same thing at first."""
    return _REPORTED.match(scene.text, quantity.end) is not None


def is_gathering(figure: Figure, when: When, published: date | None) -> bool:
    """Whether a total is of a year that is not over: it holds on the day that it was told."""
    if figure.kind not in ("cumulative", "rank") or figure.change:
        return False
    if figure.modality != "actual" or when.role == "duration":
        return False
    if not (when.first and when.last and published) or when.grain not in ("year", "span"):
        return False
    return when.first <= published <= when.last


def ended(scene: Scene, figure: Figure, period: Period, when: When, published: date | None) -> When:
    """What had gathered (its cumulative share rose to 56% in 2024) holds at a year's end.

    So does what a period was ended with: it ended June with 300 clients.
    """
    if when.grain in LONG and when.last and _is_left_with(scene, figure, period):
        return msgspec.structs.replace(when, first=when.last, grain="day")
    told = when.role == "at" and when.basis == "explicit"
    whole = when.grain in LONG and told and figure.change is None
    over = when.last and published and when.last <= published
    if whole and over and when.grain == "year" and is_a_state(scene, figure):
        return msgspec.structs.replace(when, first=when.last, grain="day")
    return when


def _is_left_with(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a period was ended with a figure; not with a gain or 41 wins, which it brought."""
    if figure.change is not None or not scene.text.startswith(" with ", period.end):
        return False
    before = scene.text[max(0, period.start - _ENDING) : period.start].lower()
    return before.removesuffix("the ").endswith(_ENDED) and figure.kind in ("", "stock")


def closed(scene: Scene, figure: Figure, when: When) -> When:
    """A balance (deposits, debt) holds at the end of the period that it is told for."""
    level = figure.change is None or figure.quantity.unit in _POINTS
    stands = level and is_balance(scene, figure) and "added" not in figure.families.values()
    if not (stands and when.grain in LONG and when.last):
        return when
    return msgspec.structs.replace(when, first=when.last, grain="day")


def gathered(scene: Scene, figure: Figure) -> Figure:
    """What stands at the end of a month was not added then: 2.1 TW installed at the end."""
    when, told = figure.when, figure.families.get("span", "")
    ends = when.grain == "day" and when.own and when.last is not None
    if not (ends and told.startswith("added") and figure.metrics and figure.change is None):
        return figure
    here = scene.sentences[figure.sentence]
    added = [hit for hit in here.families if hit.id == "span=added"]
    if any(scene.text[hit.start : hit.end].lower() != _INSTALLED for hit in added):
        return figure  # after 300 GW was newly added
    stands = scene.rulebook.metrics[figure.metrics[0][0]].kind == "stock"
    if not (stands and when.last and (when.last + timedelta(days=1)).day == 1):
        return figure
    families = {**figure.families, "span": "cumulative"}
    return msgspec.structs.replace(figure, families=families, kind="stock")


def of_pair(
    scene: Scene, quantity: Quantity, own: str, base: Figure | None, earlier: Sequence[Figure]
) -> str:
    """The modality of a figure: of a forecast that was revised both levels are forecasts."""
    other = base or (earlier[-1] if earlier and quantity.part else None)
    if own == "actual" and (told := goes_on(scene, quantity, earlier)):
        return told
    if own != "actual" or other is None or other.modality != "forecast":
        return own
    paired = other is base or other.quantity.group == quantity.group
    foretold = paired and (_foretold_before(scene, quantity, other) or revised(scene, quantity))
    return other.modality if foretold else own


def _foretold_before(scene: Scene, quantity: Quantity, newer: Figure) -> bool:
    """Whether a level beside a forecast is what was forecast before it.

    Levels that were are told as one number: `4-7%, from 4-10%`, `versus $58 billion previously`.
    """
    if quantity.high is not None and newer.quantity.high is not None:
        return True
    text, start, end = scene.text, quantity.start, quantity.end
    if _PREVIOUSLY.match(text, end):
        return True
    return _PREVIOUS.search(text, max(0, start - _LEAD), start) is not None


def ends_later(scene: Scene, figure: Figure, period: Period, published: date | None) -> bool:
    """Whether a state holds until a day to come: the toll stays at $9 until 2028."""
    if figure.modality != "actual" or not (period.first and published):
        return False
    if period.first <= published:
        return False
    return _UNTIL.search(scene.text, max(0, period.start - _LEAD), period.start) is not None
