"""Fingerprints survive what does not matter, and change with the figure."""

import msgspec
import pytest
from samples import claim, finding

from claimcheck.checks.fingerprints import numbered
from claimcheck.model.document import Document, Source
from claimcheck.model.finding import Finding
from claimcheck.pipeline import extract, judge
from claimcheck.rulebook.schema import Rulebook

REPORT = "March 5, 2025 — Alibaba said its revenue was $3.2 billion in 2024."
DRAFT = "Alibaba's revenue was $4.1 billion in 2024."
MORE = "March 9, 2025 — Alibaba had revenue of $3.3 billion in 2024."


def marks(rulebook: Rulebook, draft: str, *reports: str, path: str = "draft.md") -> list[str]:
    documents = [Document(Source(path, role="draft"), draft)]
    documents += [Document(Source(f"r{n}.txt"), text) for n, text in enumerate(reports)]
    claims = [found for document in documents for found in extract(document, rulebook)]
    findings = judge(claims, rulebook).findings
    return [
        found.fingerprint
        for found in findings
        if found.code == "CC101" and any(c.role == "draft" for c in found.claims)
    ]


@pytest.mark.parametrize(
    "edited",
    [
        f"A new paragraph on top, with 12 ships.\n\n{DRAFT}",
        f"{DRAFT}\n\nTencent had 5,000 employees.",
        DRAFT.replace("Alibaba's revenue was", "In that year, Alibaba's revenue was"),
        DRAFT.replace("$4.1 billion", "4.1 billion dollars"),
    ],
)
def test_edits_beside_a_figure_keep_its_fingerprint(rulebook: Rulebook, edited: str) -> None:
    (before,) = marks(rulebook, DRAFT, REPORT)
    assert marks(rulebook, edited, REPORT) == [before]


def test_more_reports_keep_it_and_another_language_of_messages_too(rulebook: Rulebook) -> None:
    (before,) = marks(rulebook, DRAFT, REPORT)
    assert marks(rulebook, DRAFT, REPORT, MORE) == [before]
    chinese = msgspec.structs.replace(rulebook, language="zh")
    assert marks(chinese, DRAFT, REPORT) == [before]


@pytest.mark.parametrize(
    "edited",
    [
        DRAFT.replace("4.1", "4.2"),
        DRAFT.replace("$4.1", "over $4.1"),
        DRAFT.replace("$", "€"),
        DRAFT.replace("billion", "million"),
    ],
)
def test_another_figure_has_another_one(rulebook: Rulebook, edited: str) -> None:
    (before,) = marks(rulebook, DRAFT, REPORT)
    assert before not in marks(rulebook, edited, REPORT)


def test_another_draft_has_another_one(rulebook: Rulebook) -> None:
    assert marks(rulebook, DRAFT, REPORT) != marks(rulebook, DRAFT, REPORT, path="other.md")


def test_exact_repeats_are_told_apart_by_their_order() -> None:
    one = finding(claim(), claim("90000"))
    first, second, third = numbered([one, one, one])
    assert len({first.fingerprint, second.fingerprint, third.fingerprint}) == 3
    assert numbered([one])[0].fingerprint == first.fingerprint


def test_the_name_in_the_project_counts_not_the_path_as_given() -> None:
    def named(path: str) -> str:
        return path.removeprefix("/home/desk/")

    def made(path: str) -> Finding:
        return finding(claim(role="draft", path=path), claim("90000"))

    near, far = made("draft.md"), made("/home/desk/draft.md")
    assert numbered([near], named)[0].fingerprint == numbered([far], named)[0].fingerprint
