"""What of a Markdown file is no prose."""

import pytest

from claimcheck.reading import markdown, plain


def masked(text: str) -> list[str]:
    _, body = markdown.front_matter(text)
    return [text[start:end] for start, end in markdown.masked(text, body)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ndate: 2025-08-29\n---\nUp 5%", ["---\ndate: 2025-08-29\n---\n"]),
        ('+++\ndate = "2025-08-29"\n+++\nUp 5%', ['+++\ndate = "2025-08-29"\n+++\n']),
        ("---\n\nUp 5%\n\n---\n", []),
        ("a\n```\nx = 5\n```\nb", ["```\nx = 5\n```"]),
        ("a\n~~~\nx = 5", ["~~~\nx = 5"]),
        ("run `head -5` now", ["`head -5`"]),
        ("[up 5%](https://example.org/a_(5)) now", ["(https://example.org/a_(5))"]),
        ("![chart of 5](data:image/png;base64,AA55) x", ["(data:image/png;base64,AA55)"]),
        ("up 5% (26% before)", []),
        ("[5]: https://example.org/5", ["[5]: https://example.org/5"]),
        ('<td width="300">5%</td>', ['<td width="300">', "</td>"]),
        ("<!-- 5 of 6 -->5%", ["<!-- 5 of 6 -->"]),
        ("5 < 6 and 7 > 6", []),
        ("见https://example.org/2025，增长5%", ["https://example.org/2025"]),
        ("見https://example.org/2025，增長5%", ["https://example.org/2025"]),
    ],
)
def test_masked_spans(text: str, expected: list[str]) -> None:
    assert masked(text) == expected


def test_front_matter_tells_its_entries() -> None:
    text = '---\ntitle: "Ports: a year"\nDate: 2025-08-29\ntags:\n  - ports\n---\nUp 5%'
    entries, body = markdown.front_matter(text)
    assert entries["title"] == "Ports: a year"
    assert entries["date"] == "2025-08-29"
    assert text[body:] == "Up 5%"


def test_plain_text_masks_addresses_only() -> None:
    text = "Mail a5@example.org, see www.example.org/5 (`5`)."
    spans = [text[start:end] for start, end in plain.masked(text)]
    assert spans == ["a5@example.org", "www.example.org/5"]


@pytest.mark.parametrize("piece", ["<!--", "`", "`a", "a.", "a@", "](", "<a ", "](a(b)", "---\n"])
def test_hostile_repeats_are_read_in_one_pass(piece: str) -> None:
    """A pattern that goes back would need minutes for these; the run would not end."""
    text = piece * 50_000
    assert isinstance(masked(text), list)


def test_an_address_begins_after_chinese_words() -> None:
    text = "来信请寄news@example.org，5天内回复"
    assert [text[start:end] for start, end in plain.masked(text)] == ["news@example.org"]
