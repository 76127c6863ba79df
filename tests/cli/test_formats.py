"""All formats are made from one list: the same findings, the same end."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from claimcheck.reporting.formats import FORMATS, OF_CLAIMS

CHECK = ("check", "draft.md", "right.md", "--against", "reports/north.txt")


def _of_sarif(out: str) -> list[str]:
    results = json.loads(out)["runs"][0]["results"]
    return [result["partialFingerprints"]["claimcheck/v1"] for result in results]


def _of_junit(out: str) -> list[str]:
    cases = ET.fromstring(out.encode()).findall(".//testcase")  # noqa: S314
    return re.findall(r"\[(\w{16})\]", " ".join(case.get("name", "") for case in cases))


READ: dict[str, Callable[[str], list[str]]] = {
    "text": lambda out: re.findall(r"\[(\w{16})\]$", out, re.MULTILINE),
    "concise": lambda out: re.findall(r"\[(\w{16})\]$", out, re.MULTILINE),
    "jsonl": lambda out: [json.loads(line)["fingerprint"] for line in out.splitlines()],
    "json": lambda out: [found["fingerprint"] for found in json.loads(out)["findings"]],
    "csv": lambda out: [row["fingerprint"] for row in csv.DictReader(io.StringIO(out))],
    "html": lambda out: re.findall(r'<article id="(\w{16})"', out),
    "sarif": _of_sarif,
    "junit": _of_junit,
    "gitlab": lambda out: [issue["fingerprint"] for issue in json.loads(out)],
}
COUNT: dict[str, Callable[[str], int]] = {
    "markdown": lambda out: out.count("### "),
    "github": lambda out: len(re.findall(r"^::(?:error|warning|notice) ", out, re.MULTILINE)),
}


@pytest.fixture
def expected(desk: Path, command: Any) -> list[str]:
    (desk / "draft.md").write_text(
        "Alibaba's revenue was $4.1 billion in 2024.\n\nAlibaba has 5,000 employees.\n"
    )
    found = READ["jsonl"](command(*CHECK, "--format", "jsonl").out)
    assert len(found) == 2
    return found


@pytest.mark.parametrize("shape", FORMATS)
def test_every_format_holds_the_same_findings_and_ends_the_same(
    expected: list[str], command: Any, shape: str
) -> None:
    ended = command(*CHECK, "--format", shape)
    assert ended.code == 1
    if shape in READ:
        assert sorted(READ[shape](ended.out)) == sorted(expected)
    else:
        assert COUNT[shape](ended.out) == len(expected)
    assert ended.err.splitlines()[-1].startswith("claimcheck: 3 documents, ")
    assert command(*CHECK, "--format", shape, "--exit-zero").code == 0


@pytest.mark.parametrize("shape", FORMATS)
def test_input_that_cannot_be_read_is_2_in_every_format(
    desk: Path, command: Any, shape: str
) -> None:
    (desk / "empty").mkdir()
    (desk / "binary.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    for draft in ("nowhere.md", "empty", "binary.md"):
        ended = command("check", draft, "--against", "reports", "--format", shape)
        assert ended.code == 2
        assert draft in ended.err
    assert command("check", "right.md", "--against", "no", "--format", shape).code == 2


@pytest.mark.parametrize("shape", FORMATS)
def test_colour_is_only_where_it_belongs(
    desk: Path, command: Any, monkeypatch: pytest.MonkeyPatch, shape: str
) -> None:
    plain = command(*CHECK, "--format", shape).out  # not a terminal
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert ("\x1b[" in command(*CHECK, "--format", shape).out) == (shape == "text")
    assert command(*CHECK, "--format", shape, "--color", "never").out == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert command(*CHECK, "--format", shape).out == plain
    assert ("\x1b[" in command(*CHECK, "--format", shape, "--color", "always").out) == (
        shape == "text"
    )


@pytest.mark.parametrize("shape", OF_CLAIMS)
def test_claims_have_their_formats_too(desk: Path, command: Any, shape: str) -> None:
    assert "4.1 billion" in command("extract", "draft.md", "--format", shape).out


def test_a_format_of_findings_is_none_of_claims(desk: Path, command: Any) -> None:
    assert command("extract", "draft.md", "--format", "sarif").code == 2


def test_max_findings_prints_fewer_and_counts_all(expected: list[str], command: Any) -> None:
    ended = command(*CHECK, "--format", "concise", "--max-findings", "1")
    assert (ended.code, ended.out.count("\n")) == (1, 1)
    assert "1 more findings are not printed" in ended.err
    assert "1 error, 1 warning" in ended.err.splitlines()[-1]
