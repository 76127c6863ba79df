"""Claims and findings as pandas DataFrames, and back; pandas is imported only here.

Columns and types are those of README.md: the fields of the contract, in its order.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.wire import CLAIM_FIELDS, claim_from_line, claim_line

if TYPE_CHECKING:
    import pandas as pd

NUMBERS = ("value", "value_high", "base_value", "low", "high", "precision")
DATES = ("time_start", "time_end", "published")
INTEGERS = ("start", "end", "line", "column")
FINDING_FIELDS = (
    *("code", "label", "kind", "severity", "slot", "sources", "claims", "holds", "hidden"),
    *("message", "path", "line", "column", "fingerprint"),
)


def to_frame(items: "Sequence[Claim] | Sequence[Finding]", *, exact: bool = True) -> "pd.DataFrame":
    """A row a claim (or finding), a column a field of the contract, in the contract's order.

    Numbers are Decimal in `object` columns, with `exact=False` `float64`; offsets are `int64`;
    days are `datetime64[s]`; `confidence` is `float64`; the rest is `object` (str, dict, None).
    The last column, `record`, holds the whole record, from which `from_frame` reads.
    """
    import pandas as pd

    if items and isinstance(items[0], Finding):
        return _findings([item for item in items if isinstance(item, Finding)])
    claims = [item for item in items if isinstance(item, Claim)]
    columns = [*CLAIM_FIELDS, "record"]
    frame = pd.DataFrame([_row(claim) for claim in claims], columns=columns, dtype=object)
    for name in DATES:
        frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    types = dict.fromkeys(INTEGERS, "int64") | {"confidence": "float64"}
    if not exact:
        types |= dict.fromkeys(NUMBERS, "float64")
    return frame.astype(types)


def _row(claim: Claim) -> list[Any]:
    return [*(getattr(claim, name) for name in CLAIM_FIELDS), claim_line(claim)]


def _findings(findings: list[Finding]) -> "pd.DataFrame":
    """`sources` are lists of numbers; `claims` says how many there are."""
    import pandas as pd

    rows = [
        [
            *(finding.code, finding.label, finding.kind, finding.severity, finding.slot),
            *([side.sources for side in finding.sides], len(finding.claims)),
            *(finding.holds, finding.hidden, finding.message),
            *(finding.place.path, finding.place.line, finding.place.column),
            *(finding.fingerprint, msgspec.json.encode(finding).decode()),
        ]
        for finding in findings
    ]
    frame = pd.DataFrame(rows, columns=[*FINDING_FIELDS, "record"], dtype=object)
    return frame.astype({"claims": "int64", "line": "int64", "column": "int64", "hidden": "bool"})


def claims_from_frame(frame: "pd.DataFrame") -> list[Claim]:
    """The claims of a frame that `to_frame` made, equal to those it was made from."""
    return [claim_from_line(str(record)) for record in frame["record"]]


def findings_from_frame(frame: "pd.DataFrame") -> list[Finding]:
    """The findings of a frame that `to_frame` made, equal to those it was made from."""
    return [msgspec.json.decode(str(record), type=Finding) for record in frame["record"]]
