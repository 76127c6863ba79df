"""Times that own the number behind them: double July's 0.2%, after April's 1% gain."""

from claimcheck.claiming.scene import Scene
from claimcheck.model.fillers import HEDGES_ZH
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.pattern import lazily

_ITS = ("'s ", "’s ")
_NUMBER = lazily(r"['’]s (?:[a-z-]+ )?(?=[$€£¥]?\d)")
# 此前的纪录是去年10月1日的2144.8万
_ITS_ZH, _BEFORE_ZH = "的", 4
_IS_ZH = lazily(r"(?:是|[为為]|超[过過]|[高低]于|高於|低於|打破|刷新)了?$")
_NUMBER_ZH = lazily(rf"的{HEDGES_ZH}(?=\d)")
_BESTS = lazily(
    r"\b(?:double|twice|above|below|over|than|from|after|following|against|versus|(?:match|repeat|beat"
    r"|topp?|exceed|surpass)(?:es|s|ed|ing)?) (?:the )?$"
)
_BEFORE = 20  # code points


def is_owner(scene: Scene, period: Period) -> bool:
    """Whether something is a period's: June's."""
    return scene.text.startswith(_ITS, period.end)


def may_own(scene: Scene, period: Period) -> bool:
    """Whether the sign behind a period may tell that something is its own."""
    return scene.text.startswith((*_ITS, _ITS_ZH), period.end)


def owns_another(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """Whether a period owns a number that stands right behind it, and not this one."""
    if is_owner(scene, period):
        found = _NUMBER.match(scene.text, period.end)
    elif scene.text[period.end : period.end + 1] == _ITS_ZH:
        told = _IS_ZH.search(scene.text, max(0, period.start - _BEFORE_ZH), period.start)
        found = _NUMBER_ZH.match(scene.text, period.end) if told else None
    else:
        return False
    return found is not None and found.end() != quantity.start


def is_bested(scene: Scene, period: Period) -> bool:
    """Whether what a period owns is only compared with: double July's."""
    low = max(0, period.start - _BEFORE)
    return is_owner(scene, period) and bool(_BESTS.search(scene.text, low, period.start))
