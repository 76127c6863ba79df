"""Months that name what is traded, and no time of a price: March corn futures, 12月合约."""

import re
from functools import lru_cache

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene, once
from claimcheck.model.mention import Period
from claimcheck.model.pattern import by_script, either, lazily
from claimcheck.rulebook.schema import Rulebook

_REACH = 48  # code points behind a month in which its contract is named
_LEAD, _LEAD_ZH = 32, 6
# In March futures fell; but a gain in March futures, interest in the May contract.
_WHEN = lazily(r"(?:^|[.,;:(\n]\s?|(?P<word>\b\w+) )(?i:in|during|since|by|from|until)(?: the)? $")
_WHEN_ZH = lazily(r"[在至到从從自今去本]年?$|年$")


def is_of_contract(scene: Scene, figure: Figure) -> bool:
    """Whether a sentence quotes what is traded for a month: what it costs, it costs that day."""
    periods = scene.sentences[figure.sentence].periods
    return any(is_contract(scene, period) for period in periods)


@once
def is_contract(scene: Scene, period: Period) -> bool:
    """Whether a month is that in which what was traded is to be delivered."""
    if period.grain != "month" or period.role not in ("at", "as-of"):
        return False
    named, wide, by_delivery = _words(scene.rulebook)
    if not scene.text[period.end - 1].isascii():
        return _is_contract_zh(scene, period, wide)
    low = max(scene.sentence_at(period.start).start, period.start - _LEAD)
    lead = scene.text[low : period.start]
    if by_delivery.search(lead + "|" + scene.text[period.end : period.end + _REACH]):
        return True
    if not named.match(scene.text, period.end, period.end + _REACH):
        return False
    when = _WHEN.search(lead)
    return when is None or (when["word"] or "").lower() in scene.rulebook.group("contract")["moves"]


def _is_contract_zh(scene: Scene, period: Period, wide: "re.Pattern[str]") -> bool:
    """12月合约, 9月主力合约; with a good between, 12月黄金期货, only of a month to come."""
    found = wide.match(scene.text, period.end)
    if found is None:
        return False
    published = scene.document.source.published
    ahead = published is not None and period.last is not None and period.last > published
    if found["good"] and not ahead:
        return False
    low = max(scene.sentence_at(period.start).start, period.start - _LEAD_ZH)
    return ahead or _WHEN_ZH.search(scene.text, low, period.start) is None


@lru_cache(maxsize=4)
def _words(
    rulebook: Rulebook,
) -> tuple["re.Pattern[str]", "re.Pattern[str]", "re.Pattern[str]"]:
    """Behind a month in English and in Chinese, and on both sides of one (`|`)."""
    words = rulebook.group("contract")
    called, called_zh = by_script(words.get("called", ()))
    grades, grades_zh = by_script(words.get("grade", ()))
    none, none_zh = by_script(words.get("none", ()))
    delivered, _ = by_script(words.get("delivered", ()))
    goods, _ = by_script(rulebook.group("goods").get("traded", ()))
    settles, _ = by_script(words.get("settles", ()))
    of_it = rf"(?:(?:{either([*grades, *goods])}|[A-Z][\w&.]*|\d+)[ -])"
    return (
        lazily(
            rf"(?: \d{{4}})?[- ](?:{of_it}{{0,4}}{either(called)}(?! {either(none)})"
            rf"|{of_it}{{0,3}}{either(goods)} {either(settles)})"
        ),
        lazily(
            rf"份?的?{either(grades_zh)}?(?P<good>[^，。；、\d\s]{{1,8}}?)?{either(called_zh)}"
            rf"(?!{either(none_zh)})"
        ),
        lazily(
            rf"\bfor (?:[a-z]+-)?\|[- ]{either(delivered)}(?!-)"
            rf"|\b(?:for|due for) {either(delivered)} in (?:late |early |mid-)?\|(?! \d{{4}})"
        ),
    )
