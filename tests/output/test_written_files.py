"""A file is written whole or not at all, and whatever goes wrong leaves nothing behind (promise P12)."""

import os
import signal
import stat
import sys
from contextlib import chdir
from inspect import signature
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.output_errors import NotWritten
from letters.output import files
from letters.output.files import write_all, write_whole
from letters.ports.exports import Files

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
    """Every file below *folder*, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def names(folder):
    """The name of everything in *folder*, hidden or not."""
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def public():
    """A folder that every user of the computer reaches."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.parametrize("name", ["write_whole", "write_all"])
def test_the_functions_are_those_of_the_port(name):
    _, *asked = signature(getattr(Files, name)).parameters.values()

    assert asked == list(signature(getattr(files, name)).parameters.values())


def test_a_new_file_is_written_for_its_owner_alone(tmp_path):
    write_whole(tmp_path / "courrier.pdf", NEW)

    assert {"courrier.pdf": NEW} == contents(tmp_path)
    assert {"courrier.pdf"} == names(tmp_path)
    if os.name == "posix":
        assert 0o600 == stat.S_IMODE((tmp_path / "courrier.pdf").stat().st_mode)


def test_an_old_file_is_replaced(tmp_path):
    (tmp_path / "courrier.pdf").write_bytes(OLD)

    write_whole(tmp_path / "courrier.pdf", NEW)

    assert {"courrier.pdf": NEW} == contents(tmp_path)


def test_a_reader_of_the_old_file_keeps_it_whole(tmp_path):
    target = tmp_path / "courrier.pdf"
    target.write_bytes(OLD)

    with target.open("rb") as reading:
        write_whole(target, NEW)

        assert OLD == reading.read()


def test_a_name_without_folder_is_written_here(tmp_path):
    with chdir(tmp_path):
        write_whole(Path("courrier.pdf"), NEW)

    assert {"courrier.pdf": NEW} == contents(tmp_path)


@pytest.mark.parametrize(
    ("path", "named", "reason"),
    [
        ("absent/courrier.pdf", "courrier.pdf", "its folder does not exist"),
        ("file/courrier.pdf", "courrier.pdf", "what should be its folder is a file"),
        ("folder", "folder", "a folder has this name"),
        ("a" * 300, "a" * 300, "its name is too long"),
        ("..", "..", "this is not the name of a file"),
        ("a\0b", "a\0b", "this is not the name of a file"),
    ],
)
def test_a_place_where_nothing_can_be_written_is_named_with_the_reason(tmp_path, path, named, reason):
    (tmp_path / "file").write_bytes(OLD)
    (tmp_path / "folder").mkdir()

    with pytest.raises(NotWritten) as refusal:
        write_whole(tmp_path / path, NEW)

    assert named == refusal.value.facts["path"]
    assert f"« {named} » was not written: {reason}" in str(refusal.value)
    assert {"file": OLD} == contents(tmp_path)
    assert {"file", "folder"} == names(tmp_path)


@posix
def test_a_folder_that_may_not_be_written_in_is_said_in_one_sentence(public):
    """As nobody, since the administrator may write everywhere."""
    (public / "closed").mkdir()
    (public / "closed").chmod(0o555)

    said = said_by_a_child(lambda: (become_nobody(), write_whole(public / "closed" / "a.pdf", NEW)))

    assert "NotWritten: « a.pdf » was not written: you may not write there" in said
    assert {} == contents(public)


@posix
def test_nobody_writes_in_a_folder_open_to_all(public):
    public.chmod(0o777)

    said = said_by_a_child(lambda: (become_nobody(), write_whole(public / "a.pdf", NEW)))

    assert ("", {"a.pdf": NEW}) == (said, contents(public))


@posix
def test_a_file_of_another_owner_is_put_back_as_it_was(public):
    """Linux gives no second name to others' files: a copy then serves to put the old one back."""
    public.chmod(0o777)
    (public / "a").write_bytes(OLD)
    (public / "b").mkdir()

    said = said_by_a_child(lambda: (become_nobody(), write_all(public, {"a": NEW, "b": NEW})))

    assert "NotWritten: « b » was not written: a folder has this name" in said
    assert {"a": OLD} == contents(public)
    assert {"a", "b"} == names(public)


@posix
def test_a_write_refused_half_way_leaves_the_old_file_and_nothing_else(tmp_path):
    (tmp_path / "a.pdf").write_bytes(OLD)

    said = said_by_a_child(lambda: (allow_files_of(4096), write_whole(tmp_path / "a.pdf", NEW * 1000)))

    assert (
        "NotWritten: « a.pdf » was not written: it is larger than this disk or this computer allows" in said
    )
    assert {"a.pdf": OLD} == contents(tmp_path)
    assert {"a.pdf"} == names(tmp_path)


@posix
def test_a_series_refused_half_way_leaves_no_file_of_it(tmp_path):
    series = {"a.txt": NEW, "b.pdf": NEW * 1000, "c.txt": NEW}

    said = said_by_a_child(lambda: (allow_files_of(4096), write_all(tmp_path / "new", series)))

    assert "NotWritten: « b.pdf » was not written: it is larger" in said
    assert set() == names(tmp_path)


def fill(folder):
    """Write until the small disk is full, then say what it holds."""
    mount_small_disk(folder, 65536)
    write_whole(folder / "a.pdf", OLD)
    try:
        write_whole(folder / "a.pdf", NEW * 10000)
    except NotWritten as refusal:
        raise RuntimeError(refusal, contents(folder), names(folder)) from refusal


@linux
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path):
    """On a real disk of 64 KiB, where the system lets one be mounted."""
    said = said_by_a_child(lambda: fill(tmp_path))

    if CANNOT_SET_UP in said:
        pytest.skip(said)
    assert "« a.pdf » was not written: the disk is full; make room or choose another disk." in said
    assert f"{ {'a.pdf': OLD} }, {{'a.pdf'}}" in said


def test_a_series_is_written_whole(tmp_path):
    write_all(tmp_path, {"a": NEW, "b": b""})

    assert {"a": NEW, "b": b""} == contents(tmp_path)
    assert {"a", "b"} == names(tmp_path)


def test_a_series_makes_its_folder_for_its_owner_alone(tmp_path):
    write_all(tmp_path / "new", {"a": NEW})

    assert {"new/a": NEW} == {
        name.replace(os.sep, "/"): content for name, content in contents(tmp_path).items()
    }
    if os.name == "posix":
        assert 0o700 == stat.S_IMODE((tmp_path / "new").stat().st_mode)


def test_a_series_makes_one_folder_only(tmp_path):
    with pytest.raises(NotWritten, match="« new » was not written: its folder does not exist"):
        write_all(tmp_path / "absent" / "new", {"a": NEW})

    assert set() == names(tmp_path)


@pytest.mark.parametrize("wrong", ["c" * 300, "taken"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_series_with_an_impossible_name_changes_nothing(tmp_path, wrong, place):
    (tmp_path / "a").write_bytes(OLD)
    (tmp_path / "taken").mkdir()
    series = ["a", "b"]
    series.insert(place, wrong)

    with pytest.raises(NotWritten) as refusal:
        write_all(tmp_path, dict.fromkeys(series, NEW))

    assert wrong == refusal.value.facts["path"]
    assert {"a": OLD} == contents(tmp_path)
    assert {"a", "taken"} == names(tmp_path)


def test_an_old_file_put_back_is_the_same_file(tmp_path):
    (tmp_path / "a").write_bytes(OLD)
    (tmp_path / "a").chmod(0o644)
    (tmp_path / "taken").mkdir()
    before = (tmp_path / "a").stat()

    with pytest.raises(NotWritten):
        write_all(tmp_path, {"a": NEW, "taken": NEW})

    after = (tmp_path / "a").stat()
    assert (before.st_mode, before.st_mtime_ns) == (after.st_mode, after.st_mtime_ns)


@pytest.mark.parametrize("name", ["", ".", "..", "../a", "b/a", "a/", "/a", "a\0"])
def test_a_name_cannot_leave_the_folder(tmp_path, name):
    with pytest.raises(NotWritten, match="this is not the name of a file"):
        write_all(tmp_path / "new", {"a": NEW, name: NEW})

    assert set() == names(tmp_path)


@posix
def test_a_killed_export_leaves_the_old_file_or_the_new_one(tmp_path):
    old, new = OLD * 50_000, NEW * 50_000
    seen = set()

    for number in range(20):
        target = tmp_path / f"{number}.pdf"
        target.write_bytes(old)
        said_by_a_child(lambda: write_and_die(target, new, after=number / 5000))  # noqa: B023 -- called at once
        seen.add(target.read_bytes())

    assert seen <= {old, new}


def write_and_die(target, content, *, after):
    """Write again and again until the alarm kills the process, as a power cut would."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, after + 1e-5)
    while True:
        write_whole(target, content)


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.binary(max_size=50)),
    st.sets(st.sampled_from("abcdef"), max_size=3),
)
def test_a_series_is_all_or_nothing(tmp_path_factory, series, taken):
    """Some of the names are folders: then nothing may change."""
    folder = tmp_path_factory.mktemp("series")
    for name in "abcdef":
        (folder / name).mkdir() if name in taken else (folder / name).write_bytes(OLD)
    before = contents(folder)

    try:
        write_all(folder, series)
        refused = False
    except NotWritten:
        refused = True

    assert refused == (not taken.isdisjoint(series))
    assert (before if refused else before | series) == contents(folder)
