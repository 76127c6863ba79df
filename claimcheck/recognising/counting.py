"""Numbers without a unit: what they count, the magnitude of a quake, or a bare number."""

import re
from decimal import Decimal
from functools import cached_property

from claimcheck.model.pattern import lazily
from claimcheck.recognising import counted
from claimcheck.recognising.draft import Draft, multiplied
from claimcheck.recognising.how_often import how_often
from claimcheck.recognising.models import models
from claimcheck.recognising.money import Money
from claimcheck.recognising.not_claims import capital_before
from claimcheck.recognising.quakes import is_magnitude
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_QUAKE = lazily(
    r"(?:\bmagnitude(?: of|-)? ?|\bmeasuring |里氏|震级为?|震級為?|[规規]模[为為]?)$", re.IGNORECASE
)
_QUAKE_ENDS = frozenset("gGeEfF-氏级級为為模")
_NEEDING = ("规", "規", "measuring", "Measuring")
_METALS, _MEDALS = tuple("金银銀铜銅"), lazily(r"\d{1,3}金\d{1,3}[银銀]\d{1,3}[铜銅]")
_SIZED = ("规模", "規模", "模为", "模為")
_MAGNITUDE = lazily(
    r"[ -]magnitude\b|(?<=\.\d)(?= (?:(?:earth)?quake|aftershock|foreshock|temblor|tremor)\b)|[级級](?:以上)?(?:左右)?(?=(?:强|強)?(?:地震|余震|餘震))"
)
# Two people with knowledge of the matter said; 两名知情人士; 两家公司均: who tells, or both of two.
_TELLERS = lazily(
    r" (?:people|persons|sources|officials|executives|bankers|traders|insiders)"
    r"(?: (?:with (?:direct )?knowledge|familiar|briefed|close to|who spoke|told|said|say)\b|, who\b)"
)
_TELLERS_ZH = lazily(
    r"[名位](?:知情|消息|熟悉|接近)|(?<=[两兩])[家位](?:公司|银行|銀行|企[业業]|[机機][构構]|[车車]企|航司)?(?:相差|[都均各也还還则則皆]"
    r"|分[别別]|合[计計]|目前|共同|同[时時]|之[间間]|此前|如今|加起)"
)
_MODEL = 3  # digits of one
_LEVEL = lazily(r"[级級](?![别別])")
_DOZEN = lazily(
    r"打(?![造破击擊开開算压壓工响響扮败敗断斷进進出电電车車球鱼魚架包赢贏字印一-十\d])"
)
_ARTICLES_ZH = frozenset("这這那同每某有第新当當任另哪前后後过過下上头頭唯统統之万萬单單专專不")


class Counting:
    """Reads what the numbers of one text count."""

    def __init__(self, text: str, words: Vocabulary, money: Money) -> None:
        self.text, self.words, self.money = text, words, money

    @cached_property
    def models(self) -> frozenset[str]:
        """The numbers that this text uses as names."""
        return models(self.text)

    def count(self, found: Draft) -> None:
        """A classifier or a noun; what has none is bare unless it is large or bounded."""
        text, words = self.text, self.words
        classifier = self._classifier(found)
        latin = text[found.start : found.start + 1].isalpha() and text[found.start].isascii()
        dozen = _DOZEN.match(text, found.end) if text.startswith("打", found.end) else None
        if dozen and not latin:
            multiplied(found, Decimal(12))
            found.end, found.counted = dozen.end(), "打"
        elif classifier and not latin:
            article = found.words and found.value == 1 and not found.scaled
            one = text[found.start - 1 : found.start] in _ARTICLES_ZH and found.start > 0
            most = text[max(0, found.start - 2) : found.start]  # 最低一份, but 最多三名 is a bound
            one = one or (most[:1] == "最" and most[1:] not in "多少")
            found.counted, found.end = classifier.noun, classifier.end
            some = text[found.start - 1 : found.start] == "有" and found.value > 1
            found.bare = article or (found.words and one and found.value < 10 and not some)
            found.bare = found.bare or (
                found.words and _TELLERS_ZH.match(text, found.end - 1) is not None
            )
            if found.ceiling is None and text[found.end : found.end + 1] == "半":
                found.end, found.value = found.end + 1, found.value + Decimal("0.5")
        found.counted = found.counted or how_often(text, found)
        if found.counted:
            return
        noun = counted.english(text, found.end, words)
        if noun and not self._named(found):
            named = _TELLERS.match(text, found.end) if found.words else None
            found.counted, found.bare = noun, bool(named) or (latin and found.value == 1)
            return
        end = _MAGNITUDE.match(text, found.end) or self._quake_level(found)
        before = text[max(0, found.start - 14) : found.start]
        quake = before.rstrip()[-1:] in _QUAKE_ENDS and self._quake(found, before)
        if end or quake or is_magnitude(text, found, words):
            found.unit, found.end = "magnitude", end.end() if end else found.end
            return
        grouped = found.grouped and "," in text[found.start : found.end]
        found.bare = not (found.scaled or grouped or counted.toll(text, found.start, words))
        context = self.money.context(found.start, found.end) if found.scaled else ""
        if context:
            found.unit = context

    def _quake_level(self, found: Draft) -> re.Match[str] | None:
        """5.2级 where quakes are told of."""
        level = _LEVEL.match(self.text, found.end)
        return level if level and self._shaken(found) else None

    def _quake(self, found: Draft, before: str) -> bool:
        """`magnitude 5.2`, and 規模5.2 where quakes are told of: else 规模 is a size."""
        named = _QUAKE.search(before)
        if named is None:
            return False
        if not named.group().startswith(_NEEDING):
            return True
        flat = self.text.startswith((" by ", " x ", " ×"), found.end)
        return self._shaken(found) and not found.scaled and not flat

    def _classifier(self, found: Draft) -> counted.Counted | None:
        """The classifier behind a number; none of 地 in 規模6.4地震, medals with the number alone."""
        if self._sized(found):
            return None
        if self.text.startswith(_METALS, found.end) and self._is_medal(found):
            return counted.Counted(self.text[found.end], found.end)
        return counted.chinese(self.text, found.end, self.words)

    def _is_medal(self, found: Draft) -> bool:
        """40金27银24铜: medals, where all three are told of; 24金 alone is not."""
        near = _MEDALS.search(self.text, max(0, found.start - 9), found.end + 10)
        return near is not None and near.start() <= found.start < near.end()

    def _sized(self, found: Draft) -> bool:
        """規模6.4地震: no 地 is counted."""
        return self.text.startswith(_SIZED, max(0, found.start - 2)) and self._shaken(found)

    def _shaken(self, found: Draft) -> bool:
        near = self.text[max(0, found.start - 40) : found.end + 30]
        return found.step < 1 and ("震" in near or "quake" in near)

    def _named(self, found: Draft) -> bool:
        """`Boeing 737 jets`, `2025 results`: the digits belong to a name or are a year."""
        if (
            (found.grouped and "," in self.text[found.start : found.end])
            or found.scaled
            or found.words
        ):
            return False
        year = 1900 <= found.value < 2100 and integral(found.value)
        return year or self._model(found) or capital_before(self.text, found.start)

    def _model(self, found: Draft) -> bool:
        """A number that the text uses as a name, or the variant behind it: the 8 of a 777-8."""
        digits = self.text[found.start : found.end]
        behind = self.text.startswith("-", found.start - 1) and found.start > _MODEL
        owner = self.text[found.start - _MODEL - 1 : found.start - 1] if behind else digits
        return owner in self.models
