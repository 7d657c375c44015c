"""Who contacts whom: targets given by hand, by constituency, by département, in even shares."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from letters.domain.campaign_errors import UnknownTarget, UnknownVolunteer
from letters.domain.campaigns.facts import Assigned, Target, Volunteer
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.places import constituency_name
from letters.domain.campaigns.sharing import even_shares
from letters.domain.entries import identifier_of
from letters.domain.folding import folded
from letters.domain.listed import Ref
from letters.services.campaigns.logs import CampaignLogs

_Able = Callable[[Target, Sequence[Volunteer]], list[Volunteer]]


@dataclass(frozen=True, slots=True)
class Given:
    """What was given to whom, and the targets *left_over*, whom nobody can take.

    *unplaced* are the volunteers who can get nothing, since none of their places is known: départements and
    constituencies, or constituencies alone where these were shared out *by_constituency*.
    """

    assigned: tuple[tuple[Target, UUID], ...] = ()
    left_over: tuple[Target, ...] = ()
    unplaced: tuple[Volunteer, ...] = ()
    by_constituency: bool = False


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares of volunteers in the campaigns of *logs*."""

    logs: CampaignLogs

    def give(
        self, campaign: UUID, refs: Iterable[Ref], volunteer: UUID | None, *, by: str = ""
    ) -> tuple[Target, ...]:
        """Give targets to *volunteer*, or back to all, and say which were not theirs already.

        All or nothing: raises `UnknownTarget`, of one who left too, `UnknownVolunteer`, `UnknownCampaign`.
        """
        told = self.logs.campaign(campaign)
        if volunteer is not None and volunteer not in told.volunteers:
            raise UnknownVolunteer(name=str(volunteer)[:8])
        chosen = [_aimed_at(told, ref) for ref in dict.fromkeys(refs)]
        disputed = {each.ref for each in told.conflicts}
        new = [each for each in chosen if each.ref in disputed or told.assigned.get(each.ref) != volunteer]
        self._tell(campaign, told, [(each, volunteer) for each in new], by)
        return tuple(new)

    def settle(self, campaign: UUID, ref: Ref, volunteer: UUID, *, by: str = "") -> None:
        """Decide whose target *ref* is, where two took it; raises what `give` does."""
        self.give(campaign, (ref,), volunteer, by=by)

    def by_department(self, campaign: UUID, *, by: str = "") -> Given:
        """Give each target that nobody has to the volunteer of its département who has the fewest.

        Who takes a deputy's constituency for their own comes before the others. What was given stays given,
        and a target that two took is left to a person. Raises `UnknownCampaign`.
        """
        return self._shared_out(campaign, _of_the_place, by)

    def by_constituency(self, campaign: UUID, *, by: str = "") -> Given:
        """Give each target that nobody has to whoever takes its constituency, as `by_department` does."""
        return self._shared_out(campaign, _of_the_constituency, by)

    def _shared_out(self, campaign: UUID, able: _Able, by: str) -> Given:
        told = self.logs.campaign(campaign)
        everyone = sorted(told.volunteers.values(), key=lambda each: (folded(each.name), str(each.uid)))
        free = sorted(_free(told), key=_order)
        takers = {target.ref: [each.uid for each in able(target, everyone)] for target in free}
        load = Counter(owner for ref, owner in told.assigned.items() if ref not in told.left)
        owners = even_shares(takers, load)
        given = tuple((target, owners[target.ref]) for target in free if target.ref in owners)
        self._tell(campaign, told, given, by)
        left = tuple(each for each in free if each.ref not in owners)
        by_constituency = able is _of_the_constituency
        return Given(given, left, _unplaced(everyone, by_constituency=by_constituency), by_constituency)

    def _tell(
        self, campaign: UUID, told: Campaign, given: Iterable[tuple[Target, UUID | None]], by: str
    ) -> None:
        facts = [Assigned(each.ref, to, told.heads.get(each.ref, frozenset())) for each, to in given]
        self.logs.tell(campaign, facts, by=by)


def _aimed_at(told: Campaign, ref: Ref) -> Target:
    if ref not in told.targets or ref in told.left:
        raise UnknownTarget(name=told.targets[ref].name if ref in told.targets else identifier_of(ref))
    return told.targets[ref]


def _free(told: Campaign) -> list[Target]:
    """Give the targets that nobody has and nobody disputes."""
    disputed = {each.ref for each in told.conflicts}
    taken = told.assigned.keys() | told.left.keys() | disputed
    return [each for ref, each in told.targets.items() if ref not in taken]


def _unplaced(everyone: Sequence[Volunteer], *, by_constituency: bool) -> tuple[Volunteer, ...]:
    return tuple(
        each for each in everyone if not each.constituencies and (by_constituency or not each.departments)
    )


def _of_the_constituency(target: Target, everyone: Sequence[Volunteer]) -> list[Volunteer]:
    theirs = constituency_name(target.department, target.constituency)
    return [each for each in everyone if target.constituency and theirs in each.constituencies]


def _of_the_place(target: Target, everyone: Sequence[Volunteer]) -> list[Volunteer]:
    of_department = [each for each in everyone if target.department and target.department in each.departments]
    return _of_the_constituency(target, everyone) or of_department


def _order(target: Target) -> tuple[str, str, int, str]:
    return target.department, target.kind, target.constituency, folded(target.name)
