"""Chinese numerals read sign by sign: 一万五千亿, 3万4000, 三十余万, 一点五亿."""

from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.written import ONE, Numeral, digits
from claimcheck.recognising.zh.signs import ALL, BIG, DIGITS, PAIRS, SMALL, TENS

_DECIMAL = "".join(sign for sign in DIGITS if sign not in PAIRS)
_POINT = lazily(rf" ?[点點] ?(?=[{_DECIMAL}])")
_POINT_DIGITS = lazily(r"[点點](\d{1,6})(?!\d|[分人个個])")
_MORE_SCALE = lazily(r" ?[余餘多来來] ?(?=[万萬亿億])")
_MORE_FIRSTS, _STOPPING = frozenset(" 余餘多来來"), frozenset(("兆", "两", "兩", *SMALL))
_SPACED_DIGITS = lazily(r" \d+ ?[千百十]")
LONGEST = 40
KILO = lazily(r"[ \u00a0]?千(?:克|米|瓦|卡|赫|伏|焦|帕|字|安|噸|吨)")
# What a numeral may go on with behind a digit or a scale word.
GOES_ON = frozenset(f" 余餘多来來点點0123456789０１２３４５６７８９{ALL}")
_MEGA = ("瓦", "赫", "字", "比", "帕")


class _Sum:
    """The running sum of a numeral: what stands before 万 and 亿, and the digit in hand."""

    __slots__ = (
        "bound",
        "factor",
        "gap",
        "hand",
        "plain",
        "scaled",
        "section",
        "step",
        "total",
        "unit",
        "zero",
    )

    def __init__(self) -> None:
        self.total = self.section = Decimal(0)
        self.hand: Decimal | None = None
        self.step = self.unit = self.factor = ONE
        self.scaled = self.plain = self.zero = self.gap = False
        self.bound = ""

    def digit(self, digit: int) -> None:
        self.zero = digit == 0 and not self.hand
        self.gap = self.gap or digit == 0
        self.hand = Decimal(digit) if self.hand is None else self.hand * 10 + digit
        self.step = self.factor = ONE

    def small(self, unit: Decimal) -> None:
        self.section += (self.hand or ONE) * unit
        self.gap = False
        self.factor = unit if self.plain else ONE
        self.hand, self.step, self.unit = None, self.step * unit if self.plain else unit, unit

    def big(self, unit: Decimal) -> None:
        if 1 < self.unit < 10**4 and self.section:
            self.colloquial()
        self.gap = False
        section = self.section + (self.hand or 0)
        if self.total and not section:
            self.total *= unit
            self.step, self.factor = self.step * unit, self.factor * unit
            return
        if not section and not self.total:
            section = ONE
        if self.total and self.total < unit:
            self.total = (self.total + section) * unit
        else:
            self.total += section * unit
        self.step, self.factor = self.step * unit, self.factor * unit
        self.section, self.hand, self.unit, self.scaled = Decimal(0), None, unit, True

    def colloquial(self) -> None:
        """一百五 is 150, 三百五万 3.5 million: the unit after the last one written is left out."""
        if self.plain or self.gap or not self.hand or self.unit <= 10:
            return
        if self.hand < 10:
            self.hand *= self.unit / 10
            self.step = self.unit / 10

    def value(self) -> Decimal:
        return self.total + self.section + (self.hand or 0)


def read(text: str, place: int) -> Numeral | None:
    """The numeral that starts at `place`, sign by sign; None if there is none."""
    alone = DIGITS.get(text[place : place + 1])
    if alone is not None and text[place + 1 : place + 2] not in GOES_ON:
        return Numeral(place, place + 1, Decimal(alone), words=True)
    state, at = _Sum(), place
    limit = min(len(text), place + LONGEST)
    while at < limit:
        following = _token(text, at, state, place)
        if following == at:
            break
        at = following
    if at == place:
        return None
    if text[at - 2] not in "零〇十":
        state.colloquial()
    number = Numeral(place, at, state.value(), state.step, scaled=state.scaled, words=True)
    number.bound, number.factor = state.bound, state.factor
    return _decimals(text, number)


def _token(text: str, at: int, state: _Sum, place: int) -> int:
    """Take in the piece of the numeral at `at`; where the next one starts (`at`: nothing)."""
    letter = text[at]
    if letter in _STOPPING and _stops(text, at, state, place):
        return at
    if letter in DIGITS:
        state.digit(DIGITS[letter])
    elif letter in SMALL:
        state.small(SMALL[letter])
    elif letter in BIG:
        state.big(BIG[letter])
    elif letter in TENS:
        state.section, state.unit = state.section + TENS[letter], Decimal(10)
    elif letter in _MORE_FIRSTS and at > place and _MORE_SCALE.match(text, at):
        return _more(text, at, state)
    else:
        return _other(text, at, state, place)
    return at + 1


def _stops(text: str, at: int, state: _Sum, place: int) -> bool:
    """千瓦, 兆瓦 and 二两 are units from here on."""
    letter = text[at]
    if letter in "两兩":
        return state.hand is not None and not state.zero
    if letter in SMALL and state.hand is None and at > place:
        return SMALL[letter] >= state.unit > 1 or KILO.match(text, at) is not None
    if letter == "兆":
        return text[at + 1 : at + 2] in _MEGA
    return letter == "千" and at > place and KILO.match(text, at) is not None


def _other(text: str, at: int, state: _Sum, place: int) -> int:
    """Digits inside a numeral, and a blank before its scale word."""
    if letter_is_digit(text[at]):
        if state.plain and state.hand is not None and not state.zero:
            return at
        number = digits(text, at)
        if number is None or (state.hand is not None and not state.zero):
            return at
        state.hand, state.step, state.plain = number.value, number.step, True
        state.factor = ONE
        return number.end
    if text[at] != " " or at == place:
        return at
    following = text[at + 1 : at + 2]
    unit = following in SMALL or following in BIG
    if state.plain and state.hand is None and _SPACED_DIGITS.match(text, at):
        return at + 1
    if following in DIGITS:
        scale = text[at + 2 : at + 3]  # 逾千亿 三巨头: what follows is another number
        goes_on = not state.scaled or scale in SMALL or scale in BIG
        return at + 1 if state.hand is None and not state.plain and goes_on else at
    return at + 1 if unit and (state.plain or state.hand is not None or following in BIG) else at


def letter_is_digit(letter: str) -> bool:
    """Whether a letter is a plain or full-width digit."""
    return "0" <= letter <= "9" or "０" <= letter <= "９"


def _more(text: str, at: int, state: _Sum) -> int:
    """余 and 多 before a scale word: 三十余万."""
    found = _MORE_SCALE.match(text, at)
    if not found:
        return at
    state.bound = "~" if found.group().strip() in "来來" else ">"
    return found.end()


def _decimals(text: str, number: Numeral) -> Numeral:
    """一点五, 一点五万亿."""
    if text[number.end : number.end + 1] not in (" ", "点", "點"):
        return number
    point = _POINT.match(text, number.end)
    plain = _POINT_DIGITS.match(text, number.end) if not point and number.value > 24 else None
    if plain:
        number.step = ONE.scaleb(-len(plain.group(1)))
        number.value, number.end = number.value + int(plain.group(1)) * number.step, plain.end()
    if not point:
        return number
    written, at = "", point.end()
    while at < len(text) and text[at] in _DECIMAL and len(written) < LONGEST:
        written += str(DIGITS[text[at]])
        at += 1
    number.step = ONE.scaleb(-len(written))
    number.value += Decimal(written) * number.step
    while at < len(text) and text[at] in (SMALL | BIG):
        factor = (SMALL | BIG)[text[at]]
        number.value, number.step, number.scaled = number.value * factor, number.step * factor, True
        number.factor *= factor
        at += 1
    number.end = at
    return number
