"""Words with a capital in a row, in running text and in headlines."""

from collections.abc import Iterator

import msgspec

from claimcheck.model.pattern import lazily
from claimcheck.recognising.scripts import LETTERS, UPPER

_INITIALS = r"(?!U\.[SKN]\.|E\.U\.|D\.C\.)(?:[A-Z]\.){2,3} "  # J.P. Morgan, but no U.S.
_CAPITAL = rf"(?:{_INITIALS})?[{UPPER}][{LETTERS}0-9&’'-]*"
# Here and elsewhere a pattern that looks through whole texts begins with a set of letters: only
# then is the rest passed over quickly. What stands before the letter is looked at from behind it.
_RUN = lazily(
    rf"[{UPPER}](?<![\w.@/#].)(?<!(?<!\d)-.)[{LETTERS}0-9&’'-]*(?:(?: (?:of|and|for|de|du|van|von|the)){{1,2}} {_CAPITAL}| {_CAPITAL})*"
)
_OPENERS = frozenset('.!?:;•·●■▪◆►▶✓*"“(|-#')  # a sentence or a quotation begins behind them
_WORD = lazily(rf"[{LETTERS}](?:(?<=([{UPPER}]))|)[{LETTERS}’'-]+")
_LINE = lazily(r"[^\n]+")
_TITLED, _FEW = 0.6, 4
# A line by its bytes: ` aa` begins a word with small letters, `A` may begin one with a capital.
_SHAPES = bytes.maketrans(
    bytes([*b"abcdefghijklmnopqrstuvwxyz", *b"BCDEFGHIJKLMNOPQRSTUVWXYZ", *range(0x80, 0x100)]),
    b"a" * 26 + b"A" * (25 + 0x80),
)


class Run(msgspec.Struct, frozen=True, gc=False):
    """Capitalised words in a row: their place, whether in a headline, whether they open a sentence."""

    start: int
    end: int
    text: str
    titled: bool
    opens: bool


def runs(text: str, stop: frozenset[str]) -> Iterator[Run]:
    """The runs of a text, but for single words that are no name anywhere (`The`)."""
    lines = _LINE.finditer(text)
    end, titled = 0, False
    for found in _RUN.finditer(text):
        run = found[0]
        if run.lower() in stop:
            continue
        start = found.start()
        if start >= end:
            line = next(line for line in lines if start < line.end())
            end, titled = line.end(), _is_titled(line[0])
        within = text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha()
        opens = not within and _opens(text, start)
        yield Run(start, found.end(), run, titled, opens)


def _opens(text: str, place: int) -> bool:
    """Whether a line, a sentence or a quotation begins here, or a number stands before."""
    lead = text[max(0, place - 4) : place]
    bare = lead.rstrip()
    if not bare:
        return place <= len(lead) or "\n" in lead
    if bare[-1] == ")" and bare[-2:-1].isdecimal():  # 3) Guidance
        return True
    return bare[-1] in _OPENERS or bare[-1].isdecimal() or "\n" in lead[len(bare) :]


def _is_titled(line: str) -> bool:
    """Most words of the line begin with a capital, as in headlines.

    In running text so many begin with small letters that they need not be counted one by one.
    """
    shape = line.encode("utf-8", "surrogatepass").translate(_SHAPES)
    small, large = shape.count(b" aa"), shape.count(b"A")
    if large < _TITLED * (small + large):
        return False
    capitals = _WORD.findall(line)
    words = len(capitals)
    return words >= _FEW and words - capitals.count("") >= _TITLED * words
