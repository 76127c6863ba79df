"""Where a Chinese text was published, told by the words with which papers speak of home."""

from claimcheck.model.document import Source
from claimcheck.model.pattern import lazily

# What only a paper of the place writes, of its own place; then what any paper may write of it.
_HOME_TAIWAN = lazily(
    r"全[台臺]|我國|國軍|立委|立法院|行政院|衛福部|[台臺]廠|陸廠|陸股|陸客|[台臺]電|法人(?:指出|表示|認為)"
    r"|記者[\u4e00-\u9fff]{2,8}[／/╱][\u4e00-\u9fff]{2,6}報導"
)
_HOME_HONG_KONG = lazily(r"本港|[襲訪抵來留]港|全港|港府|特區政府|立法會|【本報訊】|公屋|街坊")
_TAIWAN = lazily(
    r"新[台臺][幣币]|[台臺][灣股北中南東積]|新北|桃園|新竹|苗栗|彰化|雲林|嘉義|高雄|屏東|花蓮|宜蘭|基隆|澎湖|金管會"
)
_HONG_KONG = lazily(r"港[元幣币股]|香港|港交所|恒生|恒指|九龍|新界|港島|大嶼山|維港|港鐵|港聞")
_CHINA = lazily(r"人民[幣币]|中國(?!時報)|中国|A股")
_MAINLAND = ("大陸", "陸企", "上海", "北京", "深圳", "人民幣", "滬")
# How papers of the two write of growth and of homes, where nothing names a place.
_WRITTEN_TAIWAN = lazily(
    r"[年季月][增減](?![加少值幅速])|每股純益|稅後純益|法說會|殖利率|奈米|學年度|大專校院|國中小"
)
_WRITTEN_HONG_KONG = lazily(r"按[年月季](?:升|跌|增|減|多|少)|[方平]呎|呎價|溢利|沽出|應佔")
_HOME = 5


def local_dollar(source: Source, text: str) -> str:
    """`TWD` or `HKD` where a text in Traditional characters is at home, else `CNY`."""
    said = f"{source.publisher or ''}\n{source.title or ''}\n{text}"
    taiwan, hong_kong = len(_TAIWAN.findall(said)), len(_HONG_KONG.findall(said))
    home = _HOME * (len(_HOME_TAIWAN.findall(said)) - len(_HOME_HONG_KONG.findall(said)))
    china = len(_CHINA.findall(said))
    if home:
        return "TWD" if home + taiwan > hong_kong else "HKD"
    if taiwan > max(hong_kong, china):
        return "TWD"
    if china or hong_kong or any(place in said for place in _MAINLAND):
        return "HKD" if hong_kong > china else "CNY"
    return _written(said)


def _written(text: str) -> str:
    """Where a text was written that names no place, by words that only one of the two has."""
    taiwan, hong_kong = len(_WRITTEN_TAIWAN.findall(text)), len(_WRITTEN_HONG_KONG.findall(text))
    if taiwan == hong_kong:
        return "CNY"
    return "TWD" if taiwan > hong_kong else "HKD"
