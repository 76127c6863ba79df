"""Small writers of .docx and .pdf files for tests: no font, no library, nothing compressed."""

import io
import textwrap
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Own"/><w:basedOn w:val="1"/>'
    '</w:style><w:style w:type="paragraph" w:styleId="a"><w:name w:val="List Bullet"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>'
)


def docx(body: str, **notes: str) -> bytes:
    """A Word document with this body; `footnotes` is that of its part."""
    parts = {
        "word/document.xml": f"<w:document xmlns:w='{_W}'><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles xmlns:w='{_W}'>{_STYLES}</w:styles>",
        **{
            f"word/{name}.xml": f"<w:{name} xmlns:w='{_W}'>{inside}</w:{name}>"
            for name, inside in notes.items()
        },
    }
    return zipped({name: text.encode() for name, text in parts.items()})


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def word(text: str, style: str = "") -> str:
    """A paragraph of one run."""
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{kind}<w:r><w:t>{text}</w:t></w:r></w:p>"


Placed = tuple[float, float, float, str]
"""Left, bottom, size in points, and the words of a line."""

_FONTS = {
    "en": "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "zh": "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
    "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
    "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/ItalicAngle 0"
    "/Ascent 880/Descent -120/CapHeight 880/StemV 93/FontBBox[-25 -254 1000 880]>>>>]>>",
    "zh-Hant": "<</Type/Font/Subtype/Type0/BaseFont/MSung-Light/Encoding/UniCNS-UCS2-H"
    "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/MSung-Light/DW 1000"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(CNS1)/Supplement 3>>"
    "/FontDescriptor<</Type/FontDescriptor/FontName/MSung-Light/Flags 6/ItalicAngle 0"
    "/Ascent 880/Descent -120/CapHeight 880/StemV 93/FontBBox[-160 -259 1015 888]>>>>]>>",
}


def pdf(pages: list[list[Placed]], language: str = "en") -> bytes:
    """A PDF of these lines."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids["
        + " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
        + "]>>",
        _FONTS[language],
    ]
    for number, page in enumerate(pages):
        drawn = "".join(_drawn(line, language) for line in page)
        objects += [
            (
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
                f"/Contents {5 + 2 * number} 0 R>>"
            ),
            f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        ]
    return assembled([content.encode("latin-1") for content in objects])


def assembled(objects: list[bytes]) -> bytes:
    """A PDF file of numbered objects, the first of them the catalogue."""
    file = b"%PDF-1.4\n"
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return file + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, table, len(objects) + 1, len(file))
    )


def _drawn(line: Placed, language: str) -> str:
    left, bottom, size, words = line
    code = words.encode("cp1252" if language == "en" else "utf-16-be").hex()
    return f"BT /F {size} Tf {left} {bottom} Td <{code}> Tj ET\n"


def set_page(paragraphs: list[tuple[str, str]], language: str = "en") -> list[Placed]:
    """A page of headings (`h`), items (`i`) and paragraphs (`p`), wrapped as on paper."""
    lines: list[Placed] = []
    bottom = 770.0
    for kind, words in paragraphs:
        size = 16.0 if kind == "h" else 10.0
        wide = 100 if language == "en" else 40
        said = f"{'• ' if kind == 'i' else ''}{words}" if language == "en" else words
        for line in textwrap.wrap(said, wide) if language == "en" else _cut(said, wide):
            lines.append((60.0, bottom, size, line))
            bottom -= size * 1.25
        bottom -= 8
    return lines


def _cut(words: str, wide: int) -> list[str]:
    return [words[at : at + wide] for at in range(0, len(words), wide)]
