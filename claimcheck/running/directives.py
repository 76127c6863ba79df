"""Ignore comments of drafts in Markdown, and the stretches of text that they cover.

<!-- claimcheck-ignore CC101: embargoed until Friday -->        the next block
<!-- claimcheck-ignore-line CC101, CC302: as the agency rounds -->  the line it stands on
<!-- claimcheck-off all: a quoted speech --> … <!-- claimcheck-on -->
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.checks.messages import Said, say
from claimcheck.checks.table import BY_CODE
from claimcheck.errors import ClaimcheckError, suggestion
from claimcheck.model.document import Document
from claimcheck.model.finding import Place
from claimcheck.model.pattern import lazily
from claimcheck.model.place import Lines

EVERY = "all"
IGNORE, LINE, OFF, ON = "ignore", "ignore-line", "off", "on"
_FORMS = (IGNORE, LINE, OFF, ON)
_COMMENT = lazily(r"<!--\s*+claimcheck-([\w-]*+)(.*?)-->", re.DOTALL | re.IGNORECASE)
_BEGUN = lazily(r"<!--\s*+claimcheck-", re.IGNORECASE)
_BODY = lazily(r"([^:\uff1a]*+)(?:[:\uff1a](.*+))?", re.DOTALL)
_PARTS = lazily(r"[\s,\uff0c、]+")
_CODE = lazily(r"`|~~~")
_INPUT = "CC9"  # what is said about ignores cannot be ignored


class Directive(NamedTuple):
    """Codes that are not shown in a stretch of a document, and why."""

    path: str
    codes: tuple[str, ...]
    reason: str
    place: Place
    start: int
    end: int

    def covers(self, code: str) -> bool:
        """True if it means this code."""
        return (EVERY in self.codes and not code.startswith(_INPUT)) or code in self.codes


class Fault(NamedTuple):
    """What is wrong with an ignore, and where."""

    place: Place
    message: Said


class Found(NamedTuple):
    """The directives of a document, and what is wrong with the others."""

    directives: list[Directive]
    faults: list[Fault]


class _Comment(NamedTuple):
    form: str
    codes: tuple[str, ...]
    reason: str
    place: Place
    start: int
    end: int


def directives(document: Document) -> Found:
    """The directives of a document; a comment that means nothing is a fault, never a silence."""
    if not _BEGUN.search(document.text):
        return Found([], [])
    comments: list[_Comment] = []
    faults: list[Fault] = []
    for found in _comments(document):
        try:
            comments.append(_comment(found, document))
        except ClaimcheckError as error:
            faults.append(Fault(_place(document, found.start(), found.end()), _said(error)))
    return _ranges(document, comments, faults)


def _said(error: ClaimcheckError) -> Said:
    return say("bad-ignore", problem=error.problem, hint=error.hint)


def _comments(document: Document) -> Iterator[re.Match[str]]:
    """The comments that are none of a code block's."""
    starts = [start for start, _ in document.masked]
    for found in _COMMENT.finditer(document.text):
        at = bisect_right(starts, found.start()) - 1
        begin, end = document.masked[at] if at >= 0 else (0, 0)
        if found.start() >= end or not _CODE.search(document.text, begin, found.start()):
            yield found


def _comment(found: re.Match[str], document: Document) -> _Comment:
    start, end = found.span()
    form = found[1].lower()
    if form not in _FORMS:
        hint = suggestion(form, list(_FORMS), "known are claimcheck-")
        raise ClaimcheckError(f"no comment is called claimcheck-{form}", hint=hint)
    if not any(begin <= start < stop for begin, stop in document.masked):
        hint = "comments are read in Markdown; use claimcheck-ignore.toml"
        raise ClaimcheckError("a comment means nothing in this kind of file", hint=hint)
    written, reason = _BODY.fullmatch(found[2].strip()).groups()  # type: ignore[union-attr]
    codes = tuple(_code(code) for code in _PARTS.split(written.strip()) if code)
    reason = (reason or "").strip()
    if form != ON and not codes:
        raise ClaimcheckError("it names no code", hint="name the codes, e.g. CC101, or all")
    if form != ON and not reason:
        raise ClaimcheckError("it gives no reason", hint="write one behind a colon")
    return _Comment(form, codes, reason, _place(document, start, end), start, end)


def _code(written: str) -> str:
    code = written.upper()
    if code == EVERY.upper():
        return EVERY
    if code not in BY_CODE:
        hint = suggestion(code, list(BY_CODE), "known codes")
        raise ClaimcheckError(f"no check has the code {written}", hint=hint)
    if code.startswith(_INPUT):
        raise ClaimcheckError(f"{code} cannot be ignored", hint="correct what it tells of")
    return code


def _place(document: Document, start: int, end: int) -> Place:
    place = Lines(document.text, document.parts).at(start)
    return Place(document.source.path, place.line, place.column, start, end - start)


def _ranges(document: Document, comments: Sequence[_Comment], faults: list[Fault]) -> Found:
    found: list[Directive] = []
    opened: list[_Comment] = []
    for comment in comments:
        if comment.form == OFF:
            opened.append(comment)
        elif comment.form == ON:
            closed = [one for one in opened if not comment.codes or one.codes == comment.codes]
            opened = [one for one in opened if one not in closed]
            found += [_directive(document, one, one.end, comment.start) for one in closed]
            if not closed:
                faults.append(Fault(comment.place, say("nothing-off")))
        else:
            reach = _line if comment.form == LINE else _block
            found.append(_directive(document, comment, *reach(document, comment)))
    found += [_directive(document, one, one.end, len(document.text)) for one in opened]
    found.sort(key=lambda directive: directive.place.start)
    return Found(found, faults)


def _directive(document: Document, comment: _Comment, start: int, end: int) -> Directive:
    codes, reason = comment.codes, comment.reason
    return Directive(document.source.path, codes, reason, comment.place, start, end)


def _line(document: Document, comment: _Comment) -> tuple[int, int]:
    text = document.text
    end = text.find("\n", comment.end)
    return text.rfind("\n", 0, comment.start) + 1, end if end >= 0 else len(text)


def _block(document: Document, comment: _Comment) -> tuple[int, int]:
    """The paragraph, heading, item or row that the next sentence stands in."""
    from claimcheck.reading.sentences import sentences  # only where there is a comment

    behind = [one for one in sentences(document) if one.end > comment.end]
    if not behind:
        return comment.end, comment.end
    own = [one for one in behind if one.block == behind[0].block]
    return own[0].start, own[-1].end
