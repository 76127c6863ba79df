"""A program by itself: a PDF on standard input -> its lines with their boxes, as JSON.

It runs as a child process, so that a hostile file can exhaust nothing but its own limits, and
imports nothing of this package.
"""

import json
import sys
from typing import Any, Protocol

MEMORY, SECONDS, PAGES, CHARACTERS = 1_500_000_000, 60, 3000, 20_000_000
_WIDE_GAP = 1.6  # of a line's height: wider than any space between words


class TextPage(Protocol):
    """What is used of the text of a page."""

    def get_text_range(self, *, errors: str) -> str:
        """All its text."""

    def get_charbox(self, index: int, *, loose: bool) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a character."""


def main() -> int:
    """Write `pages`, each a list of lines (text, left, right, bottom, top), or a `problem`."""
    limited()
    try:
        told: dict[str, Any] = {"pages": pages(sys.stdin.buffer.read())}
    except MemoryError:
        told = {"problem": "memory"}
    except Exception as error:  # noqa: BLE001 (whatever the library says is told to the parent)
        told = {"problem": str(error)}
    sys.stdout.write(json.dumps(told))
    return 0


def limited() -> None:
    """Bind this process to its share of memory and time, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def pages(raw: bytes) -> list[list[list[Any]]]:
    """The lines of each page in the order in which they are drawn."""
    import pypdfium2

    found: list[list[list[Any]]] = []
    size = 0
    document = pypdfium2.PdfDocument(raw)
    if len(document) > PAGES:
        raise ValueError(f"more than {PAGES} pages")
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        found.append(lines(text))
        size += sum(len(line[0]) for line in found[-1])
        if size > CHARACTERS:
            raise ValueError(f"more than {CHARACTERS} characters")
        text.close()
        page.close()
    return found


def lines(textpage: TextPage) -> list[list[Any]]:
    """Each line with its box; a gap between columns becomes a tab."""
    found: list[list[Any]] = []
    start = 0
    for part in textpage.get_text_range(errors="replace").split("\r\n"):
        # Indexes of PDFium count UTF-16 units.
        units = len(part.encode("utf-16-le", "replace")) // 2
        if part.strip() and units == len(part):
            found.append(line(textpage, part, start))
        elif part.strip():
            left, right, bottom, top = _around(textpage, start, start + units - 1)
            found.append([part, left, right, bottom, top])
        start += units + 2
    return found


def line(textpage: TextPage, text: str, start: int) -> list[Any]:
    """A line with its box, tabs where the words stand in columns."""
    blank = len(text) - len(text.lstrip())
    text, start = text.strip(), start + blank
    left, right, bottom, top = _around(textpage, start, start + len(text) - 1)
    letters = list(text)
    for place, letter in enumerate(letters):
        if letter == " " and _gap(textpage, start + place) > (top - bottom) * _WIDE_GAP:
            letters[place] = "\t"
    return ["".join(letters), left, right, bottom, top]


def _gap(textpage: TextPage, index: int) -> float:
    return _box(textpage, index + 1)[0] - _box(textpage, index - 1)[1]


def _around(textpage: TextPage, first: int, last: int) -> tuple[float, float, float, float]:
    left, _, bottom, top = _box(textpage, first)
    _, right, other_bottom, other_top = _box(textpage, last)
    return left, right, min(bottom, other_bottom), max(top, other_top)


def _box(textpage: TextPage, index: int) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of a character, loose: with the whole height of its font."""
    left, bottom, right, top = textpage.get_charbox(index, loose=True)
    return left, right, bottom, top


if __name__ == "__main__":
    raise SystemExit(main())
