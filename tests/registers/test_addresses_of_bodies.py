"""Names and addresses of bodies as the post reads them: those shipped, and 2,000 of invented registers."""

import json
import re
from contextlib import suppress
from random import Random

import pytest

from letters.domain.bodies import MOST_CHARACTERS, MOST_LINES
from letters.domain.errors import LineTooLong, TooManyLines
from letters.domain.listed import Listed, Post, Ref
from letters.domain.postal_abbreviations import BODIES, TOWNS, WAYS
from letters.domain.writing_to import recipient_of
from letters.drafting.directory import Directory
from letters.ports.registers import Keep
from letters.registers.recognise import recognised
from letters.services.shipped import listed_of
from plaidoyer.assembly import DIRECTORY

SHIPPED = Directory(DIRECTORY).records()
MANY = 1_000
NAMES = (
    "CENTRE HOSPITALIER INTERCOMMUNAL DES VALLÉES ET DES PLATEAUX DE {town}", "PHARMACIE DU PORT",
    "MAISON DE SANTÉ PLURIPROFESSIONNELLE DES MONTS ET DES COMBES DE {town}", "EHPAD LES ÉRABLES",
    'LIEU DE VIE ET D\'ACCUEIL "LE MOULIN D\'EN HAUT"', "SSIAD DE {town}", "HÔPITAL LOCAL DE {town}",
    "Direction départementale de l'emploi, du travail et des solidarités (DDETS) de {town}",
    "Caisse primaire d'assurance maladie (CPAM) de {town}", "Mairie - {town}", "Mairie déléguée - {town}",
    "Point justice - Tribunal de proximité de {town}",
)  # fmt: skip
TOWNS_OF_ALL_SORTS = (
    "BREST", "ST JEAN DES BRUMES", "Saint-Jean-Pied-de-Port", "L'HAŸ-LES-ROSES", "Y",
    "Sainte-Marie-du-Lac", "STE MARIE AUX MINES",
)  # fmt: skip
ENDS = ("", " CEDEX", " CEDEX 9", " Cédex 09", " CEDEX 3")
STREETS = (
    "1 R DES LILAS", "126 AV DU MARÉCHAL DE LATTRE DE TASSIGNY", "40 B CHE DE LA CROIX DES TROIS MARCHANDS",
    "RPT DU DOCTEUR ALBERT SCHWEITZER", "", "12, rue du Général-de-Gaulle",
    "Immeuble Le Ponant, 23 boulevard du Professeur Jean-Baptiste Charcot",
)  # fmt: skip
BOXES = ("", "BP 12", "B.P. 90123", "CS 20606", "TSA 80715", "BP 70 SAINT PAUL", "LIEU DIT LA CROIX BLANCHE")
SIGLE = re.compile(r"(?:.* )?\(([A-Z]+)\)")
ABOVE = ("", "BATIMENT C", "SERVICE DES RELATIONS AVEC LES USAGERS", "ZONE INDUSTRIELLE DE LA GARE")


def places(seed):
    """Give names and pieces of addresses, always the same."""
    random = Random(seed)
    for number in range(MANY):
        town = random.choice(TOWNS_OF_ALL_SORTS)
        name = random.choice(NAMES).format(town=town)
        pieces = (random.choice(ABOVE), random.choice(STREETS), random.choice(BOXES))
        yield number, name, pieces, f"{random.randint(1000, 95999):05}", town + random.choice(ENDS)


def finess():
    lines = ["finess;etalab;1;2026-05-12"]
    for number, name, (above, way, box), postcode, town in places(1):
        cells = ["structureet", f"{number:09}", "", name[:38], name, "", above, "", "", way, "", box]
        cells += ["001", "", "", f"{postcode} {town}", "", "", "355"]
        lines.append(";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in [*cells, *[""] * 13]))
    return "\r\n".join(lines)


def dila():
    def body(number, name, pieces, postcode, town):
        above, way, box = pieces
        address = {"type_adresse": "Adresse postale", "complement1": above, "numero_voie": way,
                   "service_distribution": box, "code_postal": postcode, "nom_commune": town}  # fmt: skip
        return {"id": str(number), "nom": name, "pivot": [], "adresse": [address]}

    return json.dumps({"service": [body(*place) for place in places(2)]})


def words(line, rules):
    """Give the letters and figures of *line* without what the rules abbreviate, or abbreviate to."""
    for long, short in rules:
        line = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", " ", long.sub(" ", line), flags=re.IGNORECASE)
    return re.sub(r"[\W_]", "", line.casefold().replace("cédex", "cedex"))


@pytest.fixture(params=[finess, dila])
def bodies(request, dropped):
    file = dropped(request.param())
    return [row for row in recognised(file).rows(file, Keep()) if isinstance(row, Listed)]


@pytest.fixture
def written(bodies):
    """Write to each body; those whose address no rule makes fit are refused with a sentence, and counted."""
    found = []
    for each in bodies:
        with suppress(TooManyLines, LineTooLong):
            found.append((each, recipient_of(each)))
    return found


def test_of_a_thousand_bodies_of_each_register_all_but_a_few_have_six_lines_of_38_characters(written):
    lines = [recipient.lines for _body, recipient in written]

    assert MANY * 0.99 < len(lines)
    assert MOST_LINES == max(map(len, lines))
    assert MOST_CHARACTERS >= max(len(line) for each in lines for line in each)
    assert all(re.match(r"\d{5} \S", each[-1]) and each[-1] == each[-1].upper() for each in lines)


def test_nothing_of_an_address_is_cut(written):
    rules = (*WAYS, *TOWNS)

    for listed, recipient in written:
        published = " ".join(line for line in listed.posts[0].lines if line != listed.name)
        assert words(published, rules) == words(" ".join(recipient.address), rules)


def test_nothing_of_a_name_is_cut_but_the_words_that_its_sigle_stands_for(written):
    for listed, recipient in written:
        names = {words(name, BODIES) for name in (listed.name, SIGLE.sub(r"\1", listed.name))}
        assert words(recipient.name, BODIES) in names


@pytest.mark.parametrize("record", SHIPPED, ids=lambda record: record.slug)
def test_a_shipped_body_that_was_corrected_is_written_to_as_it_was(record):
    assert record.recipient.lines == recipient_of(listed_of(record)).lines


ABROAD = {
    ("Italie", "00186 Roma"): ("00186 ROMA", "ITALIE"),
    ("Belgique", "1050 Ixelles"): ("1050 IXELLES", "BELGIQUE"),
    ("ROYAUME-UNI", "London SW1A 2AA"): ("LONDON SW1A 2AA", "ROYAUME-UNI"),
    ("Tchéquie", "170 00 Praha 7"): ("170 00 PRAHA 7", "TCHÉQUIE"),
}


@pytest.mark.parametrize(("published", "written"), ABROAD.items())
def test_a_consulate_is_written_to_in_its_country(dropped, published, written):
    country, town = published
    address = {"type_adresse": "Adresse postale", "numero_voie": "1 via A", "nom_commune": town,
               "code_postal": "", "pays": country}  # fmt: skip
    record = {"id": "1", "nom": "Consulat - Exemple", "pivot": [], "adresse": [address]}
    file = dropped(json.dumps({"service": [record]}))

    *_, listed = recognised(file).rows(file, Keep())

    assert ("Consulat - Exemple", "1 via A", *written) == recipient_of(listed).lines


def test_21_communes_have_a_name_that_no_rule_shortens_and_are_refused_not_cut(real):
    with real("geo/codes-postaux.json").text() as content:
        towns = {f"{each['codePostal']} {each['nomCommune']}" for each in json.load(content)}

    refused = set()
    for town in towns:
        body = Listed(Ref("dila", "1"), "public-body", "Mairie", posts=(Post(("1 rue A", town)),))
        try:
            recipient_of(body)
        except LineTooLong:
            refused.add(town)

    assert 21 == len(refused)
    assert 37 < min(map(len, refused))
