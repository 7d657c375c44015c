"""Open letters begun, written, tagged: the texts they had stay to be read."""

from datetime import date
from uuid import UUID

import pytest

from letters.domain.errors import ForbiddenCharacter, TooLong
from letters.domain.signature_errors import (
    AmbiguousOpenLetter,
    ClosesBeforeItOpens,
    OpenLetterTitleTaken,
    OpenLetterWithoutTitle,
    UnknownOpenLetter,
)
from letters.domain.signatures.open_letters import LetterText
from letters.services.signatures.open_letters import About
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.signers import desk

DAY = date(2020, 6, 1)


@pytest.fixture
def letters():
    return desk(RecordsInMemory())[0]


def test_a_letter_begins_with_what_is_told_of_it(letters):
    about = About("open-letter/public", ("Hdh", "#hdh", " Rgpd "), DAY, date(2020, 7, 1), UUID(int=3))

    letter = letters.letter(letters.begin("  Nos données ", about))

    assert ("Nos données", "open-letter/public", ("Hdh", "Rgpd")) == (letter.title, letter.kind, letter.tags)
    assert (DAY, date(2020, 7, 1), UUID(int=3)) == (letter.opens_on, letter.closes_on, letter.campaign)
    assert 32 == len(letter.secret)


def test_the_text_of_a_day_is_the_one_in_force_then(letters):
    uid = letters.begin("Essai")
    letters.write(uid, "Un.", since=date(2020, 5, 1))
    letters.write(uid, "Deux.", "[^1]: Loi.")
    letters.write(uid, "Deux, corrigé.", since=DAY)

    letter = letters.letter(uid)

    assert ["Un.", "Deux.", "Deux, corrigé."] == [each.text for each in letter.texts]
    assert letter.text_on(date(2020, 4, 30)) is None
    assert "Un." == letter.text_on(date(2020, 5, 31)).text
    assert LetterText(DAY, "Deux, corrigé.") == letter.text_on(DAY)


def test_letters_are_listed_the_newest_first(letters):
    for title, since in (("Avril", date(2020, 4, 9)), ("Mai", date(2020, 5, 7)), ("Sans texte", None)):
        uid = letters.begin(title, About(tags=("Hdh",) if title != "Mai" else ("Presse", "Hdh")))
        if since:
            letters.write(uid, "…", since=since)

    assert ["Mai", "Avril", "Sans texte"] == [each.letter.title for each in letters.listed()]
    assert ["Mai"] == [each.letter.title for each in letters.listed(["PRESSE", "hdh"])]
    assert ("Hdh", "Presse") == letters.tags()


def test_tags_are_added_and_taken_away(letters):
    uid = letters.begin("Essai", About(tags=("Hdh",)))

    assert ("Hdh", "Arrêté") == letters.tag(uid, ["Arrêté", "HDH"])
    assert ("Hdh",) == letters.tag(uid, remove=["arrete"])


def test_a_letter_is_told_anew(letters):
    uid = letters.begin("Essai", About(tags=("Hdh",)))

    letters.tell(uid, "essai", About(closes_on=DAY))

    assert ("essai", (), DAY) == (
        letters.letter(uid).title,
        letters.letter(uid).tags,
        letters.letter(uid).closes_on,
    )
    assert not letters.letter(uid).is_open(date(2020, 6, 2))


@pytest.mark.parametrize(
    ("title", "about"), [("autre", About()), ("Neuf", About("", (), DAY, date(2019, 1, 1)))]
)
def test_of_a_letter_that_cannot_be_told_anew_nothing_changes(letters, title, about):
    letters.begin("Autre")
    uid = letters.begin("Essai", About(tags=("Hdh",)))
    before = letters.letter(uid)

    with pytest.raises((OpenLetterTitleTaken, ClosesBeforeItOpens)):
        letters.tell(uid, title, about)

    assert before == letters.letter(uid)


def test_a_letter_is_found_by_its_title_or_its_identifier(letters):
    uid = letters.begin("Nos données")

    assert uid == letters.found("NOS DONNEES").uid == letters.found(str(uid)[:8]).uid
    for name in ("", "autre"):
        with pytest.raises(UnknownOpenLetter):
            letters.found(name)


def test_a_beginning_of_several_identifiers_is_told():
    first = desk(RecordsInMemory())[0]
    uids = iter((UUID(int=1), UUID(int=2)))
    letters = type(first)(first.records, first.clock, uids.__next__)
    letters.begin("Un")
    letters.begin("Deux")

    with pytest.raises(AmbiguousOpenLetter):
        letters.found("0000")


@pytest.mark.parametrize(
    ("title", "about", "fault"),
    [
        (" ", None, OpenLetterWithoutTitle),
        ("ESSAI", None, OpenLetterTitleTaken),
        ("T" * 300, None, TooLong),
        ("Autre\u202e", None, ForbiddenCharacter),
        ("Autre", About(opens_on=DAY, closes_on=date(2020, 5, 1)), ClosesBeforeItOpens),
        ("Autre", About(tags=("T" * 60,)), TooLong),
    ],
)
def test_what_no_letter_can_be_is_told(letters, title, about, fault):
    letters.begin("Essai")

    with pytest.raises(fault):
        letters.begin(title, about)

    assert 1 == len(letters.listed())


def test_a_letter_forgotten_is_no_longer_there(letters):
    uid = letters.begin("Essai")

    letters.forget(uid)

    with pytest.raises(UnknownOpenLetter):
        letters.letter(uid)
