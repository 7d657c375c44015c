"""Writes the rows of a board from all that a campaign tells, as it stands on one day."""

from datetime import date
from typing import Final
from uuid import UUID

from letters.domain.campaigns.board_contacts import day_words, done_in, last_words
from letters.domain.campaigns.board_rows import Key, Row, Say
from letters.domain.campaigns.board_seats import seat_keys, who_words
from letters.domain.campaigns.board_words import STATES, WHO_LEFT, Column, State
from letters.domain.campaigns.facts import Target
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.words import STANCES, Stance
from letters.domain.folding import folded
from letters.domain.listed import Ref


def board_of(campaign: Campaign, today: date, say: Say) -> tuple[Row, ...]:
    """Give a row for each target of *campaign* as it stands on *today*, in the order of their names."""
    clerk = _Clerk(campaign, today, say)
    rows = [clerk.row(target) for target in campaign.targets.values()]
    return tuple(sorted(rows, key=lambda row: (row.keys[Column.NAME], row.target.ref.key)))


class _Folds(dict[str, str]):
    """What was folded already: most words of a board stand on many of its rows."""

    def __missing__(self, text: str) -> str:
        self[text] = folded(text)
        return self[text]


class _Clerk:
    """Writes the rows of one campaign as it stands on one day."""

    def __init__(self, campaign: Campaign, today: date, say: Say) -> None:
        self._campaign, self._today, self._say = campaign, today, say
        self._done, self._folds = done_in(campaign), _Folds()

    def row(self, target: Target) -> Row:
        """Give the row of *target*."""
        campaign, done, ref = self._campaign, self._done, target.ref
        state, last, position = self._state(ref), done.last.get(ref), campaign.positions.get(ref)
        taken_by = self._taken_by(ref)
        next_on = last.next_on if last and state not in _AT_REST else None
        count = done.count.get(ref, 0)
        cells = (
            *who_words(target, self._say),
            " · ".join(map(self._name, taken_by)),
            str(count or ""),
            *last_words(last, self._say),
            day_words(next_on),
            self._say(STANCES[position.stance]) if position else "",
            self._say(STATES[state]),
        )
        figures: dict[Column, Key] = {
            **seat_keys(target),
            Column.CONTACTS: count,
            Column.LAST: last.on if last else None,
            Column.NAME: target.filed,
            Column.NEXT: next_on,
            Column.POSITION: _STANCES.index(position.stance) if position else None,
            Column.STATE: _STATES.index(state),
        }
        words = tuple(self._folds[cell] for cell in cells)
        keys = tuple(figures.get(each, words[each] or None) for each in Column)
        return Row(target, state, taken_by, ref in done.reached, cells, keys, f" {' '.join(words)}")

    def _taken_by(self, ref: Ref) -> tuple[UUID, ...]:
        """Give who has *ref*: nobody, one volunteer, or those who took them without knowing of each other."""
        owner = self._campaign.assigned.get(ref)
        return self._done.disputed.get(ref) or ((owner,) if owner else ())

    def _state(self, ref: Ref) -> State:
        """Say where it stands; a target is to do by the same rule as `Campaign.to_do`."""
        last = self._done.last.get(ref)
        if ref in self._campaign.left:
            return State.ENDED
        if self._campaign.is_convinced(ref):
            return State.CONVINCED
        if ref in self._done.disputed:
            return State.DISPUTED
        if last and last.next_on and last.next_on <= self._today:
            return State.TO_CHASE
        return State.WAITING if ref in self._done.reached else State.TO_CONTACT

    def _name(self, volunteer: UUID) -> str:
        known = self._campaign.volunteers.get(volunteer)
        return known.name if known else self._say(WHO_LEFT)


_STATES: Final = tuple(State)
_AT_REST: Final = frozenset({State.CONVINCED, State.ENDED})
_STANCES: Final = tuple(Stance)
