"""A forecast and a fact are far apart, but less so where both are still to come."""

from datetime import date

import pytest

from claimcheck.comparing.aspect import aspects
from claimcheck.comparing.evidence import explained
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.rulebook.load import load_rules

RULES = load_rules()
FORECAST = "Peru expects a deficit of 5% of GDP in 2027."


def apart(first: str, second: str) -> bool:
    claims = [
        claim
        for text in (first, second)
        for claim in extract(
            Document(Source(f"{text[:12]}.txt", published=date(2025, 8, 1)), text), RULES
        )
    ]
    one, other = aspects(claims, RULES)
    return "modality-differs" in explained(one, other, RULES)


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("In 2027 Peru has a deficit of 5% of GDP.", False),
        ("Peru's deficit: 5% of GDP in 2027.", False),
        ("The bill leaves Peru with a deficit of 5% of GDP in 2027.", False),
        ("Peru had a deficit of 5% of GDP in 2024.", True),
        ("Peru has a target of 5% of GDP for its deficit in 2027.", True),
    ],
)
def test_a_fact_of_days_to_come_is_no_fact(other: str, *, differs: bool) -> None:
    assert apart(FORECAST, other) == differs
