"""Reading a pack of letters in memory: a zip that a stranger made, checked before a byte of it is kept."""

import hashlib
import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from letters.domain.pack_errors import PackUnreadable
from letters.domain.packs import Pack
from letters.domain.wording import N_, Said
from letters.drafting.faults import BrokenTemplate
from letters.drafting.language import check_characters
from letters.drafting.toml_table import Table, parse

MOST_ENTRIES: Final = 200
MOST_BYTES_OF_ONE: Final = 1_048_576
MOST_BYTES: Final = 8 * MOST_BYTES_OF_ONE
"""Bytes of all the files of a pack together; the zip itself may have as many."""
MOST_RATIO: Final = 100
"""How many times larger than its compressed form a file may be."""

LABEL: Final = "pack.toml"
"""The file that says whose pack it is."""

MOST_LABEL: Final = 4_000
"""Characters of that file."""

_NAME: Final = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+){0,3}(?:\.[a-z]{2,3})?\.(?:md|toml|txt)")
_PLACES: Final = re.compile(
    r"pack\.toml|arguments/[^/]+\.md|(?!arguments/)[^/]+/[^/]+/(?:letter\.[a-z]{2,3}\.md|examples/[^/]+\.(?:toml|txt))"
)
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_NAME: Final = 120
_KNOWN: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED: Final = 0x1
_LABEL_KEYS: Final = frozenset({"name", "title", "author", "licence", "contact"})


def read_pack(content: bytes) -> Pack:
    """Read the pack in *content*, without ever writing a file; raises `PackUnreadable`.

    At most 200 files of at most 1 MiB, 8 MiB in all, none of which grows more than a hundredfold; their names
    are in small letters and stand where a catalogue has them.
    """
    if len(content) > MOST_BYTES:
        raise _refused(N_("it is larger than 8 MiB."))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = list(_entries(archive.infolist()))
            files = {entry.filename: _text(archive, entry) for entry in entries}
    except PackUnreadable:
        raise
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
    ) as error:
        raise _refused(N_("it is no whole zip file.")) from error
    return _labelled(files, hashlib.sha256(content).hexdigest())


def _entries(listed: list[zipfile.ZipInfo]) -> Iterator[zipfile.ZipInfo]:
    if len(listed) > MOST_ENTRIES:
        raise _refused(N_("it has more than 200 files."))
    names = [entry.filename for entry in listed]
    if len(set(names)) < len(names):
        raise _refused(N_("two of its files have one name."))
    if sum(entry.file_size for entry in listed) > MOST_BYTES:
        raise _refused(N_("its files are larger than 8 MiB together."))
    for entry in listed:
        if not _is_folder(entry):
            _check(entry)
            yield entry


def _is_folder(entry: zipfile.ZipInfo) -> bool:
    return entry.is_dir() and entry.file_size == 0 and _is_plain_folder(entry.filename)


def _is_plain_folder(name: str) -> bool:
    return re.fullmatch(r"(?:[a-z0-9-]+/){1,3}", name) is not None


def _check(entry: zipfile.ZipInfo) -> None:
    """Refuse a file whose name, kind or size a pack has no use for."""
    name = entry.filename
    if len(name) > _MOST_NAME or not _NAME.fullmatch(name) or not _PLACES.fullmatch(name):
        raise _refused(N_("« {name} » is not a file of a pack."), name=_shown(name))
    mode = entry.external_attr >> 16
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        raise _refused(N_("« {name} » is no ordinary file."), name=name)
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _KNOWN:
        raise _refused(N_("« {name} » is encrypted or packed in an unusual way."), name=name)
    if entry.file_size > max(MOST_RATIO * entry.compress_size, MOST_RATIO):
        raise _refused(N_("« {name} » grows more than a hundredfold."), name=name)


def _text(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    """Read one file, never more than its limit whatever its size is said to be."""
    with archive.open(entry) as opened:
        content = opened.read(MOST_BYTES_OF_ONE + 1)
    if len(content) > MOST_BYTES_OF_ONE:
        raise _refused(N_("« {name} » is larger than 1 MiB."), name=entry.filename)
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _refused(N_("« {name} » is not UTF-8."), name=entry.filename) from error


def _labelled(files: dict[str, str], sha256: str) -> Pack:
    if LABEL not in files:
        raise _refused(N_("it has no file « pack.toml » with its name, title, author and licence."))
    try:
        check_characters(files[LABEL], MOST_LABEL)
        label = Table(parse(files[LABEL]), files[LABEL])
        label.only(_LABEL_KEYS)
        name, title, author, licence = (
            label.text(key, required=True) for key in ("name", "title", "author", "licence")
        )
        contact = label.text("contact")
    except BrokenTemplate as error:
        raise _refused(N_("« pack.toml », {fault}."), fault=error.fault.located) from error
    if not _SLUG.fullmatch(name) or len(name) > _MOST_NAME:
        raise _refused(N_("its name is written with small letters, figures and hyphens."))
    letters = {each: text for each, text in files.items() if each != LABEL}
    if not any(each.rpartition("/")[2].startswith("letter.") for each in letters):
        raise _refused(N_("it holds no letter."))
    return Pack(name, _shown(title), _shown(author), _shown(licence), sha256, letters, _shown(contact))


def _shown(text: str) -> str:
    """Give a stranger's words as one line of characters that can be seen."""
    in_a_line = " ".join(text.split())
    return "".join(each if each.isprintable() else "�" for each in in_a_line)[:_MOST_NAME]


def _refused(reason: str, **facts: object) -> PackUnreadable:
    return PackUnreadable(reason=Said(reason, facts))
