"""What is on screen is what was typed: no text of a person ever becomes mark-up, nor widens the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from letters.domain.happenings import Happening
from letters.services.requests import File, Happened, Requests
from letters.storage.in_memory import TrialHome
from tests.fakes import sample_requests as sample
from tests.fakes.visits import PAGES, session_in, settle, visit

HOSTILE = '<b>gras</b><img src="/etc/passwd">&amp;\u202egauche\u200b\x00' + "mot" * 3000
"""Mark-up, a picture, an entity, a change of direction, an invisible and a null character, and no space."""


def hostile_home(clock):
    """A file with that sentence in every place where a person types."""
    home = TrialHome()
    told = sample.member()
    person = replace(told.person, given_name=HOSTILE, family_name=HOSTILE, address=(HOSTILE,), email=HOSTILE)
    home.records.keep_member(replace(told, person=person, details={"place": HOSTILE}, proof=HOSTILE))
    recipient = replace(sample.CPAM, name=HOSTILE, attention=HOSTILE, address=(HOSTILE,), email=HOSTILE)
    request = replace(sample.request(told.uid, recipient), title=HOSTILE, topic=HOSTILE)
    requests = Requests(home.records, home.files, clock)
    requests.open(replace(request, opened_on=clock.today()))
    requests.record(request.uid, Happened(Happening.SENT, clock.today(), HOSTILE, proof=HOSTILE))
    requests.attach(request.uid, File("a.pdf", b"x", HOSTILE))
    home.records.save_draft(sample.draft(told.uid, typed=HOSTILE))
    return home


@pytest.fixture(scope="module")
def session(qapp, tmp_path_factory):
    with session_in(qapp, tmp_path_factory.mktemp("hostile")) as found:
        found.open(hostile_home(found.clock))
        settle(found)
        yield found


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_hostile_text_as_text_and_stays_as_wide(session, page):
    width = session.window.width()

    visit(session, page)

    labels = [each for each in session.window.findChildren(QLabel) if each.text()]
    assert {Qt.TextFormat.PlainText} == {each.textFormat() for each in labels}
    assert width == session.window.width()
    assert session.window.minimumSizeHint().width() <= width


def test_the_sentence_is_really_on_the_pages(session):
    visit(session, "request")

    shown = "".join(each.text() for each in session.window.findChildren(QLabel))

    assert "<b>gras</b>" in shown
