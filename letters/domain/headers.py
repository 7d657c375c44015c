"""The gate through which every text must pass before it stands in the head of an e-mail."""

import re
import unicodedata
from typing import NewType

from letters.domain.output_errors import UnsafeHeader
from letters.domain.wording import N_, Said

HeaderValue = NewType("HeaderValue", str)
"""A text that passed the gate: one line, nothing in it that a mail program could take for a code."""

EmailAddress = NewType("EmailAddress", HeaderValue)
"""One e-mail address that passed the gate."""

MOST_CHARACTERS = 200
"""Characters that a header may have."""

_REFUSED = frozenset({"Cc", "Cs", "Zl", "Zp"})
_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+"
)


def header_value(header: str, value: str) -> HeaderValue:
    """Let *value* through unchanged as the text of *header*, or say why it may not stand there.

    Refused: control characters (C0, C1), every way of ending a line, halves of a character, the sign
    ``=?`` that begins an encoded word, and more than 200 characters. An encoded word can hide a line end,
    and some versions of Python write it out as a new header (CVE-2024-6923, CVE-2026-1299); refusing the
    sign holds for all of them.

    Raises `UnsafeHeader`, which names the header.
    """
    if len(value) > MOST_CHARACTERS:
        limit = Said(N_("it has more than {limit} characters; shorten it"), {"limit": MOST_CHARACTERS})
        raise UnsafeHeader(header=header, reason=limit)
    if "=?" in value:
        raise UnsafeHeader(header=header, reason=Said(N_("it holds “=?”, which begins a code; remove it")))
    for character in value:
        if unicodedata.category(character) in _REFUSED:
            code = Said(N_("it holds the character U+{code}; remove it"), {"code": f"{ord(character):04X}"})
            raise UnsafeHeader(header=header, reason=code)
    return HeaderValue(value)


def email_address(header: str, value: str) -> EmailAddress:
    """Let *value* through as the one address of *header*: ASCII, no name, no list.

    The form is the one browsers accept in an e-mail field (WHATWG HTML), with a dot in the domain.
    Raises `UnsafeHeader`, which names the header.
    """
    checked = header_value(header, value)
    if not _ADDRESS.fullmatch(checked):
        raise UnsafeHeader(header=header, reason=Said(N_("it is not one e-mail address; correct it")))
    return EmailAddress(checked)
