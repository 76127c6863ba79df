"""Hand-made claims and findings for the tests of reporters."""

from datetime import date
from decimal import Decimal

import msgspec

from claimcheck.model.claim import About, Claim
from claimcheck.model.finding import Finding, Side
from claimcheck.reporting.report import Report, report


def claim(value: str = "140000", **changes: object) -> Claim:
    """A claim of derivative models; `changes` are fields."""
    sentence = f"The family has {value} derivative models."
    known = Claim(
        id=f"id{value}",
        path="reports/one.txt",
        start=15,
        end=15 + len(value),
        line=1,
        column=16,
        quote=value,
        sentence=sentence,
        kind="quantity",
        subject="family",
        metric="derivative-models",
        value=Decimal(value),
        unit="count",
        slot="family · derivative-models",
        low=Decimal(value) - 5000,
        high=Decimal(value) + 5000,
        time_start=date(2025, 8, 29),
        time_end=date(2025, 8, 29),
        published=date(2025, 8, 29),
        publisher="Meridian Wire",
        title="Models",
        language="en",
        about=About(offset=15),
    )
    return msgspec.structs.replace(known, **changes)


def finding(*claims: Claim, **changes: object) -> Finding:
    """A contradiction whose sides are one claim each."""
    known = Finding(
        code="CC101",
        label="contradiction",
        severity="warning",
        slot=claims[0].slot,
        sides=tuple(Side((one,)) for one in claims),
        message=f"“{claims[0].quote}” and “{claims[-1].quote}” cannot both hold",
        fingerprint="f01ab",
    )
    return msgspec.structs.replace(known, **changes)


def many(count: int) -> Report:
    """So many findings, three sources each."""
    sentence = "According to people who know the matter the family counts 140000 models by now."
    found: list[Finding] = []
    for number in range(count):
        sides = [
            claim(
                str(140000 + 20000 * part),
                id=f"{number}-{part}",
                publisher=f"Paper {part}",
                slot=f"family · models {number}",
                sentence=sentence,
                quote="140000",
            )
            for part in range(3)
        ]
        found.append(finding(*sides, fingerprint=f"f{number:015x}"))
    return report([one for each in found for one in each.claims], found, {})
