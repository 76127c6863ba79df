"""What stands beside a period, whatever figure it may be the time of: looked up once for all."""

import re

import msgspec

from claimcheck.claiming.possessed import may_own
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Lead, Sieve
from claimcheck.model.fillers import HEDGES_ZH
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

DAYS = ("day", "week")
_WINDOW = 60  # code points before a period that tell what it is for
_REACH = 80
# "compared to 2022", "above April": a period that a figure is only measured against.
_BASE = Sieve(
    (
        *(
            "compared",
            "ahead of",
            "than",
            "versus",
            "vs",
            "against",
            "above",
            "below",
            " that ",
            " those ",
        ),
        *(" the level", " the figure", " the total", " the rate", "month", "period", "as much"),
        *("as many", "as high", "as large", "as big", "as low", "as few", " the same "),
        *"较較比與与",
    ),
    r"(?:\b(?:compared (?:to|with)|\d[\d.]*(?:%| ?per ?cent) ahead of"
    r"|than(?: in| on| at| during| over| for)?|versus|vs\.?|against"
    r"|above|below|(?:above|below|than|over|from|with)"
    r" (?:that|those|the (?:level|figure|total|rate)s?) (?:of|in|for|seen in)"
    r"|months? of|period of)(?: the| its| their)?"
    r"(?: (?:whole|entire|all|rest|full)(?: of)?(?: the)?)?"
    r"|\bas (?:much|many|high|large|big|low|few) as(?: in| at)?"
    r"|\b(?:on|from|than|over|as|in|at) the same (?:day|week|weekend|date|time|point)(?: of| in)?"
    r"|[较較比與与](?:[一二三四五六七八九十\d]{1,2}、)?)\s*$",
    re.IGNORECASE,
    (
        *("to", "with", "than", "in", "on", "at", "during", "over", "for", "versus", "vs", "vs."),
        *("against", "above", "below", "of", "the", "its", "their", "as"),
        *("day", "week", "weekend", "date", "time", "point", *"较較比與与、"),
        *("whole", "entire", "all", "rest", "full"),
    ),
)
_ITS_PEAK = lazily(r"['’]s (?:\w+ )?(?:peak|high|low|record|level|total|figure|tally|count)\b")
_CHANGED_ON = Sieve(
    ("up on ", "down on ", "higher on ", "lower on "),
    r"\b(?:up|down|higher|lower) on (?:the )?$",
    ends=("on", "the"),
)
_BASE_OF_CHANGE = Sieve(
    ("on", "over", "from"),
    r"\b(?:on|over|(?:on|from) the|from)\s*$",
    ends=("on", "over", "from", "the"),
)
_LASTING = lazily(
    r"(?:the )?(?:past|last|previous|coming|next) (?:\w+ )?(?:year|month|quarter|decade)"
)
_RUN = lazily(r"\w (?:to|through|until|till) \w")  # from January to October
_RECORD = Sieve(
    ("since",),
    r"\b(?:\w{2,}est|most|least|record|first|high|low|level|peak|second|worst|best)\b"
    r"[^,.;]{0,40}\bsince\b[^,.;]{0,8}$",
    re.IGNORECASE,
)
# 2005年“某某”以来最致命的飓风: the year of something else, since which it is a record.
_SINCE_ZH = lazily(
    r"[^,\uff0c。;\uff1b\d]{0,16}以[来來][^,\uff0c。;\uff1b\d]{0,16}(?:最|首|新高|新低|第[一二三]|罕)"
)
_RECORD_ZH = lazily(r"[^,\uff0c。;\uff1b]{0,8}?(?:最|首次|新高|新低|第[一二三]次)")
# 3月（1.4万亿）的2.3倍, 年初的2.8倍: the time of what a multiple is measured from.
_TIMES_OF = lazily(
    r"[^\uff0c,。;\uff1b\d]{0,8}(?:[(\uff08][^)\uff09]{1,24}[)\uff09])?"
    rf"的{HEDGES_ZH}[\d一二三四五六七八九十两兩几幾.]+倍"
)
# "up 41% from the end of February": the time that a change is measured from.
_CHANGED_FROM = Sieve(
    ("from ", "than "),
    r"\b(?:up|down|rise|fall|rose|fell|slid|slipped|climbed|eased|gain(?:ed)?|drop(?:ped)?|jump(?:ed)?"
    r"|increased?|decreased?|declined?|more|fewer|less|higher|lower)\b"
    r"(?:[^,;.]|[.,]\d){0,16}(?:%|per ?cent|points?|times|fold)[^,;.]{0,10}"
    r" (?:from|than) (?:the )?$",
    re.IGNORECASE,
    ("from", "than", "the"),
)
# A second change: up 12% on a year ago and 3.1% on the second quarter.
_PERCENT_ON = Sieve(
    ("% on ", "% from ", "cent on ", "cent from ", "points on ", "point on "),
    r"(?:\b(?:up|down|ris(?:e|ing)|rose|fell|fall(?:ing)?|gain\w*|drop\w*|gr[eo]w\w*|jump\w*|increas\w*|decreas\w*"
    r"|declin\w*|higher|lower)\b[^.;]{0,40}?(?<!to )(?<!of )(?<!at )(?<!is )|\b(?:and|or) )"
    r"(?<![\d.])\d+(?:\.\d+)?(?:(?:%| ?per ?cent) (?:on|from)| (?:percentage )?points? on)"
    r" (?:the )?$",
    ends=("on", "from", "the"),
)
# a tax of 3% on 2024 income, 5% on June sales: what the percent is of
_NOUN_BEHIND = lazily(r" (?!and\b|but\b|while\b|as\b|after\b|when\b|in\b|to\b|at\b|on\b)[a-z]{2,}")
_OF_FORECAST = Sieve(
    ("forecast", "predicted", "projected", "estimated", "expected", "led in"),
    r"\b(?:forecast|predicted|projected|estimated|expected|pencill?ed in)"
    r" (?:(?:back )?in|at the time of) $",
    ends=("in", "of"),
)
_FORECAST_BEHIND = lazily(r"\s(?:forecasts?|estimates?|projections?|outlook|guidance)\b")
# 从1日的7处增加到8处, 较1日峰值的32万户: the day of the level that stands behind it.
_FROM_ZH = ("从", "從", "由", "自")
_LEVEL_ZH = lazily(rf"[^\uff0c。,、\d]{{0,4}}的{HEDGES_ZH}\d")


class Beside(msgspec.Struct, frozen=True, gc=False):
    """What stands beside a period, whatever figure it may be the time of."""

    frames: bool  # it is that of a record or of a forecast, or a change is measured from it
    compares: bool  # compared with 2022
    begins: bool  # from 2022
    multiplies: bool  # 2022年的2.3倍
    owns: bool  # July's 0.2%

    @property
    def marked(self) -> bool:
        """Whether anything stands there."""
        return self.frames or self.compares or self.begins or self.multiplies or self.owns


@once
def beside(scene: Scene, period: Period) -> Beside:
    """What stands beside a period."""
    before = scene.text[max(0, period.start - _WINDOW) : period.start]
    ahead, lead = _is_ahead(scene, period), Lead(before)
    english = lead.bare[-1:].isascii()  # as what all but the first of them end in
    return Beside(
        frames=_RECORD.leads(lead)
        or _of_record(scene, period)
        or _FORECAST_BEHIND.match(scene.text, period.end) is not None
        or (english and _frames(scene, period, lead, ahead=ahead)),
        compares=_BASE.leads(lead, 40)
        or (english and _compares(scene, period, lead, ahead=ahead))
        or _begins_zh(scene, period, before),
        begins=english and period.grain not in DAYS and not ahead and _begins(scene, period, lead),
        multiplies=scene.text.find("倍", period.end, period.end + _REACH) >= 0
        and _TIMES_OF.match(scene.text, period.end) is not None,
        owns=may_own(scene, period),
    )


def _frames(scene: Scene, period: Period, lead: Lead, *, ahead: bool) -> bool:
    """`forecast in 2022`, `up 41% from the end of February`."""
    if _OF_FORECAST.leads(lead):
        return True
    if period.role == "since" or ahead or not _CHANGED_FROM.leads(lead):
        return False
    return _RUN.search(scene.text, period.start, period.end) is None


def _compares(scene: Scene, period: Period, lead: Lead, *, ahead: bool) -> bool:
    """`less than April's peak`, `up on 2022`, `3.1% on the second quarter`."""
    if lead.text.endswith((" of ", " than ")) and _ITS_PEAK.match(scene.text, period.end):
        return True
    if period.grain not in DAYS and _CHANGED_ON.leads(lead, 20):
        return True
    return not ahead and _is_percent_on(scene, period, lead)


def _begins(scene: Scene, period: Period, lead: Lead) -> bool:
    """`from 2022`."""
    if not _BASE_OF_CHANGE.leads(lead):
        return False
    if period.role == "duration" or _lasts(scene, period, lead.text):
        return False
    return _RUN.search(scene.text, period.start, period.end) is None


def _is_percent_on(scene: Scene, period: Period, lead: Lead) -> bool:
    """`3.1% on the second quarter`; not `lifts fares 5% from March` of what is to come."""
    if period.grain in DAYS or period.role == "duration" or not _PERCENT_ON.leads(lead):
        return False
    if _lasts(scene, period, lead.text):
        return False
    if _RUN.search(scene.text, period.start, period.end):
        return False
    return _NOUN_BEHIND.match(scene.text, period.end) is None


def _is_ahead(scene: Scene, period: Period) -> bool:
    published = scene.document.source.published
    return published is not None and period.first is not None and period.first > published


def _begins_zh(scene: Scene, period: Period, before: str) -> bool:
    """从1日的7处增加到8处: the day of the level that stands right behind it."""
    led = period.grain in DAYS and before.endswith(_FROM_ZH)
    return led and _LEVEL_ZH.match(scene.text, period.end) is not None


def _lasts(scene: Scene, period: Period, before: str) -> bool:
    """Whether a change went on over a period: up 3% over the last year, not up on last year."""
    return not before.endswith(" on ") and _LASTING.match(scene.text, period.start) is not None


def _of_record(scene: Scene, period: Period) -> bool:
    """自3月以来最高."""
    if period.role != "since":
        return period.grain == "year" and bool(_SINCE_ZH.match(scene.text, period.end))
    return bool(_RECORD_ZH.match(scene.text, period.end))
