"""Chinese time expressions, both scripts."""

from collections.abc import Sequence

from claimcheck.model.pattern import lazily
from claimcheck.recognising.forms import Form, Grammar, table
from claimcheck.recognising.scan import at_it
from claimcheck.recognising.zh.times import (
    days,
    ends,
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
    *ends.FORMS,
    *years.FORMS,
    *relative.FORMS,
    *lengths.FORMS,
)
_NUMERALS = "〇○零一二三四五六七八九十廿卅两兩半"
_UNITS = (
    "(?:[年月日号號季个個财財周週天世第上下小钟鐘分秒刻星礼禮QH几幾多余餘]"
    rf"|[/—–\-至到~\uff5e]{{1,2}}\s?[0-9{_NUMERALS}])"
)
_SECOND = (
    rf"{_NUMERALS}0-9年月日季个個财財周週星期礼禮拜世前后後上下中午早晚晨夜间間天"
    "现現时時今在至止来來去近的续續同末底初旬"
)


def grammar(named: Sequence[Form]) -> Grammar:
    """The forms of Chinese times, with those of named days."""
    forms = table([*FORMS, *named])
    signs = "".join(sign for sign in forms if not sign.isascii())
    return Grammar(forms, lazily(f"[{signs}0-9](?:{_gates(named)})"), parts.part)


def _gates(named: Sequence[Form]) -> str:
    """What follows the first sign of a time: of a digit, of another sign, or in a day's name.

    昨 stands before a verb too (昨收).
    """
    days = "".join(f"|{at_it(form.opens)}" for form in named)
    return (
        rf"(?<=[0-9])(?=\d{{0,3}}\s{{0,2}}{_UNITS})"
        rf"|(?<![0-9{_NUMERALS}])(?=[{_SECOND}])"
        rf"|(?<=[{_NUMERALS}])(?=[{_NUMERALS}]{{0,3}}\s{{0,2}}{_UNITS})"
        rf"|(?<=昨){days}"
    )
