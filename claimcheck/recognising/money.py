"""Which currency a shared sign means here: $, ¥, 元, and bare 亿 after words for money."""

import re
from collections import Counter
from functools import cached_property, lru_cache

from claimcheck.model.document import Document
from claimcheck.model.pattern import lazily
from claimcheck.recognising.publishing import local_dollar, own_dollar
from claimcheck.recognising.units import Unit
from claimcheck.recognising.vocabulary import Vocabulary

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
_BARE_YUAN = frozenset(("元", "块", "塊", "块钱", "塊錢", "圆", "圓"))
_TRADITIONAL = lazily(r"[億萬們這個與為國對會時來說還從後發經]")
_SIMPLIFIED = lazily(r"[亿万们这个与为国对会时来说还从后发经]")
_DOLLARS = {"AU": "AUD", "CA": "CAD", "HK": "HKD", "NZ": "NZD", "SG": "SGD"}
_CLAUSE, _SENTENCE = 60, 120
_HEAD = 20_000  # code points that tell what the whole text prices in
_RENMINBI = ("人民幣", "人民币")
_MAINLAND = ("A股", "滬", "沪")
_SEEN = ("見", "见")  # 最低見30元: of a share, or of goods
# （人民幣，下同）: what every bare 元 of the text is.
_NOTE = lazily(r"(?P<money>人民[幣币]|港[元幣币]|新[台臺][幣币])[)）]?[，,、；;]?(?:以)?下同")
# 新台幣約113億: the name of the currency before a word that is no exact one.
_NAMED = lazily(
    r"(?P<money>新?[台臺][幣币]|人民[幣币]|港[幣币])[^\d。，；、]{0,2}(?:[约約近逾超]|超[過过])"
    r"[\d,.]+ ?[千百万萬亿億兆]*$"
)
# 收報101.7元, 目標價由150元削至118元
_QUOTED = lazily(
    r"(?:股[價价]|目[標标][價价]|[收開开現现][市盤盘]?[報报]|[低高][見见])[^。；，,\n]{0,24}$"
)
_NAMES = {"人": "CNY", "港": "HKD"}
_STOPS = lazily(r"[。！？\n]")
_ENDS = lazily(r"[。！？\n，；、,;]")
_STERLING = ("£", "sterling", "million pounds", "billion pounds")
_AFTER, _NAMING = 6, 28
_OFTEN, _MOST = 3, 0.8  # amounts that make a currency the usual one, and their share


class Money:
    """The currencies of one document."""

    def __init__(self, document: Document, words: Vocabulary) -> None:
        self.document, self.text, self.words = document, document.text, words
        self.seen: Counter[str] = Counter()
        self.told: dict[str, str] = {}

    @cached_property
    def yuan(self) -> str:
        """What a bare 元 is: the local dollar in a Hong Kong or Taiwan text."""
        language = self.document.source.language or ""
        text = self.text[:_HEAD]
        traditional = len(_TRADITIONAL.findall(text)) > len(_SIMPLIFIED.findall(text))
        if language.startswith(("zh-TW", "zh-Hant-TW")):
            return "TWD"
        if language.startswith(("zh-HK", "zh-Hant-HK", "zh-MO")):
            return "HKD"
        if not traditional and not language.startswith("zh-Hant"):
            return "CNY"
        return local_dollar(self.document.source, text, self.words.homes)

    @cached_property
    def yen(self) -> str:
        """What a bare ¥ is: yen where Japan is talked of and China is not."""
        text = self.text[:_HEAD]
        japan = sum(text.count(word) for word in _JAPAN)
        return "JPY" if japan > sum(text.count(word) for word in _CHINA) else "CNY"

    @cached_property
    def dollar(self) -> str:
        """What a bare $ is: the dollar of the publisher's country, the local one in Hong Kong."""
        language, _, region = (self.document.source.language or "").partition("-")
        if language == "en" and region in _DOLLARS:
            return _DOLLARS[region]
        if self.yuan != "CNY":
            return self.yuan
        text = self.text[:_HEAD]
        return own_dollar(self.document.source, text, self.words.dollars, self.words.papers)

    def whose(self, name: str) -> str:
        """Whose crown or peso this text prices in; its name where several or none are told of."""
        if name not in self.told:
            lands = self.words.shared[name].items()
            named = [money for money, words in lands if _places(words).search(self.text[:_HEAD])]
            self.told[name] = named[0] if len(named) == 1 else name
        return self.told[name]

    @cached_property
    def sterling(self) -> bool:
        """Whether the text prices in pounds."""
        return any(word in self.text for word in _STERLING)

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
        found = self._yuan_at(begin) if word in _BARE_YUAN else unit.id
        if word in ("¥", "￥"):
            found = self.yen
        found = self.whose(found) if found in self.words.shared else found
        self.seen[found] += 1
        return found

    def _yuan_at(self, at: int) -> str:
        """A bare 元 here: yuan where the sentence or a note on the whole text says so before."""
        named = _NAMED.search(self.text, max(0, at - _NAMING), at)
        if named:
            return _NAMES.get(named["money"][0], "TWD")
        if self.yuan == "CNY":
            return self._noted(at) or self.yuan
        sentence = _STOPS.split(self.text[max(0, at - _SENTENCE) : at])[-1]
        if self._is_quoted(at, sentence):
            return self.yuan  # a share is priced in the money of its exchange
        told = "CNY" if any(word in sentence for word in _RENMINBI) else self.yuan
        return self._noted(at) or told

    def _noted(self, at: int) -> str:
        """What a note on the whole text says that every bare 元 from there on is, else ""."""
        return self._note[1] if self._note[0] <= at + _AFTER else ""

    @cached_property
    def _note(self) -> tuple[int, str]:
        noted = _NOTE.search(self.text)
        if noted is None:
            return len(self.text) + _AFTER, ""
        return noted.start(), _NAMES.get(noted["money"][0], "TWD")

    def _is_quoted(self, at: int, sentence: str) -> bool:
        """Whether a bare 元 is the price of a share here, not of one in the mainland or of goods."""
        quoted = _QUOTED.search(self.text, max(0, at - _CLAUSE), at)
        if not quoted or any(word in sentence for word in _MAINLAND):
            return False
        clause = _ENDS.split(self.text[max(0, quoted.start() - _NAMING) : at])[-1]
        if any(word in clause for word in _RENMINBI):
            return False
        return quoted[0][1:2] not in _SEEN or "股" in sentence

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
        return self._before(start) if last >= 0 or led else ""

    def _before(self, start: int) -> str:
        """又还了100亿: the currency that the amounts before in the sentence name, else the usual one."""
        sentence = _STOPS.split(self.text[max(0, start - _SENTENCE) : start])[-1]
        found = list(self._in_money.finditer(sentence))
        if not found:
            return self._usual or self.yuan
        name = found[-1][1]
        bare = name in _BARE_YUAN
        at = start - len(sentence) + found[-1].start(1)
        return self._yuan_at(at) if bare else self.words.chinese[name]

    @cached_property
    def _in_money(self) -> re.Pattern[str]:
        """Amounts with their currency behind a scale word."""
        return _amounts(tuple(sorted(self.words.money_zh)))

    @cached_property
    def _usual(self) -> str:
        """The currency of nearly all large amounts that the text gives in Chinese, else ""."""
        found = self._in_money.findall(self.text[:_HEAD])
        counts = Counter(self.words.chinese[name] for name in found if name not in _BARE_YUAN)
        name, times = max(counts.items(), key=lambda pair: pair[1], default=("", 0))
        return name if times >= max(_OFTEN, _MOST * len(found)) else ""


@lru_cache(maxsize=8)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for words of the rules; one that matches nothing when there are none."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)) or r"(?!)")


@lru_cache(maxsize=4)
def _amounts(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for amounts with one of these currencies behind a scale word: 1080亿瑞郎."""
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"\d ?[万萬亿億兆]{{1,2}}({'|'.join(map(re.escape, longest))})")


@lru_cache(maxsize=64)
def _places(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for names of lands: Oman is not in Roman."""
    latin = [re.escape(word) for word in words if word < "\u2e80"]
    other = [re.escape(word) for word in words if word > "\u2e80"]
    return re.compile("|".join([rf"\b(?:{'|'.join(latin)})\b", *other]), re.IGNORECASE)


def _last(words: re.Pattern[str], text: str) -> int:
    """Where the last of the words begins, -1 without any."""
    last = -1
    for found in words.finditer(text):
        last = found.start()
    return last
