"""The common count of several persons: their outcomes given without them, merged without a server."""

import hashlib
import json
import secrets
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Final, Protocol
from uuid import UUID

from letters.domain.outcomes import matter_of
from letters.domain.pooled import (
    FEWEST,
    VERSION,
    NotPooled,
    Pooled,
    PooledLater,
    fields_of,
    matter_pooled,
    merged,
    pooled_from,
    pooled_of,
    to_the_end_of_the_month,
)
from letters.ports.clock import Clock
from letters.ports.matters import MatterRecords
from letters.ports.records import SettingRecords
from letters.services.outcomes import Matters, Question, Report, report_of

_FORMAT: Final = "plaidoyer-outcomes"
_POOL, _SECRET = "pooled-outcomes", "pooled-outcomes-secret"
"""The settings that hold the pool, and what makes its identifiers: it never leaves the file."""


class Records(MatterRecords, SettingRecords, Protocol):
    """What is asked of the encrypted file."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: how many records are new, told again later, or were there already."""

    new: int
    changed: int
    already_there: int


@dataclass(frozen=True, slots=True)
class Pooling:
    """Gives outcomes to the common count, and keeps those of others."""

    records: Records
    clock: Clock

    def given(self) -> bytes:
        """Give one's own outcomes as a file: a line that says what it is, then a line for each request."""
        head = {"format": _FORMAT, "version": VERSION, "as_of": self.clock.today().isoformat()}
        lines = [head, *(fields_of(each) for each in sorted(self._own(), key=lambda each: each.uid.int))]
        return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines).encode()

    def merge(self, files: Sequence[tuple[str, bytes]]) -> Merged:
        """Add what *files* hold (name, content), all or nothing; raises `NotPooled` and `PooledLater`."""
        read = [tuple(_read(name, content)) for name, content in files]
        before = self._pool()
        after = merged(before, *read)
        kept = {each.uid: each for each in before}
        changed = sum(each.uid in kept and kept[each.uid] != each for each in after)
        if after != before:
            told = json.dumps([fields_of(each) for each in after], ensure_ascii=False)
            self.records.set(_POOL, told)
        return Merged(
            len(after) - len(before), changed, sum(map(len, read)) - len(after) + len(before) - changed
        )

    def report(self, question: Question) -> Report:
        """Count the pool; groups of less than `FEWEST` requests are hidden, and days are those of months."""
        matters = Matters(self.clock.today(), tuple(matter_pooled(each) for each in self._pool()))
        found = report_of(matters, question, fewest=FEWEST)
        whole = to_the_end_of_the_month(found.whole) if found.whole else None
        return replace(found, whole=whole, groups=tuple(map(to_the_end_of_the_month, found.groups)))

    def _own(self) -> Iterator[Pooled]:
        secret, day = self._secret(), self.clock.today()
        with closing(self.records.every_sent()) as requests:
            for request in requests:
                matter = matter_of(request, day)
                uid = _identifier(request.uid, secret)
                found = pooled_of(matter, uid, day) if matter is not None else None
                if found is not None:
                    yield found

    def _secret(self) -> bytes:
        told = self.records.setting(_SECRET)
        if not told:
            told = secrets.token_hex(32)
            self.records.set(_SECRET, told)
        return bytes.fromhex(told)

    def _pool(self) -> tuple[Pooled, ...]:
        return tuple(pooled_from(each) for each in json.loads(self.records.setting(_POOL) or "[]"))


def _identifier(request: UUID, secret: bytes) -> UUID:
    """Give an identifier that is the same each time, and from which nobody finds the request."""
    return UUID(bytes=hashlib.blake2b(request.bytes, key=secret, digest_size=16).digest())


def _read(name: str, content: bytes) -> Iterator[Pooled]:
    line = 1
    try:
        head, *lines = content.decode("utf-8").rstrip().split("\n")
        told = json.loads(head)
        if told["format"] != _FORMAT:
            raise NotPooled(name=name, line=line)
        if told["version"] > VERSION:
            raise PooledLater(name=name, version=told["version"])
        for line, each in enumerate(lines, 2):  # noqa: B007 -- told where it fails
            yield pooled_from(json.loads(each))
    except (KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise NotPooled(name=name, line=line) from fault
    except ValueError as fault:
        if isinstance(fault, NotPooled | PooledLater):
            raise
        raise NotPooled(name=name, line=line) from fault
