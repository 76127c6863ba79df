"""The signs of Chinese numerals and what they stand for."""

from decimal import Decimal

DIGITS = {
    **dict.fromkeys("零〇○", 0),
    **dict.fromkeys("一壹弌", 1),
    **dict.fromkeys("二两兩俩倆贰貳貮弍", 2),
    **dict.fromkeys("三叁參叄", 3),
    **dict.fromkeys("四肆", 4),
    **dict.fromkeys("五伍", 5),
    **dict.fromkeys("六陆陸", 6),
    **dict.fromkeys("七柒", 7),
    **dict.fromkeys("八捌", 8),
    **dict.fromkeys("九玖", 9),
}
SMALL = {
    **dict.fromkeys("十拾", Decimal(10)),
    **dict.fromkeys("百佰", Decimal(100)),
    **dict.fromkeys("千仟", Decimal(1000)),
}
BIG = {
    **dict.fromkeys("万萬", Decimal(10) ** 4),
    **dict.fromkeys("亿億", Decimal(10) ** 8),
    "兆": Decimal(10) ** 12,
}
TENS = {"廿": 20, "卅": 30, "卌": 40}
PAIRS = "两兩俩倆"
ALL = "".join((*DIGITS, *SMALL, *BIG, *TENS))
