"""Who writes, and for whom: a person of the household, or one typed here once and reused."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.write.field_list import FieldList
from gui.widgets.clearing import clear
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from letters.domain.household import Member
from letters.services.language import _

_MYSELF, _ANOTHER, _TYPED = "myself", "another", "typed"


class SenderForm(QWidget):
    """*chosen* gives a member, or None for one still to be typed; *for_another_chosen* if for another."""

    chosen = Signal(object)
    for_another_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.fields = FieldList()
        self._members: tuple[Member, ...] = ()
        self.whom: Field | None = None
        self.capacity = Field(
            _("For whom do you write?"),
            ChoiceEditor([Choice(_MYSELF, _("For myself")), Choice(_ANOTHER, _("For another person"))]),
            help_text=_("A child, a protected adult, somebody who gave you a mandate."),
        )
        self.capacity.changed.connect(self._capacity_chosen)
        self._people = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addLayout(self._people)
        column.addWidget(self.capacity)
        column.addWidget(self.fields)

    def show_members(self, members: Sequence[Member], chosen: UUID | None) -> None:
        """Offer the persons of the household; *chosen* is whom the letter is about."""
        if tuple(members) != self._members:
            self._members = tuple(members)
            clear(self._people)
            self.whom = self._made(members) if members else None
            if self.whom:
                self._people.addWidget(self.whom)
        if self.whom:
            self.whom.set_value(str(chosen) if chosen else None)

    def show_capacity(self, *, can_act: bool, for_another: bool) -> None:
        """Ask for whom, where the letter knows how to be written for another person."""
        show_if(self.capacity, wanted=can_act)
        self.capacity.set_value(_ANOTHER if for_another else _MYSELF)

    def _made(self, members: Sequence[Member]) -> Field:
        choices = [Choice(str(member.uid), member.person.name) for member in members]
        editor = ChoiceEditor([*choices, Choice(_TYPED, _("Somebody else"))])
        field = Field(
            _("Whose data is this letter about?"),
            editor,
            help_text=_("What you typed before about this person is filled in; only what this letter needs."),
        )
        by_key = {str(member.uid): member for member in members}
        field.changed.connect(lambda: self.chosen.emit(by_key.get(str(editor.value()))))
        return field

    def _capacity_chosen(self) -> None:
        self.for_another_chosen.emit(self.capacity.value() == _ANOTHER)
