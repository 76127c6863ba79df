"""`extract --explain`: why a claim got its metric, subject, time and slot."""

from pathlib import Path
from typing import Any


def test_each_claim_is_told_with_its_reasons(desk: Path, command: Any) -> None:
    ended = command("extract", "reports", "--explain")
    assert ended.code == 0
    first, *lines = ended.out.splitlines()
    assert first == "reports/north.txt:1:53: $3.2 billion"
    told = {line[:10].strip(): line[11:] for line in lines[:4]}
    assert told["metric"].startswith("revenue (cost ")
    assert told["subject"] == "alibaba: named in its clause"
    assert told["time"] == "2024-01-01 to 2024-12-31: as written"
    assert "slot     alibaba · revenue: with 1 more" in ended.out
    assert "points: bias -" in ended.out


def test_what_no_rule_knows_says_so(desk: Path, command: Any) -> None:
    (desk / "odd.txt").write_text("Some 412 gribbles were counted.\n")
    ended = command("extract", "odd.txt", "--explain")
    assert "the phrase “gribbles”: no word of rules/metrics stands near" in ended.out
    assert "  subject  none: no name in the sentence, nor before it" in ended.out
    assert ended.out.rstrip().endswith(": alone")
