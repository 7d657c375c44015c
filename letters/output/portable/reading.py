"""A portable copy read with suspicion: whatever its bytes, little memory is used and nothing is unpacked."""

import io
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from letters.domain.portable import NotPortable, Portable, PortableTooNew
from letters.domain.wording import N_, Said
from letters.output.portable.names import VALUES, is_allowed, is_expected
from letters.output.portable.values import Place, TooNew, Unfit, decoded

MOST_FILES = 30_000
"""Files of a copy at most."""

MOST_VALUES = 64 << 20
"""Bytes of the text that tells of the others, at most."""

_AT_ONCE = 1 << 20
_MOST_AT_ONCE = 8 << 20  # bytes: the list of 30 000 names
_ENCRYPTED = 0x1 | 0x40 | 0x2000  # flags of PKWARE's APPNOTE.TXT, 4.4.4
_ABSENT = N_("there is no such file, or it cannot be opened")
_NOT_OURS = N_("it is no file of requests exported by Plaidoyer, or a part of it is missing")
_FORM = N_("its files are not written as those of an export are")
_NAMES = N_("it holds files that no export has, or more of them than one can hold")
_LACKING = N_("a file that it tells of is not in it")
_SIZES = N_("its files are not of the size that it says")
_VALUES = N_("what it says at « {place} » is not what Plaidoyer writes")


class _Sparing(io.BufferedReader):
    """A file of which no more than `_MOST_AT_ONCE` bytes are read in one go."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as usual; raises `BadZipFile` if that would take too much memory."""
        asked = os.fstat(self.fileno()).st_size - self.tell() if size is None or size < 0 else size
        if asked > _MOST_AT_ONCE:
            raise BadZipFile
        return super().read(asked)


@dataclass(frozen=True, slots=True)
class CopyContent:
    """A content of an open copy; keeps what `letters.ports.attachments.Source` promises."""

    archive: ZipFile
    place: Place
    copy: str

    @property
    def name(self) -> str:
        """Give the name it has in the copy."""
        return self.place.file.rpartition("/")[2]

    def size(self) -> int:
        """Give its size in bytes, as the copy says."""
        return self.archive.getinfo(self.place.file).file_size

    def pieces(self, size: int) -> Iterator[bytes]:
        """Give it in pieces; raises `NotPortable` where it is damaged."""
        with _whole(self.copy), self.archive.open(self.place.file) as member:
            while piece := member.read(size):
                yield piece


@dataclass(frozen=True, slots=True)
class OpenedCopy:
    """A copy open for reading; keeps what `letters.ports.portable.Opened` promises."""

    archive: ZipFile
    portable: Portable
    places: Mapping[str, Place]
    name: str

    def content(self, sha256: str) -> CopyContent:
        """Give a content to be read piece by piece."""
        return CopyContent(self.archive, self.places[sha256], self.name)


@contextmanager
def reading(path: Path) -> Iterator[OpenedCopy]:
    """Open the copy at *path*; raises `NotPortable`, `PortableTooNew`."""
    with _readable(path) as file:
        with _whole(path.name):
            archive = ZipFile(file)
        with archive:
            yield _verified(archive, path.name, os.fstat(file.fileno()).st_size)


def _readable(path: Path) -> _Sparing:
    try:
        if path.is_file():
            return _Sparing(path.open("rb", buffering=0))
    except (OSError, ValueError) as fault:  # a name with a zero in it
        raise NotPortable(file=path.name, reason=Said(_ABSENT)) from fault
    raise NotPortable(file=path.name, reason=Said(_ABSENT))


def _verified(archive: ZipFile, name: str, size: int) -> OpenedCopy:
    _verify_form(archive.infolist(), name, size)
    if VALUES not in archive.NameToInfo or archive.getinfo(VALUES).file_size > MOST_VALUES:
        raise NotPortable(file=name, reason=Said(_NOT_OURS))
    with _whole(name), archive.open(VALUES) as member:
        content = b"".join(iter(lambda: member.read(_AT_ONCE), b""))
    try:
        portable, places = decoded(content)
    except TooNew:
        raise PortableTooNew(file=name) from None
    except Unfit as fault:
        raise NotPortable(file=name, reason=Said(_VALUES, {"place": str(fault)})) from None
    _verify_places(archive, portable, places, name)
    return OpenedCopy(archive, portable, places, name)


def _verify_form(members: list[ZipInfo], name: str, size: int) -> None:
    """Let through plain files, stored, in clear, that together fill no more than the *size* of the copy."""
    names = {info.orig_filename for info in members}
    if len(members) > MOST_FILES or len(names) < len(members) or not all(map(is_expected, names)):
        raise NotPortable(file=name, reason=Said(_NAMES))
    if not all(map(_has_good_form, members)):
        raise NotPortable(file=name, reason=Said(_FORM))
    if sum(info.file_size for info in members) > size:
        raise NotPortable(file=name, reason=Said(_SIZES))


def _has_good_form(info: ZipInfo) -> bool:
    mode = info.external_attr >> 16
    return (
        info.compress_type == ZIP_STORED
        and info.compress_size == info.file_size
        and not info.flag_bits & _ENCRYPTED
        and stat.S_IFMT(mode) in {0, stat.S_IFREG}
    )


def _verify_places(archive: ZipFile, portable: Portable, places: Mapping[str, Place], name: str) -> None:
    """Let through a copy in which each content that is told of lies, of that size, and no other."""
    there, told = archive.NameToInfo, portable.contents()
    for sha256 in told:
        place = places.get(sha256)
        if place is None or not is_allowed(place.file) or place.file not in there:
            raise NotPortable(file=name, reason=Said(_LACKING))
        if there[place.file].file_size != place.size:
            raise NotPortable(file=name, reason=Said(_SIZES))
    if places.keys() - told.keys():
        raise NotPortable(file=name, reason=Said(_NAMES))
    files = (kept for carried in portable.requests for kept in carried.files)
    if any(places[kept.sha256].size != kept.size for kept in files):
        raise NotPortable(file=name, reason=Said(_SIZES))


@contextmanager
def _whole(name: str) -> Iterator[None]:
    """Say that a copy is not whole, whatever `zipfile` stumbles on; raises `NotPortable`."""
    try:
        yield
    except (BadZipFile, EOFError, NotImplementedError, OverflowError, OSError, ValueError) as fault:
        raise NotPortable(file=name, reason=Said(_NOT_OURS)) from fault
