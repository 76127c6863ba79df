"""Names that no rule declares, and the tables that they are found with."""

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.model.document import Document, Source
from claimcheck.pipeline import recognise
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.script import simplified

TESTS = Path(__file__).parent.parent
CASES = yaml.safe_load((TESTS / "cases" / "names" / "names.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_case(case: dict[str, Any]) -> None:
    found = recognise(Document(Source("a.txt"), case["text"]), load_rules()).names
    assert [name.text for name in found if not name.entity] == case["names"]


def test_the_table_of_scripts_and_the_list_of_words_are_those_of_their_sources() -> None:
    sys.path.insert(0, str(TESTS / "bench"))
    import make_words

    one, other = make_words.simplified()
    assert simplified(one) == other
    listed = (make_words.WORDS / "chinese.txt").read_text("utf-8").splitlines()
    assert [line for line in listed if not line.startswith("#")] == make_words.chinese()
