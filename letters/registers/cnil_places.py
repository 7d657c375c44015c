"""Where an organisation of the CNIL's register lies, as its postcode and its country tell."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from letters.domain.countries import country_in_capitals, is_country
from letters.domain.departments import department_code, department_of_postcode
from letters.domain.folding import folded
from letters.domain.wording import N_
from letters.registers.mending import mended_postcode

MENDED: Final = N_("its postcode had lost its zero, which was put back")
WITHOUT_COUNTRY: Final = N_("names no country, and no postcode that tells one")
WITHOUT_POSTCODE: Final = N_("has no postcode that can be used: its département is not known")

_NOTHING: Final = frozenset({"null", "NULL", "Null"})


@dataclass(frozen=True, slots=True)
class Place:
    """A postcode as it can be written, the code of its département, and the *country* in French capitals.

    The country is empty for France. *remark* is what is to be told, marked for translation; *unknown* a
    country that no table knows.
    """

    postcode: str
    department: str = ""
    country: str = ""
    remark: str = ""
    unknown: str = ""


def said(cell: str) -> str:
    """Give what a cell says: spaces of every kind are one, accents are composed, « NULL » says nothing."""
    if not cell:
        return ""
    plain = " ".join(cell.split())
    if plain in _NOTHING:
        return ""
    return plain if plain.isascii() else unicodedata.normalize("NFC", plain)


@lru_cache(maxsize=1 << 14)
def place_of(postcode: str, country: str) -> Place:
    """Tell the place that two cells say.

    A postcode of five digits without a country is taken for a French one; of four, only where the country is
    France has it lost its zero: « 1050 » alone may be Ixelles.
    """
    code, label = said(postcode), said(country)
    if label and not _is_home(label):
        return Place(code, country=country_in_capitals(label), unknown="" if is_country(label) else label)
    if label:
        return _at_home(code)
    department = department_of_postcode(code)
    return Place(code, department, remark="" if department else WITHOUT_COUNTRY)


def _at_home(code: str) -> Place:
    mended = mended_postcode(code)
    department = department_of_postcode(mended)
    if not department:
        return Place(code if code.isdigit() else "", remark=WITHOUT_POSTCODE)
    return Place(mended, department, remark=MENDED if mended != code else "")


def _is_home(label: str) -> bool:
    """Say whether *label* is France, or a part of it that a register counts as a country."""
    return (
        not country_in_capitals(label) or folded(label).startswith("france ") or bool(department_code(label))
    )
