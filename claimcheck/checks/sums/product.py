"""A price for each times how many is the amount: `2 million shares at $15 a share for $30m`."""

import re
from collections.abc import Iterator

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import outcome
from claimcheck.checks.sums.passage import Passage, begins, ends, holds_word, words
from claimcheck.checks.sums.readings import Reading, times
from claimcheck.comparing.intervals import Interval
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

CODE = "CC207"


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """One price for each, one count of the same thing and one amount in a sentence."""
    each = [claim for claim in passage.levels() if _is_price(passage, claim, rulebook)]
    if len(each) != 1:
        return
    money, _, noun = each[0].unit.partition("/")
    amounts = [c for c in passage.levels() if c.unit == money and c is not each[0]]
    counts = [claim for claim in passage.levels() if _counts(claim, noun, rulebook)]
    if len(amounts) != 1 or len(counts) != 1:
        return
    amount, count, price = amounts[0], counts[0], each[0]
    paid = holds_word(passage.before(amount, 30), words(rulebook, "paid"))
    if not paid or not _one_deal(passage, price, count) or _of_two(price, amount, rulebook):
        return
    what = say("product", count=count, price=price, amount=amount)

    def compute(read: Reading) -> Interval:
        return times(read(price), read(count))

    yield from outcome(CODE, [[amount], [count, price]], compute, what, rulebook)


def _of_two(price: Claim, amount: Claim, rulebook: Rulebook) -> bool:
    """Whether the price for each is none but a dividend, and the amount is of another metric."""
    return rulebook.kind(price.metric) not in ("", "price") and price.metric != amount.metric


def _is_price(passage: Passage, claim: Claim, rulebook: Rulebook) -> bool:
    """An amount of money for each: 15 dollars a share, 500,000 dollars each, 单价20元."""
    if "/" in claim.unit:
        return True
    if len(claim.unit) != 3 or not claim.unit.isupper():
        return False
    return begins(passage.after(claim, 12), words(rulebook, "each-after")) or ends(
        passage.before(claim, 8), words(rulebook, "each-before")
    )


def _counts(claim: Claim, noun: str, rulebook: Rulebook) -> bool:
    """True for a number of what is priced; each is of whatever stands right before it."""
    if not noun:
        return claim.unit == "count"
    known = words(rulebook, f"each-{noun}") or (noun,)
    named = any(word in (claim.counted or claim.quote).lower() for word in known)
    return claim.unit == noun or (claim.unit == "count" and named)


def _one_deal(passage: Passage, each: Claim, count: Claim) -> bool:
    """True if the price stands right beside the count: `5 million shares at $12 a share`."""
    first, last = sorted((each, count), key=lambda claim: claim.start)
    gap = passage.between(first, last)
    return len(gap) <= 40 and not re.search(r"[.;\uff1b。]", gap)
