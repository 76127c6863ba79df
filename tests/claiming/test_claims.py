"""What figures are about, as cases: marks in the text, the expected fields in order."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.rulebook.load import load_rules

CASES = Path(__file__).parent.parent / "cases" / "claims"


def cases() -> list[Any]:
    """Every case of every file, named `file:case`."""
    return [
        pytest.param(case, id=f"{path.stem}:{name}")
        for path in sorted(CASES.glob("*.yaml"))
        for name, case in yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader).items()  # noqa: S506
    ]


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that were marked."""
    text, spans, start = "", [], 0
    for character in marked:
        if character == "⟦":
            start = len(text)
        elif character == "⟧":
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans


def shown(claim: Claim, field: str) -> str:
    """A field of a claim as the case files write it."""
    if field == "time":
        return f"{claim.time_start}..{claim.time_end}"
    value = getattr(claim, field)
    return "" if value is None else str(value)


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    text, spans = unmarked(case["text"])
    published = date.fromisoformat(case.get("published", "2025-08-29"))
    source = Source(
        "case.txt", published, "manifest", publisher=case.get("publisher"), title=case.get("title")
    )
    document = Document(source, text)
    claims = {(claim.start, claim.end): claim for claim in extract(document, load_rules())}
    assert sorted(claims) == spans, [claim.quote for claim in claims.values()]
    for span, expected in zip(spans, case["claims"], strict=True):
        found = {field: shown(claims[span], field) for field in expected}
        assert found == expected, claims[span].quote
