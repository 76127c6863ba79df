"""Large folders of made-up reports, and how long `check` takes beside `python -c pass`.

    python tests/bench/corpus.py make FOLDER [--reports 10000] [--bytes 2000] [--seed 1]
    python tests/bench/corpus.py measure FOLDER [--times 7] [--new-drafts]

`make` writes FOLDER/reports with a sources.csv and drafts of 5 KB in both languages that repeat
some of their figures, some of them wrong. `measure` prints the median CPU time of a check of each
draft over that of `python -c pass`; with --new-drafts the draft differs in every run by a figure.
"""

import argparse
import csv
import os
import random
import resource
import statistics
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

FIRST = ("Har", "Mel", "Nor", "Tal", "Ves", "Cor", "Bran", "Lin", "Osk", "Per", "Quil", "Sten")
MIDDLE = ("ba", "do", "li", "ra", "ve", "mo", "ti", "na", "se", "ku")
LAST = ("ton", "field", "mark", "wick", "stad", "more", "ley", "berg", "port", "gate")
KINDS = ("Motors", "Foods", "Energy", "Bank", "Airlines", "Steel", "Textiles", "Shipping")
PLACES = ("PARIS", "NAIROBI", "LIMA", "OSLO", "JAKARTA", "TORONTO", "CAIRO", "DELHI")
ENGLISH = (
    "{firm} said its revenue rose {rate}% to ${small} billion in {year}.",
    "Net profit of {firm} was ${big} million in the {quarter} quarter of {year}.",
    "{firm} employed {many} people at the end of {year}, up from {fewer} a year earlier.",
    "The city counted {many} visitors in {month} {year}, {rate}% more than a year before.",
    "Rain of {mm} millimetres fell on {town} within {hours} hours on {month} {day}, {year}.",
    "About {share}% of the {many} voters in {town} took part in the ballot.",
    "Wheat output in the {town} district fell {rate}% to {small} million tonnes in {year}.",
    "{firm} shipped {many} units in {month}, and expects {more} for the whole of {year}.",
    "The hospital of {town} treated {fewer} patients, of whom {few} were children.",
    "A plant of {mw} megawatts near {town} will cost ${big} million, {firm} said.",
    "The price of copper closed at ${price} a tonne on {month} {day}, {year}.",
    "The bridge at {town} is {metres} metres long and carries {many} vehicles a day.",
    "The film sold {many} tickets in its first {few} days in {town}.",
    "Unemployment in {town} stood at {share}% in {month} {year}.",
)
CHINESE = (
    "{name}公司{year}年营业收入为{small}亿元,同比增长{rate}%。",
    "{name}公司第{number}季度净利润{big}万元。",
    "截至{year}年{m}月底,{name}公司共有员工{many}人。",
    "{city}市{year}年{m}月接待游客{many}人次,同比增长{rate}%。",
    "{city}市{year}年{m}月{day}日降雨{mm}毫米。",
    "{city}市{year}年小麦产量为{small}万吨,下降{rate}%。",
    "{name}公司{m}月交付{many}辆,全年目标为{more}辆。",
    "{city}大桥全长{metres}米,总投资{small}亿元。",
    "{city}市{m}月失业率为{share}%。",
)
PROSE = {
    "en": (
        "Residents of {town} gathered outside the hall and asked the council for an answer.",
        "A spokeswoman for {firm} declined to say who would lead the new division.",
        "Analysts had expected the decision, but its timing came as a surprise to many in {town}.",
        "The company has been looking for a partner abroad since its founder stepped down.",
        "Officials said that work on the road would go on through the winter, weather permitting.",
        "Critics of the plan point to the delays that earlier projects of this kind have met.",
        "The two sides will meet again before the end of the month to settle what is left open.",
    ),
    "zh": (
        "{city}市有关部门表示,将继续完善相关措施,确保工程顺利进行。",
        "{name}公司负责人说,公司正在寻找新的合作伙伴,以扩大海外业务。",
        "业内人士认为,这一决定在意料之中,但时间早于许多人的预期。",
        "当地居民对新的安排表示欢迎,希望能够尽快看到成效。",
        "专家指出,类似项目此前曾多次延期,仍需认真对待。",
    ),
}
SURNAMES = "江海云山林河东南西北金石华明远宏瑞景泰安"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
PLAIN = 0.65  # the share of sentences without figures: then 2 KB hold about fifteen, as in news
PER_SUBJECT = 8  # so many reports are about one firm and one town


def main() -> None:
    """Make or measure, as the words say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("work", choices=["make", "measure"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--bytes", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--new-drafts", action="store_true")
    chosen = parser.parse_args()
    if chosen.work == "make":
        make(chosen.folder, chosen.reports, chosen.bytes, chosen.seed)
    else:
        measure(chosen.folder, chosen.times, new=chosen.new_drafts)


def make(folder: Path, reports: int, size: int, seed: int) -> None:
    """Write reports, their manifest and the drafts; the same seed gives the same bytes."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    (folder / "reports").mkdir(parents=True, exist_ok=True)
    rows, told = [], {"en": [], "zh": []}
    for number in range(reports):
        language = "zh" if number % 5 == 4 else "en"
        day = date(2024, 1, 1) + timedelta(days=number % 600)
        sentences = report(chance, language, number // PER_SUBJECT, size)
        begin = f"{chance.choice(PLACES)}, {MONTHS[day.month - 1]} {day.day}, {day.year} — "
        text = ("" if language == "zh" else begin) + " ".join(sentences)
        name = f"report-{number:05d}.txt"
        (folder / "reports" / name).write_text(text + "\n", "utf-8")
        rows.append((name, day, f"Paper {number % 40}"))
        told[language] += sentences[:2] if number % max(1, reports // 40) == 0 else []
    with (folder / "reports" / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("path", "published", "publisher"), *rows])
    for language, sentences in told.items():
        text = draft(chance, language, sentences, reports)
        (folder / f"draft.{language}.md").write_text(text, "utf-8")


def report(chance: random.Random, language: str, subject: int, size: int) -> list[str]:
    """Sentences of about this many bytes, about one firm and one town."""
    own = random.Random(subject)  # noqa: S311 (nothing secret)
    firm = "".join(own.choice(part) for part in (FIRST, MIDDLE, LAST))
    known = {
        "firm": f"{firm} {own.choice(KINDS)}",
        "town": own.choice(FIRST) + own.choice(MIDDLE) + own.choice(LAST),
        "name": "".join(own.sample(SURNAMES, 3)),
        "city": "".join(own.sample(SURNAMES, 2)),
    }
    forms = CHINESE if language == "zh" else ENGLISH
    found: list[str] = []
    while sum(len(sentence.encode()) + 1 for sentence in found) < size - 60:
        form = chance.choice(PROSE[language] if chance.random() < PLAIN else forms)
        found.append(form.format(**known, **figures(chance)))
    return found


def figures(chance: random.Random) -> dict[str, object]:
    """A value for every blank of the sentences."""
    return {
        "rate": round(chance.uniform(0.5, 60), 1),
        "small": round(chance.uniform(1.1, 90), 2),
        "big": chance.randint(11, 990),
        "many": f"{chance.randint(1000, 900_000):,}",
        "fewer": f"{chance.randint(500, 90_000):,}",
        "more": f"{chance.randint(1, 9) * 100_000:,}",
        "few": chance.randint(3, 60),
        "mm": chance.randint(20, 400),
        "mw": chance.randint(20, 900),
        "metres": f"{chance.randint(200, 9000):,}",
        "price": f"{chance.randint(6000, 11_000):,}",
        "share": round(chance.uniform(2, 80), 1),
        "hours": chance.randint(2, 48),
        "number": chance.choice("一二三四"),
        "quarter": chance.choice(("first", "second", "third", "fourth")),
        "month": chance.choice(MONTHS),
        "m": chance.randint(1, 12),
        "day": chance.randint(1, 28),
        "year": chance.randint(2021, 2025),
    }


def draft(chance: random.Random, language: str, told: list[str], reports: int) -> str:
    """A text of 5 KB: sentences of reports, every fifth with another figure, and new ones."""
    found = ["# Draft", ""]
    while told and sum(len(line.encode()) for line in found) < 3500:
        sentence = told.pop(0)
        found.append(sentence.replace("1", "7") if len(found) % 5 == 0 else sentence)
    while sum(len(line.encode()) for line in found) < 5000:
        found += report(chance, language, chance.randrange(reports), 200)
    return "\n\n".join(found) + "\n"


def measure(folder: Path, times: int, *, new: bool) -> None:
    """Print the median CPU milliseconds of each draft, and the lowest."""
    nothing = statistics.median(spent([sys.executable, "-c", "pass"]) for _ in range(times))
    for file in sorted(folder.glob("draft.*.md")):
        text, found = file.read_text("utf-8"), []
        check = ["-m", "claimcheck", "check", str(file), "--against", str(folder / "reports"), "-q"]
        spent([sys.executable, *check])
        for _ in range(times):
            if new:
                tower = random.SystemRandom().randrange(10**9)
                file.write_text(f"{text}\nA tower of {tower} metres.\n", "utf-8")
            found.append(spent([sys.executable, *check]) - nothing)
        file.write_text(text, "utf-8")
        print(f"{file.name}: median {statistics.median(found):.0f} ms, lowest {min(found):.0f}")


def spent(command: Sequence[str]) -> float:
    """CPU milliseconds of a process."""
    quiet = subprocess.DEVNULL
    around = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=quiet, stderr=quiet, check=False, env=around)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


if __name__ == "__main__":
    main()
