"""Rule words as they are matched: lower case, and in both Chinese scripts."""

from collections.abc import Iterable
from functools import cache
from typing import Any

_FIRST_WIDE = "\u2e80"
# What papers in Traditional script write beside OpenCC's form: 發布 and 發佈, 台 and 臺, 占 and 佔.
_VARIANTS = str.maketrans("佈臺羣週佔峯牀爲纔啓裏", "布台群周占峰床為才啟裡")
_learned: dict[str, tuple[str, ...]] = {}  # what `traditional` gives, kept


@cache
def _converters() -> tuple[Any, ...]:
    """Simplified to Traditional, then to the forms of Taiwan and of Hong Kong.

    The converters "s2tw" and "s2hk" give the same and take four times as long to load.
    """
    from opencc import OpenCC

    return OpenCC("s2t"), OpenCC("t2tw"), OpenCC("t2hk")


def learn(words: Iterable[str]) -> None:
    """Convert many words at once, so that asking for each is quick."""
    new = sorted({word for word in words if word and "\n" not in word} - _learned.keys())
    if not new:
        return
    general, taiwan, hong_kong = _converters()
    plain = general.convert("\n".join(new))
    columns = (plain, taiwan.convert(plain), hong_kong.convert(plain))
    for word, *forms in zip(new, *(column.split("\n") for column in columns), strict=True):
        every = [*forms, *(form.translate(_VARIANTS) for form in forms)]
        _learned[word] = tuple(form for form in dict.fromkeys(every) if form != word)


def traditional(word: str) -> tuple[str, ...]:
    """The Traditional forms of a Chinese word (general, Taiwan, Hong Kong), without repeats.

    >>> traditional("亿"), traditional("发布")
    (('億',), ('發佈', '發布'))
    """
    if word not in _learned:
        learn([word])
    return _learned.get(word, ())


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


def wide_texts(entry: object) -> Iterable[str]:
    """Every text with a Chinese character in a nested entry of a rule file, in lower case."""
    if isinstance(entry, str):
        if any(letter >= _FIRST_WIDE for letter in entry):
            yield entry.lower()
    elif isinstance(entry, dict):
        for value in entry.values():
            yield from wide_texts(value)
    elif isinstance(entry, list):
        for value in entry:
            yield from wide_texts(value)
