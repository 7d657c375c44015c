"""The series that somebody wants to write."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from letters.services.series_asked import Unwritable, Wanted


@dataclass(frozen=True, slots=True)
class SeriesAsked:
    """*count* letters of the *day*: *gather* gives them, in the thread that writes them.

    *suggested* is the name of a print file, without its ending.
    """

    count: int
    gather: Callable[[], Sequence[Wanted | Unwritable]]
    day: date
    suggested: str
