"""What is kept between runs changes no result, and is never trusted."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import msgspec
import pytest

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running import claim_cache, keeping
from claimcheck.running.claim_cache import ClaimCache, clear, file_of
from claimcheck.running.manner import Manner

TEXTS = [
    f"Sales of Blue Harbor rose {number}% in 2024. 千问下载量超过{number}亿次。"
    for number in range(2, 6)
]


def documents() -> list[Document]:
    return [Document(Source(f"{number}.txt"), text) for number, text in enumerate(TEXTS)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "claims.sqlite"


@pytest.fixture
def known(rulebook: Rulebook) -> list[list[Claim]]:
    found = [extract(document, rulebook) for document in documents()]
    assert all(found)
    return found


def kept(file: Path, rules: str = "rules") -> ClaimCache:
    return ClaimCache(rules, file)


def test_what_was_kept_comes_back_whole(file: Path, known: list[list[Claim]]) -> None:
    assert kept(file).read(documents()) == [None] * 4
    kept(file).write(zip(documents(), known, strict=True))
    assert kept(file).read(documents()) == known
    assert kept(file).read(documents()[::-1]) == known[::-1]


def test_all_that_claims_depend_on_is_in_the_key(file: Path, known: list[list[Claim]]) -> None:
    kept(file).write(zip(documents(), known, strict=True))
    one = documents()[0]
    source = msgspec.structs.replace(one.source, publisher="Blue Paper")
    others = [
        msgspec.structs.replace(one, text=one.text + " "),
        msgspec.structs.replace(one, source=source),
        msgspec.structs.replace(one, masked=((0, 3),)),
    ]
    assert kept(file).read(others) == [None, None, None]
    assert kept(file, "other rules").read([one]) == [None]


@pytest.mark.parametrize(
    "content",
    [b"", b"no database at all", b"SQLite format 3\0" + b"\0" * 200],
    ids=["empty", "foreign", "broken"],
)
def test_a_file_that_is_none_of_ours_is_made_anew(
    file: Path, known: list[list[Claim]], content: bytes
) -> None:
    file.write_bytes(content)
    assert kept(file).read(documents()) == [None] * 4
    kept(file).write(zip(documents(), known, strict=True))
    kept(file).write(zip(documents(), known, strict=True))
    assert kept(file).read(documents()) == known


def test_a_database_of_something_else_is_made_anew(file: Path, known: list[list[Claim]]) -> None:
    with sqlite3.connect(file) as held:
        held.execute("CREATE TABLE documents (key BLOB, claims BLOB)")
    held.close()
    assert kept(file).read(documents()) == [None] * 4
    kept(file).write(zip(documents(), known, strict=True))
    assert kept(file).read(documents()) == known


@pytest.mark.parametrize("change", ["cut", "other text", "other type", "null"])
def test_a_row_that_does_not_fit_is_passed_over(
    file: Path, known: list[list[Claim]], change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if change == "other text":  # whole, but of another document
        known = known[1:] + known[:1]
    kept(file).write(zip(documents(), known, strict=True))
    if change != "other text":
        with sqlite3.connect(file) as held:
            new = {"cut": "substr(claims, 1, 60)", "other type": "'text'", "null": "NULL"}[change]
            held.execute(f"UPDATE documents SET claims = {new}")  # noqa: S608
        held.close()
    assert kept(file).read(documents()) == [None] * 4


def test_a_run_reads_what_is_kept_and_extracts_the_rest(
    file: Path, rulebook: Rulebook, known: list[list[Claim]], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(file).write([(documents()[1], known[1])])
    asked: list[int] = []

    def over(_stage: object, missing: list[Document], *_: object) -> list[list[Claim]]:
        asked.append(len(missing))
        return [extract(document, rulebook) for document in missing]

    monkeypatch.setattr(keeping, "over", over)
    manner = Manner(cache=kept(file))
    for _ in range(2):
        assert keeping.results_of(extract, documents(), rulebook, manner) == known
    assert asked == [3, 0]


def test_runs_that_begin_at_once_share_a_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None may take the half-made file of another for a foreign one, and away."""
    monkeypatch.setattr(claim_cache, "_PATIENCE", 60.0)  # a slow machine loses nothing here
    some = [Document(Source(f"{number}.txt"), "text") for number in range(6)]
    for turn in range(25):
        file = tmp_path / f"{turn}.sqlite"
        gate = Barrier(len(some))

        def write(one: Document, file: Path = file, gate: Barrier = gate) -> None:
            gate.wait()
            kept(file).write([(one, [])])

        with ThreadPoolExecutor(len(some)) as pool:
            list(pool.map(write, some))
        assert kept(file).read(some) == [[]] * len(some)


def test_several_runs_at_once_do_no_harm(file: Path, rulebook: Rulebook) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from claimcheck.model.document import Document, Source\n"
        "from claimcheck.running.claim_cache import ClaimCache\n"
        "from claimcheck.running import claim_cache\n"
        "claim_cache._PATIENCE = 60.0  # a slow machine loses nothing here\n"
        "cache = ClaimCache('rules', Path(sys.argv[1]))\n"
        "for turn in range(20):\n"
        "    some = [Document(Source(f'{n}.txt'), f'text {n}') for n in range(turn, turn + 20)]\n"
        "    cache.read(some)\n"
        "    cache.write([(one, []) for one in some])\n"
        "assert cache.read(some) == [[]] * 20\n"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(file)], stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    for run in runs:
        _, said = run.communicate()
        assert run.returncode == 0, said
    several = [Document(Source(f"{n}.txt"), f"text {n}") for n in range(39)]
    assert kept(file).read(several) == [[]] * 39


def test_a_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, known: list[list[Claim]]
) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = kept(tmp_path / "file" / "claims.sqlite")
    cache.write(zip(documents(), known, strict=True))
    assert cache.read(documents()) == [None] * 4


def test_clear_takes_all_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    assert file_of().parent == tmp_path
    file_of().write_bytes(b"x" * 10)
    (tmp_path / "rules-1.msgpack").write_bytes(b"y" * 5)
    (tmp_path / "mine.txt").write_text("keep")
    assert clear() == (2, 15)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
