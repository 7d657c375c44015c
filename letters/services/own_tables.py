"""Importing a table of one's own: its columns matched once, remembered for the next file of the same head."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from letters.domain.errors import AddressFault
from letters.domain.listed import Listed
from letters.domain.matching import Matching, proposed
from letters.domain.own_lists import Head, OwnList, family_of, refuse_unusable
from letters.domain.writing_to import recipient_of
from letters.ports.own_tables import TableReader
from letters.ports.registers import Dropped
from letters.services.directory_imports import DirectoryImports
from letters.services.own_lists_kept import keep_list, kept_lists

if TYPE_CHECKING:
    from letters.ports.records import SettingRecords  # named only, as in `letters.ports.home`

PREVIEWED: Final = 2
"""Bodies shown as they would read."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file that reads as a table: its *head*, and the list that it is taken for.

    *remembered* says that *own* was imported before from a table of these columns: nothing need be matched.
    """

    file: Dropped
    head: Head
    own: OwnList
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A body as it would be written to: *lines* of its envelope, or the *fault* that keeps it off one."""

    listed: Listed
    lines: tuple[str, ...]
    fault: AddressFault | None = None


@dataclass(frozen=True, slots=True)
class OwnTables:
    """The lists of one's own, read into the directory of *imports* by *reader*, remembered in *settings*."""

    imports: DirectoryImports
    reader: TableReader
    settings: "SettingRecords"

    def table(self, file: Dropped) -> Table | None:
        """Take *file* for a list, or give None where it reads as no table.

        Raises `NoHead`, `DoubledColumn`, `UnnamedColumn`, `WrongCharacters`.
        """
        head = self.reader.head(file)
        if head is None:
            return None
        known = kept_lists(self.settings)
        same = [each for each in known if each.columns == head.columns]
        if same:
            return Table(file, head, same[0], remembered=len(same) == 1)
        return Table(file, head, _guessed(file.name, head, known))

    def preview(self, head: Head, matching: Matching) -> tuple[Seen, ...]:
        """Give the first bodies as they would read; none where no column holds names."""
        return tuple(map(_seen, self.reader.first(head, matching, PREVIEWED)))

    def importing(self, file: Dropped, own: OwnList) -> DirectoryImports:
        """Give what imports *file* as *own*.

        Raises `UntitledList`, `NoSuchColumn`, `ColumnsNotMatched`.
        """
        refuse_unusable(file.name, own)
        register = self.reader.register(own)
        return replace(self.imports, recognised=lambda _file: register)

    def remember(self, own: OwnList) -> None:
        """Keep how *own* was matched, so that the next table of its columns needs no matching."""
        keep_list(self.settings, own)


def _guessed(name: str, head: Head, known: tuple[OwnList, ...]) -> OwnList:
    """Take a table for the list called as its file is; what was matched of that list before still counts."""
    words = " ".join((name.rpartition(".")[0] or name).replace("_", " ").split())
    title = words[:1].upper() + words[1:]
    matching = proposed([each for each in head.columns if each])
    before = next((each for each in known if each.family == family_of(title)), None)
    if before is None:
        return OwnList(title, head.columns, matching)
    still = {each: column for each, column in before.matching.columns.items() if column in head.columns}
    both = Matching({**matching.columns, **still}, before.matching.kind)
    return OwnList(before.title, head.columns, both)


def _seen(listed: Listed) -> Seen:
    try:
        return Seen(listed, recipient_of(listed).lines)
    except AddressFault as fault:
        lines = listed.posts[0].lines if listed.posts else ()
        return Seen(listed, (listed.name, *lines), fault)
