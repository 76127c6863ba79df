"""Makes the word lists under rules/words/ and the table of scripts: `make_words.py [SCOWL]`.

- `rules/words/chinese.txt`: Chinese words of two characters that are common and no names, from
  jieba's dictionary (MIT). What begins with one is no name.
- `claimcheck/rulebook/simplified.txt`: characters of the Traditional script and their Simplified
  forms, one for one, from OpenCC (Apache-2.0).
- `rules/words/english.txt`: English words of SCOWL's sizes 10 to 35; only made when the folder of
  the lists is given (Debian package `scowl`, usr/share/dict/scowl).
"""

import sys
from pathlib import Path

import jieba
from opencc import OpenCC

ROOT = Path(__file__).parent.parent.parent
WORDS = ROOT / "rules" / "words"
SIMPLIFIED = ROOT / "claimcheck" / "rulebook" / "simplified.txt"
_COMMON = 150  # occurrences in the corpus that jieba's dictionary was counted on
_NAMES = ("nr", "ns", "nt", "nz", "nrt", "nrfg")
_CJK = range(0x3400, 0xA000)
_SCOWL = """\
# Common English words (SCOWL 2020.12.07, sizes 10 to 35, American and British; copyright 2000-2018
# Kevin Atkinson, free to use, copy, modify, distribute and sell with this notice).
# A capital at the start of a sentence makes no name of them.
"""
_JIEBA = """\
# Common Chinese words of two characters that are no names (from jieba 0.42.1's dictionary, MIT).
# What begins with one of them is no name.
"""


def chinese() -> list[str]:
    """Common words of two characters, sorted."""
    lines = (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines)
    return sorted(
        word
        for word, count, tag in rows
        if len(word) == 2 and int(count) >= _COMMON and tag not in _NAMES
    )


def simplified() -> tuple[str, str]:
    """Characters, and their Simplified forms in the same order."""
    convert = OpenCC("t2s").convert
    pairs = [(chr(code), convert(chr(code))) for code in _CJK]
    pairs = [(one, other) for one, other in pairs if one != other and len(other) == 1]
    return "".join(one for one, _ in pairs), "".join(other for _, other in pairs)


def english(folder: Path) -> list[str]:
    """Words in small letters of the lists of common words, sorted."""
    found: set[str] = set()
    for kind in ("english", "american", "british"):
        for size in (10, 20, 35):
            found.update((folder / f"{kind}-words.{size}").read_text("latin-1").split())
    return sorted(
        word
        for word in found
        if len(word) > 1 and word.isascii() and word.islower() and word.isalpha()
    )


def main() -> None:
    """Write the lists anew."""
    (WORDS / "chinese.txt").write_text(_JIEBA + "\n".join(chinese()) + "\n", "utf-8")
    SIMPLIFIED.write_text("\n".join(simplified()) + "\n", "utf-8")
    if len(sys.argv) > 1:
        (WORDS / "english.txt").write_text(
            _SCOWL + "\n".join(english(Path(sys.argv[1]))) + "\n", "utf-8"
        )


if __name__ == "__main__":
    main()
