"""A number and what stands around it: sign, currency, unit, classifier or noun, bound."""

import re
from decimal import Decimal

from claimcheck.recognising import bounds, counted, units
from claimcheck.recognising.draft import Draft, draft, multiplied
from claimcheck.recognising.money import Money
from claimcheck.recognising.not_claims import capital_before
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import Numeral, integral
from claimcheck.recognising.zh.numerals import ALL, DIGITS

_MORE = re.compile(r"[余餘多][ ]?(?![\d少半])")
_EXACT = re.compile(r"(?:\bexactly|\bprecisely|整整|共计|共計|刚好|正好)\s?$")
_EXACT_AFTER = re.compile(r"整(?![个個体體顿頓数])")
_NEGATIVE = re.compile(r"(?:\b(?:negative|minus)(?: by)? ?|负|負|[-−–]\s?)$", re.IGNORECASE)
_STREAK = re.compile(
    r"(?: |-)(?:(?P<run>consecutive|straight|successive) )?(?P<noun>quarters?|months|years"
    r"|weeks|days)(?P<row> in a row)?(?![a-z])"
)
_QUARTERS = re.compile(r" ?[个個](?:季度|季(?!节|節))|(?: ?季)(?=连|連)")
_RUN_ZH = re.compile(r"[连連](?:续|續)?(?:第|近|超|逾)?$")
_PERCENT_ZH = re.compile(r"[个個]?百分[点點]")
_INFIX_ZH = re.compile(r"(?P<half>半)")
_QUAKE = re.compile(r"(?:\bmagnitude(?: of|-)? ?|里氏|震级为?|震級為?)$", re.IGNORECASE)
_MAGNITUDE = re.compile(r"[ -]magnitude\b|[级級](?:以上)?(?:左右)?(?=(?:强|強)?(?:地震|余震|餘震))")
_ANCHOR = re.compile(r"(?:以|之)?[前後后](?![期端])| ago\b| later\b| earlier\b")
_COINS = re.compile(
    r"(?:(?P<jiao>[一二三四五六七八九两兩叁柒\d])[角毛])?(?:零?(?P<fen>"
    r"[一二三四五六七八九两兩\d])分)?"
)
_SHORT = re.compile(
    r"(?P<short>mn|mln|mil|mm|MM|bn|bln|tn|tln|trn|tr|[kKmMbBT])(?![A-Za-z0-9])|w(?=[\u2e80-\uffff+])"
    r"|(?P<loose> (?:mn|mln|MM|bn|bln|tn|tln|trn))(?![A-Za-z0-9])"
)
_FACTOR = {
    "w": 4,
    "mil": 6,
    "tln": 12,
    "k": 3,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "mm": 6,
    "b": 9,
    "bn": 9,
    "bln": 9,
    "t": 12,
    "tn": 12,
    "trn": 12,
    "tr": 12,
}
_COIN_OF = {"cent": "USD", "pence": "GBP", "sen": "MYR", "kopeck": "RUB", "paisa": "INR"}
_TENTHS = {"成": Decimal(10), "折": Decimal(10), "摺": Decimal(10)}
_SECOND_TENTH = re.compile(rf"[{ALL}](?![{ALL}个個人年月])")
_NOT_TENTHS = "为為了功立果员員本交都就份长長绩績效品型分熟绩人效"
_BEFORE_TENTHS = "分完构構造收现現生变變形合建达達促赞贊养養组組"
_ARTICLES_ZH = "这這那同每某有第新当當任另哪前后後过過下上头頭唯统統之万萬单單专專不"


class Reader:
    """Reads single quantities of one text."""

    def __init__(self, text: str, words: Vocabulary, money: Money) -> None:
        self.text, self.words, self.money = text, words, money

    def short_scale(self, number: Numeral, *, priced: bool) -> None:
        """4.5bn, 300mn, $5m, 170k: scale letters right behind the digits."""
        found = _SHORT.match(self.text, number.end)
        if not found or number.scaled:
            return
        word = found.group().strip()
        metres = word != "m" or not counted.english(self.text, found.end(), self.words)
        if not priced and word in ("m", "mm", "b", "T") and metres:
            return
        if (
            not priced
            and word in ("K", "M", "B")
            and self.text[found.end() : found.end() + 1] == "-"
        ):
            return
        factor = Decimal(10) ** _FACTOR[word.lower()]
        number.value, number.step = number.value * factor, number.step * factor
        number.end, number.scaled, number.factor = found.end(), True, factor

    def complete(self, number: Numeral, floor: int) -> Draft | None:
        """The quantity around a number; `floor` is the end of what was read before."""
        found = draft(number)
        start = number.start
        before = units.money_before(self.text, start, self.words)
        before = before if before and before.end >= floor else None
        if before:
            found.unit, found.start = self.money.local(before.id, before.end, start), before.end
        self._mark_more(found)
        named = self.unit(found, priced=bool(before))
        if not named and not before and not self._tenths(found) and not self._streak(found):
            self.count(found)
        self.negate(found, floor)
        self.bound(found)
        return found

    def _mark_more(self, found: Draft) -> None:
        """650余家, 三十多万: the mark after the number belongs to the quote."""
        more = _MORE.match(self.text, found.end)
        if more:
            found.bound, found.end = ">", found.end + 1
            scale = {"万": 4, "萬": 4, "亿": 8, "億": 8}.get(self.text[found.end : found.end + 1])
            if scale:
                multiplied(found, Decimal(10) ** scale)
                found.end, found.scaled = found.end + 1, True
                found.factor = Decimal(10) ** scale

    def unit(self, found: Draft, *, priced: bool) -> bool:
        """Read the unit behind the number; False if there is none."""
        unit = units.behind(self.text, found.end, self.words)
        if priced and (not unit or unit.id not in self.words.money):
            unit = units.Unit(found.unit, found.end)
        if not unit or not self._fits(found, unit):
            return False
        if priced:
            if found.unit != unit.id and self.text[found.end] in "-/":
                return True
            found.unit = unit.id if self._more_exact(found.unit, unit.id) else found.unit
            named = units.per(self.text, units.Unit(found.unit, unit.end), found.start, self.words)
            found.unit, found.end = named
            return True
        name = (
            self.money.named(unit, self.text, found.end) if unit.id in self.words.money else unit.id
        )
        if unit.id in self.words.money:
            unit = units.per(self.text, units.Unit(name, unit.end), found.start, self.words)
            name = unit.id
        found.unit, found.end = name, unit.end
        self._special(found)
        return True

    def _more_exact(self, sign: str, word: str) -> bool:
        """`$5 billion Canadian dollars`: a word names the dollar that the sign leaves open."""
        return sign in ("USD", "CNY") and word != "USD"

    def _special(self, found: Draft) -> None:
        if found.unit in _COIN_OF:
            multiplied(found, Decimal("0.01"))
            found.unit = _COIN_OF[found.unit]
        elif found.unit == "pound" and self._priced_in_pounds(found):
            found.unit = "GBP"
        elif found.unit == "decade":
            multiplied(found, Decimal(10))
            found.unit = "year"
        elif found.unit == "century":
            multiplied(found, Decimal(100))
            found.unit = "year"
        elif found.unit in ("per_mille", "per_myriad"):
            multiplied(found, Decimal(1).scaleb(-1 if found.unit == "per_mille" else -2))
            found.unit = "percent"
        self._coins(found)
        half = self.text[found.end : found.end + 1] == "半" and not found.scaled
        if half and found.unit not in ("percent", "times") and self.text[found.end - 1] > "\u2e80":
            found.value, found.step = found.value + Decimal("0.5"), Decimal("0.1")
            found.end += 1

    def _coins(self, found: Draft) -> None:
        """十块三毛, 123元1角1分: tenths and hundredths of a yuan belong to the amount."""
        coins = _COINS.match(self.text, found.end) if found.unit in ("CNY", "TWD", "HKD") else None
        if not coins or found.scaled or not coins.group():
            return
        for name, power in (("jiao", -1), ("fen", -2)):
            if coins[name]:
                found.value += Decimal(
                    DIGITS.get(coins[name]) or 0
                    if not coins[name].isdecimal()
                    else int(coins[name])
                ).scaleb(power)
                found.step = Decimal(1).scaleb(power)
        found.end = coins.end()

    def _priced_in_pounds(self, found: Draft) -> bool:
        """`25 pounds` are weighed unless the text prices in pounds; millions of them are money."""
        return found.scaled or "£" in self.text or "sterling" in self.text

    def _fits(self, found: Draft, unit: units.Unit) -> bool:
        """Units that are words of their own need care: 2025年 is no length, `three times` a count."""
        text, word = self.text, self.text[found.end : unit.end].strip()
        if unit.id == "times" and word == "times":
            return bool(
                re.compile(
                    r"[ -](?:more|as|the|larger|higher|that|its|what|greater|faster|bigger"
                    r"|their|those|earnings|longer|lower|less|last|book|sales)\b|[.,;)]|$"
                ).match(text, unit.end)
            )
        if unit.id == "year":
            return not self._is_year(found)
        if unit.id == "week" and text[unit.end : unit.end + 1] == "年" and word == "周":
            return False
        if word in ("m", "g", "t", "l", "L", "W", "V", "A", "h", "s", "x"):
            return text[unit.end : unit.end + 1] not in tuple("'’-&_/") and not found.words
        if word == "度" and found.scaled and found.unit == "count":
            return True
        return True

    def _is_year(self, found: Draft) -> bool:
        """2025年, 二〇二五年, 25年 after 20xx: years that are dates."""
        plain = not found.grouped and not found.scaled and integral(found.value)
        return plain and 1000 <= found.value < 2200

    def _tenths(self, found: Draft) -> bool:
        """三成, 二成六, 八折, 八五折 as percent."""
        text, end = self.text, found.end
        letter = text[end : end + 1]
        if letter not in _TENTHS or not letter or found.scaled or found.value > 100:
            return False
        if letter in "折摺" and found.value == 10:
            return False
        if letter == "成" and (
            text[end + 1 : end + 2] in tuple(_NOT_TENTHS)
            or text[found.start - 1 : found.start] in tuple(_BEFORE_TENTHS)
            or found.value > 10
        ):
            return False
        factor = Decimal(10) if found.value <= 10 else Decimal(1)
        multiplied(found, factor)
        found.unit, found.end, found.step = "percent", end + 1, factor
        second = _SECOND_TENTH.match(text, found.end) if letter == "成" else None
        if second and text[found.end] not in "十百千万萬亿億兆":
            found.value, found.step, found.end = (
                found.value + DIGITS.get(text[found.end], 0),
                Decimal(1),
                found.end + 1,
            )
        return True

    def _streak(self, found: Draft) -> bool:
        """`eight consecutive quarters`, 六个季度, `four quarters`: counts."""
        if found.scaled or found.value > 200:
            return False
        run = _STREAK.match(self.text, found.end)
        zh = None if run else _QUARTERS.match(self.text, found.end)
        if run and (run["run"] or run["row"] or run["noun"].startswith("quarter")):
            if run["noun"] == "quarter" and not run["run"]:
                return False
            found.counted, found.end = run["noun"], run.end()
        elif zh:
            found.counted, found.end = "季度", zh.end()
        else:
            return False
        found.bound = ""
        return True

    def count(self, found: Draft) -> None:
        """A classifier or a noun; what has none is bare unless it is large or bounded."""
        text, words = self.text, self.words
        classifier = counted.chinese(text, found.end, words)
        latin = text[found.start : found.start + 1].isalpha() and text[found.start].isascii()
        if classifier and not latin:
            article = found.words and found.value == 1 and not found.scaled
            one = text[found.start - 1 : found.start] in tuple(_ARTICLES_ZH) and found.start > 0
            found.counted, found.end = classifier.noun, classifier.end
            found.bare = article or (found.words and one and found.value < 10)
            if found.ceiling is None and text[found.end : found.end + 1] == "半":
                found.end, found.value = found.end + 1, found.value + Decimal("0.5")
            return
        noun = counted.english(text, found.end, words)
        if noun and not self._named(found):
            found.counted, found.bare = noun, latin and found.value == 1
            return
        end = _MAGNITUDE.match(text, found.end)
        if end or _QUAKE.search(text[max(0, found.start - 14) : found.start]):
            found.unit, found.end = "magnitude", end.end() if end else found.end
            return
        found.bare = not (found.scaled or (found.grouped and "," in text[found.start : found.end]))
        context = self.money.context(found.start, found.end) if found.scaled else ""
        if context:
            found.unit = context

    def _named(self, found: Draft) -> bool:
        """`Boeing 737 jets`, `2025 results`: the digits belong to a name or are a year."""
        if (
            (found.grouped and "," in self.text[found.start : found.end])
            or found.scaled
            or found.words
        ):
            return False
        year = 1900 <= found.value < 2100 and integral(found.value)
        return year or capital_before(self.text, found.start)

    def negate(self, found: Draft, floor: int) -> None:
        """Take in a minus sign or word before the number."""
        low = max(floor, found.start - 14)
        sign = _NEGATIVE.search(self.text, low, found.start)
        if not sign or found.change:
            return
        mark = sign.group().strip()
        outer = self.text[sign.start() - 1] if sign.start() else " "
        if mark in ("-", "−", "–") and (
            (outer.isascii() and outer.isalnum())
            or ("\u3400" < outer < "\ua000" and outer not in "是为為爲达達到约約负負")
            or outer in ")）%]\"”’'"
            or sign.group() != mark
        ):
            return
        if mark in ("-", "–") and sign.start() and sign.start() == floor:
            return
        found.value, found.start = -found.value, sign.start() if "by" not in mark else found.start

    def bound(self, found: Draft) -> None:
        """Read the bound around the quantity, and whether it is exact."""
        text = self.text
        if found.unit in self.words.lengths and _ANCHOR.match(text, found.end):
            found.bare = True
        time = found.unit in self.words.lengths or found.counted in ("季度", "quarters", "quarter")
        if not found.bound or (found.bound == ">=" and found.ceiling is not None):
            bound = bounds.before(text, found.start, self.words, time=time)
            found.bound = found.bound or bound or bounds.after(text, found.end, self.words)
        if found.bound and found.bare and found.kind == "quantity":
            found.bare = (found.words and found.value < 10) or self._is_year(found)
        found.exact = bool(_EXACT.search(text, max(0, found.start - 12), found.start)) or bool(
            _EXACT_AFTER.match(text, found.end) and found.unit != "count"
        )
