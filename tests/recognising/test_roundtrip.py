"""A number written in any supported form reads back as itself."""

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.document import Document, Source
from claimcheck.model.mention import Quantity
from claimcheck.recognising.quantities import quantities
from claimcheck.rulebook.load import load_rules

RULES = load_rules()
DIGITS = "零一二三四五六七八九"
FORMAL = dict(zip("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟", strict=True))
TRADITIONAL = str.maketrans("万亿两", "萬億兩")
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES_ZH = {"万": 4, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10, "千亿": 11, "万亿": 12}
SCALES_EN = {"thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12}
SHORT = {"k": 3, "m": 6, "mn": 6, "MM": 6, "bn": 9, "tn": 12, "tr": 12, " cr": 7}
tenths = st.decimals(1, 999, places=1)
small = st.integers(2, 99)


def read(text: str) -> list[Quantity]:
    return list(quantities(Document(Source("news.txt"), text), RULES))


def only(text: str) -> Quantity:
    (quantity,) = read(text)
    return quantity


def chinese(number: int) -> str:
    """An integer below 10^12 as Chinese writes it."""
    for size, sign in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            rest = number % size
            gap = "零" if 0 < rest < size // 10 else ""
            return chinese(number // size) + sign + (gap + chinese(rest) if rest else "")
    found, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        gap = gap or (not digit and bool(found))
        if digit:
            found += ("零" if gap else "") + DIGITS[digit] + unit
            gap = False
    return found


def english(number: int) -> str:
    """An integer below 10^12 in words."""
    for size, word in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= size:
            rest = number % size
            return f"{english(number // size)} {word}" + (f" {english(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {english(rest)}" if rest else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


@given(st.integers(1, 10**12 - 1))
def test_chinese_numerals_in_both_scripts(number):
    written = chinese(number)
    assert only(f"{written}美元").value == number
    assert only(f"{written.translate(TRADITIONAL)}美元").value == number


@given(st.integers(1, 10**8 - 1))
def test_formal_numerals(number):
    written = "".join(FORMAL.get(sign, sign) for sign in chinese(number))
    assert only(f"{written}美元").value == number


@given(st.integers(2, 10**12 - 1))
def test_english_number_words(number):
    assert only(f"{english(number)} dollars").value == number


@given(tenths, st.sampled_from(sorted(SCALES_ZH)))
def test_digits_with_chinese_scales(number, scale):
    for text in (f"{number}{scale}元", f"{number} {scale}元", f"{number}{scale}美元"):
        assert only(text).value == number.scaleb(SCALES_ZH[scale])


@given(tenths, st.sampled_from(sorted(SCALES_EN)))
def test_digits_with_english_scales(number, scale):
    assert only(f"{number} {scale} euros").value == number.scaleb(SCALES_EN[scale])


@given(tenths, st.sampled_from(sorted(SHORT)))
def test_digits_with_short_scales(number, scale):
    assert only(f"€{number}{scale}").value == number.scaleb(SHORT[scale])


@given(st.integers(0, 10**12), st.sampled_from(["{:d}", "{:,d}", "{:,d}.25"]))
def test_full_width_and_grouped_digits(number, form):
    written = form.format(number)
    value = Decimal(written.replace(",", ""))
    assert only(f"€{written}").value == value
    assert only(f"{written.replace(',', '').translate(FULL_WIDTH)}美元").value == value


@given(tenths, st.integers(-9, 15))
def test_powers_of_ten(number, power):
    for text in (f"{number}e{power} kg", f"{number} × 10^{power} kg", f"{number}x10^{power} kg"):
        assert only(text).value == number.scaleb(power)


@given(tenths)
def test_negative_forms(number):
    forms = (
        *(f"-€{number}", f"€-{number}", f"minus {number} euros", f"-{number}%"),
        *(f"负{number}亿元", f"€({number}) million", f"({number})亿元", f"零下{number}度"),
    )
    for text in forms:
        assert only(text).value in (-number, -number.scaleb(6), -number.scaleb(8)), text


@given(small, small, st.sampled_from(["{}-{}%", "{}%–{}%", "{}至{}万元", "{}万～{}万元"]))
def test_ranges_keep_both_ends(one, more, form):
    quantity = only(form.format(one, one + more))
    scale = Decimal(10000) if "万" in form else Decimal(1)
    assert (quantity.value, quantity.high) == (one * scale, (one + more) * scale)


@given(small, small, st.sampled_from(["from {} to {} million euros", "由{}亿元增至{}亿元"]))
def test_from_and_to_stay_two_levels(one, more, form):
    parts: Sequence[Quantity] = read(form.format(one, one + more))
    scale = 10**8 if "亿" in form else 10**6
    assert [(q.value, q.part) for q in parts] == [
        (one * scale, "from"),
        ((one + more) * scale, "to"),
    ]


@given(st.integers(1, 9))
def test_tenths(digit):
    sign = "零一二三四五六七八九"[digit]
    assert (only(f"{sign}成农户").value, only(f"打{sign}折").value) == (digit * 10, digit * 10)
    assert only(f"{sign}成五的农户").value == digit * 10 + 5
    assert only(f"{digit}.5折优惠").value == digit * 10 + 5


@given(st.integers(1, 9), st.integers(2, 20))
def test_shares(part, more):
    whole = part + more
    share = (Decimal(part) * 100 / whole).quantize(Decimal("0.01"))
    zh_part, zh_whole = chinese(part), chinese(whole)
    forms = (
        *(f"{part} in {whole} voters", f"{part} out of {whole} voters"),
        *(f"{part}/{whole} of voters", f"{whole}分之{part}的选民"),
        *(f"每{whole}人中有{part}人", f"{zh_whole}分之{zh_part}的人"),
    )
    for text in forms:
        quantity = only(text)
        assert (quantity.value, quantity.unit) == (share, "percent"), text
