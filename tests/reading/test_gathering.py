"""Folders, manifests and bad files: what is read, what is left out, what is said."""

import os
from pathlib import Path

import pytest

from claimcheck.reading.gathered import Gathered, Options
from claimcheck.reading.gathering import gather

HEADER = "path,published,publisher,title,url,language\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    reports = tmp_path / "reports"
    (reports / "more").mkdir(parents=True)
    (reports / "b.txt").write_text("Sales rose 5%.")
    (reports / "a.md").write_text("---\ndate: 2025-03-01\ntitle: Port\n---\nSales rose 5%.")
    (reports / "more" / "c.txt").write_text("Sales rose 6%.")
    (reports / ".hidden.txt").write_text("Sales rose 7%.")
    (reports / "chart.png").write_bytes(b"\x89PNG")
    return reports


def paths(gathered: Gathered) -> list[str]:
    return [document.source.path for document in gathered.documents]


def test_a_folder_is_walked_in_order(folder: Path) -> None:
    gathered = gather(["reports"], Options())
    assert paths(gathered) == ["reports/a.md", "reports/b.txt", "reports/more/c.txt"]
    assert gathered.documents[0].source.title == "Port"
    assert not gathered.problems


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert len(gather(["reports", "reports/b.txt", "./reports/b.txt"], Options()).documents) == 3


def test_sources_csv_of_a_folder_says_what_is_a_document(folder: Path) -> None:
    (folder / "sources.csv").write_text(HEADER + "b.txt,2025-03-02,Harbor Wire,,,en\n")
    gathered = gather(["reports"], Options())
    assert paths(gathered) == ["reports/b.txt"]
    source = gathered.documents[0].source
    assert (source.publisher, str(source.published)) == ("Harbor Wire", "2025-03-02")
    assert source.published_basis == "manifest"
    assert gathered.left_out == ["reports/a.md", "reports/more/c.txt"]
    assert len(gather(["reports"], Options(unlisted=True)).documents) == 3


def test_a_named_manifest_may_lie_elsewhere(folder: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "dates.csv"
    manifest.write_text(HEADER + "reports/b.txt,2025-03-02,,,,\n")
    gathered = gather(["reports", "reports/more/c.txt"], Options(manifest=manifest))
    assert paths(gathered) == ["reports/b.txt", "reports/more/c.txt"]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("nowhere.txt,,,,,\n", 'reports/sources.csv:2: no file "nowhere.txt"'),
        ("b.txt,,,,,\n./b.txt,,,,,\n", 'reports/sources.csv:3: second row for "./b.txt"'),
        ("b.txt,soon,,,,\n", 'reports/sources.csv:2: "soon" is no date'),
        ("b.txt,2025-03-02,a,b,c,d,e\n", "reports/sources.csv:2: 7 cells"),
        ('b.txt,"2025-03-02,,,,\n', "reports/sources.csv:2: no valid CSV"),
        (",2025-03-02,,,,\n", "reports/sources.csv:2: a row without a path"),
    ],
)
def test_a_broken_manifest_is_said_with_its_line(folder: Path, rows: str, says: str) -> None:
    (folder / "sources.csv").write_text(HEADER + rows)
    gathered = gather(["reports"], Options())
    assert len(gathered.problems) == 1
    assert str(gathered.problems[0]).startswith(says)


def test_a_bad_row_takes_nothing_from_the_others(folder: Path) -> None:
    rows = "nowhere.txt,2025-03-01,,,,\nb.txt,2025-03-02,Harbor Wire,,,\nmore/c.txt,soon,Post,,,\n"
    (folder / "sources.csv").write_text(HEADER + rows)
    gathered = gather(["reports"], Options())
    assert [problem.where for problem in gathered.problems] == [
        "reports/sources.csv:2",
        "reports/sources.csv:4",
    ]
    told = [(one.source.publisher, str(one.source.published)) for one in gathered.documents]
    assert told == [("Harbor Wire", "2025-03-02"), ("Post", "None")]


def test_a_manifest_without_paths_names_its_columns(folder: Path) -> None:
    (folder / "sources.csv").write_text("file,date\n")
    (problem,) = gather(["reports"], Options()).problems
    assert str(problem).startswith('reports/sources.csv:1: no column "path"')
    assert "path,published" in problem.hint


def test_a_manifest_of_a_spreadsheet_is_read(folder: Path) -> None:
    text = HEADER.replace(",", ";") + "b.txt;2025-03-02;Harbor Wire;;;\n"
    (folder / "sources.csv").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    (document,) = gather(["reports"], Options()).documents
    assert document.source.publisher == "Harbor Wire"


def test_one_bad_file_stops_no_other(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\xff\xfe\xff")
    gathered = gather(["reports", "nowhere", "reports/chart.png"], Options())
    assert len(gathered.documents) == 3
    said = [problem.where for problem in gathered.problems]
    assert said == ["reports/bad.txt:1", "nowhere", "reports/chart.png"]


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    (problem,) = gather([str(tmp_path)], Options()).problems
    assert "nothing to read" in str(problem)


def test_a_name_that_is_no_text_is_shown_with_escapes(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt"))
    try:
        path.write_text("Sales rose 5%.")
    except OSError:
        pytest.skip("this file system takes no such name")
    (document,) = gather([str(path)], Options()).documents
    assert document.source.path.endswith("/bad\\xff.txt")


def test_standard_input_has_a_name() -> None:
    options = Options(stdin=b"Sales rose 5%.", stdin_name="draft.md")
    (document,) = gather(["-"], options).documents
    assert document.source.path == "draft.md"
    assert document.text == "Sales rose 5%."


def test_offsets_are_those_of_the_decoded_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfUp 5%\r\nDown 3%\r\n")
    (document,) = gather([str(path)], Options()).documents
    assert document.text == "Up 5%\r\nDown 3%\r\n"


def test_keys_are_paths_inside_the_folder_and_differ(folder: Path, tmp_path: Path) -> None:
    here = [document.source.key for document in gather(["reports"], Options()).documents]
    there = [document.source.key for document in gather([str(folder)], Options()).documents]
    assert here == there == ["a.md", "b.txt", "more/c.txt"]
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "b.txt").write_text("Sales rose 8%.")
    keys = [document.source.key for document in gather(["reports", "others"], Options()).documents]
    assert keys == ["others/b.txt", "a.md", "reports/b.txt", "more/c.txt"]
