"""How many sources stand behind claims: copies, publishers and origins."""

import pytest
from samples import claim

from claimcheck.comparing.lineage import independent

WIRE = "The harbour of Port Elsin handled 2.4 million containers last year, it said on Monday."


def papers(*sentences: str, **more: str) -> int:
    told = [
        claim(sentence=text, path=f"{n}.txt", publisher=f"Paper {n}", **more)
        for n, text in enumerate(sentences)
    ]
    assert independent(told) == independent(told[::-1])
    return independent(told)


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE.replace("on Monday", "Monday"),
        WIRE.replace("2.4", "2.40"),
        WIRE.replace("handled", "has handled"),
    ],
)
def test_a_passage_of_nearly_the_same_words_is_one_voice(copy: str) -> None:
    assert papers(WIRE, copy) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Last year 2.4 million containers went through Port Elsin, by our own count at the gates.",
        WIRE.replace("The harbour of Port Elsin", "The terminal at Velmar Bay"),
    ],
)
def test_other_words_are_another_voice(other: str) -> None:
    assert papers(WIRE, other) == 2


def test_one_origin_is_one_voice_however_it_is_worded() -> None:
    own = "Containers at Port Elsin numbered 2.4 million in the year, the port authority reported."
    assert papers(WIRE, own, attribution="Port Elsin Authority") == 1
    assert papers(WIRE, own) == 2


def test_chinese_copies_are_one_voice() -> None:
    text = "云岭港去年处理集装箱240万个，比上年增加一成，港口经营方周一在年度大会上表示。"
    assert papers(text, text.replace("周一", "星期一")) == 1
    assert papers(text, "据我们在码头的统计，云岭港全年共有240万个集装箱进出，增幅一成。") == 2


def test_a_headline_is_of_the_origin_that_its_document_names() -> None:
    own = "Containers at Port Elsin numbered 2.4 million in the year, the port authority reported."
    head = claim(sentence="Port Elsin: 2.4 million boxes", path="0.txt", publisher="Paper 0")
    body = claim(sentence=own, path="0.txt", publisher="Paper 0", attribution="Port Authority")
    other = claim(sentence=WIRE, path="1.txt", publisher="Paper 1")
    assert independent([head, body]) == independent([body, head]) == 1
    assert independent([head, body, other]) == 2
