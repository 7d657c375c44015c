"""Calling the person back: once a day at most, with the window open, hidden, or never opened."""

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from gui.work import Lane, Work
from letters.domain.errors import PlaidoyerError
from letters.ports.clock import Clock
from letters.ports.reminding import AtLogin, DaysFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from letters.services.reminders import Call, Reminders

OFTEN = 20 * 60_000
"""Milliseconds between two looks at the calendar: a computer that slept is soon caught up with."""


class Notifier(Protocol):
    """Whoever shows a notification, and brings the window to the front when it is clicked."""

    def notify(self, text: str) -> None:
        """Show *text*."""


class Reminding(QObject):
    """Looks at the days now and then; *in_sight* says whether the person looks at the window."""

    def __init__(
        self, notifier: Notifier, file: DaysFile, at_login: AtLogin, clock: Clock, work: Work
    ) -> None:
        super().__init__()
        self._notifier, self.file, self.at_login, self._clock = notifier, file, at_login, clock
        self._work = work
        self.in_sight: Callable[[], bool] = lambda: False
        self._reminders: Reminders | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def watch(self) -> None:
        """Look now, and then often."""
        self._timer.start(OFTEN)
        self.look()

    def opened(self, reminders: "Reminders") -> None:
        """Remind of what *reminders* tells from now on; who opened the file sees today's by themselves."""
        self._reminders = reminders
        self._work.write(partial(self._seen, reminders), then=_nothing_more, failed=_nothing_more)
        self._timer.start(OFTEN)

    def closing(self) -> None:
        """Keep the days for the time until the file is open again, where that was asked for.

        Called on whichever thread closes the file, before it does.
        """
        reminders, self._reminders = self._reminders, None
        if reminders is not None:
            with suppress(PlaidoyerError):  # nothing may keep the file from being closed
                reminders.keep_days(wanted=self.at_login.is_on())

    def turn(self, *, wanted: bool) -> None:
        """Start at login from now on, or no more, and then keep nothing in clear.

        Raises `NotWritten`, `NotKept`.
        """
        if wanted:
            self.at_login.turn_on()
        else:
            self.at_login.turn_off()
        if self._reminders is not None:
            self._reminders.keep_days(wanted=wanted)

    def look(self) -> None:
        """Notify if something new waits."""
        if self._reminders is not None:
            self._work.do(
                partial(_told, self._reminders, seen=self.in_sight()), then=self._show, failed=_nothing_more
            )
        elif self.file.read() is not None:
            self._work.do(self._from_file, then=self._show, failed=_nothing_more, lane=Lane.LETTERS)

    def _seen(self, reminders: "Reminders") -> None:
        reminders.take_told()
        reminders.note_told()
        reminders.keep_days(wanted=self.at_login.is_on())

    def _from_file(self) -> "Call | None":
        from letters.services.reminders import call_on  # here: nothing before the first paint needs it

        days, today = self.file.read(), self._clock.today()
        called = call_on(days, today) if days else None
        if days is not None and called is not None:
            self.file.write(replace(days, told=today))
        return called

    def _show(self, called: "Call | None") -> None:
        from letters.services.reminders import words  # here: as above

        if called is not None:
            self._notifier.notify(words(called))


def _told(reminders: "Reminders", *, seen: bool) -> "Call | None":
    """Give what to tell, and note that it was: by the notification, or by the window in sight."""
    called = reminders.call()
    if called is not None:
        reminders.note_told()
    return None if seen else called


def _nothing_more(_outcome: object) -> None:
    """A reminder that fails stays away: the window tells everything first when it is opened."""
