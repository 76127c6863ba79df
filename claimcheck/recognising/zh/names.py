"""Chinese names without a rule: titles, names with a suffix or a translation, subjects."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.model.mention import Hit, Name
from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import begun_at, everywhere
from claimcheck.recognising.scripts import han_lines
from claimcheck.recognising.zh.recurring import AGAIN, SUBJECT, Recurring
from claimcheck.recognising.zh.stopping import Stop
from claimcheck.rulebook.schema import Rulebook
from claimcheck.rulebook.script import simplified

_TITLE = lazily(r"[《「“](?:(?<=《)([^》\n]{1,30})》|(?<=[「“])([^」”\n%％]{2,8})[」”])")
_QUOTES = tuple("《「“")  # what titles begin with
BRACKETS = ("(", "（")
_TRANSLATION = lazily(r"[(（][A-Z][a-z][A-Za-z .&'’-]{0,40}[)）]")
_TRANSLATED = lazily(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,8}) ?\Z")
_WIDEST = 10  # code points of a translated name with what stands around it
_SUFFIX = lazily(  # every branch begins with a letter, so that other texts are passed over quickly
    "(?:公司|集团|集團|银行|銀行|能源局|统计局|統計局|气象局|氣象局|交通局|卫生局|管理局|医院|醫院|大学|大學|学院"
    "|协会|協會|航空|铁路|鐵路|地铁|地鐵|证券|證券|保险|保險|研究院|委员会|委員會|基金会|汽车|汽車|电子|電子"
    "|俱乐部|俱樂部|工会|工會|交易所|天文台|天文臺|法院|检察院|檢察院|制药|製藥|联盟|聯盟|党|黨"
    "|苑(?<![后後学學屋居]苑)|邨(?<!屋邨)"
    "|科技|省(?<![节節省]省)|市(?<![上股楼樓车車城超夜门門牛熊汇匯债債开開收]市)|县|縣|区(?<![景社地园園专專战戰灾災特校厂廠片小洪务務论論山]区)|區(?<![景社地園專戰災特校廠片小洪務論山]區)|港(?<![访訪赴来來到抵对對留在驻駐返离離]港))(?![城园園馆館场場民价價值况況占面内外府元币幣股间間域别別])"
)
# What a run holds, read backwards from its end; one letter more than it may have.
_CLAUSE = lazily(r"[^。，；！？、：:,;!?“”（()）\n「」《》【】\s·—\d]{0,8}")
_CUTS = frozenset("。，；！？、：:,;!?“”（()）「」《》【】·— \n0123456789")  # some that it may not
_SENTENCE = lazily(r"(?:[。！？!?\n：:]|^)\s*(?:[-*•·●]\s*)?$")
_OPENS = lazily(
    r"[。，；！？、：:,;!?\n（(【 ](?P<run>[\u4e00-\u9fff]{2,6}?)"
    r"(?=\d|第[一二三四]|今年|去年|本|上)"
)
_LENGTH = lazily(r"[一二两兩三四五六七八九十]+(?:年|个月|個月|季度|天|周|週)")
_LENGTHS = frozenset("一二两兩三四五六七八九十")  # with which a length begins
_TRAILING = "跌涨漲的在将將已共又也就均则則今去前第上下本从從由向对對"
_ONCE = 4
_SORT = 2  # letters of what is of a kind: hospital, university, bank
_NO_NAME = "省縣县厅廳年岁歲虽雖仅僅占只却卻一二三四五六七八九十两兩几幾上下本今去前后後当當同按就要被把让讓给給从從在于於对對向和与與及或但而且若如因由将將已正曾再又也还還都均则則其该該此这這那每各净淨毛多少"
_NUMBERS = "一二三四五六七八九十两兩几幾多数數"
_COUNTED = lazily(rf"[{_NUMBERS}]+[天家名个個年月日座位间間]")
_BEGINS = ("中",)  # 市场中, but 中关村: within a run it ends the sentence before a name
# What goes on behind a number's word: 2025年底, 9月起, 20日間, 9號線二期
_OF_YEAR = tuple("度底初末起间間止内內后後前线線")
_OF_NUMBER = (
    "年月日号號时時点點分秒人名个個家票度期届屆轮輪批头頭场場座条條列辆輛艘架宗件间間所处處只隻匹"
)


def chinese(
    text: str, hits: Mapping[str, Sequence[Hit]], rulebook: Rulebook, brackets: Sequence[int]
) -> Iterator[Name]:
    """Titles in quotation marks, names with a suffix, and what clauses begin with.

    `brackets` are the places where one opens.
    """
    stop, papers = _stop(rulebook), _listed(rulebook, "documents")
    titles = list(begun_at(everywhere(text, *_QUOTES), _TITLE, text))
    quoted = Counter(found[2] for found in titles)
    for found in titles:
        group = 1 if found[1] else 2
        name = found[group]
        if group == 1 and name.endswith(papers):
            continue  # 《财政预算案》 owns no figure
        if group == 1 or (quoted[name] >= AGAIN and _is_open(name, rulebook, stop)):
            yield Name(found.start(group), found.end(group), name)
    for bracket in begun_at(brackets, _TRANSLATION, text):
        at = bracket.start()
        named = _TRANSLATED.search(text, max(0, at - _WIDEST), at)
        if named and _is_open(named[1], rulebook, stop):
            yield Name(named.start(1), named.end(1), named[1])
    lines = list(han_lines(text))
    for begin, end in _with_suffix(text, lines):
        start = _trimmed(text, _behind_number(text, begin), end, stop)
        if end - start >= 3 and not _is_generic(text[start:end], rulebook):
            yield Name(start, end, text[start:end])
    yield from _subjects(text, hits, rulebook, stop, lines)


def _with_suffix(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Two to six characters with a suffix behind them, looked for from the suffix in some lines."""
    for line in lines:
        yield from _suffixed(text, *line)


def _suffixed(text: str, floor: int, last: int) -> Iterator[tuple[int, int]]:
    place = floor
    while found := _SUFFIX.search(text, place, last):
        start = at = found.start()
        while start > floor and at - start < SUBJECT[1] and "\u4e00" <= text[start - 1] <= "\u9fff":
            start -= 1
        place = at + 1
        if at - start >= SUBJECT[0]:
            floor = place = found.end()
            yield start, place


@lru_cache(maxsize=4)
def _stop(rulebook: Rulebook) -> Stop:
    return Stop(_listed(rulebook, "parts"))


@lru_cache(maxsize=8)
def _listed(rulebook: Rulebook, kind: str) -> tuple[str, ...]:
    return tuple(rulebook.group("name-stop").get(kind, ()))


def _trimmed(text: str, start: int, end: int, stop: Stop) -> int:
    """The start moved behind words that belong to the sentence rather than to the name."""
    if not stop.stands_in(text, start, end - 1):
        return start
    words = sorted(stop.in_order(text, start, end - 1), key=_BEGINS.__contains__)
    for word in words:
        low = start + (word in _BEGINS)
        at = text.rfind(word, low, end - 1)
        if at >= low and at + len(word) < end:
            start = max(start, at + len(word))
    return start


def _is_generic(run: str, rulebook: Rulebook) -> bool:
    """Whether it only says what kind of firm or how many: 顾问公司, 公立医院, 三家公司."""
    if run[:1] in _NUMBERS and _COUNTED.match(run):
        return True
    if simplified(run[:-_SORT]) in _listed(rulebook, "kinds"):
        return True
    kind = run.removesuffix("公司")
    if kind == run:
        return False
    if len(kind) == 1:  # what is left of 有限公司, or 时公司 of 7月时公司
        return True
    return all(simplified(kind[at : at + 2]) in rulebook.common for at in range(0, len(kind), 2))


def _subjects(
    text: str,
    hits: Mapping[str, Sequence[Hit]],
    rulebook: Rulebook,
    stop: Stop,
    lines: Sequence[tuple[int, int]],
) -> Iterator[Name]:
    """蓝汀营收…, 蓝汀第二季度…: two to six characters from a clause's start to what is told of it.

    The run must open a sentence, stand before a metric or in the text again; a common word
    begins no name.
    """
    measures, cues = hits["metric"], hits["cue"]
    measured, ends = {hit.start for hit in measures}, {hit.end for hit in measures}
    told = sorted([*[hit.start for hit in measures], *[hit.start for hit in cues]])
    spans = _opening_runs(text, told, rulebook, lines)
    recurring = Recurring(text, [start for start, _ in spans])
    verbs = _listed(rulebook, "verbs")
    for start, last in spans:
        named = _named(text, start, last, verbs)
        end = min(start + len(named), start + SUBJECT[1])
        again = recurring.end(start, end)
        if not again and not (end - start <= _ONCE and (last in measured or _opens(text, start))):
            continue
        end = again or end
        # 票务收入 is what is measured, no name
        if end - start >= SUBJECT[0] and end not in ends and not stop.stands_in(text, start, end):
            yield Name(start, end, text[start:end])


def _named(text: str, start: int, last: int, verbs: tuple[str, ...]) -> str:
    """What a run names, without a length of time, a verb and what leads to the next words."""
    run = text[start:last]
    if not _LENGTHS.isdisjoint(run):
        length = _LENGTH.search(text, start, last + 2)
        run = text[start : min(last, length.start())] if length else run
    if run.endswith(verbs):  # 兰屿测得, 恒指收升
        run = run.removesuffix(max(filter(run.endswith, verbs), key=len))
    return run.rstrip(_TRAILING)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or a line begins at a place."""
    return _SENTENCE.search(text[max(0, start - 4) : start]) is not None


def _opening_runs(
    text: str, told: Sequence[int], rulebook: Rulebook, lines: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Runs of Chinese characters that open a clause before `told` words of rules, or a line."""
    led = f"\n{text}"
    opened = [
        (one.start(), one.end() - 1)
        for first, last in lines
        for one in _OPENS.finditer(led, first, last + 1)
    ]
    spans = sorted(
        [
            (a, b)
            for a, b in (*_before(text, told), *opened)
            if b - a >= SUBJECT[0]
            and _may_begin(text[a : a + 2], rulebook)
            and not text[a:b].isascii()
        ]
    )
    return list(dict.fromkeys(spans))


def _before(text: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The runs of characters from the start of the clause to words of the rules.

    A run that began still earlier is cut in the middle of a word: it is none.
    """
    size, backwards, run, cut = len(text), text[::-1], _CLAUSE.match, _CUTS.isdisjoint
    shortest, longest = SUBJECT[0], SUBJECT[1] + 1
    for end in places:
        last = text[end - shortest : end]
        if not cut(last) or (last.isascii() and text[max(0, end - longest) : end].isascii()):
            continue
        found = run(backwards, size - end)
        start = size - found.end() if found else end
        if not shortest <= end - start <= longest:
            continue
        if start and text[start - 1].isdigit():
            if text[start].isascii():
                continue  # a unit: 314Ah
            start = _behind_number(text, start)
        yield start, end


def _behind_number(text: str, start: int) -> int:
    """Where a run begins whose first sign belongs to a number before it: 5日马鲁诺港, 2025年底…."""
    if start and text[start] in _OF_NUMBER and text[start - 1].isdigit():
        return start + 1 + text.startswith(_OF_YEAR, start + 1)
    return start


def _is_open(run: str, rulebook: Rulebook, stop: Stop) -> bool:
    if len(run) < SUBJECT[0] or not _may_begin(run[:2], rulebook) or run.isascii():
        return False
    return not stop.stands_in(run)


@lru_cache(maxsize=16384)
def _may_begin(two: str, rulebook: Rulebook) -> bool:
    return two[0] not in _NO_NAME and simplified(two) not in rulebook.common
