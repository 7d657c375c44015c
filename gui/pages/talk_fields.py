"""What is told of a telephone call or a visit: how, with whom, and what was promised for which day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.editors import Choice, ChoiceEditor, DateEditor, LineEditor
from gui.widgets.field import Field
from letters.domain.happenings import WAYS, Particulars, Way
from letters.services.language import _

_LONGEST = 200


class TalkFields(QWidget):
    """The particulars of a talk; *changed* with each answer."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._way = ChoiceEditor([Choice(way.value, _(words)) for way, words in WAYS.items()])
        self._who, self._day = LineEditor(limit=_LONGEST), DateEditor()
        self.way = Field(_("How did you talk?"), self._way)
        self.who = Field(
            _("With whom?"),
            self._who,
            help_text=_("A name, or what they do: « Mrs Martin », « the front desk »."),
            optional=True,
        )
        self.promised = Field(
            _("Did they give a day?"),
            self._day,
            help_text=_("The day by which they promised something."),
            optional=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in (self.way, self.who, self.promised):
            field.changed.connect(self.changed)
            column.addWidget(field)

    def fill(self, told: Particulars | None) -> None:
        """Show what was told before: a telephone call, if nothing was."""
        known = told or Particulars()
        self.way.set_value((known.way or Way.TELEPHONE).value)
        self.who.set_value(known.who)
        self.promised.set_value(known.day)

    def particulars(self) -> Particulars | None:
        """Give what is told, or none while a day cannot be read: the field says why."""
        way = self._way.value()
        if not self.promised.is_readable():
            return None
        return Particulars(
            who=" ".join(self._who.value().split()), day=self._day.value(), way=Way(way) if way else None
        )
