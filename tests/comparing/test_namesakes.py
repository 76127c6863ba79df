"""A name that one document explains by another is one name in all of them."""

from claimcheck.comparing.namesakes import told_alike
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.rulebook.schema import Rulebook

EXPLAINED = "人工智能公司曜砾（Aurelith）周二公布,曜砾员工800人。曜砾营收3亿元。"
ENGLISH = "Aurelith employs 820 people."


def claims(path: str, text: str, rulebook: Rulebook) -> list[Claim]:
    return extract(Document(Source(path), text), rulebook)


def subjects(every: list[Claim], rulebook: Rulebook) -> set[str]:
    return {claim.subject for claim in told_alike(every, rulebook)}


def test_an_explained_name_is_known_in_other_documents(rulebook: Rulebook) -> None:
    told = claims("zh.txt", EXPLAINED, rulebook) + claims("en.txt", ENGLISH, rulebook)
    assert subjects(told, rulebook) == {"曜砾"}


def test_without_the_explanation_they_stay_two(rulebook: Rulebook) -> None:
    told = claims("zh.txt", EXPLAINED.replace("（Aurelith）", ""), rulebook)
    told += claims("en.txt", ENGLISH, rulebook)
    assert subjects(told, rulebook) == {"曜砾", "aurelith"}


def test_a_name_explained_in_two_ways_says_nothing(rulebook: Rulebook) -> None:
    told = claims("zh.txt", EXPLAINED, rulebook) + claims("en.txt", ENGLISH, rulebook)
    told += claims("other.txt", EXPLAINED.replace("曜砾", "辉石"), rulebook)
    assert subjects(told, rulebook) == {"曜砾", "辉石", "aurelith"}


def test_a_declared_entity_stands_for_its_names(rulebook: Rulebook) -> None:
    told = claims("zh.txt", "蓝汀集团(Alibaba)营收3亿元。蓝汀集团员工9人。", rulebook)
    assert "alibaba" in subjects(told, rulebook)
