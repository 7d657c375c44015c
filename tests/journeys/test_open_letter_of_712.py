"""An open letter of 712 signatories, 9 of them twice, 3 of whom withdraw, prints 700 in the French order."""

import csv
import io
import random
from contextlib import closing
from datetime import date

import pytest

from letters.domain.signatures.signatories import Decision
from letters.services.signatures.open_letters import About
from letters.storage.records import create_book
from plaidoyer.signing import list_export, open_letters, signatures
from tests.fakes.signatory_tables import as_csv
from tests.fakes.still_clock import StillClock
from tests.fakes.tagged import read_tags

LAST = (
    "Abric", "d'Alembert", "Âtre", "de Baïf", "Bœuf", "Bofeur", "Coté", "De Smet", "Du Bellay", "Élan",
    "Gaulle-Ut", "L'Hôte", "Le Goff", "Lebel", "O'Nil", "Œdipe", "Saint-Ut", "Sainte", "Zola",
)  # fmt: skip
FIRST = (
    "Adèle", "Béa", "Camille", "Chloé", "Denis", "Éloïse", "Farid", "Gaël", "Hélène", "Ida", "Jean",
    "Jean-Luc", "Jeanne", "Karim", "Léa", "Léon", "Maël", "Maëlys", "Noé", "Océane", "Paul", "Quentin",
    "Rémi", "Rose", "Sami", "Sara", "Théo", "Tim", "Ugo", "Ursule", "Valère", "Wanda", "Xavier", "Yann",
    "Yves", "Zélie", "Zoé",
)  # fmt: skip
PEOPLE = [(first, last) for last in LAST for first in FIRST]
PLAIN = str.maketrans("éèëôâïÂÉ", "eeeoaiAE")
GONE = {PEOPLE[5], PEOPLE[300], PEOPLE[702]}


def row(number, *, email=None, spelt=str):
    """Give the row of the person of that *number*, as they typed it."""
    first, last = PEOPLE[number]
    address = f"personne.{number}@exemple.test" if email is None else email
    return (
        spelt(first),
        spelt(last),
        "médecin",
        "Hôpital d'essai",
        "",
        address,
        "oui",
        "oui",
        "non",
        "11/05/2020",
    )


HEAD = (
    "Prénom",
    "Nom",
    "Fonction",
    "Association",
    "École",
    "E-mail",
    "Consentement",
    "Afficher",
    "Messages",
    "Date",
)


def without_accents(name):
    return name.translate(PLAIN).upper()


@pytest.fixture
def file(tmp_path):
    rows = [row(number) for number in range(703)]
    same = [row(each, email=f" Personne.{each}@EXEMPLE.test", spelt=without_accents) for each in range(5)]
    near = [row(each, email=f"autre.{each}@exemple.test", spelt=without_accents) for each in (9, 99)]
    paper = [row(each, email="") for each in (199, 299)]
    random.Random(712).shuffle(rows)
    rows += same + near + paper
    assert len(rows) == 712
    return as_csv(tmp_path / "signataires.csv", rows, HEAD)


@pytest.fixture
def book(tmp_path):
    with closing(create_book(tmp_path / "book.db", "5a" * 32)) as made:
        yield made


def published(book, file, clock):
    """Bring the list in, decide, withdraw; give what is published of it."""
    letters, names = open_letters(book, clock), signatures(book, clock)
    letter = letters.begin("Nos données de santé", About("open-letter/public", ("Hdh",)))
    letters.write(letter, "Nous demandons que ce droit soit connu[^1].\n\n[^1]: Article 21.")
    brought = names.bring(letter, file)
    assert (9, 0) == (len(brought.repeated), len(brought.refused))
    for pair in names.duplicates(letter):
        names.decide(letter, pair.waits.uid, Decision.SAME)
    for first, last in GONE:
        names.withdraw(letter, names.found(letter, f"{first} {last}").uid)
    assert names.bring(letter, file).added == 0
    assert () == names.verify(letter).faults
    return names.published(letter)


def test_seven_hundred_are_printed_in_the_french_order(book, file):
    clock = StillClock(date(2020, 6, 1))
    expected = [f"{first} {last}" for first, last in PEOPLE if (first, last) not in GONE]

    letter = published(book, file, clock)

    assert (700, 0) == (letter.count, letter.hidden)
    assert expected == [each.name for each in letter.signatories]
    assert expected == in_table(list_export(clock), letter)
    assert expected == on_paper(list_export(clock), letter)


def in_table(export, letter):
    file = io.BytesIO()
    export.fill(letter, "csv", file)
    rows = list(csv.reader(io.StringIO(file.getvalue().decode("utf-8-sig")), delimiter=";"))
    return [cells[0] for cells in rows[1:]]


def on_paper(export, letter):
    """Give the names of the list on paper, in the order in which a reader hears them."""
    file = io.BytesIO()
    export.fill(letter, "pdf", file)
    entries = read_tags(file.getvalue()).all("L")[-1].all("LBody")
    return [" ".join(each.text.split()).partition(" médecin")[0] for each in entries]
