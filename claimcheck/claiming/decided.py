"""What was decided or announced only now: it belongs to no period that is over."""

import re

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.sieve import Sieve

_REACH = 60  # code points from the words to the figure
_DECIDED = Sieve(
    (
        *("will", "going to", "intend", "plan", "aim", "have to", "has to", "board", "pledge"),
        *("committed", "approve", "authori", *"批授通裁回投计計"),
    ),
    r"\b(?:will(?! (?:recogni[sz]e|book|report|record))|(?:is|are) going to|intends? to|plans? to"
    r"|aims? to|(?:has|have) to (?:cut|lay off|shed)"
    r"|board (?:has |had )?(?:also )?(?:approved|approves|authori[sz]ed)"
    r"|(?:has|have) (?:pledged|committed|approved|authori[sz]ed)|approves|pledges)\b[^.;]*$"
    r"|(?:董事[会會][^，。；]{0,6}(?:批准|授[权權]|通[过過])"
    r"|宣[布佈][将將]?(?:裁|回[购購])|[将將][会會]?(?:裁|投)|[计計][划劃])[^。；]*$",
    re.IGNORECASE,
)


def is_decided(scene: Scene, figure: Figure) -> bool:
    """Whether the words before a figure tell that it was decided."""
    start = figure.quantity.start
    low = max(scene.sentence_at(start).start, start - _REACH)
    return figure.change is None and _DECIDED.search(scene.text, low, start) is not None
