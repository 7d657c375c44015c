"""The bodies shipped with the program, in the shape of those of a register: both are searched together."""

import re
from typing import Final

from letters.domain.chambers import CHAMBERS
from letters.domain.departments import department_of_postcode
from letters.domain.listed import Box, Listed, Mail, Post, Ref
from letters.drafting.directory import Directory, Record

FAMILY: Final = "shipped"
"""The family of the identifiers of shipped bodies: their slugs."""

_TOWN: Final = re.compile(r"(\d{5}) (\S.*)\Z")
_FUNCTIONS: Final = frozenset({"dpo", "dpd", "rgpd", "privacy"})


def listed_of(record: Record) -> Listed:
    """Give a body of the directory as a register would list it.

    A body that serves one département lies in it; another lies where its postcode says.
    """
    postcode, place = _town(record)
    recipient = record.recipient
    return Listed(
        ref=Ref(FAMILY, record.slug),
        kind=recipient.kind,
        name=recipient.name,
        attention=recipient.attention,
        title=recipient.title,
        gender=recipient.gender,
        place=place,
        postcode=postcode,
        department=record.serves[0] if len(record.serves) == 1 else department_of_postcode(postcode),
        serves=record.serves,
        mails=(Mail(recipient.email, _box(recipient.email)),) if recipient.email else (),
        posts=(Post(_lines(record), country=record.country),) if recipient.address else (),
        telephones=(record.telephone,) if record.telephone else (),
        web_form=record.web_form,
        website=record.website,
        note=record.note,
        also=record.also,
    )


def is_house(listed: Listed) -> bool:
    """Say whether *listed* is a chamber itself, shipped as where its members are written to."""
    return listed.ref.family == FAMILY and listed.kind in CHAMBERS and listed.seat is None


def shipped(directory: Directory) -> tuple[Listed, ...]:
    """Give every shipped body, in order of slug; raises `LetterFault`."""
    return tuple(listed_of(record) for record in directory.records())


def _lines(record: Record) -> tuple[str, ...]:
    lines = record.recipient.address
    return lines[:-1] if record.country else lines


def _town(record: Record) -> tuple[str, str]:
    """Give the French postcode and the town; abroad, no postcode and the last line as it is."""
    last = _lines(record)[-1] if record.recipient.address else ""
    found = None if record.country else _TOWN.match(last)
    return (found[1], found[2]) if found else ("", last)


def _box(mail: str) -> Box:
    first = re.split(r"[@.\-_]", mail)[0].lower()
    return Box.FUNCTION if first in _FUNCTIONS else Box.INSTITUTION
