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
    return "HKD" if hong_kong > china else "CNY"
