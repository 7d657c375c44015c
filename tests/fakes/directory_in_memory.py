"""The directory that imports fill, in memory: what `letters.ports.directory` promises, without a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from letters.domain.directory_errors import NothingToUndo
from letters.domain.entries import Correction, Entry, Imported, corrected, fold_of
from letters.domain.listed import Ref
from letters.domain.searching import Glimpse
from letters.ports.directory import Nearest


class _Writing:
    def __init__(self, directory: "DirectoryInMemory", number: int, on) -> None:
        self.number, self.on, self.dropped = number, on, False
        self._directory = directory
        self.counts: dict[str, int] = {}

    def known(self, family, keys):
        stored = self._directory.stored
        return {key: stored[Ref(family, key)] for key in keys if Ref(family, key) in stored}

    def agreeing(self, register, told):
        stored = self._directory.stored
        return {said.ref.key for said in told if _says(stored.get(said.ref), register, said)}

    def hear_again(self, register, keys):
        for ref, entry in tuple(self._directory.stored.items()):
            if ref.key in keys and [register] == [voice.register for voice in entry.voices]:
                voices = (replace(entry.voices[0], number=self.number, on=self.on),)
                self._directory.stored[ref] = replace(entry, voices=voices)

    def sitting(self, family, kind):
        everyone = self._directory.stored.values()
        return {
            e.ref.key
            for e in everyone
            if e.ref.family == family and e.account.kind == kind and not e.retired_on
        }

    def put(self, entries):
        self._directory.stored.update({entry.ref: entry for entry in entries})

    def finish(self, counts):
        self.counts = dict(counts)

    def drop(self):
        self.dropped = True


def _says(entry, register, said):
    told = [(voice.register, voice.said) for voice in entry.voices] if entry else []
    return told == [(register, said)] and not entry.retired_on


class DirectoryInMemory:
    """Every promise of `letters.ports.directory.DirectoryRecords`, errors included."""

    def __init__(self) -> None:
        super().__init__()
        self.stored: dict[Ref, Entry] = {}
        self._imports: list[tuple[Imported, dict[Ref, Entry]]] = []
        self._corrections: dict[Ref, Correction] = {}

    def imports(self):
        return tuple(imported for imported, _before in reversed(self._imports))

    @contextmanager
    def importing(self, imported) -> Iterator[_Writing]:
        before = dict(self.stored)
        writing = _Writing(self, len(self._imports) + 1, imported.on)
        try:
            yield writing
        except BaseException:
            self.stored = before
            raise
        if writing.dropped:
            self.stored = before
        else:
            kept = replace(imported, number=writing.number, counts=writing.counts)
            self._imports.append((kept, before))

    def undo_last(self):
        if not self._imports:
            raise NothingToUndo
        imported, self.stored = self._imports.pop()
        return imported

    def entry(self, ref):
        return self.stored.get(ref)

    def corrections(self):
        return dict(self._corrections)

    def correct(self, ref, correction):
        self._corrections.pop(ref, None)
        if correction is not None and correction.fields:
            self._corrections[ref] = correction

    def matching(self, wanted, most):
        found = [
            self._glimpse(e)
            for e in self.stored.values()
            if not e.retired_on
            and wanted.narrowing.allows(self._shown(e))
            and all(any(w.startswith(tuple(each)) for w in self._fold(e)) for each in wanted.words)
        ]
        return Nearest(found[:most], len(found))

    def entries(self, refs):
        return {ref: self.stored[ref] for ref in refs if ref in self.stored}

    def words(self):
        return sorted({word for entry in self.stored.values() for word in self._fold(entry)})

    def state(self):
        return f"{len(self._imports)} {sorted(self._corrections.items(), key=repr)} {len(self.stored)}"

    def _fold(self, entry):
        return fold_of(self._shown(entry)).split()

    def _shown(self, entry):
        return corrected(entry.account, self._corrections.get(entry.ref))

    def _glimpse(self, entry):
        return Glimpse(entry.ref, self._shown(entry).name, fold_of(self._shown(entry)))
