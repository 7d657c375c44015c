"""Closing a request in two clicks: one button for each thing that may have come of it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.buttons import Button, primary, quiet, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.editors import DateEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.closing import REASONS
from letters.domain.errors import PlaidoyerError
from letters.domain.happenings import Happening, Particulars
from letters.domain.stages import OUTCOMES, Outcome
from letters.services.language import _, sentence
from letters.services.requests import Happened
from letters.services.telling_outcomes import REFUSED_FOR

_ACCEPTED = (Outcome.GRANTED, Outcome.PARTLY_GRANTED)
_OTHERS = (Outcome.ANSWERED, Outcome.NO_ANSWER, Outcome.DECIDED, Outcome.ABANDONED)


class CloseDialog(Dialog):
    """What came of a request; *given* tells its closing, and the dialog stays open until it was kept.

    *endings* are those that nothing contradicts, *proposed* the one that its course tells. With *told*, a
    closing to correct, *withdrawn* says that the request is not closed after all.
    """

    given = Signal(object)
    withdrawn = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        endings: tuple[Outcome, ...],
        proposed: Particulars,
        day: date,
        told: Happened | None = None,
    ) -> None:
        super().__init__(parent, _("What came of it?"), _("Your answer closes the request; you can undo it."))
        self._on, self._note = DateEditor(), told.note if told else ""
        self.day = Field(_("Closed on"), self._on)
        self.buttons: dict[Particulars, Button] = {}
        self._endings, self._proposed = endings, proposed
        self._lay_out(again=told is not None)
        self.day.set_value(told.on if told else day)
        self._nearest(proposed).setFocus(Qt.FocusReason.OtherFocusReason)

    def _nearest(self, proposed: Particulars) -> Button:
        """Give the button of *proposed*; of a refusal of which the reason is not known, the first of them."""
        like = (button for each, button in self.buttons.items() if each.outcome == proposed.outcome)
        return self.buttons.get(proposed) or next(like, next(iter(self.buttons.values())))

    def refuse(self, error: Exception) -> None:
        """Say why it was not kept; it may be tried again."""
        self._wait(waiting=False)
        said = sentence(error) if isinstance(error, PlaidoyerError) else _("This could not be saved.")
        self.day.set_error(said)
        self.day.set_focus()

    def _lay_out(self, *, again: bool) -> None:
        self._add_group(_("They accepted"), [Particulars(outcome=each) for each in _ACCEPTED])
        refusals = [Particulars(outcome=Outcome.REFUSED, reason=each.value) for each in REASONS]
        self._add_group(_("They refused, because of:"), refusals)
        self._add_group(_("Something else"), [Particulars(outcome=each) for each in _OTHERS])
        self.column.addSpacing(6)
        self.column.addWidget(self.day)
        self.again = quiet(_("It is not closed"), "undo")
        self.again.clicked.connect(self._withdraw)
        self._buttons.insertWidget(0, self.again)
        show_if(self.again, wanted=again)
        self.add_button(secondary(_("Cancel")), accepts=False)

    def _add_group(self, heading: str, endings: list[Particulars]) -> None:
        offered = [each for each in endings if each.outcome in self._endings]
        if not offered:
            return
        self.column.addWidget(Label(heading, Role.STRONG))
        flow = FlowLayout()
        for each in offered:
            flow.addWidget(self._made(each))
        self.column.addLayout(flow)

    def _made(self, ending: Particulars) -> Button:
        words, is_proposed = ending_words(ending), ending == self._proposed
        button = primary(words, "check") if is_proposed else secondary(words)
        if ending.reason:
            button.setAccessibleName(_("Refused: {reason}").format(reason=words))
        if is_proposed:
            button.setAccessibleDescription(_("Proposed: what you recorded tells it."))
        button.clicked.connect(lambda: self._give(ending))
        self.buttons[ending] = button
        return button

    def _give(self, ending: Particulars) -> None:
        day = self._on.value()
        if self.day.is_readable() and day is None:
            self.day.set_error(_("Give the day on which it happened."))
        if day is not None:
            self._wait(waiting=True)
            self.given.emit(Happened(Happening.CLOSED, day, self._note, particulars=ending))

    def _withdraw(self) -> None:
        self._wait(waiting=True)
        self.withdrawn.emit()

    def _wait(self, *, waiting: bool) -> None:
        for button in (*self.buttons.values(), self.again):
            button.setEnabled(not waiting)


def ending_words(ending: Particulars) -> str:
    """Say an ending as its button does: the reason alone of a refusal, under the words that say it is one."""
    reason = next((each for each in REASONS if each == ending.reason), None)
    if reason is not None:
        return _(REFUSED_FOR[reason])
    return _(OUTCOMES[ending.outcome]) if ending.outcome else ""
