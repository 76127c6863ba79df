"""Later amounts are larger ones more often than not, and that is a cue; for rates it is none."""

from datetime import date

import pytest

from claimcheck.comparing.aspect import aspects
from claimcheck.comparing.evidence import explained
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.rulebook.load import load_rules

RULES = load_rules()


def cue(first: str, second: str) -> float:
    texts = {f"In May the mill had {first}.": 1, f"In July the mill had {second}.": 2}
    claims = [
        claim
        for text, day in texts.items()
        for claim in extract(
            Document(Source(f"{day}.txt", published=date(2025, 8, day)), text), RULES
        )
    ]
    one, other = aspects(claims, RULES)
    return explained(one, other, RULES).get("later-larger", 0.0)


@pytest.mark.parametrize(
    ("first", "second", "larger"),
    [("40 mules", "50 mules", True), ("50 mules", "40 mules", False), ("40%", "50%", False)],
)
def test_only_what_is_larger_later_has_the_cue(first: str, second: str, *, larger: bool) -> None:
    assert (cue(first, second) > 0) == larger
