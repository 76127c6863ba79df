"""CSV goes through a spreadsheet and through pandas without loss."""

import csv
import io
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from samples import claim, finding

from claimcheck.model.wire import CLAIM_FIELDS
from claimcheck.reporting import csv_, diff_lines
from claimcheck.reporting.claims_diff import Run, diff

TEXTS = {
    "formula": "=cmd()",
    "plus": "+1 more",
    "at": "@SUM(A1)",
    "minus": "-not a number",
    "wide": "＝1＋1",
    "lines": "first\r\nsecond",
    "quotes": 'said "90,000", then; more',
    "chinese": "通義千問衍生模型逾10萬個",
    "zeros": "0012",
    "word": "NA",
}
NUMBERS = ("90000", "-12.5", "0.1", "380000000000", "123456789012345678.25")


def claims_table(text: str, number: str) -> str:
    one = claim(number, quote=text, sentence=text, publisher=text, slot=text)
    return "".join(f"{line}\r\n" for line in csv_.claims_lines([one]))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_text_comes_back_as_text(text: str, tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_bytes(b"\xef\xbb\xbf" + claims_table(text, "90000").encode())
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert list(frame.columns) == list(CLAIM_FIELDS)
    assert frame["publisher"][0].removeprefix("'") == text
    assert not frame["publisher"][0].startswith(("=", "+", "@", "-", "＝"))


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_comes_back_as_a_number_with_all_its_digits(number: str) -> None:
    (row,) = csv.DictReader(io.StringIO(claims_table("x", number), newline=""))
    assert Decimal(row["value"]) == Decimal(number)
    frame = pd.read_csv(io.StringIO(claims_table("x", number)))
    assert frame["value"].dtype.kind in "if"
    assert frame["value"][0] == float(number)


def test_a_diff_goes_through_a_workbook(tmp_path: Path) -> None:
    """The cells that Excel makes of our CSV, kept in a workbook, are those of the diff."""
    openpyxl = pytest.importorskip("openpyxl", reason="of the extra `dev`")
    one, other = claim(), claim("240000", id="b", path="reports/two.txt", quote="=240000")
    changes = diff(Run((one,)), Run((one, other), (finding(one, other),)))
    text = "".join(f"{line}\r\n" for line in diff_lines.csv_lines(changes))
    book = openpyxl.Workbook()
    for cells in csv.reader(io.StringIO(text, newline="")):
        book.active.append([_typed(cell) for cell in cells])
    book.save(tmp_path / "diff.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "diff.xlsx").active
    heads, *rows = list(sheet.iter_rows())
    assert [cell.value for cell in heads] == list(diff_lines.COLUMNS)
    assert "f" not in {cell.data_type for row in rows for cell in row}
    numbers = [cell.value for cell in heads].index("value_after")
    assert {row[numbers].value for row in rows} == {140000, 240000}


def _typed(cell: str) -> object:
    """A cell as a spreadsheet takes it: what reads as a number is one."""
    try:
        return float(cell) if cell else None
    except ValueError:
        return cell
