"""A difference must be that of its two levels, in amounts and in percentage points."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import outcome
from claimcheck.checks.sums.passage import Passage, is_level, same_thing
from claimcheck.checks.sums.readings import Reading, minus, negative, reach, usual
from claimcheck.checks.sums.two_levels import Levels, levels_of
from claimcheck.comparing.intervals import Interval
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import RELATIVE
from claimcheck.rulebook.schema import Rulebook

CODE = "CC205"
# cut to a loss of 13,000: a level, whatever direction it has
_TO_LEVEL, _REACH = lazily(r"(?<!\bup )\bto (?:an? )?(?:[a-z]+ )?of $"), 32


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """`from 10% to 13%, up 3 percentage points`; `rose by 50 to 150 from 100`."""
    for change in passage.claims:
        if change.change is None or change.value_high is not None:
            continue
        if _TO_LEVEL.search(passage.before(change, _REACH)):
            continue
        plain = _plain(passage, change)
        levels = levels_of(passage, change, plain, rulebook) if plain else None
        if levels is not None:
            yield from _checked(change, levels, rulebook)


def _plain(passage: Passage, change: Claim) -> list[Claim]:
    """The levels of the unit that the change is measured in."""
    if change.unit == "percentage_point":
        return [c for c in passage.claims if c.unit == "percent" and c.change is None]
    if change.unit in RELATIVE:
        return []
    return [c for c in passage.levels() if same_thing(c, change)]


def _checked(
    change: Claim, levels: Levels, rulebook: Rulebook, severity: str = "error"
) -> Iterator[Finding]:
    sign = -1 if change.change == "decrease" else 1

    def compute(read: Reading) -> Interval:
        apart = minus(read(levels.new), read(levels.old))
        return negative(apart) if sign < 0 else apart

    computed, stated = compute(reach), reach(change)
    if not computed.meets(stated) and negative(computed).meets(stated):
        return
    what = say("difference", change=change, old=levels.old, new=levels.new)
    sides = [[change], [levels.old, levels.new]]
    yield from outcome(
        CODE, sides, compute, what, rulebook, severity=severity, stated=usual(change)
    )


def across(passages: Sequence[Passage], rulebook: Rulebook) -> Iterator[Finding]:
    """A change over a period, and the levels on its first and on its last day.

    All three stand in one document and carry one subject, metric and unit.
    """
    shelves: dict[tuple[object, ...], list[Claim]] = {}
    changes: list[Claim] = []
    for claim in (claim for passage in passages for claim in passage.claims):
        if is_level(claim) and claim.time_start and claim.time_start == claim.time_end:
            shelves.setdefault((*_key(claim), claim.time_end), []).append(claim)
        elif claim.change and claim.unit not in RELATIVE and claim.metric and not claim.value_high:
            changes.append(claim)
    for change in changes:
        first, last = (
            shelves.get((*_key(change), day), ()) for day in (change.time_start, change.time_end)
        )
        if len(first) == len(last) == 1 and first[0] is not last[0]:
            yield from _checked(change, Levels(first[0], last[0]), rulebook, "warning")


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.subject, claim.metric, claim.base_unit, tuple(sorted(claim.scope.items()))
