"""A file of any size is kept as it was at one moment, a piece at a time; else nothing of it is."""

import hashlib
import os
import tracemalloc
from pathlib import Path

import pytest

from letters.domain.errors import FileUnreadable
from letters.domain.keeping_errors import ChangedWhileRead, FileTooLarge, NotKept
from letters.ports.attachments import LARGEST
from letters.storage.attachments import EncryptedFiles
from letters.storage.chosen_files import ChosenFile
from letters.storage.data_key import DataKey
from tests.fakes.hostile_files import HOSTILE

MIB = 1 << 20
KEY = DataKey(bytes(range(32)))


@pytest.fixture
def store(tmp_path):
    return EncryptedFiles(tmp_path / "home", KEY)


def chosen(tmp_path, content, name="scan.pdf"):
    path = tmp_path / name
    path.write_bytes(content)
    return ChosenFile(path)


def unheard(_read):
    pass


def left(tmp_path):
    """Give what is in the store, half-written files too."""
    return [path.name for path in (tmp_path / "home").rglob("*") if path.is_file()]


@pytest.mark.parametrize("size", [0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB, 3 * MIB + 5])
def test_a_file_of_any_size_comes_back_byte_for_byte(store, tmp_path, size):
    content = os.urandom(size)

    stored = store.put_from(chosen(tmp_path, content), unheard)

    assert (hashlib.sha256(content).hexdigest(), size) == (stored.sha256, stored.size)
    assert content == store.get(stored.sha256)


@pytest.mark.parametrize("size", [1, 3 * MIB, 3 * MIB + 5])
def test_streamed_or_not_the_same_content_is_the_same_file(store, tmp_path, size):
    content = os.urandom(size)

    digest = store.put(content)

    assert digest == store.put_from(chosen(tmp_path, content), unheard).sha256
    assert 1 == len(left(tmp_path))


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_kept_and_never_opened(store, tmp_path, content):
    stored = store.put_from(chosen(tmp_path, content), unheard)

    assert content == store.get(stored.sha256)
    assert hashlib.sha256(content).hexdigest() == stored.sha256


class Changing:
    """A file that is *then* once it was read to its end so many times."""

    name = "telechargement.pdf"

    def __init__(self, *readings):
        self.readings = list(readings)

    def size(self):
        return len(self.readings[0])

    def pieces(self, size):
        content = self.readings.pop(0)
        for start in range(0, len(content), size):
            yield content[start : start + size]


CHANGES = {
    "it grew": b"abcd",
    "it shrank": b"a",
    "it was emptied": b"",
    "one byte, same size": b"abd",
    "its second piece": b"abc" * MIB,
}


@pytest.mark.parametrize("then", CHANGES.values(), ids=CHANGES.keys())
def test_a_file_that_changes_while_it_is_read_is_refused_and_nothing_is_kept(store, tmp_path, then):
    with pytest.raises(ChangedWhileRead, match="telechargement"):
        store.put_from(Changing(b"abc", then), unheard)

    assert [] == left(tmp_path)


def test_a_real_file_written_between_the_two_readings_is_refused(store, tmp_path):
    source = chosen(tmp_path, bytes(2 * MIB))
    heard = []

    def step(read):
        heard.append(read)
        if len(heard) == 2:
            source.path.write_bytes(b"\1" + bytes(2 * MIB - 1))

    with pytest.raises(ChangedWhileRead):
        store.put_from(source, step)

    assert [] == left(tmp_path)


class Endless:
    """A file that says it is small and never ends."""

    name = "film.mkv"

    def size(self):
        return 1

    def pieces(self, size):
        piece = bytes(size)
        while True:
            yield piece


def test_a_file_over_the_limit_is_refused_before_it_is_read(store, tmp_path):
    source = chosen(tmp_path, b"")
    os.truncate(source.path, LARGEST + 1)

    with pytest.raises(FileTooLarge, match="1000 MB"):
        store.put_from(source, pytest.fail)

    assert [] == left(tmp_path)


def test_a_file_that_never_ends_is_refused_at_the_limit(store, tmp_path):
    with pytest.raises(FileTooLarge):
        store.put_from(Endless(), unheard)

    assert [] == left(tmp_path)


class Stopped(Exception):
    """The person wants no more."""


@pytest.mark.parametrize("at", [1, 2, 3, 4, 6])
def test_stopped_at_any_piece_nothing_is_kept(store, tmp_path, at):
    heard = []

    def step(read):
        heard.append(read)
        if len(heard) == at:
            raise Stopped

    with pytest.raises(Stopped):
        store.put_from(chosen(tmp_path, os.urandom(3 * MIB)), step)

    assert [] == left(tmp_path)


def test_each_byte_is_told_twice_whether_it_was_there_already_or_not(store, tmp_path):
    source = chosen(tmp_path, os.urandom(3 * MIB + 7))

    for _time in range(2):
        heard = []
        store.put_from(source, heard.append)
        assert 2 * (3 * MIB + 7) == sum(heard)


def test_a_large_file_takes_the_memory_of_a_few_pieces(store, tmp_path):
    source = chosen(tmp_path, b"")
    os.truncate(source.path, 60 * MIB)

    tracemalloc.start()
    store.put_from(source, unheard)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 8 * MIB


def test_a_damaged_file_is_mended_when_it_is_joined_again(store, tmp_path):
    source = chosen(tmp_path, b"preuve")
    digest = store.put_from(source, unheard).sha256
    (path,) = (each for each in (tmp_path / "home").rglob("*") if each.is_file())
    path.write_bytes(path.read_bytes()[:-1] + b"x")

    store.put_from(source, unheard)

    assert b"preuve" == store.get(digest)


@pytest.mark.skipif(os.name != "posix", reason="needs another process made by fork")
@pytest.mark.parametrize("room", [0, 100, MIB, 2 * MIB + 100])
def test_a_disk_full_in_the_middle_leaves_no_trace(store, tmp_path, room):
    from tests.fakes.child import allow_files_of, said_by_a_child  # it imports what POSIX alone has

    source = chosen(tmp_path, os.urandom(3 * MIB))

    said = said_by_a_child(lambda: (allow_files_of(room), store.put_from(source, unheard)))

    assert said.startswith(NotKept.__name__)
    assert "\n" not in said
    assert [] == left(tmp_path)


def unreadable(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    return {
        "absent": "does not exist",
        "folder": "folder",
        "pipe": "ordinary",
        "dangling": "does not exist",
        "zero\0inside": "refuses",
        "n" * 300: "refuses",
    }


@pytest.mark.skipif(os.name != "posix", reason="pipes and links of POSIX")
def test_what_is_no_file_is_refused_at_once_with_its_reason(store, tmp_path):
    for name, reason in unreadable(tmp_path).items():
        with pytest.raises(FileUnreadable, match=reason):
            store.put_from(ChosenFile(tmp_path / name), unheard)

    with pytest.raises(FileUnreadable, match="ordinary"):
        store.put_from(ChosenFile(Path("/dev/zero")), unheard)
