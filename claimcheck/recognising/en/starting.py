"""Numbers and phrases that begin with an English word."""

import re
from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising import units
from claimcheck.recognising.en import numerals as en
from claimcheck.recognising.en import phrases
from claimcheck.recognising.en.ranks import rank
from claimcheck.recognising.finish import Finish, Found
from claimcheck.recognising.told import is_one
from claimcheck.recognising.written import Numeral

_NAMED = lazily(r"[A-Z][a-z]+ $")


class English:
    """Reads what starts with an English word."""

    def __init__(self, finish: Finish) -> None:
        self.finish, self.text, self.words = finish, finish.text, finish.words

    def read(self, place: int, floor: int) -> Found:
        """The quantity whose first word begins at `place`, and where to go on."""
        text = self.text
        word = phrases.word_at(text, place)
        read = phrases.open_magnitude(text, place, word) or (
            phrases.multiple(text, place, self.words) if word in self.words.multiples else None
        )
        if read is not None:
            return self.finish.phrase(read, floor)
        number = en.numeral(text, place)
        if number is None:
            return self.finish.phrase(
                phrases.part(text, None, place) or rank(text, place, self.words),
                floor,
                place + len(word),
            )
        share = phrases.one_in(text, number) or phrases.part(text, number, place)
        if share:
            return self.finish.phrase(share, floor)
        if en.single(word) in en.SCALES:
            number = self._article(number, place)
            if number is None:
                return None, place + len(word)
        return (
            self._one(number, floor)
            if word == "one" and number.value == 1
            else self._plain(number, floor)
        )

    def _plain(self, number: Numeral, floor: int) -> Found:
        return self.finish.number(en.tail(self.text, number), floor)

    def _one(self, number: Numeral, floor: int) -> Found:
        """`one mile`, `killing one person`, `only one of the three gates`; no `one of the best`."""
        told = is_one(self.text, number.start, number.end, self.words)
        if not told and not self._measured(number):
            return None, number.end
        found, after = self._plain(number, floor)
        if told and found is not None:
            found.bare = False
        return found, after

    def _measured(self, number: Numeral) -> bool:
        """`one` is a number before a unit, or after a bound, not in `one of the`."""
        if self.text[number.end : number.end + 1] in ("-", " "):
            tail = en.tail(self.text, Numeral(number.start, number.end, number.value, words=True))
            return (
                tail.end > number.end or units.behind(self.text, tail.end, self.words) is not None
            )
        return number.start == 0 or number.end == len(self.text) or self._is_placed(number)

    def _is_placed(self, number: Numeral) -> bool:
        """`Dorset seven, Somerset one`: behind a name, at the end of its clause."""
        text, start = self.text, number.start
        return (
            text[number.end] in ".,;\n"
            and _NAMED.search(text, max(0, start - 16), start) is not None
        )

    def _article(self, number: Numeral, place: int) -> Numeral | None:
        """`a hundred`, `half a million`: scale words that open a number need an article."""
        found = re.search(
            r"(?:(half |quarter )(?:of )?)?\b(?:an?|per|each|every) $",
            self.text[max(0, place - 12) : place],
            re.IGNORECASE,
        )
        start = place - len(found.group()) if found else 0
        before = self.text[max(0, start - 2) : start]
        if not found or (before[:1].isdigit() and before[1:] == " "):
            return None  # $4.95 a dozen
        if found.group(1):
            rate = Decimal("0.5") if found.group(1).lower().startswith("half") else Decimal("0.25")
            number.value, number.step = number.value * rate, number.step * rate / 5
            number.start = place - len(found.group())
        elif found.group().strip().lower() in ("a", "an"):
            number.start = place - len(found.group())
        return number
