"""The same beginning in a real window: typed on a French keyboard, clicked where a screen reader finds it."""

import pytest

from tests.fakes.poppler import text
from tests.fakes.screen import CONTROLS, program, screen, until

PHRASE = "quatre mots bien simples"
PLACES = (
    "Accueil", "Écrire", "Mes demandes", "Échéances", "Suites", "Campagnes", "Lettres ouvertes", "Annuaire",
    "Réglages",
)  # fmt: skip


@pytest.fixture(scope="module")
def before():
    with screen() as found:
        yield found


def begin(person):
    """Make the encrypted file, and choose the first letter."""
    person.window("Plaidoyer")
    person.click("Commencer")
    person.enter("Phrase de passe")
    person.type(PHRASE)
    person.press("Return")
    person.wait_in("La même, une seconde fois")
    person.type(PHRASE)
    person.press("Return")
    person.click("Continuer")
    person.click("Continuer sans feuille")
    person.click("Commencer — M’opposer")
    person.find("Étape 1")


def fill(person, *answers):
    """Type each answer into its field, found by its name."""
    for name, answer in answers:
        person.enter(name)
        for number, line in enumerate(answer.split("\n")):
            if number:
                person.press("Return")
            person.type(line)


def write(person):
    fill(
        person,
        ("Nom de l’organisme", "CPAM d'Ille-et-Vilaine"),
        ("Adresse postale", "7 cours des Alliés\n35024 RENNES CEDEX 9"),
    )
    person.click("Continuer")
    fill(
        person,
        ("Prénom", "Hélène"),
        ("Nom", "François"),
        ("Votre adresse postale", "12 rue des Lilas\n35000 RENNES"),
    )
    person.click("Continuer")
    fill(person, ("Date de naissance", "17/04/1983"))
    person.click("Non")
    person.click("Continuer")


def save(person, path):
    person.reach("Enregistrer en PDF")
    until(lambda: person.run("xdotool", "search", "--onlyvisible", "--name", "Enregistrer la lettre"))
    person.press("ctrl+a")
    person.type(str(path))
    person.press("Return")
    until(path.is_file)
    return text(path.read_bytes())


def test_a_letter_is_typed_and_saved_in_a_real_window(before, tmp_path):
    with program(before, tmp_path / "home", "--today", "2026-11-21"):
        begin(before)
        write(before)
        letter = save(before, tmp_path / "lettre.pdf")

    assert "Hélène François" in letter
    assert "CPAM d'Ille-et-Vilaine" in letter
    assert "21 novembre 2026" in letter


def test_a_screen_reader_hears_a_name_for_every_control(before, tmp_path):
    with program(before, tmp_path / "home", "--today", "2026-11-21"):
        before.window("Plaidoyer")
        before.click("Essayer")
        unnamed = {}
        for place in PLACES:
            before.click(place)
            before.find(place)
            unnamed[place] = nameless(before.nodes())
        before.click("Accueil")
        before.click("Relire la relance")
        before.find("Étape 1")
        unnamed["letter"] = nameless(before.nodes())

    assert {place: [] for place in unnamed} == unnamed


def nameless(nodes):
    """Give the showing controls that have no name."""
    shown = [node for node in nodes if node["showing"] and node["role"] in CONTROLS]
    assert len(shown) > 5
    return [node for node in shown if not node["name"].strip()]
