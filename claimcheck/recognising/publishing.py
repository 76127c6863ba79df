"""Where a text was published, told by its paper and by the words with which papers speak of home."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from claimcheck.model.document import Source
from claimcheck.model.pattern import lazily

# What only a paper of Taiwan writes: 記者王大明／台北報導, 114年8月28日.
_TAIWAN = lazily(
    r"記者[\u4e00-\u9fff]{2,8}[／/╱][\u4e00-\u9fff]{2,6}報導|(?<!\d)1[01]\d年(?:度|\d{1,2}月)"
)
# 年增3%, but not of 今年增加, nor 按年增 of Hong Kong.
_USAGE_TAIWAN = lazily(r"(?<![今去明前後每全按])[年月季][增減](?![加少長幅])")
_SITES = {"TWD": lazily(r"\.tw(?:[/:]|$)"), "HKD": lazily(r"\.hk(?:[/:]|$)")}
_HOME = 5
# Who writes so of American money has another for a bare $.
_FOREIGN = lazily(r"\bUS ?\$|\bUSD\b|\bU\.?S\.? (?:dollars?|cents?)\b")
_SIGNS = {"AUD": ("A$", "AU$"), "CAD": ("C$", "CA$"), "NZD": ("NZ$",), "SGD": ("S$", "SG$")}


def local_dollar(source: Source, text: str, told: Mapping[str, Sequence[str]]) -> str:
    """`TWD` or `HKD` where a text in Traditional characters is at home, else `CNY`.

    What a paper says of its own place counts most; then the places that are named; and where a
    text names none, how each place writes.
    """
    said = f"{source.publisher or ''}\n{source.title or ''}\n{text}"
    counts = {key: len(_any(tuple(words)).findall(said)) for key, words in told.items()}
    home = counts.get("taiwan-home", 0) + len(_TAIWAN.findall(said))
    home -= counts.get("hong-kong-home", 0)
    taiwan, hong_kong = counts.get("taiwan", 0), counts.get("hong-kong", 0)
    china = counts.get("china", 0)
    if home:
        return "TWD" if _HOME * home + taiwan > hong_kong else "HKD"
    if not taiwan + hong_kong + china:
        taiwan = counts.get("taiwan-usage", 0) + len(_USAGE_TAIWAN.findall(said))
        taiwan += _at_site(source, "TWD")
        hong_kong = counts.get("hong-kong-usage", 0) + _at_site(source, "HKD")
    if taiwan > max(hong_kong, china):
        return "TWD"
    return "HKD" if hong_kong > china else "CNY"


def own_dollar(
    source: Source,
    text: str,
    lands: Mapping[str, Sequence[str]],
    papers: Mapping[str, Sequence[str]],
) -> str:
    """What a bare $ is in a text that is not Chinese: `USD`, or the dollar of the paper's land.

    A text tells so that names its land more than America, writes its dollar with no sign of its
    own, and either gives American money as such or is of a paper of that land.
    """
    publisher = (source.publisher or "").casefold()
    papers_of = [money for money, names in papers.items() if publisher in names]
    if "$" not in text or not (papers_of or _FOREIGN.search(text)):
        return "USD"
    counts = {key: len(_lands(tuple(words)).findall(text)) for key, words in lands.items()}
    own = max(counts, key=lambda money: counts[money], default="USD")
    if own == "USD" or counts[own] <= counts.get("USD", 0):
        return "USD"
    if any(sign in text for sign in _SIGNS.get(own, ())):
        return "USD"
    return own if own in papers_of or _FOREIGN.search(text) else "USD"


def _at_site(source: Source, money: str) -> int:
    return int(bool(source.url and _SITES[money].search(source.url)))


@lru_cache(maxsize=16)
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of these words, the longest first: 中國時報 is not 中國."""
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest)) or "(?!)")


@lru_cache(maxsize=16)
def _lands(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for names of lands and their towns, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?!\w)", re.IGNORECASE)
