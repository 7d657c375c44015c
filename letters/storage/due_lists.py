"""The coming days of the requests, in the encrypted file: read from the rows, by their indexes."""

from collections.abc import Mapping
from datetime import date, timedelta

import sqlalchemy as sa

from letters.domain.requests import Listed
from letters.domain.stages import Stage
from letters.domain.steps import Advice
from letters.storage.kept_in import KeptIn
from letters.storage.rows import listed_of
from letters.storage.tables import person, request

_LINE = sa.select(request, person.c.given_name, person.c.family_name).join(person)

_AHEAD = timedelta(days=400)
"""By how much the last day of a period may follow the first of its possible ones."""

TO_CONTEST = timedelta(days=65)
"""For how long most people may contest; only those who live far from the court have more."""

_OWN = (Advice.CONTEST.value, Advice.READ_DECISION.value, Advice.REFER.value)
"""Steps that have a last day of their own."""

Condition = sa.ColumnElement[bool]


class StoredDue(KeptIn):
    """Keeps what `letters.ports.due.DueRecords` promises."""

    __slots__ = ()

    def awaited(
        self, today: date, *, first: date | None, last: date | None, skip: int = 0, most: int = 50
    ) -> tuple[Listed, ...]:
        """Give the requests whose next day lies from *first* to *last*, soonest first."""
        order = request.c.due_on if last is None else _next(today)
        chosen = sa.select(request.c.id).where(*_awaited(today), *_between(today, first, last))
        return self._in_order(chosen.order_by(order, request.c.id).limit(most).offset(skip), order)

    def awaited_days(self, today: date, *, first: date, last: date) -> Mapping[date, int]:
        """Give how many requests have each day as their next one."""
        day = _next(today)
        counted = sa.select(day, sa.func.count()).where(*_awaited(today), *_between(today, first, last))
        with self._database.reading() as connection:
            rows = connection.execute(counted.group_by(day)).all()
        return {row[0]: row[1] for row in rows}

    def to_decide(self, *, first: date, last: date, most: int = 50) -> tuple[Listed, ...]:
        """Give the requests whose step, open from *first* to *last* on, has a last day of its own."""
        is_over = sa.case((request.c.step_on >= last - TO_CONTEST, 0), else_=1)
        chosen = sa.select(request.c.id).where(request.c.step_on.between(first, last))
        chosen = chosen.where(request.c.step.in_(_OWN)).order_by(is_over, request.c.step_on, request.c.id)
        return self._in_order(chosen.limit(most), request.c.step_on)

    def opening(self, *, first: date, last: date, most: int = 50) -> tuple[Listed, ...]:
        """Give the open requests whose advised step opens from *first* to *last*, the soonest first."""
        order = request.c.step_on
        chosen = sa.select(request.c.id).where(order.between(first, last))
        return self._in_order(chosen.order_by(order, request.c.id).limit(most), order)

    def opening_days(self, *, last: date, most: int) -> tuple[date, ...]:
        """Give the days until *last* on which an advised step opens, in order."""
        days = sa.select(request.c.step_on).where(request.c.step_on <= last).order_by(request.c.step_on)
        with self._database.reading() as connection:
            return tuple(day for day in connection.scalars(days.limit(most)) if day is not None)

    def _in_order(self, chosen: sa.Select[tuple[int]], order: sa.ColumnElement[date]) -> tuple[Listed, ...]:
        lines = _LINE.where(request.c.id.in_(chosen)).order_by(order, request.c.id)
        with self._database.reading() as connection:
            return tuple(listed_of(row) for row in connection.execute(lines))


def _next(today: date) -> sa.ColumnElement[date]:
    return sa.case((request.c.expected_on >= today, request.c.expected_on), else_=request.c.due_on)


def _awaited(today: date) -> tuple[Condition, ...]:
    theirs = sa.and_(
        request.c.stage == Stage.COMPLAINED, request.c.step != Advice.READ_DECISION, request.c.due_on >= today
    )
    return request.c.due_on.is_not(None), sa.or_(request.c.stage == Stage.WAITING, theirs)


def _between(today: date, first: date | None, last: date | None) -> list[Condition]:
    """Bound the next day, and with it the last day, which alone has an index."""
    day, bounds = _next(today), list[Condition]()
    if first is not None:
        bounds += [day >= first, request.c.due_on >= first]
    if last is not None:
        bounds += [day <= last, request.c.due_on <= (last if last < today else last + _AHEAD)]
    return bounds
