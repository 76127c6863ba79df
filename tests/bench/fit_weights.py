"""Fits rules/weights.yaml on folders with gold: `fit_weights.py FOLDER... [--write]`.

A folder is a topic: texts, sources.csv and gold_claims.jsonl (the form of fixtures/). Pairs of
claims of one block are the examples, "same gold slot" is the answer, and the points of the
evidence are the logits. The weights are drawn towards those that stand in the file (a ridge
around them), since a handful of topics must not overturn what was reasoned. For each topic the
figures are also those of weights fitted on the other topics alone: only these can be believed.
"""

import argparse
import itertools
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
import yaml

from claimcheck.comparing.aspect import aspects
from claimcheck.comparing.evidence import evidence
from claimcheck.comparing.namesakes import told_alike
from claimcheck.comparing.slots import slots
from claimcheck.comparing.values import same_value
from claimcheck.model.claim import Claim
from claimcheck.reading.gathered import Options
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.locate import shipped_rules
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running import local

Example = tuple[dict[str, float], bool, float]


def gold_slots(folder: Path, claims: Sequence[Claim]) -> dict[str, str]:
    """Claim id -> slot of the gold claim with the same place and value."""
    texts = {path.name: path.read_text("utf-8") for path in folder.glob("*.txt")}
    by_name: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_name[Path(claim.path).name].append(claim)
    found: dict[str, str] = {}
    for line in (folder / "gold_claims.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        start = -1
        for _ in range(gold.get("occurrence", 1)):
            start = texts[gold["path"]].find(gold["quote"], start + 1)
        for claim in by_name[gold["path"]]:
            inside = claim.start < start + len(gold["quote"]) and start < claim.end
            if inside and claim.value is not None and math.isclose(claim.value, gold["value"]):
                found[claim.id] = gold["slot"]
    return found


def examples(claims: Sequence[Claim], truth: Mapping[str, str], rules: Rulebook) -> list[Example]:
    """The evidence of every pair of a block with gold, the answer, and how much it counts."""
    blocks: dict[str, list[Claim]] = defaultdict(list)
    seen: set[tuple[str, int, str]] = set()
    for claim in told_alike(claims, rules):
        key = (claim.sentence, claim.about.offset, claim.quote)
        if claim.id in truth and key not in seen:
            seen.add(key)
            blocks[claim.block].append(claim)
    found: list[Example] = []
    for block in blocks.values():
        for one, other in itertools.combinations(aspects(block, rules), 2):
            amounts: dict[str, float] = {"bias": 1.0}
            for name, amount in evidence(one, other, rules):
                amounts[name] = amounts.get(name, 0.0) + amount
            same = truth[one.claim.id] == truth[other.claim.id]
            found.append((amounts, same, 1.0 if same_value(one, other) else 2.0))
    return found


def fit(data: Sequence[Example], start: Mapping[str, float], ridge: float) -> dict[str, float]:
    """Logistic weights with a ridge around `start`, by Newton's method."""
    names = sorted(start)
    rows = np.array([[amounts.get(name, 0.0) for name in names] for amounts, _, _ in data])
    answers = np.array([same for _, same, _ in data], float)
    counts = np.array([count for _, _, count in data])
    positive = float((counts * answers).sum())
    counts = np.where(answers > 0, counts * (counts.sum() - positive) / positive / 3, counts)
    counts = counts * len(data) / counts.sum() / math.sqrt(len(data)) * 10
    anchor = np.array([start[name] for name in names])
    weights = anchor.copy()
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (counts * (chance - answers)) + ridge * (weights - anchor)
        bend = (rows * (counts * chance * (1 - chance))[:, None]).T @ rows
        weights -= np.linalg.solve(bend + ridge * np.eye(len(names)), slope)
    return {name: round(float(value), 2) for name, value in zip(names, weights, strict=True)}


def scores(claims: Sequence[Claim], truth: Mapping[str, str], rules: Rulebook) -> dict[str, float]:
    """B-cubed F1 of slots and F1 of partners with another value, over claims with gold."""
    said = {claim.id: slot.name for slot in slots(claims, rules) for claim in slot.claims}
    value = {claim.id: (claim.value, claim.value_high, claim.unit) for claim in claims}
    ids = [claim.id for claim in claims if claim.id in truth]
    sums: dict[str, list[float]] = defaultdict(list)
    for one in ids:
        want = {other for other in ids if truth[other] == truth[one]}
        got = {other for other in ids if said[other] == said[one]}
        sums["p"].append(len(want & got) / len(got))
        sums["r"].append(len(want & got) / len(want))
        want, got = ({x for x in group if value[x] != value[one]} for group in (want, got))
        if want:
            sums["ur"].append(len(want & got) / len(want))
        if got:
            sums["up"].append(len(want & got) / len(got))
    mean = {name: sum(values) / len(values) for name, values in sums.items()}
    return {"slots": _f1(mean["p"], mean["r"]), "unlike": _f1(mean.get("up", 0), mean.get("ur", 0))}


def _f1(one: float, other: float) -> float:
    return round(2 * one * other / (one + other), 3) if one + other else 0.0


def with_weights(rules: Rulebook, weights: Mapping[str, float]) -> Rulebook:
    """The rulebook with other points for the evidence."""
    return msgspec.structs.replace(rules, weights=dict(weights))


def write(weights: Mapping[str, float]) -> None:
    """Put the weights into rules/weights.yaml, its head comment kept."""
    path = shipped_rules() / "weights.yaml"
    head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    order: Iterable[str] = yaml.safe_load(path.read_text("utf-8"))
    lines = [*head, *(f"{name}: {weights[name]}" for name in order)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Fit, print the figures with each topic left out in turn, and write when told to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--ridge", type=float, default=8.0)
    parser.add_argument(
        "--stricter", type=float, default=0.0, help="how far below the fit the bias is"
    )
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rules = load_rules()
    claims = {
        folder: local.extract([str(folder)], Options(), rules).claims for folder in options.folders
    }
    truth = {folder: gold_slots(folder, claims[folder]) for folder in options.folders}
    data = {folder: examples(claims[folder], truth[folder], rules) for folder in options.folders}
    whole = fit([x for part in data.values() for x in part], rules.weights, options.ridge)
    for folder in options.folders:
        others = [x for other, part in data.items() if other != folder for x in part]
        left_out = fit(others, rules.weights, options.ridge)
        row = {"topic": folder.name, "now": scores(claims[folder], truth[folder], rules)}
        for name, weights in (("left out", left_out), ("fitted", whole)):
            row[name] = scores(claims[folder], truth[folder], with_weights(rules, weights))
        print(json.dumps(row))
    whole["bias"] = round(whole["bias"] - options.stricter, 2)
    print(json.dumps(whole))
    if options.write:
        write(whole)


if __name__ == "__main__":
    main()
