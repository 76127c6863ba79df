"""A number and what stands around it: sign, currency, unit, classifier or noun, bound."""

import re
from decimal import Decimal

from claimcheck.recognising import bounds, counted, units
from claimcheck.recognising.draft import Draft, draft, multiplied
from claimcheck.recognising.money import Money
from claimcheck.recognising.not_claims import capital_before
from claimcheck.recognising.settling import settled
from claimcheck.recognising.streaks import streak
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import Numeral, integral
from claimcheck.recognising.zh.tenths import tenths

_MORE = re.compile(r"[余餘多][ ]?(?![\d少半])")
_EXACT = re.compile(r"(?:\bexactly|\bprecisely|整整|共计|共計|刚好|正好)\s?$")
_EXACT_AFTER = re.compile(r"整(?![个個体體顿頓数])")
_NEGATIVE = re.compile(r"(?:\b(?:negative|minus)(?: by)? ?|负|負|[-−–]\s?)$", re.IGNORECASE)
_QUAKE = re.compile(r"(?:\bmagnitude(?: of|-)? ?|里氏|震级为?|震級為?)$", re.IGNORECASE)
_MAGNITUDE = re.compile(r"[ -]magnitude\b|[级級](?:以上)?(?:左右)?(?=(?:强|強)?(?:地震|余震|餘震))")
_ANCHOR = re.compile(r"(?:以|之)?[前後后](?![期端])| ago\b| later\b| earlier\b")
_ARTICLES_ZH = "这這那同每某有第新当當任另哪前后後过過下上头頭唯统統之万萬单單专專不"


class Reader:
    """Reads single quantities of one text."""

    def __init__(self, text: str, words: Vocabulary, money: Money) -> None:
        self.text, self.words, self.money = text, words, money

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
        if (
            not named
            and not before
            and not tenths(self.text, found)
            and not streak(self.text, found)
        ):
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
        settled(self.text, found)
        return True

    def _more_exact(self, sign: str, word: str) -> bool:
        """`$5 billion Canadian dollars`: a word names the dollar that the sign leaves open."""
        return sign in ("USD", "CNY") and word != "USD"

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
