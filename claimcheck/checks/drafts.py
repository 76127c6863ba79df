"""What reports say about each claim of a draft: exactly one status a claim."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.draft_findings import elsewhere, named_alike, unsupported
from claimcheck.checks.verdict import OPEN, Verdict, verdict
from claimcheck.comparing.nearest import Partner, nearest
from claimcheck.comparing.voices import Voice, voices
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

Told = tuple[Claim, str, Finding | None]
_ENOUGH = -1.3
_SURE = 0.7  # the confidence of such a join: below what an error needs


def judge_drafts(slots: Sequence[Slot], rulebook: Rulebook) -> Iterator[Told]:
    """Each claim of each draft with its status and, where there is one, its finding.

    What its own slot says nothing about is held against the one report figure that is clearly
    of the same thing; what is left has no support.
    """
    open_voices: list[tuple[Slot, Voice]] = []
    for slot in slots:
        reports = voices(claim for claim in slot.claims if claim.role != "draft")
        for voice in voices(claim for claim in slot.claims if claim.role == "draft"):
            found = verdict(voice, reports, slot, rulebook)
            if found is OPEN:
                open_voices.append((slot, voice))
            else:
                yield from _told(voice, found)
    partners = nearest([voice.first for _, voice in open_voices], slots, rulebook)
    for slot, voice in open_voices:
        yield from _told(voice, _last(voice, slot, slots, partners.get(voice.first.id), rulebook))


def _told(voice: Voice, found: Verdict) -> Iterator[Told]:
    for claim in voice.claims:
        yield claim, found.status, found.finding if claim is voice.first else None


def _last(
    voice: Voice, slot: Slot, slots: Sequence[Slot], partner: Partner | None, rulebook: Rulebook
) -> Verdict:
    """The verdict of a claim that its own slot says nothing about."""
    if partner is not None and partner.points >= _ENOUGH:
        other = partner.slot
        reports = voices(claim for claim in other.claims if claim.role != "draft")
        sure = other.confidence if named_alike(voice.first, partner.report, rulebook) else _SURE
        joined = Slot(other.name, other.claims + voice.claims, sure, other.metric, other.kind)
        found = verdict(voice, reports, joined, rulebook)
        if found is not OPEN:
            return found
    if voice.first.unit in _LENGTHS and not voice.first.metric:
        return Verdict("not checked: a length of time")
    same = elsewhere(voice.first, slots)
    return Verdict("unsupported", unsupported(voice, same, slot, rulebook))


_LENGTHS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade")
