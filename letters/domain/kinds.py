"""A kind of letter: what it asks, what it must say, on which texts it rests."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from letters.domain.letters import Furniture, Slip
from letters.domain.sources import Source


class Answering(StrEnum):
    """What kind of answer a question takes."""

    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    LIST = "list"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes-no"
    NATIONAL_ID = "national-id"


class Form(StrEnum):
    """A letter of its own, or a text that is only ever joined to one."""

    LETTER = "letter"
    ENCLOSURE = "enclosure"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing a kind of letter asks, in the order of the interview.

    *when* is a condition on earlier answers (empty: always asked); *options* are the keys and words of a
    choice.
    """

    name: str
    label: str
    answering: Answering
    optional: bool = False
    why: str = ""
    help: str = ""
    example: str = ""
    when: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Must:
    """What the finished letter must say: one of *phrases*, in the closed language."""

    name: str
    label: str
    phrases: tuple[str, ...]
    when: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """When a letter of this kind would have no effect, and what to tell the person instead."""

    when: str
    because: str


@dataclass(frozen=True, slots=True)
class Argument:
    """A reason that a letter may give: true from one day to another, with its sources.

    *claim* says exactly what is claimed, in one sentence; *tags* are the subjects under which it is found.
    """

    slug: str
    language: str
    title: str
    claim: str
    valid_from: date
    valid_until: date
    sources: tuple[Source, ...]
    body: str
    body_line: int
    tags: tuple[str, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Say whether the argument may be used in a letter dated *day*."""
        return self.valid_from <= day <= self.valid_until


@dataclass(frozen=True, slots=True)
class Kind:
    """One letter of the catalogue in one language; *body* is Markdown in the closed language.

    *slug* is its folder (``objection/health-insurer``), *body_line* the line of the file where the body
    begins (from 1), *edition* a digest of the file: a sent letter says from which text it came. *deadline* is
    the period that the letter starts, *earlier* the one that the request it follows up started (empty: the
    controller's month). *joins* are printed behind it when *joins_when* holds (empty: always). *short* says
    the same in a few sentences, for a form that takes little.
    """

    slug: str
    language: str
    title: str
    right: str
    to: tuple[str, ...]
    subject: str
    reviewed: date
    body: str
    body_line: int
    edition: str
    form: Form = Form.LETTER
    recipient: str = ""
    channels: tuple[str, ...] = ()
    deadline: str = ""
    earlier: str = ""
    short: str = ""
    expect: str = ""
    arguments: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    joins_when: str = ""
    enclosures: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    musts: tuple[Must, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """The fixed words of a language: those around a letter, of a dossier, of a receipt at a counter.

    *points* are those that tell a body, or the authority, what was answered so far; *told* those of a
    dossier for each kind of event, way and proof, by the name of its group, then its own.
    """

    furniture: Furniture
    phrases: dict[str, str]
    dossier: dict[str, str]
    slip: Slip
    points: dict[str, str]
    told: dict[str, dict[str, str]] = field(default_factory=dict)
