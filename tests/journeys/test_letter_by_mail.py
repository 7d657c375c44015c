"""A letter from the last look to its request, through a real server over TLS and a real encrypted file."""

from contextlib import closing

import pytest

from letters.domain.happenings import Happening
from letters.domain.mail_errors import PasswordRefused
from letters.domain.mailing import MailAccount, Security
from letters.domain.proofs import Proof
from letters.sending.smtp import SmtpCarrier
from letters.services.household import Household
from letters.services.requests import Requests
from letters.storage.records import create_book
from tests.fakes.attachments_in_memory import AttachmentsInMemory
from tests.fakes.desk_of_requests import NOLWENN
from tests.fakes.mail_desk import DPO, MailDesk
from tests.fakes.mail_servers import HOST, PASSWORD, USER, Box, authority, context_of, serving
from tests.fakes.still_clock import StillClock
from tests.fakes.writing_desk import DAY

pytestmark = pytest.mark.network


class Desk:
    """What a mail desk stands on: an encrypted file, contents in memory."""

    def __init__(self, book):
        self.clock, self.records, self.files = StillClock(DAY), book, AttachmentsInMemory()
        self.household, self.requests = Household(book), Requests(book, self.files, self.clock)
        self.household.keep(NOLWENN)


@pytest.mark.parametrize("security", Security)
def test_a_letter_leaves_as_it_was_seen_and_its_request_keeps_it(tmp_path, security):
    box, context = Box(), context_of("good", tmp_path)
    way = {"encrypted": context} if security is Security.TLS else {"starttls": context}
    with closing(create_book(tmp_path / "book.db", "5a" * 32)) as book, serving(box, **way) as port:
        desk = MailDesk(Desk(book), SmtpCarrier(authorities=authority().pem.decode()))
        desk.accounts.choose(MailAccount(USER, HOST, USER, "Nolwenn Le Bihan", security, port))
        prepared = desk.mailing.prepared(desk.letter())
        desk.mailing.queue(prepared)
        with pytest.raises(PasswordRefused):
            desk.mailing.send(prepared.uid, "faux")
        desk.mailing.send(prepared.uid, PASSWORD)
        followed = desk.mailing.noted(prepared.uid)
        (copy,) = [each for each in followed.files if each.proof is Proof.EMAIL]

        assert [(USER, (DPO,), prepared.content)] == box.taken
        assert prepared.content == desk.desk.requests.content(copy)
        assert [Happening.SENT] == [each.kind for each in followed.events]
        assert () == desk.mailing.waiting()
