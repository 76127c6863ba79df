"""Figures, intervals and times as people read them; the same in every report."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import partial

from claimcheck.model.claim import Claim
from claimcheck.model.wire import plain
from claimcheck.reporting.width import inert

SCALES = {
    "en": ((12, "tn"), (9, "bn"), (6, "m")),
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
}
BOUNDS = {"=": "", "~": "≈", ">": ">", ">=": "≥", "<": "<", "<=": "≤"}
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_SIGNS = {"percent": "%", "times": "×", "count": "", "percentage_point": " pp"}


def grouped(value: Decimal) -> str:
    """All digits, the whole ones in groups of three.

    >>> grouped(Decimal("-1234567.50"))
    '-1,234,567.5'
    """
    whole, point, rest = plain(value).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole not in ("-0", "") else plain(value)


def short(value: Decimal, language: str = "en") -> str:
    """A number in few characters, exact: with its scale where that leaves few digits.

    >>> short(Decimal("140000")), short(Decimal("380000000000")), short(Decimal("108445000000"))
    ('140,000', '380bn', '108.445bn')
    >>> short(Decimal("380000000000"), "zh"), short(Decimal("90000"), "zh")
    ('3,800亿', '9万')
    """
    for power, name in SCALES[language]:
        if abs(value) >= Decimal(10) ** power:
            scaled = value.scaleb(-power)
            if scaled == round(scaled, 4):
                return grouped(scaled) + name
    return grouped(value)


def figure(claim: Claim, write: Callable[[Decimal], str] = grouped) -> str:
    """The value with its bound and its sign; all digits, if `write` does not shorten them."""
    value = write(claim.value) if claim.value is not None else ""
    top = f"–{write(claim.value_high)}" if claim.value_high is not None else ""
    bound = f"{BOUNDS[claim.bound]} ".lstrip()
    sign = {"increase": "+", "decrease": "−"}.get(claim.change or "", "")
    return f"{bound}{sign if claim.unit != 'times' else ''}{value}{top}"


def measured(claim: Claim, language: str = "en") -> str:
    """The figure in few characters, with its unit or its sign."""
    return with_unit(figure(claim, partial(short, language=language)), claim.unit)


def exactly(claim: Claim) -> str:
    """The figure with all its digits, with its unit or its sign."""
    return with_unit(figure(claim), claim.unit)


def with_unit(told: str, unit: str) -> str:
    """A figure before the name of its unit, or its sign.

    >>> with_unit("5", "percent"), with_unit("90,000", "count"), with_unit("5", "CNY/share")
    ('5%', '90,000', '5 CNY/share')
    """
    if unit == "rank":
        return f"#{told}"
    return told + _SIGNS[unit] if unit in _SIGNS else f"{told} {inert(unit)}".strip()


def interval(claim: Claim, language: str = "en") -> str:
    """The interval that the words allow: `[` and `]` include the end, `…` is open."""
    if claim.low is None and claim.high is None:
        return ""
    left = "(" if claim.bound == ">" or claim.low is None else "["
    right = ")" if claim.bound == "<" or claim.high is None else "]"
    low = short(claim.low, language) if claim.low is not None else "…"
    high = short(claim.high, language) if claim.high is not None else "…"
    return f"{left}{low}, {high}{right}"


def period(first: date | None, last: date | None) -> str:
    """A day, or the first and the last of a period; empty without any."""
    if first == last:
        return str(first) if first else ""
    return f"{first or '…'} – {last or '…'}"


def days(first: date | None, last: date | None) -> str | None:
    """The same for tables: `2025-01-01/2025-03-31`, an open end is empty."""
    if first == last:
        return first.isoformat() if first else None
    return f"{first or ''}/{last or ''}"


def held(claim: Claim) -> str:
    """The time that a claim holds for."""
    return period(claim.time_start, claim.time_end)


def source(claim: Claim) -> str:
    """The publisher, without one the path."""
    return inert(claim.publisher or claim.path)


def sources(claims: Iterable[Claim]) -> list[str]:
    """Each source once, in order."""
    return list(dict.fromkeys(map(source, claims)))


def text_bar(value: Decimal | None, most: Decimal, columns: int = 12) -> str:
    """A bar of block characters, as long as the value is of the largest.

    >>> text_bar(Decimal(50), Decimal(100), 4), text_bar(Decimal(1), Decimal(1000), 4)
    ('██', '▏')
    """
    if value is None or value <= 0 or most <= 0:
        return ""
    eighths = max(int(value / most * columns * 8), 1)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
