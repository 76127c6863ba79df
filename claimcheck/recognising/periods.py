"""Document -> Periods: every time expression with its first and last day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import lru_cache
from operator import attrgetter

import msgspec

from claimcheck.model.document import Document
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.model.spans import Spans
from claimcheck.recognising import breaks
from claimcheck.recognising.anchor import Anchor
from claimcheck.recognising.days import years_from
from claimcheck.recognising.en import times as english
from claimcheck.recognising.forms import Grammar, Reader
from claimcheck.recognising.holidays import chinese_forms, english_forms
from claimcheck.recognising.later import counted_on
from claimcheck.recognising.runs import joined
from claimcheck.recognising.scripts import is_wide
from claimcheck.recognising.zh import times as chinese
from claimcheck.rulebook.schema import Rulebook

_SIGN = lazily(r"[\u4e00-\u9fff]")
_LETTER = lazily(r"[A-Za-z0-9]")
_FAR = 160  # code points back to the day from which "the next three years" run
_YEAR = 365
_STOP = lazily(r"[.!?;\n。；！？]")
_THAN = ("比", "较", "較")
_THAT_PERIOD = lazily(r"[当當](?:[个個]?月|季|年)")
_DAY_BEFORE = lazily(
    r"(?i:(?:the|a|one) day (?:before|earlier)|(?:a|one) day after(?= (?:it|they|he|she|its|his|her|their|the)\b)|the (?:previous|preceding) day)(?! yesterday)|前一"
)
_DAY_AFTER = lazily(
    r"(?i:(?:the|a|one) day (?:later|after(?! (?:it|they|he|she|its|his|her|their|the)\b))|the (?:following|next) day)(?! tomorrow)|[次翌隔]"
)
_THAT_DAY = lazily(
    rf"(?i:that day|the same day)|[当當][日天晚]|同[一天日]|{_DAY_BEFORE.pattern}|{_DAY_AFTER.pattern}|(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚間|深夜)"
)


def periods(document: Document, rulebook: Rulebook) -> tuple[Period, ...]:
    """The time expressions of a document, sorted by place, none overlapping another.

    Days are completed from the day of publication (`document.source.published`); without one
    an expression that needs it has no days. Of overlapping expressions the longest is kept.
    """
    text = document.text
    anchor = Anchor(text, document.source.published, document.source.title)
    masked = Spans(document.masked)

    def shown(found: Iterable[Period]) -> list[Period]:
        if not masked.starts:
            return list(found)
        return [period for period in found if not masked.meets(period.start, period.end)]

    found = _longest(shown(_found(text, anchor, rulebook)))
    more = breaks.meant(found, text, anchor.published, rulebook)
    found = _longest([*found, *shown(more)]) if more else found
    found = breaks.widened(found, text, rulebook)
    told = counted_on(joined(found, text, anchor), text, anchor.published)
    return tuple(_anchored(told, text))


@lru_cache(maxsize=4)
def _english(rulebook: Rulebook, *, sparse: bool = False) -> Grammar:
    """The grammar of English times, with the named days of a rulebook."""
    return english.grammar(english_forms(rulebook), sparse=sparse)


@lru_cache(maxsize=2)
def _chinese(rulebook: Rulebook) -> Grammar:
    """The grammar of Chinese times, with the named days of a rulebook."""
    return chinese.grammar(chinese_forms(rulebook))


def _found(text: str, anchor: Anchor, rulebook: Rulebook) -> Iterator[Period]:
    if _LETTER.search(text):
        yield from Reader(anchor, _english(rulebook, sparse=is_wide(text))).all()
    if _SIGN.search(text):
        yield from Reader(anchor, _chinese(rulebook)).all()


def _longest(found: list[Period]) -> list[Period]:
    """Of overlapping periods the longest, of equally long ones the first."""
    kept: list[Period] = []
    for period in sorted(found, key=attrgetter("start")):
        while kept and period.start < kept[-1].end and _longer(period, kept[-1]):
            kept.pop()
        if not kept or period.start >= kept[-1].end:
            kept.append(period)
    return kept


def _longer(period: Period, other: Period) -> bool:
    return period.end - period.start > other.end - other.start


def _anchored(found: Iterable[Period], text: str) -> Iterator[Period]:
    """Lengths run from the day that was named right before them, else from publication."""
    last: Period | None = None
    named: dict[str, Period] = {}
    for period in found:
        if that := _that(period, named, text):
            yield that
            continue
        if period.role == "at" and period.first:
            named[period.grain] = period
        if period.grain == "day" and period.first and period.role in ("at", "as-of"):
            told = _dated(period, last, text)
            if told is None:
                continue
            period = told  # noqa: PLW2901
            if not _DAY_BEFORE.match(text, period.start) and not _is_ago(text, period, last):
                last = period
        if period.role == "duration" and last is not None:
            period = _lengthened(period, last, text)  # noqa: PLW2901
        yield period


def _is_ago(text: str, period: Period, last: Period | None) -> bool:
    """比周二; 7月12日…，一周前的7月5日: a day that is only looked back to from another."""
    if text.startswith("前的", period.end - 1) or text.endswith(_THAN, 0, period.start):
        return True
    back = last is not None and text.endswith("前的", 0, period.start)
    return back and last is not None and "。" not in text[last.end : period.start]


def _lengthened(period: Period, last: Period, text: str) -> Period:
    """Whole years that are told right behind a day run from it; quarters are of the calendar."""
    if not (period.first and period.last and last.first and period.anchor):
        return period
    length = (period.last - period.first).days
    years = round(length / _YEAR)
    near, whole = period.start - last.end <= _FAR, period.first.day == 1
    near = near or _is_one_sentence(text, last, period)
    if not near or not years or whole or abs(length - years * 365.25) >= 2:
        return period
    return _moved(period, last, years)


def _is_one_sentence(text: str, last: Period, period: Period) -> bool:
    """Whether a long sentence holds both: On May 5, as ..., it said that over the next two years."""
    far = period.start - last.end > 2 * _FAR
    return not far and _STOP.search(text, last.end, period.start) is None


def _that(period: Period, named: Mapping[str, Period], text: str) -> Period | None:
    """当月 and 当季 are the month and the quarter that were named last, wherever they are."""
    before = named.get(period.grain)
    if before is None or not period.anchor or not _THAT_PERIOD.match(text, period.start):
        return None
    return msgspec.structs.replace(
        period, first=before.first, last=before.last, fiscal=before.fiscal, basis=before.basis
    )


def _dated(period: Period, last: Period | None, text: str) -> Period | None:
    """A day that may be told from the one named before; 隔天 without such a day is none."""
    if text[period.start] == "隔" and (last is None or period.start - last.end > _FAR):
        return None
    beside = last is not None and period.anchor and _THAT_DAY.match(text, period.start)
    return _on(period, last, text) if beside and last else period


def _on(period: Period, last: Period, text: str) -> Period:
    """当日 and 晚上8点 are of the day that was named right before them, 次日 the day after."""
    if last.first is None or period.start - last.end > _FAR:
        return period
    shift = bool(_DAY_AFTER.match(text, period.start)) - bool(_DAY_BEFORE.match(text, period.start))
    one = last.first + timedelta(days=shift)
    return msgspec.structs.replace(period, first=one, last=one)


def _moved(period: Period, day: Period, years: int) -> Period:
    start = day.first
    if start is None or period.first is None or period.last is None:
        return period
    ahead = period.last > start and period.first >= start.replace(year=start.year - 1)
    other = years_from(start, years if ahead and period.last.year > start.year else -years)
    first, last = min(start, other), max(start, other)
    return msgspec.structs.replace(period, first=first, last=last)
