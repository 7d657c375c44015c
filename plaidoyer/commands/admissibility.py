"""What ``requests show`` tells of a complaint: each thing that the CNIL asks for, and whether it is there."""

from letters.domain.admissibility import Met, Requirement, overall
from letters.domain.household import Member
from letters.services.complaints import requirements_of
from letters.services.reasoning import cited
from letters.services.requests import Followed
from plaidoyer.language import _, shown


def admissibility_fields(followed: Followed, member: Member | None) -> dict[str, object]:
    """Give ``admissible`` (true where nothing is missing) and ``admissibility``, one entry a thing asked."""
    found = requirements_of(followed, member)
    return {
        "admissible": overall(found) is not Met.NO,
        "admissibility": [_fields(each) for each in found],
    }


def _fields(requirement: Requirement) -> dict[str, object]:
    return {
        "name": requirement.asked.value,
        "state": requirement.met.value,
        "why": shown(requirement.why),
        "source": cited(requirement.source),
        "to_do": _(requirement.to_do),
        "from": requirement.from_day.isoformat() if requirement.from_day else None,
    }
