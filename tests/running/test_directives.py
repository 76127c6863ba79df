"""Ignore comments: forgiving in spacing, exact in meaning; what means nothing is said."""

from pathlib import PurePosixPath

import pytest

from claimcheck.model.document import Document
from claimcheck.reading.document import Wanted, from_bytes
from claimcheck.running.directives import directives

TWO = "Sales rose 5%.\n\nProfit fell 3%.\n"


def read(text: str, name: str = "draft.md") -> Document:
    return from_bytes(text.encode(), Wanted(str(PurePosixPath(name)), role="draft"))


def covered(text: str) -> list[tuple[tuple[str, ...], str]]:
    """The codes of each directive and the text that it covers."""
    found = directives(read(text))
    assert not found.faults, found.faults
    return [(one.codes, text[one.start : one.end].strip()) for one in found.directives]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- claimcheck-ignore CC101: embargoed -->",
        "<!--claimcheck-ignore CC101:embargoed-->",
        "<!--   CLAIMCHECK-IGNORE   cc101 :  embargoed\n over two lines -->",
        "<!-- claimcheck-ignore CC101：发布前保密 -->",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", " "])
def test_a_comment_covers_the_next_block(comment: str, gap: str) -> None:
    ((codes, text),) = covered(f"Before, 9%.\n\n{comment}{gap}{TWO}")
    assert codes == ("CC101",)
    assert text.endswith("Sales rose 5%.")
    assert "Profit" not in text
    assert "Before" not in text


def test_several_codes_in_one_comment_and_a_whole_list_item() -> None:
    comment = "<!-- claimcheck-ignore CC101, CC302 CC103、CC301: x -->\n"
    text = f"{comment}- One is 5%. Two is 6%.\n- Three 7%.\n"
    ((codes, covers),) = covered(text)
    assert codes == ("CC101", "CC302", "CC103", "CC301")
    assert covers == "One is 5%. Two is 6%."


def test_the_line_form_covers_the_line_it_stands_on() -> None:
    ((_, text),) = covered(f"One 1%.\n\nTwo 2%. <!-- claimcheck-ignore-line all: x -->\n\n{TWO}")
    assert text.startswith("Two 2%.")
    assert "Sales" not in text


def test_off_and_on_cover_what_stands_between_and_off_alone_the_rest() -> None:
    off, on = "<!-- claimcheck-off CC301: a speech -->", "<!-- claimcheck-on -->"
    assert covered(f"{off}\nOne 1%.\n{on}\n{TWO}") == [(("CC301",), "One 1%.")]
    assert covered(f"{off}\n{TWO}") == [(("CC301",), TWO.strip())]
    inner = "<!-- claimcheck-off CC101: b -->"
    codes = [codes for codes, _ in covered(f"{off}\nA.\n{inner}\nB.\n{on}\n{TWO}")]
    assert codes == [("CC301",), ("CC101",)]


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("<!-- claimcheck-ignore CC999: x -->", "no check has the code CC999"),
        ("<!-- claimcheck-ignore CC101 -->", "gives no reason"),
        ("<!-- claimcheck-ignore CC101: -->", "gives no reason"),
        ("<!-- claimcheck-ignore: a reason -->", "names no code"),
        ("<!-- claimcheck-ignore -->", "names no code"),
        ("<!-- claimcheck-ingore CC101: x -->", 'did you mean "ignore"'),
        ("<!-- claimcheck-ignore CC903: x -->", "CC903 cannot be ignored"),
        ("<!-- claimcheck-on -->", "nothing is off"),
    ],
)
def test_a_comment_that_means_nothing_is_a_fault_with_its_place(comment: str, says: str) -> None:
    found = directives(read(f"Intro.\n\n{comment}\n{TWO}"))
    assert not found.directives
    (fault,) = found.faults
    assert says in fault.message["en"]
    assert fault.message["zh"]
    assert (fault.place.line, fault.place.column) == (3, 1)


def test_comments_in_code_and_other_comments_mean_nothing() -> None:
    code = "```\n<!-- claimcheck-ignore CC999: x -->\n```\n\n`<!-- claimcheck-off -->`\n\n"
    assert covered(code + "<!-- see claimcheck -->\n" + TWO) == []


def test_a_comment_in_plain_text_is_said_to_have_no_effect() -> None:
    found = directives(read(f"<!-- claimcheck-ignore CC101: x -->\n{TWO}", "draft.txt"))
    assert not found.directives
    assert "claimcheck-ignore.toml" in found.faults[0].message["en"]
