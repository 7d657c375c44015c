"""A portable copy: a zip file, not packed, whose text tells what each of its files is."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from io import BufferedWriter, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from letters.domain.portable import NotCarriable, Portable, TooMuchToCarry
from letters.output.nameless import delivering
from letters.output.portable.names import VALUES, name_in_copy
from letters.output.portable.reading import MOST_FILES, MOST_VALUES, OpenedCopy, reading
from letters.output.portable.values import MOST_PARTS, SCHEMA, Place, Unfit, decoded, encoded, parts_of
from letters.ports.portable import Copy, Step

_OWNER_ONLY = 0o100600 << 16
_EARLIEST = 1980
_PIECE = 1 << 20


class PortableCopies:
    """Keeps what `letters.ports.portable.Carrier` promises."""

    def write(
        self, target: Path, portable: Portable, copy: Copy, more: Mapping[str, bytes], step: Step
    ) -> None:
        """Write everything into one file, whole or not at all.

        Raises `TooMuchToCarry`, `NotCarriable`, `NotWritten`, and what *copy* does.
        """
        contents = portable.contents()
        if len(contents) + len(more) + 2 > MOST_FILES:
            raise TooMuchToCarry
        with delivering(target) as file, _buffered(file) as whole, ZipFile(whole, "w", ZIP_STORED) as archive:
            made = _Archive(archive, portable, step)
            places = {sha256: made.bring(sha256, name, copy) for sha256, name in contents.items()}
            for name, content in more.items():
                made.add(name, content)
            made.add(SCHEMA, schema())
            made.add(VALUES, _readable_again(portable, places))

    @contextmanager
    def opened(self, path: Path) -> Iterator[OpenedCopy]:
        """Open a portable copy; raises `NotPortable`, `PortableTooNew`."""
        with reading(path) as found:
            yield found


@contextmanager
def _buffered(file: BinaryIO) -> Iterator[BinaryIO]:
    """Give *file* to write whole pieces to: a bare one may take a part of a piece when the disk fills up."""
    whole = BufferedWriter(cast("RawIOBase", file), _PIECE)
    yield cast("BinaryIO", whole)
    whole.flush()
    whole.detach()


def _readable_again(portable: Portable, places: Mapping[str, Place]) -> bytes:
    """Write the values, and read them as an import will: what goes out comes back in.

    Raises `TooMuchToCarry`, `NotCarriable`.
    """
    content = encoded(portable, places)
    if len(content) > MOST_VALUES or parts_of(content) > MOST_PARTS:
        raise TooMuchToCarry
    try:
        same = decoded(content) == (portable, places)
    except Unfit as fault:
        raise NotCarriable(place=str(fault)) from fault
    if not same:
        raise NotCarriable(place="$")
    return content


def schema() -> bytes:
    """Give the description of the form (JSON Schema 2020-12) that goes with each copy."""
    content = files("letters.output.portable").joinpath(SCHEMA).read_bytes()
    json.loads(content)
    return content


class _Archive:
    """The zip file being written; every file in it bears the moment of the copy."""

    def __init__(self, archive: ZipFile, portable: Portable, step: Step) -> None:
        self._archive, self._step = archive, step
        moment = portable.made_at
        self._moment = (max(moment.year, _EARLIEST), *moment.timetuple()[1:6])

    def bring(self, sha256: str, name: str, copy: Copy) -> Place:
        """Write the content of *sha256*, piece by piece."""
        place = name_in_copy(sha256, name)
        with self._archive.open(self._info(place), "w", force_zip64=True) as member:
            counted = _Counted(cast("BinaryIO", member), self._step)
            copy(sha256, cast("BinaryIO", counted))
        return Place(place, counted.size)

    def add(self, name: str, content: bytes) -> None:
        """Write a file for people or programs."""
        self._archive.writestr(self._info(name), content)

    def _info(self, name: str) -> ZipInfo:
        info = ZipInfo(name, self._moment)
        info.external_attr = _OWNER_ONLY
        return info


class _Counted:
    """A file to write that counts its bytes, and tells of them."""

    def __init__(self, file: BinaryIO, step: Step) -> None:
        self._file, self._step, self.size = file, step, 0

    def write(self, piece: bytes) -> int:
        self.size += self._file.write(piece)
        self._step(len(piece))
        return len(piece)
