"""Of very many reports only what is near a draft is compared; a draft's statuses stay."""

from pathlib import Path

import msgspec
import pytest
from samples import claim

from claimcheck.comparing import near as nearness
from claimcheck.comparing.near import marks
from claimcheck.model.claim import About, Claim
from claimcheck.reading.gathered import Options
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running import local

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
BY_DRAFT = {"derivatives-wrong.md": "ai-models", "quake-draft.md": "harbour-quake"}


def about(metric: str, subject: str, value: str = "140000", **changes: object) -> Claim:
    cues = About(metrics=((metric, 0.0),), names=(subject,))
    return claim(value, subject=subject, metric=metric, block="count.level", about=cues, **changes)


def near(claims: list[Claim]) -> list[Claim]:
    """The first and those of the others that are near it."""
    draft, others = claims[0], claims[1:]
    if nearness.are_few(len(claims)):
        return claims
    chosen = nearness.near([draft], [marks([one]) for one in others])
    return [draft, *(one for one, own in zip(others, chosen, strict=True) if own)]


DRAFT = about("headcount", "qwen", role="draft")


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (about("headcount", "qwen", "5"), True),
        (about("headcount", "meta", "5"), False),
        (about("headcount", "meta", "140100"), False),
        (about("headcount", "meta", "140000"), True),
        (about("orders", "qwen", "5"), False),
        (about("orders", "qwen", "139900"), True),
        (about("orders", "meta", "140000"), False),
    ],
)
def test_two_of_three_cues_are_near(
    monkeypatch: pytest.MonkeyPatch, *, report: Claim, expected: bool
) -> None:
    monkeypatch.setattr(nearness, "MANY", 0)
    monkeypatch.setattr(nearness, "_CROWD", 0)
    assert (report in near([DRAFT, report])) == expected


def test_what_few_share_is_near_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearness, "MANY", 0)
    others = [about("headcount", f"firm {number}", "5", id=str(number)) for number in range(3)]
    assert near([DRAFT, *others]) == [DRAFT, *others]
    monkeypatch.setattr(nearness, "_CROWD", 2)
    assert near([DRAFT, *others]) == [DRAFT]


def test_another_block_is_never_near_and_of_a_few_all_are(monkeypatch: pytest.MonkeyPatch) -> None:
    other = msgspec.structs.replace(about("headcount", "qwen"), block="money.level")
    assert near([DRAFT, other]) == [DRAFT, other]
    monkeypatch.setattr(nearness, "MANY", 0)
    assert near([DRAFT, other]) == [DRAFT]


@pytest.mark.parametrize(("draft", "topic"), BY_DRAFT.items())
def test_the_statuses_of_a_draft_are_those_of_all_claims(
    monkeypatch: pytest.MonkeyPatch, rulebook: Rulebook, draft: str, topic: str
) -> None:
    def statuses() -> list[tuple[str, str]]:
        drafts, reports = [str(FIXTURES / "drafts" / draft)], [str(FIXTURES / topic)]
        work = local.check(drafts, reports, Options(), rulebook)
        return [(claim.quote, status) for claim, status in work.draft_statuses]

    before = statuses()
    monkeypatch.setattr(nearness, "MANY", 0)
    assert statuses() == before
