"""What is asked of the computer so that a day is remembered while the encrypted file is closed."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class DaysAhead:
    """Days alone, of nobody and about nothing: all that is kept in clear, and only if it was asked for.

    *waiting* are the days on which something opens for the person to do, one for each request; *last* the
    last days on which they can act. *told* is the day of the last notification. *again* are the days from
    which legislators of a campaign are to be contacted again, one for each.
    """

    waiting: tuple[date, ...] = ()
    last: tuple[date, ...] = ()
    told: date | None = None
    again: tuple[date, ...] = ()


class DaysFile(Protocol):
    """Keeps these days in clear, beside the choices of the window."""

    def read(self) -> DaysAhead | None:
        """Give the days; none if there is no file, or none that can be read."""

    def write(self, days: DaysAhead) -> None:
        """Keep *days*, whole or not at all, readable by their owner alone; raises `NotKept`."""

    def remove(self) -> None:
        """Keep nothing more; raises `NotKept`."""


class AtLogin(Protocol):
    """Whether the computer starts the program, without a window, when the session opens."""

    def is_on(self) -> bool:
        """Say whether it does."""

    def turn_on(self) -> None:
        """Let it, from the next session on; raises `NotWritten`."""

    def turn_off(self) -> None:
        """Let it no more; raises `NotWritten`."""
