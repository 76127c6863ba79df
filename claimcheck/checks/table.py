"""The one table of checks: code, label, kind, default severity, and its page."""

from pathlib import Path

import msgspec

from claimcheck.errors import ClaimcheckError

_PAGES = Path(__file__).parent / "pages"


class Check(msgspec.Struct, frozen=True):
    """What a code stands for; `title` is one line, `page()` the whole text."""

    code: str
    label: str
    severity: str
    title: str
    kind: str | None = None

    def page(self) -> str:
        """The page that `claimcheck explain` prints: what, why, an example, how to settle it."""
        return (_PAGES / f"{self.code}.md").read_text("utf-8")


CHECKS: tuple[Check, ...] = (
    Check("CC101", "contradiction", "error", "Two sources give values that cannot both be true"),
    Check("CC102", "progression", "info", "A figure moved on from one time to another"),
    Check("CC103", "revision", "warning", "A later report corrects an earlier figure"),
    Check("CC104", "unit-suspect", "error", "A slip of scale or currency would explain the gap"),
    Check("CC105", "agreement", "info", "Sources agree on a figure"),
    Check(
        "CC106",
        "contradiction",
        "warning",
        "A figure that can only grow is lower later",
        "implausible-progression",
    ),
    Check("CC107", "contradiction", "warning", "Two bounds exclude each other", "bound-conflict"),
    Check("CC108", "strength", "info", "One text says more strongly what another says weakly"),
    Check("CC109", "scope-difference", "info", "Figures of different scope stand side by side"),
    Check("CC201", "arithmetic", "error", "Two figures of one text for one thing do not match"),
    Check("CC202", "arithmetic", "error", "A growth rate does not follow from its two levels"),
    Check("CC203", "arithmetic", "error", "A share is not that of its part in its whole"),
    Check("CC204", "arithmetic", "error", "A total is not the sum of its parts"),
    Check("CC205", "arithmetic", "error", "A difference is not that of its two levels"),
    Check("CC206", "arithmetic", "error", "A multiple is not that of its two levels"),
    Check("CC207", "arithmetic", "error", "A price for each times how many is not the amount"),
    Check("CC208", "arithmetic", "warning", "Counts of periods in a row do not keep pace"),
    Check("CC209", "arithmetic", "warning", "Value added does not fit the move of the price"),
    Check("CC210", "arithmetic", "warning", "A price lies beyond the high or low of its day"),
    Check("CC211", "arithmetic", "warning", "A count is not that of the list behind it"),
    Check("CC212", "arithmetic", "warning", "A period is not the sum of its parts"),
    Check("CC213", "arithmetic", "warning", "A figure is not above or below another as said"),
    Check("CC214", "arithmetic", "error", "Amount and rate of one change do not fit"),
    Check("CC301", "unsupported", "warning", "No report supports a figure of the draft"),
    Check("CC302", "stale", "warning", "Reports have moved on since the draft's figure"),
    Check("CC303", "misattributed", "warning", "The draft names another source for a figure"),
    Check("CC901", "input", "warning", "An ignore is malformed"),
    Check("CC902", "input", "warning", "A file was read in which no claim was found"),
    Check("CC903", "input", "warning", "An ignore silences nothing"),
    Check("CC904", "input", "warning", "An ignore has expired"),
)

BY_CODE = {check.code: check for check in CHECKS}


def find(code: str) -> Check:
    """The check of a code; raises ClaimcheckError for an unknown one."""
    check = BY_CODE.get(code.upper())
    if check is None:
        known = ", ".join(BY_CODE)
        raise ClaimcheckError(f"no check has the code {code}", hint=f"known codes: {known}")
    return check
