"""A file of the data is written whole, for its owner alone, or not at all (promises P2, P3)."""

import errno
import os
import signal
import stat
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from letters.domain.keeping_errors import NotKept, NotRead
from letters.storage.durable import plainly, private_folder, sync_folder, write_private, writing

posix = pytest.mark.skipif(os.name != "posix", reason="needs another process made by fork")
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs a disk mounted for one process")

if os.name == "posix":
    from tests.fakes.child import (
        CANNOT_SET_UP,
        allow_files_of,
        become_nobody,
        mount_small_disk,
        said_by_a_child,
    )

OLD, NEW = b"old content", b"new content"


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def public():
    """A folder that every user of the computer reaches."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.parametrize("before", [{}, {"a": OLD}])
def test_a_file_is_written_and_nothing_else_is_left(tmp_path, before):
    for name, content in before.items():
        (tmp_path / name).write_bytes(content)

    write_private(tmp_path / "a", NEW)

    assert {"a": NEW} == contents(tmp_path)


@posix
def test_files_are_for_their_owner_alone_whatever_the_mask(tmp_path):
    (tmp_path / "a").write_bytes(OLD)
    (tmp_path / "a").chmod(0o644)
    mask = os.umask(0)

    try:
        private_folder(tmp_path / "one" / "two")
        write_private(tmp_path / "a", NEW)
        with writing(tmp_path / "b"):
            modes = {mode(path) for path in tmp_path.iterdir() if path.is_file()}
    finally:
        os.umask(mask)

    assert {0o600} == modes
    assert {0o700} == {mode(tmp_path / "one"), mode(tmp_path / "one" / "two")}


@posix
def test_a_folder_that_is_there_keeps_its_mode(tmp_path):
    tmp_path.chmod(0o750)

    private_folder(tmp_path)

    assert 0o750 == mode(tmp_path)


@pytest.mark.parametrize("fault", [RuntimeError, KeyboardInterrupt])
def test_an_interrupted_file_leaves_the_old_one_and_no_trace(tmp_path, fault):
    (tmp_path / "a").write_bytes(OLD)

    with pytest.raises(fault):
        write_and_fail(tmp_path / "a", fault)

    assert {"a": OLD} == contents(tmp_path)


def write_and_fail(path, fault):
    with writing(path) as file:
        file.write(NEW)
        raise fault


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("absent/a", "the file or its folder is not there"),
        ("file/a", "a file stands where a folder should be"),
        ("folder", "a folder has its name"),
        ("a" * 300, "its name is too long"),
    ],
)
def test_a_place_where_nothing_can_be_written_is_said_without_naming_it(tmp_path, path, reason):
    (tmp_path / "file").write_bytes(OLD)
    (tmp_path / "folder").mkdir()

    with pytest.raises(NotKept) as refusal:
        write_private(tmp_path / path, NEW)

    assert f"Nothing was saved: {reason}." == str(refusal.value)
    assert {"file", "folder"} == {each.name for each in tmp_path.iterdir()}


def test_a_file_in_the_place_of_a_folder_is_said_so(tmp_path):
    (tmp_path / "file").write_bytes(OLD)

    with pytest.raises(NotKept, match="a file stands where a folder should be"):
        private_folder(tmp_path / "file" / "store")


@posix
def test_a_folder_that_may_not_be_written_in_is_said_so(public):
    """As nobody, since the administrator may write everywhere."""
    public.chmod(0o555)

    said = said_by_a_child(lambda: (become_nobody(), write_private(public / "a", NEW)))

    assert said.startswith("NotKept: Nothing was saved: the computer does not allow it")
    assert {} == contents(public)


@posix
@pytest.mark.parametrize("allowed", [0, 4096])
def test_a_file_refused_half_way_leaves_the_old_one(tmp_path, allowed):
    (tmp_path / "a").write_bytes(OLD)

    said = said_by_a_child(lambda: (allow_files_of(allowed), write_private(tmp_path / "a", NEW * 1000)))

    assert "NotKept: Nothing was saved: the file is larger than this disk allows." == said
    assert {"a": OLD} == contents(tmp_path)


def fill(folder):
    mount_small_disk(folder, 65536)
    write_private(folder / "a", OLD)
    try:
        write_private(folder / "a", NEW * 10_000)
    except NotKept as refusal:
        raise RuntimeError(refusal, contents(folder)) from refusal


@linux
def test_a_full_disk_leaves_the_old_file(tmp_path):
    """On a true disk of 64 KiB, where the system lets one be mounted."""
    said = said_by_a_child(lambda: fill(tmp_path))

    if CANNOT_SET_UP in said:
        pytest.skip(said)
    assert "Nothing was saved: the disk is full; make room and try again." in said
    assert f"{ {'a': OLD} }" in said


@posix
def test_a_killed_writer_leaves_the_old_file_or_the_new_one(tmp_path):
    target, old, new = tmp_path / "a", OLD * 50_000, NEW * 50_000
    seen = set()

    for number in range(20):
        target.write_bytes(old)
        said_by_a_child(lambda: write_and_die(target, new, after=number / 5000))  # noqa: B023 -- called at once
        seen.add(target.read_bytes())

    assert seen <= {old, new}


def write_and_die(target, content, *, after):
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, after + 1e-5)
    while True:
        write_private(target, content)


@pytest.mark.parametrize(
    "fault", [OSError(errno.EIO, "x", "/home/marie/secret"), OSError("secret"), OSError(9999, "x")]
)
def test_no_sentence_names_a_place(fault):
    with pytest.raises(NotRead) as refusal, plainly(NotRead):
        raise fault

    assert "secret" not in str(refusal.value)
    assert str(refusal.value).startswith("Your data could not be read: the ")


@linux
def test_a_file_system_that_does_not_synchronise_folders_is_no_fault():
    sync_folder(Path("/proc"))


def test_a_folder_that_is_gone_is_said_so(tmp_path):
    if os.name == "posix":
        with pytest.raises(NotKept, match="is not there"):
            sync_folder(tmp_path / "absent")
