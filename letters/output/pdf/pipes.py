"""What two processes of ours say to each other: JSON, never objects; and the open files they hand over."""

import json
import os
import sys
from collections.abc import Mapping
from multiprocessing.connection import Connection as Pipe
from multiprocessing.reduction import recv_handle, send_handle
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

__all__ = ["BUFFER", "SLOTS", "Pipe", "hand_over", "received", "send"]

BUFFER = 1 << 17
SLOTS = 2
"""Files where exhibits are given: one is read while the next is put into the other."""


def send(pipe: Pipe, said: Mapping[str, object]) -> None:
    """Send *said* as JSON."""
    pipe.send_bytes(json.dumps(said).encode())


def hand_over(pipe: Pipe, file: BinaryIO, process: int | None) -> None:
    """Let the *process* at the other end use *file* too, which stays open here."""
    handle = file.fileno()
    if sys.platform == "win32":
        handle = msvcrt.get_osfhandle(handle)
    send_handle(pipe, handle, process)


def received(pipe: Pipe, *, buffered: bool) -> BinaryIO:
    """Give a file that the other end handed over."""
    handle = recv_handle(pipe)
    if sys.platform == "win32":
        handle = msvcrt.open_osfhandle(handle, os.O_RDWR)
    return os.fdopen(handle, "r+b", buffering=BUFFER if buffered else 0)
