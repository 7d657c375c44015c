"""What came of a contact, in the few groups in which a volunteer thinks of it."""

from enum import StrEnum

from letters.domain.campaigns.words import ContactOutcome
from letters.domain.wording import N_


class Came(StrEnum):
    """A group of outcomes."""

    NOBODY = "nobody"
    SILENCE = "silence"
    ANSWERED = "answered"
    ACTING = "acting"
    REFUSED = "refused"


CAME = {
    Came.NOBODY: N_("I reached nobody"),
    Came.SILENCE: N_("No answer so far"),
    Came.ANSWERED: N_("They answered, and promised nothing"),
    Came.ACTING: N_("They are favourable, or act"),
    Came.REFUSED: N_("They said no"),
}
"""The group as the volunteer says it, marked for translation."""

GROUPS = {
    Came.NOBODY: (ContactOutcome.UNREACHABLE,),
    Came.SILENCE: (ContactOutcome.NOTHING,),
    Came.ANSWERED: (
        ContactOutcome.ACKNOWLEDGED,
        ContactOutcome.UNDECIDED,
        ContactOutcome.FORWARDED_TO_MINISTER,
    ),
    Came.ACTING: (
        ContactOutcome.FAVOURABLE,
        ContactOutcome.PROMISED,
        ContactOutcome.MEETING_FIXED,
        ContactOutcome.QUESTION_TABLED,
        ContactOutcome.AMENDMENT,
    ),
    Came.REFUSED: (ContactOutcome.OFFICE_DECLINED, ContactOutcome.OPPOSED),
}
"""The outcomes of each group: every outcome stands in one."""

_OF = {outcome: came for came, outcomes in GROUPS.items() for outcome in outcomes}


def came_of(outcome: ContactOutcome) -> Came:
    """Give the group of *outcome*."""
    return _OF[outcome]
