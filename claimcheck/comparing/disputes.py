"""Sentences that report a disagreement: some say 90,000, others 140,000."""

from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook


def disputed(claim: Claim, rulebook: Rulebook) -> bool:
    """True if the sentence says that sources differ, or has a voice and another voice."""
    sentence = claim.sentence.lower()
    cues = rulebook.group("dispute")
    told = {
        name: any(word in sentence for word in cues.get(name, ()))
        for name in ("differ", "some", "others")
    }
    return told["differ"] or (told["some"] and told["others"])
