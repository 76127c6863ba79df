"""Laws of relations, for any figures that Hypothesis can think of."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from samples import claim

from claimcheck.comparing.agreement import agreement
from claimcheck.comparing.intervals import Interval, default, hard, narrow, soft, wide
from claimcheck.comparing.lineage import independent
from claimcheck.comparing.relation import relate
from claimcheck.model.claim import About, Claim
from claimcheck.model.finding import Finding
from claimcheck.pipeline import compare
from claimcheck.rulebook.load import load_rules

RULEBOOK = load_rules()
KINDS = ("", "cumulative", "stock", "flow", "rate", "price", "record", "plan", "rank")
DAYS = [date(2025, 1, 31), date(2025, 3, 31), date(2025, 8, 29)]

bounds = st.sampled_from(["=", "=", "=", ">", ">=", "<", "<=", "~"])
spans = st.one_of(
    st.just((None, None)),
    st.sampled_from(DAYS).map(lambda day: (day, day)),
    st.sampled_from(
        [(date(2025, 1, 1), date(2025, 3, 31)), (date(2025, 1, 1), date(2025, 12, 31))]
    ),
)


def made(value: Decimal, step: Decimal, **changes: object) -> Claim:
    """A figure with this place value of its last digit."""
    known = {"value": value, "base_value": value, "precision": step, "low": None, "high": None}
    return msgspec.structs.replace(claim(), **(known | changes))


@st.composite
def figures(draw: st.DrawFn) -> Claim:
    digits, power = draw(st.integers(1, 9999)), draw(st.integers(-2, 9))
    start, end = draw(spans)
    grain = "" if start is None else "day" if start == end else "quarter"
    step = Decimal(1).scaleb(power)
    return made(
        Decimal(digits) * step,
        step,
        id=draw(st.uuids(version=4)).hex,
        path=draw(st.sampled_from(["a.txt", "b.txt", "c.txt"])),
        bound=draw(bounds),
        change=draw(st.sampled_from([None, None, "increase", "decrease"])),
        modality=draw(st.sampled_from(["actual", "actual", "plan", "forecast"])),
        time_start=start,
        time_end=end,
        time_basis=None if start is None else draw(st.sampled_from(["explicit", "published"])),
        published=draw(st.sampled_from(DAYS)),
        scaled=draw(st.booleans()),
        exact=draw(st.booleans()),
        about=About(grain=grain),
    )


@given(figures(), figures(), st.sampled_from(KINDS))
@settings(max_examples=400)
def test_a_relation_is_symmetric(one: Claim, other: Claim, kind: str) -> None:
    there, back = relate(one, other, kind, RULEBOOK), relate(other, one, kind, RULEBOOK)
    assert msgspec.structs.replace(there, sets=None) == msgspec.structs.replace(back, sets=None)
    assert (there.sets or ())[::-1] == (back.sets or ())


@given(figures(), st.sampled_from(KINDS))
def test_a_figure_agrees_with_itself(one: Claim, kind: str) -> None:
    other = msgspec.structs.replace(one, id="other", path="z.txt")
    assert relate(one, other, kind, RULEBOOK).label == "agreement"


@given(figures(), figures())
def test_intervals_meet_both_ways(one: Claim, other: Claim) -> None:
    for allowed in (narrow, default, wide, hard, soft):
        mine, yours = allowed(one), allowed(other)
        assert mine.meets(yours) == yours.meets(mine)


@given(figures())
def test_a_figure_lies_in_its_intervals(one: Claim) -> None:
    value = float(one.value or 0)
    point = Interval(value, value)
    for allowed in (narrow, default, wide):
        assert allowed(one).meets(point)


@given(st.integers(1, 10**6), st.integers(0, 3), st.integers(1, 3))
@example(1395, 1, 2)
def test_a_figure_agrees_with_itself_rounded(digits: int, fine: int, coarse: int) -> None:
    """Rounding at any place, then at a coarser one, never makes a contradiction."""
    exact = Decimal(digits)
    assume(len(str(digits)) > fine + coarse)
    steps = [Decimal(10) ** fine, Decimal(10) ** (fine + coarse)]
    one, other = (
        made(rounded, step)
        for step in steps
        for rounded in [(exact / step).quantize(Decimal(1)) * step]
    )
    assume(other.value)
    accord = agreement(one, other)
    assert accord is not None
    assert accord.agrees


@given(st.integers(1000, 10**7), st.integers(0, 2), st.integers(1, 2))
@example(1449, 1, 1)
@example(1000, 1, 1)
def test_coarser_rounding_never_turns_agreement_into_contradiction(
    digits: int, places: int, more: int
) -> None:
    """A figure, the same one rounded, and that one rounded once more: all agree."""
    assume(len(str(digits)) > places + more + 1)
    exact, step = Decimal(digits), Decimal(10) ** places
    rough = Decimal(10) ** (places + more)
    once = (exact / step).quantize(Decimal(1)) * step
    twice = (once / rough).quantize(Decimal(1)) * rough
    whole = made(exact, Decimal(1))
    for rounded in (made(once, step), made(twice, rough)):
        accord = agreement(whole, rounded)
        assert accord is not None
        assert accord.agrees


@given(st.lists(figures(), min_size=1, max_size=5), st.integers(0, 4))
@settings(max_examples=60)
def test_a_copy_changes_nothing_but_agreements(some: list[Claim], which: int) -> None:
    """A document beside its copy yields what it yields alone, apart from agreements."""
    path = some[which % len(some)].path
    some = [
        msgspec.structs.replace(one, start=100 * place, end=100 * place + 5, about=_at(one, place))
        for place, one in enumerate(some)
    ]
    copies = [
        msgspec.structs.replace(one, id=f"copy{one.id}", path=f"{path}.copy")
        for one in some
        if one.path == path
    ]
    assert _conflicts(compare(some + copies, RULEBOOK)) == _conflicts(compare(some, RULEBOOK))


def _at(one: Claim, place: int) -> About:
    return msgspec.structs.replace(one.about, offset=15 + place)


def _conflicts(findings: list[Finding]) -> set[tuple[str, str | None, tuple[str, ...]]]:
    return {
        (f.label, f.kind, tuple(sorted({f"{c.value} {c.bound}" for c in f.claims})))
        for f in findings
        if f.label in ("contradiction", "unit-suspect", "revision")
    }


def test_copies_of_one_text_are_one_source_and_two_papers_are_two() -> None:
    one = claim(publisher="Meridian Wire", path="a.txt")
    copied = claim(publisher="Harbour Post", path="b.txt")
    assert independent([one, copied]) == 1
    own = claim(publisher="Harbour Post", path="c.txt", sentence="By our count there are 140000.")
    assert independent([one, copied, own]) == 2


@pytest.mark.parametrize("count", [2, 5])
def test_a_thousand_repeats_are_one_source(count: int) -> None:
    assert independent([claim(path=f"{n}.txt", publisher=f"Paper {n}") for n in range(count)]) == 1
