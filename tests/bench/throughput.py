"""How fast `extract` is, where the time goes, and whether it grows in step with the text.

    python tests/bench/throughput.py [FOLDER ...] [--mb 5] [--growth 1 2 5 10 20] [--profile]

Reads the reports of FOLDER (or the fixtures), English and Chinese apart, repeated to the size
wanted, in one process; prints CPU seconds as MB of UTF-8 a second, claims a second and peak memory.
Cycles are collected as seldom as the command line has it.
"""

import argparse
import cProfile
import gc
import pstats
import resource
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from claimcheck.__main__ import _SELDOM
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.reading.sentences import sentences
from claimcheck.recognising.lexicon import hits
from claimcheck.recognising.names import names
from claimcheck.recognising.periods import periods
from claimcheck.recognising.quantities import quantities
from claimcheck.rulebook.load import load_rules

RULES = load_rules()
FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
DAY = date(2025, 8, 29)


def main() -> None:
    """Print the table of each language."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="*", type=Path, default=[FIXTURES])
    parser.add_argument("--mb", type=float, default=5.0)
    parser.add_argument("--growth", nargs="*", type=float, default=[])
    parser.add_argument("--profile", action="store_true")
    chosen = parser.parse_args()
    gc.set_threshold(*_SELDOM)
    for language in ("en", "zh"):
        reports = text_of(chosen.folder, language)
        stages(document(reports, chosen.mb), language)
        whole(document(reports, chosen.mb), language)
        for size in chosen.growth:
            whole(document(reports, size), language)
        if chosen.profile:
            profile(document(reports, chosen.mb))


def text_of(folders: list[Path], language: str) -> str:
    """All reports of the folders that are mostly in one language."""
    found = []
    for path in sorted(path for folder in folders for path in folder.rglob("*.txt")):
        text = path.read_text("utf-8")
        chinese = sum("\u4e00" <= letter <= "\u9fff" for letter in text) > len(text) / 4
        if chinese == (language == "zh"):
            found.append(text)
    return "\n\n".join(found)


def document(reports: str, megabytes: float) -> Document:
    """The reports over and over, as one document."""
    times = max(1, round(megabytes * 1e6 / len(reports.encode())))
    return Document(Source("reports.txt", published=DAY), (reports + "\n\n") * times)


def stages(read: Document, language: str) -> None:
    """Each recogniser by itself."""
    size = len(read.text.encode()) / 1e6
    spent = 0.0
    words, seconds = timed(lambda: hits(read, RULES))
    print(f"{language} {size:6.2f} MB")
    for name, stage in (
        ("times", lambda: periods(read, RULES)),
        ("quantities", lambda: quantities(read, RULES)),
        ("words", lambda: hits(read, RULES)),
        ("names", lambda: names(read, words, RULES)),
        ("sentences", lambda: sentences(read)),
    ):
        _, seconds = timed(stage)
        spent += seconds
        print(f"   {name:12s} {size / seconds:7.2f} MB/s")
    print(f"   {'recognition':12s} {size / spent:7.2f} MB/s")


def whole(read: Document, language: str) -> None:
    """The whole of `extract`."""
    size = len(read.text.encode()) / 1e6
    claims, seconds = timed(lambda: extract(read, RULES))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{language} {size:6.2f} MB extract {size / seconds:6.2f} MB/s"
        f" {len(claims) / seconds:8.0f} claims/s, peak {memory:.0f} MB"
    )


def timed(work: Callable[[], object]) -> tuple[object, float]:
    """What some work gives, and the CPU seconds it takes."""
    begun = time.process_time()
    result = work()
    return result, max(time.process_time() - begun, 1e-9)


def profile(read: Document) -> None:
    """The twenty functions that take the most time."""
    watch = cProfile.Profile()
    watch.runcall(extract, read, RULES)
    pstats.Stats(watch).sort_stats("tottime").print_stats(20)


if __name__ == "__main__":
    main()
