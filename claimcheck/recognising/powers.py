"""Powers behind a number: 1.2e9, 6.02 × 10²³, 3.4 x 10^-5, 10^6."""

from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.written import Numeral

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_SCIENCE = lazily(
    r"[eE]([+-]?\d{1,2})(?![A-Za-z0-9])"
    r"| ?[×xX*·] ?10 ?(?:\^|\*\*) ?([+−-]?\d{1,2})(?!\d)| ?[×xX*·] ?10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})"
)
_POWER = lazily(r"\^(?:\+|--)?([+-]?\d{1,2})(?![\d.])|([⁻⁺]?[⁰¹⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?)")
_HIGHEST, _LONGEST = 24, 8


def powers(text: str, number: Numeral) -> None:
    """Multiply the number by the power of ten behind it, or raise it to the power written."""
    found = _SCIENCE.match(text, number.end)
    if found:
        exponent = _exponent(found.group(1) or found.group(2) or found.group(3))
        if abs(exponent) <= _HIGHEST:
            factor = Decimal(10) ** exponent
            number.value, number.step = number.value * factor, number.step * factor
            number.end = found.end()
        return
    raised = _POWER.match(text, number.end) if number.end - number.start <= _LONGEST else None
    if raised and number.value:
        exponent = _exponent(raised.group(1) or raised.group(2))
        if abs(exponent) <= _HIGHEST:
            number.value, number.end = number.value**exponent, raised.end()


def _exponent(written: str) -> int:
    return int(written.translate(_SUPERSCRIPT).replace("−", "-"))
