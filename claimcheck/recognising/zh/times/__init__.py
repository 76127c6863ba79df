"""Chinese time expressions, both scripts."""

import re

from claimcheck.recognising.days import Anchor
from claimcheck.recognising.forms import Reader, table
from claimcheck.recognising.zh.times import (
    days,
    lengths,
    months,
    parts,
    quarters,
    relative,
    years,
)

FORMS = table(
    [
        *days.FORMS,
        *months.FORMS,
        *quarters.FORMS,
        *years.FORMS,
        *relative.FORMS,
        *lengths.FORMS,
    ]
)
PLACES = re.compile(f"[{''.join(sign for sign in FORMS if not sign.isascii())}0-9]")


def reader(anchor: Anchor) -> Reader:
    """The reader of a text."""
    return Reader(anchor, FORMS, PLACES, parts.part)
