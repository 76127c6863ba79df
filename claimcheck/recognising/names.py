"""Names of companies, people, places and things: those of the rules and those of the text."""

import re
from collections.abc import Iterator, Sequence

from claimcheck.model.document import Document
from claimcheck.model.mention import Hit, Name
from claimcheck.recognising.spans import Spans
from claimcheck.rulebook.schema import Rulebook

_CAPITAL = r"[A-Z][A-Za-z0-9&’'-]*"
_RUN = re.compile(
    rf"(?<![\w.@/#-]){_CAPITAL}(?:(?: (?:of|and|for|de|du|van|von|the)){{1,2}} {_CAPITAL}| {_CAPITAL})*"
)
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'-]+ ?){1,3}(?:, [^—–\n]{1,30})? ?(?:\([^)\n]{2,20}\) ?)?[—–-] ", re.MULTILINE
)
_DATELINE_ZH = re.compile(
    r"^[^。\n]{0,16}?(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊|报道|報導|消息)"
    r"|^[（(【\s]?[\u4e00-\u9fff]{2,10}(?:讯|訊|报道|報導)[】）)\s]",
    re.MULTILINE,
)
_POSSESSIVE = re.compile(r"[’']s?$")
_START = re.compile(r"(?:^|[.!?:;•*\n\"“(|-])\s*$")
_LOWER = re.compile(r"\b[a-z]{2,}\b")
_TITLE = re.compile(r"《([^》\n]{1,30})》|「([^」\n]{2,12})」")
_SUFFIX = (
    "公司|集团|集團|银行|銀行|能源局|统计局|統計局|气象局|氣象局|交通局|卫生局|管理局|医院|醫院|大学|大學|学院"
    "|协会|協會|航空|铁路|鐵路|地铁|地鐵|证券|證券|保险|保險|研究院|委员会|委員會|基金会|省|市|县|縣|区|區|港"
)
_WITH_SUFFIX = re.compile(rf"([\u4e00-\u9fff]{{2,6}}?)(?:{_SUFFIX})(?![场場民价價值况況占面内外])")
_CLAUSE = re.compile(r"[。，；！？、：:,;!?“”（(\n「」《》\s·—\d]")
_ALIAS = re.compile(
    r"(?P<zh>[\u4e00-\u9fff]{2,10})\s?[（(](?P<en>[A-Z][A-Za-z0-9 .&-]{1,30})[）)]"
    r"|(?P<long>[A-Z][A-Za-z0-9’&-]*(?: [A-Za-z0-9’&-]+){1,6}) \((?P<short>[A-Z][A-Za-z&]{1,9})\)"
)
_SUBJECT = (2, 6)  # length of a Chinese subject without a suffix, in characters
_TRAILING = "的在将將已共又也就均则則今去前第上下本从從由"


def names(document: Document, hits: Sequence[Hit], rulebook: Rulebook) -> tuple[Name, ...]:
    """Declared entities and open names, sorted by start, then end; no two overlap.

    A declared entity wins over an open name that it meets, but for a place inside the name of an
    organisation (Bank of Norway); an alias that the text itself explains (`阿里巴巴(Alibaba)`,
    `National Rail Board (NRB)`) is the same name.
    """
    text = document.text
    declared = [
        Name(hit.start, hit.end, text[hit.start : hit.end], hit.id)
        for hit in hits
        if hit.table == "entity" and hit.id in rulebook.entities
    ]
    found = [*_english(text, hits, rulebook), *_chinese(text, hits, rulebook)]
    misses = [(hit.start, hit.end) for hit in hits if hit.table == "entity" and not hit.id]
    blocked = Spans([*document.masked, *misses])
    open_names = [n for n in found if not blocked.meets(n.start, n.end)]
    places = _not_in_datelines(text, _not_inside(declared, open_names, rulebook), rulebook)
    kept = _without_overlaps(places, open_names)
    return tuple(_aliased(kept, _aliases(text, declared)))


def _not_inside(
    declared: Sequence[Name], open_names: Sequence[Name], rulebook: Rulebook
) -> list[Name]:
    """The declared names without the places that are part of an organisation's longer name."""
    words = rulebook.group("name-org").get("words", ())
    ends = tuple(word for word in words if not word.isascii())
    firms = {
        place: name
        for name in sorted(open_names, key=lambda name: name.end - name.start)
        if name.text.endswith(ends) or not frozenset(name.text.lower().split()).isdisjoint(words)
        for place in range(name.start, name.end)
    }
    return [name for name in declared if not _holds(firms.get(name.start), name, rulebook)]


def _not_in_datelines(text: str, declared: Sequence[Name], rulebook: Rulebook) -> list[Name]:
    """The declared names without the places from where a report was sent: PARIS -, 北京8月3日电."""
    lines = [*_DATELINE.finditer(text), *_DATELINE_ZH.finditer(text)]
    sent = {place for line in lines for place in range(*line.span())}
    return [
        name
        for name in declared
        if name.start not in sent or rulebook.entities[name.entity].kind != "place"
    ]


def _holds(firm: Name | None, name: Name, rulebook: Rulebook) -> bool:
    if firm is None or rulebook.entities[name.entity].kind != "place":
        return False
    return name.end <= firm.end and firm.end - firm.start > name.end - name.start


def _without_overlaps(declared: Sequence[Name], open_names: Sequence[Name]) -> list[Name]:
    """Declared names, then the longest of the open ones that meet none of them."""
    taken: set[int] = set()
    kept: list[Name] = []
    ordered = sorted(open_names, key=lambda n: (n.start - n.end, n.start))
    for name in [*declared, *ordered]:
        places = range(name.start, name.end)
        if not any(place in taken for place in places):
            taken.update(places)
            kept.append(name)
    return sorted(kept, key=lambda n: (n.start, n.end))


def _stop(rulebook: Rulebook) -> frozenset[str]:
    return frozenset(rulebook.group("name-stop").get("words", ()))


def _english(text: str, hits: Sequence[Hit], rulebook: Rulebook) -> Iterator[Name]:
    """Runs of capitalised words; a first word of a sentence must not be a common one."""
    stop = _stop(rulebook)
    small = frozenset(_LOWER.findall(text))
    common = {(hit.start, hit.end) for hit in hits if hit.table != "entity"}
    lines = Spans([match.span() for match in _DATELINE.finditer(text)])
    for found in _RUN.finditer(text):
        if lines.end_at(found.start()):
            continue
        start, words = found.start(), found[0].split(" ")
        opens = bool(_START.search(text, max(0, start - 4), start))
        while words and _is_common(words[0], small, stop, opens=opens):
            start += len(words[0]) + 1
            words.pop(0)
            opens = False
        while words and (words[-1].lower() in stop or words[-1][0].islower()):
            words.pop()
        name = _POSSESSIVE.sub("", " ".join(words))
        if len(name) > 1 and (start, start + len(name)) not in common:
            yield Name(start, start + len(name), name)


def _is_common(word: str, small: frozenset[str], stop: frozenset[str], *, opens: bool) -> bool:
    lowered = _POSSESSIVE.sub("", word).lower()
    return lowered in stop or word[0].islower() or (opens and lowered in small)


def _chinese(text: str, hits: Sequence[Hit], rulebook: Rulebook) -> Iterator[Name]:
    """Titles in quotation marks, names with a suffix, and what stands before a metric."""
    stop = tuple(rulebook.group("name-stop").get("parts", ()))
    for found in _TITLE.finditer(text):
        group = 1 if found[1] else 2
        yield Name(found.start(group), found.end(group), found[group])
    for found in _WITH_SUFFIX.finditer(text):
        start = _trimmed(text, found.start(), found.end(), stop)
        if found.end() - start >= 3:
            yield Name(start, found.end(), text[start : found.end()])
    yield from _before_metrics(text, hits, stop)


def _trimmed(text: str, start: int, end: int, stop: Sequence[str]) -> int:
    """The start moved behind words that belong to the sentence rather than to the name."""
    for word in stop:
        at = text.rfind(word, start, end - 1)
        if at >= start and at + len(word) < end:
            start = max(start, at + len(word))
    return start


def _before_metrics(text: str, hits: Sequence[Hit], stop: Sequence[str]) -> Iterator[Name]:
    """蓝汀营收…, 蓝汀第二季度…: two to six characters from the clause's start to its metric."""
    others = Spans([(h.start, h.end) for h in hits if h.table != "metric" and h.id != "none.words"])
    for hit in hits:
        if hit.table != "metric" or text[hit.start].isascii():
            continue
        start = hit.start
        while start > 0 and hit.start - start <= _SUBJECT[1] and not _CLAUSE.match(text[start - 1]):
            start -= 1
        end = hit.start
        while end > start and text[end - 1] in _TRAILING:
            end -= 1
        run = text[start:end]
        fits = _SUBJECT[0] <= len(run) <= _SUBJECT[1] and not any(word in run for word in stop)
        if fits and not run.isascii() and not others.meets(start, end):
            yield Name(start, end, run)


def _aliases(text: str, declared: Sequence[Name]) -> dict[str, tuple[str, str]]:
    """Folded alias -> the name that it stands for, and that name's entity."""
    entities = {name.text.casefold(): name.entity for name in declared}
    found: dict[str, tuple[str, str]] = {}
    for match in _ALIAS.finditer(text):
        main, alias = (match["zh"], match["en"]) if match["zh"] else (match["long"], match["short"])
        if match["short"] and not _stands_for(alias, main):
            continue
        entity = entities.get(main.casefold()) or entities.get(alias.casefold(), "")
        found[alias.casefold()] = main, entity
    return found


def _stands_for(short: str, long: str) -> bool:
    """An acronym of the words, or their beginning."""
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return short.upper() in (initials, initials[-len(short) :]) or long.lower().startswith(
        short.lower()
    )


def _aliased(kept: Sequence[Name], aliases: dict[str, tuple[str, str]]) -> Iterator[Name]:
    for name in kept:
        main = aliases.get(name.text.casefold())
        if main and not name.entity:
            yield Name(name.start, name.end, main[0], main[1])
        else:
            yield name
