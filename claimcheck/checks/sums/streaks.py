"""Counts of consecutive quarters must keep pace: six by December are eight by June."""

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.checks.messages import joined, say
from claimcheck.checks.sums.outcome import failed, recorded
from claimcheck.checks.sums.passage import holds_word, words
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

CODE = "CC208"


def find(slot: Slot, rulebook: Rulebook) -> Iterator[Finding]:
    """The streaks of one slot, held against the first of them."""
    found = sorted(
        (claim for claim in slot.claims if _is_streak(claim, rulebook)),
        key=lambda claim: (claim.time_end or date.min, claim.path, claim.start),
    )
    groups: dict[str, list[Claim]] = {}
    for claim in found:
        groups.setdefault(_grain(claim, rulebook), []).append(claim)
    for grain, members in groups.items():
        yield from _paced(members, grain, rulebook)


def _is_streak(claim: Claim, rulebook: Rulebook) -> bool:
    if claim.unit != "count" or claim.time_end is None or claim.bound != "=":
        return False
    begin, end = claim.about.offset, claim.about.offset + len(claim.quote)
    near = claim.sentence[max(0, begin - 8) : end + 12]
    return holds_word(near, words(rulebook, "streak")) and bool(_grain(claim, rulebook))


def _grain(claim: Claim, rulebook: Rulebook) -> str:
    begin = claim.about.offset
    text = f"{claim.quote} {claim.sentence[begin : begin + len(claim.quote) + 12]}".lower()
    for grain in ("quarter", "month", "year"):
        if any(word in text for word in words(rulebook, f"{grain}s")):
            return grain
    return ""


_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def _steps(one: Claim, other: Claim, grain: str) -> int | None:
    """How many whole quarters (months, years) lie between the last days of two claims."""
    first, last = one.time_end, other.time_end
    if first is None or last is None:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month
    return months // _MONTHS[grain] if months % _MONTHS[grain] == 0 else None


def _paced(members: Sequence[Claim], grain: str, rulebook: Rulebook) -> Iterator[Finding]:
    """One finding for the streaks that keep pace with the first, one for each that does not."""
    if len(members) < 2:
        return
    first = members[0]
    fitting = [first]
    odd: list[Claim] = []
    for claim in members[1:]:
        steps = _steps(first, claim, grain)
        if steps is None:
            continue
        (fitting if claim.value == (first.value or 0) + steps else odd).append(claim)
    if len(fitting) > 1 and len({claim.time_end for claim in fitting}) > 1:
        listed = joined([say("step", one=claim) for claim in fitting], "then")
        yield recorded(CODE, [fitting[:1], fitting[1:]], say("pace", listed=listed), rulebook)
    for claim in odd:
        steps = _steps(first, claim, grain) or 0
        number = f"{float(first.value or 0) + steps:g}"
        message = say("pace-fails", one=first, other=claim, number=number)
        yield failed(CODE, [[claim], [first]], message, rulebook, severity="warning")
