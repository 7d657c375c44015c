"""A backup holds everything, still encrypted, and gives it back as it was or changes nothing (promise P6)."""

import hashlib
import json
import os
import stat
import sys
import tracemalloc
import zipfile

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from letters.domain.keeping_errors import (
    BadBackup,
    HomeInUse,
    HomeNotEmpty,
    NotEncrypted,
    NotKept,
    NotRead,
    TooManyFiles,
)
from letters.storage.attachments import EncryptedFiles
from letters.storage.backup import back_up, read_manifest, restore
from letters.storage.data_key import DataKey
from letters.storage.lock import HomeLock
from letters.storage.manifest import MOST_FILES
from letters.storage.vault_file import read_vault
from tests.fakes.sample_home import (
    BOOK,
    FILES,
    MADE_AT,
    PHRASE,
    backup_of,
    contents,
    filled_home,
    snapshot_of,
)

posix = pytest.mark.skipif(os.name != "posix", reason="needs what POSIX alone has")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return filled_home(tmp_path_factory.mktemp("share") / "plaidoyer")


@pytest.fixture(scope="module")
def archive(home, tmp_path_factory):
    return backup_of(home, tmp_path_factory.mktemp("usb") / "plaidoyer.backup")


def without(files, *names):
    return {name: content for name, content in files.items() if name not in names}


def test_everything_comes_back_but_the_lock_and_the_keyring(home, archive, tmp_path):
    restore(archive, tmp_path / "new")

    back = contents(tmp_path / "new")
    assert without(contents(home), "vault.json", "lock") == without(back, "vault.json")
    assert read_vault(home / "vault.json").without_keyring() == read_vault(tmp_path / "new" / "vault.json")
    assert ["new"] == [path.name for path in tmp_path.iterdir()]


def test_what_comes_back_opens_with_the_same_passphrase(archive, tmp_path):
    restore(archive, tmp_path / "new")

    vault = read_vault(tmp_path / "new" / "vault.json")
    store = EncryptedFiles(tmp_path / "new", vault.opened_by_passphrase(PHRASE))
    assert list(FILES) == [store.get(hashlib.sha256(content).hexdigest()) for content in FILES]
    assert not vault.has_keyring


def test_a_backup_says_when_it_was_made_and_what_it_holds(home, archive):
    manifest = read_manifest(archive)

    assert MADE_AT == manifest.made_at
    assert without(contents(home), "lock").keys() == manifest.files.keys()
    assert hashlib.sha256(BOOK).hexdigest() == manifest.files["book.db"].sha256
    assert manifest.size > sum(map(len, (BOOK, *FILES)))


def test_a_backup_is_an_uncompressed_zip_that_any_program_reads(home, archive):
    with zipfile.ZipFile(archive) as members:
        assert members.testzip() is None
        assert {zipfile.ZIP_STORED} == {info.compress_type for info in members.infolist()}
        assert BOOK == members.read("book.db")
        assert {"format", "version", "made_on", "files"} == json.loads(members.read("manifest.json")).keys()
        assert b"keyring" not in members.read("vault.json")
    assert b"keyring" in (home / "vault.json").read_bytes()


def test_two_backups_of_one_moment_are_the_same_file(home, archive, tmp_path):
    assert archive.read_bytes() == backup_of(home, tmp_path / "again").read_bytes()


@posix
def test_a_backup_and_what_it_gives_back_are_for_their_owner_alone(archive, tmp_path):
    mask = os.umask(0)
    try:
        restore(archive, tmp_path / "share" / "new")
    finally:
        os.umask(mask)

    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in (tmp_path / "share").rglob("*")}
    assert 0o600 == stat.S_IMODE(archive.stat().st_mode)
    assert {(True, 0o700), (False, 0o600)} == modes


def test_nothing_is_left_beside_the_backup_nor_in_the_data(home, archive, tmp_path):
    before = contents(home)
    (home / "book.db.0123abcd.tmp").write_bytes(b"left by a program that was killed")

    backup_of(home, tmp_path / "a")

    assert before == contents(home)
    assert ["a"] == [path.name for path in tmp_path.iterdir()]
    assert [archive] == list(archive.parent.iterdir())


def test_what_is_half_written_in_the_store_stays_out(tmp_path):
    home = filled_home(tmp_path / "home")
    shard = next((home / "store").iterdir())
    (shard / "0123.89abcdef.tmp").write_bytes(b"half written")
    (shard / ("0" * 64)).write_bytes(b"in the folder of another")

    manifest = read_manifest(backup_of(home, tmp_path / "a"))

    assert len(FILES) + 2 == len(manifest.files)


def test_a_database_in_clear_is_never_copied(home, tmp_path):
    with pytest.raises(NotEncrypted, match="not encrypted"):
        back_up(
            home,
            tmp_path / "a",
            snapshot=lambda path: path.write_bytes(b"SQLite format 3\0" + BOOK),
            made_at=MADE_AT,
        )

    assert [] == list(tmp_path.iterdir())
    assert [] == list(home.glob("*.tmp"))


def test_a_snapshot_that_fails_leaves_the_old_backup(home, tmp_path):
    (tmp_path / "a").write_bytes(b"the old one")

    def fail(path):
        path.write_bytes(b"half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        back_up(home, tmp_path / "a", snapshot=fail, made_at=MADE_AT)

    assert {"a": b"the old one"} == contents(tmp_path)
    assert [] == list(home.glob("*.tmp"))


def test_a_folder_without_a_vault_has_no_backup(tmp_path):
    with pytest.raises(NotRead):
        back_up(tmp_path, tmp_path / "a", snapshot=snapshot_of(tmp_path), made_at=MADE_AT)

    assert [] == list(tmp_path.iterdir())


def test_a_place_that_is_not_there_is_not_made(home, tmp_path):
    """A key that is not plugged in: its folder must not be made on this disk instead."""
    with pytest.raises(NotKept, match="the file or its folder is not there"):
        backup_of(home, tmp_path / "usb" / "a")

    assert [] == list(tmp_path.iterdir())


def test_more_files_than_can_be_brought_back_are_not_backed_up(tmp_path):
    home = filled_home(tmp_path / "home")
    shard = home / "store" / "ab"
    shard.mkdir(exist_ok=True)
    for number in range(MOST_FILES - 2):
        (shard / f"ab{number:062x}").touch()

    with pytest.raises(TooManyFiles, match="holds 29997 files at most and you keep 30001"):
        backup_of(home, tmp_path / "a")


@pytest.mark.parametrize(
    "names", [["vault.json"], ["lock", "book.db"], ["notes.txt"], [".hidden"], ["store/"]]
)
def test_a_folder_that_holds_anything_is_left_as_it_is(archive, tmp_path, names):
    target = tmp_path / "home"
    target.mkdir()
    for name in names:
        (target / name).mkdir() if name.endswith("/") else (target / name).write_bytes(b"mine")
    before = contents(tmp_path)

    with pytest.raises(HomeNotEmpty, match="choose an empty one"):
        restore(archive, target)

    assert before == contents(tmp_path)
    assert ["home"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("before", [[], ["lock"]])
def test_an_empty_folder_is_filled(archive, home, tmp_path, before):
    (tmp_path / "home").mkdir()
    for name in before:
        (tmp_path / "home" / name).touch()

    restore(archive, tmp_path / "home")

    assert without(contents(home), "lock").keys() == contents(tmp_path / "home").keys()


def test_a_folder_that_another_program_holds_is_left_alone(archive, tmp_path):
    with HomeLock(tmp_path / "home"), pytest.raises(HomeInUse):
        restore(archive, tmp_path / "home")

    assert {"home/lock": b""} == contents(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_left_alone(archive, tmp_path):
    (tmp_path / "home").write_bytes(b"mine")

    with pytest.raises(NotKept, match="a file stands where a folder should be"):
        restore(archive, tmp_path / "home")

    assert {"home": b"mine"} == contents(tmp_path)


def test_what_a_killed_restoring_left_is_cleared_away(archive, tmp_path):
    left = tmp_path / ".home-abc.restored"
    (left / "store").mkdir(parents=True)
    (tmp_path / ".home-notes").mkdir()

    restore(archive, tmp_path / "home")

    assert {"home", ".home-notes"} == {path.name for path in tmp_path.iterdir()}


@posix
@pytest.mark.parametrize("allowed", [10, 30_000, 1_000_000])
def test_a_disk_that_refuses_leaves_nothing_of_what_was_brought_back(archive, tmp_path, allowed):
    from tests.fakes.child import allow_files_of, said_by_a_child  # it imports what POSIX alone has

    said = said_by_a_child(lambda: (allow_files_of(allowed), restore(archive, tmp_path / "home")))

    assert "NotKept: Nothing was saved: the file is larger than this disk allows." == said
    assert [] == list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="needs a disk mounted for one process")
def test_a_disk_too_small_is_known_before_a_byte_is_written(archive, tmp_path):
    from tests.fakes.child import CANNOT_SET_UP, said_by_a_child  # it imports what POSIX alone has

    said = said_by_a_child(lambda: restore_on_a_small_disk(archive, tmp_path))

    if CANNOT_SET_UP in said:
        pytest.skip(said)
    assert "NotKept: Nothing was saved: the disk is full; make room and try again." == said


def restore_on_a_small_disk(archive, folder):
    """No file can be written there at all: were one tried, the sentence would be another."""
    from tests.fakes.child import allow_files_of, mount_small_disk  # it imports what POSIX alone has

    mount_small_disk(folder, 65536)
    allow_files_of(0)
    restore(archive, folder / "home")


def test_a_large_file_passes_through_little_memory(tmp_path):
    home = filled_home(tmp_path / "home")
    (home / "book.db").write_bytes(bytes(range(1, 256)) * 200_000)
    small = 8 << 20

    def copy(path):
        with (home / "book.db").open("rb") as source, path.open("wb") as target:
            while piece := source.read(1 << 20):
                target.write(piece)

    tracemalloc.start()
    back_up(home, tmp_path / "a", snapshot=copy, made_at=MADE_AT)
    restore(tmp_path / "a", tmp_path / "new")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < small < (tmp_path / "a").stat().st_size


def test_a_true_database_comes_back_under_its_key(tmp_path):
    """The copy is that of SQLCipher itself: encrypted, of one moment, under the same key."""
    home, key = filled_home(tmp_path / "home"), DataKey.new()
    (home / "book.db").unlink()
    book = sqlcipher.connect(str(home / "book.db"), isolation_level=None)
    book.execute(f"PRAGMA key = \"x'{key.database_hex}'\"")
    book.execute("CREATE TABLE request (who TEXT)")
    book.execute("INSERT INTO request VALUES ('Marie')")

    back_up(
        home,
        tmp_path / "a",
        snapshot=lambda path: book.execute("VACUUM INTO ?", (str(path),)),
        made_at=MADE_AT,
    )
    book.close()
    restore(tmp_path / "a", tmp_path / "new")

    back = sqlcipher.connect(str(tmp_path / "new" / "book.db"))
    back.execute(f"PRAGMA key = \"x'{key.database_hex}'\"")
    assert [("Marie",)] == back.execute("SELECT who FROM request").fetchall()
    back.close()
    assert b"Marie" not in (tmp_path / "a").read_bytes()


def test_a_folder_is_no_backup(tmp_path):
    with pytest.raises(BadBackup, match="it is no backup, or a part of it is missing"):
        read_manifest(tmp_path)


def test_a_file_that_is_not_there_is_said_not_to_be(tmp_path):
    with pytest.raises(BadBackup, match="there is no such file"):
        read_manifest(tmp_path / "absent")
