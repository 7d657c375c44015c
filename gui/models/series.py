"""What is said of a series while it is written and once it is: words, and nothing of the window."""

from dataclasses import dataclass
from typing import Final

from letters.domain.series_errors import SeriesInTheWay
from letters.services.language import _, n_, sentence
from letters.services.series_told import SeriesTold

_TELLING: Final = 3
"""Letters after which the time that is left can be told."""

_MINUTE: Final = 60.0


@dataclass(frozen=True, slots=True)
class Course:
    """How far a series is: *done* of *total* letters after *seconds*."""

    done: int
    total: int
    seconds: float

    @property
    def words(self) -> str:
        """How far it is, and how long it still takes once that can be told."""
        told = _("{done} of {total} letters").format(done=self.done, total=self.total)
        left = self.left
        if left is None:
            return told
        if left < _MINUTE:
            return _("{told}, less than a minute left").format(told=told)
        minutes = round(left / _MINUTE)
        still = n_("{told}, about {count} minute left", "{told}, about {count} minutes left", minutes)
        return still.format(told=told, count=minutes)

    @property
    def left(self) -> float | None:
        """The seconds that the rest takes if it goes on so; None where it is too soon to tell."""
        if self.done < _TELLING:
            return None
        return self.seconds / self.done * (self.total - self.done)


def outcome_words(told: SeriesTold) -> tuple[str, str]:
    """Say what became of a series, and what is left to do."""
    count = len(told.written)
    if told.stopped and not count:
        return _("Stopped: nothing was written."), ""
    if not count:
        return _("No letter was written."), ""
    words = n_("{count} letter written.", "{count} letters written.", count).format(count=count)
    if told.stopped:
        words = _("Stopped: {words}").format(words=words)
    to_do = _("Nothing is recorded as sent: read them again, sign them, post them, then note each contact.")
    listed = told.list_file
    where = _("Who they are for is in « {file} ».").format(file=listed.name) if listed else ""
    return words, "\n".join(filter(None, (to_do if count else "", where)))


def refusal_words(told: SeriesTold) -> tuple[tuple[str, str], ...]:
    """Give who has no letter, and why, in the order of the rows."""
    nameless = _("Row {row}")
    return tuple((each.name or nameless.format(row=each.row), sentence(each.fault)) for each in told.refused)


def in_the_way(error: Exception) -> bool:
    """Say whether a series was not begun because files of its names are there."""
    return isinstance(error, SeriesInTheWay)
