"""The letters of a campaign: one for each legislator, written once its personal paragraph is there."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import LetterNotReady, NotYet, UnknownTarget
from letters.domain.campaigns.facts import Contact, Target
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.next_days import proposed
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.errors import MissingAnswer, PlaidoyerError
from letters.domain.kinds import Question
from letters.domain.letters import Letter
from letters.domain.listed import Ref
from letters.domain.wording import N_, Said
from letters.services.campaigns.cases import AS_AIMED, Asking, Bench, Cases, Wish, written_days
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.paragraphs import Paragraphs
from letters.services.campaigns.readiness import Readiness
from letters.services.campaigns.series import Series, Unready, Why, Written
from letters.services.campaigns.signers import Signers
from letters.services.campaigns.team import Key
from letters.services.series import Unwritable, Wanted

_LEFT: Final = N_("{name} is no longer aimed at, since {day}.")
_NOBODYS: Final = N_("Nobody has {name} in their share: give them to a volunteer first.")
_TAKEN_TWICE: Final = N_("Two volunteers have {name} in their share: decide who writes.")


@dataclass(frozen=True, slots=True)
class CampaignLetters:
    """The letters of the campaigns of *logs*; nothing is recorded as sent until the person says so."""

    logs: CampaignLogs
    paragraphs: Paragraphs
    cases: Cases

    @property
    def signers(self) -> Signers:
        """Who may sign them."""
        return self.cases.signers

    def written(self, campaign: UUID, ref: Ref, volunteer: UUID, wish: Wish = AS_AIMED) -> Written:
        """Give what the letter for *ref* is written from.

        Raises `LetterNotReady`, `NoLetterForThem`, `NobodySigns`, `NamesakesSign`, `AnothersWords`,
        `UnknownTarget`, `UnknownVolunteer`, and what `AddressBook.recipient` does.
        """
        told = self.paragraphs.told(campaign, ref, volunteer)
        left = told.left.get(ref)
        if left is not None:
            name = told.targets[ref].name
            raise LetterNotReady(name=name, why=Said(_LEFT, {"name": name, "day": left.on}))
        readiness = self.paragraphs.readiness(campaign, ref, volunteer)
        return _written(self.cases.bench(told, (ref,), wish), ref, volunteer, readiness)

    def letter(self, campaign: UUID, ref: Ref, volunteer: UUID, wish: Wish = AS_AIMED) -> Letter:
        """Write the letter for *ref*; raises what `written` and `Letters.compose` do."""
        return self.composed(self.written(campaign, ref, volunteer, wish))

    def composed(self, written: Written) -> Letter:
        """Write the letter of *written*; raises what `Letters.compose` does."""
        return self.cases.letters.compose(written.kind.slug, written.case, self.logs.clock.today())

    def questions(
        self,
        campaign: UUID,
        volunteer: UUID | None = None,
        wish: Wish = AS_AIMED,
        among: Collection[Ref] | None = None,
    ) -> tuple[Question, ...]:
        """Give what the letters that have their paragraph ask in common, beside it.

        Those of *volunteer*, or of the whole campaign; *among* some legislators alone, or all of them.
        """
        told, weighed = self.logs.campaign(campaign), self.paragraphs.overview(campaign)
        kinds = {each.kind for each in _share(told, volunteer, among) if _is_ready(told, weighed, each.ref)}
        asking = [self.cases.asking(told, chamber, wish) for chamber in sorted(kinds)]
        asked: dict[str, Question] = {}
        for question in (each for one in asking if isinstance(one, Asking) for each in one.shared):
            asked.setdefault(question.name, question)
        return tuple(asked.values())

    def refuse_unanswered(self, campaign: UUID, volunteer: UUID | None, wish: Wish) -> None:
        """Refuse a series that would lack the same answer in each letter; raises `MissingAnswer`."""
        for question in self.questions(campaign, volunteer, wish):
            if not question.optional and not question.when and question.name not in wish.answers:
                raise MissingAnswer(name=question.name, label=question.label)

    def series(
        self,
        campaign: UUID,
        volunteer: UUID | None = None,
        wish: Wish = AS_AIMED,
        among: Collection[Ref] | None = None,
    ) -> Series:
        """Say which letters can be written now, of *volunteer*, or of the whole campaign without one.

        *among* some legislators alone, or all of them. Whatever keeps one from being written is told of that
        one alone. Raises `UnknownCampaign`.
        """
        told = self.logs.campaign(campaign)
        share, team = _share(told, volunteer, among), self.paragraphs.team(campaign)
        weighed = team.overview()
        bench = self.cases.bench(told, [target.ref for target in share], wish)
        ready, unready = [], []
        for ref, target in ((target.ref, target) for target in share):
            owner = told.assigned.get(ref)
            try:
                owner = _owner(told, ref)
                weight = weighed.get((ref, owner)) or team.unwritten((ref, owner))
                ready.append(_written(bench, ref, owner, weight))
            except PlaidoyerError as fault:
                unready.append(Unready(ref, owner, target, _why(fault)))
        return Series(tuple(ready), tuple(unready))

    def to_send(self, campaign: UUID, volunteer: UUID) -> tuple[Ref, ...]:
        """Give those of *volunteer* whose paragraph is ready and to whom nobody wrote yet, by name."""
        told, weighed = self.logs.campaign(campaign), self.paragraphs.overview(campaign)
        written = written_days(told)
        refs = (target.ref for target in _share(told, volunteer) if target.ref not in written)
        return tuple(ref for ref in refs if _is_ready(told, weighed, ref))

    def wanted(self, series: Series) -> list[Wanted | Unwritable]:
        """Give *series* as `letters.services.series.Series` takes it; those not ready are told why."""
        return series.wanted(self.composed)

    def sent(  # noqa: PLR0913 -- what left, how, when; by whom it was sent, and written down
        self,
        campaign: UUID,
        refs: Iterable[Ref],
        channel: ContactChannel,
        on: date,
        *,
        volunteer: UUID | None = None,
        by: str = "",
    ) -> tuple[UUID, ...]:
        """Record that the letters to *refs* left on the day *on*, by *volunteer*, or whoever has each.

        A letter recorded already, of that day and by that way, is not recorded twice. When to come back is
        proposed as of any contact. Raises `NotYet`, `LetterNotReady` where nobody has one of them.
        """
        if on > self.logs.clock.today():
            raise NotYet(day=on)
        told = self.logs.campaign(campaign)
        known = {(each.ref, each.volunteer, each.on, each.channel) for each in told.contacts.values()}
        chase = proposed(channel, ContactOutcome.NOTHING, on).on
        owners = [(ref, volunteer or _owner(told, ref)) for ref in dict.fromkeys(refs)]
        contacts = [
            Contact(ref, owner, on, channel, ContactOutcome.NOTHING, next_on=chase)
            for ref, owner in owners
            if (ref, owner, on, channel) not in known
        ]
        return self.logs.tell(campaign, contacts, by=by) if contacts else ()


def _written(bench: Bench, ref: Ref, volunteer: UUID, readiness: Readiness) -> Written:
    target = bench.told.targets[ref]
    if not readiness.ready:
        raise LetterNotReady(name=target.name, why=readiness.why[0])
    return Written(ref, volunteer, target, *bench.case(ref, volunteer))


def _is_ready(told: Campaign, weighed: Mapping[Key, Readiness], ref: Ref) -> bool:
    """Say whether the paragraph of whoever has *ref* is ready."""
    owner = told.assigned.get(ref)
    weight = weighed.get((ref, owner)) if owner else None
    return weight is not None and weight.ready


def _share(told: Campaign, volunteer: UUID | None, among: Collection[Ref] | None = None) -> Sequence[Target]:
    """Give the legislators of a volunteer, or all, by family name; those who left are nobody's."""
    those = (each for each in _aimed_at(told, volunteer) if among is None or each.ref in among)
    return sorted(those, key=lambda target: (target.filed, target.ref.key))


def _aimed_at(told: Campaign, volunteer: UUID | None) -> Iterator[Target]:
    for ref, target in told.targets.items():
        if ref not in told.left and (volunteer is None or told.assigned.get(ref) == volunteer):
            yield target


def _owner(told: Campaign, ref: Ref) -> UUID:
    """Give who has *ref*; raises `UnknownTarget`, and `LetterNotReady` where it is nobody, or two."""
    if ref not in told.targets:
        raise UnknownTarget(name=ref.key)
    if ref in told.assigned:
        return told.assigned[ref]
    name = told.targets[ref].name
    is_disputed = any(conflict.ref == ref for conflict in told.conflicts)
    raise LetterNotReady(name=name, why=Said(_TAKEN_TWICE if is_disputed else _NOBODYS, {"name": name}))


def _why(fault: PlaidoyerError) -> Why:
    """Give the reason alone: the legislator is named beside it."""
    why = fault.facts.get("why") if isinstance(fault, LetterNotReady) else None
    return why if isinstance(why, Said) else fault
