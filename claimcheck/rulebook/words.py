"""Rule words as they are matched: lower case, and in both Chinese scripts."""

from collections.abc import Iterable
from functools import cache
from typing import Any


@cache
def _converters() -> tuple[Any, ...]:
    from opencc import OpenCC

    return OpenCC("s2t"), OpenCC("s2tw"), OpenCC("s2hk")


def traditional(word: str) -> tuple[str, ...]:
    """The Traditional forms of a Chinese word (general, Taiwan, Hong Kong), without repeats.

    >>> traditional("亿")
    ('億',)
    """
    forms = dict.fromkeys(converter.convert(word) for converter in _converters())
    forms.pop(word, None)
    return tuple(forms)


def both_scripts(words: Iterable[str]) -> tuple[str, ...]:
    """Chinese words followed by their Traditional forms.

    >>> both_scripts(["营收", "利润"])
    ('营收', '營收', '利润', '利潤')
    """
    found: dict[str, None] = {}
    for word in words:
        found[word] = None
        found.update(dict.fromkeys(traditional(word)))
    return tuple(found)
