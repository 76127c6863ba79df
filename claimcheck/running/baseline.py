"""A baseline: the findings that were there when a desk began, kept in a file of its own.

One finding a line, sorted, so that a change of it can be read in review.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.model.finding import Finding
from claimcheck.model.wire import encode

NAME = "claimcheck-baseline.json"
VERSION = 1
_HINT = "make it anew: claimcheck baseline update"


class Known(msgspec.Struct, frozen=True, order=True):
    """A finding of the baseline; `path` is the draft's inside the project."""

    path: str
    code: str
    fingerprint: str
    quote: str = ""


class _File(msgspec.Struct, frozen=True):
    version: int
    findings: tuple[Known, ...]


def read_baseline(path: Path) -> list[Known]:
    """The findings of a baseline file."""
    try:
        held = msgspec.json.decode(path.read_bytes(), type=_File)
    except OSError as error:
        hint = "make one: claimcheck baseline create"
        raise ClaimcheckError(f"cannot be read: {error.strerror}", str(path), hint) from error
    except msgspec.MsgspecError as error:
        raise ClaimcheckError(f"no baseline: {error}", str(path), _HINT) from error
    if held.version != VERSION:
        problem = f"a baseline of version {held.version}, this claimcheck reads {VERSION}"
        raise ClaimcheckError(problem, str(path), _HINT)
    return list(held.findings)


def known(finding: Finding, name: str) -> Known:
    """A finding as a baseline keeps it."""
    quote = finding.anchors[0].quote if finding.claims else ""
    return Known(name, finding.code, finding.fingerprint, quote)


def lines(findings: Iterable[Known]) -> Sequence[str]:
    """The lines of a baseline file."""
    listed = [encode(finding) for finding in sorted(set(findings))]
    inside = [line + "," for line in listed[:-1]] + listed[-1:]
    return [f'{{"version": {VERSION}, "findings": [', *inside, "]}"]
