"""Writes rules/entities/countries.yaml from CLDR (Babel): `python tests/make_countries.py`.

Names of countries in English, Simplified and Traditional Chinese come from CLDR's territories; a
currency that begins with a name (Canadian dollars, 新加坡元) is a near miss of it. What CLDR does
not hold stands here: adjectives of nationality, everyday short names, phrases that only sound so.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.numbers import get_currency_name

from claimcheck.rulebook.words import both_scripts

TARGET = Path(__file__).parent.parent / "rules" / "entities" / "countries.yaml"
HEAD = "# Made by tests/make_countries.py from CLDR; change it there.\n"
NO_COUNTRIES = "AC AQ BV CP CQ DG EA EU EZ GS HM IC IO QO TA TF UM UN XA XB ZZ CC CX SJ".split()
MORE = {
    "AE": "UAE; Emirati",
    "AR": "Argentine; Argentinian",
    "AT": "Austrian",
    "AU": "Australian; 澳洲",
    "BD": "Bangladeshi",
    "BE": "Belgian",
    "BR": "Brazilian",
    "CA": "Canadian",
    "CD": "Democratic Republic of Congo; DR Congo; DRC; 刚果民主共和国",
    "CG": "Republic of the Congo; Congo",
    "CH": "Swiss",
    "CI": "Ivory Coast; Ivorian",
    "CL": "Chilean",
    "CN": "Chinese; Chinese mainland; mainland China; PRC; 中国大陆; 中华人民共和国; 内地",
    "CO": "Colombian",
    "CU": "Cuban",
    "CZ": "Czech Republic; Czech",
    "DE": "German",
    "DK": "Danish",
    "DZ": "Algerian",
    "EG": "Egyptian",
    "ES": "Spanish",
    "ET": "Ethiopian",
    "FI": "Finnish",
    "FR": "French",
    "GB": "Britain; UK; U.K.; British; Great Britain",
    "GH": "Ghanaian",
    "GR": "Greek",
    "HU": "Hungarian",
    "ID": "Indonesian; 印尼",
    "IE": "Irish",
    "IL": "Israeli",
    "IN": "Indian",
    "IQ": "Iraqi",
    "IR": "Iranian",
    "IT": "Italian",
    "JO": "Jordanian",
    "JP": "Japanese",
    "KE": "Kenyan",
    "HK": "中国香港",
    "KH": "Cambodian",
    "KP": "North Korean; DPRK; 北韩",
    "KR": "South Korean; Republic of Korea; 南韩",
    "KW": "Kuwaiti",
    "KZ": "Kazakh",
    "LA": "Laotian",
    "LB": "Lebanese",
    "LK": "Sri Lankan",
    "MA": "Moroccan",
    "MM": "Burmese",
    "MN": "Mongolian",
    "MO": "中国澳门",
    "MX": "Mexican",
    "MY": "Malaysian; 大马",
    "NG": "Nigerian",
    "NL": "Dutch; Holland",
    "NO": "Norwegian",
    "NP": "Nepalese",
    "NZ": "纽西兰",
    "PE": "Peruvian",
    "PH": "Philippine; Filipino",
    "PK": "Pakistani",
    "PL": "Polish",
    "PS": "Palestinian; Gaza; 巴勒斯坦; 加沙",
    "PT": "Portuguese",
    "QA": "Qatari",
    "RO": "Romanian",
    "RU": "Russian",
    "SA": "Saudi",
    "SE": "Swedish",
    "SG": "Singaporean; 狮城",
    "SY": "Syrian",
    "TH": "Thai",
    "TR": "Turkey; Turkiye; Turkish",
    "TW": "Taiwanese; 臺灣; 台湾地区; 中国台湾; 中国台湾地区",
    "UA": "Ukrainian",
    "US": "US; U.S.; USA; United States of America; America; American; US market; 美国",
    "VE": "Venezuelan",
    "VN": "Vietnamese",
    "ZA": "South African",
}
NEAR_MISSES = {
    "CN": "Chinese New Year; Chinese medicine; South China Sea; East China Sea; Chinese Taipei; "
    "Chinese food; Chinese restaurant; Chinese language; 中国红; 中国结; 中国菜; "
    "内地旅客; 内地游客; 内地客; 内地访客; 内地生; 内地居民; 内地人; 内地与香港; 香港与内地",
    "DE": "German measles; German Shepherd",
    "FR": "French fries; French Open; French press; French language; 法国梧桐",
    "CL": "智利用; 机智利",
    "GB": "British Columbia",
    "GE": "Georgia Tech",
    "IN": "Indian Ocean; Indian Wells; 印度洋; 印度尼西亚; 印度尼西亞",
    "JE": "New Jersey",
    "JO": "Michael Jordan; Air Jordan; Jordan Brand",
    "JP": "Japanese knotweed; 日本报讯; 日本报记者; 日本刊; 日本网讯; 日本社; 日本报; "
    "日本脑炎; 日本台记者",
    "ML": "马里奥; 马里兰; 奥马里",
    "MX": "New Mexico; Gulf of Mexico; 墨西哥湾; 新墨西哥",
    "HT": "上海地; 沿海地区; 沿海地带; 近海地区; 珠海地; 青海地; 渤海地; "
    "北海地; 威海地; 南海地; 东海地",
    "NL": "Dutch auction; Dutch oven",
    "PA": "巴拿马运河; Panama Canal",
    "PE": "秘鲁鳀鱼",
    "PL": "nail polish; Polish off",
    "SD": "Sudan I",
    "TG": "许多哥; 很多哥",
    "OM": "阿曼达",
    "TR": "Turkish delight; 火鸡",
    "TW": "台湾海峡; 台湾海峽; Taiwan Strait",
    "ZA": "南非遗",
    "US": "South America; Latin America; North America; Central America; South American; "
    "Latin American; North American; Central American; Bank of America",
    "SY": "叙利亚裔",
}


CALENDARS = {
    "JP": "budget-march-end-by-start",
    "IN": "budget-march-end",
    "GB": "budget-march-end-by-start",
}  # the years of their budgets


def countries() -> dict[str, dict[str, list[str]]]:
    """Id -> its words by language, and its near misses under `not`."""
    english, chinese = Locale("en"), Locale("zh")
    found: dict[str, dict[str, list[str]]] = {}
    for code, name in sorted(english.territories.items(), key=lambda pair: pair[1]):
        if not re.fullmatch("[A-Z]{2}", code) or code in NO_COUNTRIES:
            continue
        more = MORE.get(code, "").split("; ") if code in MORE else []
        latin = [*_plain(name), *(word for word in more if word.isascii())]
        wide = [*_plain(chinese.territories[code]), *(word for word in more if not word.isascii())]
        known = both_scripts(wide)
        twins = [
            word
            for locale in ("zh_Hant", "zh_Hant_HK")
            for word in _plain(Locale.parse(locale).territories[code])
        ]
        words = {"en": latin, "zh": wide, "zh-Hant": [word for word in twins if word not in known]}
        words["zh-Hans"] = ["我国"] if code == "CN" else []  # 我國 of other presses is another
        words["not"] = [*NEAR_MISSES.get(code, "").split("; "), *_money([*latin, *wide])]
        words["calendar"] = [CALENDARS[code]] if code in CALENDARS else []
        found[_id(name)] = {key: list(dict.fromkeys(filter(None, of))) for key, of in words.items()}
    return found


def _plain(name: str) -> Iterator[str]:
    """The forms in which reports write a name of CLDR: without "SAR China", "and" for "&"."""
    name = name.replace("\u2019", "'").replace(" SAR China", "")
    name = re.sub("^中国|^中國", "", name) if name.endswith(("行政区", "行政區")) else name
    name = re.sub("特别行政区$|特別行政區$", "", name)
    inside = re.fullmatch(r"(.+?)\s?[(\uff08](.+)[)\uff09]", name)
    if inside and name.isascii():
        yield from inside.groups()
    elif inside:
        yield from (name, f"{inside[1]}({inside[2]})", f"{inside[1]}{inside[2]}")
    else:
        yield name
    if " & " in name:
        yield name.replace(" & ", " and ")


def _money(words: list[str]) -> Iterator[str]:
    """The currencies whose names begin with one of the words."""
    for code in sorted(Locale("en").currencies):
        for locale, counts in (("en", (1, 2)), ("zh", (2,))):
            for count in counts:
                name = get_currency_name(code, count=count, locale=locale)
                first = next((word for word in words if name.startswith(word)), None)
                if first and name != first and not re.search(r"\d|\(", name):
                    yield name


def _id(name: str) -> str:
    plain = next(_plain(name)).lower()
    for letter, ascii_ in zip("åôçéüã", "aoceua", strict=True):
        plain = plain.replace(letter, ascii_)
    return re.sub("[^a-z]+", "-", plain).strip("-")


def written() -> str:
    """The file: one country a line, sorted by its id."""
    lines = [HEAD]
    for key, words in sorted(countries().items()):
        by_language = ", ".join(
            f"{language}: [{_listed(words[language])}]"
            for language in ("en", "zh", "zh-Hans", "zh-Hant")
            if words.get(language)
        )
        dated = f", calendar: {words['calendar'][0]}" if words["calendar"] else ""
        misses = f", not: [{_listed(words['not'])}]" if words["not"] else ""
        lines.append(f"{key}: {{words: {{{by_language}}}, kind: place{dated}{misses}}}\n")
    return "".join(lines)


def _listed(words: list[str]) -> str:
    return ", ".join(f'"{word}"' if re.search(r"['(),&]", word) else word for word in words)


if __name__ == "__main__":
    TARGET.write_text(written(), "utf-8")
