"""Bodies of the directory as rows of its tables, and rows as bodies; what is empty is not written."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from json.encoder import encode_basestring_ascii as _quoted
from typing import Any, Final, NamedTuple

import sqlalchemy as sa

from letters.domain.bodies import Gender
from letters.domain.entries import Correction, Entry, Imported, corrected, fold_of
from letters.domain.listed import Box, Lent, Listed, Mail, Membership, Post, Ref, Seat, Use
from letters.domain.voices import Voice, account_of, in_order
from letters.storage.columns import json_text, json_value

Values = dict[str, Any]


class Row(NamedTuple):
    """A body as it is written: *said* and *heard* are JSON, *retired_on* an ISO day."""

    family: str
    key: str
    kind: str
    name: str
    place: str
    postcode: str
    department: str
    fold: str
    said: str
    heard: str
    import_id: int
    retired_on: str | None


COLUMNS: Final = ", ".join(f'"{name}"' for name in Row._fields)
"""The columns of a body in the order of `Row`."""

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


def row_of(entry: Entry, correction: Correction | None) -> Row:
    """Write a body; what is shown and searched is what the person corrected."""
    shown, voices = corrected(entry.account, correction), entry.voices
    return Row(
        entry.ref.family,
        entry.ref.key,
        shown.kind,
        shown.name,
        shown.place,
        shown.postcode,
        shown.department,
        fold_of(shown),
        f"[{','.join([said_text(voice.register, voice.said) for voice in voices])}]",
        heard_text(tuple((voice.register, voice.number) for voice in voices)),
        voices[0].number,
        entry.retired_on.isoformat() if entry.retired_on else None,
    )


def said_text(register: str, said: Listed | Lent) -> str:
    """Write what *register* says of a body, as `Row.said` holds it between its brackets."""
    return f"[{_quoted(register)},{_said_text(said)}]"


@lru_cache(maxsize=1 << 8)
def heard_text(imports: tuple[tuple[str, int], ...]) -> str:
    """Write the number of the last import of each register."""
    return json_text(dict(imports))


def entry_of(row: Row, imports: Mapping[int, Imported]) -> Entry:
    """Read a body; its voices take their day from their last import."""
    ref, heard = Ref(row.family, row.key), json_value(row.heard)
    voices = in_order(
        _voice(register, _said_of(ref, told), imports[heard[register]])
        for register, told in json_value(row.said)
    )
    account = account_of(voices)
    if account is None:
        raise ValueError("a body that no register lists")
    return Entry(account, voices, date.fromisoformat(row.retired_on) if row.retired_on else None)


def _voice(register: str, said: Listed | Lent, imported: Imported) -> Voice:
    return Voice(register, said, imported.number, imported.on, imported.lends)


def _said_text(said: Listed | Lent) -> str:
    """Write what was said as `json_text` would, its fields by their names, in less time."""
    told = [f'"mails":[{",".join(map(_mail_text, said.mails))}]'] if said.mails else []
    if isinstance(said, Listed):
        told += [f'"{name}":{_quoted(text)}' for name in _TEXTS if (text := getattr(said, name))]
        told += _seldom(said)
        told.sort()
    return f"{{{','.join(told)}}}"


def _seldom(said: Listed) -> Iterator[str]:
    """Write the fields that are no texts, each with its name."""
    yield from (f'"{name}":{json_text(texts)}' for name in _LISTS if (texts := getattr(said, name)))
    if said.posts:
        yield f'"posts":[{",".join(map(_post_text, said.posts))}]'
    if said.since:
        yield f'"since":"{said.since.isoformat()}"'
    if said.gender:
        yield f'"gender":{_quoted(said.gender)}'
    if said.seat:
        yield f'"seat":{json_text(_seat_values(said.seat))}'


def _mail_text(mail: Mail) -> str:
    return f"[{_quoted(mail.address)},{_quoted(mail.box)},{int(mail.suggested)}]"


def _post_text(post: Post) -> str:
    lines = ",".join(map(_quoted, post.lines))
    return f"[[{lines}],{_quoted(post.use)},{_quoted(post.country)}]"


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
