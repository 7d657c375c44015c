"""What it takes to send an e-mail from here: the account of the person, and the messages on their way."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from letters.domain.drafts import Draft
from letters.domain.headers import email_address, header_value
from letters.domain.mail_errors import UnusableHost, UnusablePort, UnusableUserName
from letters.domain.wording import N_

_HOST = re.compile(r"(?=.{1,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9-]{1,63}")
_LONGEST_NAME = 200


class Security(StrEnum):
    """How the connection to a server is closed to others; there is no third way."""

    TLS = "tls"
    STARTTLS = "starttls"


PORTS = {Security.TLS: 465, Security.STARTTLS: 587}
"""The port of each (RFC 8314, sections 3.3 and 7.3)."""

SECURITIES = {Security.TLS: N_("SSL/TLS (port 465)"), Security.STARTTLS: N_("STARTTLS (port 587)")}
"""As the help pages of providers name them, marked for translation."""


@dataclass(frozen=True, slots=True)
class MailAccount:
    """The address one writes from, and the server that takes its messages; never its password.

    *name* stands before the address in the head of the message, *user* is what the server knows the person
    by, most often the address.
    """

    address: str
    host: str
    user: str
    name: str = ""
    security: Security = Security.TLS
    port: int = PORTS[Security.TLS]

    def checked(self) -> "MailAccount":
        """Give the account back if every part of it can be used.

        Raises `UnsafeHeader`, `UnusableHost`, `UnusablePort`, `UnusableUserName`.
        """
        email_address("From", self.address)
        header_value("From", self.name)
        if not _HOST.fullmatch(self.host):
            raise UnusableHost(host=self.host)
        if not 0 < self.port < 65536:  # noqa: PLR2004 -- the ports that there are
            raise UnusablePort(port=self.port)
        if not self.user or len(self.user) > _LONGEST_NAME or not self.user.isprintable():
            raise UnusableUserName
        return self


class State(StrEnum):
    """How far a message is; *sending* is on the disk before a word of it leaves."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to one *recipient*, exactly as it leaves: *sha256* is that of its bytes, kept as a file.

    *message_id* never changes, so that a second sending is recognised as the same message. *member* is the
    person it is about, *request* the one it follows up or opened, *dated* the day of the letter, *left_on*
    the day on which it began to leave. *draft* is what it was written from, none once its request tells that
    it left. *fault* says why it did not, in the language of that day; *server* is the host asked last.
    """

    uid: UUID
    member: UUID
    recipient: str
    message_id: str
    sha256: str
    size: int
    dated: date
    changed_at: datetime
    state: State = State.QUEUED
    attempts: int = 0
    left_on: date | None = None
    server: str = ""
    fault: str = ""
    draft: Draft | None = None
    request: UUID | None = None
