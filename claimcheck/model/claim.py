"""A claim: one figure of one document, with what it is about."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import TypeVar

import msgspec


class About(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What tells that two figures are about one thing: the graded cues of one claim.

    `metrics` are up to four candidate metric ids with their cost (0 is best), the best first.
    `subject_found` tells how the subject was found (`clause`, `sentence`, `carried`, `title`,
    `document`). `names` are all names of the sentence (entity ids or folded names).
    `also` gives names of the sentence the other names that the document explains them by.
    `families` maps a modifier family to its value; one taken over from a level ends with `~`.
    `words` are the words around the number, weighted by nearness; `head` those of the phrase that
    the figure measures (the modifiers of its metric's word, or the whole phrase without one).
    `level` is the value and unit of the level that a change restates, in base units.
    `house` is who counted it, where the document tells: a research house, a pollster.
    `grain` is the length of the period (`day`, `quarter` …, "" when none).
    `construct` is a key shared by the levels of one from–to construct of the document, `part`
    its place in it. `offset` is the place of the quote in its sentence.
    """

    metrics: tuple[tuple[str, float], ...] = ()
    subject_found: str = ""
    names: tuple[str, ...] = ()
    also: dict[str, str] = {}
    families: dict[str, str] = {}
    words: dict[str, float] = {}
    head: tuple[str, ...] = ()
    level: str = ""
    grain: str = ""
    construct: str = ""
    part: str = ""
    offset: int = 0
    stage: tuple[str, ...] = ()
    house: str = ""


class Claim(msgspec.Struct, frozen=True, dict=True):
    """One claim; the fields are those of the contract (see `model.wire`).

    `low` and `high` are the interval that the words allow, closed unless the bound says
    otherwise, None where it is open. `precision` is the place value of the last digit written.
    `time_start`, `time_end` are inclusive days. `confidence` (0..1) is that of what the claim
    is about. `block` is the key by which claims are brought together before comparing.
    `page` is that of a format that has pages. What stages work out of a claim again and again
    they may keep in it (see `once`); no output and no comparison sees that.
    """

    id: str
    path: str
    start: int
    end: int
    line: int
    column: int
    quote: str
    sentence: str
    kind: str
    subject: str
    metric: str
    value: Decimal | None
    unit: str
    scope: dict[str, str] = {}
    modality: str = "actual"
    attribution: str | None = None
    object: str | None = None
    slot: str = ""
    value_high: Decimal | None = None
    base_value: Decimal | None = None
    base_unit: str = ""
    bound: str = "="
    low: Decimal | None = None
    high: Decimal | None = None
    precision: Decimal | None = None
    counted: str | None = None
    change: str | None = None
    time_start: date | None = None
    time_end: date | None = None
    time_basis: str | None = None
    confidence: float = 0.5
    block: str = ""
    published: date | None = None
    publisher: str | None = None
    title: str | None = None
    language: str | None = None
    page: int | None = None
    role: str = "report"
    exact: bool = False
    scaled: bool = False
    about: About = About()


_Found = TypeVar("_Found")


def once(work: Callable[[Claim], _Found]) -> Callable[[Claim], _Found]:
    """Work out of a claim alone, done once for each: a claim is held beside hundreds of others."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(claim: Claim) -> _Found:
        known = claim.__dict__
        if name not in known:
            known[name] = work(claim)
        found: _Found = known[name]
        return found

    return kept
