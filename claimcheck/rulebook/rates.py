"""What one currency costs in another: dated bands of the rules, narrowed by a user's own rates."""

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.rulebook.schema import Rulebook
from claimcheck.rulebook.units import QuotedRate

_PAIR = re.compile(r"([A-Z]{3})\s?[/-]?\s?([A-Z]{3})")
_SLACK = 0.01  # how far the rate that a newsroom used may lie from the one of the file
_NEAR = timedelta(days=7)  # weekends and holidays have no rate of their own


class Band(NamedTuple):
    """Lowest and highest price of one `base` in `quote`, and where they come from.

    `origin` is for messages: `rules, 2020–2025`, or `rates of 2025-08-29`.
    """

    base: str
    quote: str
    low: float
    high: float
    origin: str

    @property
    def pair(self) -> str:
        """`USD/CNY`."""
        return f"{self.base}/{self.quote}"


def band(
    one: str, other: str, rulebook: Rulebook, first: date | None = None, last: date | None = None
) -> Band | None:
    """The band of two currencies (in the order of the rule), None when nobody gave a rate.

    With a time, the user's rates of that time (a week to either side) narrow the band.
    """
    known = rulebook.rates.get(f"{one}/{other}") or rulebook.rates.get(f"{other}/{one}")
    base, quote = known.pair.split("/") if known else sorted((one, other))
    if first and last:
        own = [rate for rate in rulebook.quoted if first - _NEAR <= rate.day <= last + _NEAR]
        found = [price for rate in own for price in _price(rate, base, quote)]
        if found:
            days = sorted({rate.day for rate in own if list(_price(rate, base, quote))})
            told = f"{days[0]}" if days[0] == days[-1] else f"{days[0]} – {days[-1]}"
            low, high = min(found) * (1 - _SLACK), max(found) * (1 + _SLACK)
            return Band(base, quote, low, high, f"--rates, {told}")
    if known is None:
        return None
    return Band(base, quote, known.low, known.high, f"{known.since}–{known.until}")


def _price(rate: QuotedRate, base: str, quote: str) -> Iterator[float]:
    if rate.pair == f"{base}/{quote}":
        yield rate.rate
    elif rate.pair == f"{quote}/{base}":
        yield 1 / rate.rate


def with_rates(rulebook: Rulebook, path: Path) -> Rulebook:
    """A rulebook with the rates of a csv file (`date,pair,rate`) beside its own bands."""
    return msgspec.structs.replace(rulebook, quoted=tuple(sorted(_read(path))))


def _read(path: Path) -> Iterator[QuotedRate]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            missing = [name for name in ("date", "pair", "rate") if name not in _header(rows)]
            if missing:
                hint = "the first line is date,pair,rate"
                raise ClaimcheckError(f"no column {missing[0]}", f"{path}:1:1", hint)
            for row in rows:
                yield _rate(row, f"{path}:{rows.line_num}:1")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ClaimcheckError(f"rates cannot be read: {error}", str(path)) from error


def _header(rows: "csv.DictReader[str]") -> list[str]:
    return list(rows.fieldnames or ())


def _rate(row: dict[str, str], where: str) -> QuotedRate:
    pair = _PAIR.fullmatch((row["pair"] or "").strip().upper())
    if pair is None:
        raise ClaimcheckError(f'"{row["pair"]}" is no pair', where, "write it like USD/CNY")
    try:
        day, rate = date.fromisoformat((row["date"] or "").strip()), float(row["rate"] or "")
    except ValueError as error:
        hint = "a date like 2025-08-29, a rate like 7.13"
        raise ClaimcheckError(f"no date or no number: {error}", where, hint) from error
    if not 0 < rate < float("inf"):
        raise ClaimcheckError(f"the rate {row['rate']} is not above zero", where)
    return QuotedRate(day, f"{pair[1]}/{pair[2]}", rate)
