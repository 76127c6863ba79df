"""Document -> Quantities: one pass over the numbers, then the words that are quantities."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from claimcheck.model.document import Document
from claimcheck.model.mention import Quantity
from claimcheck.recognising import bounds, counted, units
from claimcheck.recognising.constructs import joined
from claimcheck.recognising.scan import Core, cores
from claimcheck.recognising.vocabulary import Vocabulary, vocabulary
from claimcheck.recognising.wordings import wordings
from claimcheck.rulebook.measures import is_currency
from claimcheck.rulebook.schema import Rulebook

_MARK = re.compile(r"[余多餘來来]|\+")
_EXACT = re.compile(r"(?:exactly|precisely|整整|共计|共計)\s?$")
_MINUS = re.compile(r"(?:(?:^|[^\w)\d%])[-−–]|\b(?:negative|minus)\s(?:[A-Z]{3}\s?|[A-Z]*[$¥€£])?|负|負)$")
_STREAK = re.compile(r" (?:consecutive|straight|successive) (?:quarters|months|years|weeks|days)\b| quarters\b")
_QUARTERS_ZH = re.compile(r"\s?[个個]?(?:季度|季)(?![报報])")
_TIMES_OF = re.compile(r"\s(?:more|as|the|larger|higher|that|its|what|greater|faster|bigger)\b")
_LENGTHS = ("year", "month", "week", "day", "hour", "minute", "second", "decade")
_COUNT_WORDS = re.compile(r"(?:人次|人数|用户|下载|播放|观众|数量|人口|销量|产量|点击|阅读)[^,,。;]{0,6}$")
_YEARS = (1900, 2100)
_FEW, _MANY = 2, 1000


def quantities(
    document: Document, rulebook: Rulebook, dates: Sequence[tuple[int, int]] = ()
) -> tuple[Quantity, ...]:
    """Every quantity and rank of a document, sorted by place.

    `dates` are the spans of time expressions: no quantity overlaps them, nor a masked span.
    """
    words = vocabulary(rulebook)
    text = document.text
    taken = _Spans(sorted([*dates, *document.masked]))
    found: list[Quantity] = []
    for core in cores(text, words):
        if not taken.meets(core.start, core.end):
            quantity = _quantity(document, core, words)
            if quantity is not None and not taken.meets(quantity.start, quantity.end):
                found.append(quantity)
    found += [q for q in wordings(text, words) if not taken.meets(q.start, q.end)]
    kept = _longest(_bounded(text, quantity, words) for quantity in found)
    return tuple(_same_money(joined(text, kept)))


class _Spans:
    """Sorted spans, asked whether they meet another one."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self.starts = [start for start, _ in spans]
        self.ends: list[int] = []
        for _, end in spans:
            self.ends.append(max(end, self.ends[-1] if self.ends else 0))

    def meets(self, start: int, end: int) -> bool:
        index = bisect_right(self.starts, end - 1)
        return index > 0 and self.ends[index - 1] > start


def _longest(found: "Sequence[Quantity] | object") -> list[Quantity]:
    """Of overlapping quantities the longest, the first among equals."""
    ordered = sorted(found, key=lambda q: (q.start - q.end, q.start))  # type: ignore[call-overload]
    kept: list[Quantity] = []
    taken: dict[int, int] = {}
    for quantity in ordered:
        if any(position in taken for position in range(quantity.start, quantity.end)):
            continue
        taken.update(dict.fromkeys(range(quantity.start, quantity.end), 1))
        kept.append(quantity)
    return sorted(kept, key=lambda q: q.start)


def _quantity(document: Document, core: Core, words: Vocabulary) -> Quantity | None:
    text = document.text
    marked = _MARK.match(text, core.end)
    end = marked.end() if marked and marked[0] != "+" else core.end
    if core.form == "chinese" and text.startswith(words.idioms, core.end):
        return None
    bound = ">" if marked and marked[0] != "+" else ">=" if marked else "="
    core, end = _scale_behind(text, core, end)
    money = units.currency_before(text, core.start, words)
    if money:
        return _money(text, core, money, end, bound, words)
    streak = _streak(text, core, end)
    if streak:
        return streak
    unit = units.behind(text, end, words)
    if unit and _is_unit(text, core, unit):
        return _measured(document, core, unit, bound, words)
    return _count(text, core, end, bound, words)


def _scale_behind(text: str, core: Core, end: int) -> tuple[Core, int]:
    """650余万 has its scale behind the mark."""
    scale = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}.get(text[end : end + 1])
    if end == core.end or scale is None:
        return core, end
    value, step = core.value * scale, core.step * scale
    return msgspec.structs.replace(core, value=value, step=step, scaled=True), end + 1


def _plain(core: Core, start: int, end: int, unit: str, bound: str) -> Quantity:
    return Quantity(
        start, end, core.value, unit, bound=bound, step=core.step, scaled=core.scaled
    )


def _money(
    text: str, core: Core, sign: units.Unit, end: int, bound: str, words: Vocabulary
) -> Quantity:
    """A sign before the number; a code or word behind it may say which dollar."""
    behind = units.behind(text, end, words)
    named = behind is not None and is_currency(behind.id)
    unit = units.per(text, units.Unit(sign.id, behind.end if named and behind else end), core.start, words)
    quantity = _plain(core, sign.end, unit.end, unit.id, bound)
    return _negated(text, quantity)


def _negated(text: str, quantity: Quantity) -> Quantity:
    before = text[max(0, quantity.start - 14) : quantity.start]
    if not _MINUS.search(before):
        return quantity
    start = quantity.start - (1 if before[-1:] in "-−–负負" else 0)
    return msgspec.structs.replace(quantity, start=start, value=-quantity.value)


def _streak(text: str, core: Core, end: int) -> Quantity | None:
    """`eight consecutive quarters`, 六个季度: a count of quarters."""
    found = _STREAK.match(text, end) or _QUARTERS_ZH.match(text, end)
    if not found or core.value > 200 or core.scaled:  # noqa: PLR2004 (fifty years of quarters)
        return None
    noun = "季度" if "季" in found[0] else found[0].split()[-1]
    return msgspec.structs.replace(
        _plain(core, core.start, found.end(), "count", "="), counted=noun
    )


def _is_unit(text: str, core: Core, unit: units.Unit) -> bool:
    """Units that are words of their own need care: 2025年 is no length, `three times` a count."""
    if unit.id == "times" and text[core.end : unit.end].strip() == "times":
        return bool(_TIMES_OF.match(text, unit.end))
    if unit.id == "year" and core.form == "digits":
        return not (_YEARS[0] <= core.value < _YEARS[1] and not core.grouped)
    return True


def _measured(
    document: Document, core: Core, unit: units.Unit, bound: str, words: Vocabulary
) -> Quantity:
    text = document.text
    if is_currency(unit.id):
        own = units.Unit(_local(document, unit, core), unit.end)
        unit = units.per(text, own, core.start, words)
    quantity = _plain(core, core.start, unit.end, unit.id, bound)
    if unit.id in _LENGTHS and core.value == 1 and core.form == "chinese":
        quantity = msgspec.structs.replace(quantity, bare=text[unit.end : unit.end + 1] == "来")
    return _negated(text, quantity)


def _local(document: Document, unit: units.Unit, core: Core) -> str:
    """A bare 元 in a Hong Kong or Taiwan text is the local dollar."""
    language = document.source.language or ""
    if unit.id != "CNY" or document.text[unit.end - 1] != "元" or "Han" not in language + "Han":
        return unit.id
    if language.startswith(("zh-TW", "zh-HK", "zh-Hant")) and "人民" not in document.text:
        if any(word in document.text for word in ("新台幣", "新臺幣", "台幣", "臺幣")):
            return "TWD"
        if any(word in document.text for word in ("港元", "港幣", "港股")):
            return "HKD"
    return unit.id if core.end else ""


def _count(text: str, core: Core, end: int, bound: str, words: Vocabulary) -> Quantity | None:
    classifier = counted.chinese(text, end, words)
    if classifier:
        quantity = _plain(core, core.start, classifier.end, "count", bound)
        article = core.form == "chinese" and core.value < _FEW
        return msgspec.structs.replace(quantity, counted=classifier.noun, bare=article)
    noun = counted.english(text, core.end)
    quantity = _plain(core, core.start, end, "count", bound)
    if core.form == "chinese" and not core.scaled and core.value < _MANY:
        return None if core.value < 10 else msgspec.structs.replace(quantity, bare=True)  # noqa: PLR2004 (一 … 九 alone are words)
    if noun is not None:
        article = core.form == "english" and core.value < _FEW
        return msgspec.structs.replace(quantity, counted=noun.noun, bare=article)
    if core.scaled and "亿億".find(text[core.end - 1 : core.end]) >= 0 and not _COUNT_WORDS.search(text[max(0, core.start - 14) : core.start]):
        return msgspec.structs.replace(quantity, unit="CNY")
    return msgspec.structs.replace(quantity, bare=_is_bare(core))


def _is_bare(core: Core) -> bool:
    """A number without unit, scale and noun states nothing by itself, unless it is large."""
    if core.scaled or core.grouped:
        return False
    year = _YEARS[0] <= core.value < _YEARS[1] and core.value % 1 == 0
    return core.form != "digits" or core.value < _MANY or year


def _bounded(text: str, quantity: Quantity, words: Vocabulary) -> Quantity:
    """The quantity with the bound that the words around it give, and whether it is exact."""
    time = quantity.unit in _LENGTHS or (quantity.counted or "").startswith(("quarter", "季"))
    bound = quantity.bound
    if bound in ("=", ">="):
        before = bounds.before(text, quantity.start, words, time=time)
        after = bounds.after(text, quantity.end, words)
        found = before if before is not None else after[0] if after else None
        bound = found if found is not None and bound == "=" else bound
    exact = bool(_EXACT.search(text, max(0, quantity.start - 12), quantity.start))
    bare = quantity.bare and (bound == "=" or quantity.value < 10)  # noqa: PLR2004 (a bound makes a claim of a number)
    return msgspec.structs.replace(quantity, bound=bound, exact=exact, bare=bare)


def _same_money(found: list[Quantity]) -> list[Quantity]:
    """A scaled number without unit that stands elsewhere in the text as money is that money."""
    known = {q.value: q.unit for q in reversed(found) if is_currency(q.unit)}
    return [
        msgspec.structs.replace(q, unit=known[q.value])
        if q.unit == "count" and q.scaled and q.value in known and not _is_counted(q)
        else q
        for q in found
    ]


def _is_counted(quantity: Quantity) -> bool:
    noun = quantity.counted or ""
    return quantity.value < Decimal(10**7) or noun.endswith("s")
