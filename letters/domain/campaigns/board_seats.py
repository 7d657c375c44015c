"""What a board says of a legislator before anybody contacts them: who they are, where they sit."""

from typing import Final

from letters.domain.campaigns.board_rows import Key, Say
from letters.domain.campaigns.board_words import HOUSES, Column
from letters.domain.campaigns.facts import Target
from letters.domain.departments import DEPARTMENTS, department


def who_words(target: Target, say: Say) -> tuple[str, ...]:
    """Give the first columns: name, chamber, département, constituency, group, committees."""
    found = department(target.department)
    return (
        target.name,
        say(HOUSES.get(target.kind, "")),
        f"{found.code} {found.name}" if found else target.department,
        str(target.constituency) if target.constituency else "",
        target.group,
        ", ".join(target.committees),
    )


def seat_keys(target: Target) -> dict[Column, Key]:
    """Give what the columns of the seat are ordered by: the official table, then the number."""
    place = place_of(target.department)
    return {
        Column.DEPARTMENT: place if target.department else None,
        Column.CONSTITUENCY: (place, target.constituency) if target.constituency else None,
    }


def place_of(code: str) -> int:
    """Give where *code* stands in the official table; one that is not there comes last."""
    return _PLACES.get(code, len(_PLACES))


_PLACES: Final = {each.code: place for place, each in enumerate(DEPARTMENTS)}
