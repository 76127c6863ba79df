"""Chinese numerals, alone or mixed with digits: 一万五千亿, 3万4000, 数百万, 三四万, 十几亿."""

from decimal import Decimal

from claimcheck.recognising.written import ONE, Numeral, multiply
from claimcheck.recognising.zh.signs import BIG, DIGITS, PAIRS, SMALL
from claimcheck.recognising.zh.summing import GOES_ON, KILO, LONGEST, read

_SOME = "数數几幾"
_MORE = "余餘多来來"
_PLAIN_SCALES, _SHORT = frozenset("万萬亿億"), 20
_BLANKS, _SCALES = (" ", "\u00a0"), frozenset("十拾百佰千仟万萬亿億兆")


def numeral(text: str, place: int) -> Numeral | None:
    """The numeral that starts at `place`, or None.

    >>> str(numeral("一万五千亿", 0).value), str(numeral("3万4000", 0).value)
    ('1500000000000', '34000')
    """
    if text[place] in _SOME:
        return _some(text, place)
    pair = _pair(text, place)
    if pair:
        return pair
    return read(text, place)


def tail(text: str, number: Numeral) -> Numeral:
    """A number in digits with the Chinese scale words that follow it: 3800 亿, 3万4000."""
    letter = text[number.end : number.end + 1]
    at = number.end + (letter in _BLANKS)
    if letter not in _MORE and text[at : at + 1] not in _SCALES:
        return number
    if KILO.match(text, number.end):
        return number
    if _is_simple(text, number):
        multiply(number, BIG[letter], number.end + 1)
        number.factor = BIG[letter]
        return number
    longer = read(text, number.start)
    if longer is None or longer.end <= number.end:
        return number
    longer.grouped = number.grouped
    longer.words = False
    return longer


def _is_simple(text: str, number: Numeral) -> bool:
    """3800亿, 38.6万: whether plain digits have one scale word right behind them and no more."""
    start, end = number.start, number.end
    if (
        text[end : end + 1] not in _PLAIN_SCALES
        or text[end + 1 : end + 2] in GOES_ON
        or not number.value
    ):
        return False
    written = text[start:end]
    return written[0] != "." and written.replace(".", "", 1).isdecimal() and end - start < _SHORT


def _pair(text: str, place: int) -> Numeral | None:
    """Two neighbouring digits are a range: 三四万, 七八公斤, 十七八."""
    at = place + 1 if text[place] in SMALL else place
    first = DIGITS.get(text[at : at + 1], -9)
    if first < 1:
        return None
    second = DIGITS.get(text[at + 1 : at + 2], -9)
    neighbours = second == first + 1 or (first, second) == (3, 5)
    if not neighbours or (text[at + 2 : at + 3] in DIGITS and text[at + 2 : at + 3]):
        return None
    low = read(text[place : at + 1] + text[at + 2 : at + LONGEST], 0)
    high = read(text[place:at] + text[at + 1 : at + LONGEST], 0)
    if low is None or high is None or low.end != high.end:
        return None
    if text[at + 1] in PAIRS and not "\u4e00" <= text[at + 2 : at + 3] <= "\u9fff":
        return None  # 一两 by itself is an ounce
    low.start, low.end, low.high = place, place + low.end + 1, high.value
    return low


def _some(text: str, place: int) -> Numeral | None:
    """数百万, 几十亿: from the lower end to ten times as much."""
    if text[place + 1 : place + 2] not in SMALL and text[place + 1 : place + 2] not in BIG:
        return None
    number = read(text, place + 1)
    if number is None or text[place + 1] in DIGITS:
        return None
    number.start, number.bound, number.ceiling = place, ">=", number.value * 10
    number.step = number.value
    return number


def teens(text: str, number: Numeral) -> Numeral:
    """十几亿: ten to twenty of the scale; 几 stands inside the numeral."""
    at = number.end + 1 if text[number.end : number.end + 1] == " " else number.end
    if number.words and text[at : at + 1] and text[at : at + 1] in _SOME and number.value % 10 == 0:
        rest = read(text, at + 1) if text[at + 1 : at + 2] in (*BIG, *SMALL) else None
        unit = SMALL.get(text[number.end - 1], BIG.get(text[number.end - 1], Decimal(10)))
        factor = rest.value if rest else ONE
        number.ceiling = (number.value + unit) * factor
        number.value *= factor
        number.step, number.bound = number.value, ">="
        number.end = rest.end if rest else at + 1
        number.scaled = number.scaled or rest is not None
    return number
