"""What the registers of one family say of one body, each in its own words, and the one account of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TypeVar

from letters.domain.listed import Lent, Listed, Mail, Seat

_Told = TypeVar("_Told", Listed, Seat)
_IDENTITY = frozenset({"ref", "kind", "name"})
_EMPTY: tuple[object, ...] = ("", (), None)


@dataclass(frozen=True, slots=True)
class Voice:
    """What *register* says, in the state of the day *on*; *lends* that another tells better who is listed.

    *number* is that of the import that brought it last.
    """

    register: str
    said: Listed | Lent
    number: int
    on: date | None = None
    lends: bool = False


def in_order(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Give *voices*, those first that win: who does not lend, then the latest state, then by name.

    The order in which they were imported does not count.
    """
    return tuple(sorted(voices, key=_precedence))


def _precedence(voice: Voice) -> tuple[bool, bool, int, str]:
    day = -voice.on.toordinal() if voice.on else 0
    return (voice.lends, voice.on is None, day, voice.register)


def account_of(voices: Sequence[Voice]) -> Listed | None:
    """Give the one account that *voices*, in their order, make together; None where none lists the body.

    An empty field of the first is filled by the next; one who lends, where another lists, adds mails alone.
    """
    if len(voices) == 1 and isinstance(first := voices[0].said, Listed) and not voices[0].lends:
        return first
    return _account_of_several(voices)


def _account_of_several(voices: Sequence[Voice]) -> Listed | None:
    listing = [each.said for each in voices if isinstance(each.said, Listed) and not each.lends]
    lending = [each.said for each in voices if isinstance(each.said, Lent) or each.lends]
    if not listing:
        listing = [said for said in lending if isinstance(said, Listed)]
    if not listing:
        return None
    account = listing[0]
    for other in listing[1:]:
        account = _filled(account, other)
        if account.seat and other.seat:
            account = replace(account, seat=_filled(account.seat, other.seat))
    return replace(account, mails=_joined(account.mails, lending)) if lending else account


def _filled(told: _Told, other: _Told) -> _Told:
    """Fill the empty fields of *told* with what *other* says there."""
    empty = {
        each.name: getattr(other, each.name)
        for each in fields(told)
        if each.name not in _IDENTITY and getattr(told, each.name) in _EMPTY
    }
    return replace(told, **empty)


def _joined(mails: Sequence[Mail], lending: Iterable[Listed | Lent]) -> tuple[Mail, ...]:
    """Give *mails*, then those lent that are not among them; one published wins over the same suggested."""
    all_of_them = (*mails, *(mail for said in lending for mail in said.mails))
    by_address: dict[str, Mail] = {}
    for mail in all_of_them:
        address = mail.address.casefold()
        if address not in by_address or (by_address[address].suggested and not mail.suggested):
            by_address[address] = mail
    return tuple(by_address.values())
