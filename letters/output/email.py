"""A letter as an e-mail: a draft for the person's own mail program, or the message that leaves from here."""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from datetime import UTC
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from letters.domain.headers import HeaderValue, email_address, header_value
from letters.domain.letters import Letter
from letters.output.plain_text import as_message
from letters.ports.exports import Attachment, MessageHead

_ATOMS = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_ATOMS_AT_MOST = 60
_WORD_BYTES = 39
"""Bytes of text in an encoded word: with its name a header line then keeps to 76 characters (RFC 2047)."""


def draft(letter: Letter, *, attachments: Sequence[Attachment] = ()) -> bytes:
    """An unsent message (RFC 5322, ``.eml``) with the letter as its text and *attachments* as its files.

    ``X-Unsent: 1`` asks the mail program to open it for writing. It has no date and no identifier: the
    program gives them when it sends. From and To stand there only if the addresses are known. The same
    letter and files give the same bytes.

    The head is encoded here and holds nothing but letters, figures and base64, so that no version of
    Python's own folding can make a header of what a header holds.
    Raises `UnsafeHeader` for a subject, a name, an address or a file name that may not stand in a head.
    """
    head = "".join(f"{name}: {value}\r\n" for name, value in _headers(letter))
    return head.encode("ascii") + _content(letter, attachments)


def mail(letter: Letter, head: MessageHead, *, attachments: Sequence[Attachment] = ()) -> bytes:
    """The message that leaves from here (RFC 5322), as `draft` makes it but with its date and identifier.

    Its date is told in UTC: the place where one writes is nobody's business. Every line ends with CR LF and
    has 76 characters at most. The same letter, head and files give the same bytes.
    Raises `UnsafeHeader`.
    """
    told = "".join(f"{name}: {value}\r\n" for name, value in _told(letter, head))
    return told.encode("ascii") + _content(letter, attachments)


def _told(letter: Letter, head: MessageHead) -> Iterator[tuple[str, str]]:
    yield "Date", format_datetime(head.at.astimezone(UTC))
    yield "From", _mailbox(head.name, head.address)
    yield "To", email_address("To", head.to)
    yield "Message-ID", f"<{email_address('Message-ID', head.message_id.strip('<>'))}>"
    yield "Subject", _encoded(header_value("Subject", letter.subject))


def _mailbox(name: str, address: str) -> str:
    return f"{_encoded(header_value('From', name))}\r\n <{email_address('From', address)}>".lstrip()


def _headers(letter: Letter) -> Iterator[tuple[str, str]]:
    yield "X-Unsent", "1"
    if letter.sender_email:
        yield "From", _mailbox(letter.sender[0] if letter.sender else "", letter.sender_email)
    if letter.recipient_email:
        yield "To", email_address("To", letter.recipient_email)
    yield "Subject", _encoded(header_value("Subject", letter.subject))


def _content(letter: Letter, attachments: Sequence[Attachment]) -> bytes:
    message = EmailMessage(policy=SMTP)
    message.set_content(as_message(letter), cte="quoted-printable")
    digest = sha256(message.as_bytes())
    for attachment in attachments:
        _attach(message, attachment)
        digest.update(attachment.content)
    if attachments:
        message.set_boundary(f"=_{digest.hexdigest()[:40]}")
    return message.as_bytes()


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    """Add a file; neither base64 nor quoted-printable can hold ``=_``, with which the boundary begins."""
    main, _, sub = header_value("Content-Type", attachment.media_type).partition("/")
    name = header_value("Content-Disposition", attachment.name)
    message.add_attachment(attachment.content, maintype=main, subtype=sub, filename=name)


def _encoded(value: HeaderValue) -> str:
    """Plain words as they are, anything else as encoded words in base64 (RFC 2047), one a line."""
    if len(value) <= _ATOMS_AT_MOST and _ATOMS.fullmatch(value):
        return value
    return "\r\n ".join(f"=?utf-8?B?{b64encode(part).decode('ascii')}?=" for part in _parts(value))


def _parts(value: str) -> Iterator[bytes]:
    """Cut *value* between characters, never inside one."""
    part = b""
    for character in value:
        code = character.encode()
        if len(part) + len(code) > _WORD_BYTES:
            yield part
            part = b""
        part += code
    if part:
        yield part
