"""Words of rules/words: each key is read by some grammar, and users add to sums."""

import re
from pathlib import Path

import pytest

import claimcheck
from claimcheck.model.document import Document, Source
from claimcheck.model.pattern import either
from claimcheck.pipeline import compare, extract
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.schema import Rulebook

CLOSED = ("sum", "toll", "limit", "amount", "yuan")
MADE_UP = ("each-", "month", "quarter", "year")  # keys that are put together of a unit
SUMS = """
sum:
  and: {en: [as well as], zh: [跟]}
  of-all: {en: [of everything]}
  before-multiple: {en: [a full]}
"""


def source() -> str:
    folder = Path(claimcheck.__file__).parent
    return "\n".join(path.read_text("utf-8") for path in folder.rglob("*.py"))


def test_each_key_is_read(rulebook: Rulebook) -> None:
    text = source()
    for group in CLOSED:
        keys = [key for key in rulebook.group(group) if not key.startswith(MADE_UP)]
        assert keys
        assert [key for key in keys if not re.search(f"[\"']{key}[\"']", text)] == []


@pytest.mark.parametrize("group", CLOSED)
def test_a_pattern_of_the_words_of_a_key_finds_each(rulebook: Rulebook, group: str) -> None:
    for words in rulebook.group(group).values():
        pattern = re.compile(either(words))
        assert all(pattern.fullmatch(word) for word in words)


def codes(text: str, rules: Rulebook) -> set[str]:
    claims = extract(Document(Source("a.txt"), text), rules)
    return {finding.code for finding in compare(claims, rules)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The north took 40%, the south 35% as well as the west 30% of everything.", "CC204"),
        ("It sold 90 boats, a full three times the 20 boats of 2020.", "CC206"),
    ],
)
def test_users_add_words_of_sums(rulebook: Rulebook, tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "own.yaml").write_text(SUMS, "utf-8")
    assert code not in codes(text, rulebook)
    assert code in codes(text, load_rules([tmp_path]))
