"""Prices that leave out for each of what they are: `$3,777 per container; it had been $1,661`."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.model.fillers import HEDGES, HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import begun_at, everywhere
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.units import per_name
from claimcheck.recognising.vocabulary import Vocabulary

# What is priced by itself, and how many times dearer or cheaper one may be than another.
_GOODS = {
    "container": 4,
    "TEU": 4,
    "barrel": 2,
    "bushel": 2,
    "ounce": 2,
    "share": 4,
    "thousand_token": 50,
    "million_token": 50,
}
_CHANGED = lazily(
    r"(?:\b(?:up|down|by|r[io]se|rises|fell|falls?|gain(?:s|ed)?|los[est]+|added|adds|cut|drop(?:s|ped)?|a (?:rise|fall|drop|gain|loss|cut) of)"
    rf"{HEDGES} |(?:[涨漲跌升降增减減]|上调|上調|下调|下調|每[^\d，。]{{1,8}})了?{HEDGES_ZH})$"
)
_TO = lazily(r"\b(?:to|from) |[至到]$")
_OTHER = lazily(
    r"[Tt][Ee][Uu]|\b(?:20|40)[- ]?f|\bper\b|\beach\b|\b(?:index|fine|fee|cost)\b|每|罚|罰|费|費"
)
# `A box from Hull to Cork cost $4,951`
_ONE = lazily(
    r"\b(?:[Aa]n?|[Pp]er|[Ee]ach) (?P<size>\d\d[- ]?(?:ft|foot) )?(?P<what>[a-z]+) (?P<way>from|of|to|for)\b[^.;\d$\n]{0,50}?"
    rf" (?:costs?|fetched|fetches|went for|goes for|sold for|sells for|traded at|trades at){HEDGES} $"
)
# `Rates by route (US$ per container, change on the week)`
_HEAD = lazily(
    r"[(（](?:in )?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3}|[a-z]+|[\u4e00-\u9fff]{1,4})(?: per | a |/|每)(?P<what>[A-Za-z]+|[\u4e00-\u9fff]{1,3})"
)
_ROW = lazily(r"[ \t]*(?:[-*•·] ?)?[^\n:：]{1,40}[:：]")
_REACH, _TITLE = 220, 60


def carry(text: str, found: Sequence[Draft], words: Vocabulary) -> None:
    """Give prices the unit of what the heading, the clause or the price before is told for."""
    priced = [draft for draft in found if draft.unit.partition("/")[0] in words.money]
    if not priced:
        return
    for start, end, each in _headed(text, words):
        for draft in priced:
            if start < draft.start and draft.end <= end and not draft.scaled:
                draft.unit = f"{draft.unit.partition('/')[0]}/{each}"
    chain: list[Draft] = []
    for draft in priced:
        each = draft.unit.partition("/")[2] or _named(text, draft, words)
        if each in _GOODS:
            chain = [*chain, draft] if chain and chain[-1].unit == draft.unit else [draft]
        elif chain and not each and _same(text, chain, draft):
            draft.unit = chain[-1].unit
            chain.append(draft)


def _named(text: str, draft: Draft, words: Vocabulary) -> str:
    """`A box from Hull to Cork cost $4,951`; a box is a container where these are told of."""
    if draft.scaled or not text.endswith(" ", 0, draft.start):
        return ""
    one = _ONE.search(text, max(0, draft.start - 110), draft.start)
    if one is None:
        return ""
    each, length = per_name(one["what"], words)
    if each == "box" and one["way"] == "from" and "container" in text:
        each = "container"
    if each not in _GOODS or length < len(one["what"]):
        return ""
    draft.unit = f"{draft.unit}/{each}"
    return each


def _same(text: str, chain: Sequence[Draft], draft: Draft) -> bool:
    """Whether a price is of the same kind as those before it in its paragraph."""
    last = chain[-1]
    money, _, each = last.unit.partition("/")
    if draft.unit != money or draft.scaled or draft.bare or draft.start - last.end > _REACH:
        return False
    gap = text[last.end : draft.start]
    if "\n" in gap or _OTHER.search(gap):
        return False
    changed = _CHANGED.search(text, max(last.end, draft.start - 24), draft.start)
    if changed and not _TO.search(gap[-6:]):
        return False
    most = Decimal(_GOODS[each])
    return any(one.value <= most * draft.value and draft.value <= most * one.value for one in chain)


def _headed(text: str, words: Vocabulary) -> Iterator[tuple[int, int, str]]:
    """The rows below a heading that tells for each of what their prices are."""
    for head in begun_at(everywhere(text, "(", "（"), _HEAD, text):
        each, _ = per_name(head["what"], words)
        at = text.find("\n", head.end())
        if not each or at - head.end() > _TITLE:
            continue
        while 0 < at < len(text) - 1:
            stop = text.find("\n", at + 1)
            stop = len(text) if stop < 0 else stop
            if text[at + 1 : stop].strip() and not _ROW.match(text, at + 1):
                break
            yield at, stop, each
            at = stop
