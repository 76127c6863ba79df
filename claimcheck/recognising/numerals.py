"""Numbers written in words, Chinese and English, as Decimals."""

import re
from decimal import Decimal

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": 0, "两": 2, "兩": 2}
_DIGITS |= dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True))
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_BIG = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_HUNDRED = 100

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ENGLISH = {word: value for value, word in enumerate(_UNITS.split())}
ENGLISH |= {word: 10 * (index + 2) for index, word in enumerate(_TENS.split())}
_SCALES = {
    "dozen": 12,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_WORD = re.compile(r"[a-z]+")


def chinese(numeral: str) -> Decimal | None:
    """The value of a Chinese numeral, None when it is none.

    >>> [str(chinese(n)) for n in ("三千八百", "一万五千亿", "十二", "三万五", "二〇二五")]
    ['3800', '1500000000000', '12', '35000', '2025']
    """
    if all(c in _DIGITS for c in numeral):
        return Decimal("".join(str(_DIGITS[c]) for c in numeral))
    total = section = digit = 0
    top, last = 0, 1
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
            last = 1 if character in "零〇" else last
        elif character in _SMALL:
            section += (digit or 1) * _SMALL[character]
            digit, last = 0, _SMALL[character]
        elif character in _BIG:
            big, part = _BIG[character], section + digit
            if big > top:
                total = (total + part if total or part else 1) * big
            else:
                total += part * big
            top, last, section, digit = big, big, 0, 0
        else:
            return None
    # 三万五 is 35,000: a last digit right after a unit counts the next lower place.
    return Decimal(total + section + digit * (last // 10 if last >= _HUNDRED else 1))


def english(words: str) -> tuple[Decimal, Decimal] | None:
    """Value and place value of a number in English words, None when it is none.

    >>> english("three and a half million")
    (Decimal('3500000.0'), Decimal('100000.0'))
    >>> english("twenty-five"), english("two dozen"), english("a hundred")
    ((Decimal('25'), Decimal('1')), (Decimal('24'), Decimal('1')), (Decimal('100'), Decimal('1')))
    """
    total, current, step = Decimal(0), Decimal(0), Decimal(1)
    for word in _WORD.findall(words.lower()):
        if word in ENGLISH:
            current += ENGLISH[word]
        elif word == "half":
            current, step = current + Decimal("0.5"), Decimal("0.1")
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in _SCALES:
            scale = _SCALES[word]
            current, step = (current or 1) * scale, step * (scale if scale > 12 else 1)  # noqa: PLR2004
            total, current = total + current, Decimal(0)
        elif word not in ("and", "a"):
            return None
    value = total + current
    return (value, step) if value else None
