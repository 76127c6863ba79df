"""Commands end to end: what goes to stdout, what to stderr, and how they end."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claimcheck.rulebook.schema import Rulebook
from claimcheck.running import local


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_extract_prints_claims_whose_quotes_stand_in_the_text(desk: Path, command: Any) -> None:
    ended = command("extract", "reports", "--format", "jsonl")
    assert ended.code == 0
    claims = objects(ended.out)
    assert [claim["path"] for claim in claims] == ["reports/north.txt", "reports/south.txt"]
    for claim in claims:
        text = (desk / claim["path"]).read_text()
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        line = text.splitlines()[claim["line"] - 1]
        assert line[claim["column"] - 1 :].startswith(claim["quote"])
    assert ended.err.splitlines()[-1].startswith("claimcheck: 2 documents, 2 claims")


def test_mentions_are_claims_without_a_meaning(desk: Path, command: Any) -> None:
    ended = command("extract", "draft.md", "--mentions", "--format", "jsonl")
    kinds = {claim["kind"]: claim for claim in objects(ended.out)}
    assert kinds["date"]["time_start"] == "2024-01-01"
    assert kinds["quantity"]["quote"] == "$4.1 billion"
    assert kinds["quantity"]["metric"] == ""


def test_compare_says_the_contradiction(desk: Path, command: Any) -> None:
    ended = command("compare", "reports", "--format", "jsonl")
    assert ended.code == 0
    assert "contradiction" in {finding["label"] for finding in objects(ended.out)}
    assert command("compare", "reports", "--fail-on", "warning", "--format", "jsonl").code == 1


def test_saved_claims_compare_like_their_documents(desk: Path, command: Any) -> None:
    command("extract", "reports", "--format", "jsonl", "-o", "claims.jsonl")
    from_claims = command("compare", "claims.jsonl", "--all", "--format", "jsonl")
    from_files = command("compare", "reports", "--all", "--format", "jsonl")
    assert from_claims.out == from_files.out
    assert from_claims.code == from_files.code == 0


def test_check_ends_with_1_at_an_error_and_0_when_supported(desk: Path, command: Any) -> None:
    (desk / "reports" / "south.txt").unlink()
    wrong = command("check", "draft.md", "--against", "reports", "--format", "jsonl")
    assert wrong.code == 1
    assert command("check", "right.md", "--against", "reports", "--format", "jsonl").code == 0
    assert command("check", "draft.md", "--against", "reports", "--exit-zero").code == 0


@pytest.mark.parametrize("shape", ["text", "jsonl", "json", "csv", "markdown", "github"])
def test_the_exit_code_is_that_of_the_findings_in_every_format(
    desk: Path, command: Any, shape: str
) -> None:
    (desk / "reports" / "south.txt").unlink()
    ended = command("check", "draft.md", "--against", "reports", "--format", shape)
    assert ended.code == 1
    assert "\x1b" not in ended.out + ended.err
    assert command("extract", "nowhere.txt", "--format", shape).code == 2


def test_a_draft_in_the_folder_of_reports_is_no_source_of_itself(desk: Path, command: Any) -> None:
    (desk / "reports" / "draft.md").write_text((desk / "draft.md").read_text())
    ended = command(
        "check", "reports/draft.md", "--against", "reports", "--summary", "summary.json"
    )
    assert ended.code == 1
    summary = json.loads((desk / "summary.json").read_text())
    assert summary["documents"] == 3
    (told,) = summary["draft_claims"]
    assert (told["quote"], told["status"]) == ("$4.1 billion", "contradicted")
    assert ended.err.splitlines()[-1].endswith("1 contradicted")


def test_the_order_of_paths_and_the_number_of_processes_change_no_byte(
    desk: Path, command: Any
) -> None:
    for number in range(12):
        (desk / "reports" / f"more{number}.txt").write_text(
            f"Sales of Blue Harbor rose {number + 2}% in 2024.\n"
        )
    names = sorted(str(path.relative_to(desk)) for path in (desk / "reports").iterdir())
    once = command("extract", *names, "--format", "jsonl").out
    assert command("extract", *reversed(names), "--format", "jsonl").out == once
    # Ids are made from the place inside the folder that was given, so a folder is its own case.
    whole = command("extract", "reports", "--format", "jsonl").out
    assert command("extract", "reports", "--jobs", "2", "--format", "jsonl").out == whole


def test_json_holds_the_summary_and_the_findings(desk: Path, command: Any) -> None:
    found = json.loads(command("compare", "reports", "--format", "json").out)
    assert found["summary"]["documents"] == 2
    assert found["findings"]
    empty = json.loads(command("compare", "draft.md", "--format", "json").out)
    assert empty["findings"] == []


def test_files_are_written_whole_with_a_mark_only_in_csv(desk: Path, command: Any) -> None:
    command("compare", "reports", "--format", "csv", "-o", "findings.csv")
    command("compare", "reports", "--format", "jsonl", "-o", "findings.jsonl")
    table = (desk / "findings.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbfcode,label,kind,severity,slot,sources,value_a,")
    assert table.count(b"\r\n") == table.count(b"\n")
    assert (desk / "findings.jsonl").read_bytes().startswith(b"{")
    assert not [path for path in desk.iterdir() if path.name.startswith(".")]
    assert command("compare", "reports", "--format", "csv").out.startswith("code,label")


def test_a_table_without_findings_has_its_header(desk: Path, command: Any) -> None:
    assert command("compare", "draft.md", "--format", "csv").out.count("\r\n") == 1


def test_an_undated_draft_is_read_as_of_its_newest_source(desk: Path, command: Any) -> None:
    (desk / "now.md").write_text("Blue Harbor has 5,000 employees.\n")
    claims = objects(
        command("check", "now.md", "--against", "reports", "--all", "--format", "jsonl").out
    )
    drafted = [
        claim for finding in claims for claim in finding["claims"] if claim["role"] == "draft"
    ]
    assert all(claim["published"] == "2025-03-06" for claim in drafted)


def test_rules_are_counted_listed_and_validated(desk: Path, command: Any) -> None:
    assert " metrics\n" in command("rules").out
    assert command("rules", "list", "units").out
    (desk / "own" / "metrics").mkdir(parents=True)
    (desk / "own" / "metrics" / "ports.yaml").write_text(
        "berth_calls:\n  words: {en: [berth calls]}\n  unit: count\n  kind: flow\n"
    )
    assert command("rules", "validate", "own").code == 0
    (desk / "own" / "metrics" / "ports.yaml").write_text("berth_calls: [\n")
    assert command("rules", "validate", "own").code == 2


@pytest.mark.parametrize("name", ["extract", "compare", "check", "report", "explain", "rules"])
def test_every_command_has_help(command: Any, name: str) -> None:
    assert "Usage: claimcheck" in command(name, "-h").out


def test_explain_prints_the_page_of_a_check(command: Any) -> None:
    listed = [line.split()[0] for line in command("explain").out.splitlines()]
    assert listed[0] == "CC101"
    for code in listed:
        ended = command("explain", code)
        assert (ended.code, bool(ended.out.strip())) == (0, True)
    unknown = command("explain", "CC999")
    assert unknown.code == 2
    assert "CC101" in unknown.err


@pytest.mark.parametrize("name", ["report.html", "report.md"])
def test_report_writes_one_page(desk: Path, command: Any, name: str) -> None:
    ended = command("report", "reports", "-o", name)
    assert ended.code == 0
    assert "2 documents" in ended.err.splitlines()[-1]
    page = (desk / name).read_text("utf-8")
    assert "$3.2 billion" in page.replace("\\", "")
    assert "contradiction" in page
    assert command("report", "reports", "-o", "report.pdf").code == 2


def test_a_closed_pipe_is_no_fault(desk: Path) -> None:
    (desk / "long.txt").write_text("Sales of Blue Harbor rose 5% in 2024.\n" * 3000)
    command = f"{sys.executable} -m claimcheck extract long.txt --format jsonl"
    ran = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command} | head -1"], capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout.count(b"\n")) == (0, 1)
    assert b"Traceback" not in ran.stderr


def test_messages_come_in_chinese_with_the_same_fingerprints(desk: Path, command: Any) -> None:
    english = objects(command("compare", "reports", "--all", "--format", "jsonl").out)
    chinese = objects(
        command("compare", "reports", "--all", "--lang", "zh", "--format", "jsonl").out
    )
    assert [f["fingerprint"] for f in chinese] == [f["fingerprint"] for f in english]
    assert "不能同时成立" in chinese[0]["message"]


def test_own_rates_narrow_what_two_currencies_may_be(desk: Path, command: Any) -> None:
    (desk / "paid.txt").write_text("The port paid CNY 100 million ($15.1 million) in May 2025.\n")
    (desk / "rates.csv").write_text("date,pair,rate\n2025-05-15,USD/CNY,7.21\n")
    assert command("compare", "paid.txt", "--fail-on", "error").code == 0
    assert command("compare", "paid.txt", "--fail-on", "error", "--rates", "rates.csv").code == 1


@pytest.mark.parametrize("shared", [False, True], ids=["claimcheck.toml", "pyproject.toml"])
def test_rates_may_stand_in_the_project(desk: Path, command: Any, shared: bool) -> None:  # noqa: FBT001
    (desk / "paid.txt").write_text("The port paid CNY 100 million ($15.1 million) in May 2025.\n")
    (desk / "desk").mkdir()
    (desk / "desk" / "rates.csv").write_text("date,pair,rate\n2025-05-15,USD/CNY,7.21\n")
    assert command("compare", "paid.txt", "--fail-on", "error").code == 0
    table = "[tool.claimcheck]\n" if shared else ""
    file = desk / ("pyproject.toml" if shared else "claimcheck.toml")
    file.write_text(f'{table}rates = "desk/rates.csv"\n')
    assert command("compare", "paid.txt", "--fail-on", "error").code == 1
    assert command("compare", "paid.txt", "--fail-on", "error", "--isolated").code == 0
    assert command("check", "paid.txt", "--against", "reports").code == 1
    assert command("report", "paid.txt", "--fail-on", "error", "-o", "report.html").code == 1
    assert 'rates = "desk/rates.csv"' in command("config", "show").out
    (desk / "desk" / "rates.csv").unlink()
    gone = command("check", "paid.txt", "--against", "reports")
    assert gone.code == 2
    assert "desk/rates.csv" in gone.err


def test_commands_of_one_process_share_what_is_built_of_the_rules(
    desk: Path, command: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Rulebook] = []
    usual = local.compare

    def kept(paths: Any, options: Any, rulebook: Rulebook, **more: Any) -> Any:
        given.append(rulebook)
        return usual(paths, options, rulebook, **more)

    monkeypatch.setattr(local, "compare", kept)
    for language in ("en", "zh", "en"):
        assert command("compare", "reports", "--lang", language).code == 0
    english, chinese, again = given
    assert again is english
    assert chinese.language == "zh"
