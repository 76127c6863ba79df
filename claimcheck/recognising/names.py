"""Names of companies, people, places and things: those of the rules and those of the text."""

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from claimcheck.model.document import Document
from claimcheck.model.mention import Hit, Name, by_table
from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import begun_at, everywhere, line_starts
from claimcheck.model.spans import Spans
from claimcheck.recognising.aliases import aliased, aliases
from claimcheck.recognising.countries import resolved
from claimcheck.recognising.en.names import DATELINE, english
from claimcheck.recognising.shortened import shortened
from claimcheck.recognising.zh.names import BRACKETS, chinese
from claimcheck.rulebook.schema import Rulebook

_DATELINE_ZH = lazily(
    r"^[^。\n]{0,16}?(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊|报道|報導|消息)"
    r"|^[（(【〔\[\s]?[\u4e00-\u9fff]{2,10}(?:[／/╱][\u4e00-\u9fff]{2,12})?(?:讯|訊|报道|報導)(?:[】）)〕\]\s]|$)"
    r"|^[\u4e00-\u9fff·]{2,8}[，,、\s]{0,2}(?:\d{4}年)?\d{1,2}月\d{1,2}日[—–/／-]",
    re.MULTILINE,
)
# Such words stand in all that it finds, no further from where it begins.
_SENT, _WIDEST = ("电", "電", "讯", "訊", "报道", "報導", "消息"), 32
_DAY, _DASHES = "日", frozenset("—–-/／")  # or a day and a dash
# (NYSE: TSM), (NASDAQ: NVDA; 港交所：9988)
_LISTED = lazily(
    r"[（(](?:(?:[A-Z][A-Za-z ]{1,12}|[\u4e00-\u9fff]{2,5})[:：] ?[A-Z0-9][A-Z0-9.]{0,8}(?:[,;，；] ?)?){1,4}[)）]"
)
_OWNS = lazily(r"[’']s ")
_GOES_ON = lazily(r",\d{3}(?!\d)|\.\d")  # W210,000, W19.17tn
_DIGITS = frozenset("0123456789")
_LETTERS = 2  # of those that stand before an amount
_start = attrgetter("start")


def names(document: Document, hits: Sequence[Hit], rulebook: Rulebook) -> tuple[Name, ...]:
    """Declared entities and open names, sorted by start, then end; no two overlap.

    A declared entity wins over an open name that it meets, but for a place inside the name of an
    organisation (Bank of Norway); an alias that the text itself explains (`阿里巴巴(Alibaba)`,
    `National Rail Board (NRB)`) is the same name.
    """
    text, words = document.text, by_table(hits)
    brackets = everywhere(text, *BRACKETS)
    tickers = Spans([listed.span() for listed in begun_at(brackets, _LISTED, text)])
    declared = [
        Name(hit.start, hit.end, text[hit.start : hit.end], hit.id)
        for hit in words["entity"]
        if hit.id in rulebook.entities
    ]
    money = rulebook.money_words
    declared = _named(text, declared, tickers, money)
    datelines = [line.span() for line in begun_at(line_starts(text), DATELINE, text)]
    found = [
        *english(text, words, rulebook, Spans(datelines)),
        *chinese(text, words, rulebook, brackets),
    ]
    misses = [(hit.start, hit.end) for hit in words["entity"] if not hit.id]
    sent_from = [line.span() for line in begun_at(_sent(text), _DATELINE_ZH, text)]
    found = _outside(found, [*document.masked, *misses, *sent_from], len(text))
    open_names = _named(text, found, tickers, money)
    sent = Spans([*datelines, *sent_from])
    places = _not_in_datelines(_not_inside(declared, open_names, rulebook), sent, rulebook)
    kept = _without_overlaps(resolved(places, rulebook, document.source, text), open_names)
    short = shortened(text, declared, open_names, rulebook)
    called = {**short, **aliases(text, declared, brackets)}
    return tuple(aliased(kept, called))


def _sent(text: str) -> Sequence[int]:
    """Where lines begin that may tell from where a report was sent, and empty ones before them."""
    found: set[int] = set()
    days = [day for day in everywhere(text, _DAY) if text[day + 1 : day + 2] in _DASHES]
    for place in (*everywhere(text, *_SENT), *days):
        start = text.rfind("\n", max(0, place - _WIDEST), place) + 1
        if start or place < _WIDEST:
            found.update((start, max(start - 1, 0)))
    return sorted(found)


def _outside(found: Sequence[Name], blocked: Sequence[tuple[int, int]], size: int) -> list[Name]:
    """The names that share no letter with a blocked span."""
    taken = bytearray(size)
    for start, end in blocked:
        taken[start:end] = b"\1" * (end - start)
    return [name for name in found if taken.find(1, name.start, name.end) < 0]


def _named(text: str, found: list[Name], tickers: Spans, money: frozenset[str]) -> list[Name]:
    """The names without amounts (NT$, SFr29, W210,000) and where a share is listed."""
    found = [
        name
        for name in found
        if not (name.text[-1:] in _DIGITS or text.startswith("$", name.end))
        or not _is_amount(text, name, money)
    ]
    return [name for name in found if not tickers.end_at(name.start)] if tickers.starts else found


def _is_amount(text: str, name: Name, money: frozenset[str]) -> bool:
    if name.text[-1:] not in _DIGITS:
        return text.startswith("$", name.end)
    letters = name.text.rpartition(" ")[2].rstrip("0123456789")
    short = len(letters) <= _LETTERS and _GOES_ON.match(text, name.end) is not None
    return letters in money or short


def _not_inside(
    declared: Sequence[Name], open_names: Sequence[Name], rulebook: Rulebook
) -> list[Name]:
    """The declared names without the places that are part of an organisation's longer name."""
    words, ends = _firms(rulebook)
    starts = sorted(n.start for n in declared if rulebook.entities[n.entity].kind == "place")
    if not starts:
        return list(declared)
    starts.append(sys.maxsize)
    around = [n for n in open_names if starts[bisect_left(starts, n.start)] < n.end]
    firms = {
        place: name
        for name in sorted(around, key=lambda name: name.end - name.start)
        if name.text.endswith(ends)
        or not words.isdisjoint(name.text.lower().split())
        or _is_branch(name, rulebook)
        for place in range(name.start, name.end)
    }
    if not firms:
        return list(declared)
    return [name for name in declared if not _holds(firms.get(name.start), name, rulebook)]


def _is_branch(name: Name, rulebook: Rulebook) -> bool:
    """Whether an unknown name ends with a country that it is not in: Corvane India, no East India."""
    lead, _, last = name.text.rpartition(" ")
    rule = rulebook.entities.get(last.lower())
    country = last.isupper() or (rule is not None and rule.kind == "place" and not rule.part_of)
    if not country or not lead.isalpha() or lead.lower() in rulebook.common:
        return False
    return lead.lower() not in rulebook.group("name-org").get("direction", ())


@lru_cache(maxsize=4)
def _firms(rulebook: Rulebook) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of names of organisations, and those of them that such names end with."""
    words = frozenset(rulebook.group("name-org").get("words", ()))
    return words, tuple(word for word in words if not word.isascii())


def _not_in_datelines(declared: Sequence[Name], lines: Spans, rulebook: Rulebook) -> list[Name]:
    """The declared names without the places from where a report was sent: PARIS -, 北京8月3日电."""
    return [
        name
        for name in declared
        if not lines.end_at(name.start) or rulebook.entities[name.entity].kind != "place"
    ]


def _holds(firm: Name | None, name: Name, rulebook: Rulebook) -> bool:
    if firm is None or rulebook.entities[name.entity].kind != "place":
        return False
    return name.end <= firm.end and firm.end - firm.start > name.end - name.start


def _owner(name: Name) -> Name:
    """Who owns what a name goes on with: Corvane, of Corvane's Polish (arm)."""
    found = _OWNS.search(name.text)
    length = found.start() if found else 0
    return Name(name.start, name.start + length, name.text[:length])


def _without_overlaps(declared: Sequence[Name], open_names: Sequence[Name]) -> list[Name]:
    """Declared names, then the longest of the open ones that meet none of them, or who owns them."""
    taken = bytearray(max((name.end for name in (*declared, *open_names)), default=0))
    kept: list[Name] = []
    for named in chain(declared, chain.from_iterable(_rivals(open_names))):
        name = named
        if taken.find(1, named.start, named.end) >= 0:
            if "s " not in named.text:
                continue
            name = _owner(named)
        start, end = name.start, name.end
        if start < end and taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append(name)
    return sorted(kept, key=_start)


def _rivals(names: Sequence[Name]) -> Iterator[Sequence[Name]]:
    """Names by place, those that overlap together: the longest first, of equal ones the first."""
    group: list[Name] = []
    reached = 0
    for name in sorted(names, key=_start):
        if name.start >= reached:
            yield _longest_first(group)
            group = []
        group.append(name)
        reached = max(reached, name.end)
    yield _longest_first(group)


def _longest_first(group: list[Name]) -> Sequence[Name]:
    if len(group) > 1:
        group.sort(key=lambda name: (name.start - name.end, name.start))
    return group
