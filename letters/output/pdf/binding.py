"""The process that reads exhibits and writes the dossier: it can open no file and no connection of its own.

It has two open files and a pipe, over which orders and answers go as JSON: whatever an exhibit does to it,
nothing is run of what it says, and the program that started it goes on.
"""

import codecs
import errno
import io
import json
import os
import sys
from collections.abc import Sequence
from typing import Any, BinaryIO, cast

from pikepdf import Encryption, Pdf
from PIL import Image

from letters.output.pdf.assembling import Assembling
from letters.output.pdf.exhibits import Given, Reading, read_exhibit
from letters.output.pdf.pipes import BUFFER, SLOTS, Pipe, received, send
from letters.output.pdf.written_exhibits import Words, read_written
from letters.ports.binder import State

if sys.platform != "win32":
    import resource
    import signal

_CODECS = (
    "ascii", "cp1252", "iso-8859-1", "iso-8859-15", "mac-roman", "utf-7", "utf-8", "utf-8-sig", "utf-16",
    "utf-16-be",
)  # fmt: skip
"""What reading may need: nothing can be loaded once the process is confined."""

_SAMPLE = (
    b"From: a\r\nTo: b\r\nDate: Tue, 3 Nov 2026 09:12:00 +0100\r\nSubject: =?utf-8?q?=C3=A9?=\r\n"
    b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\nYQ==\r\n"
    b"--x\r\nContent-Disposition: attachment; filename*=utf-8''a\r\n\r\na\r\n--x--\r\n"
)
"""An e-mail that is read before the process is confined, so that reading one loads nothing later."""


def serve(connection: Pipe, memory: int, seconds: float) -> None:
    """Obey the orders that come over *connection* until it is closed.

    More than *memory* bytes, or than so many *seconds* for one order, end the process.
    """
    _be_silent()
    _load_all()
    given = [received(connection, buffered=False) for _ in range(SLOTS)]
    desk = _Desk(given, received(connection, buffered=True))
    confine(memory)
    send(connection, {})
    while True:
        try:
            order = json.loads(connection.recv_bytes())
        except EOFError:
            return
        end_after(seconds)
        try:
            send(connection, desk.obey(order, connection))
        except OSError as fault:
            send(connection, {"errno": fault.errno or 0, "reason": fault.strerror or ""})
        end_after(0)


class _Desk:
    """What was handed over: files where exhibits are *given* in turn, and the *output*, all ours alone."""

    def __init__(self, given: Sequence[BinaryIO], output: BinaryIO) -> None:
        self._given = given
        self._assembling = Assembling(output)

    def obey(self, order: dict[str, Any], pipe: Pipe) -> dict[str, object]:
        """Do what *order* says, with the bytes that follow it."""
        match order["do"]:
            case "read":
                return self._read(order)
            case "add":
                return {"sizes": self._assembling.add_ours(order["number"], pipe.recv_bytes())}
            case "count":
                with Pdf.open(io.BytesIO(pipe.recv_bytes())) as pdf:
                    return {"pages": len(pdf.pages)}
            case _:
                parts = [pipe.recv_bytes() for _ in range(order["parts"])]
                return {"pages": self._assembling.finish(order, parts[0], parts[1:])}

    def _read(self, order: dict[str, Any]) -> dict[str, object]:
        given = self._given[order["slot"]]
        given.seek(0)
        # A buffer of its own: one kept would still hold the exhibit that was given before.
        file = cast("io.BufferedReader", io.BufferedReader(cast("io.RawIOBase", given), BUFFER))
        reading = _read(Given(file, order["size"], order["name"], order["password"]))
        told = self._told(order["number"], reading)
        file.detach()
        return told

    def _told(self, number: int, reading: Reading) -> dict[str, object]:
        if reading.pages is None:
            words = reading.words or Words("")
            return {"state": reading.state, "sizes": [], "text": words.text, "joined": words.joined}
        with reading.pages as pages:
            sizes = self._assembling.add_theirs(number, pages)
        return {"state": reading.state if sizes else State.UNREADABLE, "sizes": sizes, "text": ""}


def _read(given: Given) -> Reading:
    """Read an exhibit; one that wants to open something is none that can be read."""
    try:
        return read_exhibit(given)
    except OSError as fault:
        if fault.errno != errno.EMFILE:
            raise
        return Reading(State.UNREADABLE)


def _be_silent() -> None:
    """Say nothing on the terminal: warnings of libraries quote what they read."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for told in (1, 2):
        os.dup2(nowhere, told)


def _load_all() -> None:
    Image.init()
    read_written(_SAMPLE, ".eml")
    _use_ciphers(Encryption(owner="a", user="b", R=6))
    _use_ciphers(Encryption(owner="a", user="b", R=3, aes=False, metadata=False))
    for codec in _CODECS:
        codecs.lookup(codec)


def _use_ciphers(encryption: Encryption) -> None:
    """Open a locked file, so that the library of ciphers has loaded all it needs."""
    held = io.BytesIO()
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(held, encryption=encryption)
    Pdf.open(held, password="b").close()  # noqa: S106 -- locks nothing


def confine(memory: int) -> None:
    """Take from this process, for good, the right to open anything and to take more than *memory* bytes."""
    if sys.platform == "win32":
        return
    for limit, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_NOFILE, 0), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(limit, (most, most))


def end_after(seconds: float) -> None:
    """Have the system end this process after so many *seconds*, never for 0.

    Whoever started it does so too, unless it was killed itself: nothing is left that reads for ever.
    """
    if sys.platform == "win32":
        return
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
