"""Years that tell when a thing began, or what a share is of, and not when a figure held."""

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

# The bridge, opened in 1968, is 47 m high; 1968年建成的大桥: when a thing began is no time of it.
_BEGAN = Sieve(
    ("in ", "from ", "to ", "于", "於"),
    r"[,(] (?:which (?:was|had been) |then |first |originally )?(?:[a-z]+ed|built"
    r"|begun|bought|made|born)(?: [a-z]+){0,2} in $"
    r"|, (?:sold|issued|built|opened|founded|signed|launched|completed|introduced|commissioned)"
    r"(?: [A-Za-z'’-]+){3,8} in $|\bdating (?:from|back to) $"
    r"|(?:建成|始建|建|成立|[创創][立办辦]|落成|竣工|[开開][业業])[于於]\s?$",
    ends=("in", "from", "to", "于", "於"),
)
_BEGAN_ZH = lazily(
    r"(?:建成|竣工|成立|[创創][立办辦刊]|[开開][业業幕馆館园園通]|通[车車]|落成|投[产產]|[启啟]用|修建|始建"
    r"|入伙|入住|上市|投入使用|[问問]世|[诞誕]生)[的，,、]"
)
# "26日发生的大火", "the fire that broke out on Tuesday": when an event began that goes on counting.
_EVENT_ZH = lazily(
    r"[^，。；,;\d]{0,8}?(?:[发發]生|爆[发發]|起火|[启啟][动動]|推出|宣[布佈]|公[布佈]|[签簽][署订訂]|生效"
    r"|[开開][始工幕]|失[踪蹤]|出事|[袭襲][击擊]|登[陆陸])的"
    r"|(?:[上下中]午|凌晨|晚[间間上]?|深夜|清晨)?的?[^，。；,;\d的]{0,8}?(?:火[灾災]|大火|山火|地震|暴雨|爆炸"
    r"|[袭襲][击擊]|事故|洪水|洪[灾災]|[车車][祸禍]|空[难難]|[矿礦][难難]|海[啸嘯]|坍塌|滑坡|泥石流|[枪槍][击擊]|踩踏)"
    r"(?:已|共|目前|至今|累[计計])*(?:造成|[导導]致|令|[夺奪]走)"
)
_THAN_ZH = tuple("较較比")
_EVENT = Sieve(
    (
        "that ",
        "which ",
        "announced",
        "launched",
        "unveiled",
        "introduced",
        "adopted",
        "approved",
        "signed",
    ),
    r"\b(?:that|which) (?:had |was |were )?(?:first )?(?:broke|began|started|erupted|hit|struck"
    r"|swept|collapsed|sank|crashed|exploded|opened|launched|flared|ignited|sparked|made landfall"
    r"|came ashore|passed over|arrived"
    r"|announced|signed|unveiled|introduced|passed|approved)(?: \w+){0,3}?"
    r" (?:(?:on|in|late|early) )*$"
    r"|(?<!was)(?<!were)(?<!been)(?<!had)(?<!has)(?<!have)(?<!it)(?<!they)(?<!he)(?<!she)(?<!who)"
    r" (?:announced|launched|unveiled|introduced|adopted|approved|signed)"
    r" (?:(?:on|in|late|early) )+$",
)
_EVENTS = lazily(
    r"['’]s (?:[a-z]+ ){0,2}[a-z]+ (?:has |have |had )?(?:also |now |already )?"
    r"(?:killed|left|claimed|destroyed|injured|displaced|damaged|forced)\b"
)
_VERB = lazily(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:has|have|had|is|are|now|will|killed|covers?"
    r"|claimed|left|destroyed|runs?|holds?|employs?|serves?|includes?|pays?|affects?|reach(?:es)?"
    r"|aims?)\b"
)
_GATHERED = ("stock", "cumulative", "rank", "")
_LIKE = Sieve(
    ("after ", "since ", "behind ", "unlike ", "than "),
    r"\b(?:after|since|behind|unlike|than) (?:the|that|those)\b[^.;]{0,40}\bin $",
    ends=("in",),
)
# "The mine opened in 1974 and employs 620", "the firm that bought it in 2019 has paid": years.
_OPENED = Sieve(
    (
        *("opened", "founded", "built", "established", "created", "set up", "launched", "started"),
        *("began", "incorporated", "listed", "born", "formed", "completed"),
    ),
    r"\b(?:opened|founded|built|established|created|set up|launched|started|began|incorporated"
    r"|listed|born|formed|completed)(?: (?:\w+ ){0,2}?)?(?:back )?in $",
    ends=("in",),
)
_WHO = Sieve(
    ("that ", "which ", "who "),
    r"\b(?:that|which|who) (?:[a-z]+ed|bought|built|made|won|sold|took)\b[^,.;]{0,40} in $",
    ends=("in",),
)
_AND_NOW = lazily(r",? and (?:now |still |today )?(?:has|have|is|are|[a-z]{3,}[^su]s)\b")
_NOW = lazily(r",? (?:has|have|is|are|says|now|still|[a-z]{3,}[^su]s)\b")
_SPAN_ENDS = lazily(r"[,.);，。]")
# 98.3% of the level of 2019, 2019年的113%: the year only gives the measure.
_MEASURE = Sieve(
    ("level", "total", "figure", "volume", "number"),
    r"\b(?:of|to|than|above|below) (?:the |its |their )?(?:same )?(?:level|total|figure"
    r"|volume|number)s? (?:of|in|for|seen in|from) $",
    ends=("of", "in", "for", "from"),
)
_MEASURE_ZH = Sieve(
    tuple("恢回相仅僅"),
    r"(?:[恢回][复復升][到至]?|相[当當][于於]|仅[为及]|僅[爲為及])了?$",
    ends=tuple("复復升到至于於为爲為及了"),
)
_MEASURE_BEHIND = lazily(r" levels?\b")


def is_history(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a year only tells when something began, what a share is of, or names a like."""
    if figure.kind in _GATHERED and _is_event(scene, figure, period):
        return True
    if period.grain != "year":
        return period.grain == "month" and _is_of_actor(scene, figure, period)
    if _is_measure(scene, period):
        return True
    return _may_begin(scene, period) and _is_begin(scene, figure, period)


def _is_event(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a time only tells which event or programme it was that is still counted.

    What belongs to the event itself (its magnitude, its size) holds then.
    """
    if period.end > figure.quantity.start or period.role in ("as-of", "now"):
        return False
    return _names_event(scene, period)


@once
def _names_event(scene: Scene, period: Period) -> bool:
    """Whether the words beside a time make it that of an event or a programme."""
    if scene.text[max(0, period.start - 1) : period.start] in _THAN_ZH:
        return False  # 比5日公布的446万
    if _EVENT_ZH.match(scene.text, period.end) or _EVENTS.match(scene.text, period.end):
        return True
    low = max(scene.sentence_at(period.start).start, period.start - 60)
    told = _EVENT.search(scene.text, low, period.start)
    return told is not None and _VERB.match(scene.text, period.end) is not None


@once
def _is_measure(scene: Scene, period: Period) -> bool:
    """Whether a year is only what a share is of."""
    start = period.start
    if _MEASURE_BEHIND.match(scene.text, period.end):
        return True
    low = max(0, start - 48)
    before = _MEASURE_ZH.search(scene.text, low, start) or _MEASURE.search(scene.text, low, start)
    return before is not None


def _is_of_actor(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a time only tells of who does it: `Marsh, who took over in May, says that …`."""
    start, end = period.start, period.end
    if start > figure.quantity.start or figure.kind == "record":
        return False
    who = _WHO.search(scene.text, max(0, start - 60), start)
    return who is not None and _NOW.match(scene.text, end) is not None


@once
def _may_begin(scene: Scene, period: Period) -> bool:
    """Whether there are words beside a year that tell of a beginning, for some figure."""
    text, start, end = scene.text, period.start, period.end
    low = max(0, start - 60)
    return bool(
        _BEGAN_ZH.match(text, end)
        or (_OPENED.search(text, low, start) and _AND_NOW.match(text, end))
        or (_WHO.search(text, low, start) and _NOW.match(text, end))
        or _BEGAN.search(text, low, start)
        or _LIKE.search(text, low, start)
    )


def _is_begin(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a year only tells when something began, or names something like it."""
    start, end, at = period.start, period.end, figure.quantity.start
    if _BEGAN_ZH.match(scene.text, end):
        return True
    low = max(0, start - 60)
    if start < at and figure.kind != "record":
        opened = _OPENED.search(scene.text, low, start) and _AND_NOW.match(scene.text, end)
        if opened or _is_of_actor(scene, figure, period):
            return True
    found = _BEGAN.search(scene.text, low, start) or _LIKE.search(scene.text, low, start)
    if not found:
        return False
    closed = _SPAN_ENDS.search(scene.text, end)
    return at < found.start() or bool(closed and closed.start() < at and "," in found[0][:1])
