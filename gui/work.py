"""Calls of services off the window's thread, and what they gave back in it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

from gui.job import Job, Stopped
from letters.domain.errors import PlaidoyerError

T = TypeVar("T")
Then = Callable[[Any], object]
Progress = Callable[[int, int], object]


class Lane(StrEnum):
    """Who works: one thread each, one call after the other.

    The encrypted file has one writer, reportlab cannot use one font in two documents at once, and a mail
    server that hangs must keep nothing else waiting. The files joined to requests are sealed beside: pages
    are read meanwhile.
    """

    FILE = "file"
    LETTERS = "letters"
    MAIL = "mail"
    STORE = "store"


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    call: Callable[[], object]
    then: Then
    failed: Then
    key: str = ""
    writes: bool = False


class Work(QObject):
    """Runs calls; *trouble* gives the error of one that nobody said what to do about."""

    trouble = Signal(object)
    _arrived = Signal(object, object, object)
    _stepped = Signal(object, object, object)  # Qt's own integers end at two billion: bytes are more

    def __init__(self) -> None:
        super().__init__()
        self._pools = {lane: self._one_thread() for lane in Lane}
        self._latest: dict[str, _Task] = {}
        self._jobs: WeakSet[Job] = WeakSet()
        self._pending, self._closing = 0, False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def do(
        self,
        call: Callable[[], T],
        *,
        then: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        key: str = "",
        lane: Lane = Lane.FILE,
    ) -> None:
        """Run *call*, then give in this thread its result to *then* or its error to *failed*.

        A later call of the same *key* takes the place of one whose result was not given yet: that one is
        not begun any more, or its result is dropped.
        """
        self._begin(_Task(call, then, failed or self.trouble.emit, key), lane)

    def write(
        self,
        call: Callable[[], T],
        *,
        then: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Run *call*, which changes the encrypted file: even closing waits for it."""
        self._begin(_Task(call, then, failed or self.trouble.emit, writes=True), Lane.FILE)

    def start(
        self,
        call: Callable[[Job], T],
        *,
        then: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        progress: Progress | None = None,
        lane: Lane = Lane.LETTERS,
    ) -> Job:
        """Run a long *call*, which reports to *progress*; once cancelled, *failed* gets `Stopped`."""
        job = Job(lambda done, total: self._stepped.emit(progress, done, total))
        self._jobs.add(job)
        self._begin(_Task(lambda: call(job), then, failed or self.trouble.emit), lane)
        return job

    def wait(self) -> None:
        """Come back once every call is done and every result given."""
        while self._pending:
            for pool in self._pools.values():
                pool.waitForDone()
            QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Cancel every job, drop what only reads, and come back once what writes is done."""
        self._closing = True
        for job in tuple(self._jobs):
            job.cancel()
        self.wait()

    def _one_thread(self) -> QThreadPool:
        pool = QThreadPool(self)
        pool.setMaxThreadCount(1)
        return pool

    def _begin(self, task: _Task, lane: Lane) -> None:
        self._pending += 1
        if task.key:
            self._latest[task.key] = task
        self._pools[lane].start(lambda: self._run(task))

    def _run(self, task: _Task) -> None:
        result: object = None
        error: Exception | None = None
        try:
            if self._is_wanted(task):
                result = task.call()
        except Exception as raised:  # noqa: BLE001 -- whatever it is, the window's thread is told
            error = raised
        self._arrived.emit(task, result, error)

    def _deliver(self, task: _Task, result: object, error: Exception | None) -> None:
        self._pending -= 1
        if error and not isinstance(error, PlaidoyerError | Stopped):
            # Its type only: its text may hold what the person wrote.
            print(f"plaidoyer: {type(error).__name__}", file=sys.stderr)  # noqa: T201 -- the last resort
        if not self._is_wanted(task):
            return
        self._latest.pop(task.key, None)
        receiver = task.failed if error else task.then
        if _is_alive(receiver):
            receiver(error or result)

    def _report(self, progress: Progress | None, done: int, total: int) -> None:
        if progress and _is_alive(progress):
            progress(done, total)

    def _is_wanted(self, task: _Task) -> bool:
        if self._closing and not task.writes:
            return False
        return not task.key or self._latest.get(task.key) is task


def _is_alive(receiver: Callable[..., object]) -> bool:
    """Whether the widget whose method it is still exists."""
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
