"""What a written number says, whatever the script: its value, its last digit, its spread."""

from decimal import Decimal

import msgspec

from claimcheck.model.pattern import lazily

ONE = Decimal(1)
_DIGIT = "[0-9０-９]"
_FRACTION = rf"(?:[.．]{_DIGIT}+)?"
# Grouped by commas (also the Indian way), the European way, by narrow blanks, or plain.
WRITTEN = lazily(
    rf"(?:{_DIGIT}{{1,3}}(?:,{_DIGIT}{{2,3}})*,{_DIGIT}{{3}}(?!{_DIGIT})"
    rf"|(?P<comma>{_DIGIT}{{1,3}}(?:\.{_DIGIT}{{3}})+,{_DIGIT}{{1,2}}(?!,?{_DIGIT}))"
    rf"|(?P<decimal>{_DIGIT}{{1,3}},{_DIGIT}{{1,2}}(?= (?:million|billion|trillion)))"
    rf"|{_DIGIT}{{1,3}}(?:['’\u00a0\u202f\u2009]{_DIGIT}{{3}})+(?!{_DIGIT})"
    rf"|{_DIGIT}{{1,3}}(?:(?: {_DIGIT}{{3}}){{2,5}}|(?: {_DIGIT}{{3}})* 000)(?!{_DIGIT})"
    rf"|{_DIGIT}{{1,3}} {_DIGIT}{{3}}(?=[名人個个輛辆宗戶户棟栋座隻只架])"
    r"|[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])"
    rf"|{_DIGIT}+){_FRACTION}"
)
# Most numbers have no marks between their digits.
_SIMPLE = lazily(rf"[0-9]+(?:\.[0-9]+)?(?!{_DIGIT}|[.．,，'’\u00a0\u202f\u2009 ]{_DIGIT})")
_PLAIN = str.maketrans("０１２３４５６７８９．", "0123456789.", ",，'’\u00a0\u202f\u2009 ")
_LONGEST = 40
_SHARE = Decimal(10) ** 12


def integral(value: Decimal) -> bool:
    """Whether a number has no decimals, however large it is."""
    return value == value.to_integral_value()


def rounded(value: Decimal) -> Decimal:
    """A share in percent, to two decimals."""
    return value.quantize(Decimal("0.01")).normalize() + 0 if abs(value) < _SHARE else value


class Numeral(msgspec.Struct, gc=False):
    """A number as written at one place: from `start` to `end`, scale words multiplied out.

    `high` is the upper end of 三四万, `ceiling` that of 数百万; `step` is the place value of the
    last digit; `bound` comes from inside (三十余万); `words` is true if no digit was written, `factor`
    the scale word's (万亿: 10^12); `signed` means that the sign is in the value already.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal = ONE
    high: Decimal | None = None
    ceiling: Decimal | None = None
    bound: str = ""
    scaled: bool = False
    words: bool = False
    grouped: bool = False
    fraction: bool = False
    signed: bool = False
    factor: Decimal = ONE


def digits(text: str, place: int) -> Numeral | None:
    """The number in digits that starts at `place`, without scale words; None if far too long."""
    found = _SIMPLE.match(text, place)
    if found:
        written = plain = found[0]
    else:
        found = WRITTEN.match(text, place)
        written = plain = found[0] if found else ""
        if found and found.lastgroup:
            plain = plain.replace(".", "").replace(",", ".")
        plain = plain.translate(_PLAIN)
    if not found or len(written) > _LONGEST:
        return None
    whole, _, decimals = plain.partition(".")
    step = ONE.scaleb(-len(decimals)) if decimals else ONE
    grouped = "," in written[:-3] or len(whole) > 4
    return Numeral(place, found.end(), Decimal(plain), step, grouped=grouped)


def multiply(number: Numeral, factor: Decimal, end: int) -> None:
    """Let a scale word that ends at `end` act on everything the number says."""
    number.value *= factor
    number.step *= factor
    if number.high is not None:
        number.high *= factor
    if number.ceiling is not None:
        number.ceiling *= factor
    number.end = end
    number.scaled = True
