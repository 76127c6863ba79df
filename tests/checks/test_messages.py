"""Sentences of findings in both languages."""

from string import Formatter

import msgspec
import pytest
from samples import claim

from claimcheck.checks.messages import TABLES, interval, say
from claimcheck.comparing.intervals import Interval
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import compare, extract
from claimcheck.rulebook.schema import Rulebook


def fields(template: str) -> set[tuple[str | None, str | None]]:
    return {(name, spec) for _, name, spec, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("key", sorted(TABLES["en"]))
def test_every_language_tells_the_same(key: str) -> None:
    assert fields(TABLES["zh"][key]) == fields(TABLES["en"][key])


def test_no_language_has_a_sentence_of_its_own() -> None:
    assert set(TABLES["zh"]) == set(TABLES["en"])


def test_a_claim_is_told_with_its_bound_source_and_day() -> None:
    said = say("unsupported", one=claim(bound=">"))
    assert said["en"] == "no report supports over 140000 for 2025-08-29"
    assert said["zh"] == "没有报道支持超过140000（2025-08-29）"
    assert say("stale", one=claim(), old=claim(), new=claim("170000"))["en"] == (
        "the draft's 140000 is what Meridian Wire, 2025-08-29 had; "
        "“170000” (Meridian Wire, 2025-08-29) is newer (2025-08-29)"
    )


def test_intervals_are_scaled_as_each_language_counts() -> None:
    band = Interval(135000, 145000, open_low=True)
    assert interval(band, "en") == "(135k, 145k]"
    assert interval(band, "zh") == "(13.5万, 14.5万]"


def test_the_language_changes_the_message_and_nothing_else(rulebook: Rulebook) -> None:
    texts = (
        "Nordvik Ferries carried 4.2 million passengers in 2024.",
        "In 2024, passengers of Nordvik Ferries numbered 3.6 million.",
    )
    claims = [
        found
        for number, text in enumerate(texts)
        for found in extract(Document(Source(f"{number}.txt"), text), rulebook)
    ]
    english = compare(claims, rulebook)
    chinese = compare(claims, msgspec.structs.replace(rulebook, language="zh"))
    assert "cannot both hold" in english[0].message
    assert "不能同时成立" in chinese[0].message
    for one, other in zip(english, chinese, strict=True):
        assert msgspec.structs.replace(other, message=one.message) == one
