"""One process or several: the same results in the same order, and no fault costs the others."""

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Source
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running.parallel import over


def stage(document: Document, rulebook: Rulebook) -> list[Claim]:
    """A stand-in for extract: one claim a document, and a fault in one of them."""
    if "fault" in document.text:
        raise IndexError("string index out of range")
    fixed = {"start": 0, "end": 1, "line": 1, "column": 1, "quote": "5", "sentence": "5"}
    path = document.source.path
    return [
        Claim(
            id=path, path=path, kind="quantity", subject="", metric="", value=None, unit="", **fixed
        )
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_one_document_is_said_and_the_others_are_read(jobs: int) -> None:
    texts = ["5"] * 8 + ["fault"] + ["5"] * 3
    documents = [Document(Source(f"{number}.txt"), text) for number, text in enumerate(texts)]
    results = over(stage, documents, Rulebook(), jobs)
    faults = [result for result in results if isinstance(result, ClaimcheckError)]
    assert [str(fault).partition(" (")[0] for fault in faults] == [
        "8.txt: internal error, please report it: IndexError: string index out of range"
    ]
    paths = [claim.path for result in results if isinstance(result, list) for claim in result]
    assert paths == [f"{number}.txt" for number in range(12) if number != 8]
