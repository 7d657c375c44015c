"""Work done in a process of its own that is killed while it works, as a power cut would."""

import os
import signal
import time
import traceback
import warnings
from collections.abc import Callable
from typing import NoReturn


def killed_while(act: Callable[[Callable[[bytes], None]], None], seconds: float) -> tuple[bytes, bool]:
    """Kill (-9) a child so many *seconds* after it began to work.

    *act* is given what it says with: its first word is that it begins. Give all that it said, and whether
    it had ended by itself before.
    """
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # the watchdog of pytest is a thread, and harmless
        child = os.fork()
    if child == 0:
        _work(act, writing)
    os.close(writing)
    said = os.read(reading, 1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as rest:
        said += rest.read()
    _, status = os.waitpid(child, 0)
    return said, os.WIFEXITED(status)


def _work(act: Callable[[Callable[[bytes], None]], None], writing: int) -> NoReturn:
    try:
        act(lambda word: os.write(writing, word) and None)
    except BaseException:  # noqa: BLE001 -- the parent is told, whatever it was
        os.write(writing, traceback.format_exc().encode())
    os._exit(0)
