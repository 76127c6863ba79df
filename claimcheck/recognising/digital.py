"""Numbers that begin with a digit: fractions, powers of ten, scale words behind."""

import re
from decimal import Decimal

from claimcheck.recognising import units
from claimcheck.recognising.en import numerals as en
from claimcheck.recognising.en import phrases as en_phrases
from claimcheck.recognising.finish import Finish, Found
from claimcheck.recognising.not_claims import digits_name
from claimcheck.recognising.short_scales import short_scale
from claimcheck.recognising.written import WRITTEN, Numeral, digits, integral
from claimcheck.recognising.zh import numerals as zh
from claimcheck.recognising.zh import phrases as zh_phrases

_GLYPH = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667"}
_SLASH = re.compile(r" ?([½¼¾⅓⅔])|(?: (\d{1,3}))?/(\d{1,3})(?![\d/])")
_SCIENCE = re.compile(r"[eE]([+-]?\d{1,2})(?![A-Za-z0-9])|(?: ?[×xX*] ?10\^?(\d{1,2}))")
_HIGHEST = 24


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
                return self.finish.number(number, floor)
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
        return self.finish.share(share) if share else self.finish.number(number, floor)

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
            short_scale(self.text, number, self.words, priced=priced)
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
