"""The board of a campaign: a row for each legislator, narrowed by words and choices, in any order."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from letters.domain.campaigns.board_rows import Row
from letters.domain.campaigns.board_words import Column, State
from letters.domain.folding import words_of


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which rows are wanted: those that hold the beginning of each of *words*, and agree with the rest.

    *nobodys* asks for those whom no volunteer has.
    """

    words: str = ""
    kind: str = ""
    department: str = ""
    volunteer: UUID | None = None
    nobodys: bool = False
    state: State | None = None


def narrowed(rows: Iterable[Row], by: Narrowed) -> tuple[Row, ...]:
    """Give those of *rows* that *by* wants, in the order in which they come."""
    sought = tuple(f" {word}" for word in words_of(by.words))
    chosen = (row for row in rows if _is_chosen(row, by))
    return tuple(row for row in chosen if all(word in row.fold for word in sought))


def _is_chosen(row: Row, by: Narrowed) -> bool:
    """Say whether *row* agrees with all that was chosen, its words apart."""
    if by.nobodys and row.taken_by:
        return False
    wanted = ((by.kind, row.target.kind), (by.department, row.target.department), (by.state, row.state))
    if any(each and each != told for each, told in wanted):
        return False
    return by.volunteer is None or by.volunteer in row.taken_by


def in_order(rows: Iterable[Row], column: Column, *, falling: bool = False) -> tuple[Row, ...]:
    """Sort *rows* by *column*; those equal there keep their order, and what is empty comes last both ways."""
    told: list[Row] = []
    empty: list[Row] = []
    for row in rows:
        (empty if row.keys[column] is None else told).append(row)
    told.sort(key=lambda row: cast("Any", row.keys[column]), reverse=falling)
    return (*told, *empty)
