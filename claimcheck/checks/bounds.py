"""One figure with and without a bound: `over 380 billion` in one text, `380 billion` in another."""

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.checks.build import finding
from claimcheck.checks.messages import say
from claimcheck.comparing.intervals import top, value
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_MORE = (">", ">=")


def bounds(slot: Slot, rulebook: Rulebook) -> Iterator[Finding]:
    """Equal figures of a slot of which some are called more than that; kept, and not shown."""
    figures: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in slot.claims:
        if claim.role != "draft" and claim.value is not None:
            figures[value(claim), top(claim), claim.base_unit, claim.change].append(claim)
    for members in figures.values():
        plain = [claim for claim in members if claim.bound == "="]
        more = [claim for claim in members if claim.bound in _MORE]
        if plain and more:
            message = say("strength", one=plain[0], other=more[0])
            yield finding("CC108", slot.name, [plain, more], message, rulebook, hidden=True)
