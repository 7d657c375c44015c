"""From a row of somebody's own list to a body that can be written to."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from letters.domain.bodies import Gender
from letters.domain.countries import country_in_capitals
from letters.domain.departments import department_code, department_of_postcode
from letters.domain.errors import AddressFault
from letters.domain.folding import folded
from letters.domain.function_mails import box_of
from letters.domain.listed import Box, Listed, Mail, Post, Ref, Remark, UnknownLabel
from letters.domain.matching import Field
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.domain.writing_to import recipient_of
from letters.registers.contacts import mailboxes, page
from letters.registers.mending import is_in_powers_of_ten, mended_postcode, mended_telephone
from letters.registers.streets import delivery
from letters.registers.telephones import telephones

FAMILY: Final = "own"

POSTCODE_MENDED: Final = N_("its postcode had lost its zero, which was put back")
POSTCODE_UNUSABLE: Final = N_("has no postcode that can be used: its département is not known")
TELEPHONE_MENDED: Final = N_("its telephone number had lost its zero, which was put back")
DOES_NOT_FIT: Final = N_("does not fit on an envelope: correct its name or its address before you write")
IDENTIFIER_LOST: Final = N_("a spreadsheet spoilt its identifier, which is left out")

_GENDERS: Final = {
    "m": Gender.MASCULINE, "mr": Gender.MASCULINE, "monsieur": Gender.MASCULINE, "mme": Gender.FEMININE,
    "madame": Gender.FEMININE, "mlle": Gender.FEMININE, "mrs": Gender.FEMININE, "ms": Gender.FEMININE,
}  # fmt: skip

_KINDS: Final = {
    "cpam": BodyKind.HEALTH_INSURER, "msa": BodyKind.HEALTH_INSURER, "caisse": BodyKind.HEALTH_INSURER,
    "mutuelle": BodyKind.MUTUAL_INSURER, "complementaire": BodyKind.MUTUAL_INSURER,
    "assurance": BodyKind.MUTUAL_INSURER, "hopital": BodyKind.HOSPITAL, "clinique": BodyKind.HOSPITAL,
    "medecin": BodyKind.PRACTITIONER, "dentiste": BodyKind.PRACTITIONER, "pharmacie": BodyKind.PHARMACIST,
    "pharmacien": BodyKind.PHARMACIST, "cohorte": BodyKind.COHORT, "association": BodyKind.ASSOCIATION,
    "administration": BodyKind.PUBLIC_BODY, "particulier": BodyKind.PERSON, "depute": BodyKind.DEPUTY,
    "deputee": BodyKind.DEPUTY, "senateur": BodyKind.SENATOR, "senatrice": BodyKind.SENATOR,
} | {folded(kind): kind for kind in BodyKind}  # fmt: skip
"""Kinds as people write them, folded, and as the program does."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row, by what they hold."""

    by_field: Mapping[Field, str]

    def __getitem__(self, each: Field) -> str:
        return self.by_field.get(each, "")

    @property
    def name(self) -> str:
        """The name of the body, else of the person: given and family name."""
        return self[Field.NAME] or f"{self[Field.GIVEN_NAME]} {self[Field.FAMILY_NAME]}".strip()

    @property
    def country(self) -> str:
        """The country in French capitals; empty for France."""
        return country_in_capitals(self[Field.COUNTRY])

    @property
    def town(self) -> str:
        """The town, without the postcode that a cell may hold with it."""
        return delivery(self[Field.TOWN])[1] if not self.country else self[Field.TOWN]

    @property
    def raw_postcode(self) -> str:
        """The postcode as it stands, in its own cell or with the town."""
        return self[Field.POSTCODE] or (delivery(self[Field.TOWN])[0] if not self.country else "")

    @property
    def postcode(self) -> str:
        """The postcode, with the zero that a spreadsheet took from it."""
        return self.raw_postcode if self.country else mended_postcode(self.raw_postcode)

    @property
    def department(self) -> str:
        """The code of the département that a cell names, else that of the postcode; none abroad."""
        if self.country:
            return ""
        return department_code(self[Field.DEPARTMENT]) or department_of_postcode(self.postcode)


def key_of(cells: Cells) -> str:
    """Give the identifier of the list, else one made of name and postcode: another edition finds it again."""
    identifier = cells[Field.IDENTIFIER]
    if identifier and not is_in_powers_of_ten(identifier):
        return identifier
    return hashlib.blake2b(f"{folded(cells.name)}|{cells.postcode}".encode(), digest_size=10).hexdigest()


def listed_of(cells: Cells, kind: str, key: str, family: str = FAMILY) -> Listed:
    """Give the body of a row of the list of *family*; *kind* is that of a row which says none."""
    return Listed(
        ref=Ref(family, key),
        kind=_KINDS.get(folded(cells[Field.KIND]), kind),
        name=cells.name,
        given_name=cells[Field.GIVEN_NAME],
        family_name=cells[Field.FAMILY_NAME],
        gender=_GENDERS.get(folded(cells[Field.CIVILITY])),
        attention=cells[Field.ATTENTION],
        place=cells.town,
        postcode=cells.postcode,
        department=cells.department,
        mails=_mails(cells),
        posts=_posts(cells),
        telephones=telephones(mended_telephone(cells[Field.TELEPHONE])),
        web_form=_page(cells[Field.WEB_FORM]),
        website=_page(cells[Field.WEBSITE]),
        note=cells[Field.NOTE],
    )


def remarks(cells: Cells, listed: Listed, line: int) -> Iterator[Remark | UnknownLabel]:
    """Give what is to be told of a row that is kept as *listed*."""
    telephone = cells[Field.TELEPHONE]
    if cells.postcode != cells.raw_postcode:
        yield Remark(POSTCODE_MENDED, line, cells.name)
    elif cells.raw_postcode and not cells.country and not cells.department:
        yield Remark(POSTCODE_UNUSABLE, line, cells.name)
    if mended_telephone(telephone) != telephone:
        yield Remark(TELEPHONE_MENDED, line, cells.name)
    if is_in_powers_of_ten(cells[Field.IDENTIFIER]):
        yield Remark(IDENTIFIER_LOST, line, cells.name)
    if not _fits(listed):
        yield Remark(DOES_NOT_FIT, line, cells.name)
    if cells[Field.KIND] and folded(cells[Field.KIND]) not in _KINDS:
        yield UnknownLabel(cells[Field.KIND])
    if cells[Field.DEPARTMENT] and not cells.country and not department_code(cells[Field.DEPARTMENT]):
        yield UnknownLabel(cells[Field.DEPARTMENT])


def _fits(listed: Listed) -> bool:
    try:
        recipient_of(listed)
    except AddressFault:
        return False
    return True


def _mails(cells: Cells) -> tuple[Mail, ...]:
    """Give the mailboxes, that of the data protection officer first: rights are exercised there.

    Others are of a function by their name, else a person's own, or of the body.
    """
    others = Box.PERSONAL if cells[Field.FAMILY_NAME] else Box.INSTITUTION
    officer = {each.address: Box.FUNCTION for each in mailboxes((cells[Field.DPO_MAIL],))}
    found = [each.address for each in mailboxes((cells[Field.MAIL],))]
    ordinary = {each: Box.FUNCTION if box_of(each) is Box.FUNCTION else others for each in found}
    return tuple(Mail(address, box) for address, box in (officer | (ordinary | officer)).items())


def _posts(cells: Cells) -> tuple[Post, ...]:
    last = f"{cells.postcode} {cells.town}".strip()
    lines = [cells[each] for each in (Field.ADDRESS_2, Field.ADDRESS, Field.ADDRESS_3) if cells[each]]
    return (Post((*lines, last) if last else tuple(lines), country=cells.country),) if lines or last else ()


def _page(address: str) -> str:
    return page(address, f"https://{address}") if address else ""
