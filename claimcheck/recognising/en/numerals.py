"""English number words: two dozen, three and a half million, minus five, two thirds."""

import re
from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.written import ONE, Numeral

UNITS = {
    word: Decimal(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
UNITS["nought"] = Decimal(0)
TENS = {
    word: Decimal(10 * number)
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "quadrillion": Decimal(10) ** 15,
    "quintillion": Decimal(10) ** 18,
    "sextillion": Decimal(10) ** 21,
    "lakh": Decimal(10) ** 5,
    "lac": Decimal(10) ** 5,
    "crore": Decimal(10) ** 7,
    "dozen": Decimal(12),
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
PARTS = {
    **{word: number for word, number in ORDINALS.items() if number > 2},
    "half": 2,
    "quarter": 4,
    "thirtieth": 30,
    "hundredth": 100,
    "thousandth": 1000,
}
_LETTERS = lazily(r"([A-Za-z]+)")
_NEXT = lazily(r"(?:[ \u00a0\n]{1,3}|[ ]?-[ ]?|, )?(?:(and|&) {1,3})?(an? )?([A-Za-z]+)")
_MANY = 40


def single(word: str) -> str:
    """A number word without its plural ending: millions, thirds, halves."""
    if word == "halves":
        return "half"
    return word[:-1] if word.endswith("s") and len(word) > 4 else word


class _Sum:
    __slots__ = ("group", "last", "step", "total")

    def __init__(self) -> None:
        self.total = self.group = Decimal(0)
        self.step = ONE
        self.last = ""

    def take(self, word: str) -> bool:
        """Add a number word; False if it cannot follow what stands before it."""
        kind = "unit" if word in UNITS else "ten" if word in TENS else "scale"
        if kind == "unit":
            if self.last == "unit" or (self.last == "ten" and not 0 < UNITS[word] < 10):
                return False
            self.group += UNITS[word]
        elif kind == "ten":
            if self.last in ("unit", "ten"):
                return False
            self.group += TENS[word]
        else:
            self._scale(SCALES[word])
        self.step = ONE if kind != "scale" else SCALES[word]
        self.last = kind
        return True

    def _scale(self, scale: Decimal) -> None:
        if scale == 100 or (scale == 12 and not self.total):
            self.group = (self.group or ONE) * scale
        elif self.group or not self.total:
            self.total, self.group = self.total + (self.group or ONE) * scale, Decimal(0)
        else:
            self.total *= scale


def _ends(text: str, at: int, found: re.Match[str], last: str, *, scaled: bool) -> bool:
    """Whether what joins the next word ends the number: an article, `and` behind a unit."""
    if found.group(2) or (text[at] == "," and not scaled):
        return True
    return bool(found.group(1)) and (last == "unit" or _HALF.match(text, at) is not None)


def numeral(text: str, place: int) -> Numeral | None:
    """The number in words that starts at `place` with a number word, or None."""
    state, at, scaled, words = _Sum(), place, False, 0
    found = _LETTERS.match(text, place)
    word = found.group(1).lower() if found else ""
    while found and words < _MANY:
        known = single(word) if single(word) in SCALES else word
        if known not in UNITS and known not in TENS and known not in SCALES:
            break
        if not state.take(known):
            break
        scaled = scaled or known in SCALES
        at, words = found.end(), words + 1
        found = _NEXT.match(text, at)
        word = found.group(3).lower() if found else ""
        if found is None or _ends(text, at, found, state.last, scaled=scaled):
            break
    if at == place:
        return None
    number = Numeral(place, at, state.total + state.group, state.step, scaled=scaled, words=True)
    number.factor = state.step
    return number


_HALF = lazily(
    r" and (?P<many>an?|one|two|three|four|five|seven|nine) "
    r"(?P<part>hal(?:f|ves)|quarters?|thirds?|fourths?|fifths?|sixths?|eighths?|tenths?"
    r"|thirtieths?)(?![a-z])"
    r"(?: (?P<scale>thousand|million|billion)(?![a-z]))?",
    re.IGNORECASE,
)
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_POINT = lazily(
    rf" point((?: (?:zero|oh|o|nought|{_ONES}))+"
    r"| (?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
    rf"| (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{_ONES}))?)(?![a-z])",
    re.IGNORECASE,
)
_SCALE = lazily(r"(?:[ \u00a0]|-)?([A-Za-z]+)")
_JOINTS = (" ", "\u00a0", "-")
_SCALE_FIRSTS = frozenset(letter for word in SCALES for letter in (word[0], word[0].upper()))


def tail(text: str, number: Numeral) -> Numeral:
    """What may follow a number: `and a half`, `point five`, scale words."""
    found = _POINT.match(text, number.end) if number.words else None
    if found:
        written = [word.lower() for word in re.split(r"[ -]", found.group(1).strip())]
        place = _decimals(written)
        number.step = ONE.scaleb(-len(place))
        number.value += Decimal(place) * number.step
        number.end = found.end()
    _half(text, number)
    if scales(text, number).scaled:
        _half(text, number)
    return number


def _decimals(written: list[str]) -> str:
    """The digits that are spoken behind the point: `zero eight`, `twenty-five`."""
    if written[0] in TENS:
        return str(TENS[written[0]] + sum(UNITS[word] for word in written[1:]))
    return "".join(str(UNITS.get(word, 0)) for word in written)


def _half(text: str, number: Numeral) -> None:
    """`and a half`, also behind the scale word: 3 million and a half."""
    joined = text.startswith(" ", number.end) and (
        text[number.end : number.end + 5].lower() == " and "
    )
    found = _HALF.match(text, number.end) if joined else None
    if found:
        many = UNITS.get(found["many"].lower(), ONE)
        part = PARTS[single(found["part"].lower())]
        unit = number.factor if number.scaled else ONE
        unit = SCALES[found["scale"].lower()] if found["scale"] and number.scaled else unit
        number.value += unit * many / part
        number.step = unit / part
        number.end = found.end() if number.scaled else found.end("part")


def scales(text: str, number: Numeral) -> Numeral:
    """Scale words behind a number: 38.6 billion, 3 lakh crore."""
    for _ in range(2):
        at = number.end + (text[number.end : number.end + 1] in _JOINTS)
        if text[at : at + 1] not in _SCALE_FIRSTS:
            break
        found = _SCALE.match(text, number.end)
        factor = SCALES.get(single(found.group(1).lower())) if found else None
        if factor is None or found is None:
            break
        number.value *= factor
        number.step *= factor
        number.factor *= factor
        number.end, number.scaled = found.end(), True
    return number
