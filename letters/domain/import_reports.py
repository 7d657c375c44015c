"""What reading a register's file would change, and what is asked before it does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from letters.domain.wording import Said

NAMED: Final = 20
"""Bodies that a report names of each sort; the others are counted."""

KEPT_UNDOABLE: Final = 5
"""Imports that can be undone, the last one first; what older ones replaced is not kept."""


class Doubt(StrEnum):
    """Why an import asks before it is done."""

    COUNT = "count"
    OLDER = "older"
    TERM = "term"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Question:
    """Something about a file that the person must confirm before it is imported."""

    doubt: Doubt
    sentence: Said


@dataclass(frozen=True, slots=True)
class Report:
    """One file: its register and state, the rows read and kept, and what they change.

    *read* counts every row, *skipped* those that are not kept by reason, *remarks* what is told of kept ones;
    *without_email* is of those kept. *gone* are those who were in the chamber or list and are no more,
    *gone_names* their names; *new_names* and *changed_names* the first `NAMED`. Reasons, *title*, *edition*
    and *licence* are marked for translation.
    """

    file: str
    register: str
    title: str
    licence: str
    edition: str
    on: date | None = None
    term: str = ""
    read: int = 0
    kept: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    gone_names: tuple[str, ...] = ()
    new_names: tuple[str, ...] = ()
    changed_names: tuple[str, ...] = ()
    without_email: int = 0
    skipped: Mapping[str, int] = field(default_factory=dict)
    remarks: Mapping[str, int] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def changes_something(self) -> bool:
        """Say whether anybody is new, changed or gone."""
        return bool(self.new or self.changed or self.gone)

    @property
    def counts(self) -> dict[str, int]:
        """What is remembered of an import."""
        names = ("read", "kept", "new", "changed", "gone", "without_email")
        return {name: getattr(self, name) for name in names}
