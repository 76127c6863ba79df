"""Figures, intervals and times as people read them; the same in every report."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
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
_TAG = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
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
    return (
        told + _SIGNS[unit] if unit in _SIGNS else f"{told} {inert(unit).replace('_', ' ')}".strip()
    )


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
    """A day, a whole year, quarter or month by its name, else the first and the last day.

    >>> period(date(2025, 1, 1), date(2025, 12, 31)), period(date(2025, 4, 1), date(2025, 6, 30))
    ('2025', '2025-Q2')
    >>> period(date(2025, 2, 1), date(2025, 2, 28)), period(date(2025, 2, 1), None)
    ('2025-02', '2025-02-01 – …')
    """
    if first is None or last is None or first == last:
        return str(first) if first and first == last else _open(first, last)
    whole = first.day == 1 and (last + timedelta(1)).day == 1
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if whole and months == 1:
        return f"{first:%Y-%m}"
    if whole and months in (3, 12) and (first.month - 1) % months == 0:
        return f"{first.year}" if months == 12 else f"{first.year}-Q{first.month // 3 + 1}"
    return f"{first} – {last}"


def _open(first: date | None, last: date | None) -> str:
    return f"{first or '…'} – {last or '…'}" if first or last else ""


def days(first: date | None, last: date | None) -> str | None:
    """The same for tables: `2025-01-01/2025-03-31`, an open end is empty."""
    if first == last:
        return first.isoformat() if first else None
    return f"{first or ''}/{last or ''}"


def wordings(claims: Iterable[Claim], most: int = 5, sign: str = " = ") -> str:
    """How one figure is written by its sources: `3800亿元 = 380 billion yuan`.

    Figures that are not held to be one are set apart by another `sign`.
    """
    written = dict.fromkeys((BOUNDS[claim.bound], inert(claim.quote)) for claim in claims)
    bounds = {bound for bound, _ in written}
    if len(bounds) == 1:
        return sign.join(quote for _, quote in list(written)[:most])
    return ", ".join(f"{bound} {quote}".strip() for bound, quote in list(written)[:most])


def held(claim: Claim) -> str:
    """The time that a claim holds for."""
    return period(claim.time_start, claim.time_end)


def source(claim: Claim) -> str:
    """The publisher, without one the path."""
    return inert(claim.publisher or claim.path)


def sources(claims: Iterable[Claim]) -> list[str]:
    """Each source once, in order."""
    return list(dict.fromkeys(map(source, claims)))


def tag(claim: Claim) -> str:
    """The language, as a tag and nothing else: it may stand in an attribute without quotes."""
    known = claim.language or "en"
    return known if _TAG.fullmatch(known) else "und"


def text_bar(value: Decimal | None, most: Decimal, columns: int = 12) -> str:
    """A bar of block characters, as long as the value is of the largest.

    >>> text_bar(Decimal(50), Decimal(100), 4), text_bar(Decimal(1), Decimal(1000), 4)
    ('██', '▏')
    """
    if value is None or value <= 0 or most <= 0:
        return ""
    eighths = max(int(value / most * columns * 8), 1)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
