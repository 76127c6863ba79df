"""Fact -> Claim: the same plain record as that of a figure, without a value."""

from claimcheck.claiming.facts.fact import Fact
from claimcheck.claiming.identify import slot_name
from claimcheck.claiming.origin import origin
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.subject import names_of
from claimcheck.model.claim import About, Claim
from claimcheck.model.place import Place

_CONFIDENCE = {"clause": 0.9, "sentence": 0.8}


def claim(scene: Scene, fact: Fact, place: Place) -> Claim:
    """The claim of a fact; its block is that of its attribute."""
    sentence, source = scene.sentence_at(fact.start), scene.document.source
    return Claim(
        *origin(scene, sentence, (fact.start, fact.end), fact.kind, place),
        subject=fact.subject,
        metric=fact.metric,
        value=None,
        unit="",
        scope=fact.scope,
        modality=fact.modality,
        object=fact.object,
        slot=slot_name(fact.subject, fact.metric, _named(fact), None),
        counted=fact.counted,
        time_start=fact.when.first,
        time_end=fact.when.last,
        time_basis=fact.when.basis,
        confidence=_CONFIDENCE.get(fact.found, 0.5),
        block=f"fact.{fact.metric}",
        published=source.published,
        publisher=source.publisher,
        title=source.title,
        language=source.language or sentence.language,
        page=place.page,
        role=source.role,
        about=About(
            subject_found=fact.found,
            names=names_of(scene, sentence),
            words=fact.words,
            grain=fact.when.grain,
            offset=fact.start - sentence.start,
        ),
    )


def _named(fact: Fact) -> dict[str, str]:
    """What of the scope belongs into the name of a slot: no alias, nothing about the wording."""
    named = {name: v for name, v in fact.scope.items() if name not in ("alias", "said")}
    return {name: value for name, value in named.items() if value != fact.subject}
