"""Which column of a table of signatories holds what, by its name in French or in English."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from operator import itemgetter

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

_NONE = -1
_PLACES = {column: place for place, column in enumerate(Column)}
_BY_NAME = {name: column for column, names in _CALLED.items() for name in names}


class Head:
    """The first row of a table: what its columns hold (several for an organisation), which are *ignored*."""

    def __init__(self, places: Mapping[Column, tuple[int, ...]], ignored: tuple[str, ...] = ()) -> None:
        self.ignored = ignored
        self._several = {column: found for column, found in places.items() if len(found) > 1}
        self._width = max((place for found in places.values() for place in found), default=0) + 1
        self._taken = itemgetter(*(places.get(column, (_NONE,))[0] for column in Column))

    def told(self, cells: Sequence[str]) -> list[str]:
        """Give what a row says of each `Column`, in their order; nothing of a column that it lacks.

        Of several columns, the cells that say something, a comma between them.
        """
        padding = (self._width - len(cells)) * [""]
        told = [*map(str.strip, self._taken([*cells, *padding, ""]))]
        for column, places in self._several.items():
            found = (cells[place].strip() for place in places if place < len(cells))
            told[_PLACES[column]] = ", ".join(filter(None, found))
        return told


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
