"""Who holds a role in which house: `Alibaba Group CEO Eddie Wu`, `Jensen Huang, CEO of Nvidia`."""

from collections.abc import Iterator

from claimcheck.claiming.facts.fact import Fact, told
from claimcheck.claiming.keys import key
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Hit
from claimcheck.model.pattern import lazily

_PERSON_EN = lazily(r",? (?P<name>[A-Z][a-z]+(?:[ -][A-Z][a-z’'-]+){1,2})")
_BEFORE_EN = lazily(r"(?P<name>[A-Z][a-z]+(?:[ -][A-Z][a-z’'-]+){1,2}), (?:the |its )?$")
_HOUSE_GAP_EN = lazily(r"^(?:[’']s)? (?:Group(?:[’']s)? |Inc\.? |Corp\.? )?$")
_OF = lazily(r"^ (?:of|at) (?:the )?$")
_HOUSE_GAP_ZH = lazily(r"^(?:集团|集團|公司|控股)?的?(?:兼)?$")
# Given and family name after a title: two or three characters before a verb of saying or a mark.
_PERSON_ZH = lazily(
    r"(?P<name>[\u4e00-\u9fff]{2,3}?)(?=表示|宣布|宣佈|称|稱|说|說|指出|在|发布|發布|发表|發表|透露|[,\uff0c。、(\uff08])"
)
_ALIAS = lazily(
    r"\s?[(\uff08](?P<name>[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)+|[\u4e00-\u9fff]{2,4})[)\uff09]"
)
_POSSESSIVE = lazily(r"[’']s?$")
_WIDE = "\u2e80"


def find(scene: Scene) -> Iterator[Fact]:
    """The persons that a sentence names beside a role and a house."""
    for hit in scene.facts["role"].items:
        if hit.id != "role.none":
            fact = _behind(scene, hit) or _before(scene, hit)
            if fact is not None:
                yield fact


def _behind(scene: Scene, hit: Hit) -> Fact | None:
    """House, role, person: `Nvidia CEO Jensen Huang`, `阿里巴巴集团CEO吴泳铭宣布`."""
    house = _house_before(scene, hit)
    if not house:
        return None
    wide = scene.text[hit.end : hit.end + 1] > _WIDE
    sentence = scene.sentence_at(hit.start)
    found = (_PERSON_ZH if wide else _PERSON_EN).match(scene.text, hit.end, sentence.end)
    if found is None or _is_house(scene, found.start("name")) or _common(scene, found["name"]):
        return None
    return _fact(scene, hit, house, found.span("name"))


def _house_before(scene: Scene, hit: Hit) -> str:
    """The key of the house right before a role, "" when none stands there."""
    for name in reversed(scene.names.within(max(0, hit.start - 40), hit.start)):
        if name.end > hit.start:  # one run of capitals: Lantern CEO Anna Berg
            return _POSSESSIVE.sub("", scene.text[name.start : hit.start].strip()).casefold()
        gap = scene.text[name.end : hit.start]
        return key(name) if _HOUSE_GAP_EN.match(gap) or _HOUSE_GAP_ZH.match(gap) else ""
    return ""


def _is_house(scene: Scene, at: int) -> bool:
    """True if what stands where a person is looked for is a declared company or place."""
    return any(name.entity for name in scene.names.within(at, at + 1))


def _common(scene: Scene, person: str) -> bool:
    """True if a run of capitals begins with a word that is no name: `As Jensen Huang`."""
    stop = scene.rulebook.group("name-stop").get("words", ())
    return person.split(maxsplit=1)[0].lower() in stop


def _before(scene: Scene, hit: Hit) -> Fact | None:
    """Person, role, house: `Jensen Huang, CEO of Nvidia`."""
    sentence = scene.sentence_at(hit.start)
    found = _BEFORE_EN.search(scene.text[sentence.start : hit.start])
    if found is None:
        return None
    begin = sentence.start + found.start("name")
    while _common(scene, scene.text[begin : hit.start]):
        begin = scene.text.index(" ", begin) + 1
    for name in scene.names.within(hit.end, hit.end + 12):
        if _OF.match(scene.text[hit.end : name.start]):
            return _fact(scene, hit, key(name), (begin, sentence.start + found.end("name")))
        break
    return None


def _fact(scene: Scene, hit: Hit, house: str, place: tuple[int, int]) -> Fact:
    sentence = scene.sentence_at(hit.start)
    alias = _ALIAS.match(scene.text, place[1], sentence.end)
    return Fact(
        *place,
        kind="fact",
        subject=house,
        found="clause",
        metric=hit.id.partition(".")[2],
        object=_person(scene, place),
        scope={"alias": alias["name"].casefold()} if alias else {},
        when=told(scene, sentence.start, hit.start),
    )


def _person(scene: Scene, place: tuple[int, int]) -> str:
    """The name as the document's own aliases have it, else as written, folded."""
    for name in scene.names.within(place[0], place[0] + 1):
        if (name.start, name.end) == place:
            return key(name)
    return " ".join(scene.text[slice(*place)].split()).casefold()
