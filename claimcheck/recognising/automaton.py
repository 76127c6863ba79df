"""The automaton that finds the words of the rules in a folded text."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

import ahocorasick

from claimcheck.recognising.folding import folded

_BREAK = "\x00"
# Whatever begins no word here is looked for among all letters that begin one, one by one and in
# the order in which they came: so those come first that texts are full of.
_FREQUENT = (
    " etaoinsrhldcumfgpwybvk.,-0123456789'jqxz%$TASCMPRIEFHDBGNOLWUJVKYQXZ()"
    "。，元为年万人亿公月的日至有量增一上萬率收全三每成米比億分度司港个中票次里下长口、价达第出吨方民降平季百高市均入最产新千"
    "名投已生大时利电個到小工数面加二房為资台地客五前同今受布美時共十截去以本半者升行该斤金天车计报業價户位点失期班和发家長部航"
    "風超報在营汀由；用总了示其四噸震股运六机是省瓦北渡計：合水停阿周產起接死轮过开通席国云晚款電例建表额數得近指流模列重选员多"
    "交约持倍消支保累影造净城将基少八跌雨蓝海底達（）会政花立之零场手涨商两调首不欧戶速风型目间點费预爲集来心党初提后片售"
    "辆业《》据看哪球于动讯值州能单吒说财销付内套还瑞自要仍品显经“”可外我此定当更版从力河也份按只局快格假对算—区旅源灾环理"
    "网【】联这务拉正现再午史明标没游破社统续观道回就损童转逾魔主先则國毫闹低占居巴幅庆录智节进！东们估信把會档物琳相突農准卖"
    "因放斯春未样榜研积約而莎购？与京住作克农排損昨江登记　亚伦充內别化复情汽纪走那都颱修向告字完实幣所文東步法测深特直移腾路"
    "较钱預事亡创华及取另含团好库活济盘等级老身送铁举亩企包南又各尔差强待德改發着科称管總补西谱資负边遇郎院香麥供倒兰军减原塔"
)


class Use(NamedTuple):
    """One use of a word: where it competes, the hit's table and id, and its own spelling."""

    arena: str
    table: str
    id: str
    spelling: str


class Word(NamedTuple):
    """A key of the automaton: its length, whether its edges are Latin, and its uses."""

    length: int
    latin_start: bool
    latin_end: bool
    uses: tuple[Use, ...]


class Machine(Protocol):
    """What finds every word of a capped text: pairs of a word's last offset and the word."""

    def iter(self, text: str, /) -> Iterator[tuple[int, Word]]: ...  # noqa: D102


class _Joins(dict[str, bool]):
    """Whether a letter or digit beside a Latin word makes it part of a longer one."""

    def __missing__(self, letter: str) -> bool:
        known = self[letter] = letter.isalnum() and letter < "\u2e80"
        return known


JOINS = _Joins()


def automaton(pairs: Iterable[tuple[str, Use]]) -> Machine:
    """One over these words; a word of several uses is found once."""
    uses: dict[str, dict[Use, None]] = {}
    pairs = list(pairs)
    if not pairs:
        return _Nothing()
    joined = _BREAK.join(word for word, _ in pairs)  # folded in one go: letter stays letter
    for (_, use), word in zip(pairs, capped(folded(joined)).split(_BREAK), strict=True):
        uses.setdefault(word, {})[use] = None
    machine = ahocorasick.Automaton()
    for letter in _FREQUENT:
        machine.add_word(letter + _BREAK, Word(2, latin_start=False, latin_end=False, uses=()))
    for word, found in uses.items():
        machine.add_word(word, Word(len(word), JOINS[word[0]], JOINS[word[-1]], tuple(found)))
    machine.make_automaton()
    found_by: Machine = machine
    return found_by


def capped(low: str) -> str:
    """A folded text in which every word begins with a capital, as the automaton's words do.

    So `us` is not even found in `bus`: most of what it would find stands inside of words. The
    result is as long as the text.

    >>> capped("the bus to 3d-land 在ipo"), len(capped("ŉ straße"))
    ('The Bus To 3D-Land 在Ipo', 8)
    """
    title = low.title()
    return title if len(title) == len(low) else " ".join(map(_word, low.split(" ")))


def _word(low: str) -> str:
    """A word capped; a letter that would become two (a ligature) stays what it is."""
    title = low.title()
    return title if len(title) == len(low) else "".join(map(_capped, low, f" {low}"))


def _capped(letter: str, before: str) -> str:
    """A letter behind another one, made a capital only where that is one letter too."""
    inside = before.lower() != before.upper()
    title = letter.title()
    return letter if inside or len(title) > 1 else title


class _Nothing:
    """Stands for the automaton of a rulebook without words."""

    def iter(self, _text: str, /) -> Iterator[tuple[int, Word]]:
        return iter(())
