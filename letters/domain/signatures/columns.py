"""Which column of a table of signatories holds what, by its name in French or in English."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from letters.domain.folding import folded
from letters.domain.signature_errors import ColumnsOfSignatoriesMissing, TwoColumnsOfOne


class Column(StrEnum):
    """What a column holds; its value is the name that a sentence gives it."""

    FIRST_NAME = "prénom"
    LAST_NAME = "nom"
    FUNCTION = "fonction"
    ORGANISATION = "organisation"
    EMAIL = "courriel"
    CONSENT = "consentement"
    SHOWN = "afficher"
    MESSAGES = "messages"
    DATE = "date"
    ORIGIN = "origine"


NEEDED = (Column.FIRST_NAME, Column.LAST_NAME, Column.CONSENT)
"""The columns without which no row could be taken."""

_CALLED = {
    Column.FIRST_NAME: ("prenom", "prenoms", "first name", "firstname", "given name", "given names"),
    Column.LAST_NAME: ("nom", "noms", "nom de famille", "last name", "lastname", "surname", "family name"),
    Column.FUNCTION: ("fonction", "fonctions", "qualite", "profession", "metier", "function", "role", "job",
                      "job title", "occupation", "position"),
    Column.ORGANISATION: ("organisation", "organisme", "association", "entreprise", "ecole", "structure",
                          "institution", "etablissement", "association entreprise ecole", "affiliation",
                          "organization", "company", "school", "employer"),
    Column.EMAIL: ("courriel", "courriels", "e mail", "e mails", "email", "emails", "mail", "adresse e mail",
                   "adresse email", "adresse mail", "adresse courriel", "adresse electronique",
                   "email address", "e mail address"),
    Column.CONSENT: ("consentement", "consent", "accord", "je signe", "j accepte de signer", "signe",
                     "consent to sign", "agreement"),
    Column.SHOWN: ("afficher", "affiche", "affichage", "afficher mon nom", "publier", "publie", "publication",
                   "show", "shown", "show my name", "display", "public", "publish"),
    Column.MESSAGES: ("messages", "message", "recevoir des messages", "recevoir des nouvelles", "nouvelles",
                      "me tenir au courant", "lettre d information", "news", "newsletter",
                      "receive messages"),
    Column.DATE: ("date", "date de signature", "signe le", "le", "horodateur", "date signed", "signed on",
                  "timestamp", "signature date"),
    Column.ORIGIN: ("origine", "origin", "provenance", "support", "source"),
}  # fmt: skip

_BY_NAME = {name: column for column, names in _CALLED.items() for name in names}


@dataclass(frozen=True, slots=True)
class Head:
    """The first row of a table: what its columns hold (several for an organisation), which are *ignored*."""

    places: Mapping[Column, tuple[int, ...]]
    ignored: tuple[str, ...] = ()

    def cell(self, column: Column, cells: Sequence[str]) -> str:
        """Give what a row says of *column*: its cells that say something, a comma between them."""
        places = self.places.get(column, ())
        if len(places) == 1:
            return cells[places[0]].strip() if places[0] < len(cells) else ""
        found = (cells[place].strip() for place in places if place < len(cells))
        return ", ".join(filter(None, found))


def head_of(file: str, names: Sequence[str]) -> Head:
    """Tell what the columns called *names* hold.

    Raises `ColumnsOfSignatoriesMissing`, and `TwoColumnsOfOne` for two columns of one thing: only an
    organisation may be told in several (association, entreprise, école).
    """
    places: dict[Column, tuple[int, ...]] = {}
    ignored: list[str] = []
    for place, name in enumerate(names):
        column = _BY_NAME.get(folded(name))
        if column is None:
            ignored.extend([name.strip()] if name.strip() else [])
        elif column in places and column is not Column.ORGANISATION:
            raise TwoColumnsOfOne(file=file, first=names[places[column][0]], second=name)
        else:
            places[column] = (*places.get(column, ()), place)
    for needed in NEEDED:
        if needed not in places:
            columns = ", ".join(name.strip()[:40] for name in names[:16] if name.strip()) or "—"
            raise ColumnsOfSignatoriesMissing(file=file, missing=needed.value, columns=columns)
    return Head(places, tuple(ignored))
