"""What kind of number may start at a place: digits, Chinese, English words, or a phrase."""

import re
from decimal import Decimal

from claimcheck.recognising import bounds, units
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.en import numerals as en
from claimcheck.recognising.en import phrases as en_phrases
from claimcheck.recognising.not_claims import digits_name
from claimcheck.recognising.reader import Reader
from claimcheck.recognising.written import ONE, WRITTEN, Numeral, digits, integral, rounded
from claimcheck.recognising.zh import numerals as zh
from claimcheck.recognising.zh import phrases as zh_phrases

Found = tuple[Draft | None, int]
_GLYPH = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667"}
_SLASH = re.compile(r" ?([½¼¾⅓⅔])|(?: (\d{1,3}))?/(\d{1,3})(?![\d/])")
_BRACKETS = re.compile(r"\((\d[\d,.]*\d|\d)\)")
_SCIENCE = re.compile(r"[eE]([+-]?\d{1,2})(?![A-Za-z0-9])|(?: ?[×xX*] ?10\^?(\d{1,2}))")
_BEFORE_SCALE = ("上", "近", "过", "過", "破", "超", "逾", "达", "達", "约", "約", "以")
_HALF = re.compile(r"半[数數]?(?=以上|左右)|半[数數]|半(?=[个個年天小])")
_MOST = re.compile(r"[过過超近约約大占]了?一?$")
_IDIOM = 5
_TO = re.compile(rf"(?:到|至|~|～|-|—)[{zh.ALL}\d]")
_HIGHEST = 24
_DOUBLED = frozenset(("两两", "兩兩", "万万", "萬萬", "千万", "千萬"))
# Formal digits that are common letters too.
_FORMAL = frozenset("陆陸拾伍叁參肆柒捌玖仟佰参")


class Places:
    """Reads what starts at a place of one text."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.text, self.words = reader, reader.text, reader.words

    def read(self, place: int, floor: int) -> Found:
        """The quantity that starts at `place`, and where to go on."""
        letter = self.text[place]
        if letter.isdigit() and letter not in "²³":
            return self._digits(place, floor)
        if letter in _GLYPH:
            return self._glyph(place, floor)
        if letter < "\u0250":
            return self._english(place, floor)
        return self._chinese(place, floor)

    def _complete(self, number: Numeral, floor: int) -> Found:
        found = self.reader.complete(number, floor)
        if found is not None and found.unit == "times":
            found = zh_phrases.fold(self.text, found) if self.text[found.end - 1] == "倍" else found
        return found, max(number.end, found.end if found else 0)

    def _glyph(self, place: int, floor: int) -> Found:
        number = Numeral(place, place + 1, Decimal(_GLYPH[self.text[place]]), Decimal("0.01"))
        return self._complete(number, floor)

    def _digits(self, place: int, floor: int) -> Found:
        text = self.text
        if text[place - 1 : place] == "." and (
            place < 2 or not (text[place - 2].isalnum() or text[place - 2] in ".…")
        ):
            point = WRITTEN.match("0" + text[place - 1 : place + 30])
            if point:
                number = Numeral(
                    place - 1,
                    place - 2 + point.end(),
                    Decimal("0" + text[place - 1 : place - 2 + point.end()].rstrip(".,")),
                )
                number.step = Decimal(1).scaleb(-(number.end - place))
                return self._complete(number, floor)
        read = digits(text, place)
        if read is None:
            written = WRITTEN.match(text, place)
            return None, written.end() if written else place + 1
        priced = units.money_before(text, place, self.words) is not None
        if not priced:
            name = digits_name(text, place, read.end)
            if name:
                return None, name
        number = self._behind_digits(read, priced=priced)
        share = zh_phrases.fraction(text, number) if zh_phrases.OF.match(text, number.end) else None
        share = share or (
            en_phrases.one_in(text, number)
            if text.startswith((" in ", " out "), number.end)
            else None
        )
        return self._share(share) if share else self._complete(number, floor)

    def _behind_digits(self, number: Numeral, *, priced: bool) -> Numeral:
        text = self.text
        following = text[number.end : number.end + 1]
        if following in ("/", " ", "½", "¼", "¾") and following:
            self._fraction(number)
        if following in ("e", "E", "×") or text[number.end : number.end + 2] in (" ×", "x1", " x"):
            self._science(number)
        if following > "\u2e80" or following == " ":
            number = zh.tail(text, number)
        if text[number.end : number.end + 1] < "\u2e80":
            self.reader.short_scale(number, priced=priced)
            number = en.tail(text, number)
        return number

    def _science(self, number: Numeral) -> None:
        found = _SCIENCE.match(self.text, number.end)
        power = int(found.group(1) or found.group(2)) if found else 0
        if found and abs(power) <= _HIGHEST:
            factor = Decimal(10) ** power
            number.value, number.step, number.end = (
                number.value * factor,
                number.step * factor,
                found.end(),
            )

    def _fraction(self, number: Numeral) -> None:
        """1/4, 2 1/2, 1½."""
        found = _SLASH.match(self.text, number.end)
        if not found or not integral(number.value) or number.value > 999:
            return
        if found.group(1):
            part, whole = Decimal(_GLYPH[found.group(1)]), number.value
        elif found.group(3).strip("0") and (
            int(found.group(2) or number.value) < int(found.group(3))
        ):
            part = Decimal(found.group(2) or number.value) / Decimal(found.group(3))
            whole = number.value if found.group(2) else Decimal(0)
        else:
            return
        number.value, number.step, number.end, number.fraction = (
            whole + part,
            Decimal("0.01"),
            found.end(),
            True,
        )

    def _share(self, found: Draft) -> Found:
        if found.unit == "count":
            self._percent_of(found)
        self.reader.negate(found, 0)
        self.reader.bound(found)
        return found, found.end

    def _percent_of(self, found: Draft) -> None:
        """五分之一 is a share in percent where it is said of something."""
        text = self.text
        cue = text[max(0, found.start - 4) : found.start]
        if text[found.end : found.end + 1] in tuple("的以左强強") or any(
            c in "占佔约約近超增减減降跌达達逾了为為过過" for c in cue
        ):
            found.value = rounded(found.value * 100)
            found.high = None if found.high is None else found.high * 100
            found.unit, found.step = "percent", ONE
        else:
            found.bare = True

    def _english(self, place: int, floor: int) -> Found:
        text = self.text
        word = en_phrases.word_at(text, place)
        for read in (
            en_phrases.open_magnitude(text, place),
            en_phrases.multiple(text, place, self.words),
        ):
            if read is not None:
                return self._worded(read, floor)
        number = en.numeral(text, place)
        if number is None:
            return self._worded(
                en_phrases.part(text, None, place) or en_phrases.rank(text, place),
                floor,
                place + len(word),
            )
        share = en_phrases.one_in(text, number) or en_phrases.part(text, number, place)
        if share:
            return self._worded(share, floor)
        if en.single(word) in en.SCALES:
            number = self._article(number, place)
            if number is None:
                return None, place + len(word)
        if word == "one" and number.value == 1 and not self._measured(number):
            return None, number.end
        return self._complete(en.tail(text, number), floor)

    def _measured(self, number: Numeral) -> bool:
        """`one` is a number before a unit, or after a bound, not in `one of the`."""
        if self.text[number.end : number.end + 1] in ("-", " "):
            tail = en.tail(self.text, Numeral(number.start, number.end, number.value, words=True))
            return (
                tail.end > number.end or units.behind(self.text, tail.end, self.words) is not None
            )
        return number.start == 0 or number.end == len(self.text)

    def _article(self, number: Numeral, place: int) -> Numeral | None:
        """`a hundred`, `half a million`: scale words that open a number need an article."""
        found = re.search(
            r"(?:(half |quarter )(?:of )?)?\b(?:an?|per|each|every) $",
            self.text[max(0, place - 12) : place],
            re.IGNORECASE,
        )
        if not found:
            return None
        if found.group(1):
            rate = Decimal("0.5") if found.group(1).lower().startswith("half") else Decimal("0.25")
            number.value, number.step = number.value * rate, number.step * rate / 5
            number.start = place - len(found.group())
        elif found.group().strip().lower() in ("a", "an"):
            number.start = place - len(found.group())
        return number

    def _worded(self, found: Draft | None, floor: int, after: int = 0) -> Found:
        if found is None or found.start < floor:
            return None, after
        if found.kind == "quantity" and found.unit == "count":
            self._noun(found)
        if found.kind == "quantity":
            self.reader.bound(found)
        elif not found.bound:
            found.bound = ""
        return found, max(found.end, after)

    def _noun(self, found: Draft) -> None:
        bare = found.bare
        at = re.compile(r" of(?= )").match(self.text, found.end)
        end = found.end
        if at:
            found.end = at.end()
        if not self.reader.unit(found, priced=False):
            self.reader.count(found)
            found.end = end
            found.bare = bare or (found.bare and found.ceiling is None)

    def _chinese(self, place: int, floor: int) -> Found:
        text = self.text
        letter = text[place]
        if letter in "翻第前榜居登首":
            return self._ranked(place, floor)
        if letter in "对對" or text.startswith("半折", place):
            return self._worded(Draft(place, place + 2, Decimal(50), "percent"), floor)
        if letter in "半过過":
            return self._half(place)
        phrase = zh_phrases.places(text, place)
        if phrase is not None:
            return self._worded(phrase, floor)
        if letter in _FORMAL and text[place + 1 : place + 2] not in zh.ALL + "元圆圓点點分折成":
            return None, place + 1
        idiom = self._idiom(place)
        if idiom:
            return None, place + idiom
        number = zh.numeral(text, place) if letter in zh.ALL or letter in "数數几幾" else None
        if number is None:
            return None, place + 1
        return self._numeral(zh.teens(text, number), floor)

    def _ranked(self, place: int, floor: int) -> Found:
        """第二, 前五, 榜首; 翻番."""
        text = self.text
        if text[place] == "翻":
            phrase = zh_phrases.turned(text, place)
            if phrase is None:
                return None, place + 1
            phrase.bound = bounds.before(text, place, self.words, time=False)
            return self._worded(phrase, floor)
        phrase = zh_phrases.rank(text, place, self.words)
        if phrase is None:
            return None, self._past_ordinal(place) if text[place] == "第" else place + 1
        return self._worded(phrase, floor)

    def _past_ordinal(self, place: int) -> int:
        number = zh_phrases.number_at(self.text, place + 1)
        return number.end if number else place + 1

    def _idiom(self, place: int) -> int:
        if self.text[place + 1 : place + 3] == "分之":
            return 0
        point = self.text[place + 1 : place + 2]
        if point in ("点", "點") and self.text[place + 2 : place + 3] in zh.DIGITS:
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
            return self._complete(
                Numeral(place, place + 1, Decimal("0.5"), Decimal("0.1"), words=True), place
            )
        bound = ">" if text[place - 1 : place] in ("过", "過", "超") and place else ""
        return self._worded(Draft(place, found.end(), Decimal(50), "percent", bound=bound), place)

    def _numeral(self, number: Numeral, floor: int) -> Found:
        text = self.text
        start, end = number.start, number.end
        if text[start:end] in _DOUBLED and not self._unit_behind(end):
            return None, end
        if text[start] == "一" and text[end : end + 1] == "半" and end - start == 1:
            return self._worded(Draft(start, end + 1, Decimal(50), "percent"), floor)
        if zh_phrases.OF.match(text, end) or text.startswith("又", end):
            share = self._mixed_share(number)
            if share:
                return self._share(share)
        if text[start] in zh.SMALL or text[start] in zh.BIG:
            before = text[start - 1 : start]
            if (text[start] not in "十拾" and not (end - start > 1 or before in _BEFORE_SCALE)) or (
                text[start] in zh.BIG and end - start == 1
            ):
                return None, end
        found, after = self._complete(number, floor)
        if found is None or not self._stands(number, found):
            return None, end
        return found, after

    def _unit_behind(self, end: int) -> bool:
        return units.behind(self.text, end, self.words) is not None

    def _mixed_share(self, number: Numeral) -> Draft | None:
        if self.text[number.end] != "又":
            return zh_phrases.fraction(self.text, number)
        whole = zh_phrases.number_at(self.text, number.end + 1)
        share = zh_phrases.fraction(self.text, whole) if whole else None
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
