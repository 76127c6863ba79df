"""The laws of the contract, for any text that Hypothesis can think of."""

from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Source
from claimcheck.model.wire import claim_line, finding_line
from claimcheck.pipeline import compare, extract
from claimcheck.reading.document import Wanted, from_bytes
from claimcheck.rulebook.load import load_rules

RULEBOOK = load_rules()
CONFLICTS = ("contradiction", "unit-suspect", "revision", "progression")

pieces = st.sampled_from(
    [
        *(
            "Blue Harbor",
            "revenue",
            "rose",
            "fell",
            "5%",
            "to",
            "from",
            "$3.2 billion",
            "in 2024",
            ".",
        ),
        *(
            "营收",
            "增长",
            "3800亿元",
            "超过",
            "2025年3月5日",
            "，",
            "。",
            "約",
            "14萬",
            "個",
            "人",
            "倍",
        ),
        *(
            "over",
            "nearly",
            "2.5 million",
            "a year earlier",
            "third quarter",
            "\n",
            "\r\n",
            " ",
            "- ",
        ),
        *(
            "#",
            "|",
            "[3]",
            "`5`",
            "1,2,3",
            "1.2.3",
            "0",
            "-",
            "5-6",
            "１２％",
            "½",
            "٣",
            "一万五千亿",
            "半",
        ),
        *(
            "Q3",
            "FY2025",
            "http://a.b/5",
            "\u200b",
            "\ufeff",
            "😀",
            "(",
            ")",
            "“",
            "”",
            "20",
            "25",
            "'s",
        ),
    ]
)
texts = st.lists(
    st.one_of(pieces, st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=4)),
    max_size=30,
).map(" ".join) | st.lists(pieces, max_size=30).map("".join)


def document(text: str, path: str = "a.txt") -> Document:
    return Document(Source(path), text)


@given(texts)
@example("3800亿元")
@example("1,2,3倍")
@settings(max_examples=300)
def test_any_text_is_read_and_every_quote_stands_where_it_says(text: str) -> None:
    read = from_bytes(text.encode(), Wanted("a.md"))
    for claim in extract(read, RULEBOOK):
        assert read.text[claim.start : claim.end] == claim.quote
        assert claim.quote == claim.quote.strip()
        assert claim.quote in claim.sentence
        assert not any(low < claim.end and claim.start < high for low, high in read.masked)


@given(texts)
@settings(max_examples=60)
def test_the_same_text_gives_the_same_claims_once_each(text: str) -> None:
    once, again = (extract(document(text), RULEBOOK) for _ in range(2))
    assert list(map(claim_line, once)) == list(map(claim_line, again))
    assert len({claim.id for claim in once}) == len(once)


@given(texts)
@settings(max_examples=60)
def test_a_text_does_not_conflict_with_its_copy(text: str) -> None:
    alone = extract(document(text), RULEBOOK)
    copy = extract(document(text, "b.txt"), RULEBOOK)
    assert conflicts(alone + copy) == conflicts(alone)


@given(st.lists(texts, min_size=2, max_size=3), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_claims_changes_no_finding(some: list[str], random: Random) -> None:
    claims = [
        claim
        for number, text in enumerate(some)
        for claim in extract(document(text, f"{number}.txt"), RULEBOOK)
    ]
    before = [finding_line(finding) for finding in compare(claims, RULEBOOK)]
    random.shuffle(claims)
    assert [finding_line(finding) for finding in compare(claims, RULEBOOK)] == before


def conflicts(claims: list[Claim]) -> set[tuple[str, str]]:
    """What is said apart from agreement, by label and by the values in it."""
    return {
        (finding.label, " ".join(sorted({str(claim.value) for claim in finding.claims})))
        for finding in compare(claims, RULEBOOK)
        if finding.label in CONFLICTS
    }
