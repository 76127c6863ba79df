"""Characters that a PDF names by their looks, mended one for one."""

import unicodedata

# CJK Radicals Supplement, in the order of the block: Unicode folds only two of its 115
# characters, though fonts share each glyph with the ideograph (长 is then read as U+2ED3).
# After EquivalentUnifiedIdeograph.txt of the Unicode Character Database; where that names
# none, or one beyond the basic plane, the ideograph of the same meaning.
_SUPPLEMENT = (
    "々厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄㣺扌攵\u2e9a旡日月歺母民氵氺灬爫爫丬牛犭王"
    "疋罒示礻竹糹纟罓罒㓁网网羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青"
    "韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
_FIRST = 0x2E80
_FOLDED = (
    *range(0x2F00, 0x2FD6),  # Kangxi radicals
    *range(0xF900, 0xFA6E),  # compatibility ideographs
    *range(0xFB00, 0xFB07),  # ff, fi, ffl …
)
_MENDED = {
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in _FOLDED},
    **{_FIRST + place: char for place, char in enumerate(_SUPPLEMENT)},
    0xA0: " ",
    0xAD: "-",
    0x02: "-",  # what PDFium writes for a hyphen that only parts a word
    0xFFFE: "-",
}


def mended(text: str) -> str:
    """The text with radicals, compatibility forms and ligatures as ordinary letters.

    >>> mended("增\u2ed3率\u2f50例")
    '增长率比例'
    """
    return text if text.isascii() and "\x02" not in text else text.translate(_MENDED)
