"""Claims and findings as pandas DataFrames, and claims back; pandas is imported only here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.wire import claim_from_line, claim_line, claim_object, finding_object

if TYPE_CHECKING:
    import pandas as pd

DATES = ("time_start", "time_end", "published")
INTEGERS = ("start", "end", "line", "column")


def to_frame(items: "Sequence[Claim] | Sequence[Finding]") -> "pd.DataFrame":
    """A row a claim (or finding), a column a field of the contract, in the contract's order.

    Numbers are exact: `object` columns of Decimal; offsets are `int64`; days are
    `datetime64[s]`; `confidence` is `float64`; the rest is `object` (str, dict, None).
    The last column, `record`, holds the whole record, from which `claims_from_frame` reads.
    """
    import pandas as pd

    if items and isinstance(items[0], Finding):
        return pd.DataFrame([finding_object(item) for item in items if isinstance(item, Finding)])
    claims = [item for item in items if isinstance(item, Claim)]
    frame = pd.DataFrame([_row(claim) for claim in claims], dtype=object)
    for name in DATES:
        if name in frame:
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    for name in INTEGERS:
        if name in frame:
            frame[name] = frame[name].astype("int64")
    if "confidence" in frame:
        frame["confidence"] = frame["confidence"].astype("float64")
    return frame


def _row(claim: Claim) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name in claim_object(claim, about=False):
        row[name] = getattr(claim, name)
    row["record"] = claim_line(claim)
    return row


def claims_from_frame(frame: "pd.DataFrame") -> list[Claim]:
    """The claims of a frame that `to_frame` made, equal to those it was made from."""
    return [claim_from_line(str(record)) for record in frame["record"]]
