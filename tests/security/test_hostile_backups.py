"""A backup that is hostile or damaged is refused: nothing is written, little memory is used (promise P6)."""

import copy
import hashlib
import io
import json
import os
import random
import stat
import struct
import tracemalloc
import zipfile
from contextlib import contextmanager

import pytest

from letters.domain.keeping_errors import BackupTooNew, BadBackup, KeepingFault
from letters.storage.backup import read_manifest, restore
from letters.storage.manifest import MOST_FILES
from tests.fakes.sample_home import BOOK, backup_of, contents, filled_home

LITTLE = 64 << 20
NOT_WHOLE, NAMES = "a part of it is missing", "it holds files that no backup of Plaidoyer has"
FORM, SIZES = "not written as those of a backup are", "not of the size that it says"
NOT_OURS, ALTERED = "it is no backup made by Plaidoyer", "one of its files was damaged or altered"
NO_KEYS, NO_BOOK, INCOMPLETE = (
    "its keys cannot be read",
    "its database is not one",
    "every backup has is missing",
)


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """The bytes of a good backup."""
    folder = tmp_path_factory.mktemp("good")
    return backup_of(filled_home(folder / "home"), folder / "a").read_bytes()


def members_of(archive):
    with zipfile.ZipFile(io.BytesIO(archive)) as members:
        return {name: members.read(name) for name in members.namelist()}


def zipped(members, written=zipfile.ZipFile.writestr):
    """An archive of *members*, pairs of a name (or all that a zip says of it) and a content."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in members:
            written(archive, name, content)
    return held.getvalue()


def with_manifest(members, change=dict, **added):
    """*members* with those *added*, and a manifest that tells the truth, then changed by *change*."""
    files = {name: content for name, content in members.items() if name != "manifest.json"} | added
    manifest = json.loads(members["manifest.json"]) | {
        "files": {
            name: {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
            for name, content in files.items()
        }
    }
    change(manifest)
    return zipped([*files.items(), ("manifest.json", json.dumps(manifest))])


def added(name, content=b"x"):
    """A stranger's file, of which the manifest says nothing."""
    return lambda good: zipped([*members_of(good).items(), (name, content)])


def told(name, content=b"x"):
    """A stranger's file, of which the manifest tells."""
    return lambda good: with_manifest(members_of(good), **{name: content})


def changed(change):
    """A manifest changed."""
    return lambda good: with_manifest(members_of(good), change)


def without(name):
    """A file left out of archive and manifest."""
    return lambda good: with_manifest(
        {each: content for each, content in members_of(good).items() if each != name}
    )


def replaced(name, content):
    """Another content of a file, of which the manifest tells."""
    return lambda good: with_manifest(members_of(good), **{name: content})


def swapped(name, content):
    """Another content of a file, of which the manifest says nothing."""
    return lambda good: zipped((members_of(good) | {name: content}).items())


def described(name, **said):
    """The file *name* with *said* of it in the list of the archive."""

    def make(good):
        infos = []
        for each, content in members_of(good).items():
            info = zipfile.ZipInfo(each)
            for key, value in (said if each == name else {}).items():
                setattr(info, key, value)
            infos.append((info, content))
        return zipped(infos)

    return make


def patched(place, value):
    """The list of the archive with *value* at *place* of what it says of the database."""

    def make(good):
        found = good.rindex(b"book.db") - 46 + place
        return good[:found] + value + good[found + len(value) :]

    return make


def name_of_database(name):
    """The database under another *name* of seven characters, in both places where a zip writes names."""
    return lambda good: good.replace(b"book.db", name)


def bomb(good):
    return zipped(members_of(good).items(), lambda archive, name, content: archive.writestr(
        name, content if name != "book.db" else bytes(200 << 20), zipfile.ZIP_DEFLATED))  # fmt: skip


def twice(good):
    with pytest.warns(UserWarning, match="Duplicate name"):
        return added("book.db", BOOK)(good)


def overlapping(good):
    """One file told many times: a bomb without compression (as « A better zip bomb » of 2019)."""
    members, held = members_of(good), io.BytesIO()
    names = [f"store/ab/ab{number:062x}" for number in range(500)]
    big = bytes(1 << 20)
    told = {name: {"sha256": hashlib.sha256(big).hexdigest(), "size": len(big)} for name in names}
    manifest = json.loads(members["manifest.json"])
    manifest["files"] |= told
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in (members | {"manifest.json": json.dumps(manifest), names[0]: big}).items():
            archive.writestr(name, content)
        first = archive.getinfo(names[0])
        for name in names[1:]:
            info = copy.copy(first)
            info.filename = name
            archive.filelist.append(info)
            archive.NameToInfo[name] = info
    return held.getvalue()


def long_list(good):
    """So many names that reading them would fill the memory."""
    record = bytearray(good[good.rindex(b"PK\x01\x02") : good.rindex(b"PK\x05\x06")])
    count = (80 << 20) // len(record)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(record) * count, 22, 0)
    return bytes(22) + bytes(record) * count + end


def empty_names(good):
    """As many of the shortest records as fit in what is read at once."""
    record = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, 0, *[0] * 14)
    count = (4 << 20) // len(record)
    return (
        good[:4]
        + record * count
        + struct.pack(
            "<4s4H2LH", b"PK\x05\x06", 0, 0, count & 0xFFFF, count & 0xFFFF, len(record) * count, 4, 0
        )
    )


def many_names(_):
    """Good names, all different, one more than a backup may have."""
    records = b"".join(
        struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, 0, *[0] * 7, 73, *[0] * 6)
        + f"store/ab/ab{number:062x}".encode()
        for number in range(MOST_FILES + 1)
    )
    count = MOST_FILES + 1
    return records + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(records), 0, 0)


def deep(good):
    return zipped((members_of(good) | {"manifest.json": "[" * 200_000}).items())


LINK = (stat.S_IFLNK | 0o777) << 16
HOSTILE = {
    "a name that climbs": (told("../evil"), NAMES),
    "a name that climbs from the store": (told("store/ab/../../../evil"), NAMES),
    "a name from the root": (told("/etc/evil"), NAMES),
    "a name with a drive": (told("C:\\evil"), NAMES),
    "a name with backslashes": (told("store\\ab\\evil"), NAMES),
    "a name with a null": (name_of_database(b"book\0db"), NAMES),
    "a null after a good name": (name_of_database(b"lock\0.d"), NAMES),
    "a folder": (told("store/ab/", b""), NAMES),
    "a name in capitals": (told("BOOK.DB"), NAMES),
    "a name in figures of another script": (told("store/ab/ab" + "\u0660" * 62), NAMES),
    "a name that ends with a line break": (told("book.db\n"), NAMES),
    "a file in the folder of another": (told("store/cd/ab" + "0" * 62), NAMES),
    "a lock": (told("lock", b""), NAMES),
    "a journal of the database": (told("book.db-wal"), NAMES),
    "a second manifest in a folder": (told("store/manifest.json"), NAMES),
    "a file that the manifest does not tell": (added("store/ab/ab" + "0" * 62), NAMES),
    "a file told that is not there": (changed(lambda m: m["files"].pop("book.db")), INCOMPLETE),
    "a name twice": (twice, NAMES),
    "a symbolic link": (described("book.db", external_attr=LINK), FORM),
    "a device": (described("book.db", external_attr=(stat.S_IFCHR | 0o600) << 16), FORM),
    "a named pipe": (described("vault.json", external_attr=(stat.S_IFIFO | 0o600) << 16), FORM),
    "compressed": (described("book.db", compress_type=zipfile.ZIP_DEFLATED), FORM),
    "compressed by LZMA": (described("book.db", compress_type=zipfile.ZIP_LZMA), FORM),
    "an unknown compression": (patched(10, b"\x63\x00"), FORM),
    "a bomb of 200 MB": (bomb, FORM),
    "a bomb of one file told 500 times": (overlapping, SIZES),
    "encrypted": (patched(8, b"\x01\x00"), FORM),
    "strongly encrypted": (patched(8, b"\x41\x00"), FORM),
    "a hidden list": (patched(8, b"\x00\x20"), FORM),
    "a size too large": (patched(20, struct.pack("<LL", 41_000, 41_000)), SIZES),
    "a size too small": (patched(20, struct.pack("<LL", 39_000, 39_000)), SIZES),
    "a size larger than the archive": (patched(20, struct.pack("<LL", 2**31, 2**31)), SIZES),
    "two sizes that differ": (patched(24, struct.pack("<L", 41_000)), FORM),
    "a wrong checksum": (patched(16, b"\0\0\0\0"), NOT_WHOLE),
    "a place beyond the end": (patched(42, b"\xff\xff\xff\x7f"), NOT_WHOLE),
    "a place that is another file": (patched(42, b"\0\0\0\0"), NOT_WHOLE),
    "a version of zip to come": (patched(6, b"\xff\x00"), NOT_WHOLE),
    "80 MB of names": (long_list, NOT_WHOLE),
    "30 001 good names": (many_names, NAMES),
    "91 000 empty names": (empty_names, NAMES),
    "an empty file": (lambda _: b"", NOT_WHOLE),
    "text": (lambda _: b"Madame, Monsieur, " * 1000, NOT_WHOLE),
    "an empty archive": (lambda _: zipped([]), NOT_WHOLE),
    "only its end": (lambda good: good[-22:], NOT_WHOLE),
    "cut before its end": (lambda good: good[:-1], NOT_WHOLE),
    "cut in the middle": (lambda good: good[: len(good) // 2], NOT_WHOLE),
    "its beginning missing": (lambda good: good[1000:], SIZES),
    "no manifest": (lambda good: zipped(list(members_of(good).items())[:-1]), NOT_WHOLE),
    "a manifest of 9 MB": (swapped("manifest.json", b" " * (9 << 20)), NOT_WHOLE),
    "a manifest of nothing but brackets": (deep, NOT_OURS),
    "a manifest that is no JSON": (swapped("manifest.json", b"{"), NOT_OURS),
    "a manifest that is a list": (swapped("manifest.json", b"[]"), NOT_OURS),
    "a manifest of another program": (changed(lambda m: m.update(format="paperless")), NOT_OURS),
    "a manifest without a version": (changed(lambda m: m.pop("version")), NOT_OURS),
    "a manifest without files": (changed(lambda m: m.update(files=[])), NOT_OURS),
    "a manifest without a moment": (changed(lambda m: m.update(made_on="yesterday")), NOT_OURS),
    "a digest that is none": (changed(lambda m: m["files"]["book.db"].update(sha256="x")), NOT_OURS),
    "a negative size": (changed(lambda m: m["files"]["book.db"].update(size=-1)), NOT_OURS),
    "a size that is a word": (changed(lambda m: m["files"]["book.db"].update(size="1")), NOT_OURS),
    "a size that the manifest tells wrong": (changed(lambda m: m["files"]["book.db"].update(size=1)), SIZES),
    "no vault": (without("vault.json"), INCOMPLETE),
    "no database": (without("book.db"), INCOMPLETE),
    "another database of the same size": (swapped("book.db", BOOK[::-1]), ALTERED),
    "a digest of another": (changed(lambda m: m["files"]["vault.json"].update(sha256="0" * 64)), ALTERED),
    "a vault that is none": (replaced("vault.json", b"{}"), NO_KEYS),
    "a database in clear": (replaced("book.db", b"SQLite format 3\0" + BOOK), NO_BOOK),
    "an empty database": (replaced("book.db", b""), NO_BOOK),
}  # fmt: skip


@contextmanager
def at_most(memory):
    """Fail if what is done takes more than *memory* bytes at any moment."""
    tracemalloc.start()
    try:
        yield
    finally:
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < memory


@pytest.mark.parametrize(("make", "reason"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_backup_is_refused_and_nothing_is_written(good, tmp_path, make, reason):
    (tmp_path / "usb").write_bytes(make(good))
    (tmp_path / "share").mkdir()

    with pytest.raises(BadBackup, match=reason) as refusal, at_most(LITTLE):
        restore(tmp_path / "usb", tmp_path / "share" / "home")

    assert "Nothing was changed; choose another backup." in str(refusal.value)
    assert [] == list((tmp_path / "share").iterdir())
    assert {"usb", "share"} == {path.name for path in tmp_path.iterdir()}


def test_the_backup_from_which_the_hostile_ones_are_made_is_good(good, tmp_path):
    (tmp_path / "usb").write_bytes(with_manifest(members_of(good)))

    restore(tmp_path / "usb", tmp_path / "home")

    assert BOOK == contents(tmp_path)["home/book.db"]


def test_a_backup_of_a_newer_version_says_so(good, tmp_path):
    (tmp_path / "usb").write_bytes(with_manifest(members_of(good), lambda m: m.update(version=2)))

    with pytest.raises(BackupTooNew, match="install that version"):
        restore(tmp_path / "usb", tmp_path / "home")

    assert ["usb"] == [path.name for path in tmp_path.iterdir()]


def flipped(content, place):
    content = bytearray(content)
    content[place // 8] ^= 1 << place % 8
    return bytes(content)


def test_a_bit_flipped_anywhere_is_refused_or_changes_nothing_that_counts(good, tmp_path):
    """Where it does no harm (a date, a flag nobody reads), the files come back as they were."""
    chance = random.Random(22)
    (tmp_path / "good").write_bytes(good)
    restore(tmp_path / "good", tmp_path / "right")
    right = contents(tmp_path / "right")
    headers = range(len(good) - 2000, len(good))
    places = [chance.choice(headers) * 8 + chance.randrange(8) for _ in range(150)]

    for number, place in enumerate([*places, *(chance.randrange(len(good) * 8) for _ in range(30))]):
        (tmp_path / "usb").write_bytes(flipped(good, place))
        home = tmp_path / str(number)
        try:
            restore(tmp_path / "usb", home)
        except KeepingFault:
            assert not home.exists()
        else:
            assert right == contents(home)


@pytest.mark.long
def test_50_000_flipped_bits_are_refused_or_change_nothing_that_counts(good, tmp_path):
    chance, members = random.Random(23), members_of(good)
    small = with_manifest(
        {name: members[name] for name in ("vault.json", "manifest.json")}, **{"book.db": BOOK[:600]}
    )
    (tmp_path / "usb").write_bytes(small)
    right = read_manifest(tmp_path / "usb").files

    for _ in range(50_000):
        (tmp_path / "usb").write_bytes(flipped(small, chance.randrange(len(small) * 8)))
        try:
            found = read_manifest(tmp_path / "usb").files
        except KeepingFault:
            continue
        assert right == found


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_in_the_place_of_the_folder_is_not_followed(good, tmp_path):
    (tmp_path / "usb").write_bytes(good)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(KeepingFault):
        restore(tmp_path / "usb", tmp_path / "home")

    assert [] == list((tmp_path / "elsewhere").iterdir())
    assert {"usb", "elsewhere", "home"} == {path.name for path in tmp_path.iterdir()}
