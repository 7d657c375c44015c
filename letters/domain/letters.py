"""A finished letter: the tree that every output writes, never mark-up."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, as they were written."""

    content: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words in italics."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words in bold."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to *target*, an ``https:`` or ``mailto:`` address."""

    content: "Inlines"
    target: str


@dataclass(frozen=True, slots=True)
class NoteCall:
    """The place where note *number* (from 1) is called."""

    number: int


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line that ends where its writer ended it."""


Inline = Text | Emphasis | Strong | Link | NoteCall | LineBreak
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; *edited* once a person has rewritten it by hand, *reason* when it gives an argument."""

    content: Inlines
    edited: bool = False
    reason: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a letter."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Items:
    """A list of one level, numbered from 1 or with dashes."""

    items: tuple[Inlines, ...]
    numbered: bool = False


Block = Paragraph | Heading | Items


@dataclass(frozen=True, slots=True)
class Note:
    """The note that `NoteCall` *number* calls."""

    number: int
    content: Inlines


@dataclass(frozen=True, slots=True)
class Element:
    """What a letter must say to have its legal effect: one of *phrases* stands in its text."""

    name: str
    label: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """The fixed words around a letter, in the letter's own language."""

    subject: str
    reference: str
    enclosures: str
    signature_of: str
    link_to: str
    left_out: str
    separator: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A text joined to a letter, printed behind it from a page of its own."""

    title: str
    body: tuple[Block, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Slip:
    """What turns a letter handed over at a counter into a proof: a box to date, sign and stamp.

    *lines* are the blanks to fill in, *copies* the names of the copies that are printed.
    """

    title: str
    lines: tuple[str, ...]
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter ready for every output.

    *sender* and *recipient* are the lines of their blocks, *recipient* at most six lines of
    38 characters (NF Z10-011); *mention* is what stands left of the window, such as the number of a
    registered letter; *enclosures* are the names of what is joined (« P. J. »). *short* says the
    letter in a few sentences, between its greeting and its closing, for a form that takes little.
    """

    kind: str
    title: str
    language: str
    reviewed: date
    edition: str
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    place_and_date: str
    subject: str
    body: tuple[Block, ...]
    signatory: str
    furniture: Furniture
    sender_email: str = ""
    recipient_email: str = ""
    mention: tuple[str, ...] = ()
    reference: str = ""
    enclosures: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    elements: tuple[Element, ...] = ()
    joined: tuple[Enclosure, ...] = field(default=())
    short: tuple[Block, ...] = ()
    slip: Slip | None = None


def raised(number: int) -> str:
    """The call of a note in superscript figures: 12 gives « ¹² »."""
    return str(number).translate(_RAISED)


def text_of(content: Iterable[Inline]) -> str:
    """The characters that a reader sees, note calls raised, broken lines kept."""
    return "".join(_seen(inline) for inline in content)


def _seen(inline: Inline) -> str:
    match inline:
        case Text(content):
            return content
        case NoteCall(number):
            return raised(number)
        case LineBreak():
            return "\n"
        case Emphasis(content) | Strong(content) | Link(content):
            return text_of(content)
