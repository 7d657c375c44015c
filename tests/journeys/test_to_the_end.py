"""A request followed to its end: refused, complained of, unanswered by the authority, the judge in sight."""

from contextlib import closing
from datetime import date
from hashlib import sha256

import pikepdf
import pytest

from letters.domain.admissibility import Met
from letters.domain.channels import Channel
from letters.domain.happenings import Happening
from letters.domain.mailing import MailAccount, Security
from letters.domain.proofs import Proof
from letters.domain.replies import Reply, ReplyKind
from letters.domain.steps import Advice
from letters.sending.smtp import SmtpCarrier
from letters.services.complaints import Complaints
from letters.services.dossiers import Dossiers
from letters.services.following import Following
from letters.services.household import Household
from letters.services.interview import Interview
from letters.services.requests import File, Happened, Requests
from letters.services.sending import Departure, Sending
from letters.storage.attachments import EncryptedFiles
from letters.storage.records import create_book
from letters.storage.vault import Vault
from plaidoyer.assembly import known_of_complaints, letters
from tests.fakes.desk_of_requests import NOLWENN
from tests.fakes.exhibits import scan
from tests.fakes.mail_desk import DPO, MailDesk
from tests.fakes.mail_servers import HOST, PASSWORD, USER, Box, authority, context_of, serving
from tests.fakes.sample_home import CHEAP, PHRASE
from tests.fakes.still_clock import StillClock
from tests.fakes.writing_desk import DAY

pytestmark = pytest.mark.network

REFUSED_ON, COMPLAINED_ON, SILENT_ON = date(2026, 12, 10), date(2026, 12, 14), date(2027, 3, 22)


class Desk:
    """Everything real but the clock: the encrypted file, its files, a mail server that checks passwords."""

    def __init__(self, folder, port):
        _, key, _ = Vault.create(PHRASE, CHEAP)
        self.clock, self.records = StillClock(DAY), create_book(folder / "book.db", "5a" * 32)
        self.files = EncryptedFiles(folder, key)
        self.household = Household(self.records)
        self.requests = Requests(self.records, self.files, self.clock)
        self.household.keep(NOLWENN)
        self.mail = MailDesk(self, SmtpCarrier(authorities=authority().pem.decode()))
        self.mail.accounts.choose(MailAccount(USER, HOST, USER, "Nolwenn Le Bihan", Security.TLS, port))

    def send(self, interview):
        prepared = self.mail.mailing.prepared(interview)
        self.mail.mailing.queue(prepared)
        self.mail.mailing.send(prepared.uid, PASSWORD)
        return self.mail.mailing.noted(prepared.uid)

    def answering(self, uid, slug):
        followed = self.requests.followed(uid)
        draft = Following(letters()).draft(followed, slug, NOLWENN, followed.day)
        interview = self.mail.drafts.interview(draft)
        for question in ("future_only", "remedies_told"):
            interview = interview.answered("answers", question, value=False)
        return interview

    @property
    def complaints(self):
        sending = Sending(letters(), self.requests, self.household, self.records, self.files, self.clock)
        following, known = Following(letters()), known_of_complaints()
        return Complaints(letters(), self.requests, self.household, self.records, following, sending, known)


@pytest.fixture
def box():
    return Box()


@pytest.fixture
def desk(tmp_path, box):
    with serving(box, encrypted=context_of("good", tmp_path)) as port:
        desk = Desk(tmp_path, port)
        with closing(desk.records):
            yield desk


def test_from_the_refusal_to_the_silence_of_the_authority(desk, box, tmp_path):
    uid = desk.send(desk.mail.letter()).request.uid
    desk.clock.day = REFUSED_ON
    answer = File("réponse.pdf", scan(pages=2), proof=Proof.ANSWER)
    refused = Happened(Happening.REFUSED, REFUSED_ON, reply=Reply((ReplyKind.REFUSED_RESEARCH,)))
    desk.requests.record(uid, refused, answer)

    desk.send(desk.answering(uid, "reply/refused-research"))

    desk.clock.day = COMPLAINED_ON
    complaint = desk.complaints.prepared(uid)
    dossiers = Dossiers(letters(), desk.requests, desk.household, desk.mail.drafts)
    dossier = dossiers.bind(dossiers.plan(uid), tmp_path / "dossier.pdf", lambda _done, _whole: None)

    assert Met.NO not in {each.met for each in complaint.requirements}
    kept = {each.sha256 for each in complaint.followed.files}
    assert sha256(answer.content).hexdigest() in kept & {each.sha256 for each in dossier.exhibits}
    with pikepdf.open(tmp_path / "dossier.pdf") as pdf:
        assert dossier.pages == len(pdf.pages)

    receipt = File("récépissé.pdf", scan(pages=1), proof=Proof.PORTAL_RECEIPT)
    told = Interview(letters(), complaint.draft).answered("answers", "reply_says", "Un refus sans motif.")
    desk.mail.drafts.save(told.draft)
    desk.complaints.sent(
        desk.complaints.prepared(uid), Departure(Channel.WEB_FORM, COMPLAINED_ON, "26-1234", receipt)
    )
    desk.clock.day = SILENT_ON
    taken_up = Happened(Happening.COMPLAINT_ACKNOWLEDGED, date(2026, 12, 21), proof="26-1234")
    followed = desk.requests.record(uid, taken_up)

    assert [DPO, DPO] == [to for _, (to,), _ in box.taken]
    assert (Advice.CONTEST, date(2027, 3, 22)) == (followed.advised.advice, followed.advised.since)
    assert date(2027, 5, 18) == followed.advised.until
