"""Chinese time expressions, both scripts."""

import re
from collections.abc import Sequence

from claimcheck.recognising.forms import Form, Grammar, table
from claimcheck.recognising.zh.times import (
    days,
    lengths,
    months,
    parts,
    quarters,
    relative,
    years,
)

FORMS = (
    *days.FORMS,
    *months.FORMS,
    *quarters.FORMS,
    *years.FORMS,
    *relative.FORMS,
    *lengths.FORMS,
)


def grammar(named: Sequence[Form]) -> Grammar:
    """The forms of Chinese times, with those of named days."""
    forms = table([*FORMS, *named])
    signs = "".join(sign for sign in forms if not sign.isascii())
    return Grammar(forms, re.compile(f"[{signs}0-9]"), parts.part)
