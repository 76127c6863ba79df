"""How far a forecast or plan goes on in a Chinese sentence, and what 将 is there.

预计营收26亿，毛利率57%: both are foretold, until a time that is over or a word of what is so.
预计客流将突破9000万: foretold, not planned. 央行周三将利率下调25个基点: done, 将 leads the object.
"""

from collections.abc import Mapping, Sequence

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily

_NOUN = lazily(r"[的值数數区區]|[为為][\d约約]|中位|指引|目[标標]")  # 预测值, 计划的
_NO_VERB = lazily(r"(?:[于於逊遜比较較合及超过過]|市[场場]|[这這该該项項])$")
# What ends it: a full stop in the middle, or words of what was or is so.
_ENDS = lazily(
    r"[。；;！？!?]|[已曾]|[了过過]|此前|之前|[去前上昨]|截至|目前|[当當]前|[实實][际際]|[现現]在?[为為有]"
    r"|[低高多少优優逊遜][于於]|占|佔|即|折合|相[当當]"
)
_BASE = lazily(
    r"(?:[较較比](?:[去上前][^，,。；;\d]{1,6}|\d{4}年|前[^，,。；;\d]{1,5})(?:同期)?"
    r"|[与與和跟同][去上前][^，,。；;\d]{1,4}(?:持平|相[当當]|一致)|同比|[环環]比|按[年月季])"
)
_HELD = lazily(r"[较較比与與][^，,。；;]{2,14}的[约約近逾]?$")  # 较2024年的800亿翻倍
_OBJECT = lazily(  # 将利率下调, where what follows 将 is no verb, nor leads to one
    r"[将將](?![在于於从從由会會有把被使令让讓给給向对對继繼进進再更逐平每按以是达達突超增减減升降投建裁])"
    r"[^，,。；;\d]{2,14}?(?:[上下][调調]|提高|降低|削[减減]|压[降缩]|提升|扩大|擴大|降|升)"
)
# 本报将产量误写为44万吨: what was written by mistake is no plan.
_MISTAKEN = lazily(
    r"[将將][^，。；]{2,30}?[误誤错錯][写寫植作记記报報为為标標登刊载載称稱算录錄译譯]"
)
# 工厂将于6月投产，现有员工400人: the second clause tells what is there.
_THERE = lazily(
    r"[,，；;](?:[^,，。；;\d]{0,4}[现現]有|目前|[现現]在|[当當]前|此前|已)[^,，。；;\d]*$"
)
_LED, _COMPARED = "将將", "比较較与與"
_OPENING, _FAR = 12, 40  # code points before a forecast that opens a sentence, and behind it


def governed(
    scene: Scene, here: Passage, quantity: Quantity, own: str, earlier: Sequence[Figure]
) -> str:
    """The modality of a figure in Chinese, where one that governs the figure before goes on."""
    if own not in ("actual", "plan") or not here.moods or not here.language.startswith("zh"):
        return own
    if own == "plan":
        return _of_will(scene, here, quantity)
    last = earlier[-1] if earlier and earlier[-1].sentence == here.index else None
    if last is None:
        return "forecast" if _opens(scene, here, quantity) else own
    if last.modality not in _verbs(scene) or last.quantity.end > quantity.start:
        return own
    verb = _verb(scene, here, last.modality, last.quantity.start)
    goes_on = verb is not None and not _is_over(scene, here, last.quantity.end, quantity)
    return last.modality if goes_on else own


def _opens(scene: Scene, here: Passage, quantity: Quantity) -> bool:
    """Whether a forecast opens the sentence of a figure, the first that it tells."""
    verb = _verb(scene, here, "forecast", quantity.start)
    if verb is None or verb.start - here.start > _OPENING or quantity.start - verb.end > _FAR:
        return False
    return not _is_over(scene, here, verb.end, quantity)


def _verb(scene: Scene, here: Passage, modality: str, before: int) -> Hit | None:
    """The word that governs what is told from it on to a place, if it is a verb."""
    text, wanted = scene.text, f"modality.{modality}"
    verbs = _verbs(scene).get(modality, ())
    led = [mood for mood in here.moods if mood.id == wanted and mood.start < before]
    for mood in reversed(led):
        if text[mood.start : mood.end] not in verbs:
            continue
        if _NOUN.match(text, mood.end) or _NO_VERB.search(text, here.start, mood.start):
            continue
        return mood
    return None


def _verbs(scene: Scene) -> Mapping[str, Sequence[str]]:
    """Words that govern what follows them, by what they make of it."""
    return scene.rulebook.group("governs")


def _is_over(scene: Scene, here: Passage, start: int, quantity: Quantity) -> bool:
    """Whether the text from a place to a figure tells of what was or is so."""
    gap = scene.text[start : quantity.start]
    if _HELD.search(gap) or _ENDS.search(_BASE.sub("", gap)):
        return True
    published = scene.document.source.published
    times = [time for time in here.periods if start <= time.start < quantity.start]
    own = [t for t in times if t.role != "base" and scene.text[t.start - 1] not in _COMPARED]
    return any(time.last and published and time.last < published for time in own)


def _of_will(scene: Scene, here: Passage, quantity: Quantity) -> str:
    """What a plan is that only 将 tells: a forecast behind 预计, done where it leads the object.

    So is what stands behind it at once: 周六将3人救出.
    """
    text = scene.text
    moods = [mood for mood in here.moods if mood.start < quantity.start]
    plans = [mood for mood in moods if mood.id == "modality.plan"]
    if not plans or any(text[mood.start : mood.end] not in _LED for mood in plans):
        return "plan"
    will = plans[-1]
    verb = _verb(scene, here, "forecast", will.start)
    if verb is not None and not _ENDS.search(text, verb.end, will.start):
        return "forecast"
    if any(one.search(text, will.start, quantity.start) for one in (_THERE, _MISTAKEN)):
        return "actual"
    done = will.end == quantity.start or _OBJECT.match(text, will.start, quantity.start)
    return "actual" if done and _was(scene, here, will.start, quantity.start) else "plan"


def _was(scene: Scene, here: Passage, will: int, end: int) -> bool:
    """Whether a time stands before the word that is over, and none behind it before the figure."""
    published = scene.document.source.published
    times = [time for time in here.periods if time.start < end and time.role == "at"]
    if published is None or any(time.start > will for time in times):
        return False
    return any(time.last and time.last <= published for time in times)
