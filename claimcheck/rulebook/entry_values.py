"""Values in entries of rule files: words of both languages, lists and numbers."""

import re
from collections.abc import Iterable
from typing import Any

from claimcheck.rulebook.sheet import Sheet
from claimcheck.rulebook.words import both_scripts

_PATTERN = re.compile(r"\\[dwsbDWSB]|\.\*|\[[a-z0-9]-[a-z0-9]\]|\(\?")
_FIRST_WIDE = "\u2e80"


def words(
    entry: object, sheet: Sheet, keys: tuple[str, ...], *, cased: bool = False
) -> tuple[str, ...]:
    """`{en: […], zh: […], zh-Hant: […]}` or a list, as one tuple of words ready for matching."""
    if isinstance(entry, str):
        entry = [entry] if entry else []
    if isinstance(entry, list):
        entry = _by_script(entry)
    if not isinstance(entry, dict):
        sheet.fail("words are a list, or lists by language (en, zh, zh-Hant)", keys)
    found: dict[str, None] = {}
    for language, listed in entry.items():
        own = [listed] if isinstance(listed, str) else listed
        for word in own:
            if not isinstance(word, str) or not word:
                sheet.fail("a word is empty or no text", (*keys, language))
            if _PATTERN.search(word):
                hint = "rules hold words, never patterns: write each word out"
                sheet.fail(f'"{word}" looks like a pattern', (*keys, language), hint)
        plain = [word if cased else word.lower() for word in own]
        found.update(dict.fromkeys(both_scripts(plain) if language == "zh" else plain))
    return tuple(found)


def _by_script(listed: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in listed:
        wide = any(character >= _FIRST_WIDE for character in word)
        found.setdefault("zh" if wide else "en", []).append(word)
    return found


def texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401 (one word or a list of them)
    """One word or a list of them, as a tuple."""
    return ((value,) if value else ()) if isinstance(value, str) else tuple(value or ())


def number(sheet: Sheet, key: str, name: str, text: str) -> float:
    """The number that a key holds; ClaimcheckError with its place for what is none."""
    try:
        return float(text)
    except (TypeError, ValueError):
        sheet.fail(f'{name} "{text}" is no number', (key, name))
