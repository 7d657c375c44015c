"""A program killed while it sends: no message is taken twice, none is lost from the record."""

import os
import random
from collections import Counter
from contextlib import closing
from dataclasses import replace
from email import message_from_bytes
from uuid import uuid4

import pytest

from letters.domain.drafts import Draft
from letters.domain.mailing import MailAccount, Outgoing, Security, State
from letters.sending.smtp import SmtpCarrier
from letters.services.household import Household
from letters.services.requests import Requests
from letters.storage.records import create_book, open_book
from tests.fakes.attachments_in_memory import AttachmentsInMemory
from tests.fakes.desk_of_requests import NOLWENN
from tests.fakes.killed import killed_while
from tests.fakes.mail_desk import DPO, MailDesk
from tests.fakes.mail_servers import HOST, PASSWORD, USER, Box, authority, context_of, serving
from tests.fakes.still_clock import StillClock
from tests.fakes.writing_desk import DAY, OBJECTION

pytestmark = pytest.mark.network
KEY = "5a" * 32
LONGEST = 0.4
"""Seconds that a sender lives after its first word: several messages leave in that time."""


class DeskOnDisk:
    """The desk, over an encrypted file; contents stay in memory."""

    def __init__(self, book, files):
        self.clock, self.records, self.files = StillClock(DAY), book, files
        self.household, self.requests = Household(book), Requests(book, files, self.clock)


def desk_over(book, files, port):
    carrier = SmtpCarrier(authorities=authority().pem.decode(), patience=5.0)
    desk = MailDesk(DeskOnDisk(book, files), carrier)
    desk.accounts.choose(MailAccount("nolwenn@example.org", HOST, USER, "", Security.TLS, port))
    return desk.mailing


def waiting_message(files):
    uid = uuid4()
    content = f"From: {USER}\r\nTo: {DPO}\r\nMessage-ID: <{uid}@example.org>\r\n\r\nBonjour\r\n".encode()
    return Outgoing(
        uid, NOLWENN.uid, DPO, f"<{uid}@example.org>", files.put(content), len(content), DAY,
        StillClock(DAY).now(), draft=Draft(uid, OBJECTION, member=NOLWENN.uid),
    )  # fmt: skip


def send(path, files, port, say):
    """Send whatever is ready, and say each once it is known to have left."""
    mailing = desk_over(open_book(path, KEY), files, port)
    say(b"b")
    for item in mailing.waiting():
        if item.state is State.QUEUED:
            mailing.send(item.uid, PASSWORD)
            say(b"s")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the sender is a child of this process")
@pytest.mark.parametrize("kills", [12, pytest.param(200, marks=pytest.mark.long)])
def test_a_sender_killed_at_any_moment_sends_nothing_twice_and_forgets_nothing(tmp_path, kills):
    path, files, box = tmp_path / "book.db", AttachmentsInMemory(), Box(thinks=0.02)
    with closing(create_book(path, KEY)) as book:
        book.keep_member(NOLWENN)
        known = [waiting_message(files) for _ in range(kills * 4)]
        for each in known:
            book.keep_outgoing(each)

    states, said = Counter(), 0
    with serving(box, encrypted=context_of("good", tmp_path)) as port:
        for seed in range(kills):
            lifetime = random.Random(seed).uniform(0, LONGEST)
            words, _ended = killed_while(lambda say: send(path, files, port, say), lifetime)
            said += words.count(b"s")
            with closing(open_book(path, KEY)) as book:
                desk_over(book, files, port).recover()

        with closing(open_book(path, KEY)) as book:
            found = {each.message_id: each for each in map(book.one_outgoing, (each.uid for each in known))}
    taken = Counter(message_from_bytes(content)["Message-ID"] for _from, _to, content in box.taken)
    states.update(each.state for each in found.values())

    assert not [each for each, times in taken.items() if times > 1]
    assert {State.SENT, State.UNKNOWN, State.QUEUED} >= states.keys()
    assert all(taken[each] == 1 for each, item in found.items() if item.state is State.SENT)
    assert all(taken[each] == 0 for each, item in found.items() if item.state is State.QUEUED)
    assert 0 < said <= states[State.SENT]
    assert states[State.UNKNOWN] <= kills


NOTING_KILLS = 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the one who notes is a child of this process")
def test_noting_killed_at_any_moment_ends_in_one_request_with_one_letter(tmp_path):
    desk = MailDesk()
    item = desk.queued()
    path, files = tmp_path / "book.db", desk.desk.files
    left = replace(item, state=State.SENT, left_on=DAY)
    with closing(create_book(path, KEY)) as book:
        book.keep_member(NOLWENN)
        book.keep_outgoing(left)

    def note(say):
        with closing(open_book(path, KEY)) as book:
            mailing = desk_over(book, files, 465)
            say(b"b")
            mailing.recover()

    for seed in range(NOTING_KILLS):
        killed_while(note, random.Random(seed).uniform(0.05, 0.5))
    with closing(open_book(path, KEY)) as book:
        assert () == desk_over(book, files, 465).recover()
        (line,) = book.listed()
        assert 1 == len(book.request(line.uid).events) == len(book.letters(line.uid))
        assert 1 == len(book.attachments(line.uid))
