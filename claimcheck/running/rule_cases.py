"""Sentences beside rules that say what their marked figures must be about.

A file of cases maps a metric's or an entity's id to sentences, each with its figures in ⟦marks⟧:
every marked figure must have that metric or subject, and nothing else may be a figure. What
needs more is a case of its own with `text`, `published` and `claims`: the fields (metric,
subject …) and families of modifiers of each marked figure, in order. "" means that none is found.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.rulebook.schema import Rulebook
from claimcheck.rulebook.sheet import Sheet

_OPEN, _SHUT = "⟦", "⟧"
_FIELDS = tuple(Claim.__struct_fields__)
_PUBLISHED = "2025-08-29"


class Case(NamedTuple):
    """A sentence with marks, and the fields that each marked figure must have, in order."""

    place: str
    text: str
    published: date
    expected: tuple[Mapping[str, str], ...]


def read_cases(path: Path, rulebook: Rulebook) -> Iterator[Case]:
    """The cases of a file; ClaimcheckError with its place when one cannot be read."""
    sheet = Sheet(path)
    for key, entry in sheet.entries.items():
        if isinstance(entry, dict):
            yield _whole(key, entry, sheet, rulebook)
            continue
        field = _field(key, rulebook)
        if not field:
            known = "write a metric or an entity that the rules declare, or {text, claims}"
            sheet.fail(f'"{key}" is the id of no metric and no entity', (key,), known)
        for number, text in enumerate([entry] if isinstance(entry, str) else entry, 1):
            if not isinstance(text, str):
                sheet.fail(
                    f"case {number} of {key} is no sentence", (key,), 'quote what holds ": "'
                )
            place = f"{path.name}: {key} {number}"
            yield _case(place, text, _PUBLISHED, [{field: key}] * text.count(_OPEN))


def _field(key: str, rulebook: Rulebook) -> str:
    if key in rulebook.metrics:
        return "metric"
    return "subject" if key in rulebook.entities else ""


def _whole(key: str, entry: Mapping[str, Any], sheet: Sheet, rulebook: Rulebook) -> Case:
    text, claims = entry.get("text", ""), entry.get("claims", [])
    if not text or not isinstance(claims, list) or text.count(_OPEN) != len(claims):
        hint = "claims lists the fields of each marked figure, in order"
        sheet.fail(f'case "{key}" needs a text and one of its claims a mark', (key,), hint)
    for claim in claims:
        for name in claim:
            if name not in _FIELDS and name not in rulebook.families:
                sheet.fail(f'"{name}" is no field of a claim and no family', (key, "claims"))
    published = entry.get("published", _PUBLISHED)
    return _case(f"{sheet.path.name}: {key}", text, published, claims)


def _case(place: str, text: str, published: str, expected: Sequence[Mapping[str, str]]) -> Case:
    return Case(place, text, date.fromisoformat(published), tuple(expected))


def failures(case: Case, rulebook: Rulebook) -> Iterator[str]:
    """What is otherwise than a case says, one line each; nothing when it holds."""
    text, spans = unmarked(case.text)
    document = Document(Source("case.txt", case.published, "manifest"), text)
    claims = {(claim.start, claim.end): claim for claim in extract(document, rulebook)}
    wrong = [claim.quote for span, claim in claims.items() if span not in spans]
    if wrong:
        yield f"figures without a mark: {', '.join(wrong)}"
    for span, expected in zip(spans, case.expected, strict=True):
        quote = text[slice(*span)]
        if span not in claims:
            yield f'"{quote}" is no figure'
            continue
        for field, value in expected.items():
            found = _shown(claims[span], field, rulebook)
            if found != value:
                yield f'"{quote}" has the {field} "{found}", not "{value}"'


def _shown(claim: Claim, field: str, rulebook: Rulebook) -> str:
    """A field as cases write it; a metric that no rule declares is none."""
    if field in rulebook.families:
        return claim.scope.get(field, "")
    if field == "metric":
        return claim.about.metrics[0][0] if claim.about.metrics else ""
    value = getattr(claim, field)
    if isinstance(value, dict):
        return ";".join(f"{key}={named}" for key, named in sorted(value.items()))
    return "" if value is None else str(value)


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that were marked.

    >>> unmarked("It sold ⟦12⟧ boats.")
    ('It sold 12 boats.', [(8, 10)])
    """
    text, spans, start = "", [], 0
    for character in marked:
        if character == _OPEN:
            start = len(text)
        elif character == _SHUT:
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans
