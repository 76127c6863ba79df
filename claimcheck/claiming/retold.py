"""Figures that tell the one before again, or a share or a part of it: they have its time."""

from collections.abc import Sequence

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.model.fillers import HEDGE, HEDGES, HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import dimension

_BRACKET = lazily(rf"\s?[(\uff08](?:or |(?:{HEDGE}) |{HEDGES_ZH}折?合?)\s?\S{{0,4}}")
_OR, _MONEY = lazily(rf", or{HEDGES} "), {"money", "money_per"}
_LED = lazily(rf",? (?:to|at)(?: an?)?(?: record| total of)?{HEDGES} ")
_NEXT = 40  # code points
_SHARE = lazily(
    r"(?:[^，。；：,.;\n\d]{0,6})?[，,]?[^，。；：,.;\n\d]{0,6}(?:[占佔]|比重|比例)[^，。；：,.;\n\d]{0,14}"
    rf"| ?(?:people|persons)?, or{HEDGES} |, (?:close to|equal to|equivalent to|which is){HEDGES} "
)
_POINTS = lazily(
    r"(?:They|These|Those) (?:comprised?|included?|consisted?|were made up)\b"
    r"|(?:Of|Among) (?:these|those|them)\b|其中|当中|當中"
)


def is_twin(scene: Scene, figure: Figure, last: Figure) -> bool:
    """Whether a figure is the one right before it, told again: 380 billion yuan ($52 billion)."""
    end, start = last.quantity.end, figure.quantity.start
    if scene.text.startswith(", or ", end) and last.change is None and figure.change is None:
        rules = scene.rulebook
        money = {dimension(one.quantity.unit, rules) for one in (figure, last)}
        # 171 million, or 68 cents
        return money <= _MONEY and _OR.fullmatch(scene.text, end, start) is not None
    near = scene.text[end : min(end + 2, start)]
    opens = "(" in near or "\uff08" in near
    return opens and _BRACKET.fullmatch(scene.text, end, start) is not None


def is_share(scene: Scene, figure: Figure, last: Figure) -> bool:
    """Whether a share is told of the figure right before it: 31031万人，占22.0%; or 23% of all."""
    if figure.quantity.unit != "percent" or figure.change or last.when.role == "base":
        return False
    gap = scene.text[last.quantity.end : figure.quantity.start]
    return len(gap) < _NEXT and last.change is None and _SHARE.fullmatch(gap) is not None


def is_level_of(figure: Figure, last: Figure, gap: str) -> bool:
    """Whether a level is that to which the change right before it led: rose 2.2% to 485,063."""
    if figure.change is not None or last.change is None or last.quantity.unit != "percent":
        return False
    told = last.when.role == "at" and last.when.basis != "published" and last.part != "from"
    return told and _LED.fullmatch(gap) is not None


def whole_of(scene: Scene, figure: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The number whose parts a sentence tells that begins by pointing at it: They comprised 232."""
    here = scene.sentences[figure.sentence]
    if here.periods or not _POINTS.match(scene.text, here.start):
        return None
    for other in reversed(earlier):
        if other.block != figure.block or figure.sentence - other.sentence > 1:
            return None
        told = other.sentence < figure.sentence and other.change is None and other.part != "from"
        if told and other.quantity.unit == figure.quantity.unit and other.when.role != "base":
            return other
    return None
