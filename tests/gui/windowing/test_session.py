"""The life of a window: opened, locked while nobody is there, closed in the middle of anything."""

import threading
from contextlib import contextmanager
from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from gui.navigation import Place
from gui.pages.welcome import WelcomePage
from gui.pages.welcome.unlocking import UnlockStep
from gui.widgets.asking import Dialogs
from gui.work import Lane
from letters.domain.mail_errors import ConnectionLost
from letters.domain.mailing import MailAccount, Security, State
from letters.storage.home import LocalHome
from letters.storage.passphrase import Cost
from tests.fakes.around_pages import heard
from tests.fakes.mail_servers import HOST, PASSWORD, USER, scripted
from tests.fakes.sample_requests import member, message
from tests.fakes.still_clock import StillClock
from tests.fakes.visits import DAY, session_in, settle

PHRASE = "quatre mots pour ouvrir"
SOON = 2000
"""Milliseconds within which a dialog is closed and the file locked."""


def local(folder):
    return LocalHome(folder / "home", StillClock(DAY), cost=Cost(passes=1, memory=8192))


@pytest.fixture
def closed(tmp_path):
    """A folder whose file is made, and not open."""
    home, _code = local(tmp_path).create(PHRASE)
    home.close()
    return tmp_path


@pytest.fixture
def session(qapp, closed):
    """A window open on that file."""
    with session_in(qapp, closed) as session:
        session.open(local(closed).open_with_passphrase(PHRASE))
        settle(session)
        yield session


def opens_again(folder):
    """Whether nobody has the file any more."""
    local(folder).open_with_passphrase(PHRASE).close()
    return True


def is_locked(session):
    return isinstance(session.window.page, WelcomePage) and session.services is None


def test_a_locked_file_is_let_go_and_asked_for(session, closed):
    session.lock()

    assert is_locked(session)
    assert isinstance(session.window.page.step, UnlockStep)
    assert opens_again(closed)


def test_details_typed_and_not_kept_do_not_hold_the_lock_back(session):
    session.window.go(Place.SETTINGS)
    settle(session)
    household = session.window.page.household
    household.new.click()
    household.form.touched = True
    assert session.window.page.may_leave()
    session.window.asks.asked.clear()

    session.lock()

    assert is_locked(session)
    assert [] == session.window.asks.asked


def test_a_question_left_unanswered_is_closed_as_if_refused_then_the_file_is_locked(session, qtbot):
    QTimer.singleShot(0, session.lock)

    answer = Dialogs(session.window).confirm("Take Camille Moreau away?", "", do="Take away")
    qtbot.waitUntil(lambda: is_locked(session), timeout=SOON)

    assert answer is False
    assert is_locked(session)
    assert QApplication.activeModalWidget() is None


def test_a_dialog_half_filled_is_not_left_above_the_lock(session, qtbot):
    session.window.show_keys()
    assert QApplication.activeModalWidget() is not None

    session.lock()
    qtbot.waitUntil(lambda: is_locked(session), timeout=SOON)

    assert is_locked(session)
    assert QApplication.activeModalWidget() is None


@contextmanager
def given_to_a_server_that_hangs(session):
    """Try an account at a server that never says a word; gives what the server notes, and the fault."""
    reached, told = threading.Event(), []

    def hanging(talk, heard):
        reached.set()
        while talk.recv(4096):
            pass
        heard.append(b"they left")

    with scripted(hanging) as (port, heard):
        account = MailAccount(USER, HOST, USER, "", Security.STARTTLS, port)
        carrier = session.services.mailing.carrier
        session.work.do(
            lambda: carrier.check(account, PASSWORD), then=told.append, failed=told.append, lane=Lane.MAIL
        )
        assert reached.wait(5)
        yield heard, told


@pytest.mark.network
@pytest.mark.parametrize("end", ["lock", "close"])
def test_a_mail_server_that_hangs_holds_neither_the_lock_nor_the_closing(session, closed, end):
    with given_to_a_server_that_hangs(session) as (heard, told):
        getattr(session, end)()

    assert [b"they left"] == heard
    assert end == "close" or [ConnectionLost] == [type(fault) for fault in told]
    assert opens_again(closed)


class StaysWhileItLeaves(QDialog):
    """As that of an e-mail does: closed once there is something *told*."""

    def __init__(self, told):
        super().__init__()
        self._told = told

    def reject(self):
        if self._told:
            super().reject()


@pytest.mark.network
def test_a_dialog_that_stays_while_its_e_mail_leaves_does_not_hold_the_lock_back(session, qtbot):
    with given_to_a_server_that_hangs(session) as (heard, told):
        dialog = StaysWhileItLeaves(told)
        dialog.open()

        session.lock()
        qtbot.waitUntil(lambda: is_locked(session), timeout=SOON)

    assert [b"they left"] == heard


def test_what_was_leaving_when_the_program_stopped_is_put_in_order_as_the_file_opens(qapp, closed):
    home = local(closed).open_with_passphrase(PHRASE)
    person = member()
    home.records.keep_member(person)
    item = message(person.uid, state=State.SENDING, left_on=DAY)
    home.records.keep_outgoing(item)

    with session_in(qapp, closed) as session:
        session.open(home)
        settle(session)

        assert State.UNKNOWN is session.services.mailing.outbox.one_outgoing(item.uid).state


def test_a_window_closed_while_the_passphrase_is_tried_lets_the_file_go(qapp, closed):
    with session_in(qapp, closed) as session:
        session.window.page.step.submitted.emit(PHRASE)

        session.window.close()

    assert session.services is None
    assert opens_again(closed)


def test_a_window_closed_while_the_file_is_being_made_lets_it_go(qapp, tmp_path):
    with session_in(qapp, tmp_path) as session:
        session.window.page.step.begin.emit()
        session.window.page.step.submitted.emit(PHRASE)

        session.window.close()

    assert opens_again(tmp_path)


def test_a_call_that_comes_after_the_lock_reads_nothing(session):
    records = session.services.home.records
    session.lock()

    with pytest.raises(ValueError, match="no raw key"):
        records.members()


@pytest.mark.usefixtures("session")
def test_a_second_window_on_the_same_file_says_that_it_is_open_elsewhere(qapp, closed):
    with session_in(qapp, closed) as second:
        second.window.page.step.submitted.emit(PHRASE)
        settle(second)

        assert "Une autre fenêtre" in second.window.page.step.field.error()
        assert second.services is None


def test_with_a_clock_that_went_back_every_page_is_still_shown(session):
    session.try_sample()
    settle(session)
    troubles = heard(session.work.trouble)
    session.clock.day = DAY - timedelta(days=400)

    for place in (Place.HOME, Place.REQUESTS, Place.DEADLINES):
        session.window.go(place)
        settle(session)

    assert ([], Place.DEADLINES) == (troubles, session.window.place)
