"""Open letters as the commands answer them, in JSON and in a line."""

from collections.abc import Iterator
from typing import Protocol

from letters.services.signatures.open_letters import Listed
from letters.services.signatures.publishing import why_plain
from plaidoyer.language import _, shown


class _Text(Protocol):
    @property
    def text(self) -> str: ...

    @property
    def notes(self) -> str: ...


def letter_fields(listed: Listed) -> dict[str, object]:
    """Give what JSON says of a letter."""
    letter = listed.letter
    return {
        "id": str(letter.uid),
        "title": letter.title,
        "kind": letter.kind,
        "tags": list(letter.tags),
        "opens_on": letter.opens_on.isoformat() if letter.opens_on else None,
        "closes_on": letter.closes_on.isoformat() if letter.closes_on else None,
        "campaign": str(letter.campaign) if letter.campaign else None,
        "signatures": listed.signatures,
        "to_decide": listed.waiting,
    }


def letter_line(listed: Listed) -> str:
    """Say a letter in a line."""
    letter = listed.letter
    tags = "".join(f" #{each}" for each in letter.tags)
    counted = _("{count} signed, {waiting} to decide").format(count=listed.signatures, waiting=listed.waiting)
    return f"{str(letter.uid)[:8]}  {letter.title} ({counted}){tags}"


def unread_fields(text: _Text | None) -> dict[str, object]:
    """Give why *text* is published as it was typed, for a program; null where it reads, or is none."""
    why = why_plain(text.text, text.notes) if text else None
    return {"unread": shown(why) if why else None}


def unread_lines(text: _Text | None) -> Iterator[str]:
    """Say why *text* is published as it was typed, if it is."""
    if text and (why := why_plain(text.text, text.notes)):
        told = _("The text is published as it was typed, its links and bold words as plain signs. {why}")
        yield told.format(why=shown(why))
