"""A letter handed to the person's own mail program by a link, where it is short enough for one."""

from urllib.parse import quote

from letters.domain.headers import email_address, header_value

LONGEST_LINK = 2000
"""Characters: Windows opens no link longer than about 2 081, whatever the program behind it."""


def mail_link(to: str, subject: str, text: str) -> str:
    """Give the link that opens a mail program with the message written, or nothing where it is too long.

    Its letters are those of RFC 6068, each line end CR LF. No file can be joined by a link.
    Raises `UnsafeHeader` for an address or a subject that may not stand in a head.
    """
    address = quote(email_address("To", to), safe="@.!$*+-_~")
    head, body = quote(header_value("Subject", subject), safe=""), "\r\n".join(text.splitlines())
    link = f"mailto:{address}?subject={head}&body={quote(body, safe='')}"
    return link if len(link) <= LONGEST_LINK else ""
