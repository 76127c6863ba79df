"""One reader a format, chosen by the suffix of the file."""

from claimcheck.reading.decoding import declaration, decoded
from claimcheck.reading.laid import Laid, Reader


def plain(raw: bytes, where: str, encoding: str | None) -> Laid:
    """Text as it lies in the file."""
    from claimcheck.reading.plain import masked

    text, name, guessed = decoded(raw, where, encoding)
    return Laid(text, masked(text), encoding=name, guessed=guessed)


def markdown(raw: bytes, where: str, encoding: str | None) -> Laid:
    """Markdown as it lies in the file."""
    from claimcheck.reading.markdown import front_matter, masked

    text, name, guessed = decoded(raw, where, encoding)
    entries, body = front_matter(text)
    return Laid(text, masked(text, body), entries, encoding=name, guessed=guessed)


def page(raw: bytes, where: str, encoding: str | None) -> Laid:
    """The main text of an HTML page."""
    from claimcheck.reading.html import lay_out
    from claimcheck.reading.made import Made, merged
    from claimcheck.reading.metadata import metadata
    from claimcheck.reading.outline import Outline
    from claimcheck.reading.plain import masked

    source, name, guessed = decoded(raw, where, encoding, declaration(raw))
    outline, made = Outline(source), Made()
    lay_out(source, outline, made)
    text = made.text
    return Laid(
        text,
        merged([*masked(text), *made.masked]),
        metadata(source, outline),
        "metadata",
        tuple(made.parts),
        name,
        guessed,
    )


def word(raw: bytes, where: str, encoding: str | None) -> Laid:
    """The paragraphs, lists, tables and notes of a Word document."""
    from claimcheck.reading.docx import read_docx

    return read_docx(raw, where, encoding)


def paper(raw: bytes, where: str, encoding: str | None) -> Laid:
    """The paragraphs of a PDF."""
    from claimcheck.reading.pdf import read_pdf

    return read_pdf(raw, where, encoding)


READERS: dict[str, Reader] = {
    **dict.fromkeys((".txt", ".text"), plain),
    **dict.fromkeys((".md", ".markdown"), markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), page),
    ".docx": word,
    ".pdf": paper,
}
SUFFIXES = tuple(READERS)
OURS = tuple(name for name in SUFFIXES if name != ".pdf")  # what they give depends on no extra
