"""A body as the directory keeps it: who said it, what the person corrected, whether it still stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeVar

from letters.domain.departments import department
from letters.domain.directory_errors import NotCorrectable
from letters.domain.folding import folded
from letters.domain.listed import Listed, Mail, Membership, Post, Ref
from letters.domain.voices import Voice

_Way = TypeVar("_Way")

Words = str | tuple[str, ...]
"""What was written in a field: one text, or the lines of an address."""

CORRECTABLE = (
    "name", "attention", "email", "address", "telephone", "web_form", "website", "place", "postcode",
    "department", "note",
)  # fmt: skip
"""What the person may correct; `address` is the lines without the name."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One import: of which register and state, from which file, what it changed."""

    number: int
    register: str
    title: str
    family: str
    chamber: str
    edition: str
    on: date | None
    term: str
    licence: str
    lends: bool
    file_name: str
    sha256: str
    imported_at: datetime
    counts: Mapping[str, int] = field(default_factory=dict)
    undoable: bool = True


@dataclass(frozen=True, slots=True)
class Correction:
    """What the person changed of a body, field by field, and when."""

    fields: Mapping[str, Words]
    corrected_at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """A body listed by imports: its *voices* in their order, their one *account*, the day it was gone."""

    account: Listed
    voices: tuple[Voice, ...]
    retired_on: date | None = None

    @property
    def ref(self) -> Ref:
        """What it is known by."""
        return self.account.ref


def identifier_of(ref: Ref) -> str:
    """Give what a body is called by in commands: « assemblee:PA1234 »."""
    return f"{ref.family}:{ref.key}"


def ref_of(identifier: str) -> Ref:
    """Read what `identifier_of` gives; without a colon, the family is empty."""
    family, colon, key = identifier.strip().partition(":")
    return Ref(family, key) if colon else Ref("", family)


def corrected(listed: Listed, correction: Correction | None) -> Listed:
    """Give *listed* as the person corrected it; raises `NotCorrectable` for a field that is not theirs."""
    if correction is None:
        return listed
    said = correction.fields
    for name in said:
        if name not in CORRECTABLE:
            raise NotCorrectable(field=name, known=", ".join(CORRECTABLE))
    changed: dict[str, Any] = {name: str(words) for name, words in said.items() if name not in _SEVERAL}
    if "address" in said:
        changed["posts"] = _first(Post(_lines(said["address"])), listed.posts, said["address"])
    if "email" in said:
        changed["mails"] = _first(Mail(str(said["email"])), listed.mails, said["email"])
    if "telephone" in said:
        changed["telephones"] = _first(str(said["telephone"]), listed.telephones, said["telephone"])
    return replace(listed, **changed)


_SEVERAL = frozenset({"email", "address", "telephone"})


def _first(new: _Way, others: tuple[_Way, ...], words: Words) -> tuple[_Way, ...]:
    """Put *new*, made of *words*, before *others*; where there are no words, none is left."""
    return (new, *(each for each in others if each != new)) if words else ()


def _lines(words: Words) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words


def fold_of(listed: Listed) -> str:
    """Give the words by which *listed* is found: of its names, its place, its départements and codes.

    A legislator is found by their committees too. « st » and « ste » are written out, since half of the
    registers do.
    """
    named = folded(" ".join((listed.name, *listed.also, listed.place)))
    words = f"{written_out(named)} {_where(listed.department, listed.serves)}".strip()
    committees = listed.seat.committees if listed.seat else ()
    return f"{words} {_committee_words(committees)}" if committees else words


@lru_cache(maxsize=1 << 10)
def _committee_words(committees: tuple[Membership, ...]) -> str:
    """Give the words by which committees are found, « commission » too where their chamber leaves it out."""
    return folded(" ".join(("commission", *(each.committee for each in committees))))


@lru_cache(maxsize=1 << 10)
def _where(department_code: str, serves: tuple[str, ...]) -> str:
    """Give the words by which départements are found."""
    served = (each for code in dict.fromkeys((department_code, *serves)) if (each := department(code)))
    return written_out(folded(" ".join(f"{each.name} {each.code}" for each in served)))


def written_out(fold: str) -> str:
    """Write out what registers shorten, in words already folded."""
    return _SHORT.sub(lambda found: ABBREVIATIONS[found[0]], fold)


ABBREVIATIONS = {"st": "saint", "ste": "sainte", "dr": "docteur"}

_SHORT = re.compile(rf"\b(?:{'|'.join(ABBREVIATIONS)})\b")
