"""How near the values of two claims are, as evidence for their being about one thing."""

from claimcheck.comparing.aspect import Aspect
from claimcheck.comparing.intervals import narrow
from claimcheck.comparing.slips import power_of_ten, swapped

Reason = tuple[str, float]
NOTHING: list[Reason] = []

_EQUAL = 0.004
_GROWING = 0.3  # what adds up over time may be far apart
_FAR_LEVEL, _FAR_CHANGE = (1.0, 2.0), (1.5, 1.0)
_LEAST_SLIP = 2.0  # of the logarithm of a ratio: less is no power of ten


def ratio(one: Aspect, other: Aspect) -> float | None:
    """The logarithm of how many times one value is the other, None without two values."""
    if one.size is None or other.size is None or one.negative != other.negative:
        return 0.0 if one.size is None and other.size is None else None
    return abs(one.size - other.size)


def same_value(one: Aspect, other: Aspect) -> bool:
    """Equal within 0.4 %, upper ends of ranges included; three digits apart in the last are not."""
    apart = ratio(one, other)
    ranged = one.claim.value_high is None, other.claim.value_high is None
    if apart is None or apart > _EQUAL or ranged[0] != ranged[1]:
        return False
    return (
        apart == 0
        or min(_digits(one), _digits(other)) < 3
        or narrow(one.claim).overlaps(narrow(other.claim))
    )


def values(one: Aspect, other: Aspect) -> list[Reason]:
    """What two values say: equal, near, far apart, or a power of ten apart."""
    apart = ratio(one, other)
    if apart is None:
        return NOTHING
    found: list[Reason] = []
    if same_value(one, other):
        found.append(("equal-value", _TOLD[min(_digits(one), _digits(other))]))
    if apart < 1:
        found.append(("near-value", 1 - apart))
    start, most = _FAR_CHANGE if one.claim.change else _FAR_LEVEL
    if _slip(one, other, apart):
        found.append(("slip-value", min(_digits(one), _digits(other)) / _TELLING))
    elif apart < 1 and swapped(one.claim, other.claim):
        found.append(("swapped-value", 1.0))
    elif apart > start:
        grown = _GROWING if one.growing and other.growing else 1.0
        found.append(("far-value", grown * min((apart - start) / 1.5, most)))
    return found


_EXACT = 3  # so many digits are no round figure
_TELLING = 4  # that many equal digits tell a figure for sure
_TOLD = (0.5, 0.5, 0.8, 1.0, 1.0)  # what equal values tell, by their written digits


def _digits(one: Aspect) -> int:
    """How many digits of a value were written, filling zeros left out."""
    written = f"{abs(one.claim.value or 0):f}".replace(".", "").strip("0")
    return min(len(written), _TELLING)


def _slip(one: Aspect, other: Aspect, apart: float) -> bool:
    """A power of ten apart, but for rounding: a slip of scale keeps its slot, to be told."""
    return apart > _LEAST_SLIP and power_of_ten(one.claim, other.claim) != ""
