"""Patterns made of kept code are those that `re` compiles; where it is wrong, they are compiled."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from claimcheck.model import pattern as lazy
from claimcheck.model.pattern import lazily
from claimcheck.rulebook import patterns

TEXT = "On 5 March 2025 sales of 岚途 rose 12.5% to ¥3.2bn (2024: 2.8), 同比增长5%。"
SOME = [
    (r"(?P<n>\d+(?:\.\d+)?)(?P<unit>%|bn)?", 0),
    (r"\b(?:march|april)\b", re.IGNORECASE),
    (r"(?<=岚)途|同比(?P<way>增长|下降)", 0),
    (r"(?x) [^\W\d_]+ # a word", 0),
    (r"^On.*?5(?:\s(?!April)\w+){2}", re.DOTALL),
    (r"(a)|(?P<last>rose)", re.ASCII),
]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    yield
    lazy.compile_by(re.compile)


def test_kept_code_makes_the_pattern_that_re_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = patterns.begin()
    for pattern, flags in SOME:
        assert lazily(pattern, flags).findall(TEXT) == re.findall(pattern, TEXT, flags)
    first.save()
    second = patterns.begin()
    made = [second.compile(pattern, flags) for pattern, flags in SOME]
    assert not second._missed
    for own, (pattern, flags) in zip(made, SOME, strict=True):
        usual = re.compile(pattern, flags)
        assert (own, own.flags, own.groups, own.groupindex) == (
            usual, usual.flags, usual.groups, usual.groupindex,
        )  # fmt: skip
        assert [m.groupdict() for m in own.finditer(TEXT)] == [
            m.groupdict() for m in usual.finditer(TEXT)
        ]
        assert own.sub("_", TEXT) == usual.sub("_", TEXT)


@pytest.mark.parametrize("change", ["cut", "foreign", "other code", "other type"])
def test_what_is_not_whole_is_compiled(tmp_path: Path, change: str) -> None:
    first = patterns.begin()
    first.compile("[0-9]+", 0)
    first.save()
    file = tmp_path / patterns.NAME
    content = file.read_bytes()
    if change in ("cut", "foreign"):
        file.write_bytes(content[:40] if change == "cut" else b"nothing of ours")
    else:
        code = b"\xff" * 64 if change == "other code" else 5
        content = msgspec.msgpack.encode({"0 [0-9]+": (32, code, 0, {})})
        file.write_bytes(patterns._mark(content) + content)
    second = patterns.begin()
    assert second.compile("[0-9]+", 0).findall("3 of 12") == ["3", "12"]
    second.save()
    third = patterns.begin()
    assert third.compile("[0-9]+", 0).findall("3 of 12") == ["3", "12"]
    assert not third._missed


def test_another_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(patterns, "import_module", gone)
    first = patterns.begin()
    assert first.compile("[0-9]+", 0).search("no 12")
    first.save()
    assert not list(tmp_path.iterdir())


def test_bytes_are_compiled_as_ever() -> None:
    assert patterns.begin().compile(b"[0-9]+", 0).findall(b"3 of 12") == [b"3", b"12"]
