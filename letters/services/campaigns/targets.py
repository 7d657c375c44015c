"""Whom a campaign is aimed at: legislators chosen from the directory, and those whose mandate ended since."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import AmbiguousTarget, NoLegislator, UnknownTarget
from letters.domain.campaigns.facts import Left, Target
from letters.domain.campaigns.folding import Campaign, standing_entries
from letters.domain.chambers import CHAMBERS
from letters.domain.entries import Entry, corrected, identifier_of, ref_of
from letters.domain.folding import folded
from letters.domain.listed import Listed, Ref
from letters.domain.searching import Narrowing
from letters.domain.wording import N_
from letters.ports.directory import DirectoryRecords, Wanted
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.seats import (
    committees_of,
    constituency_of,
    department_of,
    order_of,
    target_of,
)

MANDATE_ENDED: Final = N_("Their mandate ended.")
"""Why a target left, as `Targets.look_again` writes it: marked, to be translated where it is shown."""

_EVERYBODY: Final = 1_000_000
"""More than sit anywhere: nobody is left out."""

_NAMED: Final = 6
"""Legislators of one name that a sentence gives."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which legislators: of any of *kinds* and any of *departments* and so on; what is empty allows all.

    *kinds* are those of `letters.domain.chambers.CHAMBERS`, *departments* codes; a group is given by its name
    or its short name, a committee by words of its name, a constituency by the code of the département and its
    number.
    """

    kinds: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    constituencies: tuple[tuple[str, int], ...] = ()

    def allows(self, listed: Listed) -> bool:
        """Say whether *listed* sits and fits all that was chosen."""
        return (
            listed.kind in CHAMBERS
            and (not self.kinds or listed.kind in self.kinds)
            and (not self.departments or department_of(listed) in self.departments)
            and (
                not self.constituencies
                or (department_of(listed), constituency_of(listed)) in self.constituencies
            )
            and self._is_of_group(listed)
            and self._is_of_committee(listed)
        )

    def _is_of_group(self, listed: Listed) -> bool:
        theirs = {folded(listed.seat.group), folded(listed.seat.group_short)} if listed.seat else set()
        return not self.groups or any(folded(each) in theirs for each in self.groups if folded(each))

    def _is_of_committee(self, listed: Listed) -> bool:
        theirs = [f" {folded(each)} " for each in committees_of(listed)]
        asked = [f" {folded(each)} " for each in self.committees if folded(each)]
        return not self.committees or any(words in name for words in asked for name in theirs)


@dataclass(frozen=True, slots=True)
class Targets:
    """The legislators of *records* whom the campaigns of *logs* are aimed at."""

    logs: CampaignLogs
    records: DirectoryRecords

    def matching(self, choice: Choice) -> tuple[Target, ...]:
        """Give whom *choice* means, in the order of chambers, départements, constituencies and names."""
        found = [target_of(each) for each in self._sitting(choice) if choice.allows(each)]
        return tuple(sorted(found, key=order_of))

    def sitting(self, ref: Ref) -> Target:
        """Give one legislator as the directory tells them; raises `NoLegislator`."""
        entry = self.records.entry(ref)
        listed = self._shown(entry) if entry and not entry.retired_on else None
        if listed is None or listed.kind not in CHAMBERS:
            raise NoLegislator(name=listed.name if listed else identifier_of(ref))
        return target_of(listed)

    def groups(self, kinds: Sequence[str] = ()) -> tuple[str, ...]:
        """Give the political groups of those who sit, by the order of their names."""
        those = {each.group for each in self.matching(Choice(tuple(kinds)))}
        return tuple(sorted(filter(None, those), key=folded))

    def committees(self, kinds: Sequence[str] = ()) -> tuple[str, ...]:
        """Give the committees of those who sit, by the order of their names."""
        those = {name for each in self.matching(Choice(tuple(kinds))) for name in each.committees}
        return tuple(sorted(filter(None, those), key=folded))

    def add(self, campaign: UUID, choice: Choice, *, by: str = "") -> tuple[Target, ...]:
        """Aim at those whom *choice* means, and give who was not aimed at before; raises `UnknownCampaign`.

        Somebody who left the campaign is not brought back: `add_one` does.
        """
        known = self.logs.campaign(campaign).targets
        new = tuple(each for each in self.matching(choice) if each.ref not in known)
        self.logs.tell(campaign, new, by=by)
        return new

    def add_one(self, campaign: UUID, ref: Ref, *, by: str = "") -> Target:
        """Aim at one legislator, one who left the campaign too; raises `NoLegislator`, `UnknownCampaign`."""
        [target] = self.add_these(campaign, (ref,), by=by)
        return target

    def add_these(self, campaign: UUID, refs: Iterable[Ref], *, by: str = "") -> tuple[Target, ...]:
        """Aim at *refs*, those who left the campaign too; nobody is added where one raises `NoLegislator`."""
        told, chosen = self.logs.campaign(campaign), tuple(map(self.sitting, refs))
        new = [each for each in chosen if told.targets.get(each.ref) != each]
        self.logs.tell(campaign, new, by=by)
        self._bring_back(campaign, {each.ref for each in chosen} & told.left.keys(), by)
        return chosen

    def leave(self, campaign: UUID, ref: Ref, reason: str, *, by: str = "") -> None:
        """Aim at *ref* no longer, from today on; what was done stays. Raises `UnknownTarget`."""
        self.leave_these(campaign, (ref,), reason, by=by)

    def leave_these(self, campaign: UUID, refs: Sequence[Ref], reason: str, *, by: str = "") -> None:
        """Aim at *refs* no longer, all or nothing; raises `UnknownTarget`, `UnknownCampaign`."""
        known, today = self.logs.campaign(campaign).targets, self.logs.clock.today()
        for ref in refs:
            if ref not in known:
                raise UnknownTarget(name=identifier_of(ref))
        self.logs.tell(campaign, [Left(ref, today, reason) for ref in refs], by=by)

    def look_again(self, campaign: UUID, *, by: str = "") -> tuple[Target, ...]:
        """Write down whose mandate ended since, as the directory now knows, and give them.

        Who was taken for gone, and sits again after all, is aimed at again. Somebody whom the directory of
        this file never held is left alone: another one chose them. Raises `UnknownCampaign`.
        """
        told = self.logs.campaign(campaign)
        entries = self.records.entries(tuple(told.targets))
        gone = {ref: each.retired_on for ref, each in entries.items() if each.retired_on}
        new = [Left(ref, on, MANDATE_ENDED) for ref, on in gone.items() if ref not in told.left]
        self.logs.tell(campaign, new, by=by)
        self._bring_back(campaign, _wrongly_gone(told, entries.keys() - gone.keys()), by)
        return tuple(sorted((told.targets[each.ref] for each in new), key=order_of))

    def look_everywhere(self, *, by: str = "") -> dict[UUID, tuple[Target, ...]]:
        """Look again in every campaign that is not over, and give those with anybody whose mandate ended."""
        today = self.logs.clock.today()
        running = [
            uid for uid, aim in self.logs.aims().items() if not aim.closes_on or aim.closes_on >= today
        ]
        seen = {uid: self.look_again(uid, by=by) for uid in running}
        return {uid: gone for uid, gone in seen.items() if gone}

    def found(self, campaign: UUID, text: str) -> Ref:
        """Give the target of the identifier *text*, or of this name.

        Raises `UnknownTarget`, `AmbiguousTarget`.
        """
        targets, ref = self.logs.campaign(campaign).targets, ref_of(text)
        if ref in targets:
            return ref
        words = set(folded(text).split())
        named = [each for each in targets.values() if words and words <= set(folded(each.name).split())]
        if not named:
            raise UnknownTarget(name=text)
        if len(named) > 1:
            names = [f"{each.name} ({identifier_of(each.ref)})" for each in islice(named, _NAMED)]
            raise AmbiguousTarget(name=text, names=", ".join(names))
        return named[0].ref

    def _sitting(self, choice: Choice) -> list[Listed]:
        wanted = Wanted(narrowing=Narrowing(choice.kinds or tuple(CHAMBERS)))
        refs = [each.ref for each in self.records.matching(wanted, _EVERYBODY).bodies]
        corrections = self.records.corrections()
        entries = self.records.entries(refs)
        return [corrected(each.account, corrections.get(ref)) for ref, each in entries.items()]

    def _shown(self, entry: Entry) -> Listed:
        return corrected(entry.account, self.records.corrections().get(entry.ref))

    def _bring_back(self, campaign: UUID, refs: Collection[Ref], by: str) -> None:
        standing = standing_entries(self.logs.entries(campaign)) if refs else {}
        for uid, entry in standing.items():
            if isinstance(entry.fact, Left) and entry.fact.ref in refs:
                self.logs.withdraw(campaign, uid, by=by)


def _wrongly_gone(told: Campaign, sitting: Collection[Ref]) -> Collection[Ref]:
    """Give those whom the campaign says have left for the end of a mandate that goes on."""
    return {ref for ref in sitting if ref in told.left and told.left[ref].reason == MANDATE_ENDED}
