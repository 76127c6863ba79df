"""Articles in CSV and JSON Lines: which files hold them, and where each figure stands."""

import json
from datetime import date
from pathlib import Path

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document
from claimcheck.model.place import Lines
from claimcheck.reading.articles import are_articles
from claimcheck.reading.document import Wanted, articles
from claimcheck.reading.gathered import Options
from claimcheck.reading.gathering import gather

CSV = (
    "title,published,publisher,body\n"
    'Port,2025-03-05,Harbor Wire,"Sales rose 5%,\nthe ""best"" year.\nProfit fell 3%."\n'
    "Ships,,,Up 6%.\n"
)
OBJECT = {
    "body": 'Sales rose 5%.\nThe "best" year, 𝄞 増 and profit fell 3%.',
    "published": "2025-03-05T08:00:00Z",
    "source": "Harbor Wire",
    "tags": {"body": "9%", "n": [1, "body"]},
}


def place(document: Document, words: str) -> tuple[int, int]:
    found = Lines(document.text, document.parts).at(document.text.index(words))
    return found.line, found.column


def test_a_row_is_an_article() -> None:
    port, ships = articles(CSV.encode(), Wanted("a.csv"))
    assert port.text == 'Sales rose 5%,\nthe "best" year.\nProfit fell 3%.'
    assert port.source.path == "a.csv#2"
    assert (port.source.published, port.source.published_basis) == (date(2025, 3, 5), "column")
    assert (port.source.publisher, port.source.title) == ("Harbor Wire", "Port")
    assert (ships.source.path, ships.text) == ("a.csv#5", "Up 6%.")


def test_a_figure_of_a_row_has_its_line_and_column() -> None:
    (port, ships) = articles(CSV.encode(), Wanted("a.csv"))
    lines = CSV.split("\n")
    for document, words in [(port, "5%"), (port, "year"), (port, "3%"), (ships, "6%")]:
        line, column = place(document, words)
        assert lines[line - 1][column - 1 :].startswith(words)


@pytest.mark.parametrize(
    "line", [json.dumps(OBJECT), json.dumps(OBJECT, ensure_ascii=False)], ids=["escaped", "plain"]
)
def test_an_object_is_an_article(line: str) -> None:
    (document,) = articles(f"\n{line}\n".encode(), Wanted("a.jsonl"))
    assert document.text == OBJECT["body"]
    assert (document.source.path, document.source.publisher) == ("a.jsonl#2", "Harbor Wire")
    for words in ("5%", "best", "profit", "3%"):
        number, column = place(document, words)
        assert number == 2
        assert line[column - 1 :].startswith(words)


@pytest.mark.parametrize(
    ("head", "suffix", "told"),
    [
        ("title,text,date", ".csv", "articles"),
        ('\ufeff"Text";"URL"', ".csv", "articles"),
        ("path,published,publisher,title,url,language", ".csv", "others"),
        ("year,text", ".csv", "others"),
        ("", ".csv", "others"),
        ('{"text": "Up 5%.", "url": "x"}', ".jsonl", "articles"),
        ('{"id": "1", "quote": "5%", "metric": "m", "text": "", "title": "x"}', ".jsonl", "others"),
        ('[{"text": "Up 5%.", "url": "x"}]', ".jsonl", "others"),
    ],
)
def test_a_file_of_articles_is_known_by_its_first_line(head: str, suffix: str, told: str) -> None:
    assert are_articles(head.encode(), suffix) is (told == "articles")


@pytest.mark.parametrize(
    ("raw", "name", "says"),
    [
        ("year,sales\n2024,5\n", "a.csv", "a.csv:1: no column of texts"),
        ('text,title\n"Up 5%,x\n', "a.csv", "a.csv:2: a quote that never ends"),
        ('text,title\n"Up" 5%,x\n', "a.csv", "a.csv:2: letters behind a quote"),
        ("text,title\nUp 5%, and 6%,x\n", "a.csv", "a.csv:2: 3 cells, but the header has 2"),
        ("text,published\nUp 5%,soon\n", "a.csv", 'a.csv:2: "soon" is no date'),
        ("text,title\n", "a.csv", "a.csv: no article in this file"),
        ('{"text": "Up 5%."\n', "a.jsonl", "a.jsonl:1: no valid JSON"),
        ('{"title": "Up 5%."}\n', "a.jsonl", "a.jsonl:1: no article"),
        ("[" * 100_000, "a.jsonl", "a.jsonl:1: n"),
    ],
)
def test_a_broken_file_is_said_with_its_line(raw: str, name: str, says: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        articles(raw.encode(), Wanted(name))
    assert str(caught.value).startswith(says)
    assert caught.value.hint


def test_a_folder_gives_articles_and_passes_over_other_tables(tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_text(CSV)
    (tmp_path / "figures.csv").write_text("year,sales\n2024,5\n")
    (tmp_path / "more.jsonl").write_text(json.dumps(OBJECT))
    (tmp_path / "claims.jsonl").write_text('{"id": "1", "quote": "5%", "metric": "m"}\n')
    gathered = gather([str(tmp_path)], Options())
    keys = [document.source.key for document in gathered.documents]
    assert keys == ["more.jsonl#1", "news.csv#2", "news.csv#5"]
    assert not gathered.problems


def test_a_table_that_is_named_has_to_hold_articles(tmp_path: Path) -> None:
    (tmp_path / "figures.csv").write_text("year,sales\n2024,5\n")
    (problem,) = gather([str(tmp_path / "figures.csv")], Options()).problems
    assert "no column of texts" in problem.problem
