"""Which currency a shared sign means here: $, ¥, 元, and bare 亿 after words for money."""

import re
from collections import Counter
from functools import cached_property, lru_cache

from claimcheck.model.document import Document
from claimcheck.model.pattern import lazily
from claimcheck.recognising.units import Unit
from claimcheck.recognising.vocabulary import Vocabulary

_TAIWAN = ("新台幣", "新臺幣", "台灣", "臺灣", "台股", "台積電", "台北", "臺北", "金管會", "新台币")
_HONG_KONG = ("港元", "港幣", "香港", "港股", "港交所", "恒生", "港币")
_JAPAN = ("日元", "日圆", "日圓", " yen", "Japan", "Tokyo", "日本", "Nikkei")
_CHINA = (
    "人民币",
    "人民幣",
    "yuan",
    "RMB",
    "China",
    "Chinese",
    "Beijing",
    "中国",
    "中國",
    "renminbi",
)
_TRADITIONAL = lazily(r"[億萬們這個與為國對會時來說還從後發經]")
_SIMPLIFIED = lazily(r"[亿万们这个与为国对会时来说还从后发经]")
_DOLLARS = {"AU": "AUD", "CA": "CAD", "HK": "HKD", "NZ": "NZD", "SG": "SGD"}
_CLAUSE = 60
_STOPS = lazily(r"[。！？\n]")
_ENDS = lazily(r"[。！？\n，；、,;]")
_AFTER = 6


class Money:
    """The currencies of one document."""

    def __init__(self, document: Document, words: Vocabulary) -> None:
        self.document, self.text, self.words = document, document.text, words
        self.seen: Counter[str] = Counter()

    @cached_property
    def yuan(self) -> str:
        """What a bare 元 is: the local dollar in a Hong Kong or Taiwan text."""
        language = self.document.source.language or ""
        text = self.text[:20000]
        traditional = len(_TRADITIONAL.findall(text)) > len(_SIMPLIFIED.findall(text))
        if language.startswith(("zh-TW", "zh-Hant-TW")):
            return "TWD"
        if language.startswith(("zh-HK", "zh-Hant-HK", "zh-MO")):
            return "HKD"
        if not traditional and not language.startswith("zh-Hant"):
            return "CNY"
        taiwan = sum(text.count(word) for word in _TAIWAN)
        hong_kong = sum(text.count(word) for word in _HONG_KONG)
        china = sum(text.count(word) for word in ("人民币", "人民幣", "中國", "中国", "A股"))
        if taiwan > max(hong_kong, china):
            return "TWD"
        return "HKD" if hong_kong > china else "CNY"

    @cached_property
    def yen(self) -> str:
        """What a bare ¥ is: yen where Japan is talked of and China is not."""
        text = self.text[:20000]
        japan = sum(text.count(word) for word in _JAPAN)
        return "JPY" if japan > sum(text.count(word) for word in _CHINA) else "CNY"

    @cached_property
    def dollar(self) -> str:
        """What a bare $ is: the dollar of the publisher's country, the local one in Hong Kong."""
        language, _, region = (self.document.source.language or "").partition("-")
        if language == "en" and region in _DOLLARS:
            return _DOLLARS[region]
        return self.yuan if self.yuan != "CNY" else "USD"

    @cached_property
    def sterling(self) -> bool:
        """Whether the text prices in pounds."""
        return "£" in self.text or "sterling" in self.text

    def local(self, name: str, begin: int, end: int) -> str:
        """The currency of a sign before a number."""
        sign = self.text[begin:end].strip()
        found = self.yen if sign in ("¥", "￥") else name
        found = self.dollar if sign in ("$", "＄") else found
        self.seen[found] += 1
        return found

    def named(self, unit: Unit, text: str, begin: int) -> str:
        """The currency of a word behind a number."""
        word = text[begin : unit.end].strip()
        found = self.yuan if word in ("元", "块", "塊", "块钱", "塊錢", "圆", "圓") else unit.id
        if word in ("¥", "￥"):
            found = self.yen
        self.seen[found] += 1
        return found

    def context(self, start: int, end: int) -> str:
        """The currency of a scaled number without one, after a word for money, else ""."""
        before = _STOPS.split(self.text[max(0, start - _CLAUSE) : start].lower())[-1]
        after = _ENDS.split(self.text[end : end + _AFTER].lower())[0]
        chinese = (self.text[end - 1 : end] or " ") > "\u2e80"
        if not chinese:
            return ""
        nouns, counts = _any_of(self.words.money_nouns), _any_of(self.words.count_nouns)
        last, other = _last(nouns, before), _last(counts, before)
        if other > last or counts.search(after):
            return ""
        led = nouns.match(after) or (after.startswith("的") and nouns.match(after, 1))
        return self.yuan if last >= 0 or led else ""


@lru_cache(maxsize=8)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for words of the rules; one that matches nothing when there are none."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)) or r"(?!)")


def _last(words: re.Pattern[str], text: str) -> int:
    """Where the last of the words begins, -1 without any."""
    last = -1
    for found in words.finditer(text):
        last = found.start()
    return last
