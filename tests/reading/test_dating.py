"""The day of publication: front matter, dateline, file name, in this order."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.reading.dating import dateline, published
from claimcheck.reading.laid import Laid

CASES = Path(__file__).parent.parent / "cases" / "reading" / "datelines.yaml"


def cases() -> list[Any]:
    loaded = yaml.load(CASES.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (text only)
    return [pytest.param(case["text"], case["published"], id=name) for name, case in loaded.items()]


@pytest.mark.parametrize(("text", "expected"), cases())
def test_datelines(text: str, expected: str) -> None:
    day = dateline(text)
    assert (day.isoformat() if day else "") == expected


def test_what_tells_the_day_first_wins() -> None:
    text = "2025-03-02 10:00\nThe port grew."
    path = "reports/2025-03-03-port.md"
    assert published(Laid(text, entries={"date": "2025-03-01"}), path) == (
        date(2025, 3, 1),
        "front-matter",
    )
    assert published(Laid(text), path) == (date(2025, 3, 2), "dateline")
    assert published(Laid("The port grew."), path) == (date(2025, 3, 3), "filename")
    assert published(Laid("The port grew."), "port-20250303.txt") == (date(2025, 3, 3), "filename")
    assert published(Laid("The port grew."), "port-1234567890.txt") == (None, "")
