"""Which of the two Chinese encodings undeclared bytes are in, or that it cannot be told."""

from claimcheck.model.pattern import lazily

GB, BIG5 = "gb18030", "big5"
# Big5 proper lacks what Windows and Hong Kong have added since.
SPELLINGS = {BIG5: ("cp950", "big5hkscs"), GB: (GB,)}
_HAN = lazily(r"[\u4e00-\u9fff]")
_OTHER = lazily(r"[^\x00-\x7f\u3000-\u303f\uff00-\uffef\u2010-\u203b·×]")
_PROBE = 20_000
# Below these the two readings of a text cannot be told apart. Tried on 4,000 pieces of news
# text of 3 to 100 characters: none was read wrong, and of 20 characters 2 in 100 were unsure.
_FEWEST, _SHARE, _LEAD = 3, 0.3, 0.6

# The 600 characters that are most frequent in the dictionary of jieba (MIT), in their
# Simplified and Traditional forms. Three of four characters of any Chinese text are among
# them; of a text in the wrong encoding one in twelve.
_FREQUENT = frozenset(
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之"
    "对得主长可过天作分方用多你着部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定"
    "开产前其军还然起种所如现理机体表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将"
    "员名手最东头者月间无安看见各城十相但已些正口通想度加第她合院物性战由位常点海意场武使次二向"
    "治因立数样身情入原问把路被并利石老教万知级量任江及应省资委务元美特期世湖回系比气汉总展电科"
    "金先声提品设或义王社很统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活"
    "几州华解议更称程今决张导术府才保交放管结师便走达族反再题色五京河接条规式县白它改风光运信受"
    "什组听布百济党指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边据集联古广完质阳难增"
    "历史专官每住商即步认车台林必死游举线言皇土团收考求德叫近备研争非具李众连调感转笑革该持始英"
    "克士尔让拉思根格造较际亲单朝红型价校约器字段周亚深候则功属积快图火千准究往极育装许参半令吃"
    "观鱼精办像帝八复影告远群包整构料随划算象容示投势热值夫网望源息语股铁断派速怎需片爱律纪支早"
    "况病境证编越局推满且列觉服双未居除乐企引标确织初青志率项飞球节察龙响药站施均消客失轻存低甚"
    "般击曾防请离落显罗营足素视护副食创余照兴占巴虽洲村费易试星木黑左宝置跟央识维采六底宫房音环"
    "案批切斗富乡另倒若按查故突责严國爲這個來會時學說們於後發對長過業裏經門動進區開產軍還種現機"
    "體與當兩實麼關從內沒將員東頭間無見戰點場數樣問並萬級應資務氣漢總電聲設義統處馬兒領隊計別權"
    "話報給變書幾華議稱決張導術結師達題條規縣風運組聽濟黨論強黃選記卻職號類傳帶幹農邊據聯廣質陽"
    "難歷專認車臺遊舉線團備爭衆連調轉該爾讓較際親單紅價約亞則屬積圖準極裝許參喫觀魚辦復遠羣構隨"
    "勢熱網語鐵斷愛紀況證編滿覺雙樂標確織項飛節龍響藥輕擊請離顯羅營視護創餘興佔雖費試寶識維採宮"
    "環鬥鄉責嚴"
)


def guess(raw: bytes) -> str:
    """`gb18030` or `big5` when the bytes are Chinese text in it, "" when it is not sure.

    >>> guess("全年营收增长两成，净利润下降".encode("gbk"))
    'gb18030'
    """
    shares = {name: _share(raw, name) for name in (GB, BIG5)}
    best = max(shares, key=lambda name: shares[name])
    other = shares[BIG5 if best == GB else GB]
    return best if shares[best] >= _SHARE and other <= shares[best] * _LEAD else ""


def strictly(raw: bytes, encoding: str) -> str | None:
    """The text in an encoding or in what extends it, None where a byte is not of it."""
    for name in SPELLINGS.get(encoding, (encoding,)):
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            continue
    return None


def _share(raw: bytes, encoding: str) -> float:
    """The share of frequent characters among all that are not ASCII or Chinese punctuation."""
    text = strictly(raw, encoding)
    if text is None:
        return 0.0
    others = _OTHER.findall(text[:_PROBE])
    if len(_HAN.findall(text[:_PROBE])) < _FEWEST:
        return 0.0
    return sum(char in _FREQUENT for char in others) / len(others)
