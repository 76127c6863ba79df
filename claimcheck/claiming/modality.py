"""Whether a figure is a fact, a plan, a forecast, a target or denied."""

from collections.abc import Sequence

from claimcheck.claiming.ahead import ahead
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.governing import governed
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import MOODS, Scene
from claimcheck.claiming.stated import of_pair
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily

_REACH, _SAYING = 14.0, 8.0
_EXPECTED = ("预期", "預期", "预测", "預測")
_LED, _COMMA = 24, lazily(r"[，,；;]")  # code points behind a word that governs what follows it
_TOUCHED = 4  # code points from an expectation to its figure and on
_MET = lazily(r"(?:[遜逊勝胜優优超]|不及|符合|[高低好差][于於])[于於]?(?:市[场場])?$")
# $2.3 billion vs consensus: what stands behind these is held against the figure before them.
_HELD = lazily(
    r",? (?:(?:well|just|slightly|far|a (?:touch|bit|shade)|in the end) )?(?:vs\.?|versus|against"
    r"|above|below|than|(?:more|less) than|beat\w*|miss\w*|topp\w+|ahead of|short of"
    r"|compared (?:with|to)"
    r"|in line with|better than|worse than|exceed\w*|surpass\w*|defying|confounding|despite)\b"
)
# £731m, plans to sell: what somebody resolves to do stands behind the word, unless it is asked for.
_RESOLVED = lazily(r"(?:.* to|will .*|plan(?:s|ned))$")
# below the 95% needed for: what is demanded, not what is there
_NEEDED = lazily(
    r" (?:[a-z]+ )?(?:needed|required|mandated|demanded|sought)"
    r" (?:for|to(?! be\b)|by|under|in order)\b"
)


def modality(scene: Scene, here: Passage, quantity: Quantity, metrics: Candidates = ()) -> str:
    """`actual` unless a word of plan, forecast, target or denial governs the quantity."""
    near = _near(scene, here, quantity) if here.moods else ""
    near = near or ahead(scene, here, quantity, metrics)
    return near or ("target" if _is_needed(scene, quantity) else "actual")


def mood(
    scene: Scene,
    here: Passage,
    quantity: Quantity,
    metrics: Candidates,
    base: Figure | None,
    earlier: Sequence[Figure],
) -> str:
    """The modality of a figure, which it may share with its base or with the figure before."""
    own = governed(scene, here, quantity, modality(scene, here, quantity, metrics), earlier)
    return of_pair(scene, quantity, own, base, earlier)


def _near(scene: Scene, here: Passage, quantity: Quantity) -> str:
    """What the words of its sentence tell that stand near, "" for none."""
    found = set()
    for hit in here.moods:
        if _is_of_other(scene, hit, quantity):
            continue
        cost = scene.cost(hit, quantity, _REACH) + (0.0 if hit.end <= quantity.start else _SAYING)
        if cost < _REACH:
            found.add(hit.id)
    return next((name for cue, name in MOODS.items() if cue in found), "")


def _is_of_other(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """Whether an expectation is another figure's (同比4.8%，预期5.4%), or only met (逊于预期)."""
    if not scene.text.startswith(_EXPECTED, hit.start, hit.end):
        if hit.start < quantity.end:
            return False
        return _is_held_against(scene, hit, quantity) or _leads_on(scene, hit, quantity)
    near = scene.quantities.within(hit.end, hit.end + _TOUCHED)
    if near:
        return near[0].start != quantity.start
    return _MET.search(scene.text, max(0, hit.start - 4), hit.start) is not None


def _is_held_against(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """Whether an English word behind a figure governs only what follows it."""
    text = scene.text
    if _HELD.match(text, quantity.end, hit.end):
        return True
    apart = text.startswith(",", quantity.end)
    return apart and _RESOLVED.match(text, hit.start, hit.end) is not None


def _leads_on(scene: Scene, hit: Hit, quantity: Quantity) -> bool:
    """Whether a Chinese word behind a figure governs the next one: 盈利3亿元，预计全年增长12%."""
    text = scene.text
    if hit.id != "modality.forecast" or text[hit.start] < "\u2e80":
        return False
    end = min(hit.end + _LED, scene.sentence_at(hit.start).end)
    told = scene.quantities.within(hit.end, end)
    if not told or _COMMA.search(text, quantity.end, hit.start) is None:
        return False
    return _COMMA.search(text, hit.end, told[0].start) is None


def _is_needed(scene: Scene, quantity: Quantity) -> bool:
    """Whether a known figure is one that something demands: the 95% needed for."""
    led = scene.text.endswith("the ", 0, quantity.start)
    return led and _NEEDED.match(scene.text, quantity.end) is not None
