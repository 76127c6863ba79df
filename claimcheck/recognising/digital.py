"""Numbers that begin with a digit: fractions, powers of ten, scale words behind, brackets."""

import re
from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising import units
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.en import numerals as en
from claimcheck.recognising.en import phrases as en_phrases
from claimcheck.recognising.finish import Finish, Found
from claimcheck.recognising.not_claims import digits_name
from claimcheck.recognising.powers import powers
from claimcheck.recognising.short_scales import short_scale
from claimcheck.recognising.written import WRITTEN, Numeral, digits, integral, multiply
from claimcheck.recognising.zh import numerals as zh
from claimcheck.recognising.zh import phrases as zh_phrases
from claimcheck.recognising.zh.signs import BIG

_GLYPH = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667"}
_SLASH = lazily(r" ?([½¼¾⅓⅔])|(?:(?: |-(?=[1357]/[248] cents?\b))(\d{1,3}))?/(\d{1,3})(?![\d/])")
_CENTS, _CENT = lazily(r"[ -]?([½¼¾])|[ -]([1357])/([248])(?![\d/])"), Decimal("0.01")
_FEET = lazily(r"['’′] ?(\d|1[01])(?:[\"″]|'')")
_FOOT = ("'", "’", "′")
_POWERS = frozenset("eE×x·*^⁻⁰¹⁴⁵⁶⁷⁸⁹")
_SCALES = tuple("十百千万萬亿億兆")
# 95% CI 79-88: how sure a figure is, no figure.
_INTERVAL = lazily(
    r"(?:90|95|99)(?:\.\d)?%? ?(?:CI\b|confidence interval|credible interval|(?:的)?置信[区區][间間])"
    r"[,:]?(?: ?\d[\d.]*%? ?(?:-|–|to|至) ?\d[\d.]*%?)?"
)
_MIDDLE = lazily(r"(?:s )?(?:%|per ?cent(?:age)?\b)| per ?cent(?:age)?\b")
_CLOSING = (")", "）")
_SCALE_OUTSIDE = lazily(r" ?(?:million|billion|trillion|[mb]n\b|[万萬亿億兆])")
_IN = (" in ", " out ", "-in-", " of every ")
# What turns (1.2) into an accountant's minus: a scale, a unit or a percent sign outside.
_OUTSIDE = lazily(r" ?(?:%|million|billion|trillion|thousand|[mb]n?\b|[万萬亿億兆])", re.IGNORECASE)


class Digits:
    """Reads what starts with a digit or a sign such as ½."""

    def __init__(self, finish: Finish) -> None:
        self.finish, self.reader = finish, finish.reader
        self.text, self.words = finish.text, finish.words

    def glyph(self, place: int, floor: int) -> Found:
        """½ by itself."""
        number = Numeral(place, place + 1, Decimal(_GLYPH[self.text[place]]), Decimal("0.01"))
        return self.finish.number(number, floor)

    def read(self, place: int, floor: int) -> Found:
        """The quantity whose first digit stands at `place`, and where to go on."""
        text, before = self.text, self.text[place - 1 : place]
        pointed = self._pointed(place) if before == "." else None
        if pointed:
            return self.finish.number(pointed, floor)
        number = digits(text, place)
        if number is None:
            written = WRITTEN.match(text, place)
            return None, written.end() if written else place + 1
        interval = text[place] == "9" and _INTERVAL.match(text, place)
        if interval:
            return None, interval.end()
        middle = self._middle(number) if before == "-" else None
        if middle:
            return self.finish.share(middle)
        negative = (text[number.end : number.end + 1] in _CLOSING and self._bracketed(number)) or (
            before in ("-", "−") and self._signed(number)
        )
        priced = units.money_before(text, number.start, self.words) is not None
        name = 0 if priced or negative else digits_name(text, place, number.end)
        if name and not self._measured(number, name):
            return None, name
        number = self._behind_digits(number, priced=priced)
        if negative:
            self._scale_outside(number)
            number.value, number.signed = -number.value, True
        share = self._tall(number) or self._share(number)
        found, after = self.finish.share(share) if share else self.finish.number(number, floor)
        if (
            negative
            and found
            and text[found.start - 1] == "("
            and ")" in text[number.start : after]
        ):
            found.start -= 1
        return found, after

    def _middle(self, number: Numeral) -> Draft | None:
        """`a mid-30s percentage`, `the mid-70% range`: about 35, about 75 percent."""
        led = self.text.endswith("mid-", 0, number.start)
        found = _MIDDLE.match(self.text, number.end) if led else None
        if not found or number.value % 10 or not 10 <= number.value < 100:
            return None
        start = number.start - len("mid-")
        return Draft(start, found.end(), number.value + 5, "percent", bound="~")

    def _measured(self, number: Numeral, name: int) -> bool:
        """3.2 万元 opens a line as 3.2 背景 does, but has a scale or a unit behind it."""
        if name != number.end + 1 or number.step == 1 or self.text[number.end] != " ":
            return False
        scaled = self.text[name : name + 1] in _SCALES
        return scaled or units.behind(self.text, number.end, self.words) is not None

    def _pointed(self, place: int) -> Numeral | None:
        """.5 without a zero before the point."""
        text = self.text
        if place > 1 and (text[place - 2].isalnum() or text[place - 2] in ".…"):
            return None
        point = WRITTEN.match("0" + text[place - 1 : place + 30])
        if point is None:
            return None
        end = place - 2 + point.end()
        number = Numeral(place - 1, end, Decimal("0" + text[place - 1 : end].rstrip(".,")))
        number.step = Decimal(1).scaleb(-(number.end - place))
        return number

    def _bracketed(self, number: Numeral) -> bool:
        """$(1.2) million and (3.4) million euros are negative; (3) is a mark, ($45) an aside."""
        text, start, end = self.text, number.start, number.end
        if text[end : end + 1] not in (")", "）"):
            return False
        if text[start - 1 : start] not in ("(", "（"):
            return self._wrapped(number)
        sign = units.money_before(text, start - 1, self.words)
        exact = end - start >= 3
        if not (exact and _OUTSIDE.match(text, end + 1)) and not (sign and sign.end < start - 1):
            return False
        number.start, number.end = start - 1, end + 1
        return True

    def _wrapped(self, number: Numeral) -> bool:
        """($1.3) billion: sign and number stand in brackets, the scale outside."""
        sign = units.money_before(self.text, number.start, self.words)
        if not sign or self.text[sign.end - 1 : sign.end] not in ("(", "（"):
            return False
        if not _SCALE_OUTSIDE.match(self.text, number.end + 1):
            return False
        number.end += 1
        return True

    def _scale_outside(self, number: Numeral) -> None:
        """(3.5)亿元: the scale stands behind the bracket."""
        factor = BIG.get(self.text[number.end : number.end + 1])
        if factor and not number.scaled:
            multiply(number, factor, number.end + 1)
            number.factor = factor

    def _tall(self, number: Numeral) -> Draft | None:
        """6'2" in inches."""
        marked = self.text.startswith(_FOOT, number.end)
        found = _FEET.match(self.text, number.end) if marked else None
        if not found or not integral(number.value):
            return None
        inches = number.value * 12 + int(found.group(1))
        return Draft(number.start, found.end(), inches, "inch")

    def _signed(self, number: Numeral) -> bool:
        """$-4.5 million: the minus stands between sign and number."""
        if not units.money_before(self.text, number.start - 1, self.words):
            return False
        number.start -= 1
        return True

    def _share(self, number: Numeral) -> Draft | None:
        """3分之1, 1 in 5, 1/3 of: what is read from the first number on."""
        text = self.text
        if text[number.end : number.end + 1] in (" ", "分") and zh_phrases.OF.match(
            text, number.end
        ):
            return zh_phrases.fraction(text, number)
        if text.startswith(_IN, number.end):
            return en_phrases.one_in(text, number)
        if not number.fraction:
            return None
        if text[number.end : number.end + 1] > "\u2e80":
            return Draft(number.start, number.end, number.value, step=number.step)
        return en_phrases.written_share(text, number)

    def _behind_digits(self, number: Numeral, *, priced: bool) -> Numeral:
        text = self.text
        following, second = text[number.end : number.end + 1], text[number.end + 1 : number.end + 2]
        spaced = following in (" ", "-") and (second.isnumeric() or second in ("½", "¼", "¾"))
        if following in ("/", "½", "¼", "¾") or spaced:
            self._fraction(number) if number.step == 1 else self._of_a_cent(number, priced=priced)
        if not _POWERS.isdisjoint(text[number.end : number.end + 2]):
            powers(text, number)
        if following > "\u2e80" or following == " ":
            number = zh.tail(text, number)
        if text[number.end : number.end + 1] < "\u2e80":
            short_scale(self.text, number, self.words, priced=priced)
            number = en.tail(text, number)
        return number

    def _of_a_cent(self, number: Numeral, *, priced: bool) -> None:
        """$11.24 1/2: halves, quarters and eighths of a cent belong to a price."""
        found = _CENTS.match(self.text, number.end) if priced and number.step == _CENT else None
        if found:
            part = _GLYPH[found[1]] if found[1] else Decimal(found[2]) / Decimal(found[3])
            number.value, number.step = number.value + Decimal(part) * _CENT, _CENT / 8
            number.end = found.end()

    def _fraction(self, number: Numeral) -> None:
        """1/4, 2 1/2, 1½; -3/2."""
        text = self.text
        found = _SLASH.match(text, number.end)
        if not found or not integral(number.value) or number.value > 999:
            return
        minus = text[number.start - 1 : number.start] in ("-", "−")
        if found.group(1):
            part, whole = Decimal(_GLYPH[found.group(1)]), number.value
        elif found.group(3).strip("0") and (
            minus or int(found.group(2) or number.value) < int(found.group(3))
        ):
            part = Decimal(found.group(2) or number.value) / Decimal(found.group(3))
            whole = number.value if found.group(2) else Decimal(0)
        else:
            return
        number.value, number.step = whole + part, Decimal("0.01")
        number.end, number.fraction = found.end(), True
