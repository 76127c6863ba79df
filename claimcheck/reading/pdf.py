"""A PDF -> its text: paragraphs put together again from lines, without running heads and feet."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

from claimcheck.errors import ClaimcheckError
from claimcheck.reading.glyphs import mended
from claimcheck.reading.laid import Laid
from claimcheck.reading.made import Made, merged
from claimcheck.reading.pdf_lines import Line, without_furniture
from claimcheck.reading.pdf_paragraphs import paragraphs
from claimcheck.reading.plain import masked

_CHILD = Path(__file__).with_name("pdf_pages.py")
_SECONDS = 90
_INSTALL = 'pip install "claimcheck-desk[pdf]"'
_SPARE = "it would take more memory or time than a report may (1.5 GB, 60 s)"


def read_pdf(raw: bytes, where: str, _: str | None) -> Laid:
    """The text of a PDF, with the page and the line on it of every part.

    The file is read in a child process of limited memory and time.
    """
    if importlib.util.find_spec("pypdfium2") is None:
        raise ClaimcheckError("PDF needs the reader pypdfium2", where, f"install it: {_INSTALL}")
    told = _pages(raw, where)
    kept = without_furniture(told)
    made = Made()
    for paragraph in paragraphs(kept):
        _write(paragraph, made)
    if not made.length:
        hint = "a scanned page is an image: give the text that a reader of images made of it"
        raise ClaimcheckError("no text in this PDF", where, hint)
    text = made.text
    return Laid(text, merged([*masked(text)]), parts=tuple(made.parts))


def _pages(raw: bytes, where: str) -> list[list[Line]]:
    command = [sys.executable, "-P", "-X", "utf8", str(_CHILD)]
    try:
        ended = subprocess.run(  # noqa: S603 (our own program, and no shell)
            command, input=raw, capture_output=True, timeout=_SECONDS, check=False
        )
        told = json.loads(ended.stdout) if ended.returncode == 0 else {"problem": "memory"}
    except (subprocess.TimeoutExpired, ValueError):
        told = {"problem": "memory"}
    except OSError as error:
        raise ClaimcheckError(f"the PDF reader did not start: {error}", where) from error
    if "problem" in told:
        raise _problem(str(told["problem"]), where)
    return [
        [Line(number, place, mended(text), *box) for place, (text, *box) in enumerate(page, 1)]
        for number, page in enumerate(told["pages"], 1)
    ]


def _problem(said: str, where: str) -> ClaimcheckError:
    if said == "memory":
        return ClaimcheckError(f"not read: {_SPARE}", where, "give its text as .txt")
    if "assword" in said:
        return ClaimcheckError("protected by a password", where, "save it without one")
    return ClaimcheckError(f"no valid PDF: {said}", where, "open it and save it anew")


def _write(paragraph: list[Line], made: Made) -> None:
    """One paragraph as one line of text."""
    if made.length:
        made.glue("\n\n")
    for line, after in zip(paragraph, [*paragraph[1:], None], strict=True):
        text, join = line.text, ""
        if after is not None:
            text, join = _joined(text, after.text)
        made.put(text, line.number, 1, line.page)
        made.glue(join)


def _joined(text: str, after: str) -> tuple[str, str]:
    """A line as it stands before the next, and what stands between them."""
    wide = text[-1] >= "\u2e80" or after[0] >= "\u2e80"
    if wide or after[0] in "%\u2030":
        return text, ""
    parted = text[-1] == "-" and text[-2:-1].isalpha() and after[0].islower()
    if not parted:
        return text, " "
    word = text.rsplit(None, 1)[-1]
    return (text, "") if word.count("-") > 1 else (text[:-1], "")
