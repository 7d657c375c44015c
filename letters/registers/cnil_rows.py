"""From one designation of the CNIL's register to a body that can be written to."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from letters.domain.folding import folded
from letters.domain.function_mails import box_of
from letters.domain.listed import Box, Listed, Mail, Post, Ref, Remark, Row, Skipped, UnknownLabel, Use
from letters.domain.register_errors import SpoiltBySpreadsheet
from letters.domain.rights import BodyKind
from letters.domain.wording import N_
from letters.registers.cnil_columns import Designation
from letters.registers.cnil_places import Place, place_of, said
from letters.registers.cnil_sieve import plain_activity
from letters.registers.contacts import mailboxes, page
from letters.registers.mending import is_in_powers_of_ten, mended_telephone
from letters.registers.telephones import is_mobile, telephones

FAMILY: Final = "cnil-dpo"

WITHOUT_SIREN: Final = N_("has no SIREN number: it is known by its name and its postcode")
WITHOUT_DAY: Final = N_("the day of its designation cannot be read")
MOBILE: Final = N_("its mobile telephone was left out: it is a person's own, and no letter needs it")

KINDS: Final = {
    "8430A": BodyKind.HEALTH_INSURER,
    "6511Z": BodyKind.MUTUAL_INSURER,
    "6512Z": BodyKind.MUTUAL_INSURER,
    "8610Z": BodyKind.HOSPITAL,
}
"""Kinds by activity: general social security (CPAM, MSA); insurance of life and other; hospitals."""

_OTHER_FUNDS: Final = frozenset({
    "allocations", "caf", "carsat", "familiales", "retraite", "urssaf", "vieillesse",
})  # fmt: skip

OFFICER: Final = "Délégué à la protection des données"
"""The line under the name, on paper: French like the address."""

_FIRM: Final = "Personne morale"
_SIREN: Final = re.compile(r"\d{9}")
_ONE_MAIL: Final = re.compile(r"[\w+'-][\w.+'-]{0,63}@[\w-]+(?:\.[\w-]+)+")
_NUMBER: Final = re.compile(r"0[1-9](?: \d\d){4}")
_DAY: Final = re.compile(r"(\d\d)/(\d\d)/(\d{4})")


def rows_of(row: Designation, line: int, file: str) -> Iterator[Row]:
    """Give the body of one row, after what is to be told of it; raises `SpoiltBySpreadsheet`."""
    name, siren = said(row.name), row.siren
    if not _SIREN.fullmatch(siren):
        siren = said(siren).replace(" ", "")
    if is_in_powers_of_ten(siren):
        raise SpoiltBySpreadsheet(file=file, value=siren)
    if not name:
        yield Skipped(N_("has no name"), line)
        return
    place, since = place_of(row.postcode, row.country), _day(row.day)
    if not _SIREN.fullmatch(siren):
        siren = ""
        yield Remark(WITHOUT_SIREN, line, name)
    if place.remark:
        yield Remark(place.remark, line, name)
    if place.unknown:
        yield UnknownLabel(place.unknown)
    if since is None:
        yield Remark(WITHOUT_DAY, line, name)
    if any(map(is_mobile, _telephones(row.telephone))):
        yield Remark(MOBILE, line, name)
    yield _listed(row, siren or _digest(name, place.postcode), name, place, since)


def _listed(row: Designation, key: str, name: str, place: Place, since: date | None) -> Listed:
    activity, town = _activity(row.activity), said(row.town)
    firm = said(row.firm) if _FIRM in row.person else ""
    url = said(row.page)
    return Listed(
        ref=Ref(FAMILY, key),
        kind=_kind(activity, name),
        name=name,
        attention=OFFICER,
        place=town,
        postcode=place.postcode,
        department=place.department,
        activity=activity,
        mails=_mails(row),
        posts=_posts(row, place, town, firm),
        telephones=tuple(each for each in _telephones(row.telephone) if not is_mobile(each)),
        web_form=page(url, f"https://{url}") if url else "",
        note=f"DPO : {firm}" if firm else "",
        since=since,
    )


@lru_cache(maxsize=1 << 11)
def _activity(cell: str) -> str:
    return plain_activity(said(cell))


def _kind(activity: str, name: str) -> BodyKind:
    """Give the kind by the activity, which family and pension funds share with those of health."""
    kind = KINDS.get(activity, BodyKind.CONTROLLER)
    if kind is BodyKind.HEALTH_INSURER and not _OTHER_FUNDS.isdisjoint(folded(name).split()):
        return BodyKind.CONTROLLER
    return kind


def _digest(name: str, postcode: str) -> str:
    """Give a key to a body without a number, which two rows of one name and postcode share."""
    return hashlib.blake2b(f"{folded(name)}|{postcode}".encode(), digest_size=10).hexdigest()


def _mails(row: Designation) -> tuple[Mail, ...]:
    """Give the mailboxes, those of a function first; « autre » counts where its own column has none."""
    if _ONE_MAIL.fullmatch(row.mail):
        return (Mail(row.mail, box_of(row.mail)),)
    found = mailboxes((row.mail if "@" in row.mail else row.other,))
    boxed = (Mail(mail.address, box_of(mail.address)) for mail in found)
    return tuple(sorted(boxed, key=lambda mail: mail.box is Box.PERSONAL))


def _telephones(cell: str) -> tuple[str, ...]:
    """Give the numbers; most are published as they are written here."""
    if not cell or _NUMBER.fullmatch(cell):
        return (cell,) if cell else ()
    return telephones(mended_telephone(said(cell)))


def _posts(row: Designation, place: Place, town: str, firm: str) -> tuple[Post, ...]:
    own = _post((row.address,), place, town, Use.OFFICIAL)
    officer = _officer(row, firm)
    if officer is None or (own is not None and own.lines == officer.lines):
        return (own,) if own else ()
    return (own, officer) if own else (officer,)


def _officer(row: Designation, firm: str) -> Post | None:
    """Give the address of the officer; of a firm that tells none, its seat."""
    town, postcode = said(row.officer_town), said(row.officer_postcode)
    if town or postcode:
        place = place_of(postcode, row.officer_country)
        return _post((firm, row.officer_address), place, town, Use.DPO)
    if firm:
        place = place_of(row.firm_postcode, row.firm_country)
        return _post((firm, row.firm_address), place, said(row.firm_town), Use.DPO)
    return None


def _post(above: tuple[str, ...], place: Place, town: str, use: Use) -> Post | None:
    """Give an address where a town or a postcode ends it; a bare line end in a cell parts two lines."""
    last = f"{place.postcode} {town}".strip()
    if not last:
        return None
    lines = [said(line) for cell in above if cell for line in cell.splitlines()]
    return Post((*filter(None, lines), last), use, place.country)


@lru_cache(maxsize=1 << 12)
def _day(cell: str) -> date | None:
    found = _DAY.fullmatch(cell.strip())
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
