"""Who is greeted how, and the closing formula that repeats the greeting word for word (law.md §4.1)."""

from dataclasses import dataclass

from letters.domain.bodies import Gender, Recipient
from letters.domain.rights import BodyKind


@dataclass(frozen=True, slots=True)
class _Title:
    """A title in its two genders, and the regard that a closing expresses to who bears it."""

    feminine: str
    masculine: str
    regard: str


_HIGH = "l'expression de ma haute considération"
_DISTINGUISHED = "l'expression de mes salutations distinguées"
_TITLES = {
    BodyKind.DEPUTY: _Title("Députée", "Député", _HIGH),
    BodyKind.SENATOR: _Title("Sénatrice", "Sénateur", _HIGH),
    BodyKind.MEP: _Title("Députée européenne", "Député européen", _HIGH),
    BodyKind.MINISTER: _Title("Ministre", "Ministre", _HIGH),
    BodyKind.COMMITTEE_CHAIR: _Title("Présidente", "Président", _HIGH),
    BodyKind.SUPERVISORY_AUTHORITY: _Title("Présidente", "Président", _HIGH),
    BodyKind.DOCUMENTS_AUTHORITY: _Title("Présidente", "Président", _HIGH),
    BodyKind.DEFENDER_OF_RIGHTS: _Title("Défenseure des droits", "Défenseur des droits", _HIGH),
    BodyKind.SOS_MEDECINS: _Title("Présidente", "Président", _DISTINGUISHED),
    BodyKind.ASSOCIATION: _Title("Présidente", "Président", _DISTINGUISHED),
    BodyKind.HEALTH_INSURER: _Title("Directrice", "Directeur", _DISTINGUISHED),
    BodyKind.HOSPITAL: _Title("Directrice", "Directeur", _DISTINGUISHED),
}
_UNKNOWN = "Madame, Monsieur"
_MANY = {
    BodyKind.HOSPITAL_DIRECTORS: "Mesdames les Directrices, Messieurs les Directeurs",
    BodyKind.SIGNATORIES: "Chères et chers signataires",
    BodyKind.PUBLIC: "Mesdames, Messieurs",
}
_CIVILITY = {Gender.FEMININE: "Madame", Gender.MASCULINE: "Monsieur"}
_MASCULINE = frozenset(
    title.masculine.split(" ")[0] for title in _TITLES.values() if title.masculine != title.feminine
)
"""Titles with « le », whoever bears them: a woman who signs « sénateur » is « Madame le Sénateur »."""

_WRITTEN_CIVILITIES = ("Madame ", "Mme ", "Monsieur ", "M. ")
"""How the name on an envelope begins (`letters.domain.writing_to`)."""

_ARTICLE = {Gender.FEMININE: "la", Gender.MASCULINE: "le"}


def address(recipient: Recipient) -> str:
    """Give the form of address without its comma: « Madame la Députée », « Docteur », « Madame, Monsieur ».

    The recipient's own choice of title wins over the usual one; a recipient whose gender is not known is
    never given one.
    """
    if recipient.kind in set(_MANY):
        return _MANY[BodyKind(recipient.kind)]
    if recipient.kind == BodyKind.PRACTITIONER and not recipient.title:
        return "Docteur"
    if recipient.gender is None:
        return _UNKNOWN
    civility = _CIVILITY[recipient.gender]
    title = recipient.title or _usual_title(recipient.kind, recipient.gender)
    article = "le" if title.split(" ")[0] in _MASCULINE else _ARTICLE[recipient.gender]
    return f"{civility} {article} {title}" if title else civility


def greeting(recipient: Recipient) -> str:
    """Give the line that opens the letter: « Madame la Députée, »."""
    return f"{address(recipient)},"


def closing(recipient: Recipient) -> str:
    """Give the formula that closes the letter; it repeats the form of address word for word."""
    return f"Je vous prie d'agréer, {address(recipient)}, {_regard(recipient.kind)}."


def closing_together(recipient: Recipient) -> str:
    """Give the closing formula of a letter that several sign."""
    regard = _regard(recipient.kind).replace("de ma ", "de notre ").replace("de mes ", "de nos ")
    return f"Nous vous prions d'agréer, {address(recipient)}, {regard}."


def name_alone(recipient: Recipient) -> str:
    """Give the name as a sentence takes it, after a civility of its own: « Hélène Trévidic »."""
    civility = next((each for each in _WRITTEN_CIVILITIES if recipient.name.startswith(each)), "")
    return recipient.name.removeprefix(civility)


def _usual_title(kind: str, gender: Gender) -> str:
    title = _TITLES.get(BodyKind(kind)) if kind in set(BodyKind) else None
    if title is None:
        return ""
    return title.feminine if gender is Gender.FEMININE else title.masculine


def _regard(kind: str) -> str:
    title = _TITLES.get(BodyKind(kind)) if kind in set(BodyKind) else None
    return title.regard if title else _DISTINGUISHED
