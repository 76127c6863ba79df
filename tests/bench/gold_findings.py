"""Which findings of a folder's gold are said: `gold_findings.py FOLDER [--show]`.

A gold finding is said when a finding of its label (for `arithmetic` with the same `holds`)
touches two of its claims or facts, or the only numeric claim among them. `distinct` rows are
said (joined, wrongly) when a relation between values holds claims of two slots of the gold.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

LABELS = {
    "contradiction": ("contradiction", "unit-suspect"),
    "distinct": ("contradiction", "unit-suspect", "revision", "progression", "agreement"),
}
_CLAIMCHECK = str(Path(sys.executable).with_name("claimcheck"))


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file; nothing where there is none."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines if line.strip()]


Place = tuple[str, int, int, str]


def spans(folder: Path) -> dict[str, Place]:
    """Gold id -> file name and offsets of its quote, and its slot."""
    found = {}
    for gold in [*rows(folder / "gold_claims.jsonl"), *rows(folder / "gold_facts.jsonl")]:
        text, at = (folder / gold["path"]).read_text("utf-8"), -1
        for _ in range(gold.get("occurrence", 1)):
            at = text.find(gold["quote"], at + 1)
        found[gold["id"]] = Path(gold["path"]).name, at, at + len(gold["quote"]), gold["slot"]
    return found


def compared(folder: Path) -> list[dict[str, Any]]:
    """All findings of a folder, hidden ones too."""
    command = [_CLAIMCHECK, "compare", str(folder), "--all", "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def touched(finding: dict[str, Any], gold: dict[str, Place]) -> set[str]:
    """The gold ids that the claims of a finding meet."""
    return {
        name
        for claim in finding["claims"]
        for name, (path, start, end, _) in gold.items()
        if Path(claim["path"]).name == path and claim["start"] < end and start < claim["end"]
    }


def said(
    row: dict[str, Any], findings: list[tuple[dict[str, Any], set[str]]], gold: dict[str, Place]
) -> bool:
    """True if a finding of the row's label touches enough of its claims."""
    labels = LABELS.get(row["label"], (row["label"],))
    numeric = sum(str(name).startswith("c") for name in row["claims"])
    wanted = 1 if numeric == 1 or len(row["claims"]) == 1 else 2
    if row["label"] == "distinct":
        return any(
            len({gold[name][3] for name in ids & set(row["claims"])}) > 1
            for finding, ids in findings
            if finding["label"] in labels
        )
    return any(
        finding["label"] in labels
        and (row.get("holds") is None or finding["holds"] == row["holds"])
        and len(ids & set(row["claims"])) >= wanted
        for finding, ids in findings
    )


def main() -> None:
    """Print a table by label, and every row with `--show`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    told = parser.parse_args()
    gold = spans(told.folder)
    findings = [(finding, touched(finding, gold)) for finding in compared(told.folder)]
    table: Counter[tuple[str, str, str]] = Counter()
    for row in rows(told.folder / "gold_findings.jsonl"):
        hit = "said" if said(row, findings, gold) else "missed"
        parts = {str(name)[:2] for name in row["claims"]} & {"f-", "c-"}
        of = "doubtful" if row.get("doubtful") or row.get("doubt") else "+".join(sorted(parts))
        name = row["label"] + {True: " holds", False: " fails"}.get(row.get("holds"), "")
        table[name, of, hit] += 1
        if told.show:
            print(f"{hit:7} {row.get('id', '')} {name} {of} {' '.join(row['claims'][:6])}")
    for name, of in sorted({key[:2] for key in table}):
        yes, no = table[name, of, "said"], table[name, of, "missed"]
        print(f"{name:20} {of:9} said {yes:3} missed {no:3}")


if __name__ == "__main__":
    main()
