"""Counts that advance with time: the sixth quarter in a row in February is the eighth in August."""

from claimcheck.comparing.intervals import value
from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_DAYS_A_MONTH = 30.44
_BEFORE = 4  # signs before the quote: 连续
_SLACK = 0.67  # reports appear weeks after the period that they count


def step(claim: Claim, rulebook: Rulebook) -> str:
    """What a streak counts: `month`, `quarter`, `year`; "" for a figure that is no streak."""
    words = rulebook.group("streak")
    if claim.unit != "count" or not (claim.metric == "streak" or _cued(claim, words["cue"])):
        return ""
    counted = f"{claim.counted or ''} {claim.quote}".lower()
    steps = [(counted.find(word), name) for name in _MONTHS for word in words[name]]
    return min(((at, name) for at, name in steps if at >= 0), default=(0, ""))[1]


def _cued(claim: Claim, cues: tuple[str, ...]) -> bool:
    at, end = claim.about.offset, claim.about.offset + len(claim.quote)
    near = claim.sentence[max(at - _BEFORE, 0) : end].lower()
    return any(cue in near for cue in cues)


def advance(one: Claim, other: Claim, rulebook: Rulebook) -> tuple[float, float] | None:
    """How far the count went up, and how far time did in the same steps; None: no two streaks."""
    name = step(one, rulebook)
    if not name or step(other, rulebook) != name:
        return None
    first, last = sorted((one, other), key=lambda claim: (str(claim.time_end), str(claim.path)))
    if first.time_end is None or last.time_end is None:
        return None
    passed = (last.time_end - first.time_end).days / _DAYS_A_MONTH / _MONTHS[name]
    return value(last) - value(first), passed


def fits(counted: float, passed: float) -> bool:
    """True if a count went up by as much as time went on."""
    return abs(counted - passed) < _SLACK
