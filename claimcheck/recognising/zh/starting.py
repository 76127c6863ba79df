"""Numbers and phrases that begin with a Chinese character."""

from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising import bounds, counted, units
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.finish import Finish, Found
from claimcheck.recognising.written import ONE, Numeral
from claimcheck.recognising.zh import in_words, phrases
from claimcheck.recognising.zh import numerals as zh
from claimcheck.recognising.zh.signs import ALL, BIG, DIGITS, SMALL

_BEFORE_SCALE = ("上", "近", "过", "過", "破", "超", "逾", "达", "達", "约", "約", "以")
_HALF = lazily(r"半[数數]?(?=以上|左右)|半[数數]")
_HALF_OF = lazily(r"半(?=[个個年天小])")
_HALF_ALONE = lazily(
    r"半(?![年月天日个個小场場時时数數世里裡米斤公吨噸点點价價成途生路导導决決径徑球夜职職])"
)
_NO_SHARE = frozenset(f"秒钟鐘厘致样樣定天年月日{ALL}") - {""}
_AND = lazily(r" ?又 ?")
_SHARE_FIRSTS = (" ", "分", "又")
_REACHED = ("上", "近", "过", "過", "破", "超", "逾")
_NO_NUMBER = frozenset("统統唯专專同万萬第")  # 统一, 唯一
_RANKED, _HALVED = frozenset("翻第前榜居登首"), frozenset("对對半过過")
_NO_HALF = frozenset("上下前后後一")
_ANY = frozenset("十百千万亿几数")
_TO = lazily(rf"(?:到|至|~|～|-|—)[{ALL}\d]")
_DOUBLED = frozenset(("两两", "兩兩", "万万", "萬萬", "千万", "千萬"))


class Chinese:
    """Reads what starts with a Chinese numeral or a word such as 翻番 or 第二."""

    def __init__(self, finish: Finish) -> None:
        self.finish, self.text, self.words = finish, finish.text, finish.words

    def read(self, place: int, floor: int) -> Found:
        """The quantity whose first sign stands at `place`, and where to go on."""
        text = self.text
        letter = text[place]
        if letter in _RANKED:
            return self._ranked(place, floor)
        if letter in _HALVED and (letter in "对對" or text.startswith("半折", place)):
            return self.finish.phrase(Draft(place, place + 2, Decimal(50), "percent"), floor)
        if letter in _HALVED:
            idiom = in_words.idiom(text, place, self.words) if letter == "半" else 0
            return (None, place + idiom) if idiom else self._half(place)
        phrase = phrases.places(text, place)
        if phrase is not None:
            return self.finish.phrase(phrase, floor)
        past = in_words.past(text, place, self.words)
        if past:
            return None, past
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

    def _half(self, place: int) -> Found:
        """过半, 半数, 半年."""
        text = self.text
        if text[place] in "过過":
            return None, place + 1
        before = text[place - 1 : place]
        if before and before in "过過逾近超" and _HALF_ALONE.match(text, place):
            half = Draft(place, place + 1, Decimal(50), "percent")
            return self.finish.phrase(half, place)
        found = _HALF.match(text, place)
        if found:
            bound = ">" if place and text[place - 1] in "过過超" else ""
            return self.finish.phrase(
                Draft(place, found.end(), Decimal(50), "percent", bound=bound), place
            )
        if text[place - 1 : place] in _NO_HALF or not (
            _HALF_OF.match(text, place) or self._unit_behind(place + 1)
        ):
            return None, place + 1
        number = Numeral(place, place + 1, Decimal("0.5"), Decimal("0.1"), words=True)
        return self.finish.number(number, place)

    def _numeral(self, number: Numeral, floor: int) -> Found:
        text = self.text
        start, end = number.start, number.end
        if text[start:end] in _DOUBLED and not self._unit_behind(end):
            return None, end
        if text[start] == "一" and text[end : end + 1] == "半" and end - start == 1:
            return self.finish.phrase(Draft(start, end + 1, Decimal(50), "percent"), floor)
        share = self._mixed_share(number) or self._short_share(number)
        if share:
            return self.finish.share(share)
        single = text[start] in BIG and end - start == 1
        if not self._begins(number):
            return None, end
        found, after = self.finish.number(number, floor)
        if found is None or not self._stands(number, found):
            return None, end
        if single and not self._counts_itself(found):
            return None, end
        return found, after

    def _counts_itself(self, found: Draft) -> bool:
        """过亿元, 破亿, 上万人; 票房过亿的影片 describes and claims nothing."""
        if found.unit == "count":
            return bool(found.counted)
        return found.end - found.start > 1 or self.text[found.end : found.end + 1] not in (
            "的",
            "级",
        )

    def _begins(self, number: Numeral) -> bool:
        """百, 千, 万 and 亿 open a number only behind 近, 上, 超 …, or with 余 behind them."""
        text, start, end = self.text, number.start, number.end
        if text[start] not in SMALL and text[start] not in BIG:
            return True
        if text[end : end + 1] in ("余", "餘", "多"):
            return bool(self._unit_behind(end + 1) or counted.chinese(text, end + 1, self.words))
        if text[start] in "十拾" or (end - start > 1 and text[start] in SMALL):
            return True
        before = text[start - 1 : start]
        return before in (_REACHED if text[start] in BIG else _BEFORE_SCALE) or (
            text[start] in BIG and end - start > 1
        )

    def _short_share(self, number: Numeral) -> Draft | None:
        """四分一 and 三分二, as Cantonese leaves out 之."""
        text, end = self.text, number.end
        if text[end : end + 1] != "分" or end - number.start > 1:
            return None
        many = DIGITS.get(text[end + 1 : end + 2], 0)
        if not 2 <= number.value <= 5 or many not in (1, number.value - 1):
            return None
        after = text[end + 2 : end + 3]
        if after in _NO_SHARE or counted.chinese(text, end + 2, self.words):
            return None
        share = Decimal(many) / number.value
        return Draft(number.start, end + 2, share, step=ONE / number.value, words=True, bare=True)

    def _unit_behind(self, end: int) -> bool:
        return units.behind(self.text, end, self.words) is not None

    def _mixed_share(self, number: Numeral) -> Draft | None:
        text, end = self.text, number.end
        if text[end : end + 1] not in _SHARE_FIRSTS:
            return None
        if not (phrases.OF.match(text, end) or text.startswith(("又", " 又"), end)):
            return None
        joint = _AND.match(text, end)
        if joint is None:
            return phrases.fraction(self.text, number)
        whole = phrases.number_at(self.text, joint.end())
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
                and text[found.start - 1 : found.start] in _NO_NUMBER
            )
        if found.scaled or (found.bound in (">", "<", ">=", "<=") and length > 1):
            return True
        if length == 1:
            found.bare = True
            return bool(_TO.match(text, number.end)) or self._alone(found)
        return not (1900 <= number.value < 2100 and text[number.end : number.end + 1] == "年")

    def _alone(self, found: Draft) -> bool:
        """A single sign as a number: 五 between marks, or said to be something (这是五)."""
        text = self.text
        before, after = text[found.start - 1 : found.start], text[found.end : found.end + 1]
        return all(
            letter in said or not (letter.isalnum() or "\u4e00" <= letter <= "\u9fff")
            for letter, said in ((before, "是叫"), (after, "这的和"))
            if letter
        )

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
            and _ANY.isdisjoint(text[number.start : number.end])
        ):
            return number.high is not None
        return not (number.value == 1 and after and after in "一度如个個起来來")
