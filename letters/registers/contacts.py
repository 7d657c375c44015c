"""Mailboxes and addresses of pages as they are published, those that can be used."""

import re
from collections.abc import Iterable
from typing import Final

from letters.domain.listed import Box, Mail

_BETWEEN: Final = re.compile(r"[\s;,<>\"]+")
_MAIL: Final = re.compile(r"[^@]{1,64}@[^@]+\.[^@.]+")
_PAGE: Final = re.compile(r"https?://[^\s<>\"]+\.[^\s<>\"]+")


def mailboxes(published: Iterable[str], *, of: str = "") -> tuple[Mail, ...]:
    """Give the mails in *published*, each once; what is none (« Non public ») is left out.

    Where *of* is a host, the mails there are the institution's and come first, others are somebody's own;
    without, every mail is the institution's.
    """
    parts = (part.removeprefix("mailto:").rstrip(".") for text in published for part in _BETWEEN.split(text))
    found = dict.fromkeys(part for part in parts if _MAIL.fullmatch(part))
    mails = [Mail(address, _box(address, of)) for address in found]
    return tuple(sorted(mails, key=lambda mail: mail.box is not Box.INSTITUTION))


def page(*published: str) -> str:
    """Give the first of *published* that is the address of a page; others (« javascript: ») are left out."""
    return next((text for text in published if _PAGE.fullmatch(text)), "")


def _box(address: str, of: str) -> Box:
    host = address.rpartition("@")[2].casefold()
    return Box.INSTITUTION if not of or host == of or host.endswith(f".{of}") else Box.PERSONAL
