"""The rules of the guide: which of them speak in a situation, and what they say together."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from letters.domain.plans import (
    BODIES,
    Acting,
    Guidance,
    Holder,
    NotOffered,
    Purpose,
    Role,
    Situation,
    Wish,
)
from letters.domain.rights import BodyKind
from letters.domain.sources import Source


@dataclass(frozen=True, slots=True)
class Offer:
    """A letter that a rule proposes; *to* is empty when it goes to the holder itself."""

    kind: str
    why: str
    role: Role = Role.MAIN
    to: tuple[BodyKind, ...] = ()
    refusal: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class GuideRule:
    """One rule: when it speaks, and what it says.

    *line* (from 1) of *file* is where it stands. Each of its conditions is a set of what it holds for.
    *ends* says that the rules after it are not read where it speaks.
    """

    name: str
    file: str
    line: int
    holders: frozenset[Holder]
    purposes: frozenset[Purpose]
    wishes: frozenset[Wish]
    acting: frozenset[Acting]
    sources: tuple[Source, ...]
    offers: tuple[Offer, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    not_offered: tuple[NotOffered, ...] = ()
    ends: bool = False

    def speaks_in(self, situation: Situation) -> bool:
        """Say whether every condition holds."""
        return (
            situation.holder in self.holders
            and situation.wish in self.wishes
            and situation.purpose in self.purposes
            and situation.acting_for in self.acting
        )


@dataclass(frozen=True, slots=True)
class GuideFile:
    """The rules of one file, and the day somebody last read them against their sources."""

    name: str
    reviewed: date
    rules: tuple[GuideRule, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What the rules *heard* (by name) say together, before the letters are looked up in the catalogue."""

    heard: tuple[str, ...]
    offers: tuple[Offer, ...]
    guidance: tuple[Guidance, ...]
    not_offered: tuple[NotOffered, ...]


@dataclass(slots=True)
class _Heard:
    rules: list[str] = field(default_factory=list)
    offers: dict[str, Offer] = field(default_factory=dict)
    guidance: dict[str, Guidance] = field(default_factory=dict)
    not_offered: dict[str, NotOffered] = field(default_factory=dict)

    def hear(self, rule: GuideRule) -> None:
        self.rules.append(rule.name)
        settled = self.offers.keys() | self.not_offered.keys()
        self.offers.update((each.kind, each) for each in rule.offers if each.kind not in settled)
        self.not_offered.update((each.kind, each) for each in rule.not_offered if each.kind not in settled)
        for each in rule.guidance:
            self.guidance.setdefault(each.text, each)


def outline(situation: Situation, rules: Iterable[GuideRule]) -> Outline:
    """Give what *rules* say in *situation*, in their order.

    The first rule that speaks of a kind of letter decides whether it is offered; guidance adds up; a rule
    that ends the reading is the last one heard.
    """
    heard = _Heard()
    for rule in rules:
        if rule.speaks_in(situation):
            heard.hear(rule)
            if rule.ends:
                break
    return Outline(
        heard=tuple(heard.rules),
        offers=tuple(heard.offers.values()),
        guidance=tuple(heard.guidance.values()),
        not_offered=tuple(heard.not_offered.values()),
    )


def addressees(offer: Offer, situation: Situation) -> tuple[BodyKind, ...]:
    """Give the kinds of body that a letter goes to: those it names, or the one that holds the data."""
    holder = BODIES.get(situation.holder)
    return offer.to or ((holder,) if holder else ())
