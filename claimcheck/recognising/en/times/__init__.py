"""English time expressions."""

import re

from claimcheck.recognising.days import Anchor
from claimcheck.recognising.en.times import (
    days,
    lengths,
    months,
    parts,
    quarters,
    relative,
    years,
)
from claimcheck.recognising.forms import Reader, table
from claimcheck.recognising.scan import trie

FORMS = table(
    [
        *days.FORMS,
        *months.FORMS,
        *quarters.FORMS,
        *years.FORMS,
        *relative.FORMS,
        *lengths.FORMS,
        *parts.FORMS,
    ]
)
_WORDS = sorted(
    {form for word in FORMS if word.isalpha() for form in (word, word.capitalize(), word.upper())}
)
PLACES = re.compile(rf"(?<![A-Za-z0-9])(?:[0-9]|(?:{trie(_WORDS)})(?![a-z]))")


def reader(anchor: Anchor) -> Reader:
    """The reader of a text."""
    return Reader(anchor, FORMS, PLACES)
