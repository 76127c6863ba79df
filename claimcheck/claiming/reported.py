"""The period that a document tells of."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from claimcheck.claiming.contracts import is_contract
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.possessed import is_bested
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When, days, newest_quarter
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.fiscal import RESULTS
from claimcheck.rulebook.schema import CalendarRule

_LEAD = 4  # sentences that tell what a document is about
_SHORT, _SHORT_ZH = 32, 8  # code points of a line that tells nothing: For immediate release
# How many days after its end a period is still the one that is reported.
_REPORTED = {"month": 45, "quarter": 100, "half": 120, "nine-months": 100, "span": 15}
_OPENING, _ANNUAL = 2, 150  # sentences that name a year; days after its end
_BEFORE = 60  # code points before a period that tell what it is for
_WHOLE = lazily(r"full|whole|annual|全年", re.IGNORECASE)
# "than in May", "forecast in May", "after a record in May": a period that only stands aside.
_ASIDE = lazily(
    r"\b(?:than|against|versus|from|compared (?:with|to)|forecast|predicted|projected|estimated"
    r"|expected|promised|issued|warned|announced) (?:back |in |the |its |whole |entire |all |of )*$"
    r"|\b(?:after|following|despite|unlike|since|before)\b(?:[^,.;]|[.,]\d){0,40} in (?:the )?$"
    r"|\b(?:up|down|rose|fell|risen|fallen|compared) (?:from|with) "
    r"(?:[^\s,.;]+ )?[^\s,;]*\d[^,;]{0,24} in $"
    r"|[较較比自于於]$"
)
_BEGUN = lazily(
    r"\b(?:with|over|on|since|until|by|elected|opened|founded|launched|built|bought|signed|won|began"
    r"|started|adopted|passed|made) (?:in |the )*$|[至到]$"
)
_BEHIND = 14  # code points
_RESULTS = lazily(
    r"['’]s (?:[a-z-]+ )?quarter\b(?!['’-])|\bquarterly (?:results|report|figures|numbers)\b"
    r"|\bearnings\b(?! (?:per|call))|季[报報]|季度[业業][绩績]|[财財][报報]",
    re.IGNORECASE,
)
_DECEMBER = 12
_BUSINESS = lazily(
    r"\b(?:profits?|loss|losses|revenues?|turnover|earnings|results)\b|[财財]年|[财財][报報]"
    r"|利[润潤]|[营營]收|[净淨纯純]利|[亏虧][损損]",
    re.IGNORECASE,
)
_END = lazily(r"\bend\b|年[末底]")
# 公布2025年国民经济运行情况, its 2025 population data
_RELEASED = lazily(
    r"(?:年度?)?[^，。；,;.\d\n]{0,14}?(?:情况|情況|数据|數據|公报|公報|统计|統計|成绩单|成績單|年报|年報|账单)"
    r"|(?:['’]s)? (?:[a-z]+ ){0,3}(?:data|figures|statistics|results|numbers)\b"
)
_DAY, _EARLY = timedelta(days=1), 10  # of a month that the one before is still told of as 本月
_FEAST = range(2, 20)  # days of a holiday or festival
_FROM = ("from ", "自", "从", "從")
_CAMPAIGN = range(20, 60)  # days of a shopping festival or a travel rush, whose sales are told
_MONTHS = 60  # days of a span that a report sums up: from January 5 through June 30


def reported(scene: Scene, calendar: CalendarRule | None, published: date | None) -> When | None:
    """The quarter, month or holiday that the document tells of: named in its lead, just over."""
    sentences = lead(scene)
    if published is None or not sentences:
        return None
    found = scene.periods.within(sentences[0].start, sentences[-1].end)
    told: When | None = None
    for period in found:
        holiday = period.length > 1
        if period.role != "at" or _is_aside(scene, period):
            continue
        if period.grain not in _REPORTED:
            continue
        when = days(period, calendar, published)
        if not (
            _is_news(scene, when, published, period) or (holiday and _is_at_hand(when, published))
        ):
            continue
        if told is None or (not holiday and when.grain == "span"):
            told = when  # 国庆连假, ...: the days that are written tell which they are
        if not holiday:
            break
    told = told or _newest(scene, calendar, published)
    told = told or _ended_year(scene, calendar, published) or _year(scene, calendar, published)
    return msgspec.structs.replace(told, own=False) if told else None


def lead(scene: Scene) -> Sequence[Passage]:
    """The sentences that tell what a document is about, behind what a release opens with."""
    opening = scene.sentences[: 2 * _LEAD]
    told = [one.index for one in opening if one.quantities or _tells(scene, one)]
    return scene.sentences[: told[_LEAD - 1] + 1] if len(told) >= _LEAD else opening


def _tells(scene: Scene, sentence: Passage) -> bool:
    text = scene.text[sentence.start : sentence.end]
    return len(text) > (_SHORT if text.isascii() else _SHORT_ZH)


def _newest(scene: Scene, calendar: CalendarRule | None, published: date) -> When | None:
    """The quarter that was over, where a headline tells of a company's quarter without a name."""
    title = scene.sentences[0]
    if calendar is None or not _RESULTS.search(scene.text, title.start, title.end):
        return None
    first, last = newest_quarter(published, calendar)
    recent = 0 < (published - last).days <= RESULTS
    return When(first, last, "fiscal", "quarter", "at") if recent else None


def tells_of(figure: Figure, told: When | None, published: date | None) -> bool:
    """Whether the period told of can be a figure's: what happened in it, or is foretold."""
    if told is None or told.first is None or published is None:
        return False
    return (figure.modality == "actual") == (told.first <= published)


def _is_aside(scene: Scene, period: Period) -> bool:
    """Whether a period is compared with, or that of something else: forecast in June, after May."""
    if period.grain == "span" and scene.text.endswith(_FROM, 0, period.start):
        return False  # from January 5 through June 30, 自10月7日至11月11日
    sentence = scene.sentence_at(period.start)
    low = max(sentence.start, period.start - _BEFORE)
    aside = _ASIDE.search(scene.text, low, period.start) is not None
    return aside or is_bested(scene, period) or is_contract(scene, period)


def _year(scene: Scene, calendar: CalendarRule | None, published: date) -> When | None:
    """The year just over that an annual report tells of: in 2025, full-year, 2025年年报."""
    end = scene.sentences[:_OPENING][-1].end
    for period in scene.periods.within(scene.sentences[0].start, end):
        begun = _BEGUN.search(scene.text, max(0, period.start - _BEHIND), period.start)
        plain = period.grain == "year" and period.role == "at" and not begun
        if _is_aside(scene, period):
            continue
        whole = _WHOLE.search(scene.text, period.start, period.end)
        ended = _is_years_end(scene, period)
        if not ended and (not plain or (period.basis == "relative" and not whole)):
            continue
        released = _RELEASED.match(scene.text, period.end)
        if not released and not scene.sentence_at(period.start).quantities:
            continue
        when = days(period, calendar, published)
        if when.last and 0 < (published - when.last).days <= _ANNUAL:
            first = when.last.replace(month=1, day=1) if ended else when.first
            return msgspec.structs.replace(when, first=first, grain="year", role="at")
    return None


def _is_years_end(scene: Scene, period: Period) -> bool:
    """Whether a day is a year's last one, told as such: 2025年末, at the end of 2025."""
    if period.grain != "day" or period.last is None:
        return False
    last = (period.last.month, period.last.day) == (_DECEMBER, 31)
    return last and _END.search(scene.text, period.start, period.end) is not None


def _ended_year(scene: Scene, calendar: CalendarRule | None, published: date) -> When | None:
    """The year just over that a lead tells by its end: the year to March 31."""
    end = lead(scene)[-1].end
    business = _BUSINESS.search(scene.text, 0, end) is not None
    for period in scene.periods.within(0, end):
        if period.grain != "year" or period.role != "at" or _is_aside(scene, period):
            continue
        if not (business or _counts(scene, period)):
            continue  # prices rose by 3% in the year to July
        when = days(period, calendar, published)
        over = when.last is not None and 0 < (published - when.last).days <= _ANNUAL
        if over and when.last and when.last.month != _DECEMBER:
            return when
    return None


def _counts(scene: Scene, period: Period) -> bool:
    """Whether the sentence of a period tells what happened in it, and of no rate or price."""
    metrics = scene.rulebook.metrics
    kinds = {metrics[term.id].kind for term in scene.sentence_at(period.start).terms}
    return "flow" in kinds and kinds.isdisjoint(("rate", "price"))


def _is_news(scene: Scene, when: When, published: date, period: Period) -> bool:
    """Whether a period was over not long before a day; of spans those that a report sums up.

    They are short ones, holidays, and months that are told with their year: no island is closed so.
    """
    if when.first is None or when.last is None:
        return False
    length = (when.last - when.first).days + 1
    summed = length >= _MONTHS and when.basis == "explicit" and not period.anchor
    weeks = when.basis == "explicit" and length in _CAMPAIGN
    told = length in _FEAST or summed or period.length > 1 or (weeks and _counts(scene, period))
    over = 0 < (published - when.last).days <= _REPORTED.get(when.grain, 0)
    return over and (when.grain != "span" or told)


def _is_at_hand(when: When, published: date) -> bool:
    """Whether a holiday of several days ends on a day, or is to begin soon."""
    if when.first is None or when.last is None or when.grain != "span":
        return False
    return when.last == published or 0 < (when.first - published).days <= _REPORTED["span"]


def is_like(scene: Scene, period: Period, told: When) -> bool:
    """Whether a month or quarter without a year is that which is told of, some years on.

    So is the `full year` of a company whose year ended in March.
    """
    if period.first is None or told.first is None or period.first <= told.first:
        return False
    if told.grain == "year" == period.grain:
        return _WHOLE.search(scene.text, period.start, period.end) is not None
    same = period.grain == told.grain and told.grain in ("month", "quarter")
    return same and (period.first.month, period.first.day) == (told.first.month, told.first.day)
