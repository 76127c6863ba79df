"""The claims diff: what became of a claim, the worst first, and how it was recognised."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from samples import claim, finding

from claimcheck.model.claim import About, Claim
from claimcheck.model.finding import Finding
from claimcheck.reporting import diff_lines
from claimcheck.reporting.claims_diff import TRANSITIONS, Change, Run, diff
from claimcheck.reporting.diff_page import html_lines
from claimcheck.reporting.interface import WORDS

OTHER = claim("240000", id="other", path="reports/two.txt", publisher="Daily Beacon")


def changed(
    before: Sequence[Claim],
    after: Sequence[Claim],
    was: Sequence[Finding] = (),
    now: Sequence[Finding] = (),
) -> list[Change]:
    return diff(Run(tuple(before), tuple(was)), Run(tuple(after), tuple(now)))


def only(changes: list[Change]) -> tuple[str, str, str]:
    (change,) = changes
    return change.transition, change.change, change.matched_by


def test_nothing_changed_is_no_row() -> None:
    assert changed([claim()], [claim()]) == []


def test_another_value_in_the_same_sentence_is_a_changed_value() -> None:
    now = claim("150000", sentence="The family has 150000 derivative models.")
    (change,) = changed([claim()], [now])
    assert (change.transition, change.change, change.matched_by) == (
        "value-changed",
        "changed",
        "slot",
    )
    assert change.delta == Decimal(10000)
    assert change.delta_percent == Decimal("7.14")


def test_a_conflict_is_new_open_or_resolved() -> None:
    conflict = finding(claim(), OTHER)
    new = changed([claim(), OTHER], [claim(), OTHER], now=[conflict])
    assert {(c.transition, c.change) for c in new} == {("now-contradicted", "unchanged")}
    still = changed([claim(), OTHER], [claim(), OTHER], was=[conflict], now=[conflict])
    assert {c.transition for c in still} == {"still-contradicted"}
    gone = changed([claim(), OTHER], [claim()], was=[conflict])
    assert [c.transition for c in gone] == ["resolved", "removed"]
    assert all(c.severity == "info" for c in gone)


@pytest.mark.parametrize("label", ["unsupported", "stale", "misattributed"])
def test_what_a_draft_lost_its_support_for_is_newly_unsupported(label: str) -> None:
    lost = finding(claim(), label=label, code="CC301")
    assert only(changed([claim()], [claim()], now=[lost]))[0] == "newly-unsupported"
    assert changed([claim()], [claim()], was=[lost], now=[lost]) == []


def test_a_suppressed_or_hidden_finding_changes_nothing() -> None:
    hidden = finding(claim(), OTHER, hidden=True)
    assert changed([claim(), OTHER], [claim(), OTHER], now=[hidden]) == []


def test_the_order_is_the_contract_s_and_a_finding_s_rows_stand_together() -> None:
    conflict = finding(claim(), OTHER)
    loud = finding(
        claim("1", id="a", path="z.txt"), OTHER, severity="error", fingerprint="f02", slot="z"
    )
    after = [claim(), OTHER, claim("1", id="a", path="z.txt"), claim("5", id="n", slot="new")]
    rows = changed(
        [claim(), claim("7", id="gone", slot="old", path="old.txt")], after, now=[loud, conflict]
    )
    assert [c.transition for c in rows] == [
        *["now-contradicted"] * 3,
        "removed",
        "added",
    ]
    assert rows[0].severity == "error"
    ranks = [TRANSITIONS.index(c.transition) for c in rows]
    assert ranks == sorted(ranks)


REWORDED = "By now 140000 models are built on it."
ALIKE = "The large family has 140000 derivative models."
UNLIKE = "Nothing like it: 150000."
MATCHED = [
    ("sentence", "moved", claim(line=9)),
    ("slot", "moved", claim(sentence=REWORDED, about=About(offset=7))),
    ("likeness", "moved", claim(sentence=ALIKE, slot="x", about=About(offset=21))),
    ("position", "changed", claim("150000", sentence=UNLIKE, slot="x")),
]


@pytest.mark.parametrize(("how", "what", "after"), MATCHED, ids=[row[0] for row in MATCHED])
def test_how_two_claims_were_matched_is_said(how: str, what: str, after: Claim) -> None:
    assert only(changed([claim()], [after]))[1:] == (what, how)


def test_claims_of_other_documents_are_not_matched_by_likeness() -> None:
    moved = claim(id="new", path="reports/three.txt", slot="x", sentence="It has 140000 models.")
    assert [c.transition for c in changed([claim()], [moved])] == ["removed", "added"]


def read(changes: list[Change]) -> list[dict[str, str]]:
    text = "".join(f"{line}\r\n" for line in diff_lines.csv_lines(changes))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_the_columns_of_the_contract_also_without_a_row() -> None:
    assert next(diff_lines.csv_lines([])) == ",".join(diff_lines.COLUMNS)
    conflict = finding(claim(), OTHER)
    row = read(changed([claim()], [claim(), OTHER], now=[conflict]))[0]
    assert list(row) == list(diff_lines.COLUMNS)
    assert (row["transition"], row["code"], row["severity"]) == (
        "now-contradicted",
        "CC101",
        "warning",
    )
    assert (row["source"], row["source_value"]) in {
        ("Daily Beacon", "240000"),
        ("Meridian Wire", "140000"),
    }


def test_an_open_period_has_no_word_for_nothing_in_it() -> None:
    open_end = claim("5", time_start=None, time_end=date(2025, 1, 1))
    assert read(changed([], [open_end]))[0]["time"] == "/2025-01-01"


def test_json_counts_the_transitions() -> None:
    found = json.loads("\n".join(diff_lines.json_lines(changed([], [claim(), OTHER]))))
    assert found["summary"] == {"added": 2}
    assert [change["value_after"] for change in found["changes"]] == [140000, 240000]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_each_transition_says_what_to_do(lang: str) -> None:
    place = ("en", "zh").index(lang)
    changes = changed([claim()], [claim(), OTHER], now=[finding(claim(), OTHER)])
    text = "\n".join(diff_lines.text_lines(changes, lang=lang))
    assert WORDS["do-now-contradicted"][place] in text.splitlines()[0]
    assert "⟦140000⟧" in text
    page = "\n".join(html_lines(changes, lang=lang))
    assert WORDS["do-now-contradicted"][place] in page
    marked = "\n".join(diff_lines.markdown_lines(changes, lang=lang))
    assert WORDS["do-now-contradicted"][place] in marked


def test_every_transition_has_its_words() -> None:
    assert all(name in WORDS and f"do-{name}" in WORDS for name in TRANSITIONS)


def test_hostile_text_is_inert_in_every_form() -> None:
    bad = "<script>alert(1)</script>\x1b[31m\u202e=1+1"
    hostile = claim(path=bad, publisher=bad, quote=bad, sentence=bad, slot=bad)
    changes = changed([], [hostile])
    for form in ("text", "markdown", "csv", "json"):
        lines = list(getattr(diff_lines, f"{form}_lines")(changes))
        if form in ("text", "markdown"):
            assert "\x1b" not in "".join(lines)
            assert "\u202e" not in "".join(lines)
    page = "\n".join(html_lines(changes))
    assert "<script" not in page
    assert "\x1b" not in page
