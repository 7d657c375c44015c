"""From the cells of a row, or from what was typed, to somebody who signs; what cannot be is said."""

import re
from collections.abc import Sequence
from datetime import date
from unicodedata import is_normalized

from letters.domain.errors import UnusableText
from letters.domain.folding import folded
from letters.domain.plain import PlainText, plain_text
from letters.domain.signature_errors import (
    DayToCome,
    FormulaInCell,
    SignedAfterClosing,
    SignedBeforeOpening,
    UnclearAnswer,
    UnclearDay,
    UnusableCell,
    WithoutConsent,
    WithoutEmail,
    WithoutName,
)
from letters.domain.signatures.columns import Column, Head
from letters.domain.signatures.emails import normalised_email
from letters.domain.signatures.open_letters import OpenLetter
from letters.domain.signatures.signatories import Consent, Origin, Signatory
from letters.domain.wording import Said

NAME, DETAIL, PROOF = 100, 200, 300
"""Characters of a name, of a function or an organisation, of what shows a consent, at most."""

_YES = frozenset(
    {"oui", "o", "yes", "y", "x", "1", "true", "vrai", "ok", "d accord", "je signe", "j accepte"}
)
_NO = frozenset({"", "non", "n", "no", "0", "false", "faux"})
_TICKS = frozenset("✓✔☑✅")
_ORIGINS = {
    "papier": Origin.PAPER, "paper": Origin.PAPER, "feuille": Origin.PAPER,
    "web": Origin.WEB, "en ligne": Origin.WEB, "site": Origin.WEB, "online": Origin.WEB,
    "formulaire": Origin.WEB,
    "saisie": Origin.TYPED, "typed": Origin.TYPED,
}  # fmt: skip

_NAMED = re.compile(r"[^\W\d_]")
_GUARDED = re.compile(r"'+(?=[=+\-@])")
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
"""What `plain_text` refuses and Python takes for printable."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_FRENCH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: .*)?")


class Reading:
    """Reads the rows of one table for one *letter*; *today* is the day of a row that tells none."""

    def __init__(self, letter: OpenLetter, head: Head, today: date, origin: Origin | None = None) -> None:
        self._letter, self._head, self._today, self._origin = letter, head, today, origin
        self._details: dict[tuple[Column, str], PlainText] = {}
        self._days: dict[str, date | None] = {}

    def signatory(self, cells: Sequence[str], where: str) -> Signatory:
        """Give who signs by the row *cells*; *where* it stands is part of the proof. Raises `RowRefused`."""
        first, last, function, organisation, address, agreed, shown, messages, day, source = self._head.told(
            cells
        )
        first, last = line_of(Column.FIRST_NAME, first, NAME), line_of(Column.LAST_NAME, last, NAME)
        if not (_NAMED.search(first) and _NAMED.search(last)):
            raise WithoutName
        email = normalised_email(address)
        consented = self._consented(agreed)
        signed_on = self._day_of(day) if day else consented or self._today
        consent = Consent(
            consented or signed_on,
            answer_of(Column.SHOWN, shown),
            answer_of(Column.MESSAGES, messages),
            self._where_from(source, email),
            _seen(f"{where} · {agreed}")[:PROOF],
        )
        told = Signatory(
            first,
            last,
            self._detail(Column.FUNCTION, function),
            self._detail(Column.ORGANISATION, organisation),
            email,
            signed_on,
            consent,
        )
        refuse_unfit(self._letter, told, self._today)
        return told

    def _detail(self, column: Column, cell: str) -> PlainText:
        """Read what somebody does, or where: once, however many people do so there."""
        known = self._details.get((column, cell))
        if known is None:
            known = self._details[column, cell] = line_of(column, cell, DETAIL)
        return known

    def _day_in(self, cell: str) -> date | None:
        """Read a day once, however many signed on it."""
        if cell not in self._days:
            self._days[cell] = _day_in(cell)
        return self._days[cell]

    def _day_of(self, cell: str) -> date:
        return self._day_in(cell) or day_of(cell)

    def _consented(self, cell: str) -> date | None:
        """Give the day of the consent where the cell tells one; raises `WithoutConsent`, `UnclearAnswer`."""
        day = self._day_in(cell)
        if day is None and not answer_of(Column.CONSENT, cell):
            raise WithoutConsent
        return day

    def _where_from(self, cell: str, email: str) -> Origin:
        told = _ORIGINS.get(folded(cell)) if cell else self._origin
        if cell and told is None:
            raise UnclearAnswer(column=Column.ORIGIN.value, value=cell[:40])
        return told or (Origin.WEB if email else Origin.PAPER)


def refuse_unfit(letter: OpenLetter, told: Signatory, today: date) -> None:
    """Refuse a signature that *letter* cannot take.

    Raises `WithoutEmail`, `DayToCome`, `SignedBeforeOpening`, `SignedAfterClosing`.
    """
    if not told.email and told.consent.origin is not Origin.PAPER:
        raise WithoutEmail
    if max(told.signed_on, told.consent.on) > today:
        raise DayToCome(day=max(told.signed_on, told.consent.on))
    if letter.opens_on and told.signed_on < letter.opens_on:
        raise SignedBeforeOpening(day=told.signed_on, opens=letter.opens_on)
    if letter.closes_on and told.signed_on > letter.closes_on:
        raise SignedAfterClosing(day=told.signed_on, closes=letter.closes_on)


def line_of(column: Column, cell: str, limit: int) -> PlainText:
    """Let *cell* through as one line of text; raises `FormulaInCell`, `UnusableCell`.

    What a spreadsheet would compute (« =… ») is refused; a cell that only begins with another of its signs
    is text, and is read without the apostrophe that guards it in the tables that the program writes.
    """
    text = cell if "'" not in cell[:1] else _GUARDED.sub("", cell)
    if text.lstrip()[:1] == "=":
        raise FormulaInCell(column=column.value, value=text.strip()[:40])
    if len(text) <= limit and _is_plain(text):
        return PlainText(text.strip())  # nearly every cell: some twenty times faster than sign by sign
    try:
        return plain_text(text, limit=limit)
    except UnusableText as fault:
        raise UnusableCell(column=column.value, why=Said(fault.sentence, fault.facts)) from fault


def _is_plain(text: str) -> bool:
    """Say whether each sign of *text* is seen, and composed: what `plain_text` would leave as it is."""
    if not text.isprintable():
        return False
    return text.isascii() or (is_normalized("NFC", text) and not _UNSEEN.search(text))


def _seen(text: str) -> str:
    """Give *text* without the signs that nobody sees or that turn a line around: a proof is for reading."""
    if text.isprintable() and not _UNSEEN.search(text):
        return text
    return _UNSEEN.sub("", "".join(filter(str.isprintable, text)))


def answer_of(column: Column, cell: str) -> bool:
    """Read yes or no, an empty cell being no; raises `UnclearAnswer`."""
    word = cell if cell in _YES or cell in _NO else folded(cell)
    ticked = not _TICKS.isdisjoint(cell)
    if word in _YES or (ticked and not word):  # « ✓ je ne signe pas » says two things
        return True
    if not ticked and word in _NO and (word or not cell.strip()):
        return False
    raise UnclearAnswer(column=column.value, value=cell[:40])


def day_of(cell: str) -> date:
    """Read a day, as 2026-11-22 or 22/11/2026, what comes behind it left aside; raises `UnclearDay`."""
    day = _day_in(cell)
    if day is None:
        raise UnclearDay(value=cell[:40])
    return day


def _day_in(cell: str) -> date | None:
    if found := _ISO.fullmatch(cell.strip()):
        year, month, day = found.groups()
    elif found := _FRENCH.fullmatch(cell.strip()):
        day, month, year = found.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
