"""A long call that says how far it is and can be stopped."""

import threading
from collections.abc import Callable
from time import monotonic
from typing import Final

OFTEN: Final = 0.1
"""Seconds at least between two reports: more would keep the window from anything else."""


class Stopped(Exception):
    """The person stopped the job: nothing went wrong."""


class Job:
    """What such a call is given; *report* hears of its steps now and then, in the thread of the call."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report, self._stop = report, threading.Event()
        self._next = 0.0

    def cancel(self) -> None:
        """Ask the call to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        """Say that *done* of *total* is done; raises `Stopped` once the person wants no more."""
        if self._stop.is_set():
            raise Stopped
        now = monotonic()
        if now >= self._next or done == total:
            self._next = now + OFTEN
            self._report(done, total)
