"""Units of measure and exchange rates as rules tell them: frozen plain data."""

from datetime import date

import msgspec


class UnitRule(msgspec.Struct, frozen=True, omit_defaults=True):
    """A unit: its dimension, how many base units it holds, and its words.

    `symbols` are matched case-sensitively (GW, kWh, t), `words` are not. `letters` stand for a
    currency only before an amount with a scale or with groups of digits: W19.17tn, R1,250.
    Of a unit that is `turned` so many are told in its base: 50 pence are 0.5 pounds.
    """

    id: str
    dimension: str
    factor: str = "1"
    offset: str = "0"
    base: str = ""
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    turned: bool = False


class RateRule(msgspec.Struct, frozen=True):
    """How many of the second currency of `pair` one of the first bought in these years."""

    pair: str
    low: float
    high: float
    since: int
    until: int


class QuotedRate(msgspec.Struct, frozen=True, order=True):
    """A rate that a user gave for a day: one of the first currency costs `rate` of the second."""

    day: date
    pair: str
    rate: float
