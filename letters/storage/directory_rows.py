"""Bodies of the directory as rows of its tables, and rows as bodies; what is empty is not written."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from letters.domain.bodies import Gender
from letters.domain.entries import Correction, Entry, Imported, corrected, fold_of
from letters.domain.listed import Box, Lent, Listed, Mail, Membership, Post, Ref, Seat, Use
from letters.domain.voices import Voice, account_of, in_order

Values = dict[str, Any]

_TEXTS = (
    "kind", "name", "given_name", "family_name", "title", "attention", "place", "postcode", "department",
    "activity", "web_form", "website", "note",
)  # fmt: skip
_LISTS = ("serves", "telephones", "also")
_OF_AN_IMPORT = (
    "register", "title", "family", "chamber", "edition", "term", "licence", "file_name", "sha256",
    "imported_at",
)  # fmt: skip


def imported_values(imported: Imported) -> Values:
    """Write an import, whose number the database gives."""
    return {name: getattr(imported, name) for name in _OF_AN_IMPORT} | {
        "edition_on": imported.on,
        "lends": int(imported.lends),
        "counts": dict(imported.counts),
        "undoable": int(imported.undoable),
    }


def imported_of(row: sa.Row[Any]) -> Imported:
    """Read an import."""
    told = {name: getattr(row, name) for name in _OF_AN_IMPORT}
    return Imported(
        number=row.id,
        on=row.edition_on,
        lends=bool(row.lends),
        counts=row.counts,
        undoable=bool(row.undoable),
        **told,
    )


def entry_values(entry: Entry, correction: Correction | None) -> Values:
    """Write a body; what is shown and searched is what the person corrected."""
    shown = corrected(entry.account, correction)
    return {
        "family": entry.ref.family,
        "key": entry.ref.key,
        "kind": shown.kind,
        "name": shown.name,
        "place": shown.place,
        "postcode": shown.postcode,
        "department": shown.department,
        "fold": fold_of(shown),
        "said": [[voice.register, _said_values(voice.said)] for voice in entry.voices],
        "heard": {voice.register: voice.number for voice in entry.voices},
        "import_id": entry.voices[0].number,
        "retired_on": entry.retired_on,
    }


def entry_of(row: Mapping[str, Any], imports: Mapping[int, Imported]) -> Entry:
    """Read a body; its voices take their day from their last import."""
    ref = Ref(row["family"], row["key"])
    voices = in_order(
        _voice(register, _said_of(ref, told), imports[row["heard"][register]])
        for register, told in row["said"]
    )
    account = account_of(voices)
    if account is None:
        raise ValueError("a body that no register lists")
    return Entry(account, voices, row["retired_on"])


def _voice(register: str, said: Listed | Lent, imported: Imported) -> Voice:
    return Voice(register, said, imported.number, imported.on, imported.lends)


def _said_values(said: Listed | Lent) -> Values:
    mails = {"mails": [_mail_values(mail) for mail in said.mails]} if said.mails else {}
    if isinstance(said, Lent):
        return mails
    values: Values = {name: text for name in _TEXTS if (text := getattr(said, name))} | mails
    values |= {name: list(told) for name in _LISTS if (told := getattr(said, name))}
    if said.gender:
        values["gender"] = said.gender.value
    if said.since:
        values["since"] = said.since.isoformat()
    if said.posts:
        values["posts"] = [[list(post.lines), post.use.value, post.country] for post in said.posts]
    if said.seat:
        values["seat"] = _seat_values(said.seat)
    return values


def _mail_values(mail: Mail) -> list[Any]:
    return [mail.address, mail.box.value, int(mail.suggested)]


def _seat_values(seat: Seat) -> Values:
    committees = [[each.committee, each.role] for each in seat.committees]
    told = (seat.department, seat.constituency, seat.group, seat.group_short, committees)
    names = ("department", "constituency", "group", "group_short", "committees")
    return dict(zip(names, told, strict=True))


def _said_of(ref: Ref, told: Values) -> Listed | Lent:
    mails = tuple(
        Mail(address, Box(box), bool(suggested)) for address, box, suggested in told.get("mails", ())
    )
    if "kind" not in told:
        return Lent(ref, mails)
    given: Values = {name: told[name] for name in _TEXTS if name in told}
    given |= {name: tuple(told[name]) for name in _LISTS if name in told}
    return Listed(
        ref=ref,
        mails=mails,
        gender=Gender(told["gender"]) if "gender" in told else None,
        posts=tuple(Post(tuple(lines), Use(use), country) for lines, use, country in told.get("posts", ())),
        seat=_seat_of(told["seat"]) if "seat" in told else None,
        since=date.fromisoformat(told["since"]) if "since" in told else None,
        **given,
    )


def _seat_of(told: Values) -> Seat:
    committees: Sequence[Sequence[str]] = told["committees"]
    return Seat(**told | {"committees": tuple(Membership(*each) for each in committees)})


def correction_of(row: sa.Row[Any]) -> Correction:
    """Read what the person corrected."""
    fields = {name: tuple(said) if isinstance(said, list) else said for name, said in row.fields.items()}
    return Correction(fields, row.corrected_at)
