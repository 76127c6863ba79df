"""Pairs of sentences over many topics: what two texts are to each other, all stages together."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.model.document import Document, Source
from claimcheck.pipeline import compare, extract
from claimcheck.rulebook.schema import Rulebook

PAIRS = Path(__file__).parent.parent / "cases" / "pairs" / "worked.yaml"
LABELS = {
    "contradiction": "contradiction",
    "unit-suspect": "contradiction",
    "arithmetic": "contradiction",
    "progression": "progression",
    "revision": "progression",
    "stale": "progression",
    "agreement": "agreement",
}
RANK = ("contradiction", "progression", "agreement", "neutral")
KNOWN_FAILURES = {
    "budget-raised": "a plan to spend and a budget are two metrics to the rules",
    "air-nearly": "近 stands before the unit of a rate: 近每立方米80微克 is read as a plain 80",
    "bridge-cost": "built in 1998 for 47 million: no word of the rules says that this is a cost",
}


def cases() -> list[Any]:
    found = yaml.safe_load(PAIRS.read_text("utf-8"))
    return [
        pytest.param(
            pair,
            id=pair["id"],
            marks=[pytest.mark.xfail(reason=KNOWN_FAILURES[pair["id"]], strict=True)]
            if pair["id"] in KNOWN_FAILURES
            else [],
        )
        for pair in found
    ]


def said(pair: dict[str, Any], rulebook: Rulebook) -> str:
    claims = []
    for letter in "ab":
        day = date.fromisoformat(str(pair[f"date_{letter}"]))
        source = Source(f"{letter}.txt", day, "manifest", f"source {letter}")
        claims += extract(Document(source, pair[f"text_{letter}"]), rulebook)
    labels = {
        LABELS[finding.label]
        for finding in compare(claims, rulebook)
        if finding.label in LABELS
        and not finding.holds
        and {claim.path for claim in finding.claims} == {"a.txt", "b.txt"}
    }
    return min(labels, key=RANK.index, default="neutral")


@pytest.mark.parametrize("pair", cases())
def test_a_pair_is_what_a_careful_reader_says(pair: dict[str, Any], rulebook: Rulebook) -> None:
    assert said(pair, rulebook) == pair["label"], pair["why"]
