"""Furniture of pages: what is left out, and what must not be."""

from pathlib import Path

import pytest
import yaml

from claimcheck.pipeline import extract
from claimcheck.reading.document import Wanted, from_bytes
from claimcheck.reading.furniture import masked
from claimcheck.rulebook.load import load_rules

CASES = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "reading" / "furniture.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("line", CASES["out"])
def test_furniture_is_left_out(line: str) -> None:
    text = f"Port grows.\n{line}\nSo it said."
    assert [text[start:end] for start, end in masked(text)] == [line]


@pytest.mark.parametrize("line", CASES["in"])
def test_a_sentence_is_no_furniture(line: str) -> None:
    assert list(masked(line)) == []


def test_no_furniture_is_a_claim() -> None:
    rulebook = load_rules(())
    text = "\n\n".join(["Alibaba had revenue of $3.2 billion in 2024.", *CASES["out"]])
    for name in ("a.txt", "a.md", "a.html"):
        page = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
        raw = (page if name == "a.html" else text).encode()
        claims = extract(from_bytes(raw, Wanted(name)), rulebook)
        assert [claim.quote for claim in claims] == ["$3.2 billion"]
