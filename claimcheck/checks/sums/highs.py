"""The high of a day is no lower than its other prices, its low no higher."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import failed, recorded
from claimcheck.comparing.intervals import default
from claimcheck.comparing.kin import akin
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

CODE = "CC210"
_EXTREMES = {"high": 1, "low": -1}
_FAMILY = "moment"


def find(claims: Iterable[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    """The extremes of a day beside the other prices of that day, in all documents."""
    days: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if _is_price(claim, rulebook):
            days[_measure(claim), claim.time_end].append(claim)
    for _, members in sorted(days.items(), key=lambda item: str(item[0])):
        for moment, sign in _EXTREMES.items():
            for subject in sorted({c.subject for c in members if _moment(c) == moment}):
                own = [c for c in members if c.subject == subject or akin(c.subject, subject)]
                yield from _extreme(own, moment, sign, rulebook)


def _measure(claim: Claim) -> str:
    """The unit where it tells what is priced (a share, a barrel), else the metric with it."""
    return claim.unit if "/" in claim.unit else f"{claim.metric} {claim.unit}"


def _moment(claim: Claim) -> str:
    return claim.scope.get(_FAMILY, "")


def _is_price(claim: Claim, rulebook: Rulebook) -> bool:
    rule = rulebook.metrics.get(claim.metric)
    plain = claim.change is None and claim.bound == "=" and claim.value_high is None
    day = claim.time_start is not None and claim.time_start == claim.time_end
    return rule is not None and rule.kind == "price" and plain and day and bool(claim.subject)


def _extreme(members: list[Claim], moment: str, sign: int, rulebook: Rulebook) -> Iterator[Finding]:
    tops = [claim for claim in members if _moment(claim) == moment]
    rest = [c for c in members if _moment(c) not in _EXTREMES]
    if not tops or not rest:
        return
    beyond = [claim for claim in rest if _passes(claim, tops[0], sign)]
    if not beyond:
        message = say(f"{moment}-holds", top=tops[0])
        yield recorded(CODE, [tops, rest], message, rulebook)
        return
    message = say(f"{moment}-fails", one=beyond[0], top=tops[0])
    firm = all(c.about.subject_found in ("clause", "sentence") for c in (tops[0], beyond[0]))
    severity = "warning" if firm else "info"
    yield failed(CODE, [tops, beyond], message, rulebook, severity=severity)


def _passes(claim: Claim, extreme: Claim, sign: int) -> bool:
    mine, bound = default(claim), default(extreme)
    return mine.low > bound.high if sign > 0 else mine.high < bound.low
