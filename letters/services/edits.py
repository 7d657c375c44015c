"""What was rewritten by hand, put back each time the letter is composed again."""

from dataclasses import dataclass, replace

from letters.domain.drafts import Edit
from letters.domain.editing import editable, edited
from letters.domain.errors import PlaidoyerError
from letters.domain.letters import Letter

_CALL = "[^"


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A letter with its edits; *lost* are those whose block is no longer what they rewrote."""

    letter: Letter
    lost: tuple[Edit, ...] = ()


def rewritten(letter: Letter, edits: tuple[Edit, ...]) -> Rewritten:
    """Put *edits* back into *letter*, one after the other. Raises nothing: what finds no place is lost."""
    lost: list[Edit] = []
    for edit in edits:
        try:
            place = _place(letter, edit)
            letter = edited(letter, place, edit.now)
        except (PlaidoyerError, LookupError):
            lost.append(edit)
    return Rewritten(letter, tuple(lost))


def with_edit(edits: tuple[Edit, ...], was: str, now: str) -> tuple[Edit, ...]:
    """Give *edits* with the block *was* rewritten as *now*.

    A block rewritten twice is one edit, and none once it says again what it said at first; but one that calls
    notes is told step by step, since the numbers of its notes are those of the step before.
    """
    before = next((edit for edit in edits if edit.now == was), None)
    if before is None or _CALL in now:
        return edits if was == now else (*edits, Edit(was, now))
    again = () if before.was == now else (replace(before, now=now),)
    place = edits.index(before)
    return (*edits[:place], *again, *edits[place + 1 :])


def _place(letter: Letter, edit: Edit) -> int:
    """Find the block that *edit* rewrote; raises `LookupError`."""
    for place in range(len(letter.body)):
        if editable(letter, place) == edit.was:
            return place
    raise LookupError
