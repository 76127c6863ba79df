"""One draft in every format and encoding: the same claims and findings, wherever they stand."""

import codecs
from collections.abc import Callable
from pathlib import Path
from typing import Any

import papers
import pytest

from claimcheck.model.claim import Claim
from claimcheck.reading.gathered import Options
from claimcheck.rulebook.load import load_rules
from claimcheck.running import local

ENGLISH = [
    ("h", "Port of Sandvik passes two million boxes"),
    (
        "p",
        (
            "OSLO, March 5, 2025 — Alibaba said its revenue was $4.7 billion in 2024, up 12 percent"
            " from 2023. Its capital expenditure was more than 38.6 billion yuan in the last"
            " quarter of 2024, and the number of its employees fell to 124,320."
        ),
    ),
    ("i", "Revenue of the cloud unit rose 26% in 2024"),
    ("i", "Net profit was 20.1 billion yuan in 2024"),
    ("p", "Analysts had expected revenue of $4.5 billion."),
]
SIMPLIFIED = [
    ("h", "阿里巴巴营收增长两成"),
    (
        "p",
        (
            "东江财经2025年3月5日讯 阿里巴巴2024年营收为3800亿元，同比增长26%。公司2024年资本开支"
            "超过386亿元，员工总数降至124320人。"
        ),
    ),
    ("i", "云业务2024年收入增长26%"),
    ("i", "2024年净利润为201亿元"),
    ("p", "分析师此前预计营收为3700亿元。"),
]
TRADITIONAL = [
    ("h", "阿里巴巴營收增長兩成"),
    (
        "p",
        (
            "東江財經2025年3月5日訊 阿里巴巴2024年營收為3800億元，同比增長26%。公司2024年資本開支"
            "超過386億元，員工總數降至124320人。"
        ),
    ),
    ("i", "雲業務2024年收入增長26%"),
    ("i", "2024年淨利潤為201億元"),
    ("p", "分析師此前預計營收為3700億元。"),
]
DRAFTS = {"en": ENGLISH, "zh": SIMPLIFIED, "zh-Hant": TRADITIONAL}
Draft = list[tuple[str, str]]
PLACES = ("id", "path", "start", "end", "line", "column", "page", "about", "title")


def plain(draft: Draft) -> bytes:
    lines = (f"{'- ' if kind == 'i' else ''}{words}\n\n" for kind, words in draft)
    return "".join(lines).encode()


def markdown(draft: Draft) -> bytes:
    marks = {"h": "# ", "i": "- ", "p": ""}
    return "\n\n".join(marks[kind] + words for kind, words in draft).encode()


def page(draft: Draft) -> bytes:
    tags = {"h": "h1", "i": "li", "p": "p"}
    body = "\n".join(f"<{tags[kind]}>{words}</{tags[kind]}>" for kind, words in draft)
    menu = (
        "<nav><a href=/>Top 5 stories</a></nav><div id=cookie-bar><p>We use 12 cookies.</p></div>"
    )
    return f"<!doctype html><title>News</title>\n{menu}<article>{body}</article>".encode()


def document(draft: Draft) -> bytes:
    styles = {"h": "1", "i": "a", "p": ""}
    return papers.docx("".join(papers.word(words, styles[kind]) for kind, words in draft))


def paper(draft: Draft) -> bytes:
    language = next(name for name, known in DRAFTS.items() if known == draft)
    pages = []
    for number, part in enumerate((draft[:3], draft[3:]), 1):
        head = (60.0, 812.0, 8.0, "5" if language != "en" else "Harbor Wire 5 March 2025")
        foot = (290.0, 28.0, 8.0, f"{number} / 2")
        pages.append([head, *papers.set_page(part, language), foot])
    return papers.pdf(pages, language)


WRITERS: dict[str, Callable[[Draft], bytes]] = {
    "txt": plain,
    "md": markdown,
    "html": page,
    "docx": document,
    "pdf": paper,
}


@pytest.fixture(scope="module")
def rulebook() -> Any:
    return load_rules(())


def told(claim: Claim) -> dict[str, object]:
    """All that a claim says but where it stands."""
    fields = {name: getattr(claim, name) for name in claim.__struct_fields__ if name not in PLACES}
    return {**fields, "words": claim.about.words, "metrics": claim.about.metrics}


def read(folder: Path, name: str, raw: bytes, rulebook: Any) -> list[Claim]:
    (folder / name).write_bytes(raw)
    work = local.extract([str(folder / name)], Options(), rulebook)
    assert not work.problems
    (document,) = work.documents
    for claim in work.claims:
        assert document.text[claim.start : claim.end] == claim.quote
    return work.claims


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
@pytest.mark.parametrize("suffix", [name for name in WRITERS if name != "txt"])
def test_formats_give_the_same_claims(
    tmp_path: Path, rulebook: Any, draft: Draft, suffix: str
) -> None:
    expected = read(tmp_path, "draft.txt", plain(draft), rulebook)
    found = read(tmp_path, f"draft.{suffix}", WRITERS[suffix](draft), rulebook)
    assert len(expected) >= 7
    assert list(map(told, found)) == list(map(told, expected))


def encoded(text: str, form: str) -> bytes:
    if form == "crlf":
        return text.replace("\n", "\r\n").encode()
    marks = {"utf-8-sig": b"", "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    return marks.get(form, b"") + text.encode(form)


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
@pytest.mark.parametrize(
    ("language", "form"),
    [
        *((name, form) for name in DRAFTS for form in ("utf-8-sig", "utf-16-le", "utf-16-be")),
        *((name, "crlf") for name in DRAFTS),
        ("zh", "gb18030"),
        ("zh-Hant", "gb18030"),
        ("zh-Hant", "big5"),
    ],
)
def test_encodings_give_the_same_claims_at_the_same_places(
    tmp_path: Path, rulebook: Any, suffix: str, language: str, form: str
) -> None:
    text = WRITERS[suffix](DRAFTS[language]).decode()
    expected = read(tmp_path, f"draft.{suffix}", text.encode(), rulebook)
    found = read(tmp_path, f"draft.{suffix}", encoded(text, form), rulebook)
    assert [(claim.line, claim.column) for claim in found] == [
        (claim.line, claim.column) for claim in expected
    ]
    assert list(map(told, found)) == list(map(told, expected))


@pytest.mark.parametrize("suffix", [name for name in WRITERS if name != "txt"])
def test_formats_give_the_same_findings(tmp_path: Path, rulebook: Any, suffix: str) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "north.txt").write_text(
        "OSLO, March 6, 2025 — Alibaba had revenue of $3.2 billion in 2024. Its net profit was 20.1"
        " billion yuan.\n"
    )
    expected = findings(tmp_path / "draft.txt", plain(ENGLISH), reports, rulebook)
    found = findings(tmp_path / f"draft.{suffix}", WRITERS[suffix](ENGLISH), reports, rulebook)
    assert ("CC101", "error", ("$4.7 billion", "$3.2 billion")) in expected
    assert found == expected


def findings(
    draft: Path, raw: bytes, reports: Path, rulebook: Any
) -> list[tuple[str, str, tuple[str, ...]]]:
    draft.write_bytes(raw)
    work = local.check([str(draft)], [str(reports)], Options(), rulebook)
    return [
        (found.code, found.severity, tuple(side.claims[0].quote for side in found.sides))
        for found in work.findings
    ]
