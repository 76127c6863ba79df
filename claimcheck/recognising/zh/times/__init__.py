"""Chinese time expressions, both scripts."""

import re
from collections.abc import Sequence

from claimcheck.model.pattern import lazily
from claimcheck.recognising.forms import Form, Grammar, Table
from claimcheck.recognising.scan import at_it
from claimcheck.recognising.zh.times import (
    days,
    ends,
    lengths,
    months,
    parts,
    quarters,
    relative,
    words,
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
_UNIT = r"\s{0,2}[年月日号號季个個财財会會周週天世第上下小钟鐘分秒刻星礼禮QH几幾多余餘]"
_DASH = r"\s?[/—–\-至到~\uff5e]{1,2}\s?"
_SECOND = (
    rf"{_NUMERALS}0-9年月日季个個财財周週星期礼禮拜世前后後上下中午早晚晨夜间間天"
    "现現时時今在至止来來去近续續同末底初旬"
)
# A few times begin with any digit of a number: 年 of 12025年, 80年代 of 1980年代, 20世纪 of 120世纪.
_WHOLE = (
    rf"(?<![\d.]\d)(?=\d{{0,3}}{_UNIT}|\d?{_DASH}[0-9{_NUMERALS}]"
    rf"|\d{{3}}\s?年?{_DASH}\d{{2,4}}\s?[年学學财財会會这這])"
)
_INSIDE = (
    r"(?<=[\d.]\d)(?=\d{0,3}(?:[年世周週]|[个個]月)"
    rf"|(?<=[12])\d{{3}}(?:{_UNIT}|\s?年?{_DASH}\d{{2,4}}\s?[年学學财財会會这這]))"
)
# Most of these begin no time, and of those that do it is known how they go on.
_COUNT = "的?[一二两兩三四五六七八九十0-9]"
_FEW = {
    "第": "[一二三四1-4][、和及与與财財季个個]",
    "过過": f"去{_COUNT}",
    "未": f"[来來]{_COUNT}",
    "最": f"近{_COUNT}",
    "近": _COUNT,
    "至": "今",
    "民": r"[国國]\s?[0-9]",
    "截": "[至止]",
}


def grammar(named: Sequence[Form]) -> Grammar:
    """The forms of Chinese times, with those of named days."""
    forms = Table([*map(_dated, FORMS), *named])
    signs = "".join(sign for sign in forms if not sign.isascii())
    places = lazily(f"[{signs}0-9](?:{_gates(named)})")
    return Grammar(forms, places, part=parts.part, behind=words.BEHIND)


def _dated(form: Form) -> Form:
    """A form that begins with a year: with the signs of 今年 and 上年 only where these stand."""
    if not form.starts.startswith(words.YEAR_STARTS):
        return form
    others = form.starts.removeprefix(words.YEAR_STARTS)
    relative = {year[0] for year in words.RELATIVE}
    return form._replace(dated="".join(sorted(relative.difference(others))))


def _gates(named: Sequence[Form]) -> str:
    """What follows the first sign of a time: of a digit, of another sign, or in a day's name.

    昨 stands before a verb too (昨收).
    """
    opens = {first: names for form in named for first, names in form.opens.items()}
    days = rf"|(?<=[{re.escape(''.join(opens))}]){at_it('|'.join(opens.values()))}" if opens else ""
    others = re.escape("".join(sorted(opens.keys() - Table(FORMS).keys())))
    few = "".join(_FEW)
    return (
        rf"(?<![0-9{_NUMERALS}{few}{others}])(?=[{_SECOND}])"
        rf"|(?<=[0-9])(?:{_WHOLE}|{_INSIDE})"
        rf"|(?<=[{_NUMERALS}])(?=[{_NUMERALS}]{{0,3}}(?:{_UNIT}|{_DASH}[0-9{_NUMERALS}]|[、和及与與][二三四]季))"
        rf"|(?<=昨)|(?<=[{few}])(?:{'|'.join(rf'(?<=[{first}])(?={then})' for first, then in _FEW.items())})"
        f"{days}"
    )
