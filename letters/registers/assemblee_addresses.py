"""How to reach a deputy, from the addresses of the Assemblée nationale: mailboxes, posts, telephones."""

import re
from collections.abc import Iterable
from typing import Final

from letters.domain.listed import Mail, Post, Use
from letters.registers.contacts import mailboxes
from letters.registers.json_stream import Record
from letters.registers.made_from_xml import text_at
from letters.registers.telephones import telephones

HOST: Final = "assemblee-nationale.fr"

_USES: Final = {"0": Use.OFFICIAL, "2": Use.CONSTITUENCY}
_TELEPHONE: Final = "11"
_AFTER_THE_STREET: Final = re.compile(r"(?:BP|CS|TSA) ?\d", re.IGNORECASE)
_OF_THE_NUMBER: Final = {"bis", "ter", "quater"}


def mails_of(addresses: Iterable[Record]) -> tuple[Mail, ...]:
    """Give each mailbox among *addresses* once, those of the institution first, then in their order."""
    mails = (text_at(each, "valElec") for each in addresses if _is(each, "AdresseMail_Type"))
    return mailboxes(mails, of=HOST)


def posts_of(addresses: Iterable[Record]) -> tuple[Post, ...]:
    """Give the official postal address, then those of the constituency; one without a town is left out."""
    postal = (each for each in addresses if _is(each, "AdressePostale_Type"))
    posts = (_post(each, _USES[kind]) for each in postal if (kind := text_at(each, "type")) in _USES)
    return tuple(sorted(filter(None, posts), key=lambda post: post.use is not Use.OFFICIAL))


def telephones_of(addresses: Iterable[Record]) -> tuple[str, ...]:
    """Give each telephone number once; faxes are left out."""
    fields = (
        text_at(each, "valElec")
        for each in addresses
        if _is(each, "AdresseTelephonique_Type") and text_at(each, "type") == _TELEPHONE
    )
    return tuple(dict.fromkeys(number for each in fields for number in telephones(each)))


def _is(address: Record, kind: str) -> bool:
    return address.get("@xsi:type") == kind


def _post(address: Record, use: Use) -> Post | None:
    town = _piece(address, "ville")
    if not town:
        return None
    heading, more = _heading(address, town), _piece(address, "complementAdresse")
    number, street = _piece(address, "numeroRue"), _piece(address, "nomRue")
    if more.casefold() in _OF_THE_NUMBER:
        number, more = f"{number} {more}", ""
    way = f"{number} {street}".strip()
    lines = (heading, way, more) if _AFTER_THE_STREET.match(more) else (heading, more, way)
    last = f"{_piece(address, 'codePostal')} {town}".strip()
    return Post((*filter(None, lines), last), use)


def _heading(address: Record, town: str) -> str:
    """Give the name of the place, unless it only repeats the town or the country."""
    heading = _piece(address, "intitule")
    return "" if heading.casefold() in {town.casefold(), "france"} else heading


def _piece(address: Record, key: str) -> str:
    """Give one piece of an address without the commas at its ends; a telephone number is none."""
    text = text_at(address, key).strip(" ,;")
    return "" if key == "complementAdresse" and telephones(text) else text
