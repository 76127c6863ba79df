"""A number and what stands around it: sign, currency, unit, classifier or noun, bound."""

import re
from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import last_before
from claimcheck.recognising import bounds, units
from claimcheck.recognising.counting import Counting
from claimcheck.recognising.draft import Draft, draft, multiplied
from claimcheck.recognising.guarded import is_meant
from claimcheck.recognising.how_often import how_often
from claimcheck.recognising.models import is_no_multiple
from claimcheck.recognising.money import Money
from claimcheck.recognising.nodes import is_node
from claimcheck.recognising.per_time import is_of_speed, rate
from claimcheck.recognising.settling import settled
from claimcheck.recognising.streaks import in_a_row, streak
from claimcheck.recognising.stretches import is_stretch
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import Numeral, integral
from claimcheck.recognising.zh.amounts import go_on
from claimcheck.recognising.zh.tenths import tenths

_MORE = lazily(
    r"[余餘多] ?(?![\d少半样樣种種边邊])|[来來](?=[个個名位人家天年岁歲台辆輛件次条條里万萬亿億])"
)
_TELLING = frozenset(" -个個季成折摺")  # what tenths and streaks begin with behind a number
_MARKS, _AND_HALF = frozenset("余餘多来來"), ("个半", "個半")
_EXACT = lazily(r"(?:\bexactly|\bprecisely|整整|共计|共計|刚好|正好)\s?$")
_EXACT_END = frozenset("yY整计計好")
_EXACT_AFTER = lazily(r"整(?![个個体體顿頓数])")
_NEGATIVE = lazily(
    r"(?:\b(?<!plus or )(?<!plus-or-)(?:negative|minus)(?: by)? ?|(?<!正)[负負] ?|零下(?:[约約近]|超过|超過)?|[-−–]\s?)$",
    re.IGNORECASE,
)
_NEGATIVE_END = frozenset("-−–负負下约約近过過eEsSyY")
_DEGREES = frozenset(("degree", "celsius", "fahrenheit"))
_WARM = lazily(r"C(?![\w-])(?! ?(?:batter|charg|rate|[\u4e00-\u9fff]))")
_HEAT = lazily(
    r"\b(?:temperatures?|degrees|heat ?(?:wave)?|hot|hottest|warm(?:est|er)?|cold(?:est|er)?|freez\w+|thermometers?"
    r"|mercury|weather|climate|highs?|lows?)\b",
    re.IGNORECASE,
)
_BELOW = lazily(r" below (?:zero|freezing)\b", re.IGNORECASE)
# What is priced or sold, and no figure: a packet of 20 cigarettes.
_PACK = lazily(
    r"\b(?:an?|per|the|each|every) (?:[a-z]+ )?(?:packet|pack|carton|tray|crate|box|pouch|sachet) of $",
    re.IGNORECASE,
)
_TIMES = lazily(
    r"[ -](?:more|as|the|larger|higher|that|its|what|greater|faster|bigger"
    r"|their|those|earnings|longer|lower|less|last|book|sales|EBITDA|EBIT|income)\b|[.,;)]|$"
    r"| [A-Z][\w.&-]{0,20}['’]s [a-z]"
)


class Reader:
    """Reads single quantities of one text."""

    def __init__(self, text: str, words: Vocabulary, money: Money) -> None:
        self.text, self.words, self.money = text, words, money
        self.counting = Counting(text, words, money)

    def complete(self, number: Numeral, floor: int) -> Draft | None:
        """The quantity around a number; `floor` is the end of what was read before."""
        found = draft(number)
        start = number.start
        before = units.money_before(self.text, start, self.words)
        before = before if before and before.end >= floor else None
        if before:
            found.unit, found.start = self.money.local(before.id, before.end, start), before.end
        if self.text[found.end : found.end + 1] in _MARKS:
            self._mark_more(found)
        half = self.text.startswith(_AND_HALF, found.end) and self._half_unit(found)
        named = half or self.unit(found, priced=bool(before))
        if not (named or before or self._tells(found)):
            self.counting.count(found)
        in_a_row(self.text, found)
        self.negate(found, floor)
        self.bound(found)
        found.bare = found.bare or self._is_base(found)
        return found

    def _tells(self, found: Draft) -> bool:
        """Read tenths (三成) and streaks (six quarters in a row); False if there are none."""
        begins = self.text[found.end : found.end + 1] in _TELLING
        return begins and (tenths(self.text, found) or streak(self.text, found))

    def _is_base(self, found: Draft) -> bool:
        """`per 100,000 people`, 每50公斤, `of 11-year-olds`: what a figure is told of, no figure."""
        text, start = self.text, found.start
        if found.unit == "year" and text.endswith("olds", 0, found.end):
            return True
        if found.unit in self.words.lengths:
            return False  # 每4分钟一班
        if is_node(text, found, self.words):
            return True
        of = text[start - 3 : start].lower() == "of "
        if of and _PACK.search(text, max(0, start - 24), start):
            return True
        return text.endswith(" per ", 0, start) or text[start - 1 : start] == "每"

    def _mark_more(self, found: Draft) -> None:
        """650余家, 三十多万: the mark after the number belongs to the quote."""
        more = _MORE.match(self.text, found.end)
        if more and not units.behind(self.text, found.end, self.words):  # 多米尼加比索
            found.bound = "~" if more.group()[0] in "来來" else ">"
            found.end += 1
            scale = {"万": 4, "萬": 4, "亿": 8, "億": 8}.get(self.text[found.end : found.end + 1])
            if scale:
                multiplied(found, Decimal(10) ** scale)
                found.end, found.scaled = found.end + 1, True
                found.factor = Decimal(10) ** scale

    def _half_unit(self, found: Draft) -> bool:
        """一个半小时, 3个半月: the half stands between classifier and unit."""
        text, at = self.text, found.end + 2
        for length in (3, 2, 1):
            piece = text[at : at + length]
            name = self.words.chinese.get("个" + piece) or self.words.chinese.get(piece)
            if name in self.words.lengths:
                found.value, found.step = found.value + Decimal("0.5"), Decimal("0.1")
                found.unit, found.end = name, at + length
                return True
        return False

    def unit(self, found: Draft, *, priced: bool) -> bool:
        """Read the unit behind the number; False if there is none."""
        unit = units.behind(self.text, found.end, self.words) or self._warming(found)
        if priced and (not unit or unit.id not in self.words.money):
            unit = units.Unit(found.unit, found.end)
        if (
            not unit
            or not self._fits(found, unit)
            or not is_meant(self.text, found, unit, sterling=self.money.sterling)
        ):
            return False
        if priced:
            if found.unit != unit.id and self.text[found.end] in "-/":
                return True
            found.unit = unit.id if self._more_exact(found.unit, unit.id) else found.unit
            named = units.per(self.text, units.Unit(found.unit, unit.end), found.start, self.words)
            found.unit, found.end = named.id, named.end
            return True
        name = (
            self.money.named(unit, self.text, found.end) if unit.id in self.words.money else unit.id
        )
        if unit.id in self.words.money:
            unit = units.per(self.text, units.Unit(name, unit.end), found.start, self.words)
            name = unit.id
        else:
            unit = rate(self.text, unit, found.start, self.words)
            name = unit.id
        found.unit, found.end = name, unit.end
        settled(self.text, found, self.words, sterling=self.money.sterling)
        if found.coin:
            unit = units.per(self.text, units.Unit(found.unit, found.end), found.start, self.words)
            found.unit, found.end = unit.id, unit.end
        go_on(self.text, found, self.words)
        return True

    def _warming(self, found: Draft) -> units.Unit | None:
        """1.5C, as news of the climate writes it."""
        if not (self.text.startswith("C", found.end) and _WARM.match(self.text, found.end)):
            return None
        told = found.step < 1 or _HEAT.search(self.text, max(0, found.start - 90), found.start)
        return units.Unit("celsius", found.end + 1) if told else None

    def _more_exact(self, sign: str, word: str) -> bool:
        """`$5 billion Canadian dollars`: a word names the dollar that the sign leaves open."""
        return sign in ("USD", "CNY") and word != "USD"

    def _fits(self, found: Draft, unit: units.Unit) -> bool:
        """Units that are words of their own need care: 2025年 is no length, `three times` a count."""
        text, word = self.text, self.text[found.end : unit.end].strip()
        if unit.id == "times" and word == "times":
            return bool(_TIMES.match(text, unit.end)) and not how_often(text, found)
        if unit.id == "year":
            return not self._is_year(found)
        if unit.id == "week" and text[unit.end : unit.end + 1] == "年" and word == "周":
            return False
        if word in ("节", "節"):
            return is_of_speed(text, found.start)
        if word in ("x", "X", "×") and is_no_multiple(text, unit.end, found.value):
            return False
        if word in ("m", "g", "t", "l", "L", "W", "V", "A", "h", "s", "x"):
            english = found.words and text[found.start].isascii()
            return text[unit.end : unit.end + 1] not in tuple("'’-&_/") and not english
        return len(word) != 1 or text[found.end : found.end + 2] not in self.words.not_classifiers

    def _is_year(self, found: Draft) -> bool:
        """2025年, 二〇二五年, 25年 after 20xx: years that are dates."""
        plain = not found.grouped and not found.scaled and integral(found.value)
        return plain and 1000 <= found.value < 2200

    def negate(self, found: Draft, floor: int) -> None:
        """Take in a minus sign or word before the number."""
        if found.unit in _DEGREES and (below := _BELOW.match(self.text, found.end)):
            found.value, found.end = -found.value, below.end()
            return
        if last_before(self.text, found.start) not in _NEGATIVE_END:
            return
        low = max(floor, found.start - 14)
        sign = _NEGATIVE.search(self.text, low, found.start)
        if not sign or found.change or found.signed:
            return
        mark = sign.group().strip()
        if mark.startswith("零下") and found.unit not in _DEGREES:
            return
        outer = self.text[sign.start() - 1] if sign.start() else " "
        if found.unit in _DEGREES and "\u3400" < outer < "\ua000":
            outer = " "
        if mark in ("-", "−", "–") and (
            (outer.isascii() and outer.isalnum())
            or ("\u3400" < outer < "\ua000" and outer not in "是为為爲达達到约約负負")
            or outer in ")）%]\"”’'"
            or (sign.group() != mark and found.unit not in _DEGREES)
        ):
            return
        if mark in ("-", "–") and sign.start() and sign.start() == floor:
            return
        found.value, found.start = -found.value, sign.start() if "by" not in mark else found.start

    def bound(self, found: Draft) -> None:
        """Read the bound around the quantity, and whether it is exact."""
        text = self.text
        length = found.unit in self.words.lengths
        stretch = length and is_stretch(text, found.start, found.end)
        found.bare = found.bare or stretch
        time = length or found.counted in ("季度", "quarters", "quarter")
        if not found.bound or (found.bound == ">=" and found.ceiling is not None):
            bound = bounds.before(text, found.start, self.words, time=time, end=found.end)
            found.bound = found.bound or bound or bounds.after(text, found.end, self.words)
        if found.bound and found.bare and found.kind == "quantity" and not stretch:
            found.bare = (found.words and found.value < 10) or self._is_year(found)
        found.exact = bool(
            last_before(text, found.start) in _EXACT_END
            and _EXACT.search(text, max(0, found.start - 12), found.start)
        ) or (
            found.unit != "count"
            and text.startswith("整", found.end)
            and bool(_EXACT_AFTER.match(text, found.end))
        )
