"""Writing a series: one letter to each of many; who cannot be written to is told, and the others go on."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from letters.domain.bodies import lines_of_name
from letters.domain.errors import PlaidoyerError
from letters.domain.output_errors import NotWritten, SignatureUnusable
from letters.domain.series_errors import SeriesInTheWay
from letters.ports.series import Cover, PrintFile, SeriesFiles, SeriesPress
from letters.services.letters import complete, noon
from letters.services.series_asked import (
    Goal,
    Unwritable,
    Wanted,
    list_of,
    name_of,
    names_taken,
    refuse_without_address,
)
from letters.services.series_told import Refused, SeriesTold, Written, list_rows, print_words

__all__ = ["Goal", "Series", "Unwritable", "Wanted"]

GoOn = Callable[[int, int], bool]
"""Hears how many letters are done, of how many; False stops the series before the next one."""


class _EndedEarly(Exception):
    """The print file is not to be kept."""


@dataclass(slots=True)
class _Run:
    """A series being written."""

    goal: Goal
    day: date
    signature: bytes | None
    total: int
    press: SeriesPress
    written: list[Written] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    stopped: bool = False
    printed: bool = False

    @property
    def kept(self) -> tuple[Written, ...]:
        """The letters that are on the disk for good."""
        return tuple(self.written) if self.goal.folder or self.printed else ()


class Series:
    """Writes series with what *press* makes, one for each series, and puts them where *files* does.

    Nothing is recorded as sent: a letter that was written has still to be signed, put into its envelope and
    posted.
    """

    def __init__(self, press: Callable[[], SeriesPress], files: SeriesFiles) -> None:
        self._press, self._files = press, files

    def write(
        self,
        wanted: Sequence[Wanted | Unwritable],
        goal: Goal,
        *,
        day: date,
        signature: bytes | None = None,
        go_on: GoOn = lambda _done, _total: True,
    ) -> SeriesTold:
        """Write each letter that can be, whole or not at all, and the list of them.

        One that cannot be is told with its row and goes without a file. Stopped, or broken off by a failure,
        the files that are whole stay and stand in the list; a print file is there whole or not at all.
        Raises `SeriesInTheWay` before anything is written, `NotWritten`, `SignatureUnusable`.
        """
        self._refuse_what_is_there(wanted, goal)
        run = _Run(goal, day, signature, len(wanted), self._press())
        try:
            self._write_all(run, wanted, go_on)
        except BaseException:
            with suppress(NotWritten):
                self._list(run)
            raise
        told = self._list(run)
        there = goal.print_file if run.printed else None
        return SeriesTold(run.kept, tuple(run.refused), run.total, run.stopped, told, there)

    def _refuse_what_is_there(self, wanted: Sequence[Wanted | Unwritable], goal: Goal) -> None:
        for folder, names in names_taken(wanted, goal):
            taken = () if goal.replacing else self._files.taken(folder, names)
            if taken:
                raise SeriesInTheWay(folder=folder.name or str(folder), file=taken[0], count=len(taken))
        if goal.folder:
            self._files.make(goal.folder)

    def _write_all(self, run: _Run, wanted: Sequence[Wanted | Unwritable], go_on: GoOn) -> None:
        with suppress(_EndedEarly), self._printing(run) as printed:
            for number, each in enumerate(wanted, 1):
                if not go_on(number - 1, run.total):
                    run.stopped = True
                    break
                self._one(each, number, run, printed)
            else:
                go_on(run.total, run.total)
            if printed and (run.stopped or not run.written):
                raise _EndedEarly
            if printed:
                printed.finish()
        run.printed = run.goal.print_file is not None and not run.stopped and bool(run.written)

    @contextmanager
    def _printing(self, run: _Run) -> Iterator[PrintFile | None]:
        if run.goal.print_file is None:
            yield None
            return
        with self._files.growing(run.goal.print_file) as file:
            yield run.press.print_file(file, print_words(), run.goal.sheets, created=noon(run.day))

    def _one(self, each: Wanted | Unwritable, number: int, run: _Run, printed: PrintFile | None) -> None:
        try:
            written, content = _set(each, number, run, printed)
        except SignatureUnusable:
            raise
        except PlaidoyerError as fault:
            run.refused.append(Refused(each.row, each.name, fault))
            return
        if run.goal.folder:
            self._files.write(run.goal.folder / written.file, content)
        run.written.append(written)

    def _list(self, run: _Run) -> Path | None:
        path = list_of(run.goal)
        if path is None or not (run.kept or run.refused):
            return None
        self._files.write_list(path, tuple(list_rows(run.kept, run.refused)))
        return path


def _set(
    each: Wanted | Unwritable, number: int, run: _Run, printed: PrintFile | None
) -> tuple[Written, bytes]:
    """Give what is to be told of a letter, and its file if it has its own; raises a `PlaidoyerError`."""
    if isinstance(each, Unwritable):
        raise each.fault
    refuse_without_address(each)
    letter = complete(each.write())
    name, pages, content = "", 0, b""
    if run.goal.folder:
        name = name_of(each, number, run.total)
        typeset = run.press.typeset(letter, created=noon(run.day), signature=run.signature)
        pages, content = typeset.pages, typeset.content
    if printed:
        names = lines_of_name(each.name)
        cover = Cover(number, run.total, each.name, letter.recipient[len(names) :])
        pages = printed.add(letter, cover, signature=run.signature)
    return Written(each.row, number, letter.recipient, pages, name, each.recipient.email), content
