"""A body of the directory in words: its kind, where it is, its mailboxes, its addresses, who sits where."""

from collections.abc import Mapping
from typing import Final

from letters.domain.departments import department
from letters.domain.folding import folded
from letters.domain.listed import Box, Listed, Mail, Post, Seat, Use
from letters.domain.wording import N_
from letters.services.interview_fields import BODY_KINDS
from letters.services.language import _

SUGGESTED: Final = N_("suggested, not verified")

BOXES: Final[Mapping[Box, str]] = {
    Box.INSTITUTION: N_("mailbox of the institution"),
    Box.FUNCTION: N_("mailbox of a service"),
    Box.PERSONAL: N_("mailbox of a person"),
}
USES: Final[Mapping[Use, str]] = {
    Use.OFFICIAL: N_("Official address"),
    Use.CONSTITUENCY: N_("Address in the constituency"),
    Use.POST: N_("Address for post"),
    Use.PLACE: N_("Address of the place"),
    Use.DPO: N_("Address of the data protection officer"),
}
FIELDS: Final[Mapping[str, str]] = {
    "name": N_("Name"),
    "attention": N_("Service"),
    "email": N_("E-mail address"),
    "address": N_("Postal address"),
    "telephone": N_("Telephone"),
    "web_form": N_("Web form"),
    "website": N_("Web site"),
    "place": N_("Town"),
    "postcode": N_("Postcode"),
    "department": N_("Département"),
    "note": N_("Note"),
}
"""What the person may correct, in the words of the window."""


def kind_words(kind: str) -> str:
    """Say what kind of body it is; nothing of a kind that no letter is for."""
    return _({str(each): words for each, words in BODY_KINDS.items()}.get(kind, ""))


def department_words(code: str) -> str:
    """Say a département with its code (« Finistère (29) »); a code that no table knows as it is."""
    found = department(code)
    return _("{name} ({code})").format(name=found.name, code=found.code) if found else code


def where_words(listed: Listed) -> str:
    """Say in one line what a body is and where: kind, town, départements served or lain in."""
    codes = listed.serves or ((listed.department,) if listed.department else ())
    served = ", ".join(department_words(each) for each in codes[:3])
    return " · ".join(filter(None, (kind_words(listed.kind), listed.place, served)))


def mail_words(mail: Mail) -> str:
    """Say whose mailbox it is, and whether it was only guessed."""
    whose = _(BOXES[mail.box])
    return f"{whose}, {_(SUGGESTED)}" if mail.suggested else whose


def post_words(post: Post) -> str:
    """Give the lines of an address, the country last."""
    return "\n".join(filter(None, (*post.lines, post.country)))


def is_same(post: Post, address: tuple[str, ...]) -> bool:
    """Say whether *address*, as an envelope bears it, is *post* but for accents, capitals and breaks."""
    return folded(" ".join((*post.lines, post.country))) == folded(" ".join(address))


def seat_words(seat: Seat) -> tuple[str, ...]:
    """Say where somebody sits: constituency, group, committees, a line each."""
    lines = []
    if seat.constituency is not None:
        words = _("Constituency {number} of {department}")
        lines.append(words.format(number=seat.constituency, department=department_words(seat.department)))
    if seat.group:
        lines.append(_("Group: {group}").format(group=seat.group))
    for membership in seat.committees:
        role = f" ({membership.role})" if membership.role else ""
        lines.append(f"{membership.committee}{role}")
    return tuple(lines)
