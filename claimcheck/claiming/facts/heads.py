"""Chinese noun phrases beside a verb: 新一代大模型Qwen3, 《黑石》, 里昂大桥, 小米SU7."""

from msgspec.structs import replace

from claimcheck.claiming.facts.act import Thing, country, entity, words_of
from claimcheck.claiming.keys import folded, key
from claimcheck.claiming.scene import Scene
from claimcheck.model.events import RELEASES, SITES
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.script import simplified

_QUOTED = lazily(r"[《“「](?P<name>[^《》“”「」]{1,30})[》”」]$")
_LATIN = lazily(
    r"(?<![A-Za-z0-9])(?P<name>[A-Za-z][A-Za-z0-9.+-]*(?:[ -][A-Za-z0-9][A-Za-z0-9.+-]*)*)$"
)
_GENERIC = lazily(
    r"该|其|本|这|此|那|首|第|新|一|两|二|三|多|数|全|各|另|有|若干|部分|相关|\d|同|双方|公司|跨|过江|海底|我|他|她|它|上述"
)
_BLANKS, _LEADS = " \t\u3000", "由被而但并且"
_EDGES = " \t\u3000了的"
_ACTOR_BEHIND = (
    "集团",
    "公司",
    "方面",
    "官方",
    "今日",
    "今天",
    "昨日",
    "也",
    "还",
    "又",
    "再",
    "已",
    "于",
    "在",
    "由",
)
_LEAST, _MOST, _WORD = 2, 16, 4


def thing_of(scene: Scene, event: str, start: int, end: int) -> Thing | None:
    """The thing that a stretch of Chinese names, None where it names none for certain."""
    while start < end and scene.text[start] in _EDGES:
        start += 1
    while end > start and scene.text[end - 1] in _BLANKS:
        end -= 1
    core = _without_kind(scene, scene.text[start:end])
    own = _QUOTED.search(core) or _LATIN.search(core)
    if own is None:
        return _han(scene, event, start, end)
    by = _owner(scene, start, start + own.start())
    prefix, (first, last) = folded(core[: own.start()]), own.span("name")
    known = not prefix or bool(by) or prefix.endswith(words_of(scene.rulebook).before)
    name = entity(scene, start + first, start + last, whole=True) if known else ""
    name = name or folded(own["name"] if known else core)
    told = last - first >= _LEAST and any(letter.isalpha() for letter in own["name"])
    told = told and not name.endswith(words_of(scene.rulebook).recurring)
    again = _again(scene, event, scene.text[start + own.start() : end], prefix)
    return Thing(start, end, name, told, told and known and not again, by, "", _bigrams(name))


def _again(scene: Scene, event: str, written: str, prefix: str) -> bool:
    """What has come under this name before (新款Orca), or comes year by year (发布《世界展望》)."""
    numbered = any(letter.isdigit() for letter in written)
    fresh = not numbered and any(word in prefix for word in words_of(scene.rulebook).fresh)
    return fresh or (event == RELEASES[0] and written.startswith("《"))


def _without_kind(scene: Scene, written: str) -> str:
    """`Solis 2模型` -> `Solis 2`."""
    for word in words_of(scene.rulebook).kinds.of(simplified(written)):
        rest = written[: -len(word)]
        if rest[-1:].isascii() or rest[-1:] in "》”」":
            return rest.rstrip()
    return written


def located(thing: Thing, where: str) -> Thing:
    """工厂 in 里昂 is 里昂工厂."""
    key_there = f"{where}{thing.key}"
    return replace(thing, key=key_there, told=True, one=False, words=_bigrams(key_there))


def _owner(scene: Scene, start: int, end: int) -> str:
    """小米 of 小米SU7: a name that begins a phrase."""
    for name in scene.names.within(start, start + 1):
        if name.end <= end:
            return key(name)
    return ""


def _han(scene: Scene, event: str, start: int, end: int) -> Thing | None:
    """A thing that is named in Chinese alone."""
    words, text = words_of(scene.rulebook), scene.text
    name = folded(text[start:end])
    for word in words.before:
        if word > "\u2e80" and name.startswith(word) and len(name) - len(word) >= _LEAST:
            name = name[len(word) :]
    if not _LEAST <= len(name) <= _MOST or _GENERIC.match(name):
        return None
    known = entity(scene, start, end, whole=True)
    site = next((word for word in words.sites + words.many if name.endswith(word)), "")
    several = site in words.many or country(scene, *_before_site(scene, start, end, site))
    firm = name.endswith(words.firms)
    if event in SITES:
        told = bool(site) and any(n.end <= end for n in scene.names.within(start, end))
        mark = next((word for word in words.landmarks if name.endswith(word)), "")
        told = told or bool(mark and not _everyday(scene, name.removesuffix(mark)))
    else:
        told = bool(known) or _is_name(scene, start, end) or (firm and len(name) >= _WORD)
    told = told and not name.endswith(words.recurring)
    one = told and not (event in SITES and several)
    return Thing(start, end, known or name, told, one, "", "", _bigrams(name))


def _before_site(scene: Scene, start: int, end: int, site: str) -> tuple[int, int]:
    """The place of the name that stands right before the word for a site."""
    last = end - len(site)
    names = [n for n in scene.names.within(start, last) if n.end == last]
    return (names[-1].start, last) if names else (start, start)


def _is_name(scene: Scene, start: int, end: int) -> bool:
    return any(
        name.start <= start and name.end == end and not _everyday(scene, name.text)
        for name in scene.names.within(start - 4, start + 1)
    )


def _everyday(scene: Scene, text: str) -> bool:
    """True if common words alone make it up: 光伏, 海上风电."""
    common, reached = scene.rulebook.common, {0}
    if len(text) < _LEAST:
        return True
    for end in range(1, len(text) + 1):
        if any(
            text[begin:end] in common
            for begin in range(max(0, end - _WORD), end - 1)
            if begin in reached
        ):
            reached.add(end)
    return len(text) in reached


def _bigrams(name: str) -> dict[str, float]:
    return {name[at : at + 2]: 1.0 for at in range(max(1, len(name) - 1))}


def actor_of(scene: Scene, start: int, end: int) -> str:
    """The name that stands alone between the beginning of a clause and a verb, else ""."""
    names = [name for name in scene.names.within(start, end) if name.end <= end]
    if not names or scene.text[start : names[0].start].strip(_LEADS):
        return ""
    behind = folded(scene.text[names[-1].end : end]).strip("\uff0c, ")
    return "" if behind and behind not in _ACTOR_BEHIND else key(names[-1])
