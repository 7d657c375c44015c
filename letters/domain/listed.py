"""A body or a person as a register lists them: what is needed to write to them, and nothing else."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letters.domain.bodies import Gender


class Box(StrEnum):
    """Whose mailbox an address is: of the institution, of a function (« dpo@ »), or somebody's own."""

    INSTITUTION = "institution"
    FUNCTION = "function"
    PERSONAL = "personal"


class Use(StrEnum):
    """What a postal address is for."""

    OFFICIAL = "official"
    CONSTITUENCY = "constituency"
    POST = "post"
    PLACE = "place"
    DPO = "dpo"


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail address as published; the institution's come first, a *suggested* one was never published."""

    address: str
    box: Box = Box.INSTITUTION
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """A postal address as published: its lines without the name, the town last; *country* outside France."""

    lines: tuple[str, ...]
    use: Use = Use.OFFICIAL
    country: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """The part taken in a committee: its name, and the role there where it is more than membership."""

    committee: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat in a chamber: *department* is the code of `letters.domain.departments`.

    *constituency* is its number in the département; none for senators and MEPs.
    """

    department: str = ""
    constituency: int | None = None
    group: str = ""
    group_short: str = ""
    committees: tuple[Membership, ...] = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """What a body is known by: the *family* of registers that share identifiers, and its own in it."""

    family: str
    key: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One body or person of a register.

    *kind* is a `letters.domain.rights.BodyKind`; *department* the code of where a body lies (of the seat for
    a legislator); *serves* the départements that a body serves when they are more than its own; *activity*
    the NAF code. *title* is the person's own choice of title (« Sénateur » of a woman who signs so).
    A name is as published: nothing is shortened here, see `letters.domain.writing_to`.
    *also* are other names by which it is found, never written.
    *since* is the day from which this row holds. A register that lists one body several times gives every
    row, in the order of the file: of one `ref` the latest *since* counts, and of one day the last row.
    """

    ref: Ref
    kind: str
    name: str
    given_name: str = ""
    family_name: str = ""
    gender: Gender | None = None
    title: str = ""
    attention: str = ""
    place: str = ""
    postcode: str = ""
    department: str = ""
    serves: tuple[str, ...] = ()
    activity: str = ""
    mails: tuple[Mail, ...] = ()
    posts: tuple[Post, ...] = ()
    telephones: tuple[str, ...] = ()
    web_form: str = ""
    website: str = ""
    seat: Seat | None = None
    note: str = ""
    since: date | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lent:
    """What a register adds to somebody whom another one lists, and only then: their mailboxes."""

    ref: Ref
    mails: tuple[Mail, ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is not kept, and why: *reason* is marked for translation and counted by itself."""

    reason: str
    row: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class UnknownLabel:
    """Words of a register that no table knows (a département, a country): told, and never guessed."""

    label: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be told of a row that is kept (a postcode mended): *reason* is marked and counted by itself.

    It stands before the `Listed` that it is about.
    """

    reason: str
    row: int = 0
    detail: str = ""


Row = Listed | Lent | Skipped | UnknownLabel | Remark
"""What reading a register gives, one row after the other."""
