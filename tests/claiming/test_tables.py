"""Figures in tables: the head of the column says of what and of when they are."""

from datetime import date

import pytest

from claimcheck.pipeline import extract
from claimcheck.reading.document import Wanted, from_bytes
from claimcheck.rulebook.load import load_rules

MARKDOWN = """| Company | Revenue in 2024 | Employees |
|---|---|---|
| Alibaba | $4.1 billion | 124,320 |
| Tencent | $5.1 billion | 105,000 |

| Alibaba | 2023 | 2024 |
|---|---|---|
| Revenue | $3.2 billion | $4.1 billion |

Net profit of Alibaba was $1.5 billion in 2022.
"""


def page(text: str) -> str:
    """The same tables in HTML."""
    made = []
    for block in text.split("\n\n"):
        lines = [line.strip("|").split("|") for line in block.split("\n") if "---" not in line]
        if block.startswith("|"):
            rows = ["".join(f"<td>{cell}</td>" for cell in cells) for cells in lines]
            made.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        else:
            made.append(f"<p>{block}</p>")
    return "".join(made)


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_the_head_of_a_column_reaches_its_figures(name: str) -> None:
    text = MARKDOWN.strip() if name == "a.md" else page(MARKDOWN.strip())
    claims = extract(from_bytes(text.encode(), Wanted(name)), load_rules(()))
    told = [(claim.quote, claim.subject, claim.metric, claim.time_start) for claim in claims]
    assert told == [
        ("$4.1 billion", "alibaba", "revenue", date(2024, 1, 1)),
        ("124,320", "alibaba", "headcount", None),
        ("$5.1 billion", "tencent", "revenue", date(2024, 1, 1)),
        ("105,000", "tencent", "headcount", None),
        ("$3.2 billion", "alibaba", "revenue", date(2023, 1, 1)),
        ("$4.1 billion", "alibaba", "revenue", date(2024, 1, 1)),
        ("$1.5 billion", "alibaba", "profit", date(2022, 1, 1)),
    ]
