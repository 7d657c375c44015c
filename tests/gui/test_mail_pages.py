"""A letter leaves from the window as it was shown; an account is told and tried; what waits is said first."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.pages.mail import Posting, WaitingMail
from gui.pages.record_dialog import RecordDialog
from gui.pages.request_ways import RequestWays
from gui.pages.settings.mail import MailSection
from gui.work import Work
from letters.domain.channel_failures import ChannelFailure
from letters.domain.channels import Channel
from letters.domain.happenings import Happening, Particulars
from letters.domain.mail_errors import PasswordRefused
from letters.domain.mailing import Security, State
from letters.services.directory import AddressBook
from letters.services.other_ways import OtherWays
from letters.services.requests import Happened
from letters.storage.spelling import near
from plaidoyer.assembly import letters
from tests.fakes.around_pages import Answers, AtOnce, heard, on_screen
from tests.fakes.desk_of_requests import Desk
from tests.fakes.mail_desk import ACCOUNT, DPO, MailDesk, SecretsOfTests
from tests.fakes.write_page import Table
from tests.fakes.writing_desk import DAY

pytestmark = pytest.mark.usefixtures("theme")


class Blank(QWidget):
    def refresh(self):
        """Nothing to show."""


def words(widget):
    """Give everything that *widget* says."""
    return " ".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


@pytest.fixture
def desk():
    return MailDesk()


@pytest.fixture
def posting(qtbot, desk):
    parent = on_screen(qtbot, Blank())
    posting = Posting(parent, desk.mailing, AtOnce())
    posting.kept = heard(posting.noted), heard(posting.failed)
    yield posting
    if posting.dialog:
        posting.dialog.done(0)


def opened(posting, desk):
    posting.begin(desk.letter())
    return posting.dialog


def type_password(dialog, words="secret"):
    dialog.password.set_value(words)


def test_the_last_look_names_the_recipient_the_server_and_every_file(posting, desk):
    dialog = opened(posting, desk)

    said = words(dialog)

    assert f"Envoyer à {DPO}" == dialog.send.text()
    assert "smtp.example.org" in said
    assert "courrier.pdf (" in said
    assert "Nolwenn Le Bihan <nolwenn@example.org>" in said
    assert dialog.text.box.isReadOnly()
    assert [] == desk.carrier.tried


def test_nothing_leaves_without_a_password(posting, desk):
    dialog = opened(posting, desk)

    dialog.send.click()

    assert dialog.password.error()
    assert [] == desk.carrier.tried
    assert () == desk.mailing.waiting()


def test_once_agreed_it_leaves_and_the_request_is_shown(posting, desk):
    dialog = opened(posting, desk)
    type_password(dialog)
    dialog.remember.set_value(True)

    dialog.send.click()

    noted, failed = posting.kept
    assert [(ACCOUNT, "secret")] == desk.carrier.tried
    assert 1 == len(desk.carrier.taken) == len(noted)
    assert [] == failed
    assert "secret" == desk.accounts.password()


def test_a_password_in_the_keyring_is_not_asked(posting, desk):
    desk.accounts.remember("known")
    dialog = opened(posting, desk)

    assert dialog.password.isHidden()
    dialog.send.click()

    assert [(ACCOUNT, "known")] == desk.carrier.tried


def test_what_the_server_refuses_is_said_there_and_may_be_tried_again(posting, desk):
    dialog = opened(posting, desk)
    type_password(dialog)
    desk.carrier.fault = PasswordRefused(host="smtp.example.org")
    dialog.send.click()
    refused = words(dialog)
    desk.carrier.fault = None

    dialog.send.click()

    assert "smtp.example.org a refusé" in refused
    assert 1 == len(desk.carrier.taken)
    assert 1 == len(desk.desk.records.listed())


def test_what_may_have_left_cannot_be_sent_again_from_there(posting, desk):
    dialog = opened(posting, desk)
    type_password(dialog)
    desk.stops_after_leaving()

    dialog.send.click()

    assert dialog.send.isHidden()
    assert [State.UNKNOWN] == [each.state for each in desk.mailing.waiting()]


def test_a_letter_is_sent_by_real_threads(qtbot, desk):
    work, parent = Work(), on_screen(qtbot, Blank())
    posting = Posting(parent, desk.mailing, work)
    noted = heard(posting.noted)
    posting.begin(desk.letter())
    work.wait()
    type_password(posting.dialog)

    posting.dialog.send.click()
    work.wait()

    assert 1 == len(noted)


# What waits


@pytest.fixture
def waiting(qtbot, desk):
    card = WaitingMail()
    card.answers = Answers()
    card.kept = heard(card.noted)
    on_screen(qtbot, card)
    card.serve(desk.mailing, card.answers, AtOnce())
    return card


def leaving(desk):
    item = replace(desk.queued(), state=State.SENDING, left_on=DAY, server="smtp.example.org")
    desk.mailing.outbox.keep_outgoing(item)
    return item


def left_in_the_middle(desk):
    item = leaving(desk)
    desk.mailing.recover()
    return item


def test_nothing_is_said_when_nothing_waits(waiting):
    waiting.refresh()

    assert waiting.isHidden()


def test_what_is_leaving_now_is_not_asked_by_a_page_made_anew(waiting, desk):
    item = leaving(desk)

    waiting.refresh()

    assert waiting.isHidden()
    assert State.SENDING is desk.mailing.outbox.one_outgoing(item.uid).state


def test_what_may_have_left_is_asked(waiting, desk):
    item = left_in_the_middle(desk)

    waiting.refresh()

    said = words(waiting)
    assert "smtp.example.org" in said
    assert DPO in said
    assert {"left", "again", "discard"} == {key for uid, key in waiting.buttons if uid == item.uid}


def test_said_to_have_left_it_is_noted(waiting, desk):
    item = left_in_the_middle(desk)
    waiting.refresh()

    waiting.buttons[item.uid, "left"].click()

    assert 1 == len(waiting.kept)
    assert waiting.isHidden()


@pytest.mark.parametrize(("agrees", "state"), [(True, State.QUEUED), (False, State.UNKNOWN)])
def test_sending_again_is_asked_twice_and_shown_before_it_leaves(waiting, desk, agrees, state):
    item = left_in_the_middle(desk)
    waiting.answers.yes = agrees
    waiting.refresh()

    waiting.buttons[item.uid, "again"].click()

    assert state is desk.mailing.outbox.one_outgoing(item.uid).state
    assert agrees == (waiting.posting.dialog is not None)
    assert [] == desk.carrier.taken
    if waiting.posting.dialog:
        waiting.posting.dialog.done(0)


def test_what_did_not_leave_says_why_and_goes_away(waiting, desk):
    item = desk.queued()
    desk.carrier.fault = PasswordRefused(host="smtp.example.org")
    with pytest.raises(PasswordRefused):
        desk.mailing.send(item.uid)
    waiting.refresh()
    said = words(waiting)

    waiting.buttons[item.uid, "discard"].click()

    assert "smtp.example.org a refusé" in said
    assert waiting.isHidden()


# The account


def section(qtbot, desk):
    shown = on_screen(qtbot, MailSection())
    shown.serve(desk.accounts, AtOnce())
    return shown


def test_the_account_is_shown_without_its_password(qtbot, desk):
    desk.accounts.remember("secret")

    shown = section(qtbot, desk)

    assert "smtp.example.org" == shown.host.value()
    assert "" == shown.password.value()
    assert shown.remember.value()


def test_choosing_the_security_gives_its_port(qtbot, desk):
    shown = section(qtbot, desk)

    shown.security.set_value(Security.STARTTLS.value)
    shown.security.changed.emit()

    assert "587" == shown.port.value()


def test_an_account_is_kept_its_password_in_the_keyring(qtbot, desk):
    shown = section(qtbot, desk)
    shown.host.set_value("smtp.autre.example")
    shown.password.set_value("secret")
    shown.remember.set_value(True)

    shown.keep.click()

    assert "smtp.autre.example" == desk.accounts.needed().host
    assert "secret" == desk.accounts.password()


def test_a_fault_stands_under_its_field(qtbot, desk):
    shown = section(qtbot, desk)
    shown.host.set_value("https://smtp.example.org/")

    shown.keep.click()

    assert shown.host.error()
    assert ACCOUNT == desk.accounts.account()


def test_trying_the_account_sends_nothing_and_says_so(qtbot, desk):
    shown = section(qtbot, desk)
    shown.password.set_value("secret")

    shown.check.click()

    assert [(ACCOUNT, "secret")] == desk.carrier.tried
    assert "Rien n’a été envoyé" in words(shown)


def test_without_a_keyring_nothing_is_offered_to_be_remembered(qtbot):
    shown = section(qtbot, MailDesk(secrets=SecretsOfTests(works=False)))

    assert shown.remember.isHidden()
    assert not shown.without.isHidden()


# The last step of a letter


def test_a_finished_letter_may_leave_from_the_window(qtbot):
    table = Table(qtbot)
    mail = MailDesk(table.desk)
    table.page.serve(mail.mailing)
    table.open(mail.letter().draft).at(3)

    table.view.forms.sending.ways["mail"].click()
    dialog = table.page.posting.dialog
    dialog.password.set_value("secret")
    dialog.send.click()
    QApplication.processEvents()

    assert 1 == len(mail.carrier.taken)
    assert 1 == len(table.desk.records.listed())
    assert table.wanted


def test_a_letter_too_long_for_a_link_is_saved_for_the_mail_program(qtbot):
    table = Table(qtbot)
    mail = MailDesk(table.desk)
    table.page.serve(mail.mailing)
    path = table.saves_to("letter.eml")
    table.open(mail.letter().draft).at(3)

    table.view.forms.sending.ways["link"].click()

    assert table.disk.contents[path].startswith(b"X-Unsent: 1")


# A letter that never arrived


def test_why_a_channel_failed_is_asked_and_said(qtbot):
    dialog = RecordDialog(None, [Happening.CHANNEL_FAILED], DAY)
    qtbot.addWidget(dialog)
    given = heard(dialog.given)
    dialog.save.click()
    missing = dialog.why.error()

    dialog.why.set_value(ChannelFailure.NO_REPLY.value)
    dialog.save.click()

    assert missing
    ((happened,),) = given
    assert "no-reply-address" == happened.particulars.reason


def test_the_ways_that_are_left_are_shown_each_to_be_copied(qtbot):
    desk = Desk(DAY)
    uid = desk.keep("Harmonie", opened=DAY)
    desk.requests.record(uid, Happened(Happening.SENT, DAY, channel=Channel.EMAIL))
    particulars = Particulars(reason="bounced")
    followed = desk.requests.record(uid, Happened(Happening.CHANNEL_FAILED, DAY, particulars=particulars))
    ways = RequestWays()
    copied = heard(ways.copied)
    ways.serve(OtherWays(AddressBook(letters().directory, near, desk.clock)), AtOnce())
    qtbot.addWidget(ways)

    ways.show_ways(followed)
    ways.lines[0].copy.click()

    assert ["Lettre recommandée", "Courrier simple"] == [line.channel.name for line in ways.lines]
    assert [("1 rue Haute\n35000 RENNES",)] == copied
