"""Numbers that are no figures: in names, versions, marks, codes, clocks, lists and addresses."""

from claimcheck.model.pattern import lazily

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
    r"(?:uary|ruary|ch|il|ust|t?ember|ober)?\.?"
)
_MONTH_BEFORE = lazily(rf"\b{_MONTH} $")
_AFTER = lazily(
    r"(?P<ordinal>st|nd|rd|th)\b|(?P<clock>[:：]\d\d| o['’]clock\b)|(?P<version>\.\d+\.\d)|(?P<ip>\d)"
    rf"|(?P<month> {_MONTH}(?![a-z]))|(?P<am> ?[ap]\.?m\b)"
    r"|(?P<date>(?:[年月号號]|日(?![元圆圓币幣]))(?![均产供销经薪]))|(?P<hour>[时時](?![间間])(?:\d{1,2}分)?)"
    r"|(?P<point>[点點](?=\d|[半整]|钟|鐘))"
    r"|(?P<code>\.(?:HK|SH|SZ|SS|TW|T|KS|O|N)\b|-(?:HK|SH|SZ)\b)|(?P<slash>/\d{1,2}/\d)"
    r"|(?P<part>[后後]\b)|(?P<class>(?<![\d.,]\d{4})(?<=(?:19|20)\d\d)[届屆])"
)
_AFTER_FIRSTS = frozenset("snrt:：.ap年月号號日时時点點-/后後届屆")  # what `_AFTER` may begin with
_AFTER_BLANK = frozenset("JFMASONDapo")
_MODEL_AFTER = lazily(
    r"(?![kcm]?m[23](?![A-Za-z0-9]))-?[A-Za-z]+\d|[A-Za-z]?[_]|-[A-Z]{1,3}\b|[oGDVP](?![A-Za-z])"
)
_SCREEN = lazily(
    r"(?:9|1[048]|2[24])[Kk][ -]?(?:(?:white |rose |yellow )?gold\b|[白黄黃]?金|玫瑰金)"
    r"|[248][Kk](?: ?(?:TV|UHD|HDR|Ultra|OLED|LED|QLED)\b| (?:video|resolution|display|screen|monitor|camera"
    r"|movie|film|content|footage|stream)| ?[屏电電超高分视視影显顯画畫])"
)
_READ = lazily(r"\d{1,2}(?: |-)?min(?:ute)?s?(?: |-)read\b")
_SCIENCE = lazily(r"[eE][+-]?\d{1,2}(?![A-Za-z0-9])|x10\^")
_LABEL = lazily(
    r"(?:[Ff]igs?\.|[Ff]igure|[Tt]able|[Cc]hapters?|[Ss]ections?|[Aa]rticles?|[Pp]ages?"
    r"|[Pp]hase|[Ss]tage|[Gg]rades?|[Bb]ullet(?: point)?|[Pp]aragraph"
    r"|[Rr]oute|[Ff]light|[Hh]ighway|[Vv]ersion|[Vv]ol\.|[Rr]oom|[Gg]ate|[Pp]latform"
    r"|[Ee]pisode|[Ss]eason"
    r"|[Tt]el:?|[Pp]hone:?|[Cc]all|[Ss]chedule|[Aa]nnex|[Pp]art|\b(?:UPDATE|WRAPUP)|§|(?<![\u4e00-\u9fff])[图圖表]|[见見如附下上][图圖表]|第|號|No\.|电话[:：]?"
    r"|股票代码[:：]?|代码[:：]?)\s?$"
)
# With what each of these ends: a word more there is an end more here.
_LABEL_ENDS = tuple(
    "ig. igs. igure able hapter hapters ection ections rticle rticles age ages hase tage rade rades ullet point aragraph oute light"
    " ighway ersion ol. oom ate latform pisode eason el el: hone hone: all chedule nnex art UPDATE"
    " WRAPUP § 图 圖 表 第 號 No. 话 话: 话： 码 码: 码：".split()
)
_LABEL_LASTS = frozenset(end[-2:] for end in _LABEL_ENDS)
_PHONE = lazily(r"\d{3,4}[-. ]\d{3,4}(?:[-. ]\d{3,4})?(?!\d|,|\.\d| ?[%a-z万亿元])")
_PHONE_PART = 3  # digits of a part of a phone number
_MARK = lazily(r"\[[\d, ]{1,12}\]")
_LIST = lazily(r"\d{1,2}(?:[.．、)）](?!\d)|\.\d{1,2}\.? )")
_LAST_WORD = lazily(r"[A-Za-z]+$")
_CAPITAL = lazily(r"([A-Za-z]\S*|\d[\d,]*|[.!?:;\n]) ([A-Z][A-Za-z]+) $")
_CODE = lazily(r"[(（](?:[A-Za-z]+[:：.]? ?)?\d{4,6}(?:\.[A-Z]{2})?[)）]")


def digits_name(text: str, start: int, end: int) -> int:
    """Where the name, date or mark ends that the digits at `start` belong to; 0 for a figure."""
    before = text[start - 1] if start else "\n"
    if before.isalpha() and before.isascii() and is_priced(text, start, end):
        return 0
    if before.isascii() and (before.isalnum() or before in "_@#./:\\"):
        inside = before.isalnum() or not _free(text, start)
        if inside:
            token = _TOKEN.match(text, start)
            return max(end, token.end()) if token else end
    if before in "-–—" and _hyphened(text, start):
        return end
    near = text[start + 1 : start + 4]
    if "k" in near or "K" in near or "m" in near:
        named = _SCREEN.match(text, start) or _READ.match(text, start)
        if named:
            return named.end()
    return _behind(text, start, end) or _around(text, start, end, before)


# MaxiMax420港元, 每百万tokens0.8元: no model behind a name of small letters, but a price.
_NAMED = lazily(r"[a-z]{2}$")
_PRICED = lazily(
    r"\d+(?:\.\d+)? ?[万萬亿億]?(?:[港美欧歐日]?元|人民[币幣]|[港台臺][币幣]|英[镑鎊]|瑞郎)"
)


# 66.4GW/189.5GWh, 5km/10km: two figures, each with its unit.
_UNIT_BEFORE = lazily(r"\d ?(?P<unit>[A-Za-zµ²³]{1,4})/$")
_UNIT_BEHIND = lazily(
    r"(?!100+(?![\d.,]))\d+(?:[.,]\d+)*(?: ?(?P<unit>[A-Za-z]{2,4}|[gtWVA])(?![A-Za-z0-9]))"
)


def is_priced(text: str, start: int, end: int) -> bool:
    """Whether digits right behind a name are a price, with the currency behind them."""
    named = text[end : end + 1] > "\u2e80" or text[end : end + 1] == "."
    if not named or not _PRICED.match(text, start):
        return False
    return _NAMED.search(text, max(0, start - 3), start) is not None


def _free(text: str, start: int) -> bool:
    """A colon, stop or slash right before digits that still are a figure (`Q2:5.3%`)."""
    mark, outer = text[start - 1], text[start - 2 : start - 1]
    if mark == "." and not outer.isalnum():
        return True
    if mark == "/" and outer.isascii() and outer.isalpha():
        unit = _UNIT_BEFORE.search(text, max(0, start - 8), start)
        behind = _UNIT_BEHIND.match(text, start)
        return bool(unit and behind and behind["unit"].startswith(unit["unit"]))
    return (mark in ":/." and not (outer.isascii() and outer.isalnum())) or (
        mark == "/" and outer in "%元股"
    )


def _hyphened(text: str, start: int) -> bool:
    """QwQ-32B, COVID-19, GPT-4: letters before the hyphen."""
    at = start - 2
    outer = text[at : at + 1] if at >= 0 else ""
    if outer.isascii() and outer.isalpha():
        word = _LAST_WORD.search(text[max(0, at - 12) : at + 1])
        return not (word and word.group() in _UNITLIKE)
    return False


_TOKEN = lazily(r"[A-Za-z0-9_]+(?:[-.][A-Za-z0-9]+)*")
_UNITLIKE = frozenset(
    (
        "k",
        "K",
        "m",
        "bn",
        "mn",
        "tn",
        "trn",
        "km",
        "GW",
        "MW",
        "TW",
        "kg",
        "GB",
        "mm",
        "cm",
        "million",
        "billion",
        "trillion",
        "thousand",
        "magnitude",
        "Magnitude",
    )
)


def _behind(text: str, start: int, end: int) -> int:
    letter = text[end : end + 1]
    if letter == " ":
        opens = text[end + 1 : end + 2] in _AFTER_BLANK
    else:
        opens = letter in _AFTER_FIRSTS or letter.isdecimal()
    found = _AFTER.match(text, end) if opens else None
    if found:
        if found.lastgroup == "date" and text[end] == "年" and int(_plain(text, start, end)) < 200:
            return 0
        if found.lastgroup == "date" and text[end] in "日号號" and len(text[start:end]) > 2:
            return 0
        if found.lastgroup in ("am", "month") and end - start > 2:
            return 0
        return found.end()
    if (text[end : end + 1].isascii() and text[end : end + 1].isalpha()) or text[
        end : end + 1
    ] in "-_":
        model = _MODEL_AFTER.match(text, end)
        if (
            model
            and not _SCIENCE.match(text, end)
            and not (text[end] == "-" and text[end + 1 : end + 2].isdigit())
        ):
            return model.end()
    return 0


def _plain(text: str, start: int, end: int) -> str:
    piece = text[start:end]
    return (piece if piece.isdigit() else "".join(c for c in piece if c.isdigit()))[:6] or "0"


def _around(text: str, start: int, end: int, before: str) -> int:
    if before == "[" or (before in ", " and "[" in text[max(0, start - 6) : start]):
        mark = _MARK.match(text, text.rfind("[", 0, start))
        if mark and mark.end() > end:
            return mark.end()
    opened = text[max(0, start - 8) : start]
    if ("(" in opened or "（" in opened) and (before in "(（:：. " or before.isalpha()):
        code = _CODE.search(text, max(0, start - 8), min(len(text), end + 8))
        inside = code and code.start() < start < code.end() and text[end] in ")）."
        year = 1900 <= int(_plain(text, start, end)) < 2100
        if code and inside and not year and "," not in text[start:end]:
            return code.end() if end - start >= 5 or before in ":：." else 0
    parted = text[end : end + 1] in "-." and end - start >= _PHONE_PART
    phone = _PHONE.match(text, start) if parted else None
    if phone and (before in "( +" or before.isspace()) and phone.end() - start >= 8:
        return phone.end()
    return _labelled(text, start, end, before)


def _labelled(text: str, start: int, end: int, before: str) -> int:
    tail = text[max(0, start - 14) : start]
    dates = end - start <= 2 and before == " " and text[end : end + 1] != "%"  # by July 8%
    if (_may_label(tail.rstrip()) and _LABEL.search(tail)) or (
        dates and _MONTH_BEFORE.search(tail)
    ):
        return end
    if before in "\n #*-(（" or before == "\n":
        line = text.rfind("\n", max(0, start - 8), start) + 1
        if (line or start < 8) and not text[line:start].strip(" #*(（>-·•"):
            item = _LIST.match(text, start)
            if item and _after_item(text, item.end()):
                return item.end()
    return 0


def _may_label(words: str) -> bool:
    """Whether words end as labels do; the last two letters tell it most often."""
    brief = words[-2:] in _LABEL_LASTS or words[-1:] in _LABEL_LASTS
    return brief and words.endswith(_LABEL_ENDS)


def _after_item(text: str, at: int) -> bool:
    """Whether a list item's text begins behind its number."""
    letter = text[at : at + 1]
    return letter in (" ", "\u3000", "*") or (letter > "\u2e80" and not letter.isdigit())


def capital_before(text: str, start: int) -> bool:
    """Whether a capitalised word, not the sentence's first, stands right before: Boeing 737."""
    if text[start - 1 : start] not in (" ", "\n"):
        return False
    found = _CAPITAL.search(text[max(0, start - 40) : start])
    return found is not None and found.group(1)[-1] not in ".!?:;\n—"
