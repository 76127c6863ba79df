"""Timelines: steps in order of time, what changed, and what another source contests."""

import csv
import json
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from samples import claim, finding

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Side
from claimcheck.reporting import timeline_lines
from claimcheck.reporting.timeline_svg import svg_lines
from claimcheck.reporting.timelines import Timeline, moving, timelines
from claimcheck.reporting.width import width


def month(value: str, number: int, **changes: object) -> Claim:
    day = date(2025, number, 1)
    return claim(
        value, **{"id": f"{number}-{value}", "time_start": day, "time_end": day, **changes}
    )


def moved(*claims: Claim) -> Finding:
    return finding(*claims, code="CC102", label="progression", severity="info", hidden=True)


def growth() -> Timeline:
    (row,) = timelines([moved(month("90000", 1), month("100000", 3), month("170000", 9))], ())
    return row


def test_each_step_tells_its_change_since_the_last() -> None:
    assert [(step.delta, step.share) for step in growth().steps] == [
        (None, None),
        (Decimal(10000), Decimal("11.11")),
        (Decimal(70000), Decimal(70)),
    ]


def test_steps_stand_in_order_of_time_whatever_the_order_of_findings() -> None:
    late, early = month("170000", 9), month("90000", 1)
    (row,) = timelines([moved(late, early)], ())
    assert [step.first.id for step in row.steps] == [early.id, late.id]


def test_claims_of_one_side_and_time_are_one_step_told_by_the_most_exact() -> None:
    rough, exact = month("140000", 8), month("140210", 8, precision=Decimal(10))
    rough_one = month("140000", 8, precision=Decimal(10000))
    sides = (Side((month("90000", 1),)), Side((rough_one, exact), 2))
    row = timelines([finding(rough, code="CC102", label="progression", sides=sides)], ())[0]
    assert [step.first.quote for step in row.steps] == ["90000", "140210"]


def test_a_contested_figure_stands_in_the_row_without_a_change_of_its_own() -> None:
    one, two, other = month("90000", 1), month("140000", 8), month("240000", 8)
    rows = timelines([moved(one, two), finding(two, other)], ())
    (row,) = moving(rows)
    assert [step.conflict for step in row.steps] == ["", "contradiction", "contradiction"]
    assert row.steps[2].delta is None


def test_another_unit_has_no_change_and_a_decrease_counts_below_zero() -> None:
    yuan, dollars = month("5", 1, unit="CNY"), month("7", 2, unit="USD")
    (row,) = timelines([moved(yuan, dollars)], ())
    assert row.steps[1].delta is None
    rates = [month("5", 1, change="increase"), month("2", 2, change="decrease")]
    (row,) = timelines([moved(*rates)], ())
    assert row.steps[1].delta == Decimal(-7)


def test_a_claim_without_a_partner_is_a_timeline_of_its_own() -> None:
    rows = timelines([moved(month("90000", 1), month("100000", 3))], [month("5", 4)])
    assert [len(row.steps) for row in rows] == [2, 1]
    assert len(moving(rows)) == 1


def test_text_is_aligned_with_wide_characters() -> None:
    wide = month("100000", 3, publisher="江城快讯", quote="10万个")
    (row,) = timelines([moved(month("90000", 1), wide, month("170000", 9))], ())
    lines = [line for line in timeline_lines.text_lines([row]) if line.startswith("  2025")]
    assert len(lines) == 3
    places = [width(line[: line.rindex("Meridian")]) for line in (lines[0], lines[2])]
    assert places == [width(lines[1][: lines[1].rindex("江城")])] * 2
    assert "+10,000 (+11.11%)" in lines[1]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_markdown_has_a_bar_and_a_change_a_step(lang: str) -> None:
    rows = [line for line in timeline_lines.markdown_lines([growth()], lang=lang) if "2025" in line]
    assert [row.count(" | ") for row in rows] == [5, 5, 5]
    assert "████" in rows[0]
    assert "+70%" in rows[2]


def test_csv_and_json_hold_numbers() -> None:
    table = list(csv.DictReader(line + "\n" for line in timeline_lines.csv_lines([growth()])))
    assert [row["value"] for row in table] == ["90000", "100000", "170000"]
    assert [row["delta_percent"] for row in table] == ["", "11.11", "70"]
    found = json.loads("\n".join(timeline_lines.json_lines([growth(), growth()])))
    assert [len(row["steps"]) for row in found["timelines"]] == [3, 3]
    assert found["timelines"][0]["steps"][1]["delta"] == 10000


def test_the_drawing_is_a_picture_with_its_figures_days_and_sources() -> None:
    text = "\n".join(svg_lines([growth()]))
    picture = ET.fromstring(text)  # noqa: S314 (our own drawing)
    assert picture.tag.endswith("}svg")
    told = "".join(picture.itertext())
    assert all(part in told for part in ("90,000", "170,000", "2025-09-01", "Meridian Wire"))


def test_hostile_text_in_a_drawing_is_text() -> None:
    bad = "</svg><script>alert(1)</script>\x1b[31m\u202e"
    row = timelines([moved(month("9", 1, publisher=bad, unit=bad), month("8", 2, unit=bad))], ())[0]
    text = "\n".join(svg_lines([Timeline(bad, row.steps)]))
    assert "<script" not in text
    assert "\x1b" not in text
    ET.fromstring(text)  # noqa: S314 (our own drawing)
