"""English time expressions."""

import re
from collections.abc import Sequence

from claimcheck.recognising.en.times import (
    days,
    lengths,
    months,
    parts,
    quarters,
    relative,
    years,
)
from claimcheck.recognising.forms import Form, Grammar, table
from claimcheck.recognising.scan import trie

FORMS = (
    *days.FORMS,
    *months.FORMS,
    *quarters.FORMS,
    *years.FORMS,
    *relative.FORMS,
    *lengths.FORMS,
    *parts.FORMS,
)


def grammar(named: Sequence[Form]) -> Grammar:
    """The forms of English times, with those of named days."""
    forms = table([*FORMS, *named])
    words = sorted({word for word in forms if word.isalpha()})
    cased = sorted({form for word in words for form in (word, word.capitalize(), word.upper())})
    places = re.compile(rf"(?<![A-Za-z0-9])(?:[0-9]|(?:{trie(cased)})(?![a-z]))")
    return Grammar(forms, places)
