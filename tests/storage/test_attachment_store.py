"""A file joined to a request comes back byte for byte or is said to be damaged; on the disk it is silent."""

import errno
import hashlib
import io
import os
import shutil
import stat
import tracemalloc
from inspect import signature

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.domain.keeping_errors import DamagedAttachment, FileTooLarge, MissingAttachment, NotKept
from letters.ports.attachments import Attachments
from letters.storage import attachments
from letters.storage.attachments import LARGEST, EncryptedFiles
from letters.storage.data_key import DataKey
from letters.storage.sealing import seal

MIB = 1 << 20
KEY = DataKey(bytes(range(32)))
LETTER = b"%PDF-1.7 une lettre de l\xe2\x80\x99h\xc3\xb4pital"


@pytest.fixture
def store(tmp_path):
    return EncryptedFiles(tmp_path, KEY)


def files(folder):
    return sorted(path for path in (folder / "store").rglob("*") if path.is_file())


def the_file(folder):
    (path,) = files(folder)
    return path


@pytest.mark.parametrize("name", ["put", "put_from", "get", "copy_to", "has", "remove", "sweep", "verify"])
def test_the_store_is_that_of_the_port(name):
    assert signature(getattr(Attachments, name)) == signature(getattr(EncryptedFiles, name))


@pytest.mark.parametrize("size", [0, 1, MIB, 3 * MIB + 5])
def test_a_file_is_copied_piece_by_piece(store, size):
    content, copy = (b"\x00\xff123" * (size // 5 + 1))[:size], io.BytesIO()

    store.copy_to(store.put(content), copy)

    assert content == copy.getvalue()


def test_a_damaged_file_is_not_copied_for_whole(store, tmp_path):
    digest = store.put(LETTER)
    path = the_file(tmp_path)
    path.write_bytes(path.read_bytes()[:-1] + b"x")

    with pytest.raises(DamagedAttachment):
        store.copy_to(digest, io.BytesIO())


def test_a_full_disk_is_that_of_the_copy_not_of_the_store(store):
    with pytest.raises(OSError, match="plein"):
        store.copy_to(store.put(LETTER), FullFile())


class FullFile(io.BytesIO):
    """A file on a full disk."""

    def write(self, _content):
        raise OSError(errno.ENOSPC, "plein")


def test_a_file_is_found_by_the_digest_of_its_content(store):
    digest = store.put(LETTER)

    assert hashlib.sha256(LETTER).hexdigest() == digest
    assert store.has(digest)
    assert LETTER == store.get(digest)


@pytest.mark.parametrize("size", [0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB, 3 * MIB + 5])
def test_a_file_of_any_size_comes_back(store, size):
    content = (b"\x00\xff123" * (size // 5 + 1))[:size]

    assert content == store.get(store.put(content))


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_come_back(tmp_path_factory, content):
    store = EncryptedFiles(tmp_path_factory.mktemp("store"), KEY)

    assert content == store.get(store.put(content))


def test_the_same_content_is_kept_once(store, tmp_path):
    assert store.put(LETTER) == store.put(bytes(bytearray(LETTER)))
    assert 1 == len(files(tmp_path))


def test_nothing_on_the_disk_tells_what_is_kept(store, tmp_path):
    digest = store.put(LETTER)
    path = the_file(tmp_path)

    assert path.parent.name == path.name[:2]
    assert digest not in path.name
    assert digest.encode() not in path.read_bytes()
    assert LETTER[:8] not in path.read_bytes()


def test_the_same_content_under_another_key_has_another_name(store, tmp_path):
    store.put(LETTER)
    EncryptedFiles(tmp_path, DataKey.new()).put(LETTER)

    assert 2 == len({path.name for path in files(tmp_path)})


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_files_and_folders_are_for_their_owner_alone(store, tmp_path):
    store.put(LETTER)

    assert 0o600 == stat.S_IMODE(the_file(tmp_path).stat().st_mode)
    assert {0o700} == {
        stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "store").rglob("*") if path.is_dir()
    }
    assert 0o700 == stat.S_IMODE((tmp_path / "store").stat().st_mode)


def test_a_file_too_large_is_refused_with_the_limit(store, tmp_path):
    with pytest.raises(FileTooLarge, match="1000 MB at most"):
        store.put(bytes(LARGEST + 1))

    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("sha256", ["0" * 64, "", "../../vault.json", "\0", "é"])
def test_a_file_never_kept_is_missing(store, sha256):
    assert not store.has(sha256)
    with pytest.raises(MissingAttachment, match="no longer in the folder"):
        store.get(sha256)


def flip(place):
    def change(path):
        content = bytearray(path.read_bytes())
        content[place] ^= 1
        path.write_bytes(content)

    return change


def rewrite(new):
    return lambda path: path.write_bytes(new(path.read_bytes()))


PIECE = MIB + 17
DAMAGES = {
    "a bit of the header": flip(0),
    "a bit of the first piece": flip(30),
    "a bit of the last piece": flip(-1),
    "emptied": rewrite(lambda _: b""),
    "cut in the header": rewrite(lambda old: old[:20]),
    "nothing but the header": rewrite(lambda old: old[:24]),
    "cut in a piece": rewrite(lambda old: old[:-1]),
    "cut between two pieces": rewrite(lambda old: old[: 24 + PIECE]),
    "pieces exchanged": rewrite(
        lambda old: old[:24] + old[24 + PIECE : 24 + 2 * PIECE] + old[24 : 24 + PIECE]
    ),
    "a piece twice": rewrite(lambda old: old[: 24 + PIECE] + old[24:]),
    "lengthened": rewrite(lambda old: old + b"x"),
    "in clear": rewrite(lambda _: LETTER),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_file_is_said_to_be(store, tmp_path, damage):
    digest = store.put(bytes(2 * MIB))

    damage(the_file(tmp_path))

    with pytest.raises(DamagedAttachment, match="bring it back from a backup"):
        store.get(digest)


def test_a_file_in_the_place_of_another_is_said_to_be_damaged(store, tmp_path):
    first = store.put(LETTER)
    path = the_file(tmp_path)
    store.put(b"another letter")
    (other,) = [each for each in files(tmp_path) if each != path]

    shutil.copy(other, path)

    with pytest.raises(DamagedAttachment):
        store.get(first)


def test_a_file_of_another_key_is_said_to_be_damaged(store, tmp_path):
    digest = store.put(LETTER)
    stranger = EncryptedFiles(tmp_path / "stranger", DataKey.new())
    stranger.put(LETTER)

    shutil.copy(the_file(tmp_path / "stranger"), next(iter(files(tmp_path))))

    with pytest.raises(DamagedAttachment):
        store.get(digest)


def test_a_content_sealed_under_the_name_of_another_is_said_to_be_damaged(store, tmp_path):
    """As a fault of this program would make it, since nobody else has the key."""
    digest = store.put(LETTER)
    path = the_file(tmp_path)
    path.write_bytes(b"".join(seal(b"another letter", KEY.attachments, path.name.encode())))

    with pytest.raises(DamagedAttachment):
        store.get(digest)


def test_a_file_grown_beyond_the_limit_is_not_read(store, tmp_path):
    digest = store.put(LETTER)
    os.truncate(the_file(tmp_path), 10 * LARGEST)

    tracemalloc.start()
    with pytest.raises(DamagedAttachment):
        store.get(digest)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < MIB


def test_a_damaged_file_is_mended_when_it_is_kept_again(store, tmp_path):
    digest = store.put(LETTER)
    flip(30)(the_file(tmp_path))

    store.put(LETTER)

    assert LETTER == store.get(digest)


def test_a_file_is_removed(store, tmp_path):
    digest = store.put(LETTER)

    store.remove(digest)
    store.remove(digest)

    assert not store.has(digest)
    assert [] == files(tmp_path)


def test_what_no_request_rests_on_is_swept(store, tmp_path):
    kept = store.put(LETTER)
    (the_file(tmp_path).parent / "0123.89abcdef.tmp").write_bytes(b"half written")
    (tmp_path / "book.db").write_bytes(b"beside")
    left = store.put(b"removed since")

    assert 2 == store.sweep({kept})

    assert (True, False) == (store.has(kept), store.has(left))
    assert 1 == len(files(tmp_path))
    assert (tmp_path / "book.db").exists()


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_in_the_store_is_swept_and_not_followed(store, tmp_path):
    digest = store.put(LETTER)
    outside = tmp_path / "outside"
    outside.write_bytes(b"precious")
    shard = the_file(tmp_path).parent
    (shard / "link").symlink_to(outside)
    (shard / "dangling").symlink_to(tmp_path / "nowhere")

    assert 2 == store.sweep({digest})

    assert b"precious" == outside.read_bytes()


def test_an_empty_store_has_nothing_to_sweep(store):
    assert 0 == store.sweep(set())
    assert () == store.verify(set())


def test_missing_and_damaged_files_are_named_in_order(store, tmp_path):
    bad, absent = store.put(b"damaged"), "0" * 64
    flip(30)(the_file(tmp_path))
    whole = store.put(LETTER)

    assert tuple(sorted([bad, absent])) == store.verify({whole, bad, absent})


@pytest.mark.skipif(os.name != "posix", reason="needs another process made by fork")
@pytest.mark.parametrize("content", [LETTER * 500])
def test_a_file_that_the_disk_refuses_leaves_no_trace(store, tmp_path, content):
    from tests.fakes.child import allow_files_of, said_by_a_child  # it imports what POSIX alone has

    said = said_by_a_child(lambda: (allow_files_of(4096), store.put(content)))

    assert said.startswith(NotKept.__name__)
    assert [] == files(tmp_path)


def test_the_limit_is_that_of_the_promise():
    assert 1_000_000_000 == attachments.LARGEST
