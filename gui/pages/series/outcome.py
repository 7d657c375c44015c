"""What became of a series: how many letters, what is left to do, who has none and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.models.series import in_the_way, outcome_words, refusal_words
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.errors import PlaidoyerError
from letters.services.language import _, sentence
from letters.services.series_told import SeriesTold


class SeriesOutcome(QWidget):
    """Shows what was written; *replace* asks for the files that stand in the way to be replaced."""

    replace = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner()
        self.banner.acted.connect(self.replace)
        self.refused = Card(_("Letters that were not written"))
        self.rows = Rows(_("Letters that were not written"))
        self.refused.add(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.banner)
        column.addWidget(self.refused)
        self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self.banner.say("")
        for widget in (self.refused, self):
            show_if(widget, wanted=False)

    def show_told(self, told: SeriesTold) -> None:
        """Tell what *told* says."""
        words, detail = outcome_words(told)
        tone = Tone.INFO if told.stopped else Tone.WARN if told.refused else Tone.OK
        self.banner.say(words, tone, detail=detail)
        refused = refusal_words(told)
        lines = [
            Line(place, name, why, _("not written"), Tone.WARN) for place, (name, why) in enumerate(refused)
        ]
        self.rows.show_lines(lines)
        show_if(self.refused, wanted=bool(refused))
        show_if(self, wanted=True)

    def show_fault(self, error: Exception) -> None:
        """Say why nothing was written, or not the rest."""
        said = sentence(error) if isinstance(error, PlaidoyerError) else str(error)
        action = _("Replace these files") if in_the_way(error) else ""
        self.banner.say(said, Tone.WARN if action else Tone.BAD, action=action)
        show_if(self.refused, wanted=False)
        show_if(self, wanted=True)
