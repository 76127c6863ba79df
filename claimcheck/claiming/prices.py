"""Prices that change every day, and those that are told by the month."""

from claimcheck.claiming.figure import Figure

_TRADED = ("share-price", "market-value", "share-index")
_POLLED = ("food-price", "home-prices", "rent")


def is_traded(figure: Figure) -> bool:
    """Whether a figure is of shares, whose price moves every day."""
    return bool(figure.metrics) and figure.metrics[0][0] in _TRADED


def is_polled(figure: Figure) -> bool:
    """Whether a figure is of prices that are counted by the month: of food, homes, rents."""
    return bool(figure.metrics) and figure.metrics[0][0] in _POLLED
