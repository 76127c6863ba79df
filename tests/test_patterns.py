"""Patterns say what they mean: a sign that stands twice in one class is a lost full-width sign."""

import ast
import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimcheck
from claimcheck.model.pattern import Lazy

PACKAGE = Path(__file__).parent.parent / "claimcheck"
_CLASS = re.compile(r"(?<!\\)\[\^?\]?((?:\\.|[^\]\\])+)\]")
_SIGNS = frozenset(",;:?!()")


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of a module that may be patterns, with their lines."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def doubled(pattern: str) -> list[str]:
    """The classes of characters that name a punctuation mark twice.

    >>> doubled("[,;]"), doubled("[,,]")
    ([], ['[,,]'])
    """
    found = []
    for match in _CLASS.finditer(pattern):
        signs = Counter(re.sub(r"\\.", "", match[1]))
        if any(signs[sign] > 1 for sign in _SIGNS):
            found.append(match[0])
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_class_names_a_sign_twice(path: Path) -> None:
    """Full-width signs are escapes: \\uff0c \\uff1b \\uff1a \\uff1f \\uff01 \\uff08 \\uff09."""
    found = [f"{path}:{line}: {part}" for line, text in strings(path) for part in doubled(text)]
    assert not found


def test_every_lazy_pattern_compiles() -> None:
    """They are compiled at their first use, and that may come late."""
    found = 0
    for module in pkgutil.walk_packages(claimcheck.__path__, "claimcheck."):
        if module.name != "claimcheck.__main__":
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, Lazy):
                    re.compile(value.pattern, value.flags)
                    found += 1
    assert found > 100
