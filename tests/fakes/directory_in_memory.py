"""The directory that imports fill, in memory: what `letters.ports.directory` promises, without a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from letters.domain.directory_errors import NothingToUndo
from letters.domain.entries import Correction, Entry, Imported, corrected, fold_of
from letters.domain.listed import Ref


class _Writing:
    def __init__(self, directory: "DirectoryInMemory", number: int) -> None:
        self.number, self.dropped = number, False
        self._directory = directory
        self.counts: dict[str, int] = {}

    def known(self, family, keys):
        stored = self._directory.entries
        return {key: stored[Ref(family, key)] for key in keys if Ref(family, key) in stored}

    def sitting(self, family, kind):
        everyone = self._directory.entries.values()
        return {
            e.ref.key
            for e in everyone
            if e.ref.family == family and e.account.kind == kind and not e.retired_on
        }

    def put(self, entries):
        self._directory.entries.update({entry.ref: entry for entry in entries})

    def finish(self, counts):
        self.counts = dict(counts)

    def drop(self):
        self.dropped = True


class DirectoryInMemory:
    """Every promise of `letters.ports.directory.DirectoryRecords`, errors included."""

    def __init__(self) -> None:
        self.entries: dict[Ref, Entry] = {}
        self._imports: list[tuple[Imported, dict[Ref, Entry]]] = []
        self._corrections: dict[Ref, Correction] = {}

    def imports(self):
        return tuple(imported for imported, _before in reversed(self._imports))

    @contextmanager
    def importing(self, imported) -> Iterator[_Writing]:
        before = dict(self.entries)
        writing = _Writing(self, len(self._imports) + 1)
        try:
            yield writing
        except BaseException:
            self.entries = before
            raise
        if writing.dropped:
            self.entries = before
        else:
            kept = replace(imported, number=writing.number, counts=writing.counts)
            self._imports.append((kept, before))

    def undo_last(self):
        if not self._imports:
            raise NothingToUndo
        imported, self.entries = self._imports.pop()
        return imported

    def entry(self, ref):
        return self.entries.get(ref)

    def corrections(self):
        return dict(self._corrections)

    def correct(self, ref, correction):
        self._corrections.pop(ref, None)
        if correction is not None and correction.fields:
            self._corrections[ref] = correction

    def matching(self, words, kind, most):
        found = [
            e
            for e in self.entries.values()
            if not e.retired_on
            and (not kind or e.account.kind == kind)
            and all(any(w.startswith(tuple(each)) for w in self._fold(e)) for each in words)
        ]
        return found[:most]

    def words(self):
        return sorted({word for entry in self.entries.values() for word in self._fold(entry)})

    def state(self):
        return f"{len(self._imports)} {sorted(self._corrections.items(), key=repr)} {len(self.entries)}"

    def _fold(self, entry):
        return fold_of(corrected(entry.account, self._corrections.get(entry.ref))).split()
