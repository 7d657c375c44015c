"""A row of a board: what is known of one legislator of a campaign, in words and to be ordered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain.campaigns.board_words import State
from letters.domain.campaigns.facts import Target

Say = Callable[[str], str]
"""Gives a marked sentence in the language of the person."""

Key = int | str | date | tuple[int, int] | tuple[str, ...] | None
"""What a column is ordered by; None where there is nothing to tell."""


@dataclass(frozen=True, slots=True)
class Row:
    """One legislator on the board.

    *cells* are the words of each column in the language of the person, *keys* what each column is ordered
    by, *fold* all the words without accents. *taken_by* are the volunteers who have the legislator: none,
    one, or two who took them without knowing of each other.
    """

    target: Target
    state: State
    taken_by: tuple[UUID, ...]
    reached: bool
    cells: tuple[str, ...]
    keys: tuple[Key, ...]
    fold: str
