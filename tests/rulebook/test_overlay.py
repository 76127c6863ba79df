"""A user's rules laid over the shipped ones: replaced, extended, taken away, or in error."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli.main import main
from claimcheck.errors import ClaimcheckError
from claimcheck.rulebook.load import load_rules

OURS = load_rules()


def lay(folder: Path, kind: str, text: str) -> Path:
    (folder / kind).mkdir(exist_ok=True)
    path = folder / kind / "mine.yaml"
    path.write_text(text, "utf-8")
    return path


def test_an_entry_of_the_same_id_stands_instead(tmp_path: Path) -> None:
    lay(tmp_path, "metrics", "revenue: {words: [till money], unit: [money], kind: flow}\n")
    assert load_rules([tmp_path]).metrics["revenue"].words == ("till money",)


def test_extending_adds_words_and_keeps_the_rest(tmp_path: Path) -> None:
    lay(
        tmp_path, "metrics", "revenue: {extend: true, words: [till money], not: [till money box]}\n"
    )
    found, ours = load_rules([tmp_path]).metrics["revenue"], OURS.metrics["revenue"]
    assert found.words == (*ours.words, "till money")
    assert found.excludes == (*ours.excludes, "till money box")
    assert (found.kind, found.dimensions) == (ours.kind, ours.dimensions)


def test_extending_changes_what_it_names_alone(tmp_path: Path) -> None:
    lay(tmp_path, "entities", "apple: {extend: true, calendar: march-end}\n")
    found, ours = load_rules([tmp_path]).entities["apple"], OURS.entities["apple"]
    assert (found.calendar, found.words) == ("march-end", ours.words)


def test_extending_a_family_adds_a_value(tmp_path: Path) -> None:
    lay(tmp_path, "families", "region: {extend: true, values: {antarctica: [in antarctica]}}\n")
    found = load_rules([tmp_path]).families["region"]
    assert found.values == {**OURS.families["region"].values, "antarctica": ("in antarctica",)}
    assert found.hard == OURS.families["region"].hard


@pytest.mark.parametrize("away", ["~", "{enabled: false}"])
def test_what_is_taken_away_is_missed_by_none(tmp_path: Path, away: str) -> None:
    lay(tmp_path, "entities", f"alibaba: {away}\n")
    found = load_rules([tmp_path]).entities
    assert "alibaba" not in found
    assert found["alibaba-cloud"].part_of == ""


@pytest.mark.parametrize(
    ("kind", "text", "place", "said"),
    [
        ("metrics", "revenues: {extend: true, words: [x]}\n", "1:1", "no earlier rule declares"),
        ("metrics", "m:\n  words: [x]\n  unit: [mony]\n", "3:3", 'did you mean "money"'),
        ("metrics", "m:\n  word: [x]\n", "2:3", 'did you mean "words"'),
        ("metrics", "m:\n  words: ['in \\d+ ways']\n", "2:3", "looks like a pattern"),
        ("metrics", "m:\n  words: [x]\n  enabled: no\n", "3:3", "true or false"),
        ("metrics", "m: {words: [x], kind: flows}\n", "1:17", 'did you mean "flow"'),
        ("metrics", "m: {words: [x], per: share}\n", "1:17", 'it is called "always_per"'),
        ("metrics", "m: {words: [x], per_share: eps}\n", "1:17", 'called "when_per_share"'),
        ("metrics", "m: {words: [x], when_per_share: epz}\n", "1:17", 'did you mean "eps"'),
        ("entities", "e: {words: [E], part_of: alibabba}\n", "1:17", 'did you mean "alibaba"'),
        ("words", "revisions: {cue: [amended]}\n", "1:1", 'did you mean "revision"'),
        ("words", "toll: {parts: [amongst]}\n", "1:8", 'did you mean "part"'),
        ("words", "toll: [maybe]\n", "1:1", "maps keys to words"),
        ("calendars", "june-end: {extend: true, ends: 06-30}\n", "1:12", "cannot be extended"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    tmp_path: Path, kind: str, text: str, place: str, said: str
) -> None:
    path = lay(tmp_path, kind, text)
    with pytest.raises(ClaimcheckError) as caught:
        load_rules([tmp_path])
    assert caught.value.where == f"{path}:{place}"
    assert said in f"{caught.value.problem} {caught.value.hint}"


def run(*words: str) -> tuple[str, object]:
    ran = CliRunner().invoke(main, ["rules", *words], standalone_mode=False)
    return ran.output, ran.return_value


def test_a_case_that_fails_is_told_and_ends_with_1(tmp_path: Path) -> None:
    lay(tmp_path, "cases", "revenue:\n- The club has ⟦41,000⟧ members in 12 towns.\n")
    said, code = run("test", str(tmp_path))
    assert code == 1
    assert 'mine.yaml: revenue 1: figures without a mark: 12; "41,000" has the metric' in said
    assert said.endswith("1 cases, 1 failed\n")


def test_a_folder_without_cases_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ClaimcheckError, match="no cases"):
        CliRunner().invoke(
            main, ["rules", "test", str(tmp_path)], standalone_mode=False, catch_exceptions=False
        )


def test_words_are_listed_by_language() -> None:
    chinese, english = run("list", "metrics", "--lang", "zh")[0], run("list", "metrics")[0]
    line = next(row for row in chinese.splitlines() if row.startswith("turnout"))
    assert line == "turnout (rate; percent, count): 投票率"
    assert "turnout (rate; percent, count): turnout, voter turnout, 投票率" in english
