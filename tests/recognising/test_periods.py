"""Times: sentences as cases, days that read back, and texts that are read once."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.model.document import Document, Source
from claimcheck.model.mention import Period
from claimcheck.recognising import days
from claimcheck.recognising.anchor import Anchor
from claimcheck.recognising.forms import Reader
from claimcheck.recognising.periods import _chinese, _english, periods
from claimcheck.rulebook.load import load_rules

RULES = load_rules()
CASES = Path(__file__).parent.parent / "cases" / "periods"
MARK = re.compile(r"[⟦⟧]")
PUBLISHED = date(2025, 8, 29)  # a Friday
PIECES = st.sampled_from(
    [
        *"0123456789/-.,:，。 \n年月日号上下本去今前后第一二三十季周星期半底初末旬起至到个天",
        *[
            "20",
            "2025",
            "May ",
            "March ",
            "Aug",
            "Friday",
            "first ",
            "last ",
            "next ",
            "week ",
            "of ",
        ],
        *[
            "the ",
            "end of ",
            "early ",
            "quarter",
            "Q2",
            "FY",
            "year",
            "ago",
            "in ",
            "since ",
            "to ",
        ],
        *[
            "between ",
            "and ",
            "months",
            "three ",
            "截至",
            "止",
            "财年",
            "世纪",
            "年代",
            "以来",
            "同期",
        ],
    ]
)
DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))


def read(text: str, published: date | None = PUBLISHED, title: str | None = None) -> list[Period]:
    source = Source("news.txt", published, "manifest", title=title)
    return list(periods(Document(source, text), RULES))


def told(period: Period) -> str:
    """`first..last`, a day alone once, and the role unless it is `at`."""
    role = "" if period.role == "at" else f" {period.role}"
    if period.first == period.last:
        return f"{period.first or ''}{role}".strip()
    return f"{period.first}..{period.last}{role}"


def cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem} {case['text'][:40]}")
        for path in sorted(CASES.glob("*.yaml"))
        for case in yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    ]


@pytest.mark.parametrize("case", cases())
def test_sentence(case: dict[str, Any]) -> None:
    text = MARK.sub("", case["text"])
    on = case.get("on", PUBLISHED.isoformat())
    found = read(text, date.fromisoformat(on) if on else None, case.get("title"))
    quotes = re.findall(r"⟦(.+?)⟧", case["text"])
    assert [text[period.start : period.end] for period in found] == quotes
    assert [told(period) for period in found] == case.get("are", [])


ENGLISH_DAYS = ["{:%B} {d}, {:%Y}", "{d} {:%B} {:%Y}", "{:%Y-%m-%d}", "{:%b} {d}, {:%Y}"]
CHINESE_DAYS = ["{:%Y}年{m}月{d}日", "{:%Y}-{m}-{d}", "{:%Y}年{m}月{d}號", "{:%Y/%m/%d}"]


def written(form: str, one: date) -> str:
    """A day in a form of strftime, with day and month also as plain numbers."""
    plain = form.replace("{d}", str(one.day)).replace("{m}", str(one.month))
    return re.sub(r"\{:(.+?)\}", lambda found: one.strftime(found[1]), plain)


@given(DAYS, st.sampled_from([*ENGLISH_DAYS, *CHINESE_DAYS]))
def test_days_read_back(one: date, form: str) -> None:
    assert [(p.first, p.last) for p in read(written(form, one))] == [(one, one)]


@given(
    DAYS, st.sampled_from(["in {:%B} {:%Y}", "in {:%b} {:%Y}", "{:%Y}年{m}月", "{:%Y}年{m}月份"])
)
def test_months_read_back(one: date, form: str) -> None:
    (period,) = read(written(form, one))
    assert (period.first, period.last) == days.month(one.year, one.month)


QUARTERS = "Q{q} {y}|{q}Q{s}|{w} quarter of {y}|{y}年第{z}季度|{y}年{z}季度|{y}年Q{q}|{y}年第{z}季"


@given(st.integers(2000, 2035), st.integers(1, 4), st.sampled_from(QUARTERS.split("|")))
def test_quarters_read_back(year: int, quarter: int, form: str) -> None:
    word = "first second third fourth".split()[quarter - 1]
    text = form.format(q=quarter, y=year, s=f"{year % 100:02}", w=word, z="一二三四"[quarter - 1])
    assert [(p.first, p.last) for p in read(text)] == [days.quarter(year, quarter)]


@given(DAYS, st.integers(1, 300), st.sampled_from(["{} to {}", "from {} through {}", "{}至{}"]))
def test_runs_of_days_read_back(first: date, length: int, form: str) -> None:
    last = first + timedelta(days=length)
    shape = "{:%B} {d}, {:%Y}" if form.isascii() else "{:%Y}年{m}月{d}日"
    (period,) = read(form.format(written(shape, first), written(shape, last)))
    assert (period.first, period.last) == (first, last)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60), DAYS | st.none())
@example("2月29日", date(2021, 3, 1))
@example("the end of end of end of May", date(2021, 3, 1))
def test_any_text_gives_sane_spans(text: str, published: date | None) -> None:
    last = 0
    for period in read(text, published):
        assert last <= period.start < period.end <= len(text)
        assert period.first is None or period.last is None or period.first <= period.last
        last = period.end


HOSTILE = [
    "1", "1/", "May ", "may ", "the ", "end of ", "first ", "the first week of ", "from ",
    "two weeks after ", "early ", "Q1 ", "年", "月", "一", "1月", "2025年", "第", "上", "截至",
    "上周", "前", "1-", "between ", "2020 to ", "世纪", "当日", "Monday ", "since ", "next ",
    "12 months to ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repetitions_are_linear(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the text is at most about twice the work, counted in forms that were tried."""

    def work(size: int) -> int:
        tried = 0
        from claimcheck.recognising import forms

        plain = forms.Reader._longest

        def counted(reader: forms.Reader, found: re.Match[str]) -> Period | None:
            nonlocal tried
            tried += 1
            return plain(reader, found)

        monkeypatch.setattr(forms.Reader, "_longest", counted)
        read(piece * size)
        monkeypatch.setattr(forms.Reader, "_longest", plain)
        return tried

    assert work(2000) <= 2.5 * work(1000) + 50


def both(text: str) -> None:
    """The same times are read with the gates of the grammars and without."""
    anchor = Anchor(text, PUBLISHED)
    for grammar in (_english(RULES), _english(RULES, sparse=True), _chinese(RULES)):
        words = "|".join(sorted((word for word in grammar.forms if word.isascii()), reverse=True))
        signs = "".join(word for word in grammar.forms if not word.isascii())
        any_word = rf"(?i:(?<![a-z0-9])(?:{words})(?<![a-z](?=[a-z])))"
        anywhere = re.compile(f"(?=({any_word}{f'|[{signs}]' * bool(signs)}))")
        gated = Reader(anchor, grammar)
        ungated = Reader(anchor, grammar._replace(places=anywhere, lead="", behind=None))
        assert list(gated.all()) == list(ungated.all())


@given(st.lists(PIECES, max_size=12).map("".join))
@example("the twentieth of May, the very end of 2024, a couple of days ago, 30's, 618大促")
def test_gates_shut_out_no_time(text: str) -> None:
    both(text)


def test_gates_shut_out_no_time_of_the_cases() -> None:
    for case in cases():
        both(MARK.sub("", case.values[0]["text"]))


def test_named_days_may_begin_with_the_commonest_words() -> None:
    holiday = msgspec.structs.replace(RULES.holidays["christmas"], words=("the grand day",))
    rules = msgspec.structs.replace(RULES, holidays={"grand": holiday})
    found = periods(Document(Source("a.txt", published=PUBLISHED), "Up on the Grand Day."), rules)
    assert [(period.first.month, period.first.day) for period in found if period.first] == [
        (12, 25)
    ]
