"""Facts without a number, as cases: marks in the text, the expected fields in order."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.comparing.facts import is_fact
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.rulebook.load import load_rules

CASES = Path(__file__).parent.parent / "cases" / "facts"


def cases() -> list[Any]:
    """Every case of every file, named `file:case`; known failures carry their reason."""
    return [
        pytest.param(
            case,
            id=f"{path.stem}:{name}",
            marks=[pytest.mark.xfail(reason=case["xfail"])] if "xfail" in case else [],
        )
        for path in sorted(CASES.glob("*.yaml"))
        for name, case in yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader).items()  # noqa: S506
    ]


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    text = case["text"].replace("⟦", "").replace("⟧", "")
    document = Document(Source("a.txt", date(2025, 6, 2), "manifest", "a"), text)
    found = [claim for claim in extract(document, load_rules()) if is_fact(claim)]
    marked = [part.split("⟧")[0] for part in case["text"].split("⟦")[1:]]
    assert [claim.quote for claim in found] == marked
    assert all(text[claim.start : claim.end] == claim.quote for claim in found)
    shown = [
        {name: claim.scope.get(name) or getattr(claim, name, None) for name in wanted}
        for claim, wanted in zip(found, case["facts"], strict=True)
    ]
    assert shown == case["facts"]
