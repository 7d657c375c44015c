"""Saying where a legislator stands: since which day, and what shows it, so that anybody can check."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.keeping_dialog import KeepingDialog
from gui.widgets.editors import Choice, ChoiceEditor, DateEditor, LineEditor
from gui.widgets.field import Field
from letters.domain.campaign_errors import PositionWithoutSource
from letters.domain.campaigns.facts import Position
from letters.domain.campaigns.words import STANCES, Basis, Stance
from letters.domain.wording import N_
from letters.services.campaigns.known import Known
from letters.services.campaigns.telling_contacts import BASES
from letters.services.language import _

_DETAILS = {Stance.CONVINCED: N_("They leave the list of those to chase.")}


class PositionDialog(KeepingDialog):
    """*given* tells the position; the dialog stays until it was kept."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None, known: Known, today: date) -> None:
        super().__init__(parent, _("Where does {name} stand?").format(name=known.target.name))
        self._known, self._today = known, today
        self._on, self._where = DateEditor(), LineEditor(limit=300)
        stances = [Choice(each.value, _(STANCES[each]), _(_DETAILS.get(each, ""))) for each in Stance]
        bases = [Choice(each.value, _capital(_(BASES[each]))) for each in Basis]
        self.stance = Field(_("Position on what the campaign asks"), ChoiceEditor(stances))
        self.day = Field(_("On which day did they show it?"), self._on)
        self.basis = Field(_("What shows it?"), ChoiceEditor(bases))
        self.source = Field(
            _("Where can it be checked?"),
            self._where,
            help_text=_("The address of the page, the number of the question, the date of the letter."),
        )
        self.furnish(self._fields(), may_withdraw=False)
        self.save.clicked.connect(self._give)
        self._fill(known.position)

    def position(self) -> Position | None:
        """Give what the person says; None while something is missing or wrong."""
        for field in (self.stance, self.basis):
            field.set_error("" if field.value() else _("An answer is needed here."))
        day, source = self._on.value(), self._where.value().strip()
        if self.day.is_readable():
            self.day.set_error(self._wrong_day(day))
        self.source.set_error("" if source else _(PositionWithoutSource.sentence))
        if day is None or any(each.error() for each in self._fields()):
            return None
        stance, basis = Stance(str(self.stance.value())), Basis(str(self.basis.value()))
        return Position(self._known.target.ref, stance, day, basis, source)

    def _wrong_day(self, day: date | None) -> str:
        if day is None:
            return _("Give the day on which they showed it.")
        return _("This day is still to come.") if day > self._today else ""

    def _give(self) -> None:
        position = self.position()
        if position is None:
            self.show_first_fault(self._fields())
            return
        self.wait(waiting=True)
        self.given.emit(position)

    def _fields(self) -> tuple[Field, ...]:
        return self.stance, self.day, self.basis, self.source

    def _fill(self, position: Position | None) -> None:
        self.day.set_value(position.on if position else self._today)
        if position:
            self.stance.set_value(position.stance.value)
            self.basis.set_value(position.basis.value)
            self.source.set_value(position.source)
        self.stance.set_focus()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
