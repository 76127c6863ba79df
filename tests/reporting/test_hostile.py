"""Hostile text in titles, quotes and paths is inert in every format."""

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import Any

import pytest
from samples import claim, finding

from claimcheck.model.claim import About, Claim
from claimcheck.model.finding import Finding
from claimcheck.reporting import (
    diff_lines,
    github,
    html,
    markdown,
    notebook,
    tables,
    terminal,
    text,
    timeline_lines,
    timeline_svg,
)
from claimcheck.reporting.claims_diff import Change, Run, diff
from claimcheck.reporting.diff_page import html_lines
from claimcheck.reporting.report import Report, report
from claimcheck.reporting.timelines import Timeline, timelines

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "attribute": "\"><img src=x onerror=alert(1)>' onload='alert(1)",
    "template": "{{ 7 * 7 }}{% raw %}",
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+1+cmd()",
    "at": "@SUM(1)",
    "tab": "\t=1+1",
    "turned": "\u202eabc\u2066x\u200f",
    "terminal": "\x1b]0;title\x07\x1b[31m\x9b31m",
    "null": "a\x00b",
    "table": "| a | b |\n## heading",
    "link": "[x](javascript:alert(1))",
    "command": "::error::x\r\n::stop-commands::y",
    "lines": "a\u2028b\x85c\r\nd",
    "long": "很长" * 250_000,
}
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
hostile = pytest.mark.parametrize("bad", HOSTILE.values(), ids=HOSTILE.keys())


def found(bad: str) -> tuple[list[Claim], Finding]:
    """A finding in which everything that comes from outside is hostile."""
    sentence, about = f"{bad} 140000 {bad}", About(offset=len(bad) + 1)
    bad = bad[:2000]  # only a sentence is ever a megabyte long
    names: dict[str, Any] = dict.fromkeys(("path", "publisher", "title", "slot", "counted"), bad)
    one = claim(sentence=sentence, about=about, language=bad, **names)
    other = claim("90000", quote=bad, sentence=bad, unit=bad, about=About(), **names)
    return [one, other], finding(one, other, slot=bad, message=bad, said={"en": bad, "zh": bad})


def whole(bad: str) -> Report:
    claims, one = found(bad)
    bad = bad[:2000]
    moved = finding(*claims, code="CC102", label="progression", hidden=True, slot=bad)
    agreed = finding(claims[0], code="CC105", label="agreement", hidden=True, slot=bad)
    summary = {"left_out": [bad], "problems": [bad], "not_compared": {bad: 1}}
    return report(claims, [one, moved, agreed], summary)


def rows(bad: str) -> list[Timeline]:
    claims, _ = found(bad)
    row = finding(*claims, code="CC102", label="progression", slot=bad[:2000])
    return timelines([row], claims)


def changes(bad: str) -> list[Change]:
    claims, one = found(bad)
    return diff(Run((claims[0],)), Run(tuple(claims), (one,)))


def plain(bad: str) -> Iterable[Iterable[str]]:
    """Everything that is made for terminals."""
    _, one = found(bad)
    yield text.findings_lines([one])
    yield terminal.report_lines(whole(bad))
    yield timeline_lines.text_lines(rows(bad))
    yield diff_lines.text_lines(changes(bad))


def marked(bad: str) -> Iterable[Iterable[str]]:
    """Everything that is Markdown."""
    _, one = found(bad)
    yield markdown.findings_lines([one])
    yield markdown.report_lines(whole(bad))
    yield timeline_lines.markdown_lines(rows(bad))
    yield diff_lines.markdown_lines(changes(bad))


def pages(bad: str) -> Iterable[str]:
    """Everything that a browser shows."""
    claims, one = found(bad)
    yield "\n".join(html.report_lines(whole(bad)))
    yield "\n".join(html_lines(changes(bad)))
    yield "\n".join(timeline_svg.svg_lines(rows(bad)))
    yield notebook.claims_html(claims)
    yield notebook.findings_html([one])


@hostile
def test_terminals_show_no_control_characters(bad: str) -> None:
    for lines in plain(bad):
        assert not [line for line in lines if _STEERING.search(line) or "\n" in line]


@hostile
def test_markdown_is_no_markup(bad: str) -> None:
    for lines in marked(bad):
        shown = "\n".join(lines)
        assert not _STEERING.search(shown)
        assert "<script" not in shown.replace("\\<", "")
        assert "](" not in shown.replace("\\]", "")
        assert "\n## heading" not in shown


@hostile
def test_pages_run_and_load_nothing(bad: str) -> None:
    for page in pages(bad):
        outside = re.sub(r"<script>.*?</script>|<style>.*?</style>", "", page, flags=re.DOTALL)
        assert not _STEERING.search(page)
        assert not re.search(r"<img|<script(?! type=\"application/json\")", outside)
        assert not re.search(r"<[^>]*\son\w+\s*=", re.sub(r'"[^"]*"', '""', outside))


@hostile
def test_tables_hold_no_formula(bad: str) -> None:
    for lines in (
        tables.report_lines(whole(bad)),
        timeline_lines.csv_lines(rows(bad)),
        diff_lines.csv_lines(changes(bad)),
    ):
        written = "".join(f"{line}\r\n" for line in lines)
        assert not _STEERING.search(written)
        csv.field_size_limit(2_000_000)
        read = list(csv.reader(io.StringIO(written, newline="")))
        assert len({len(row) for row in read}) == 1
        risky = [cell for row in read for cell in row if cell[:1] in tuple("=+@\t\r") and cell[1:]]
        assert risky == []


@hostile
def test_json_is_one_object_a_line_and_loses_nothing(bad: str) -> None:
    for lines in (timeline_lines.jsonl_lines(rows(bad)), diff_lines.jsonl_lines(changes(bad))):
        for line in lines:
            assert not _STEERING.search(line)
            assert len(line.splitlines()) == 1
            assert json.loads(line)["slot"] == bad[:2000]
    kept = "\n".join(tables.json_lines(whole(bad)))
    assert not _STEERING.search(kept)
    assert json.loads(kept)["claims"][0]["publisher"] == bad[:2000]


@hostile
def test_a_workflow_command_stays_one_command(bad: str) -> None:
    _, one = found(bad)
    lines = list(github.findings_lines([one]))
    assert len(lines) == 1
    assert not re.search(r"[\r\n]", lines[0])
    assert lines[0].startswith("::warning file=")
