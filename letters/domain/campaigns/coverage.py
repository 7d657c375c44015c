"""How far a campaign is: what was done in each département, and in all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from letters.domain.campaigns.board_rows import Row
from letters.domain.campaigns.board_seats import place_of
from letters.domain.campaigns.board_words import TO_DO, State


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was done in one département: how many are aimed at, *reached*, and still *to_do*."""

    code: str
    targets: int
    reached: int
    to_do: int


def coverage_of(rows: Iterable[Row]) -> tuple[Coverage, ...]:
    """Count *rows* by département, in the order of the official table; those without one come last.

    Whoever's mandate ended before a contact counts no more: nobody can reach them there.
    """
    counts: dict[str, list[int]] = {}
    for row in rows:
        if row.reached or row.state is not State.ENDED:
            count = counts.setdefault(row.target.department, [0, 0, 0])
            for place, counted in enumerate((True, row.reached, row.state in TO_DO)):
                count[place] += counted
    return tuple(Coverage(code, *counts[code]) for code in sorted(counts, key=place_of))


def progress_of(rows: Sequence[Row]) -> tuple[int, int]:
    """Give how many of *rows* were reached, and how many there are to reach or were."""
    return sum(row.reached for row in rows), sum(row.reached or row.state is not State.ENDED for row in rows)
