"""What a search of the directory can be narrowed to: a kind of body, a département."""

from collections.abc import Sequence
from typing import Final

from gui.widgets.editors import Choice
from letters.domain.departments import DEPARTMENTS
from letters.domain.rights import BodyKind
from letters.services.interview_fields import BODY_KINDS
from letters.services.language import _
from letters.services.telling_bodies import department_words

ANY: Final = ""
"""The key of the choice that narrows nothing."""

_IN_NO_DIRECTORY = {
    BodyKind.PERSON, BodyKind.PUBLIC, BodyKind.SIGNATORIES, BodyKind.HOSPITAL_DIRECTORS,
}  # fmt: skip
_ICONS = {
    BodyKind.HOSPITAL: "hospital",
    BodyKind.DEPUTY: "capitol",
    BodyKind.SENATOR: "capitol",
    BodyKind.MEP: "capitol",
    BodyKind.MINISTER: "capitol",
    BodyKind.COMMITTEE_CHAIR: "capitol",
    BodyKind.PRACTITIONER: "person",
}


def kinds() -> Sequence[Choice]:
    """Give the kinds of body that a directory lists, any of them first."""
    listed = [Choice(kind, _(words)) for kind, words in BODY_KINDS.items() if kind not in _IN_NO_DIRECTORY]
    return (Choice(ANY, _("Any kind of body")), *listed)


def departments() -> Sequence[Choice]:
    """Give the départements in the order of their codes, any of them first."""
    listed = [Choice(each.code, department_words(each.code)) for each in DEPARTMENTS]
    return (Choice(ANY, _("Everywhere")), *listed)


def icon_of(kind: str) -> str:
    """Give the icon of a kind of body."""
    return {str(each): icon for each, icon in _ICONS.items()}.get(kind, "building")
