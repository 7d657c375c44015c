"""The départements and what stands for one: codes and names (INSEE), and how registers spell them."""

from dataclasses import dataclass
from functools import cache

from letters.domain.folding import folded

ABROAD = "099"
"""The code of the French established outside France, who have deputies and senators but no département."""


@dataclass(frozen=True, slots=True)
class Department:
    """A département or a collectivity overseas: *code* (« 2A », « 971 »), *name*, and its *region*."""

    code: str
    name: str
    region: str = ""


DEPARTMENTS = tuple(
    Department(*each)
    for each in (
        ("01", "Ain", "Auvergne-Rhône-Alpes"),
        ("02", "Aisne", "Hauts-de-France"),
        ("03", "Allier", "Auvergne-Rhône-Alpes"),
        ("04", "Alpes-de-Haute-Provence", "Provence-Alpes-Côte d'Azur"),
        ("05", "Hautes-Alpes", "Provence-Alpes-Côte d'Azur"),
        ("06", "Alpes-Maritimes", "Provence-Alpes-Côte d'Azur"),
        ("07", "Ardèche", "Auvergne-Rhône-Alpes"),
        ("08", "Ardennes", "Grand Est"),
        ("09", "Ariège", "Occitanie"),
        ("10", "Aube", "Grand Est"),
        ("11", "Aude", "Occitanie"),
        ("12", "Aveyron", "Occitanie"),
        ("13", "Bouches-du-Rhône", "Provence-Alpes-Côte d'Azur"),
        ("14", "Calvados", "Normandie"),
        ("15", "Cantal", "Auvergne-Rhône-Alpes"),
        ("16", "Charente", "Nouvelle-Aquitaine"),
        ("17", "Charente-Maritime", "Nouvelle-Aquitaine"),
        ("18", "Cher", "Centre-Val de Loire"),
        ("19", "Corrèze", "Nouvelle-Aquitaine"),
        ("21", "Côte-d'Or", "Bourgogne-Franche-Comté"),
        ("22", "Côtes-d'Armor", "Bretagne"),
        ("23", "Creuse", "Nouvelle-Aquitaine"),
        ("24", "Dordogne", "Nouvelle-Aquitaine"),
        ("25", "Doubs", "Bourgogne-Franche-Comté"),
        ("26", "Drôme", "Auvergne-Rhône-Alpes"),
        ("27", "Eure", "Normandie"),
        ("28", "Eure-et-Loir", "Centre-Val de Loire"),
        ("29", "Finistère", "Bretagne"),
        ("2A", "Corse-du-Sud", "Corse"),
        ("2B", "Haute-Corse", "Corse"),
        ("30", "Gard", "Occitanie"),
        ("31", "Haute-Garonne", "Occitanie"),
        ("32", "Gers", "Occitanie"),
        ("33", "Gironde", "Nouvelle-Aquitaine"),
        ("34", "Hérault", "Occitanie"),
        ("35", "Ille-et-Vilaine", "Bretagne"),
        ("36", "Indre", "Centre-Val de Loire"),
        ("37", "Indre-et-Loire", "Centre-Val de Loire"),
        ("38", "Isère", "Auvergne-Rhône-Alpes"),
        ("39", "Jura", "Bourgogne-Franche-Comté"),
        ("40", "Landes", "Nouvelle-Aquitaine"),
        ("41", "Loir-et-Cher", "Centre-Val de Loire"),
        ("42", "Loire", "Auvergne-Rhône-Alpes"),
        ("43", "Haute-Loire", "Auvergne-Rhône-Alpes"),
        ("44", "Loire-Atlantique", "Pays de la Loire"),
        ("45", "Loiret", "Centre-Val de Loire"),
        ("46", "Lot", "Occitanie"),
        ("47", "Lot-et-Garonne", "Nouvelle-Aquitaine"),
        ("48", "Lozère", "Occitanie"),
        ("49", "Maine-et-Loire", "Pays de la Loire"),
        ("50", "Manche", "Normandie"),
        ("51", "Marne", "Grand Est"),
        ("52", "Haute-Marne", "Grand Est"),
        ("53", "Mayenne", "Pays de la Loire"),
        ("54", "Meurthe-et-Moselle", "Grand Est"),
        ("55", "Meuse", "Grand Est"),
        ("56", "Morbihan", "Bretagne"),
        ("57", "Moselle", "Grand Est"),
        ("58", "Nièvre", "Bourgogne-Franche-Comté"),
        ("59", "Nord", "Hauts-de-France"),
        ("60", "Oise", "Hauts-de-France"),
        ("61", "Orne", "Normandie"),
        ("62", "Pas-de-Calais", "Hauts-de-France"),
        ("63", "Puy-de-Dôme", "Auvergne-Rhône-Alpes"),
        ("64", "Pyrénées-Atlantiques", "Nouvelle-Aquitaine"),
        ("65", "Hautes-Pyrénées", "Occitanie"),
        ("66", "Pyrénées-Orientales", "Occitanie"),
        ("67", "Bas-Rhin", "Grand Est"),
        ("68", "Haut-Rhin", "Grand Est"),
        ("69", "Rhône", "Auvergne-Rhône-Alpes"),
        ("70", "Haute-Saône", "Bourgogne-Franche-Comté"),
        ("71", "Saône-et-Loire", "Bourgogne-Franche-Comté"),
        ("72", "Sarthe", "Pays de la Loire"),
        ("73", "Savoie", "Auvergne-Rhône-Alpes"),
        ("74", "Haute-Savoie", "Auvergne-Rhône-Alpes"),
        ("75", "Paris", "Île-de-France"),
        ("76", "Seine-Maritime", "Normandie"),
        ("77", "Seine-et-Marne", "Île-de-France"),
        ("78", "Yvelines", "Île-de-France"),
        ("79", "Deux-Sèvres", "Nouvelle-Aquitaine"),
        ("80", "Somme", "Hauts-de-France"),
        ("81", "Tarn", "Occitanie"),
        ("82", "Tarn-et-Garonne", "Occitanie"),
        ("83", "Var", "Provence-Alpes-Côte d'Azur"),
        ("84", "Vaucluse", "Provence-Alpes-Côte d'Azur"),
        ("85", "Vendée", "Pays de la Loire"),
        ("86", "Vienne", "Nouvelle-Aquitaine"),
        ("87", "Haute-Vienne", "Nouvelle-Aquitaine"),
        ("88", "Vosges", "Grand Est"),
        ("89", "Yonne", "Bourgogne-Franche-Comté"),
        ("90", "Territoire de Belfort", "Bourgogne-Franche-Comté"),
        ("91", "Essonne", "Île-de-France"),
        ("92", "Hauts-de-Seine", "Île-de-France"),
        ("93", "Seine-Saint-Denis", "Île-de-France"),
        ("94", "Val-de-Marne", "Île-de-France"),
        ("95", "Val-d'Oise", "Île-de-France"),
        ("971", "Guadeloupe", "Guadeloupe"),
        ("972", "Martinique", "Martinique"),
        ("973", "Guyane", "Guyane"),
        ("974", "La Réunion", "La Réunion"),
        ("976", "Mayotte", "Mayotte"),
        ("975", "Saint-Pierre-et-Miquelon", "Saint-Pierre-et-Miquelon"),
        ("977", "Saint-Barthélemy", "Saint-Barthélemy"),
        ("978", "Saint-Martin", "Saint-Martin"),
        ("984", "Terres australes et antarctiques françaises", "Terres australes et antarctiques françaises"),
        ("986", "Wallis et Futuna", "Wallis et Futuna"),
        ("987", "Polynésie française", "Polynésie française"),
        ("988", "Nouvelle-Calédonie", "Nouvelle-Calédonie"),
        ("989", "Île de Clipperton", "Île de Clipperton"),
        ("099", "Français établis hors de France", ""),
    )
)
"""The 109 of the official code (INSEE, Code officiel géographique), and the French abroad."""

_ALIASES = {
    "alpes de haute provence": "04",
    "francais etablis hors de france serie 1": ABROAD,
    "francais etablis hors de france serie 2": ABROAD,
    "francais de l etranger": ABROAD,
    "ile de la reunion": "974",
    "iles wallis et futuna": "986",
    "reunion": "974",
    "saint barthelemy et saint martin": "977",
    "st barthelemy": "977",
    "st martin": "978",
    "st pierre et miquelon": "975",
    "997": ABROAD, "998": ABROAD, "999": ABROAD, "99": ABROAD,
    "9a": "971", "9b": "972", "9c": "973", "9d": "974", "9e": "975", "9f": "976", "9j": "986",
}  # fmt: skip
"""Other spellings, folded: of both chambers, of Datan, of FINESS (overseas is 9A to 9J), of the series."""


@cache
def _known() -> dict[str, str]:
    by_code = {each.code.casefold(): each.code for each in DEPARTMENTS}
    unpadded = {code.lstrip("0"): code for code in by_code.values() if code != ABROAD}
    padded = {code.zfill(3): code for code in by_code.values()}
    by_name = {folded(each.name): each.code for each in DEPARTMENTS}
    return {**unpadded, **padded, **by_code, **by_name, **_ALIASES}


@cache
def _by_code() -> dict[str, Department]:
    return {each.code: each for each in DEPARTMENTS}


def department(code: str) -> Department | None:
    """Give the département of *code* as this table writes it (« 01 », « 2A », « 971 »), if there is one."""
    return _by_code().get(code)


def department_code(label: str) -> str:
    """Give the code of a département, whatever a register calls it; an empty text where no table knows it."""
    return _known().get(folded(label), "")


def department_of_postcode(postcode: str) -> str:
    """Give the code of the département of a postcode of five digits; an empty text of anything else.

    Corsica is told by its third digit (200 and 201 are 2A, 202 and 206 are 2B); 97133 is Saint-Barthélemy,
    97150 Saint-Martin; every postcode in 977 and 978 is a CEDEX of La Réunion. A postcode seldom lies in
    another département than it says: this is a first answer.
    """
    code = postcode.strip()
    if len(code) != _POSTCODE or not (code.isascii() and code.isdigit()):
        return ""
    if code in _OF_THEIR_OWN:
        return _OF_THEIR_OWN[code]
    if code.startswith("20"):
        return "2A" if code[2] in "01" else "2B"
    found = code[:3] if code[:2] in {"97", "98"} else code[:2]
    return _CEDEX.get(found, found if found in _by_code() else "")


_POSTCODE = 5
_CEDEX = {"977": "974", "978": "974"}
_OF_THEIR_OWN = {"97133": "977", "97150": "978"}
