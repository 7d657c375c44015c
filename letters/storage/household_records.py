"""The persons of the household, in the encrypted file."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from letters.domain.household import Member
from letters.domain.request_errors import UnknownMember
from letters.storage.kept_in import KeptIn
from letters.storage.rows import member_of, member_values, words_to_search
from letters.storage.tables import person, request


class StoredHousehold(KeptIn):
    """Keeps what `letters.ports.records.HouseholdRecords` promises."""

    __slots__ = ()

    def members(self) -> tuple[Member, ...]:
        """Give everyone, in the order in which they were added."""
        with self._database.reading() as connection:
            return tuple(
                member_of(row) for row in connection.execute(sa.select(person).order_by(person.c.id))
            )

    def keep_member(self, member: Member) -> None:
        """Add *member*, or put it in the place of the one with its identifier.

        Raises `UnknownMember` when the one who represents them is not in the household.
        """
        values = member_values(member)
        with self._database.writing() as connection:
            if member.represented_by is not None:
                person_id(connection, member.represented_by)
            kept = insert(person).values(values)
            connection.execute(kept.on_conflict_do_update(index_elements=["uid"], set_=values))
            _rename(connection, member)

    def forget_member(self, uid: UUID) -> None:
        """Delete a person with everything about them; raises `UnknownMember`.

        Nothing of them is left in the pages of the file, which are all written anew, nor in its journal.
        """
        alone = {"represented_by": None, "capacity": None, "proof": ""}
        with self._database.writing() as connection:
            found = person_id(connection, uid)
            connection.execute(sa.update(person).where(person.c.represented_by == uid).values(alone))
            connection.execute(sa.delete(person).where(person.c.id == found))
        self._database.leave_no_trace(rebuilt=True)


def person_id(connection: sa.Connection, uid: UUID) -> int:
    """Give the number of the row of a person; raises `UnknownMember`."""
    found = connection.execute(sa.select(person.c.id).where(person.c.uid == uid)).scalar()
    if found is None:
        raise UnknownMember
    return int(found)


def _rename(connection: sa.Connection, member: Member) -> None:
    """Have the requests of *member* found by their present name."""
    columns = (request.c.id, request.c.recipient_name, request.c.title, request.c.fold)
    theirs = sa.select(*columns).join(person).where(person.c.uid == member.uid)
    for row in connection.execute(theirs).all():
        words = words_to_search(member.person.name, row.recipient_name, row.title)
        if words != row.fold:
            connection.execute(sa.update(request).where(request.c.id == row.id).values(fold=words))
