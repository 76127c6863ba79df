"""Tenths: 三成, 二成六, 八折, 八五折 as percent."""

from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft, multiplied
from claimcheck.recognising.zh.signs import ALL, DIGITS

_TENTHS = {"成": Decimal(10), "折": Decimal(10), "摺": Decimal(10)}
_SECOND_TENTH = lazily(rf"[{ALL}1-9](?![{ALL}0-9个個人年月])")
_HALF = lazily(r"半(?![年月天日个個小导導])")
_SO_MUCH = lazily(r"了[，。！？,!?]")  # 快六成了。 but 三成了船长
_NOT_TENTHS = "为為了功立果员員本交都就份长長绩績效品型分熟绩人效"
_BEFORE_TENTHS = "分构構造收现現生变變形合建达達促赞贊养養组組"


def tenths(text: str, found: Draft) -> bool:
    """三成, 二成六, 八折, 八五折 as percent."""
    end = found.end + 1 if text.startswith((" 折", " 摺"), found.end) else found.end
    letter = text[end : end + 1]
    if letter not in _TENTHS or not letter or found.scaled or found.value > 100:
        return False
    if letter in "折摺" and found.value == 10:
        return False
    if letter == "成" and (
        (text[end + 1 : end + 2] in tuple(_NOT_TENTHS) and not _SO_MUCH.match(text, end + 1))
        or text[found.start - 1 : found.start] in tuple(_BEFORE_TENTHS)
        or found.value > 10
    ):
        return False
    factor = Decimal(10) if found.value <= 10 else Decimal(1)
    multiplied(found, factor)
    found.unit, found.end, found.step, found.factor = "percent", end + 1, factor, factor
    if letter == "成" and _HALF.match(text, found.end):
        found.value, found.step, found.end = found.value + 5, Decimal(5), found.end + 1
        return True
    second = _SECOND_TENTH.match(text, found.end) if letter == "成" else None
    if second and text[found.end] not in "十百千万萬亿億兆":
        found.value, found.step, found.end = (
            found.value + _tenth(text[found.end]),
            Decimal(1),
            found.end + 1,
        )
    return True


def _tenth(sign: str) -> int:
    """The second of 二成六 and 5成5."""
    return int(sign) if sign.isascii() else DIGITS.get(sign, 0)
