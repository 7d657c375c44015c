"""A letter leaves once, as it was seen, to whom it was seen; what became of it is never guessed."""

from dataclasses import replace

import pytest

from letters.domain.happenings import Happening
from letters.domain.mail_errors import (
    FateUndecided,
    FateUnknown,
    NoMailAccount,
    NoMailAddress,
    NotWaiting,
    PasswordRefused,
    ServerSilent,
)
from letters.domain.mailing import State
from letters.domain.proofs import Proof
from letters.domain.request_errors import AlreadyOpen
from tests.fakes.mail_desk import ACCOUNT, DPO, MailDesk
from tests.fakes.writing_desk import DAY


@pytest.fixture
def desk():
    return MailDesk()


def states(desk):
    return [each.state for each in desk.mailing.outbox.outgoing()]


def test_what_is_shown_is_what_the_server_takes(desk):
    prepared = desk.mailing.prepared(desk.letter())
    item = desk.mailing.queue(prepared)

    desk.mailing.send(item.uid, "secret")

    assert [(DPO, prepared.content)] == desk.carrier.taken
    assert [(ACCOUNT, "secret")] == desk.carrier.tried
    assert "Nolwenn Le Bihan <nolwenn@example.org>" == prepared.seen.sender
    assert DPO == prepared.seen.to
    assert prepared.seen.subject.startswith("Opposition à la réutilisation")
    assert "Nolwenn Le Bihan" in prepared.seen.text
    assert ["courrier.pdf"] == [name for name, _size in prepared.seen.files]
    assert f"Message-ID: {item.message_id}\r\n".encode() in prepared.content


def test_once_sent_the_request_tells_it_and_keeps_the_message_byte_for_byte(desk):
    prepared = desk.mailing.prepared(desk.letter())
    desk.mailing.queue(prepared)
    desk.mailing.send(prepared.uid)

    followed = desk.mailing.noted(prepared.uid)

    (sent,) = followed.request.events
    copy = next(each for each in followed.files if each.proof is Proof.EMAIL)
    assert (Happening.SENT, DAY, "email") == (sent.kind, sent.on, sent.channel)
    assert prepared.content == desk.desk.requests.content(copy)
    assert () == desk.mailing.waiting()
    assert () == desk.drafts.all()


def test_noting_twice_is_noting_once(desk):
    item = desk.queued()
    desk.mailing.send(item.uid)
    waiting = desk.mailing.outbox.one_outgoing(item.uid)
    once = desk.mailing.noted(item.uid)
    desk.mailing.outbox.keep_outgoing(waiting)

    twice = desk.mailing.noted(item.uid)

    assert once.request == twice.request
    assert len(once.files) == len(twice.files)


def test_what_left_but_was_not_noted_is_noted_at_the_next_start(desk):
    item = desk.queued()
    desk.mailing.send(item.uid)

    assert () == desk.mailing.recover()
    assert 1 == len(desk.desk.records.listed())


def test_that_it_is_leaving_is_kept_before_the_first_word_of_it(desk):
    item, seen = desk.queued(), []

    def carry(_account, _password, _recipient, _message, leaving):
        seen.append(states(desk))
        leaving()
        seen.append(states(desk))

    desk.carrier.carry = carry
    desk.mailing.send(item.uid)

    assert [[State.QUEUED], [State.SENDING]] == seen
    assert [State.SENT] == states(desk)


def test_a_message_that_did_not_leave_says_why_and_may_be_tried_again(desk):
    item = desk.queued()
    desk.carrier.fault = PasswordRefused(host="smtp.example.org")
    with pytest.raises(PasswordRefused):
        desk.mailing.send(item.uid)
    (waiting,) = desk.mailing.waiting()
    desk.carrier.fault = None

    desk.mailing.send(item.uid)

    assert State.FAILED is waiting.state
    assert "smtp.example.org" in waiting.fault
    assert 1 == len(desk.carrier.taken)


def test_a_message_that_may_have_left_is_never_sent_again_by_itself(desk):
    item = desk.queued()
    desk.stops_after_leaving()
    with pytest.raises(FateUnknown):
        desk.mailing.send(item.uid)

    with pytest.raises(NotWaiting):
        desk.mailing.send(item.uid)
    with pytest.raises(FateUndecided):
        desk.mailing.prepared(desk.letter())
    assert [State.UNKNOWN] == [each.state for each in desk.mailing.recover()]


def test_a_letter_looked_at_twice_does_not_leave_again_while_the_first_may_have_left(desk):
    first, second = (desk.mailing.prepared(desk.letter()) for _ in range(2))
    second = replace(second, draft=first.draft)
    item = desk.mailing.queue(first)
    desk.stops_after_leaving()
    with pytest.raises(FateUnknown):
        desk.mailing.send(item.uid)

    with pytest.raises(FateUndecided):
        desk.mailing.queue(second)

    assert [(item.uid, State.UNKNOWN)] == [(each.uid, each.state) for each in desk.mailing.waiting()]


def test_a_message_found_leaving_at_the_start_may_have_left(desk):
    item = replace(desk.queued(), state=State.SENDING, left_on=DAY)
    desk.mailing.outbox.keep_outgoing(item)
    desk.queued("CPAM du Finistère")

    recovered = desk.mailing.recover()

    assert [State.UNKNOWN, State.QUEUED] == [each.state for each in recovered]
    assert [] == desk.carrier.taken


def test_the_person_says_that_it_left(desk):
    item = desk.queued()
    desk.stops_after_leaving()
    with pytest.raises(FateUnknown):
        desk.mailing.send(item.uid)

    followed = desk.mailing.it_left(item.uid)

    assert [Happening.SENT] == [each.kind for each in followed.request.events]
    assert () == desk.mailing.waiting()


def test_sent_again_it_is_the_same_message_with_the_same_identifier(desk):
    item = desk.queued()
    desk.stops_after_leaving()
    with pytest.raises(FateUnknown):
        desk.mailing.send(item.uid)
    desk.carrier.fault = None

    desk.mailing.send_again(item.uid)
    desk.mailing.send(item.uid)

    ((_to, message),) = desk.carrier.taken
    assert item.message_id.encode() in message
    assert 2 == desk.mailing.outbox.one_outgoing(item.uid).attempts


def test_a_letter_that_could_not_be_noted_does_not_leave(desk):
    first = desk.queued()
    desk.mailing.send(first.uid)
    desk.mailing.noted(first.uid)

    with pytest.raises(AlreadyOpen):
        desk.queued()

    assert () == desk.mailing.waiting()


def test_a_letter_prepared_anew_takes_the_place_of_one_that_failed(desk):
    old = desk.queued()

    new = desk.queued()

    assert [new.uid] == [each.uid for each in desk.mailing.waiting()]
    assert old.message_id != new.message_id


def test_one_after_the_other_each_to_its_one_recipient_and_stopped_between_two(desk):
    uids = [desk.queued(name).uid for name in ("CPAM du Finistère", "CPAM du Morbihan", "CPAM des Landes")]

    class Stop(Exception):
        pass

    def step(done, total):
        assert 3 == total
        if done == 2:
            raise Stop

    with pytest.raises(Stop):
        desk.mailing.send_all(uids, step)

    assert [State.SENT, State.SENT, State.QUEUED] == states(desk)
    assert 2 == len(desk.carrier.taken)


def test_the_first_that_does_not_leave_ends_it(desk):
    uids = [desk.queued(name).uid for name in ("CPAM du Finistère", "CPAM du Morbihan")]
    desk.carrier.fault = ServerSilent(host="x", seconds=30)

    with pytest.raises(ServerSilent):
        desk.mailing.send_all(uids, lambda _done, _total: None)

    assert [State.FAILED, State.QUEUED] == states(desk)


def test_without_an_account_nothing_is_prepared(desk):
    desk.accounts.forget()

    with pytest.raises(NoMailAccount):
        desk.mailing.prepared(desk.letter())


def test_without_an_address_nothing_is_prepared(desk):
    interview = desk.letter()
    nameless = interview.answered("recipient", "email", "").answered("sending", "channel", "post")

    with pytest.raises(NoMailAddress):
        desk.mailing.prepared(nameless)


@pytest.mark.parametrize("state", [State.SENDING, State.SENT])
def test_a_message_that_leaves_or_left_cannot_be_taken_away(desk, state):
    item = replace(desk.queued(), state=state, left_on=DAY)
    desk.mailing.outbox.keep_outgoing(item)

    with pytest.raises(NotWaiting):
        desk.mailing.discard(item.uid)

    assert item == desk.mailing.outbox.one_outgoing(item.uid)


def test_a_message_taken_away_leaves_its_draft(desk):
    item = desk.queued()

    desk.mailing.discard(item.uid)

    assert () == desk.mailing.waiting()
    assert 1 == len(desk.drafts.all())
