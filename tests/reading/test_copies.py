"""Copies of one text, in one file or in several formats, are one source."""

from pathlib import Path

from claimcheck.reading.gathered import Options
from claimcheck.rulebook.load import load_rules
from claimcheck.running import local

BODY = (
    "Alibaba had revenue of $3.2 billion in 2024, its chief executive told a meeting of"
    " shareholders in the city on Monday."
)


def test_copies_count_once_and_are_all_listed(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(BODY)
    (tmp_path / "page.html").write_text(f"<article><h1>Port</h1><p>{BODY}</p></article>")
    (tmp_path / "twice.md").write_text(f"{BODY}\n\n{BODY}\n")
    (tmp_path / "other.txt").write_text("Alibaba had revenue of $4.7 billion in 2024.")
    work = local.compare([str(tmp_path)], Options(), load_rules(()))
    (found,) = [finding for finding in work.findings if finding.code == "CC101"]
    copies, other = sorted(found.sides, key=lambda side: -len(side.claims))
    assert (len(copies.claims), copies.sources) == (4, 1)
    assert (len(other.claims), other.sources) == (1, 1)
