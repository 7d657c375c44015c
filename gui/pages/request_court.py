"""What to know before the Conseil d'État is asked: shown once a complaint leads there, and not before."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.disclosure import Disclosure
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.complaint_forms import Advised
from letters.domain.sources import Source
from letters.domain.stages import Stage
from letters.services.language import _
from letters.services.reasoning import certainty
from letters.services.requests import Followed

Court = Callable[[], Sequence[Advised]]


class RequestCourt(Disclosure):
    """A line that opens on what a lawyer will ask for, each thing with its sources."""

    def __init__(self) -> None:
        super().__init__(_("Going to the Conseil d’État: what to know"), lambda: _told(self._court()))
        self._court: Court = tuple
        show_if(self, wanted=False)

    def ask(self, court: Court) -> None:
        """Take what there is to know from *court*, when somebody opens the line."""
        self._court = court

    def show_court(self, followed: Followed) -> None:
        """Offer it where the CNIL decided, or was silent for three months, and the time runs."""
        standing = followed.standing
        appeal = standing.appeal
        wanted = standing.stage is Stage.COMPLAINED and appeal is not None
        is_born = standing.course.decided is not None or (
            standing.silence is not None and standing.silence.due < followed.day
        )
        in_time = appeal is not None and followed.day <= appeal.due
        show_if(self, wanted=wanted and is_born and in_time)


def _place(source: Source) -> str:
    place = ", ".join(filter(None, (source.title, source.article)))
    return _("{place} [{certainty}]").format(place=place, certainty=certainty(source))


def _told(advised: Sequence[Advised]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(3)
    for each in advised:
        column.addWidget(Label(each.text))
        places = (_place(source) for source in each.sources)
        column.addWidget(Label(_("Source: {place}").format(place=" · ".join(places)), Role.MUTED))
        column.addSpacing(6)
    return holder
