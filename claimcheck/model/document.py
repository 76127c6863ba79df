"""Source, Document and Sentence: where a text comes from, and the text itself."""

from datetime import date
from typing import Literal

import msgspec

from claimcheck.model.place import Part

Role = Literal["report", "draft"]


class Source(msgspec.Struct, frozen=True):
    """Where a document comes from: a row of sources.csv, or what the file itself tells.

    `path` is written as given on the command line (`folder/relative path`, with `/`).
    `published_basis` says how the day of publication is known: `manifest`, `front-matter`,
    `metadata` (of an HTML page), `column` (of a row or object), `dateline`, `filename`, `as-of`
    (said on the command line), `assumed` (a draft, read as of its newest source) or ``""``.
    `key` is what ids are made from: the path inside the folder that was given, so that another
    place of the same folder gives the same ids. `encoding` is the one that the bytes were in,
    `guessed` that it was told from their characters.
    """

    path: str
    published: date | None = None
    published_basis: str = ""
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    role: Role = "report"
    key: str = ""
    encoding: str = "utf-8"
    guessed: bool = False


class Document(msgspec.Struct, frozen=True):
    """A source and its decoded text, never altered.

    `masked` are spans that hold no prose (front matter, code blocks, link targets):
    sorted, half-open code-point offsets into `text`; nothing inside them is recognised.
    `parts` say where a text that the reader made (of HTML, docx, PDF) stands in the file;
    without them it is the file's own, line for line.
    """

    source: Source
    text: str
    masked: tuple[tuple[int, int], ...] = ()
    parts: tuple[Part, ...] = ()


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """Half-open code-point offsets of one sentence, with its language and its place.

    `block` counts the paragraphs (list items, headings, table rows) of the document from 0;
    `kind` is `text`, `heading`, `item` or `row`.
    """

    start: int
    end: int
    language: Literal["en", "zh"]
    block: int
    kind: Literal["text", "heading", "item", "row"] = "text"
