"""What a sum comes to, told as a finding: recorded when it holds, said when it fails."""

from collections.abc import Callable, Iterator, Sequence

from claimcheck.checks.build import finding
from claimcheck.checks.messages import Said, joined, say
from claimcheck.checks.sums.readings import Reading, reach, usual
from claimcheck.comparing.intervals import Interval
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook


def outcome(  # noqa: PLR0913 (what a sum is made of)
    code: str,
    sides: Sequence[Sequence[Claim]],
    compute: Callable[[Reading], Interval | None],
    what: Said,
    rulebook: Rulebook,
    *,
    severity: str = "error",
    hint: Said | None = None,
    stated: Interval | None = None,
) -> Iterator[Finding]:
    """The finding of a sum: `what` names its figures, the first side states the result.

    An error fails in the widest reading of all operands; what only fails as they are usually
    read is a warning. A sum that is told with less certainty (`severity`) fails only widely.
    """
    said, computed, widest = stated or reach(sides[0][0]), compute(usual), compute(reach)
    if computed is None or widest is None:
        return
    if computed.meets(said) or (severity != "error" and widest.meets(said)):
        message = say("sum-holds", what=what, computed=computed, stated=said)
        yield recorded(code, sides, message, rulebook)
        return
    why = hint or say("no-hint")
    message = say("sum-fails", what=what, computed=computed, stated=said, hint=why)
    doubtful = "warning" if widest.meets(said) else severity
    yield failed(code, sides, message, rulebook, severity=doubtful)


def recorded(
    code: str, sides: Sequence[Sequence[Claim]], message: Said, rulebook: Rulebook
) -> Finding:
    """A sum that comes out: kept, printed with `--all` only."""
    slot = sides[0][0].slot
    return finding(code, slot, sides, message, rulebook, severity="info", holds=True, hidden=True)


def failed(
    code: str,
    sides: Sequence[Sequence[Claim]],
    message: Said,
    rulebook: Rulebook,
    *,
    severity: str = "error",
) -> Finding:
    """A sum that does not come out."""
    slot = sides[0][0].slot
    return finding(code, slot, sides, message, rulebook, severity=severity, holds=False)


def row(parts: Sequence[Claim]) -> Said:
    """`40 + 35 + 30`."""
    return joined([say("part", one=part) for part in parts], "plus")
