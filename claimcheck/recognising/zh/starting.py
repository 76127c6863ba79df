"""Numbers and phrases that begin with a Chinese character."""

import re
from decimal import Decimal

from claimcheck.recognising import bounds, units
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.finish import Finish, Found
from claimcheck.recognising.written import Numeral
from claimcheck.recognising.zh import numerals as zh
from claimcheck.recognising.zh import phrases
from claimcheck.recognising.zh.signs import ALL, BIG, DIGITS, SMALL

_BEFORE_SCALE = ("上", "近", "过", "過", "破", "超", "逾", "达", "達", "约", "約", "以")
_HALF = re.compile(r"半[数數]?(?=以上|左右)|半[数數]|半(?=[个個年天小])")
_IDIOM = 5
_TO = re.compile(rf"(?:到|至|~|～|-|—)[{ALL}\d]")
_DOUBLED = frozenset(("两两", "兩兩", "万万", "萬萬", "千万", "千萬"))
# Formal digits that are common letters too.
_FORMAL = frozenset("陆陸拾伍叁參肆柒捌玖仟佰参")


class Chinese:
    """Reads what starts with a Chinese numeral or a word such as 翻番 or 第二."""

    def __init__(self, finish: Finish) -> None:
        self.finish, self.text, self.words = finish, finish.text, finish.words

    def read(self, place: int, floor: int) -> Found:
        """The quantity whose first sign stands at `place`, and where to go on."""
        text = self.text
        letter = text[place]
        if letter in "翻第前榜居登首":
            return self._ranked(place, floor)
        if letter in "对對" or text.startswith("半折", place):
            return self.finish.phrase(Draft(place, place + 2, Decimal(50), "percent"), floor)
        if letter in "半过過":
            return self._half(place)
        phrase = phrases.places(text, place)
        if phrase is not None:
            return self.finish.phrase(phrase, floor)
        if letter in _FORMAL and text[place + 1 : place + 2] not in ALL + "元圆圓点點分折成":
            return None, place + 1
        idiom = self._idiom(place)
        if idiom:
            return None, place + idiom
        number = zh.numeral(text, place) if letter in ALL or letter in "数數几幾" else None
        if number is None:
            return None, place + 1
        return self._numeral(zh.teens(text, number), floor)

    def _ranked(self, place: int, floor: int) -> Found:
        """第二, 前五, 榜首; 翻番."""
        text = self.text
        if text[place] == "翻":
            phrase = phrases.turned(text, place)
            if phrase is None:
                return None, place + 1
            phrase.bound = bounds.before(text, place, self.words, time=False)
            return self.finish.phrase(phrase, floor)
        phrase = phrases.rank(text, place, self.words)
        if phrase is None:
            return None, self._past_ordinal(place) if text[place] == "第" else place + 1
        return self.finish.phrase(phrase, floor)

    def _past_ordinal(self, place: int) -> int:
        number = phrases.number_at(self.text, place + 1)
        return number.end if number else place + 1

    def _idiom(self, place: int) -> int:
        if self.text[place + 1 : place + 3] == "分之":
            return 0
        point = self.text[place + 1 : place + 2]
        if point in ("点", "點") and self.text[place + 2 : place + 3] in DIGITS:
            return 0
        for length in range(_IDIOM, 1, -1):
            if self.text[place : place + length] in self.words.idioms:
                return length
            if place and self.text[place - 1 : place - 1 + length] in self.words.idioms:
                return length - 1
        return 0

    def _half(self, place: int) -> Found:
        """过半, 半数, 半年."""
        text = self.text
        found = _HALF.match(text, place + 1 if text[place] in "过過" else place)
        if text[place] in "过過":
            if text[place + 1 : place + 2] == "半" and not text[place + 2 : place + 3].isalnum():
                return Draft(place + 1, place + 2, Decimal(50), "percent", bound=">"), place + 2
            return None, place + 1
        if not found:
            return None, place + 1
        if found.group() == "半":
            if text[place - 1 : place] in tuple("上下前后後一"):
                return None, place + 1
            return self.finish.number(
                Numeral(place, place + 1, Decimal("0.5"), Decimal("0.1"), words=True), place
            )
        bound = ">" if text[place - 1 : place] in ("过", "過", "超") and place else ""
        return self.finish.phrase(
            Draft(place, found.end(), Decimal(50), "percent", bound=bound), place
        )

    def _numeral(self, number: Numeral, floor: int) -> Found:
        text = self.text
        start, end = number.start, number.end
        if text[start:end] in _DOUBLED and not self._unit_behind(end):
            return None, end
        if text[start] == "一" and text[end : end + 1] == "半" and end - start == 1:
            return self.finish.phrase(Draft(start, end + 1, Decimal(50), "percent"), floor)
        if phrases.OF.match(text, end) or text.startswith("又", end):
            share = self._mixed_share(number)
            if share:
                return self.finish.share(share)
        if text[start] in SMALL or text[start] in BIG:
            before = text[start - 1 : start]
            if (text[start] not in "十拾" and not (end - start > 1 or before in _BEFORE_SCALE)) or (
                text[start] in BIG and end - start == 1
            ):
                return None, end
        found, after = self.finish.number(number, floor)
        if found is None or not self._stands(number, found):
            return None, end
        return found, after

    def _unit_behind(self, end: int) -> bool:
        return units.behind(self.text, end, self.words) is not None

    def _mixed_share(self, number: Numeral) -> Draft | None:
        if self.text[number.end] != "又":
            return phrases.fraction(self.text, number)
        whole = phrases.number_at(self.text, number.end + 1)
        share = phrases.fraction(self.text, whole) if whole else None
        if share is None or share.unit != "count":
            return None
        share.start, share.value, share.bare = number.start, share.value + number.value, True
        return share

    def _stands(self, number: Numeral, found: Draft) -> bool:
        """Whether a Chinese numeral is one: with a unit or classifier, a scale, or alone."""
        text, length = self.text, number.end - number.start
        if found.unit in self.words.lengths:
            return self._is_length(number, found)
        if found.unit != "count" or found.counted:
            return not (
                length == 1
                and found.bare
                and number.value == 1
                and text[found.start - 1 : found.start] in tuple("统統唯专專同万萬第")
            )
        if found.scaled or (found.bound in (">", "<", ">=", "<=") and length > 1):
            return True
        if length == 1:
            if _TO.match(text, number.end):
                found.bare = True
                return True
            around = text[found.start - 1 : found.start] + text[number.end : number.end + 1]
            return not any("\u4e00" <= c <= "\u9fff" or c.isalnum() for c in around)
        return not (1900 <= number.value < 2100 and text[number.end : number.end + 1] == "年")

    def _is_length(self, number: Numeral, found: Draft) -> bool:
        text = self.text
        before, after = text[number.start - 1 : number.start], text[found.end : found.end + 1]
        if not number.words:
            return True
        if before and before in "这這那同每某有第新当當另头頭去今前后後统周週本":
            return number.value > 1 and before not in "第周週"
        if (
            found.unit == "year"
            and number.end - number.start >= 2
            and not (set(text[number.start : number.end]) & set("十百千万亿几数"))
        ):
            return number.high is not None
        return not (number.value == 1 and after and after in "一度如个個起来來")
