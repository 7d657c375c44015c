"""The lists of requests, in the encrypted file: read from the rows, never from the logs."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from letters.domain.folding import words_of
from letters.domain.requests import Listed
from letters.storage.kept_in import KeptIn
from letters.storage.rows import listed_of
from letters.storage.tables import IS_OPEN, person, request

_LINE = sa.select(request, person.c.given_name, person.c.family_name).join(person)


class StoredLists(KeptIn):
    """Keeps what `letters.ports.records.RequestRecords` promises of its lists."""

    __slots__ = ()

    def listed(
        self,
        *,
        closed: bool = False,
        words: str = "",
        member: UUID | None = None,
        first: int = 0,
        most: int = 100,
    ) -> tuple[Listed, ...]:
        """Give a page of the open requests (of the closed too with *closed*), the latest opened first."""
        latest = (request.c.opened_on.desc(), request.c.id.desc())
        page = sa.select(request.c.id).where(*_holding(words)).order_by(*latest).limit(most).offset(first)
        if not closed:
            page = page.where(IS_OPEN)
        if member is not None:
            theirs = sa.select(person.c.id).where(person.c.uid == member).scalar_subquery()
            page = page.where(request.c.person_id == theirs)
        return self._lines(_LINE.where(request.c.id.in_(page)).order_by(*latest))

    def to_do(self, today: date, *, most: int = 50) -> tuple[Listed, ...]:
        """Give the open requests whose advised step is open on *today*, the one open longest first."""
        return self._lines(_by_step(request.c.step_on <= today, most))

    def coming(self, today: date, *, most: int = 50) -> tuple[Listed, ...]:
        """Give the open requests whose advised step opens after *today*, the soonest first."""
        return self._lines(_by_step(request.c.step_on > today, most))

    def running(self, *, first: int = 0, most: int = 100) -> tuple[Listed, ...]:
        """Give the requests of which a period runs, the one that ends first at the head."""
        soonest = (request.c.due_on, request.c.id)
        page = sa.select(request.c.id).where(request.c.due_on.is_not(None)).order_by(*soonest)
        page = page.limit(most).offset(first)
        return self._lines(_LINE.where(request.c.id.in_(page)).order_by(*soonest))

    def count(self) -> tuple[int, int]:
        """Give how many requests are open, and how many closed."""
        counted = sa.select(sa.func.count(), sa.func.count(request.c.closed_on)).select_from(request)
        with self._database.reading() as connection:
            all_of_them, closed = connection.execute(counted).one()
        return all_of_them - closed, closed

    def _lines(self, lines: sa.Select[tuple[object, ...]]) -> tuple[Listed, ...]:
        with self._database.reading() as connection:
            return tuple(listed_of(row) for row in connection.execute(lines))


def _holding(words: str) -> Sequence[sa.ColumnElement[bool]]:
    return [sa.func.instr(request.c.fold, word) > 0 for word in words_of(words)]


def _by_step(when: sa.ColumnElement[bool], most: int) -> sa.Select[tuple[object, ...]]:
    """Choose the requests with a step; only an open one has any."""
    return _LINE.where(when).order_by(request.c.step_on, request.c.id).limit(most)
