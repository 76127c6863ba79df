"""Relations of hand-made claims: one label a pair, whatever their order."""

from datetime import date
from typing import Any

import msgspec
import pytest
from samples import claim

from claimcheck.comparing.likeness import renamed, twins
from claimcheck.comparing.relation import Relation, relate
from claimcheck.comparing.slips import power_of_ten, unit_pair
from claimcheck.comparing.streaks import fits
from claimcheck.comparing.times import Times, times
from claimcheck.model.claim import About, Claim
from claimcheck.rulebook.schema import MetricRule, Rulebook

FEBRUARY, AUGUST = date(2025, 2, 20), date(2025, 8, 28)


def on(day: date, value: str, **changes: Any) -> Claim:
    return claim(value, **{"time_start": day, "time_end": day, "time_basis": "explicit"} | changes)


def told(text: str, quote: str, **changes: Any) -> Claim:
    about = About(offset=text.index(quote))
    return claim(quote.replace(",", ""), sentence=text, quote=quote, **{"about": about} | changes)


def both(one: Claim, other: Claim, kind: str, rulebook: Rulebook) -> Relation:
    """The relation, the same in both orders but for the order of its sets."""
    found, back = relate(one, other, kind, rulebook), relate(other, one, kind, rulebook)
    assert msgspec.structs.replace(back, sets=None) == msgspec.structs.replace(found, sets=None)
    assert (back.sets or ())[::-1] == (found.sets or ())
    return found


def test_a_tolerance_of_the_metric_is_used_and_told(rulebook: Rulebook) -> None:
    rule = MetricRule("derivative-models", (), tolerance=0.02)
    rules = msgspec.structs.replace(rulebook, metrics={"derivative-models": rule})
    near, far = on(AUGUST, "140100"), on(AUGUST, "141900")
    assert both(near, far, "stock", rulebook).label == "contradiction"
    within = both(near, far, "stock", rules)
    assert (within.label, within.told, within.tolerance) == ("agreement", "within", 0.02)
    beyond = both(near, on(AUGUST, "147900"), "stock", rules)
    assert (beyond.label, beyond.tolerance) == ("contradiction", 0.02)


@pytest.mark.parametrize(
    ("older", "newer", "label"),
    [("6", "8", "progression"), ("6", "7", "contradiction"), ("6", "6", "contradiction")],
)
def test_a_streak_of_quarters_goes_up_by_two_in_half_a_year(
    rulebook: Rulebook, older: str, newer: str, label: str
) -> None:
    pair = [
        on(day, value, metric="streak", quote=f"{value} straight quarters")
        for day, value in ((FEBRUARY, older), (AUGUST, newer))
    ]
    assert both(pair[0], pair[1], "", rulebook).label == label


def test_a_count_may_lag_its_time_by_weeks() -> None:
    assert fits(2, 2.1)
    assert not fits(1, 2.1)
    assert not fits(3, 2.1)


def test_two_plans_published_on_two_days_are_a_revision(rulebook: Rulebook) -> None:
    old = on(AUGUST, "380", modality="plan", published=FEBRUARY)
    new = on(AUGUST, "480", modality="plan", published=AUGUST)
    assert both(old, new, "flow", rulebook).label == "revision"
    same_day = msgspec.structs.replace(old, published=AUGUST)
    assert both(same_day, new, "flow", rulebook).label == "contradiction"


def test_percent_and_points_with_equal_digits_are_a_suspect(rulebook: Rulebook) -> None:
    change = {"change": "increase", "base_unit": ""}
    percent, point = (
        claim("3", unit="percent", **change),
        claim("3", unit="percentage_point", **change),
    )
    assert unit_pair(percent, point, rulebook) == "percent/percentage_point"
    assert unit_pair(percent, claim("4", unit="percentage_point", **change), rulebook) == ""
    assert unit_pair(claim("3", unit="USD"), claim("3", unit="kilogram"), rulebook) == ""


def test_a_slip_needs_the_same_digits() -> None:
    assert power_of_ten(claim("386"), claim("386000")) == "×1,000"
    assert power_of_ten(claim("386"), claim("385000")) == ""
    assert power_of_ten(claim("38", unit="percent"), claim("3.8", unit="percent")) == ""


def test_a_state_of_a_day_lies_in_the_month_but_a_month_not_in_the_half_year() -> None:
    day = on(AUGUST, "5")
    month = on(AUGUST, "5", time_start=date(2025, 8, 1), time_end=date(2025, 8, 31))
    month = msgspec.structs.replace(month, about=About(grain="month"))
    half = msgspec.structs.replace(month, time_start=date(2025, 7, 1), time_end=date(2025, 12, 31))
    half = msgspec.structs.replace(half, about=About(grain="half"))
    assert times(day, month, "stock") is times(month, day, "stock") is Times.SAME
    assert times(month, half, "stock") is times(half, month, "stock") is Times.NESTED
    assert times(day, half, "stock") is Times.DIFFERENT


def test_sentences_that_differ_in_their_figure_only_are_twins() -> None:
    one = told("The yard built 41 trams for Tallow in May.", "41")
    other = told("The yard built 47 trams for Tallow in May.", "47")
    assert twins(one, other)
    assert not twins(one, told("The yard sold 47 buses to Orvik in April.", "47"))
    assert not twins(one, msgspec.structs.replace(other, change="increase"))


def test_sentences_with_other_first_words_are_of_two_things() -> None:
    unnamed = {"subject": ""}
    one = told("Tallow trams carried 41 riders a day in May.", "41", **unnamed)
    other = told("Orvik trams carried 47 riders a day in May.", "47", **unnamed)
    assert renamed(one, other)
    bounded = told("Tallow trams carried over 47 riders a day in May.", "47", **unnamed)
    assert not renamed(one, bounded)


def test_a_bare_yuan_is_no_slip_of_currency(rulebook: Rulebook) -> None:
    yuan, dollars = (
        claim("38", unit="CNY", quote="38亿元"),
        claim("38", unit="USD", quote="38亿美元"),
    )
    taken = claim("38", unit="HKD", quote="38億元")
    assert unit_pair(yuan, dollars, rulebook) == "CNY/USD"
    assert unit_pair(yuan, taken, rulebook) == ""


@pytest.mark.parametrize(
    ("families", "label"), [({}, "contradiction"), ({"frequency": "daily"}, "distinct")]
)
def test_a_part_is_not_above_the_whole_but_for_what_is_told_a_day(
    rulebook: Rulebook, families: dict[str, str], label: str
) -> None:
    about = About(families=families, grain="span")
    part = claim("146000", time_start=date(2025, 10, 1), time_end=date(2025, 10, 5), about=about)
    whole = claim("143000", time_start=date(2025, 10, 1), time_end=date(2025, 10, 8), about=about)
    assert both(part, whole, "flow", rulebook).label == label


def test_quarters_that_end_a_few_days_apart_are_one_time(rulebook: Rulebook) -> None:
    def quarter(first: date, last: date, grain: str = "quarter") -> Claim:
        about = About(grain=grain)
        return claim("14700", time_start=first, time_end=last, time_basis="fiscal", about=about)

    months = quarter(date(2025, 5, 1), date(2025, 7, 31))
    weeks = quarter(date(2025, 4, 27), date(2025, 7, 26))
    before = quarter(date(2025, 1, 26), date(2025, 4, 26))
    run = quarter(date(2025, 4, 27), date(2025, 7, 26), "span")
    assert times(months, weeks, "flow") is Times.SAME
    assert times(months, before, "flow") is Times.DIFFERENT
    assert times(months, run, "flow") is not Times.SAME
