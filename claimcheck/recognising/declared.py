"""Units that a heading declares for the rows below it: （单位：万辆）, (unit: thousand tonnes)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import begun_at, everywhere
from claimcheck.recognising import counted
from claimcheck.recognising.counted import is_counted
from claimcheck.recognising.draft import Draft, multiplied
from claimcheck.recognising.money import Money
from claimcheck.recognising.units import Unit
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_BEGINS = ("单位", "單位", "Unit", "unit", "(")  # of notes
_NOTE = lazily(
    r"[单單Uu(](?:(?<=[单單])位[:：] ?(?P<zh>[\u4e00-\u9fff%％]{1,8})(?=[)）]? *(?:\n|$))"
    r"|(?:(?<=[Uu])(?<!\w.)nits?: |(?<=\()(?:[a-z]+ )?(?:[Ii]n )?(?=(?:thousand|million|billion)s? ))"
    r"(?:(?P<many>thousand|million|billion)s? (?:of )?)?(?P<en>[a-z]+(?: [a-z]+){0,2})(?=\)? *(?:\n|$)))"
)
_MARKS = ("单位", "單位", "nits:", "nit:", "thousand", "million", "billion")
_SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_MANY = {"thousand": 3, "million": 6, "billion": 9}
# A row begins with its label: `北湾：10月3706`, `| Kent | 1,412`, `Kent 72.2 20.3% -13.4%`.
_ROW = lazily(
    r"[ \t]*(?:\d{1,2}[.、] ?)?[|]? ?[^\d\n:：|\t]{1,24}[:：|\t]"
    r"|[A-Z][A-Za-z .&'’-]{0,23}(?=(?: -?[\d,.]+%?){2,9} *(?:\n|$)) "
)
_CELL = lazily(r" ?(?:[，；;|\t)）\n]|,(?!\d)|$)| -?\d| \(-?[\d.]+%\) *(?:\n|$)")


# A heading that names what the rows count: `Arrests by borough`.
_HEADING = lazily(
    r"(?:^|\n)[-*•# ]{0,4}(?:\d{1,2}[.)] )?(?P<noun>[A-Z][A-Za-z]+)(?: [a-z]+)? (?:by|BY) [A-Za-z]+"
    r"(?: [A-Za-z]+)?(?: \([a-z ]{1,20}\))?:? *(?=\n)"
)
_LABELLED = lazily(r"\n[A-Z][^\n:\d]{1,24}: ?\d[\d,]* *(?=\n|$)")


class _Declared(NamedTuple):
    unit: str
    counted: str | None
    factor: Decimal


def declare(text: str, found: Sequence[Draft], words: Vocabulary, money: Money) -> None:
    """Give bare numbers in rows the unit that the note above them names."""
    _counts(text, found, words)
    if not any(mark in text for mark in _MARKS):
        return
    notes = list(begun_at(everywhere(text, *_BEGINS), _NOTE, text))
    starts = [draft.start for draft in found] if notes else []
    for place, note in enumerate(notes):
        _silence(found, note.start(), note.end())
        said = _zh(text, note.start("zh"), note["zh"], words, money) if note["zh"] else None
        said = said or (_en(note["many"], note["en"], words) if note["en"] else None)
        last = notes[place + 1].start() if place + 1 < len(notes) else len(text)
        for start, end in _rows(text, note.end(), last) if said else ():
            for draft in found[bisect_right(starts, start) : bisect_left(starts, end)]:
                if said and draft.end <= end and _is_cell(text, draft):
                    _give(draft, said)


def _counts(text: str, found: Sequence[Draft], words: Vocabulary) -> None:
    """`Arrests by borough` over rows `Kent: 355`: all of them count arrests."""
    if (" by " not in text and " BY " not in text) or not _LABELLED.search(text):
        return
    for heading in _HEADING.finditer(text):
        noun = heading["noun"].lower() if heading["noun"].isupper() else heading["noun"]
        if is_counted(noun, words):
            for start, end in _rows(text, heading.end(), len(text)):
                for draft in found:
                    if start < draft.start and draft.end <= end and _is_cell(text, draft):
                        draft.counted, draft.bare = noun, False


def _silence(found: Sequence[Draft], start: int, end: int) -> None:
    """`in millions of people` is no figure."""
    for draft in found:
        draft.bare = draft.bare or start < draft.start < end


def _rows(text: str, at: int, last: int) -> Iterator[tuple[int, int]]:
    """Where the label of each row below a note ends, and the row; the first other line ends them."""
    at = text.find("\n", at, last) + 1
    head = True  # the names of the columns may stand between
    while 0 < at < last:
        stop = text.find("\n", at, last)
        stop = last if stop < 0 else stop
        row = _ROW.match(text, at, stop)
        if row is not None:
            yield row.end() - 1, stop
        elif not head:
            return
        at, head = stop + 1, False


def _is_cell(text: str, draft: Draft) -> bool:
    """A number without anything of its own that ends its cell, and no year."""
    year = integral(draft.value) and 1900 <= draft.value < 2200 and not draft.grouped
    plain = draft.unit == "count" and not draft.counted and not draft.scaled and not year
    return plain and draft.kind == "quantity" and _CELL.match(text, draft.end) is not None


def _give(draft: Draft, said: _Declared) -> None:
    multiplied(draft, said.factor)
    draft.unit, draft.counted, draft.bare = said.unit, said.counted, False
    draft.scaled = said.factor > 1


def _zh(text: str, at: int, said: str, words: Vocabulary, money: Money) -> _Declared | None:
    """万辆, 亿元, 公顷, 百分点: the longest unit with the scale words before it."""
    for cut in range(len(said)):
        if any(letter not in _SCALES for letter in said[:cut]):
            return None
        power = sum(_SCALES[letter] for letter in said[:cut])
        name, factor = said[cut:], Decimal(10) ** power
        unit = words.chinese.get(name) or words.symbols.get(name)
        if unit in words.money:
            begin = at + cut
            return _Declared(money.named(Unit(unit, begin + len(name)), text, begin), None, factor)
        if unit:
            return _Declared(unit, None, factor)
        if name in words.classifiers:
            return _Declared("count", name, factor)
    return None


def _en(many: str | None, what: str, words: Vocabulary) -> _Declared | None:
    factor = Decimal(10) ** _MANY[many] if many else Decimal(1)
    unit = words.latin.get(what)
    if unit:
        return _Declared(unit, None, factor)
    noun = counted.english(f" {what}", 0, words)
    return _Declared("count", noun, factor) if noun == what else None
