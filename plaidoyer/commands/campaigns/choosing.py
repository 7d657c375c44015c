"""Whom the options of ``campaigns targets`` mean."""

from collections.abc import Sequence
from typing import TypedDict
from uuid import UUID

from letters.domain.campaign_errors import NoSuchGroup, NothingAimedAt
from letters.domain.campaigns.facts import Target
from letters.domain.campaigns.places import constituencies_in, departments_in
from letters.domain.entries import ref_of
from letters.domain.folding import folded
from letters.services.campaigns.targets import Choice, Targets
from plaidoyer.commands.campaigns.told_people import CHAMBERS


class Given(TypedDict):
    """What the options said."""

    chambers: tuple[str, ...]
    departments: tuple[str, ...]
    groups: tuple[str, ...]
    committees: tuple[str, ...]
    constituencies: tuple[str, ...]
    one: tuple[str, ...]
    leave: tuple[str, ...]
    reason: str
    dry_run: bool
    as_json: bool


def meant(targets: Targets, choice: Choice, one: Sequence[str]) -> tuple[Target, ...]:
    """Give whom the options mean; raises `NoSuchGroup`, `NothingAimedAt`, `NoLegislator`."""
    those = [targets.sitting(ref_of(each)) for each in one]
    if choice != Choice():
        chosen = targets.matching(choice)
        if not chosen:
            _refuse_unknown(choice.groups, targets.groups(choice.kinds))
            raise NothingAimedAt
        those = [*chosen, *(each for each in those if each not in chosen)]
    return tuple(those)


def _refuse_unknown(asked: Sequence[str], known: Sequence[str]) -> None:
    for each in asked:
        if known and not any(folded(each) in folded(name) for name in known):
            raise NoSuchGroup(name=each, known=", ".join(known))


def aim(targets: Targets, campaign: UUID, choice: Choice, one: Sequence[str]) -> None:
    """Aim at whom the options mean."""
    if choice != Choice():
        targets.add(campaign, choice)
    targets.add_these(campaign, map(ref_of, one))


def choice_of(given: Given) -> Choice:
    """Read what was chosen; raises `UnknownDepartment`, `UnknownConstituency`."""
    constituencies = [each for text in given["constituencies"] for each in constituencies_in(text)]
    return Choice(
        tuple(CHAMBERS[each] for each in given["chambers"]),
        tuple(code for text in given["departments"] for code in departments_in(text)),
        given["groups"],
        given["committees"],
        tuple(
            (code, int(number)) for code, _dash, number in (each.partition("-") for each in constituencies)
        ),
    )
