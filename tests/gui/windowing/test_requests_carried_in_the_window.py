"""The window of one computer writes the requests, that of another brings them in, and shows them at once."""

from contextlib import closing

import pytest

from gui.navigation import Place
from letters.storage.home import LocalHome
from letters.storage.passphrase import Cost
from tests.fakes.still_clock import StillClock
from tests.fakes.two_computers import Computer, unheard
from tests.fakes.visits import DAY, session_in, settle

PHRASE = "quatre mots pour ouvrir"


@pytest.fixture
def first(tmp_path):
    computer = Computer(tmp_path / "first")
    with closing(computer.records):
        computer.fill()
        computer.carrying.export_all(tmp_path / "tout.zip", unheard)
        yield computer


@pytest.fixture
def session(qapp, tmp_path):
    """A window open on a file of its own, in which nothing is yet; the person chooses « tout.zip »."""
    (tmp_path / "second").mkdir()
    home = LocalHome(tmp_path / "second" / "home", StillClock(DAY), cost=Cost(passes=1, memory=8192))
    opened, _code = home.create(PHRASE)
    with session_in(qapp, tmp_path / "second") as session:
        session.desktop.files.path = tmp_path / "tout.zip"
        session.open(opened)
        settle(session)
        session.window.go(Place.SETTINGS)
        settle(session)
        yield session


def test_what_was_brought_in_is_on_the_other_pages_and_goes_out_the_same(first, session, tmp_path):
    section = session.window.page.carrying
    section.bring.click()
    settle(session)
    assert "2 nouvelles demandes." == section.bringing.said.text()
    rows = session.window.page.household.rows.items()
    assert ["Hélène Martin", "Zoé Martin"] == [row.line.title for row in rows]

    session.window.go(Place.REQUESTS)
    settle(session)
    assert 2 == len(session.services.requests.listed(closed=True))

    session.window.go(Place.SETTINGS)
    session.desktop.files.path = tmp_path / "again.zip"
    section.export.click()
    settle(session)
    third = Computer(tmp_path / "third")
    with closing(third.records):
        third.carrying.bring(tmp_path / "again.zip", unheard)
        assert first.tells() == third.tells()


def test_one_request_goes_out_of_its_page(first, session, tmp_path):
    section = session.window.page.carrying
    section.bring.click()
    settle(session)
    asked = session.services.requests.listed()[0].uid
    session.window.go(Place.REQUEST, asked)
    settle(session)
    session.desktop.files.path = tmp_path / "une.zip"

    session.window.page.travel.export.click()
    settle(session)

    third = Computer(tmp_path / "third")
    with closing(third.records):
        third.carrying.bring(tmp_path / "une.zip", unheard)
        assert first.records.request(asked) == third.records.request(asked)


@pytest.mark.usefixtures("first")
def test_a_lock_in_the_middle_stops_the_import_and_lets_the_file_go(session):
    session.window.page.carrying.bring.click()

    session.lock()

    assert session.services is None
