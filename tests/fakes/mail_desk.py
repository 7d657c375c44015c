"""A person with a mail account and a letter ready to leave; a server that only notes what it took."""

from dataclasses import replace
from uuid import UUID, uuid5

from letters.domain.bodies import Recipient
from letters.domain.mail_errors import FateUnknown
from letters.domain.mailing import MailAccount
from letters.sending.mail_program import mail_link
from letters.services.drafts import Drafts
from letters.services.interview import Interview
from letters.services.mail_accounts import MailAccounts
from letters.services.mailing import Mailing
from letters.services.sending import Sending
from plaidoyer.assembly import letters
from tests.fakes.desk_of_requests import NOLWENN, Desk
from tests.fakes.writing_desk import DAY, complete

DPO = "dpo@cpam.example"
ACCOUNT = MailAccount("nolwenn@example.org", "smtp.example.org", "nolwenn@example.org", "Nolwenn Le Bihan")


class CarrierOfTests:
    """Takes every message, or raises *fault*: before it leaves, or once it *left*."""

    def __init__(self):
        self.taken, self.tried, self.fault, self.left = [], [], None, False
        self.is_stopped = False

    def check(self, account, password):
        self.tried.append((account, password))
        if self.fault:
            raise self.fault

    def carry(self, account, password, recipient, message, leaving):
        self.tried.append((account, password))
        if self.fault and not self.left:
            raise self.fault
        leaving()
        if self.fault:
            raise self.fault
        self.taken.append((recipient, message))

    def stop(self):
        self.is_stopped = True


class SecretsOfTests:
    """A keyring in memory, or none."""

    def __init__(self, *, works=True):
        self.kept, self.works = {}, works

    def available(self):
        return self.works

    def keep(self, account, secret):
        self.kept[account] = secret

    def find(self, account):
        return self.kept.get(account)

    def forget(self, account):
        self.kept.pop(account, None)


class MailDesk:
    """Everything in memory; a test may look into it."""

    def __init__(self, desk=None, carrier=None, secrets=None):
        self.desk = desk or Desk(DAY)
        self.carrier, self.secrets = carrier or CarrierOfTests(), secrets or SecretsOfTests()
        records, files, clock = self.desk.records, self.desk.files, self.desk.clock
        self.accounts = MailAccounts(records, self.secrets, self.carrier)
        self.drafts = Drafts(records, letters(), clock)
        sending = Sending(letters(), self.desk.requests, self.desk.household, records, files, clock)
        self.mailing = Mailing(
            self.accounts, self.carrier, records, files, self.drafts, sending, clock, mail_link
        )
        self.accounts.choose(ACCOUNT)

    def letter(self, name="CPAM d’Ille-et-Vilaine"):
        """Give a letter to *name*, complete and kept as a draft."""
        interview = complete(sending={"channel": "email"}).about(NOLWENN.uid)
        body = Recipient(name, ("35000 RENNES",), "health-insurer", email=DPO)
        written = Interview(letters(), interview.to(body).draft)
        kept = self.drafts.save(_apart(written.draft, name))
        return self.drafts.interview(kept)

    def queued(self, name="CPAM d’Ille-et-Vilaine"):
        return self.mailing.queue(self.mailing.prepared(self.letter(name)))

    def stops_after_leaving(self):
        """Let the server say nothing once a message began to leave."""
        self.carrier.fault, self.carrier.left = FateUnknown(), True


def _apart(draft, name):
    return replace(draft, uid=uuid5(UUID(int=1), name))
