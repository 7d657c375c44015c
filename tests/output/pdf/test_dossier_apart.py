"""The process that reads exhibits: what it may cost, what it may not do, and what is left when it ends."""

import io
import json
import multiprocessing
import os
import random
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path

import pytest
from PIL import Image

from letters.domain.errors import PlaidoyerError
from letters.output.pdf.answers import Answer, Gone
from letters.output.pdf.apart import Apart
from letters.output.pdf.binding import confine
from letters.output.pdf.dossier import Limits, PdfBinder
from letters.ports.binder import Contents, Exhibit, State
from tests.fakes.exhibits import WORDS, exhibit, picture, saved, scan
from tests.output.pdf.conftest import NOON

child = pytest.importorskip("tests.fakes.child", reason="it rests on what POSIX alone has")
killed = pytest.importorskip("tests.fakes.killed", reason="as above")

FACTS = (("Organisme :", "CPAM"),)
GIB = 1 << 30
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="the system takes nameless files away")


def bind(paper, target, *given, limits=None, step=lambda _done, _whole: None):
    contents = Contents(given, facts=FACTS)
    return PdfBinder(paper, limits).bind(contents, target, created=NOON, words=WORDS, step=step)


def states(dossier):
    return [each.state for each in dossier.exhibits]


def test_an_exhibit_that_needs_too_much_memory_is_left_out_and_the_others_are_read(paper, tmp_path):
    huge = saved(Image.new("RGBA", (8800, 8800)), "PNG", compress_level=1)

    dossier = bind(
        paper, tmp_path / "d.pdf", exhibit(huge), exhibit(scan(pages=1)), limits=Limits(memory=GIB // 2)
    )

    assert [State.UNREADABLE, State.WHOLE] == states(dossier)


def test_an_exhibit_that_takes_too_long_is_left_out_and_the_others_are_read(paper, tmp_path):
    given = signalling(scan(pages=1), signal.SIGSTOP), exhibit(scan(pages=1))

    dossier = bind(paper, tmp_path / "d.pdf", *given, limits=Limits(seconds=2))

    assert [State.UNREADABLE, State.WHOLE] == states(dossier)


def signalling(content, number):
    """An exhibit on which the process that reads it gets a signal."""

    def copy(file):
        file.write(content)
        for process in multiprocessing.active_children():
            os.kill(process.pid, number)

    return Exhibit("Pièce", "a.pdf", "ab" * 32, len(content), copy)


def test_an_exhibit_that_ends_its_reader_is_left_out_and_the_others_are_read(paper, tmp_path):
    """The system kills it so when memory lacks."""
    given = signalling(scan(pages=2), signal.SIGKILL), exhibit(scan(pages=1)), exhibit(scan(pages=3))

    dossier = bind(paper, tmp_path / "d.pdf", *given)

    assert [State.UNREADABLE, State.WHOLE, State.WHOLE] == states(dossier)
    assert "illisible, remis à part" == dossier.exhibits[0].remark
    assert [0, 1, 3] == [each.pages for each in dossier.exhibits]


@pytest.mark.parametrize(
    "act", [lambda: Path("/etc/hostname").read_bytes(), socket.socket], ids=["file", "net"]
)
def test_what_reads_exhibits_can_open_neither_file_nor_connection(act):
    def try_it():
        confine(GIB)
        act()

    assert "OSError: [Errno 24]" in child.said_by_a_child(try_it)


def test_what_reads_exhibits_ends_by_itself_once_nobody_is_left_to_end_it():
    """The program may have been killed: here nobody waits for the answer."""
    with tempfile.TemporaryFile() as slow, Apart(GIB, 1.0) as apart:
        apart.begin(slow, slow, slow)
        apart.tell({"do": "count"})

        assert -signal.SIGALRM == ended(multiprocessing.active_children()[0])


def ended(process):
    process.join(10)
    return process.exitcode


@pytest.mark.parametrize(
    "answer", [b"[]", b"1", b"{", b"[" * 100_000, b"\xff"], ids=["list", "number", "cut", "deep", "no text"]
)
def test_an_answer_that_is_none_ends_the_reading(answer):
    apart, theirs = Apart.__new__(Apart), None
    apart._pipe, theirs = multiprocessing.Pipe()  # noqa: SLF001 -- what reads is not at hand to be taken over
    theirs.send_bytes(answer)

    with pytest.raises(Gone):
        apart.answer(1.0)


WRONG = {
    "no state": (b"{}", "state"),
    "a state of its own": (b'{"state": "x"}', "state"),
    "a state that is none": (b'{"state": ["whole"]}', "state"),
    "no sizes": (b'{"sizes": null}', "sizes"),
    "half a size": (b'{"sizes": [[1]]}', "sizes"),
    "a size in words": (b'{"sizes": [["1", "2"]]}', "sizes"),
    "a size that is none": (b'{"sizes": [[1, true]]}', "sizes"),
    "no number": (b'{"sizes": [[1, NaN]]}', "sizes"),
    "a size without end": (b'{"sizes": [[Infinity, 1]]}', "sizes"),
    "a size too large to be one": (b'{"sizes": [[1%s, 1]]}' % (b"0" * 400), "sizes"),
    "less than nothing": (b'{"sizes": [[1, -1]]}', "sizes"),
    "a text that is none": (b'{"text": 1}', "text"),
    "joined files that are none": (b'{"joined": "a"}', "joined"),
    "a name that is none": (b'{"joined": [1]}', "joined"),
    "pages in words": (b'{"pages": "2"}', "pages"),
    "half a page": (b'{"pages": 2.5}', "pages"),
    "pages less than none": (b'{"pages": -2}', "pages"),
    "a fault that is none": (b'{"errno": "x", "reason": ""}', "state"),
    "a fault without words": (b'{"errno": 5}', "state"),
}


@pytest.mark.parametrize(("answer", "asked"), WRONG.values(), ids=WRONG)
def test_an_answer_of_the_right_form_with_wrong_values_ends_the_reading(answer, asked):
    with pytest.raises(Gone):
        getattr(Answer.of(json.loads(answer)), asked)


def test_whoever_stops_the_binding_keeps_the_old_file(paper, tmp_path):
    target = tmp_path / "d.pdf"
    target.write_bytes(b"ancien")

    def stop(done, _whole):
        if done:
            raise InterruptedError("assez")

    with pytest.raises(PlaidoyerError):
        bind(paper, target, exhibit(scan()), exhibit(scan()), step=stop)

    assert b"ancien" == target.read_bytes()
    assert [target] == list(tmp_path.iterdir())
    assert [] == multiprocessing.active_children()


def test_the_file_is_for_its_owner_alone(paper, tmp_path):
    bind(paper, tmp_path / "d.pdf", exhibit(scan(pages=1)))

    assert 0o600 == (tmp_path / "d.pdf").stat().st_mode & 0o777
    assert [tmp_path / "d.pdf"] == list(tmp_path.iterdir())


@on_linux
@pytest.mark.parametrize("size", [1, 7], ids=["no room for the copy", "no room for the dossier"])
def test_on_a_full_disk_it_is_told_and_nothing_is_left(paper, tmp_path, size):
    given = [exhibit(noise(number)) for number in range(3)]

    def work():
        child.mount_small_disk(tmp_path, size << 20)
        try:
            bind(paper, tmp_path / "d.pdf", *given)
        finally:
            assert [] == list(tmp_path.iterdir())

    said = child.said_by_a_child(work)

    if child.CANNOT_SET_UP in said:
        pytest.skip(said)
    assert said.startswith("NotWritten: « d.pdf » was not written: the disk is full")


def noise(number):
    """Some 3 MB that cannot be made smaller."""
    held = io.BytesIO()
    image = picture("x", size=(1800, 1800))
    image.frombytes(random.Random(number).randbytes(1800 * 1800))
    image.save(held, "PDF", quality=95)
    return held.getvalue()


@on_linux
def test_killed_at_any_moment_no_copy_stays_on_the_disk(paper, tmp_path):
    target, content = tmp_path / "d.pdf", noise(1)
    target.write_bytes(b"ancien")
    whole = [exhibit(content)] * 4

    def work(say):
        say(b"b")
        while True:
            bind(paper, target, *whole)

    for seed in range(8):
        _said, ended = killed.killed_while(work, random.Random(seed).uniform(0.1, 1.2))
        wait_for_the_end_of(tmp_path)

        assert not ended
        assert [target] == list(tmp_path.iterdir())
        found = target.read_bytes()
        assert found == b"ancien" or found.endswith(b"%%EOF\n")


def wait_for_the_end_of(folder):
    """Wait until no process holds a file of *folder*, with or without a name."""
    end = time.monotonic() + 10
    while time.monotonic() < end and any(str(folder) in name for name in open_files()):
        time.sleep(0.05)
    assert [] == [name for name in open_files() if str(folder) in name]


def open_files():
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            yield os.readlink(link)  # noqa: PTH115 -- the file has no name: pathlib would look for it
        except OSError:
            continue
