"""The rules of the guide, one function a rule: each yields the faults, the file of each, and the repair."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from letters.domain.guide import GuideRule, Offer, addressees, outline
from letters.domain.kinds import Form
from letters.domain.periods import months_after
from letters.domain.plans import Situation, every_situation
from letters.domain.rights import Right
from letters.domain.sources import Source
from letters.domain.wording import N_, Said
from letters.drafting.catalogue import Catalogue
from letters.drafting.faults import Fault
from letters.drafting.guide import Guide

Found = Iterator[tuple[str, Fault]]
"""Faults, each after the file it is in."""

Check = Callable[[Guide, Catalogue, date], Found]

REVIEWED: Final = 12
"""Months after which a file of the guide is read again against its sources."""

LATER: Final = frozenset({
    Right.REMINDER, Right.REPLY, Right.COMPLAINT, Right.FOLLOW_UP, Right.REFERRAL, Right.THANKS,
})  # fmt: skip
"""What a letter does that follows up another: a plan begins, it never offers one."""


def is_reviewed(guide: Guide, _catalogue: Catalogue, today: date) -> Found:
    """Each file was read against its sources within a year."""
    for file in guide.files:
        if months_after(file.reviewed, REVIEWED) < today:
            sentence = N_("last reviewed on {day}: read it again against its sources, then date it anew")
            yield file.name, Fault("reviewed", Said(sentence, {"day": file.reviewed}))


def names_each_rule_once(guide: Guide, _catalogue: Catalogue, _today: date) -> Found:
    """Two rules never share a name, by which a plan says where it comes from."""
    seen: set[str] = set()
    for rule in guide.rules:
        if rule.name in seen:
            yield _at(rule, "name", N_("there is a rule « {name} » already: rename this one"), name=rule.name)
        seen.add(rule.name)


def offers_known_letters(guide: Guide, catalogue: Catalogue, _today: date) -> Found:
    """What is offered, and what is not, are letters of the catalogue that can be written on their own."""
    for rule in guide.rules:
        for slug in (*(each.kind for each in rule.offers), *(each.kind for each in rule.not_offered)):
            if slug not in catalogue.slugs:
                yield _at(
                    rule, "kind", N_("there is no letter « {slug} »: write the folder of one"), slug=slug
                )
            elif catalogue.prepared(slug, guide.language).kind.form is not Form.LETTER:
                sentence = N_("« {slug} » is only ever joined to a letter: offer that letter")
                yield _at(rule, "kind", sentence, slug=slug)


def begins(guide: Guide, catalogue: Catalogue, _today: date) -> Found:
    """A plan begins: no reminder, no complaint, no reply."""
    for rule, offer in _known_offers(guide, catalogue):
        if catalogue.prepared(offer.kind, guide.language).kind.right in LATER:
            sentence = N_("« {slug} » follows another letter up: a plan does not offer it")
            yield _at(rule, "kind", sentence, slug=offer.kind)


def says_one_thing(guide: Guide, _catalogue: Catalogue, _today: date) -> Found:
    """One rule does not both offer a letter and say that it has no effect."""
    for rule in guide.rules:
        refused = {each.kind for each in rule.not_offered}
        for offer in rule.offers:
            if offer.kind in refused:
                sentence = N_("« {slug} » is both offered and not: keep one of the two")
                yield _at(rule, "kind", sentence, slug=offer.kind)


def rests_on_each_source(guide: Guide, _catalogue: Catalogue, _today: date) -> Found:
    """No source is kept for nothing."""
    cited = {id(source) for rule in guide.rules for source in _cited(rule)}
    for name, source in guide.sources.items():
        if id(source) not in cited:
            sentence = N_("no rule rests on the source « {name} »: cite it, or take it away")
            yield guide.sources_name, Fault("source", Said(sentence, {"name": name}))


def _cited(rule: GuideRule) -> Iterator[Source]:
    yield from rule.sources
    yield from (source for said in rule.guidance for source in said.sources)
    yield from (source for refused in rule.not_offered for source in refused.sources)


def answers_every_situation(guide: Guide, catalogue: Catalogue, _today: date) -> Found:
    """Wherever one is, there is a letter or guidance; each letter goes to bodies that it is written for."""
    rules = {rule.name: rule for rule in guide.rules}
    heard: set[str] = set()
    wrong: dict[tuple[str, str, str], None] = {}
    for situation in every_situation():
        said = outline(situation, guide.rules)
        if not (said.offers or said.guidance):
            yield _unanswered(guide, situation)
        heard.update(said.heard)
        wrong |= dict.fromkeys(_not_written_to(said.offers, situation, guide, catalogue))
    for name, slug, body in wrong:
        sentence = N_("« {slug} » is not written to « {body} »: narrow the rule, or say whom it goes to")
        yield _at(rules[name], "to", sentence, slug=slug, body=body)
    for name in rules.keys() - heard:
        sentence = N_("this rule is never heard: a rule before it ends the reading")
        yield _at(rules[name], "unheard", sentence)


def _unanswered(guide: Guide, situation: Situation) -> tuple[str, Fault]:
    words = f"{situation.holder}, {situation.purpose}, {situation.wish}, {situation.acting_for}"
    sentence = N_("nothing is said for: {words}; add a rule")
    return guide.names[-1], Fault("unanswered", Said(sentence, {"words": words}))


def _not_written_to(
    offers: tuple[Offer, ...], situation: Situation, guide: Guide, catalogue: Catalogue
) -> Iterator[tuple[str, str, str]]:
    for offer in offers:
        if offer.kind in catalogue.slugs:
            to = catalogue.prepared(offer.kind, guide.language).kind.to
            bodies = addressees(offer, situation) or ("nobody",)
            yield from ((offer.rule, offer.kind, body) for body in bodies if body not in to)


def _known_offers(guide: Guide, catalogue: Catalogue) -> Iterator[tuple[GuideRule, Offer]]:
    for rule in guide.rules:
        for offer in rule.offers:
            if offer.kind in catalogue.slugs:
                yield rule, offer


def _at(rule: GuideRule, broken: str, sentence: str, **facts: object) -> tuple[str, Fault]:
    return rule.file, Fault(broken, Said(sentence, facts), rule.line)


CHECKS: Final[tuple[Check, ...]] = (
    is_reviewed,
    names_each_rule_once,
    offers_known_letters,
    begins,
    says_one_thing,
    rests_on_each_source,
    answers_every_situation,
)
