"""SARIF, JUnit, GitLab and workflow commands: right by their schemas, with places that fit."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from samples import claim, finding

from claimcheck.errors import ClaimcheckError
from claimcheck.model.finding import Finding, Place, Suppression
from claimcheck.reporting import concise, github, gitlab, junit, sarif

SCHEMAS = Path(__file__).parent / "schemas"
HOSTILE = "<a href='x'>&amp;\x00\x1b[31m ]]> \u202e\ufffe"
TURN = "Two lines:\nthe family has 14\n0000 models."


def input_finding() -> Finding:
    return Finding(
        code="CC901",
        label="input",
        severity="warning",
        slot="",
        sides=(),
        message="no check has the code CC999",
        fingerprint="f9",
        at=Place("draft one.md", 4, 3, 60, 10),
    )


def samples() -> list[Finding]:
    """A draft against two reports, what is suppressed, what has no claims, what is hostile."""
    draft = claim("90000", role="draft", path="稿件/draft one.md", line=3, column=9)
    two = claim(quote="14\n0000", sentence=TURN, path="r/two.txt")
    return [
        finding(draft, claim(), two, severity="error"),
        finding(claim(), two, fingerprint="f2"),
        finding(draft, fingerprint="f3", suppressed=Suppression("inline", "known", "d.md:2")),
        finding(draft, fingerprint="f4", suppressed=Suppression("baseline", "known")),
        input_finding(),
        finding(claim(quote=HOSTILE, path=HOSTILE), message=HOSTILE, fingerprint="f5"),
    ]


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text("utf-8"))


def log(findings: list[Finding], **known: Any) -> Any:
    return json.loads("\n".join(sarif.findings_lines(findings, **known)))


@pytest.mark.parametrize("count", [0, 1, 6])
def test_sarif_is_right_by_its_schema(count: int) -> None:
    problem = ClaimcheckError("no such file", "nowhere.md", "give a file")
    jsonschema.validate(log(samples()[:count], problems=[problem]), schema("sarif-2.1.0.json"))


def test_a_sarif_result_stands_at_the_draft_with_its_sources_beside_it() -> None:
    (run,) = log(samples())["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    first, second, third, fourth, input_, _ = run["results"]
    (place,) = first["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == (
        "%E7%A8%BF%E4%BB%B6/draft%20one.md"
    )
    assert place["physicalLocation"]["region"]["startColumn"] == 9
    assert place["physicalLocation"]["region"]["endColumn"] == 14
    assert [related["id"] for related in first["relatedLocations"]] == [1, 2]
    region = first["relatedLocations"][1]["physicalLocation"]["region"]
    assert (region["endLine"], region["endColumn"]) == (2, 5)
    assert len(second["relatedLocations"]) == 1
    assert third["suppressions"][0]["kind"] == "inSource"
    assert fourth["suppressions"][0]["kind"] == "external"
    assert input_["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 4,
        "startColumn": 3,
    }
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]["claimcheck/v1"]
        assert 0 <= result["rank"] <= 100
    assert all(rule["help"]["markdown"].startswith("# CC") for rule in rules)


@pytest.mark.parametrize("count", [0, 1, 6])
def test_gitlab_is_right_by_its_schema(count: int) -> None:
    found = json.loads("\n".join(gitlab.findings_lines(samples()[:count])))
    jsonschema.validate(found, schema("gitlab.json"))
    assert len(found) == count


def test_the_schema_of_gitlab_refuses_what_gitlab_would() -> None:
    (issue,) = json.loads("\n".join(gitlab.findings_lines(samples()[:1])))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([issue | {"severity": "error"}], schema("gitlab.json"))


def suites(findings: list[Finding], **known: Any) -> ET.Element:
    return ET.fromstring("\n".join(junit.findings_lines(findings, **known)))  # noqa: S314


def test_junit_counts_what_it_holds() -> None:
    problem = ClaimcheckError("no such file", "nowhere.md", "give a file")
    root = suites(samples(), checked=["fine.md"], problems=[problem], fail_on="error")
    for each in (root, *root):
        assert int(each.get("tests", "")) == len(each.findall(".//testcase"))
        assert int(each.get("failures", "")) == len(each.findall(".//failure"))
        assert int(each.get("errors", "")) == len(each.findall(".//error"))
    assert len(root.findall(".//failure")) == 1
    assert len(suites(samples(), fail_on="warning").findall(".//failure")) == 6
    assert [case.get("name") for case in root.findall("testsuite[@name='fine.md']/testcase")] == [
        "no finding"
    ]


def test_lines_for_people_and_workflows_are_one_a_finding() -> None:
    found = samples()
    told = list(concise.findings_lines(found))
    assert (
        told[0]
        == "稿件/draft one.md:3:9: error CC101 “90000” and “14\n0000” cannot both hold".replace(
            "\n", " "
        )
        + " [f01ab]"
    )
    assert " suppressed CC101 " in told[2]
    assert len(told) == len(list(github.findings_lines(found))) == len(found)
    assert list(github.findings_lines(found))[2].startswith("::notice file=")
