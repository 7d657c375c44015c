"""Keeping the contents of files beside everything else: pages are read and shown meanwhile."""

from collections.abc import Callable, Sequence

from gui.job import Job
from gui.work import Lane, Work
from letters.services.requests import File, Followed, Requests, Sealed

Progress = Callable[[int, int], object]


class Sealing:
    """First the contents, a piece at a time; then, in one go, what rests on them: all of it or nothing."""

    def __init__(self, requests: Requests, work: Work) -> None:
        self._requests, self._work = requests, work

    def keep(
        self,
        files: Sequence[File],
        write: Callable[[Sequence[Sealed]], Followed],
        *,
        then: Callable[[Followed], object],
        failed: Callable[[Exception], object],
        progress: Progress | None = None,
    ) -> Callable[[], object]:
        """Seal *files*, then *write* what rests on them, and give the way to stop it.

        Once stopped, *failed* gets `Stopped`.
        """
        if not files:
            self._work.write(lambda: write(()), then=then, failed=failed)
            return lambda: None
        sealed: list[Sealed] = []

        def fail(error: Exception) -> None:
            self._work.write(lambda: self._requests.let_go(sealed), then=lambda _done: None)
            failed(error)

        job = self._work.start(
            lambda job: self._seal(files, sealed, job),
            then=lambda _done: self._work.write(lambda: write(sealed), then=then, failed=fail),
            failed=fail,
            progress=progress,
            lane=Lane.STORE,
        )
        return job.cancel

    def _seal(self, files: Sequence[File], sealed: list[Sealed], job: Job) -> None:
        total, done = sum(2 * _size(file) for file in files), 0

        def step(read: int) -> None:
            nonlocal done
            done += read
            job.step(min(done, total), total)

        sealed.extend(self._requests.seal(file, step) for file in files)


def _size(file: File) -> int:
    return len(file.content) if isinstance(file.content, bytes) else file.content.size()
