"""Which column of somebody's own list holds what: proposed by the names of columns, completed by hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from letters.domain.folding import folded
from letters.domain.rights import BodyKind
from letters.domain.wording import N_


class Field(StrEnum):
    """What a column of a list may hold."""

    NAME = "name"
    CIVILITY = "civility"
    GIVEN_NAME = "given-name"
    FAMILY_NAME = "family-name"
    ATTENTION = "attention"
    ADDRESS = "address"
    ADDRESS_2 = "address-2"
    ADDRESS_3 = "address-3"
    POSTCODE = "postcode"
    TOWN = "town"
    COUNTRY = "country"
    MAIL = "mail"
    TELEPHONE = "telephone"
    WEB_FORM = "web-form"
    WEBSITE = "website"
    KIND = "kind"
    DPO_MAIL = "dpo-mail"
    DEPARTMENT = "department"
    IDENTIFIER = "identifier"
    NOTE = "note"


FIELD_TITLES: Final[Mapping[Field, str]] = {
    Field.NAME: N_("Name"),
    Field.CIVILITY: N_("Civility"),
    Field.GIVEN_NAME: N_("Given name"),
    Field.FAMILY_NAME: N_("Family name"),
    Field.ATTENTION: N_("To the attention of"),
    Field.ADDRESS: N_("Address"),
    Field.ADDRESS_2: N_("Address, second line"),
    Field.ADDRESS_3: N_("Address, third line"),
    Field.POSTCODE: N_("Postcode"),
    Field.TOWN: N_("Town"),
    Field.COUNTRY: N_("Country"),
    Field.MAIL: N_("E-mail address"),
    Field.TELEPHONE: N_("Telephone"),
    Field.WEB_FORM: N_("Contact page"),
    Field.WEBSITE: N_("Website"),
    Field.KIND: N_("Kind of body"),
    Field.DPO_MAIL: N_("E-mail of the data protection officer"),
    Field.DEPARTMENT: N_("Département"),
    Field.IDENTIFIER: N_("Identifier"),
    Field.NOTE: N_("Note"),
}
"""What each field is called where columns are matched."""

_SYNONYMS: Final[Mapping[Field, str]] = {
    Field.GIVEN_NAME: "prenom;prenoms;prenom usuel;given name;first name;firstname;givenname",
    Field.FAMILY_NAME: "nom de famille;nom usuel;nom patronymique;family name;last name;lastname;surname",
    Field.NAME: "nom;name;organisme;organisation;organization;raison sociale;denomination;etablissement;"
    "nom complet;nom organisme;nom de l organisme;societe;entreprise;company;structure;full name;libelle",
    Field.CIVILITY: "civilite;civ;titre;title;salutation;qualite",
    Field.ATTENTION: "a l attention de;attention;service;contact;fonction;interlocuteur;department",
    Field.ADDRESS_3: "adresse 3;adresse ligne 3;address 3;address line 3;adresse3;ligne 3",
    Field.ADDRESS_2: "adresse 2;adresse ligne 2;complement;complement d adresse;complement adresse;address 2;"
    "address line 2;adresse2;boite postale;ligne 2",
    Field.ADDRESS: "adresse;adresse 1;adresse ligne 1;adresse ligne1;adresse postale;rue;voie;address;"
    "address 1;address line 1;street;street address;adresse1;ligne 1",
    Field.POSTCODE: "code postal;cp;codepostal;postcode;postal code;zip;zip code;zipcode;code poste",
    Field.TOWN: "ville;commune;localite;town;city;libelle acheminement;bureau distributeur",
    Field.COUNTRY: "pays;country",
    Field.MAIL: "mail;email;e mail;courriel;adresse mail;adresse email;adresse electronique;email address;"
    "adresse e mail;adresse courriel;mel;courrier electronique",
    Field.DPO_MAIL: "mail dpo;email dpo;e mail dpo;courriel dpo;adresse mail dpo;dpo;dpo mail;dpo email;"
    "contact dpo;mail du dpo;courriel du dpo;email du dpo;delegue a la protection des donnees",
    Field.DEPARTMENT: "departement;dept;dep;code departement;numero de departement;n departement",
    Field.TELEPHONE: "telephone;tel;phone;phone number;numero de telephone;n de telephone;portable;mobile",
    Field.WEB_FORM: "formulaire;formulaire de contact;page de contact;contact form;web form;webform",
    Field.WEBSITE: "site;site web;site internet;url;website;web;homepage",
    Field.KIND: "type;categorie;nature;kind;category;type d organisme",
    Field.IDENTIFIER: "identifiant;id;siren;siret;finess;n finess;matricule;numero;identifier;slug",
    Field.NOTE: "note;notes;remarque;remarques;commentaire;commentaires;observations;comment;comments",
}  # fmt: skip
"""Names that a column may have, folded, the likeliest first; a field is matched before those below it."""


@dataclass(frozen=True, slots=True)
class Matching:
    """The column that holds each field, by its name; *kind* is that of every body whose row says none."""

    columns: Mapping[Field, str] = field(default_factory=dict)
    kind: str = BodyKind.CONTROLLER

    @property
    def names_bodies(self) -> bool:
        """Say whether a column holds names, without which no row can be read."""
        return Field.NAME in self.columns or Field.FAMILY_NAME in self.columns

    def unknown_among(self, header: Iterable[str]) -> tuple[str, ...]:
        """Give the columns matched here that *header* does not have."""
        known = set(header)
        return tuple(column for column in self.columns.values() if column not in known)


def proposed(header: Sequence[str], kind: str = BodyKind.CONTROLLER) -> Matching:
    """Propose which column holds what, by names in French and English; no name is that of two fields.

    « Nom » beside « Prénom » is the family name.
    """
    named = {folded(column): column for column in reversed(header) if folded(column)}
    found: dict[Field, str] = {}
    for each, names in _SYNONYMS.items():
        matched = next((name for name in names.split(";") if name in named), None)
        if matched is not None:
            found[each] = named[matched]
    if (
        Field.GIVEN_NAME in found
        and Field.FAMILY_NAME not in found
        and folded(found.get(Field.NAME, "")) == "nom"
    ):
        found[Field.FAMILY_NAME] = found.pop(Field.NAME)
    return Matching(found, kind)
