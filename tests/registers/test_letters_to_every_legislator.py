"""A letter to each deputy and each senator of the real registers, by the way that a person's letter takes."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

import pytest

from letters.domain.bodies import MOST_CHARACTERS, MOST_LINES
from letters.domain.letters import Letter
from letters.registers.recognise import recognised
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.storage.records import create_book
from plaidoyer.assembly import letters
from tests.fakes.poppler import text as text_of
from tests.fakes.still_clock import StillClock

DAY = date(2026, 11, 22)
AMO10 = "assemblee/AMO10_L17_etat-2026-04-09.json.zip"
SENATORS = "senat/api-senat_senateurs_2025-11-13.json"
ODSEN = "senat/ODSEN_GENERAL_2025-08-29.json"
TRACES = re.compile(r"\b(?:None|nil|null|NULL)\b|[{}]|Non public")
CIVILITIES = {"Madame": ("Madame ", "Mme "), "Monsieur": ("Monsieur ", "M. ")}


@dataclass(frozen=True)
class Person:
    """Somebody as their file tells, read here by other code than the product's."""

    key: str
    surname: str
    greeting: str


def deputies(real):
    archive = real(AMO10)
    for member in archive.members:
        if "/acteur/" in f"/{member}":
            told = json.loads(archive.member(member))["acteur"]
            who = told["etatCivil"]["ident"]
            greeting = {"Mme": "Madame la Députée", "M.": "Monsieur le Député"}[who["civ"]]
            yield Person(f"assemblee:{told['uid']['#text']}", who["nom"], greeting)


def senators(real):
    with real(SENATORS).text() as content:
        for told in json.load(content):
            title = "la Sénatrice" if told["feminise"] else "le Sénateur"
            greeting = "Monsieur le Sénateur" if told["civilite"] == "M." else f"Madame {title}"
            yield Person(f"senat:{told['matricule']}", told["nom"], greeting)


@dataclass(frozen=True)
class Chamber:
    """The files of a chamber, who sits there, which letter is written to them, and where it goes."""

    files: tuple[str, ...]
    people: Callable[..., Iterable[Person]]
    letter: str
    address: list[str]
    count: int
    with_mail: int
    women_who_sign_senateur: int


ASSEMBLEE = Chamber(
    (AMO10,), deputies, "legislator/deputy-meeting",
    ["Assemblée nationale", "126 rue de l’Université", "75355 PARIS 07 SP"], 577, 576, 0,
)  # fmt: skip
SENATE = Chamber(
    (SENATORS, ODSEN), senators, "legislator/senator-meeting",
    ["Sénat", "15 rue de Vaugirard", "75291 PARIS CEDEX 06"], 348, 328, 22,
)  # fmt: skip
BOTH = pytest.mark.parametrize("chamber", [ASSEMBLEE, SENATE], ids=["deputies", "senators"])


@dataclass(frozen=True)
class Written:
    """A letter to somebody, and where it would be sent."""

    person: Person
    letter: Letter
    mail: str


@pytest.fixture
def written(real, tmp_path):
    """Import the files of a chamber into a book, and write to everyone whom they list."""
    book, clock, desk = create_book(tmp_path / "book.db", "5a" * 32), StillClock(DAY), letters()

    def to_all(chamber):
        for path in chamber.files:
            DirectoryImports(book, clock, recognised).apply(real(path))
        addresses = AddressBook(desk.directory, lambda _word, _words: (), clock, book)
        case = desk.example(chamber.letter)
        for person in chamber.people(real):
            recipient = addresses.recipient(person.key)
            letter = desk.compose(chamber.letter, replace(case, recipient=recipient), DAY)
            yield Written(person, letter, recipient.email)

    yield to_all
    book.close()


def faults_of(each, chamber):
    """Tell what is wrong in the text of a letter."""
    text = letters().export(each.letter, "txt", day=DAY).content.decode()
    paragraphs = text.split("\n\n")
    name, *address = paragraphs[1].split("\n")
    greeting, key = each.person.greeting, each.person.key
    if f"{greeting}," not in paragraphs or f"Je vous prie d’agréer, {greeting}, l’expression" not in text:
        yield f"{key}: not greeted « {greeting} »"
    if not name.startswith(CIVILITIES[greeting.split()[0]]) or not name.endswith(f" {each.person.surname}"):
        yield f"{key}: named « {name} »"
    if address != chamber.address or len(address) >= MOST_LINES or len(name) > MOST_CHARACTERS:
        yield f"{key}: written to at {address}"
    yield from (f"{key}: « {found} » in the letter" for found in TRACES.findall(text))


@BOTH
def test_a_letter_to_everyone_of_a_chamber_is_greeted_and_addressed_as_it_must_be(written, chamber):
    everyone = list(written(chamber))

    assert [] == [fault for each in everyone for fault in faults_of(each, chamber)]
    assert chamber.count == len(everyone) == len({each.person.key for each in everyone})
    assert chamber.with_mail == sum("@" in each.mail for each in everyone)
    greetings = [each.person.greeting for each in everyone]
    assert chamber.women_who_sign_senateur == greetings.count("Madame le Sénateur")


@BOTH
def test_six_letters_to_a_chamber_are_printed_with_their_greeting_and_their_address(written, chamber):
    by_length = sorted(written(chamber), key=lambda each: len(each.letter.recipient[0]))
    odd = [each for each in by_length if "/" in each.person.surname or "le Sénateur" in each.person.greeting]

    for each in [*by_length[:2], *by_length[-3:], odd[0]]:
        paper = text_of(letters().export(each.letter, "pdf", day=DAY).content)
        assert " ".join(each.letter.recipient) in paper
        assert f"{each.person.greeting}," in paper
        assert not TRACES.search(paper)
