"""Small desks of reports (and a draft), and the findings that must come of them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.checks.table import CHECKS
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract, judge
from claimcheck.rulebook.load import load_rules

CASES = Path(__file__).parent.parent / "cases" / "checks"


def cases() -> list[Any]:
    """Every case of every file, named `file:case`."""
    return [
        pytest.param(case, id=f"{path.stem}:{name}")
        for path in sorted(CASES.glob("*.yaml"))
        for name, case in yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader).items()  # noqa: S506
    ]


def document(path: str, told: dict[str, str], role: Any, newest: date) -> Document:
    """A report of its day; a draft without one is read as of the newest report."""
    day = date.fromisoformat(told["published"]) if "published" in told else newest
    basis = "manifest" if "published" in told else "assumed"
    source = Source(path, day, basis, told.get("publisher", path), role=role)
    return Document(source, told["text"])


@pytest.mark.parametrize("case", cases())
def test_case(case: dict[str, Any]) -> None:
    newest = max(date.fromisoformat(told["published"]) for told in case["reports"])
    documents = [
        document(f"r{number}.txt", told, "report", newest)
        for number, told in enumerate(case["reports"])
    ]
    documents += [document("draft.md", told, "draft", newest) for told in case.get("drafts", [])]
    rules = load_rules()
    judged = judge([claim for text in documents for claim in extract(text, rules)], rules)
    found = sorted(
        f"{f.code} {f.severity}" for f in judged.findings if f.code in case["looks_at"].split()
    )
    assert found == sorted(case["finds"]), [f.message for f in judged.findings]
    if "statuses" in case:
        assert list(judged.statuses.values()) == case["statuses"]


def test_every_check_has_a_page_with_its_headings() -> None:
    for check in CHECKS:
        page = check.page()
        assert page.startswith(f"# {check.code} ")
        for heading in ("Why it matters", "Example", "How it is decided", "How to settle it"):
            assert f"## {heading}" in page, (check.code, heading)


def test_codes_are_unique() -> None:
    codes = [check.code for check in CHECKS]
    assert len(codes) == len(set(codes))
