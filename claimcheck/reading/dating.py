"""The day of publication that a document tells by itself: front matter, dateline, file name."""

import re
from collections.abc import Iterable
from datetime import date

from claimcheck.model.pattern import lazily
from claimcheck.reading.laid import Laid

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = lazily(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[-./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<zy>(?:19|20)\d\d)\s?年\s?(?P<zm>\d{1,2})\s?月\s?(?P<zd>\d{1,2})\s?[日号號]"
    rf"|\b(?P<em>{_MONTH})\s(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<ey>(?:19|20)\d\d)(?!\d)"
    rf"|(?<!\d)(?P<bd>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<bm>{_MONTH})\s(?P<by>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_CLOCK = lazily(r"[T\s,\uff0c]{0,3}\d{1,2}[:\uff1a]\d{2}")
_LABEL = lazily(
    r"\b(?:published|posted|publication date|date|issued)\b|发布|發布|发表|發表|日期|时间|時間",
    re.IGNORECASE,
)
_DATELINE = lazily(
    r"\s*(?:[A-Z][A-Za-z.,'/ -]{1,40}|[^\W\d_]{2,12})[,\uff0c]?\s(?:\([^)]{1,30}\)\s)?$"
)
_DASH = lazily(r"\s?(?:\([^)\n]{1,30}\)\s?)?(?:—|–|--|-\s|电|電|讯|訊)")
# 江城快报2025年3月5日讯: an agency's name, the day, and the word for a dispatch.
_AGENCY = lazily(r"[(\uff08【\s]*[^\W\d_]{2,16}")
_WIRED = lazily(r"[讯訊电電](?=[\s(\uff08)\uff09】,\uff0c:\uff1a]|$)")
_NAME = lazily(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_KEYS = ("published", "date", "publish_date", "pubdate", "created", "datetime")
_HEAD_LINES, _TAIL_LINES, _HEAD_CHARS, _BARE = 10, 3, 160, 24


def published(laid: Laid, path: str) -> tuple[date | None, str]:
    """The day of publication and how it is known.

    By what the file tells of itself (`front-matter`, `metadata`, `column`), by a `dateline`,
    or by the name of the file (`filename`).
    """
    for key in _KEYS:
        if (day := as_day(laid.entries.get(key, ""))) is not None:
            return day, laid.basis
    if (day := dateline(laid.text[_behind_front(laid) :])) is not None:
        return day, "dateline"
    day = _day(*found.group(1, 3, 4)) if (found := _NAME.search(path.rsplit("/", 1)[-1])) else None
    return day, "filename" if day else ""


def _behind_front(laid: Laid) -> int:
    """Where the text begins: front matter is the span without prose that the file opens with."""
    first = laid.masked[0] if laid.entries and laid.masked else (0, 0)
    return first[1] if first[0] == 0 else 0


def as_day(words: str) -> date | None:
    """A day written as ISO, with dots or slashes (year first), in English or in Chinese.

    >>> as_day("2025-08-29T12:06:00+08:00"), as_day("Aug. 29, 2025")
    (datetime.date(2025, 8, 29), datetime.date(2025, 8, 29))
    """
    found = _DAY.match(words.strip())
    return _of(found) if found else None


def dateline(text: str) -> date | None:
    """The date that stands with a clock, a label or by itself in the first or last lines."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    labelled: list[date] = []
    bare: list[date] = []
    for line in _edges(lines):
        for found in _DAY.finditer(line[:_HEAD_CHARS]):
            day = _of(found)
            if day and _LABEL.search(line[: found.start()][-_BARE:]):
                labelled.append(day)
            elif day and _stands_alone(line, found.start(), found.end()):
                bare.append(day)
    return next(iter(labelled + bare), None)


def _edges(lines: list[str]) -> Iterable[str]:
    """The first lines, then the short last ones (some sites sign below the text)."""
    tail = lines[_HEAD_LINES:][-_TAIL_LINES:]
    few = lines[-_TAIL_LINES:] if len(lines) > 1 else []
    return [*lines[:_HEAD_LINES], *(line for line in (tail or few) if len(line) <= _HEAD_CHARS)]


def _stands_alone(line: str, start: int, end: int) -> bool:
    """Whether a date is the date of the text: with a clock, before a dash, or all of its line."""
    if _CLOCK.match(line, end):
        return True
    if _DATELINE.match(line[:start]) and _DASH.match(line, end):
        return True
    if _AGENCY.fullmatch(line[:start]) and _WIRED.match(line, end):
        return True
    edge = start == 0 or end == len(line)
    return edge and len(line) - (end - start) <= _BARE and not _prose(line)


def _prose(line: str) -> bool:
    """A heading or a sentence tells of a day; a dateline only gives it."""
    return bool(
        re.search(
            r"[。;!?\uff1b\uff01\uff1f]|[a-z]{2,}\s[a-z]{2,}\s[a-z]{2,}|[\u3400-\u9fff]{9,}", line
        )
    )


def _of(found: re.Match[str]) -> date | None:
    for year, month, day in (
        ("y", "m", "d"),
        ("zy", "zm", "zd"),
        ("ey", "em", "ed"),
        ("by", "bm", "bd"),
    ):
        if found[year]:
            return _day(found[year], found[month], found[day])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
