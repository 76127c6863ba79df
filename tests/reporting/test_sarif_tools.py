"""SARIF as another program reads it: sarif-tools, in a folder of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli.main import run

pytestmark = pytest.mark.packaging
READ = """
import json, sys
sys.path.insert(0, sys.argv[1])
from sarif import loader
log = loader.load_sarif_file(sys.argv[2])
print(json.dumps({
    "severities": log.get_report().get_issue_count_for_severity("error"),
    "tools": log.get_distinct_tool_names(),
    "records": log.get_records(),
}))
"""


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sarif-tools")
    words = ["install", "--quiet", "--no-deps", "--target", str(folder)]
    names = ["sarif-tools==3.0.5", "jsonpath-ng==1.7.0", "ply==3.11", "pyyaml"]
    subprocess.run([sys.executable, "-m", "pip", *words, *names], check=True)
    return folder


def test_every_finding_is_read_with_its_place_code_and_severity(
    tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "north.txt").write_text(
        "PARIS, March 5, 2025 — Alibaba said its revenue was $3.2 billion in 2024.\n"
    )
    draft = "# 标题\n\nAlibaba's revenue was $4.1 billion in 2024. It has 88 ships.\n"
    (tmp_path / "a b.md").write_text(draft, "utf-8")
    check = ["check", "a b.md", "--against", "reports", "--format"]
    assert run([*check, "sarif", "-o", "log.sarif"]) == 1
    assert run([*check, "jsonl", "-o", "log.jsonl"]) == 1
    words = [sys.executable, "-c", READ, str(tools), "log.sarif"]
    ran = subprocess.run(words, capture_output=True, text=True, check=True)
    told = json.loads(ran.stdout)
    findings = [json.loads(line) for line in Path("log.jsonl").read_text("utf-8").splitlines()]
    assert told["tools"] == ["claimcheck"]
    assert told["severities"] == sum(one["severity"] == "error" for one in findings) == 1
    assert [(r["Code"], r["Line"]) for r in told["records"]] == [
        (one["code"], one["claims"][0]["line"]) for one in findings
    ]
    assert {r["Location"].replace("%20", " ") for r in told["records"]} == {"a b.md"}
