"""What is erased is gone: from the pages of the file, deciphered one by one, and from its journal."""

from dataclasses import replace

import pytest

from letters.domain.campaigns.facts import Volunteer
from letters.domain.happenings import Happening
from letters.domain.plain import PlainText
from letters.storage.records import create_book
from tests.fakes.campaign_story import CAMPAIGN, aim, entry, uid
from tests.fakes.pages import deciphered
from tests.fakes.sample_requests import CPAM, DAY, HOSPITAL, draft, event, kept, letter, member, request

KEY = "5a" * 32
CANARY = "Kanarienvogel"
FILLING = "x" * 3000


@pytest.fixture
def path(tmp_path):
    return tmp_path / "book.db"


@pytest.fixture
def book(path):
    book = create_book(path, KEY)
    yield book
    book.close()


def told_of(book, person, word, body=CPAM):
    """Keep a request in which *word* stands wherever a person can write."""
    new = request(person.uid, replace(body, email=word), event(note=word), title=f"Titre {word}", topic=word)
    left = replace(letter(new.uid, text=word * 900), subject=word, answers={"why": word})
    book.open_request(new, (left,))
    book.append(new.uid, (event(Happening.ANSWERED, DAY, note=word + FILLING),))
    book.attach(replace(kept(new.uid), name=word, label=word))
    book.save_draft(draft(person.uid, new.uid, typed=word * 900))
    return new


def named(word):
    return replace(member(), person=replace(member().person, family_name=PlainText(word)), proof=word)


@pytest.fixture
def written(book):
    book.keep_member(person := named(CANARY))
    book.keep_member(other := named("Martin"))
    told_of(book, other, "Zaunkoenig", HOSPITAL)
    for number in range(40):
        book.append(told_of(book, person, f"{CANARY}{number}").uid, (event(Happening.NOTE, note=CANARY),))
    return person


@pytest.mark.usefixtures("written")
def test_what_is_kept_is_in_the_pages_and_not_in_the_file(path):
    assert CANARY.encode() in deciphered(path, KEY)
    assert CANARY.lower().encode() in deciphered(path, KEY)
    for file in path.parent.iterdir():
        assert CANARY.encode() not in file.read_bytes()


def test_nothing_of_a_person_forgotten_is_left(path, book, written):
    book.forget_member(written.uid)

    pages = deciphered(path, KEY).lower()
    assert CANARY.lower().encode() not in pages
    assert b"zaunkoenig" in pages
    assert 0 == path.with_name("book.db-wal").stat().st_size


def test_nothing_of_a_request_forgotten_is_left(path, book, written):
    book.keep_member(
        replace(written, person=replace(written.person, family_name=PlainText("Autre")), proof="")
    )

    for line in book.listed(words=CANARY):
        book.forget_request(line.uid)

    pages = deciphered(path, KEY).lower()
    assert CANARY.lower().encode() not in pages
    assert b"zaunkoenig" in pages


def test_a_file_that_shrank_holds_what_is_left(path, book, written):
    before = path.stat().st_size

    book.forget_member(written.uid)

    assert path.stat().st_size < before
    assert ((), (1, 0)) == (book.faults(), book.count())


@pytest.mark.parametrize("whole", [False, True], ids=["a volunteer", "a campaign"])
def test_nothing_of_a_campaign_or_of_a_volunteer_forgotten_is_left(path, book, whole):
    told = [entry(f"{n}", Volunteer(uid(f"{n}"), f"{CANARY} {n} {FILLING}")) for n in range(40)]
    book.begin_campaign(CAMPAIGN, (aim(title="Zaunkoenig"), *told))

    if whole:
        book.forget_campaign(CAMPAIGN)
    else:
        book.forget_entries(CAMPAIGN, {each.uid for each in told})

    pages = deciphered(path, KEY)
    assert (False, not whole) == (CANARY.encode() in pages, b"Zaunkoenig" in pages)
    assert 0 == path.with_name("book.db-wal").stat().st_size
