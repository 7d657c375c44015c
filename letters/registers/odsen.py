"""Every senator of the Fifth Republic, with the mailboxes published: ODSEN_GENERAL of data.senat.fr."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile
from typing import Final

from letters.domain.departments import department_code
from letters.domain.folding import words_of
from letters.domain.likely_mails import senator_mail
from letters.domain.listed import Lent, Listed, Mail, Membership, Ref, Row, Seat, Skipped, UnknownLabel
from letters.domain.register_errors import AnotherFile, SpoiltBySpreadsheet
from letters.domain.rights import BodyKind
from letters.domain.wording import N_, Said
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.characters import refuse_spoilt
from letters.registers.contacts import mailboxes
from letters.registers.json_fields import words
from letters.registers.json_stream import first_record, records
from letters.registers.named_rows import Cells, header_of, named_rows
from letters.registers.senat import FAMILY, GENDERS, PALACE

_KEYS: Final = {
    "Matricule": "Matricule",
    "Qualité": "Qualite",
    "Nom usuel": "Nom_usuel",
    "Prénom usuel": "Prenom_usuel",
    "État": "Etat",
    "Groupe politique": "Groupe_politique",
    "Commission permanente": "Commission_permanente",
    "Circonscription": "Circonscription",
    "Courrier électronique": "Courrier_electronique",
}
"""The columns that are read, as the CSV heads them, and their keys in the JSON."""

_OF_SISTERS: Final = frozenset({"mandat", "groupe", "appartenance", "commission"})
"""A word of these heads a column of each sister: mandates, groups over time, members of committees."""

_SISTER: Final = N_("another file on senators (their mandates, groups or committees over time)")
_MATRICULE: Final = re.compile(r"[0-9A-Z]{6}")
_NOT_PUBLIC: Final = "Non public"
_NO_COMMITTEE: Final = "Aucune"


@dataclass(frozen=True, slots=True)
class SenateMailboxes:
    """The mailboxes of senators, whether they sit or not, and those who sat on the day of the file."""

    name: str = "odsen"
    title: str = N_("The mailboxes of senators (ODSEN_GENERAL)")
    licence: str = N_("Sénat — data.senat.fr, Licence Ouverte 2.0")
    family: str = FAMILY
    chamber: str = BodyKind.SENATOR
    lends: bool = True

    def recognises(self, file: Dropped) -> bool:
        """Know it by its columns or keys; its sisters too, that `rows` refuses by name."""
        columns = _columns(file)
        return _is_whole(columns) or _is_sister(columns)

    def edition(self, file: Dropped) -> Edition:
        """Give no date: the file tells none."""
        return Edition(self.title)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give who sits as `Listed`, and of everybody else the mailbox as `Lent`.

        Raises `AnotherFile` for a sister file, `SpoiltBySpreadsheet` where a *matricule* lost its zeros.
        """
        if _is_sister(_columns(file)):
            what = Said(_SISTER)
            raise AnotherFile(file=file.name, what=what, wanted="ODSEN_GENERAL")
        for line, cells in _cells(file):
            key = cells["Matricule"]
            if key and not _MATRICULE.fullmatch(key):
                raise SpoiltBySpreadsheet(file=file.name, value=key)
            refuse_spoilt(cells["Prénom usuel"] + cells["Nom usuel"], file.name, line)
            yield from _rows(cells, line)


def _columns(file: Dropped) -> frozenset[str]:
    """Give the names of the columns, as the CSV writes them."""
    if file.beginning.lstrip().startswith("{"):
        named = {key: column for column, key in _KEYS.items()}
        return frozenset(named.get(key, key) for key in first_record(file, "results"))
    header = next(without_comments(iter(file.beginning.splitlines())), "")
    return frozenset(header_of(header))


def _is_whole(columns: frozenset[str]) -> bool:
    return columns >= {"Matricule", "Nom usuel", "Courrier électronique"}


def _is_sister(columns: frozenset[str]) -> bool:
    others = {word for column in columns for word in words_of(column)}
    return "Matricule" in columns and not _is_whole(columns) and not _OF_SISTERS.isdisjoint(others)


def without_comments(lines: Iterator[str]) -> Iterator[str]:
    """Give *lines* without the query that the Senate puts before a table."""
    return dropwhile(lambda line: line.lstrip('"').startswith("%") or not line.strip(), lines)


def _cells(file: Dropped) -> Iterator[tuple[int, Cells]]:
    if not file.beginning.lstrip().startswith("{"):
        yield from named_rows(without_comments(file.lines()), file=file.name, needed=_KEYS)
        return
    for number, record in enumerate(records(file, "results"), 1):
        yield number, {column: words(record, key) for column, key in _KEYS.items()}


def _rows(cells: Cells, line: int) -> Iterator[Row]:
    if not cells["Matricule"] or not cells["Nom usuel"]:
        yield Skipped(N_("without an identifier or a name"), line)
        return
    ref = Ref(FAMILY, cells["Matricule"])
    mails = mailboxes([cells["Courrier électronique"]], of="senat.fr")
    if cells["État"] == "ACTIF":
        yield from _listed(cells, ref, mails or _guessed(cells))
    elif mails:
        yield Lent(ref, mails)
    else:
        yield Skipped(N_("no longer sits, and has no published mailbox"), line, ref.key)


def _guessed(cells: Cells) -> tuple[Mail, ...]:
    """Guess a mailbox, but not of whoever refused that theirs be published."""
    if cells["Courrier électronique"] == _NOT_PUBLIC:
        return ()
    mail = senator_mail(cells["Prénom usuel"], cells["Nom usuel"])
    return (mail,) if mail else ()


def _listed(cells: Cells, ref: Ref, mails: tuple[Mail, ...]) -> Iterator[Row]:
    given, family = cells["Prénom usuel"], cells["Nom usuel"]
    department = department_code(cells["Circonscription"])
    if not department:
        yield UnknownLabel(cells["Circonscription"])
    yield Listed(
        ref=ref,
        kind=BodyKind.SENATOR,
        name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        gender=GENDERS.get(cells["Qualité"]),
        department=department,
        mails=mails,
        posts=(PALACE,),
        seat=Seat(department, group=cells["Groupe politique"], committees=_committee(cells)),
    )


def _committee(cells: Cells) -> tuple[Membership, ...]:
    """Give the committee; « Aucune (Président du Sénat) » is none, whoever it stands by."""
    name = cells["Commission permanente"]
    return (Membership(name),) if name and not name.startswith(_NO_COMMITTEE) else ()
