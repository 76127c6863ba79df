"""Rows of tables: the head of the column that a figure stands in."""

from collections.abc import Sequence

from claimcheck.model.document import Sentence
from claimcheck.model.pattern import lazily

_BAR = "|"
_YEAR = lazily(r"\s*((?:19|20)\d\d)\s?年?\s*")


def heads(text: str, sentences: Sequence[Sentence]) -> dict[int, int]:
    """For each sentence of a table row below the first the index of the first one's sentence."""
    found: dict[int, int] = {}
    head = -1
    for index, sentence in enumerate(sentences):
        if sentence.kind != "row":
            head = -1
            continue
        before = sentences[index - 1] if index else sentence
        if head >= 0 and "\n\n" not in text[before.end : sentence.start]:
            found[index] = head
        else:
            head = index
    return found


def column(text: str, row: Sentence, head: Sentence, offset: int) -> tuple[int, int]:
    """The cell of the first row above the one at `offset`, empty where there is none."""
    start = head.start
    for _ in range(text.count(_BAR, row.start, offset)):
        bar = text.find(_BAR, start, head.end)
        if bar < 0:
            return head.end, head.end
        start = bar + 1
    end = text.find(_BAR, start, head.end)
    return start, end if end >= 0 else head.end


def year(cell: str) -> int:
    """The year that is all of a cell, 0 when it is none.

    >>> year(" 2024 "), year("2024年"), year("2024 boxes")
    (2024, 2024, 0)
    """
    found = _YEAR.fullmatch(cell)
    return int(found[1]) if found else 0
