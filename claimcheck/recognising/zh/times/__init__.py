"""Chinese time expressions, both scripts."""

from collections.abc import Sequence

from claimcheck.model.pattern import lazily
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
_GATES = {
    **dict.fromkeys(
        "0123456789",
        lazily(
            r"\d{1,4}\s{0,2}[年月日号號季个個财財分秒刻周週天世第上下小钟鐘星礼禮QH/—–\-至到~\uff5e]"
        ),
    ),
    "大": lazily("大[前后後]"),
}


def grammar(named: Sequence[Form]) -> Grammar:
    """The forms of Chinese times, with those of named days."""
    forms = table([*FORMS, *named])
    signs = "".join(sign for sign in forms if not sign.isascii())
    return Grammar(forms, lazily(f"[{signs}0-9]"), table(named), _GATES, parts.part)
