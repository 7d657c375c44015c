"""What the entries of a campaign tell together: the same for the same entries, in whatever order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from uuid import UUID

from letters.domain.campaigns.corrections import Corrections
from letters.domain.campaigns.facts import (
    Aim,
    Assigned,
    Contact,
    Effect,
    Entry,
    Left,
    Mailbox,
    Paragraph,
    Position,
    Target,
    Volunteer,
)
from letters.domain.campaigns.words import NOT_A_CONTACT, Stance
from letters.domain.listed import Ref

_Fact = TypeVar("_Fact")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A target that two volunteers took without knowing of each other: *entries* are their assignments."""

    ref: Ref
    volunteers: tuple[UUID, ...]
    entries: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Campaign:
    """Where a campaign stands. Mappings are by `Ref` or by the identifier of a volunteer or of an entry.

    *assigned* holds the targets that one volunteer has; *heads* the assignments that hold, for the next one
    to replace. Contacts and effects are known by the entry that first told them, however often corrected.
    """

    uid: UUID
    aim: Aim
    volunteers: Mapping[UUID, Volunteer] = field(default_factory=dict)
    mailboxes: Mapping[UUID, str] = field(default_factory=dict)
    targets: Mapping[Ref, Target] = field(default_factory=dict)
    left: Mapping[Ref, Left] = field(default_factory=dict)
    assigned: Mapping[Ref, UUID] = field(default_factory=dict)
    heads: Mapping[Ref, frozenset[UUID]] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    paragraphs: Mapping[tuple[Ref, UUID], Paragraph] = field(default_factory=dict)
    contacts: Mapping[UUID, Contact] = field(default_factory=dict)
    positions: Mapping[Ref, Position] = field(default_factory=dict)
    effects: Mapping[UUID, Effect] = field(default_factory=dict)

    @property
    def reached(self) -> frozenset[Ref]:
        """The legislators with whom a contact was made: an office that did not answer is none."""
        return frozenset(each.ref for each in self.contacts.values() if each.outcome not in NOT_A_CONTACT)

    @property
    def latest(self) -> dict[Ref, Contact]:
        """The latest contact with each legislator: of those of one day, the one noted last."""
        return {each.ref: each for each in sorted(self.contacts.values(), key=lambda each: each.on)}

    def to_do(self, volunteer: UUID, today: date) -> tuple[Target, ...]:
        """Give the targets of *volunteer* to contact *today*, those to chase first, the convinced left alone.

        A target is to do while nobody reached them, and again from the day on which they are to be chased.
        """
        waiting = self.waiting(today)
        theirs = [ref for ref in waiting if self.assigned.get(ref) == volunteer]
        in_order = sorted(theirs, key=lambda ref: (waiting[ref], self.targets[ref].filed))
        return tuple(self.targets[ref] for ref in in_order)

    def waiting(self, today: date) -> Mapping[Ref, date]:
        """Give every target of somebody that is to do *today*, and when it was to be chased.

        A target whom nobody reached yet waits until the end of time.
        """
        chased, reached = self._chased(today), self.reached
        return {
            ref: chased.get(ref, date.max)
            for ref in self.assigned
            if ref not in self.left and (ref in chased or ref not in reached) and not self.is_convinced(ref)
        }

    def is_convinced(self, ref: Ref) -> bool:
        """Say whether *ref* is won already, and is not to be chased."""
        position = self.positions.get(ref)
        return position is not None and position.stance is Stance.CONVINCED

    def _chased(self, today: date) -> dict[Ref, date]:
        """Give the day from which each target is to be chased, of their latest contact, once it has come."""
        latest = self.latest.items()
        return {ref: each.next_on for ref, each in latest if each.next_on and each.next_on <= today}


def standing_entries(entries: Iterable[Entry]) -> Mapping[UUID, Entry]:
    """Give the entries that still stand, in the order in which they were told.

    What was corrected gives way to its latest correction, and is still known by its own identifier; what was
    withdrawn is gone.
    """
    return Corrections(entries).standing()


def campaign_of(uid: UUID, entries: Iterable[Entry]) -> Campaign:
    """Fold the entries of the campaign *uid*; those of another are left aside."""
    told = [entry for entry in entries if entry.campaign == uid]
    standing = standing_entries(told)
    log = list(standing.values())
    heads = _heads(log)
    assigned, conflicts = _shares(heads)
    targets = {fact.ref: fact for fact in _facts(log, Target)}
    return Campaign(
        uid,
        aim_of(log, told),
        {fact.uid: fact for fact in _facts(log, Volunteer)},
        _mailboxes(log),
        targets,
        {fact.ref: fact for fact in _facts(log, Left) if fact.ref in targets},
        {ref: owner for ref, owner in assigned.items() if ref in targets},
        {ref: frozenset(each.uid for each in those) for ref, those in heads.items()},
        conflicts,
        {(fact.ref, fact.volunteer): fact for fact in _facts(log, Paragraph)},
        {first: entry.fact for first, entry in standing.items() if isinstance(entry.fact, Contact)},
        {fact.ref: fact for fact in sorted(_facts(log, Position), key=lambda each: each.on)},
        {first: entry.fact for first, entry in standing.items() if isinstance(entry.fact, Effect)},
    )


def aim_of(standing: Iterable[Entry], told: Iterable[Entry]) -> Aim:
    """Give the latest aim of the *standing* entries that has a title; of none, the latest one ever *told*.

    No book takes a campaign its name by an aim without one, or by taking back the aim: who has twenty
    volunteers could not tell any more which campaign this is.
    """
    named = [aim for aim in _facts(standing, Aim) if aim.title.strip()]
    if named:
        return named[-1]
    ever = sorted(told, key=lambda entry: (entry.at, entry.uid.int))
    return next((aim for aim in reversed(_facts(ever, Aim)) if aim.title.strip()), Aim(""))


def _facts(log: Iterable[Entry], kind: type[_Fact]) -> list[_Fact]:
    return [entry.fact for entry in log if isinstance(entry.fact, kind)]


def _mailboxes(log: Iterable[Entry]) -> dict[UUID, str]:
    """Give the address of each volunteer who has one: the latest holds, and an empty one is none."""
    latest = {fact.volunteer: fact.email for fact in _facts(log, Mailbox)}
    return {volunteer: email for volunteer, email in latest.items() if email}


def _heads(log: Iterable[Entry]) -> dict[Ref, list[Entry]]:
    """Give, for each target, the assignments that no other one of the same target replaces."""
    theirs = [(entry, entry.fact) for entry in log if isinstance(entry.fact, Assigned)]
    replaced = {(fact.ref, uid) for entry, fact in theirs for uid in fact.replaces if uid != entry.uid}
    heads: dict[Ref, list[Entry]] = {}
    for entry, fact in theirs:
        if (fact.ref, entry.uid) not in replaced:
            heads.setdefault(fact.ref, []).append(entry)
    return heads


def _shares(heads: Mapping[Ref, list[Entry]]) -> tuple[dict[Ref, UUID], tuple[Conflict, ...]]:
    """Say who has each target, and which were taken by two; None gives way to whoever took it."""
    assigned: dict[Ref, UUID] = {}
    conflicts: list[Conflict] = []
    for ref, entries in heads.items():
        owners = sorted({fact.volunteer for fact in _facts(entries, Assigned) if fact.volunteer}, key=str)
        if len(owners) == 1:
            assigned[ref] = owners[0]
        elif owners:
            conflicts.append(Conflict(ref, tuple(owners), tuple(sorted((e.uid for e in entries), key=str))))
    return assigned, tuple(sorted(conflicts, key=lambda each: (each.ref.family, each.ref.key)))
