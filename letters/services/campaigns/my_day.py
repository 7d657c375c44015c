"""What one volunteer has to do today: their legislators, all that is known of each, and who may rest."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.campaigns.facts import Volunteer
from letters.services.campaigns.known import Known
from letters.services.campaigns.resting import Resting


@dataclass(frozen=True, slots=True)
class MyDay:
    """The day of one volunteer: *now* in the order to take them, so many *more* waiting, and who may *rest*.

    *to_chase* counts those to be chased, *theirs* all the legislators of the volunteer.
    """

    campaign: UUID
    title: str
    volunteer: Volunteer
    is_me: bool
    today: date
    now: tuple[Known, ...]
    more: int
    to_chase: int
    theirs: int
    rest: tuple[Resting, ...]


@dataclass(frozen=True, slots=True)
class Whom:
    """Whose day may be shown: the volunteers in order of name, and who sits here, if it was said."""

    campaign: UUID
    title: str
    volunteers: tuple[Volunteer, ...]
    me: UUID | None
