"""Where an offset lies in a document: line, column and sentence."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.model.document import Document, Sentence


class Place(NamedTuple):
    """A 1-based line and column, the sentence there and its language."""

    line: int
    column: int
    sentence: str
    language: str


class Places:
    """The places of one document, in any order of asking."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.text = document.text
        self.sentences = sentences
        self.starts = [sentence.start for sentence in sentences]

    def at(self, offset: int) -> Place:
        """The place of an offset."""
        line = self.text.count("\n", 0, offset) + 1
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return Place(line, column, "", "en")
        sentence = self.sentences[index]
        return Place(line, column, self.text[sentence.start : sentence.end], sentence.language)
