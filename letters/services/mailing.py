"""What a person does so that a letter leaves by e-mail from here: look at it, let it go, know that it left.

Nothing is ever sent again by itself: what may have left waits until the person says what became of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.policy import default
from uuid import UUID, uuid4

from letters.domain.channels import Channel
from letters.domain.drafts import Draft
from letters.domain.errors import PlaidoyerError
from letters.domain.mail_errors import FateUndecided, FateUnknown, MailFault, NoMailAddress, NotWaiting
from letters.domain.mailing import MailAccount, Outgoing, State
from letters.domain.proofs import Proof
from letters.ports.attachments import Attachments
from letters.ports.clock import Clock
from letters.ports.exports import Attachment, MessageHead
from letters.ports.mail import Carrier
from letters.ports.outbox import OutboxRecords
from letters.services.drafts import Drafts
from letters.services.interview import Interview
from letters.services.language import _, sentence
from letters.services.letters import PDF, Letters
from letters.services.mail_accounts import MailAccounts
from letters.services.previews import NO_LIMIT
from letters.services.requests import File, Followed
from letters.services.sending import Departure, Sending

PAPER, COPY = "courrier.pdf", "courriel.eml"
"""The names of the letter joined to the message, and of the copy that is kept."""

_UNDECIDED = frozenset({State.SENDING, State.UNKNOWN, State.SENT})
_READY = frozenset({State.QUEUED, State.FAILED})


@dataclass(frozen=True, slots=True)
class Seen:
    """What a message says, read back from its bytes; *files* are names and sizes (bytes) of those joined."""

    sender: str
    to: str
    subject: str
    text: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Exactly what would leave: *content* is the whole message, *seen* what it says.

    *password_known* says that the keyring holds the password, *can_remember* that there is one to be trusted.
    """

    uid: UUID
    draft: Draft
    account: MailAccount
    to: str
    message_id: str
    content: bytes
    seen: Seen
    password_known: bool = False
    can_remember: bool = False


@dataclass(frozen=True, slots=True)
class Mailing:
    """The letters that leave by e-mail from one encrypted file."""

    accounts: MailAccounts
    carrier: Carrier
    outbox: OutboxRecords
    files: Attachments
    drafts: Drafts
    sending: Sending
    clock: Clock
    linked: Callable[[str, str, str], str]

    def prepared(self, interview: Interview) -> Prepared:
        """Make the message that *interview* gives, to be looked at; nothing is kept.

        It types the letter: one call at a time. Raises what is wrong with the letter, `NoMailAccount`,
        `NoMailAddress`, `UnsafeHeader`, `FateUndecided`.
        """
        account, today = self.accounts.needed(), self.clock.today()
        self._refuse_undecided(interview.draft)
        letter = interview.finished(today)
        if not letter.recipient_email:
            raise NoMailAddress(recipient=next(iter(letter.recipient), ""))
        uid = uuid4()
        message_id = f"<{uid}@{account.address.partition('@')[2]}>"
        paper = Attachment(PAPER, self._letters.export(letter, "pdf", day=today).content, PDF)
        head = MessageHead(
            account.name, account.address, letter.recipient_email, message_id, self.clock.now()
        )
        content = self._letters.outputs.mail(letter, head, attachments=(paper,))
        return self._shown(uid, interview.draft, head.to, message_id, content)

    def resumed(self, uid: UUID) -> Prepared:
        """Give a message that waits, to be looked at again; raises `NotWaiting`, `NoMailAccount`."""
        item = self.outbox.one_outgoing(uid)
        if item.state not in _READY or item.draft is None:
            raise NotWaiting
        return self._shown(uid, item.draft, item.recipient, item.message_id, self.files.get(item.sha256))

    def link(self, interview: Interview) -> str:
        """Give the link that opens the letter in a mail program, or nothing where it is too long for one.

        Raises what is wrong with the letter, `NoMailAddress`, `UnsafeHeader`.
        """
        letter = interview.finished(self.clock.today())
        if not letter.recipient_email:
            raise NoMailAddress(recipient=next(iter(letter.recipient), ""))
        text = self._letters.outputs.form(letter, NO_LIMIT).text
        return self.linked(letter.recipient_email, letter.subject, text)

    def queue(self, prepared: Prepared) -> Outgoing:
        """Keep the message that was looked at, ready to leave, with who wrote it.

        One that failed before gives way to it. Raises `AlreadyOpen` and whatever else would keep the
        letter from being noted once it left, `FateUndecided`, `NotKept`.
        """
        self._refuse_undecided(prepared.draft)
        draft = prepared.draft if prepared.draft.request else self.drafts.settled(prepared.draft)
        today = self.clock.today()
        self.sending.refuse_useless(draft, self.drafts.interview(draft).case(today), today)
        for item in self._of(draft):
            self.outbox.discard_outgoing(item.uid)
        item = Outgoing(
            prepared.uid,
            self.sending.household.member(draft.member or UUID(int=0)).uid,
            prepared.to,
            prepared.message_id,
            self.files.put(prepared.content),
            len(prepared.content),
            today,
            self.clock.now(),
            server=prepared.account.host,
            draft=replace(draft, saved_at=None),
            request=draft.request,
        )
        self.outbox.keep_outgoing(item)
        return item

    def send(self, uid: UUID, password: str = "") -> None:
        """Give one message to the server; without *password*, the one in the keyring is used.

        That it is leaving is on the disk before its first word does. Raises `FateUnknown` when it may have
        left, another `MailFault` when it did not, `NotWaiting` when it is not there to be sent.
        """
        item = self.outbox.one_outgoing(uid)
        if item.state not in _READY:
            raise NotWaiting
        account, content = self.accounts.needed(), self.files.get(item.sha256)
        tried = replace(item, attempts=item.attempts + 1, server=account.host, fault="")
        leaving = replace(tried, left_on=self.clock.today())
        try:
            self.carrier.carry(
                account,
                password or self.accounts.password(),
                item.recipient,
                content,
                lambda: self._keep(leaving, State.SENDING),
            )
        except FateUnknown:
            self._keep(leaving, State.UNKNOWN)
            raise
        except MailFault as fault:
            self._keep(replace(tried, fault=sentence(fault)), State.FAILED)
            raise
        self._keep(leaving, State.SENT)

    def send_all(self, uids: Sequence[UUID], step: Callable[[int, int], None], password: str = "") -> None:
        """Send one message after the other, each to its one recipient; *step* may stop it between two.

        The first that does not leave ends it: raises what `send` does.
        """
        for place, uid in enumerate(uids):
            step(place, len(uids))
            self.send(uid, password)

    def stop(self) -> None:
        """Hang up on the server for good, from any thread: the file is about to be closed.

        What was leaving ends as failed, or as of unknown fate where its first word was said.
        """
        self.carrier.stop()

    def noted(self, uid: UUID) -> Followed:
        """Note on its request that a message left, with the letter and the exact message; the draft is gone.

        Telling it twice, after the program was stopped in the middle, is the same as once. It types the
        letter, as `prepared`. Raises `NotWaiting` and what `Sending.mark_sent` does.
        """
        item = self.outbox.one_outgoing(uid)
        if item.state is not State.SENT or item.draft is None or item.left_on is None:
            raise NotWaiting
        interview = self.drafts.interview(item.draft)
        letter, case = interview.finished(item.dated), interview.case(item.dated)
        copy = File(COPY, self.files.get(item.sha256), _("The e-mail as it left"), Proof.EMAIL)
        departure = Departure(Channel.EMAIL, item.left_on, file=copy, uid=item.uid)
        followed = self.sending.mark_sent(item.draft, letter, case, departure)
        self.outbox.keep_outgoing(replace(item, draft=None, request=followed.request.uid))
        return followed

    def recover(self) -> tuple[Outgoing, ...]:
        """Put in order what an earlier run left: once per open file, before anything is sent.

        What was leaving when the program stopped may have left: nobody knows. What left and is not noted is
        noted. Gives what the person must decide, what may have left first.
        """
        for item in self.outbox.outgoing():
            if item.state is State.SENDING:
                self._keep(item, State.UNKNOWN)
            elif item.state is State.SENT:
                self._try_to_note(item)
        return self.waiting()

    def waiting(self) -> tuple[Outgoing, ...]:
        """Give the messages that wait for the person, those that may have left first."""
        waiting = [each for each in self.outbox.outgoing() if each.state is not State.SENDING]
        return tuple(sorted(waiting, key=lambda each: each.state is not State.UNKNOWN))

    def it_left(self, uid: UUID) -> Followed:
        """Note that a message of which nobody knew did leave; raises `NotWaiting` and what `noted` does."""
        item = self.outbox.one_outgoing(uid)
        if item.state is State.UNKNOWN:
            self._keep(item, State.SENT)
        return self.noted(uid)

    def send_again(self, uid: UUID) -> None:
        """Let a message that may have left be sent once more, the same with the same identifier.

        Nothing leaves yet: `send` does that. Raises `NotWaiting`.
        """
        item = self.outbox.one_outgoing(uid)
        if item.state is not State.UNKNOWN:
            raise NotWaiting
        self._keep(replace(item, left_on=None), State.QUEUED)

    def discard(self, uid: UUID) -> None:
        """Take away a message that did not leave; its draft stays. Raises `NotWaiting`."""
        item = self.outbox.one_outgoing(uid)
        if item.state in {State.SENDING, State.SENT}:
            raise NotWaiting
        self.outbox.discard_outgoing(uid)

    def title(self, item: Outgoing) -> str:
        """Name the letter of a message."""
        return self._letters.kind(item.draft.kind, item.draft.language).title if item.draft else ""

    @property
    def _letters(self) -> Letters:
        return self.drafts.letters

    def _shown(self, uid: UUID, draft: Draft, to: str, message_id: str, content: bytes) -> Prepared:
        return Prepared(
            uid,
            draft,
            self.accounts.needed(),
            to,
            message_id,
            content,
            seen_in(content),
            bool(self.accounts.password()),
            self.accounts.can_remember(),
        )

    def _keep(self, item: Outgoing, state: State) -> None:
        self.outbox.keep_outgoing(replace(item, state=state, changed_at=self.clock.now()))

    def _of(self, draft: Draft) -> tuple[Outgoing, ...]:
        return tuple(each for each in self.outbox.outgoing() if each.draft and each.draft.uid == draft.uid)

    def _refuse_undecided(self, draft: Draft) -> None:
        if any(item.state in _UNDECIDED for item in self._of(draft)):
            raise FateUndecided

    def _try_to_note(self, item: Outgoing) -> None:
        try:
            self.noted(item.uid)
        except PlaidoyerError:
            return  # it stays among those that wait, and is shown


def seen_in(content: bytes) -> Seen:
    """Read a message of ours back, as whoever receives it will."""
    message = message_from_bytes(content, policy=default)
    body = message.get_body(("plain",))
    files = ((each.get_filename() or "", len(each.get_content())) for each in message.iter_attachments())
    return Seen(
        str(message["From"]),
        str(message["To"]),
        str(message["Subject"]),
        body.get_content() if body else "",
        tuple(files),
    )
