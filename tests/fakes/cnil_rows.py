"""A register of data protection officers of any size, invented, always the same: nobody is real."""

import json
import os
import random
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tests.fakes.cnil_figures import (
    COUNTRIES,
    FIRMS,
    FULL,
    PLACES,
    POSTCODES_ABROAD,
    SECTIONS,
    WITHOUT_SIREN,
    YEARS,
    drawn,
)
from tests.house.sources import ROOT

DATA = Path(os.environ.get("PLAIDOYER_DATA", ROOT.parent / "shared" / "data"))

HEADER = [
    f"{what} organisme {who}"
    for who in ("désignant", "désigné")
    for what in ("SIREN", "Nom", "Secteur activité", "Code NAF", "Adresse postale", "Code postal", "Ville",
                 "Pays")
]  # fmt: skip
HEADER[8:8] = ["Type de DPO", "Date de la désignation"]
HEADER += [f"Moyen contact DPO {means}" for means in ("email", "url", "téléphone", "adresse postale",
                                                      "code postal", "ville", "pays", "autre")]  # fmt: skip

SIREN, NAME, SECTION, NAF, ADDRESS, POSTCODE, TOWN, COUNTRY, PERSON, DAY = range(10)
FIRM, MAIL, PAGE, TELEPHONE, OFFICER_ADDRESS, OTHER = 11, 18, 19, 20, 21, 25

TOWNS = (
    ("35000", "RENNES"), ("35400", "SAINT-MALO"), ("01400", "CHATILLON-SUR-CHALARONNE"),
    ("02100", "ST QUENTIN"), ("13001", "MARSEILLE"), ("69003", "LYON"), ("59000", "LILLE"),
    ("75011", "PARIS"), ("97200", "FORT-DE-FRANCE"),
)  # fmt: skip
"""Some towns, where the table of postcodes is absent."""

OF_PLACES = (
    ("75008", "PARIS 8"), ("75008", "PARIS CEDEX 08"), ("92400", "PARIS LA DEFENSE CEDEX"),
    ("20000", "AJACCIO"), ("20200", "BASTIA"), ("97400", "SAINT-DENIS"),
)  # fmt: skip
"""Towns as people write them, and those whose département is not in their first two figures."""

ACTIVITIES = {"K": "6419Z", "O": "8411Z", "Q": "8621Z", "M": "7022Z", "G": "4711D", "": ""}
KINDS = (
    "SYNDICAT INTERCOMMUNAL DES EAUX DU", "ASSOCIATION SPORTIVE ET CULTURELLE DU", "CABINET D'EXPERTISE DU",
    "ETABLISSEMENT PUBLIC LOCAL DU", "CENTRE COMMUNAL D'ACTION SOCIALE DU", "SOCIETE COOPERATIVE DU",
)  # fmt: skip
PLACE_NAMES = (
    "VALLON CLAIR",
    "HAUT BOCAGE",
    "GRAND CHÊNE",
    "MOULIN NEUF",
    "PONT DES ORMES",
    "PRÉ AUX CLERCS",
)
STREETS = (
    "RUE DES ACACIAS", "AVENUE DU GENERAL LECLAIR", "PLACE DE LA MAIRIE", "BOULEVARD DES TILLEULS PROLONGE",
)  # fmt: skip
FUNCTIONS = ("dpo", "rgpd", "donnees.personnelles", "contact.dpd", "DPO", "protection-des-donnees")
PEOPLE = ("ana.kline", "b.moreau-test", "Zoe.Durand-Invente", "paul.faux")

CPAM, MUTUAL, HOSPITAL, TWICE = (
    "CPAM D'ESSAI",
    "MUTUELLE D'ESSAI",
    "HOPITAL D'ESSAI",
    "DEUX FOIS LE MEME JOUR",
)
PLANTED = {CPAM: ("O", "8430A"), MUTUAL: ("K", "6512Z"), HOSPITAL: ("Q", "8610Z"), TWICE: ("M", "7022Z")}
"""Bodies of the département 35, each with two designations: their section and their activity."""

LONG = "ASSOCIATION " + "TRÈS LONGUE " * 15 + "DU NORD!"
TRAPS = (
    {ADDRESS: "BATIMENT B\n12 RUE DES ACACIAS"},
    {NAME: 'SOCIETE "LE BON; COIN"'},
    {NAME: LONG},
    {MAIL: "NULL"},
    {DAY: "31/12/2018"},
    {NAME: "ESPACE\u00a0INSECABLE"},
    {NAME: unicodedata.normalize("NFD", "ÉCOLE DÉCOMPOSÉE")},
    {MAIL: " DPO@Ecole.example ; ana.kline@ecole.example "},
    {MAIL: "adresse sans arobase"},
)


@dataclass
class Chance:
    """What the rows are drawn from."""

    random: random.Random
    towns: list
    sirens: list = field(default_factory=list)


@dataclass(frozen=True)
class Draw:
    """What is drawn for one row before its cells are written."""

    section: str
    is_firm: bool
    place: str
    has_siren: bool
    day: date
    country: str = ""
    firm: int | None = None


def write_register(path, rows=FULL, *, towns=None):
    """Write the register in the form of 2026: UTF-8 with its mark, every cell in quotes, CRLF."""
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        out.write(line_of(HEADER))
        out.writelines(map(line_of, invented(rows, towns=towns)))
    return path


def line_of(cells):
    """Write one row as the CNIL does."""
    return ";".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\r\n"


def invented(rows=FULL, *, towns=None):
    """Give the rows, the planted ones and the traps among them, always the same of one size."""
    chance = Chance(random.Random(20260706), list(towns or known_towns()))
    draws = drawn_rows(rows, chance)
    made = [cells_of(number, draw, chance) for number, draw in enumerate(draws)]
    ordinary = [n for n, draw in enumerate(draws) if draw.place == "france" and draw.has_siren]
    plant(made, draws, ordinary)
    for number, trap in zip(ordinary[1000::7], TRAPS, strict=False):
        for column, cell in trap.items():
            made[number][column] = cell
    bare = next(n for n, draw in enumerate(draws) if not draw.has_siren and draw.place == "nowhere")
    made[bare] = ["", "RIEN QUE SON NOM", *[""] * 24]
    return made


def known_towns():
    """Give postcodes and towns of the table of postcodes, or a few where it is absent."""
    path = DATA / "geo" / "codes-postaux.json"
    if not path.is_file():
        return [*TOWNS, *OF_PLACES]
    table = json.loads(path.read_text("utf-8"))
    return [(each["codePostal"], each["libelleAcheminement"]) for each in table] + [*OF_PLACES] * 20


def drawn_rows(rows, chance):
    """Draw sections, firms, years, places and numbers in the proportions of the register of July 2026."""
    both = {(key, firm): of_firm if firm else count - of_firm
            for key, (count, of_firm) in SECTIONS.items() for firm in (True, False)}  # fmt: skip
    pairs = drawn(both, rows, chance.random)
    firms = sum(firm for _, firm in pairs)
    years = {
        True: drawn({year: of for year, (_, of) in YEARS.items()}, firms, chance.random),
        False: drawn({year: n - of for year, (n, of) in YEARS.items()}, rows - firms, chance.random),
    }
    names = drawn(FIRMS, firms, chance.random)
    places = drawn(PLACES, rows, chance.random)
    countries = drawn(COUNTRIES, places.count("abroad"), chance.random)
    numbers = drawn({False: WITHOUT_SIREN, True: FULL - WITHOUT_SIREN}, rows, chance.random)
    return [
        Draw(section, firm, place, number, day_in(years[firm].pop(), chance.random),
             countries.pop() if place == "abroad" else "", names.pop() if firm else None)
        for (section, firm), place, number in zip(pairs, places, numbers, strict=True)
    ]  # fmt: skip


def day_in(year, chance):
    """Draw a day of a year of the register; in 2018 a third of them is 25 May."""
    if year == 2018 and chance.random() < 0.31:
        return date(2018, 5, 25)
    first = date(2018, 5, 25) if year == 2018 else date(year, 1, 1)
    last = date(2026, 7, 6) if year == 2026 else date(year, 12, 31)
    return first + timedelta(days=chance.randrange((last - first).days + 1))


def cells_of(number, draw, chance):
    """Write the 26 cells of a row."""
    draws = chance.random
    postcode, town, country = place_of(draw, chance)
    name = f"{draws.choice(KINDS)} {draws.choice(PLACE_NAMES)} {number}"
    person = "Personne morale" if draw.is_firm else "Personne physique"
    street = f"{draws.randrange(1, 200)} {draws.choice(STREETS)}"
    siren = siren_of(draw, name, chance)
    return [
        *siren, draw.section, ACTIVITIES.get(draw.section, "9499Z"), street, postcode, town, country, person,
        f"{draw.day:%d/%m/%Y}", *firm_of(draw, draws), *contacts(number, draws, postcode, town),
    ]  # fmt: skip


def siren_of(draw, name, chance):
    """Give a number and a name: those of an earlier row once in 33 times, no number where none is drawn."""
    if not draw.has_siren:
        return "", name
    if chance.sirens and chance.random.random() < 0.03:
        return chance.random.choice(chance.sirens)
    chance.sirens.append((luhn(chance.random.randrange(10**7, 10**8)), name))
    return chance.sirens[-1]


def luhn(eight):
    """Give the number of nine figures that *eight* begin, with its key."""
    figures = [int(figure) for figure in str(eight)]
    doubled = [sum(divmod(figure * 2, 10)) if place % 2 else figure for place, figure in enumerate(figures)]
    return f"{eight}{-sum(doubled) % 10}"


def place_of(draw, chance):
    """Give the postcode, the town and the country."""
    postcode, town = chance.random.choice(chance.towns)
    match draw.place:
        case "france":
            return postcode, town, "France"
        case "short":
            return (
                f"{chance.random.randrange(1, 10)}{chance.random.choice(('100', '400', '200'))}",
                town,
                "France",
            )
        case "unusable":
            return chance.random.choice(("", "CEDEX")), town, "France"
        case "deduced":
            return postcode, town, chance.random.choice(("", "NULL"))
        case "nowhere":
            return chance.random.choice(("", "1050")), "", chance.random.choice(("", "NULL"))
        case _:
            return POSTCODES_ABROAD.get(draw.country, ""), "VILLE LOINTAINE", draw.country


def firm_of(draw, chance):
    """Give the cells of the firm, now and then spelt otherwise; none for a natural person."""
    if draw.firm is None:
        return [""] * 8
    name = f"CONSEIL EN DONNEES N° {draw.firm}"
    written = name.title() if chance.random() < 0.01 else name
    return [luhn(90_000_000 + draw.firm), written, "M", "7022Z", f"{draw.firm % 90 + 1} RUE DU CONSEIL",
            "75008", "PARIS", "France"]  # fmt: skip


def contacts(number, chance, postcode, town):
    """Give the eight means of contact: a mail on 85 rows of a hundred, a telephone on 60."""
    local = f"{chance.choice(PEOPLE if chance.random() < 0.4 else FUNCTIONS)}@corps-{number}.example"
    digits = f"{number % 100:02} 00 00 {chance.randrange(100):02}"
    telephone = chance.choice((f"06 {digits}", f"+33 (0)1 {digits}", f"01 {digits}"))
    has_post = chance.random() < 0.3
    return [
        local if chance.random() < 0.85 else "",
        f"https://www.corps-{number}.example/dpo" if chance.random() < 0.15 else "",
        telephone if chance.random() < 0.6 else "",
        *(["3 CHEMIN DU DELEGUE", postcode, town, "France"] if has_post else [""] * 4),
        "Guichet numérique" if chance.random() < 0.02 else "",
    ]


def plant(made, draws, ordinary):
    """Write the planted bodies over ordinary rows of their section, on the days these had."""
    for place, (name, (section, activity)) in enumerate(PLANTED.items()):
        rows = [n for n in ordinary if draws[n].section == section]
        first = rows[0]
        second = next(n for n in rows if draws[n].day > draws[first].day)
        for number in (first, second):
            cells = made[number]
            cells[SIREN], cells[NAME], cells[NAF] = luhn(11_111_111 * (place + 1)), name, activity
            cells[POSTCODE], cells[TOWN] = "35000", "RENNES"
            cells[MAIL] = f"dpo-{'first' if number == first else 'second'}@essai-{place}.example"
        if name == TWICE:
            made[second][DAY] = made[first][DAY]
        ordinary.remove(first)
        ordinary.remove(second)
