"""Open letters as the commands answer them, in JSON and in a line."""

from letters.services.signatures.open_letters import Listed
from plaidoyer.language import _


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
