"""Sentences of a document, English and Chinese, with their language and their block."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from claimcheck.model.document import Document, Sentence
from claimcheck.model.pattern import lazily
from claimcheck.reading.blocks import blocks

_CLOSERS = "[\"'”’」』)\uff09\\]》]*"
_MARKS = r"(?:\s?\[\d{1,3}\])*"
# Where a list item or its heading begins behind a blank, for certain.
_ITEM = (
    r"(?:(?<=[\].!?。%])\s(?=[-–•]\s[A-Z0-9\"“\u3400-\u9fff])"
    r"|(?<=\])\s(?=[A-Z][^.\[\]\n]{1,80}\s[-–]\s[A-Z]))"
)
# It begins with a set of signs, so that all other letters are passed over quickly.
_END = lazily(
    rf"[。\uff01\uff1f!?….\]%](?:{_ITEM}"
    rf"|(?<=\.)(?<!\.\.){_CLOSERS}{_MARKS}(?=\s|$){_ITEM}?"
    rf"|(?<=[。\uff01\uff1f!?…])[。\uff01\uff1f!?…]*{_CLOSERS}{_MARKS}{_ITEM}?)"
)
_TITLE = lazily(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Hon|Rev|St|Mt|Nos?|Fig|vs|v|approx|est|ca"
    r"|e\.g|i\.e|cf|al|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$"
)
# The words of both. What ends in another one is no abbreviation, and most sentences do.
_SHORT = frozenset(
    "Mr Mrs Ms Dr Prof Sen Rep Gov Gen Lt Col Sgt Capt Hon Rev St Mt No Nos Fig vs approx est ca"
    " cf al Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Co Corp Ltd Bros Jr Sr etc".split()
)
_COMPANY = lazily(r"(?:\b(?:Inc|Co|Corp|Ltd|Bros|Jr|Sr|etc|a\.m|p\.m)|\b[A-Z](?:\.[A-Z])+)\.$")
_STARTER = lazily(
    r"\s+[\"“‘'(]?(?:The|A|An|It|Its|In|On|At|As|By|For|From|But|And|However|Meanwhile|This|That|These"
    r"|Those|He|She|They|We|You|I|His|Her|Their|Our|If|When|While|After|Before|Since|There|Some|Many"
    r"|Most|More|With|To|So|Then|Now|Last|Both|Other|Another|Analysts|Shares|Revenue|Sales)\b"
)
_LOWER = lazily(r"\s+[\"“‘'(]?[a-z]")
_HAN = lazily(r"[\u3400-\u9fff]+")
_LATIN = lazily(r"[A-Za-z]+")
_LOOK_BACK = 12


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document in order; what lies wholly in a masked span belongs to none.

    A newline ends a block (unless a line was only wrapped); 。！？ end a sentence, and . ! ?
    where no abbreviation stands. List items of a flattened page (`… [3] - Sales`) are apart.
    """
    text, language = document.text, "en"
    ends = [end for _, end in document.masked]
    found: list[Sentence] = []
    for number, block in enumerate(blocks(text)):
        for start, end in _split(text, block.start, block.end):
            place = bisect_left(ends, end) if ends else 0
            if place < len(ends) and document.masked[place][0] <= start:
                continue
            language = _language(text[start:end], language)
            found.append(Sentence(start, end, language, number, block.kind))
    return tuple(found)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in _END.finditer(text, start, end):
        if stop.end() < end and not _ends(text, stop.start(), stop.end(), begin):
            continue
        if part := _trimmed(text, begin, stop.end()):
            yield part
        begin = stop.end()
    if part := _trimmed(text, begin, end):
        yield part


def _ends(text: str, start: int, end: int, begin: int) -> bool:
    """Whether the mark at [start, end) ends a sentence; a blank that it takes in is for certain."""
    if text[end - 1].isspace():
        return True
    if text[start] in "!?…":
        return not _LOWER.match(text, end)
    if text[start] != ".":
        return True
    word = text[max(begin, start - _LOOK_BACK) : start + 1]
    last = word[:-1].rpartition(" ")[2]
    if len(last) > 1 and last not in _SHORT and last.isalnum():
        return not _LOWER.match(text, end)
    if _TITLE.search(word) and not word.endswith(".m."):
        return bool(_COMPANY.search(word)) and bool(_STARTER.match(text, end))
    if _COMPANY.search(word):
        return bool(_STARTER.match(text, end))
    return not _LOWER.match(text, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _language(sentence: str, before: str) -> Literal["en", "zh"]:
    """By script: Chinese when it has more Chinese characters than Latin words."""
    if sentence.isascii():
        latin = sentence[:1].isalpha() or _LATIN.search(sentence)
        return "en" if latin or before == "en" else "zh"
    words = len(_LATIN.findall(sentence))
    if not words:
        return "zh" if before == "zh" or _HAN.search(sentence) else "en"
    han = 0
    for run in _HAN.finditer(sentence):  # most often the first one is enough
        han += run.end() - run.start()
        if han > words:
            return "zh"
    return "en"
