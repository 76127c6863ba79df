"""Claim and Finding <-> the objects of the contract: the one place that names their fields."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Place, Side, Suppression

CLAIM_FIELDS = (
    *("id", "path", "start", "end", "line", "column", "quote", "sentence", "kind", "subject"),
    *("metric", "scope", "modality", "attribution", "object", "slot", "value", "value_high"),
    *("base_value", "base_unit", "bound", "low", "high", "precision", "unit", "counted", "change"),
    *("time_start", "time_end", "time_basis", "confidence", "block", "published", "publisher"),
    *("title", "language", "page"),
)
_KEPT_FIELDS = ("role", "exact", "scaled", "about")  # so that saved claims compare like new ones
_NUMBERS = ("value", "value_high", "base_value", "low", "high", "precision")
# Controls beyond ASCII and signs that turn the reading direction: JSON may hold them as they are.
_STEERING = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_fields = attrgetter(*CLAIM_FIELDS)
_FINDING_FIELDS = ("code", "label", "kind", "severity", "slot")


def plain(value: Decimal) -> str:
    """A decimal number without exponent and without trailing zeros after the point.

    >>> plain(Decimal("3.80E+11")), plain(Decimal("1.080")), plain(Decimal("-0.0"))
    ('380000000000', '1.08', '0')
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def number(value: Decimal) -> msgspec.Raw:
    """The same as a JSON number that keeps every digit."""
    return msgspec.Raw(plain(value).encode())


def claim_object(claim: Claim, *, about: bool = True) -> dict[str, Any]:
    """A claim with the fields of the contract, in their order.

    `about` adds at the end what comparing needs beside them.
    """
    found: dict[str, Any] = dict(zip(CLAIM_FIELDS, _fields(claim), strict=True))
    for name in _NUMBERS:
        if found[name] is not None:
            found[name] = number(found[name])
    found["confidence"] = round(claim.confidence, 4)
    if about:
        found.update((name, getattr(claim, name)) for name in _KEPT_FIELDS)
    return found


def finding_object(finding: Finding) -> dict[str, Any]:
    """A finding with the fields of the contract, its claims whole and with their `side`."""
    found: dict[str, Any] = {name: getattr(finding, name) for name in _FINDING_FIELDS}
    found["claims"] = [
        {**claim_object(claim, about=False), "role": claim.role, "side": index}
        for index, side in enumerate(finding.sides)
        for claim in side.claims
    ]
    found["sources"] = [side.sources for side in finding.sides]
    found["holds"] = finding.holds
    found["message"] = finding.message
    found["fingerprint"] = finding.fingerprint
    found |= {name: getattr(finding.place, name) for name in ("path", "line", "column")}
    found["suppressed"] = finding.suppressed
    return found


@cache
def _encoder() -> msgspec.json.Encoder:
    return msgspec.json.Encoder()


def encode(item: object) -> str:
    """One JSON text, compact, Chinese as it is; what steers a terminal is escaped."""
    text: str = _encoder().encode(item).decode()
    return _STEERING.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def claim_line(claim: Claim) -> str:
    """A claim as one line of JSON Lines."""
    return encode(claim_object(claim))


def finding_line(finding: Finding) -> str:
    """A finding as one line of JSON Lines."""
    return encode(finding_object(finding))


@cache
def _decoder() -> msgspec.json.Decoder[Claim]:
    return msgspec.json.Decoder(Claim)


def claim_from_line(line: str | bytes) -> Claim:
    """The claim of one line; unknown fields are passed over."""
    return _decoder().decode(line)


class _Sided(Claim, frozen=True):
    side: int = 0


class _Found(msgspec.Struct, frozen=True):
    code: str
    label: str
    severity: str
    slot: str
    claims: tuple[_Sided, ...]
    sources: tuple[int, ...]
    message: str
    kind: str | None = None
    holds: bool | None = None
    fingerprint: str = ""
    path: str = ""
    line: int = 1
    column: int = 1
    suppressed: Suppression | None = None


@cache
def _finding_decoder() -> msgspec.json.Decoder[_Found]:
    return msgspec.json.Decoder(_Found)


def finding_from_line(line: str | bytes) -> Finding:
    """The finding of one line (its claims without what only comparing needs)."""
    found = _finding_decoder().decode(line)
    sides: list[list[Claim]] = [[] for _ in found.sources]
    for claim in found.claims:
        sides[claim.side].append(_bare(claim))
    return Finding(
        code=found.code,
        label=found.label,
        severity=found.severity,
        slot=found.slot,
        sides=tuple(Side(tuple(own), n) for own, n in zip(sides, found.sources, strict=True)),
        message=found.message,
        kind=found.kind,
        holds=found.holds,
        fingerprint=found.fingerprint,
        at=None if found.claims else Place(found.path, found.line, found.column),
        suppressed=found.suppressed,
    )


def _bare(claim: Claim) -> Claim:
    names = Claim.__struct_fields__
    return Claim(**{name: getattr(claim, name) for name in names})


def read_claims(path: Path) -> Iterator[Claim]:
    """The claims saved in a `.jsonl` file; a broken line is an error with its number."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ClaimcheckError(f"cannot be read: {error.strerror}", str(path)) from error
    return iter(list(_claims(path, raw.split(b"\n"))))


def _claims(path: Path, lines: Iterable[bytes]) -> Iterator[Claim]:
    for count, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield claim_from_line(line)
        except msgspec.MsgspecError as error:
            hint = "save claims with: claimcheck extract PATH --format jsonl -o claims.jsonl"
            raise ClaimcheckError(f"no saved claim: {error}", f"{path}:{count}", hint) from error
