"""What the cells of a table say: of a recipient, and in answer to a question."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from letters.domain.bodies import MOST_LINES, Gender, Recipient
from letters.domain.errors import WrongAnswer
from letters.domain.folding import folded
from letters.domain.headers import email_address
from letters.domain.kinds import Answering, Question
from letters.domain.output_errors import UnsafeHeader
from letters.domain.wording import N_
from letters.drafting.answers import LINE, MOST_ADDRESS_LINES, gated

Cells = Mapping[str, str]

ADDRESS_LINES: Final = tuple(f"address_{line}" for line in range(1, MOST_LINES + 1))
_GENDERS: Final = {
    "f": Gender.FEMININE, "mme": Gender.FEMININE, "madame": Gender.FEMININE, "femme": Gender.FEMININE,
    "m": Gender.MASCULINE, "monsieur": Gender.MASCULINE, "mr": Gender.MASCULINE, "homme": Gender.MASCULINE,
}  # fmt: skip
_YES: Final = frozenset({"oui", "yes", "true", "vrai", "1", "x"})
_NO: Final = frozenset({"non", "no", "false", "faux", "0"})
_ITEMS: Final = re.compile(r"\s*[;\n]\s*")
_FRENCH_DAY: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def corrected(recipient: Recipient, told: Cells, name: str) -> Recipient:
    """Give *recipient* with what the row says of them; raises `WrongAnswer`."""
    parts = (told.get("address", ""), *(told.get(each, "") for each in ADDRESS_LINES))
    lines = [line.strip() for part in parts for line in part.splitlines() if line.strip()]
    address = tuple(gated("address", line, LINE) for line in lines[:MOST_ADDRESS_LINES])
    return Recipient(
        name=gated("name", name, LINE) or recipient.name,
        address=address or recipient.address,
        kind=gated("kind", told.get("kind", ""), LINE) or recipient.kind,
        attention=gated("attention", told.get("attention", ""), LINE) or recipient.attention,
        email=_email(told.get("email", "")) or recipient.email,
        gender=_gender(told.get("gender", "")) or recipient.gender,
        title=gated("title", told.get("title", ""), LINE) or recipient.title,
    )


def _email(cell: str) -> str:
    try:
        return email_address("e-mail", cell) if cell else ""
    except UnsafeHeader as error:
        raise WrongAnswer(name="email", reason=error) from error


def _gender(cell: str) -> Gender | None:
    found = _GENDERS.get(folded(cell))
    if cell and found is None:
        raise WrongAnswer(name="gender", reason=N_('write "f" or "m", or leave it out.'))
    return found


def answer_of(question: Question, cell: str) -> object:
    """Give *cell* as an answer to *question* is given; raises `WrongAnswer`."""
    match question.answering:
        case Answering.LIST:
            return [item for item in _ITEMS.split(cell) if item]
        case Answering.YES_NO:
            return _yes_or_no(question, cell)
        case Answering.DATE:
            return _day(question, cell)
        case Answering.LINE:
            return " ".join(cell.split())
        case _:
            return cell


def _yes_or_no(question: Question, cell: str) -> bool:
    words = folded(cell)
    if words not in _YES | _NO:
        raise WrongAnswer(name=question.name, reason=N_("write « oui » or « non »."))
    return words in _YES


def _day(question: Question, cell: str) -> date:
    french = _FRENCH_DAY.fullmatch(cell)
    try:
        if french:
            return date(int(french[3]), int(french[2]), int(french[1]))
        return date.fromisoformat(cell)
    except ValueError as error:
        reason = N_("a date is expected, such as 21/11/2026 or 2026-11-21.")
        raise WrongAnswer(name=question.name, reason=reason) from error
