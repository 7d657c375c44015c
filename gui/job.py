"""A long call that says how far it is and can be stopped."""

import threading
from collections.abc import Callable


class Stopped(Exception):
    """The person stopped the job: nothing went wrong."""


class Job:
    """What such a call is given; *report* hears of each step, in the thread of the call."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report, self._stop = report, threading.Event()

    def cancel(self) -> None:
        """Ask the call to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        """Say that *done* of *total* is done; raises `Stopped` once the person wants no more."""
        if self._stop.is_set():
            raise Stopped
        self._report(done, total)
