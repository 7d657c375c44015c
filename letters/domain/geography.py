"""Rows of tables of reference: communes and their postcodes, and which constituency elects whose deputy."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune: its *code* (INSEE, « 2A004 »), its *name* as published, the code of its *department*."""

    code: str
    name: str
    department: str
    postcodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConstituencyOf:
    """A commune, or the part of one, that lies in a constituency.

    *commune* is its code, *number* the constituency's in the département. The postcodes of the parts of a
    large town are not reliable one by one: they lead to candidates, never to an answer.
    """

    commune: str
    name: str
    department: str
    number: int
    postcodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConstituencyAbroad:
    """A country, its code of two letters (ISO 3166-1), and the constituency of the French who live there."""

    country: str
    iso: str
    number: int


def department_of_commune(code: str) -> str:
    """Give what the code of a commune begins with: « 2A » of « 2A004 », « 971 » of « 97105 »."""
    return code[:3] if code[:2] in {"97", "98"} else code[:2]


def is_postcode(text: str) -> bool:
    """Say whether *text* has the form of a French postcode: five figures."""
    return len(text) == _POSTCODE and text.isascii() and text.isdigit()


_POSTCODE = 5

Reference = Commune | ConstituencyOf | ConstituencyAbroad
"""What tables of reference hold."""
