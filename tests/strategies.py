"""Hypothesis strategies for claims and findings."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from claimcheck.model.claim import About, Claim
from claimcheck.model.finding import Finding, Side

words = st.text(st.characters(codec="utf-8"), max_size=12)
optional_words = st.none() | words
numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
scaled = st.builds(
    lambda digits, power: Decimal(digits).scaleb(power), st.integers(), st.integers(-30, 30)
)
values = st.none() | numbers | scaled
days = st.none() | st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
pairs = st.dictionaries(words, words, max_size=3)
points = st.floats(0, 1).map(lambda value: round(value, 4))

abouts = st.builds(
    About,
    metrics=st.lists(st.tuples(words, points), max_size=2).map(tuple),
    names=st.lists(words, max_size=2).map(tuple),
    families=pairs,
    words=st.dictionaries(words, points, max_size=2),
    grain=words,
    offset=st.integers(0, 1000),
)
claims = st.builds(
    Claim,
    id=words,
    path=words,
    start=st.integers(0, 10**6),
    end=st.integers(0, 10**6),
    line=st.integers(1, 10**4),
    column=st.integers(1, 10**4),
    quote=words,
    sentence=words,
    kind=st.sampled_from(["quantity", "rank"]),
    subject=words,
    metric=words,
    value=values,
    unit=words,
    scope=pairs,
    attribution=optional_words,
    value_high=values,
    base_value=values,
    low=values,
    high=values,
    precision=values,
    counted=optional_words,
    change=st.sampled_from([None, "increase", "decrease"]),
    time_start=days,
    time_end=days,
    confidence=points,
    published=days,
    publisher=optional_words,
    role=st.sampled_from(["report", "draft"]),
    exact=st.booleans(),
    about=abouts,
)
sides = st.builds(
    Side, claims=st.lists(claims, min_size=1, max_size=2).map(tuple), sources=st.integers(1, 9)
)
findings = st.builds(
    Finding,
    code=words,
    label=words,
    severity=st.sampled_from(["error", "warning", "info"]),
    slot=words,
    sides=st.lists(sides, min_size=1, max_size=3).map(tuple),
    message=words,
    kind=optional_words,
    holds=st.sampled_from([None, True, False]),
    hidden=st.just(value=False),
    fingerprint=words,
)


@st.composite
def scored(draw: st.DrawFn) -> tuple[int, dict[tuple[int, int], float]]:
    """A number of things, and points for some of their pairs."""
    size = draw(st.integers(1, 7))
    pairs = [(i, j) for i in range(size) for j in range(i + 1, size)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return size, {pair: draw(st.floats(-8, 8, allow_nan=False)) for pair in chosen}
