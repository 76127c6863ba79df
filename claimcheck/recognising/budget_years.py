"""Which month the year of a state's budget begins in, where a text is on one: 4 for Britain's."""

import re
from collections import Counter
from datetime import date

from claimcheck.model.pattern import lazily
from claimcheck.recognising.days import Days

_MONEY = lazily(
    r"(?P<april>£|₹|\bRs\b|\bcrore\b|C\$|英[镑鎊]|[卢盧]比|加元)"
    r"|(?P<july>A\$|NZ\$|澳元|新西[兰蘭]元|[纽紐]元)"
    r"|(?P<none>\$|€|\beuros?\b|\bdollars?\b|\byuan\b|\byen\b|元)"
)
_STATE = lazily(
    r"\b(?:budgets?|chancellor|treasury|exchequer|borrowing|deficit|taxes|taxpayers?|fiscal|finance minister"
    r"|public spending|government)\b|[预預]算|[财財]政|赤字|公共|税收|稅收",
    re.IGNORECASE,
)
_ENOUGH = 4  # words of a state's money
_BEGINS = {"april": 4, "july": 7}


def begins(text: str) -> int:
    """The month in which the budget year of a text's state begins, 0 where it is on none.

    Britain, India and Canada count from April, Australia and New Zealand from July; a text is
    on the state whose money it tells most often.
    """
    money = Counter(found.lastgroup for found in _MONEY.finditer(text))
    if not money:
        return 0
    most = max(sorted(money, key=str), key=lambda name: money[name])
    month = _BEGINS.get(str(most), 0)
    if not month:
        return 0
    told = 0
    for told, _ in enumerate(_STATE.finditer(text), 1):
        if told >= _ENOUGH:
            break
    return month if told >= _ENOUGH else 0


def from_month(first: int, month: int) -> Days:
    """The twelve months that begin with a month of a year."""
    last = date(first + 1, month, 1).toordinal() - 1
    return date(first, month, 1), date.fromordinal(last)
