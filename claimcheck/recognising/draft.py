"""A quantity while it is being read: what a number has gathered so far."""

from decimal import Decimal

import msgspec

from claimcheck.model.mention import Quantity
from claimcheck.recognising.written import ONE, Numeral


class Draft(msgspec.Struct, gc=False):
    """A quantity in the making; the fields are those of `Quantity`.

    `plain` is true while neither a unit, a noun nor a scale word was found, `grouped` for digits
    with separators, `factor` is what the scale words multiplied by; `signed` when the sign is in
    the value, `told` when the words around make a bare number a count, `coin` when the value was written in hundredths of its unit.
    """

    start: int
    end: int
    value: Decimal
    unit: str = "count"
    kind: str = "quantity"
    high: Decimal | None = None
    bound: str = ""
    step: Decimal = ONE
    ceiling: Decimal | None = None
    counted: str | None = None
    change: str | None = None
    part: str = ""
    group: int = -1
    exact: bool = False
    bare: bool = False
    told: bool = False
    scaled: bool = False
    grouped: bool = False
    words: bool = False
    signed: bool = False
    coin: bool = False
    confidence: float = 1.0
    factor: Decimal = ONE

    def finished(self) -> Quantity:
        """The quantity, with its bound said."""
        return Quantity(
            self.start,
            self.end,
            self.value,
            self.unit,
            self.kind,
            self.high,
            self.bound or "=",
            self.step,
            self.ceiling,
            self.counted,
            self.change,
            self.part,
            self.group,
            self.exact,
            self.bare,
            self.scaled,
            self.confidence,
        )


def draft(number: Numeral) -> Draft:
    """What a number says before its surroundings are read."""
    return Draft(  # by place as far as may be: with its name a field takes longer
        number.start,
        number.end,
        number.value,
        "count",
        "quantity",
        number.high,
        number.bound,
        number.step,
        number.ceiling,
        scaled=number.scaled,
        grouped=number.grouped,
        words=number.words,
        signed=number.signed,
        factor=number.factor,
    )


def multiplied(found: Draft, factor: Decimal) -> None:
    """Let a factor act on everything that a draft says."""
    found.value *= factor
    found.step *= factor
    if found.high is not None:
        found.high *= factor
    if found.ceiling is not None:
        found.ceiling *= factor
