"""Where an offset lies in a document: line, column, page and sentence."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.model.document import Document, Sentence
from claimcheck.model.place import Lines


class Standing(NamedTuple):
    """A 1-based line and column, the page, the sentence there and its language."""

    line: int
    column: int
    page: int | None
    sentence: str
    language: str


class Places:
    """The places of one document, in any order of asking."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.text = document.text
        self.lines = Lines(document.text, document.parts)
        self.sentences = sentences
        self.starts = [sentence.start for sentence in sentences]

    def at(self, offset: int) -> Standing:
        """The place of an offset."""
        place = self.lines.at(offset)
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return Standing(place.line, place.column, place.page, "", "en")
        sentence = self.sentences[index]
        words = self.text[sentence.start : sentence.end]
        return Standing(place.line, place.column, place.page, words, sentence.language)
