"""What the rows of a register change of those stored: compared field by field, not file by file."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from letters.domain.entries import Entry
from letters.domain.import_reports import NAMED
from letters.domain.listed import Lent, Listed, Remark, Row, Skipped, UnknownLabel
from letters.domain.voices import Voice, account_of, in_order
from letters.domain.wording import N_
from letters.ports.directory import Importing
from letters.ports.registers import Edition, Register

AT_ONCE: Final = 100
"""Rows compared with what is stored at a time: few, so that garbage is seldom sought among them."""

_MOST_LABELS: Final = 100
_AGAIN: Final = N_("another row of the same identifier counts")
_NOBODY: Final = N_("says a mailbox of somebody whom no register here lists")
_LONG_AGO: Final = date.min


@dataclass(slots=True)
class Tally:
    """What was counted while the rows went by; of the bodies themselves the identifiers alone.

    *told_of* are all those of whom a register that lends says something, even where the row is left out.
    """

    read: int = 0
    without_email: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    remarks: Counter[str] = field(default_factory=Counter)
    unknown: dict[str, None] = field(default_factory=dict)
    became: dict[str, str] = field(default_factory=dict)
    named: dict[str, dict[str, str]] = field(default_factory=lambda: {"new": {}, "changed": {}})
    original: dict[str, int | None] = field(default_factory=dict)
    since: dict[str, date] = field(default_factory=dict)
    listed: int = 0
    told_of: set[str] = field(default_factory=set)

    def became_so(self, how: str) -> int:
        """Say of how many bodies was told that they are new, changed, the same."""
        return sum(each == how for each in self.became.values())

    def first_names(self, how: str) -> tuple[str, ...]:
        """Give the names of the first `NAMED` of those, in the order of the file."""
        return tuple(self.named[how].values())

    def note(self, key: str, how: str, name: str) -> None:
        """Count the body of *key* as new, changed or the same, whatever was said of it before."""
        before = self.became.get(key)
        self.became[key] = how
        if before in self.named:
            self.named[before].pop(key, None)
        if how in self.named and len(self.named[how]) < NAMED:
            self.named[how][key] = name


class Rows:
    """Writes the rows of one file into one import, some at a time.

    *only_lends* that its rows add mails alone; *again* that this very file was imported last: what it says
    need not be confirmed.
    """

    def __init__(
        self, writing: Importing, register: Register, edition: Edition, *, only_lends: bool, again: bool
    ) -> None:
        self._writing, self._register, self._edition = writing, register, edition
        self._only_lends, self._again = only_lends, again
        self._known: Mapping[str, Entry] = {}
        self._changed: dict[str, Entry] = {}
        self.tally = Tally()

    def write(self, rows: Iterable[Row]) -> Iterator[int]:
        """Write *rows*, and give after each portion how many were read."""
        portion: list[Listed | Lent] = []
        for row in rows:
            kept = self._counted(row)
            if kept is not None:
                portion.append(kept)
            if len(portion) == AT_ONCE or self.tally.read % AT_ONCE == 0:
                self._put(portion)
                portion.clear()
                yield self.tally.read
        self._put(portion)
        yield self.tally.read

    def retire(self, keys: Collection[str], on: date) -> tuple[str, ...]:
        """Mark those of *keys* as gone *on* a day, their history stays; give their names in order."""
        gone = tuple(self._writing.known(self._register.family, keys).values())
        self._writing.put([replace(entry, retired_on=on) for entry in gone])
        return tuple(sorted(entry.account.name for entry in gone))

    def _counted(self, row: Row) -> Listed | Lent | None:
        match row:
            case Listed() | Lent():
                self.tally.read += 1
                self._tells_of(row.ref.key)
                return row
            case Skipped(reason):
                self.tally.read += 1
                self._tells_of(row.detail)
                self.tally.skipped[reason] += 1
            case Remark(reason):
                self.tally.remarks[reason] += 1
            case UnknownLabel(label):
                if len(self.tally.unknown) < _MOST_LABELS:
                    self.tally.unknown[label] = None
        return None

    def _tells_of(self, key: str) -> None:
        if self._register.lends:
            self.tally.told_of.add(key)

    def _put(self, portion: Sequence[Listed | Lent]) -> None:
        if not portion:
            return
        first: dict[str, Listed | Lent] = {}
        for row in portion:
            first.setdefault(row.ref.key, row)
        self._known, self._changed = self._writing.known(self._register.family, first), {}
        agreeing = self._agreeing(first)
        for row in portion:
            key = row.ref.key
            if key in agreeing and row is first[key]:
                self._is_overtaken(row)
                self.tally.note(key, "same", agreeing[key])
            else:
                self._take(row)
        if not self._again:
            self._writing.hear_again(self._register.name, agreeing.keys() - self._changed.keys())
        self._writing.put([self._changed[key] for key in sorted(self._changed)])

    def _agreeing(self, first: Mapping[str, Listed | Lent]) -> Mapping[str, str]:
        """Give the names of those stored word for word, of whom no row before told: nothing to compare."""
        if self._only_lends or not self._known:
            return {}
        told = [row for key, row in first.items() if key in self._known and key not in self.tally.since]
        same = self._writing.agreeing(self._register.name, told)
        return {row.ref.key: row.name for row in told if isinstance(row, Listed) and row.ref.key in same}

    def _take(self, row: Listed | Lent) -> None:
        key = row.ref.key
        said = Lent(row.ref, row.mails) if isinstance(row, Lent) or self._only_lends else row
        entry = self._changed.get(key) or self._known.get(key)
        if isinstance(said, Lent) and not self._is_listed_elsewhere(entry):
            self.tally.skipped[_NOBODY] += 1
        elif not self._is_overtaken(row):
            told = self._told(entry, said)
            if (
                not self._again
                or entry is None
                or (entry.account, entry.retired_on) != (told.account, told.retired_on)
            ):
                self._changed[key] = told

    def _is_listed_elsewhere(self, entry: Entry | None) -> bool:
        """Say whether another register than this one lists somebody still."""
        others = entry.voices if entry and not entry.retired_on else ()
        name = self._register.name
        return any(isinstance(each.said, Listed) and each.register != name for each in others)

    def _is_overtaken(self, row: Listed | Lent) -> bool:
        """Say whether a row before holds from a later day; of two of one identifier one is skipped."""
        key, before = row.ref.key, self.tally.since.get(row.ref.key)
        day = (row.since if isinstance(row, Listed) else None) or _LONG_AGO
        if before is not None:
            self.tally.skipped[_AGAIN] += 1
            if day < before:
                return True
        else:
            self.tally.without_email += all(mail.suggested for mail in row.mails)
            self.tally.listed += isinstance(row, Listed) and row.kind == self._register.chamber
        self.tally.since[key] = day
        return False

    def _told(self, entry: Entry | None, said: Listed | Lent) -> Entry:
        """Give the entry after this register said *said*, and remember what became of it."""
        register, on = self._register, self._edition.on
        others = [each for each in entry.voices if each.register != register.name] if entry else []
        voice = Voice(register.name, said, self._writing.number, on, register.lends)
        voices = in_order((*others, voice))
        account = account_of(voices)
        if account is None:
            raise ValueError("a mailbox without its owner")
        retired_on = entry.retired_on if entry and isinstance(said, Lent) else None
        after = Entry(account, voices, retired_on)
        self._remember(said.ref.key, entry, after)
        return after

    def _remember(self, key: str, before: Entry | None, after: Entry) -> None:
        """Compare with what was stored before this import, even where a row before has changed it."""
        if key not in self.tally.original:
            self.tally.original[key] = _mark_of(before) if before else None
        original = self.tally.original[key]
        how = "new" if original is None else "same" if original == _mark_of(after) else "changed"
        self.tally.note(key, how, after.account.name)


def _mark_of(entry: Entry) -> int:
    """Give what tells two accounts apart, so that the accounts themselves need not be remembered."""
    return hash((entry.account, entry.retired_on))
