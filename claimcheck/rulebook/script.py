"""Chinese characters of the Traditional script as Simplified ones, one for one.

A word of an open vocabulary must be the same word in both scripts. The table is checked in
(from OpenCC, see tests/bench/make_words.py) and never touches a text: only keys made from it.
"""

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("simplified.txt")


@cache
def _table() -> dict[int, str]:
    one, other = _TABLE.read_text("utf-8").splitlines()
    return {ord(letter): plain for letter, plain in zip(one, other, strict=True)}


def simplified(text: str) -> str:
    """The same text with every Traditional character as the Simplified one.

    >>> simplified("嵐途汽車"), simplified("Lantu")
    ('岚途汽车', 'Lantu')
    """
    return text if text.isascii() else text.translate(_table())
