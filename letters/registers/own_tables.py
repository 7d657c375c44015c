"""Tables of somebody's own, read once their columns are matched."""

from collections.abc import Sequence

from letters.domain.listed import Listed
from letters.domain.matching import Matching
from letters.domain.own_lists import Head, OwnList, refuse_unclear
from letters.ports.registers import Dropped, Register
from letters.registers.characters import refuse_spoilt_beginning
from letters.registers.plain_csv import PlainCsv, first_of, head_of, is_table


class PlainTables:
    """Keeps what `letters.ports.own_tables.TableReader` promises."""

    def head(self, file: Dropped) -> Head | None:
        """Give how *file* begins, or None where it does not read as a table."""
        if not is_table(file):
            return None
        refuse_spoilt_beginning(file)
        head = head_of(file)
        refuse_unclear(file.name, head)
        return head

    def first(self, head: Head, matching: Matching, most: int) -> Sequence[Listed]:
        """Give the first *most* bodies among the rows of *head*, as *matching* reads them."""
        return first_of(head, matching, most) if matching.names_bodies else ()

    def register(self, own: OwnList) -> Register:
        """Give what reads *own*."""
        return PlainCsv(own.matching, name=own.family, title=own.title, family=own.family)
