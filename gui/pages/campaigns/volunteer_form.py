"""A volunteer typed by hand: name, where they can, how to write to them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.campaigns.picked import PickedEditor
from gui.widgets.buttons import primary, quiet
from gui.widgets.card import Card
from gui.widgets.editors import Choice, LineEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from letters.domain.campaign_errors import UnusableMailbox, VolunteerWithoutName
from letters.domain.campaigns.facts import Volunteer
from letters.domain.departments import DEPARTMENTS
from letters.domain.directory_errors import (
    ConstituencyTakenForADay,
    UnknownConstituency,
    UnknownDepartment,
)
from letters.domain.wording import Said
from letters.ports.volunteers import VolunteerRow
from letters.services.campaigns.people import NAME
from letters.services.language import _, shown
from letters.services.telling_bodies import department_words

_LONGEST = 254


class VolunteerForm(Card):
    """*kept* gives a `VolunteerRow`, as a line of a table would say it; *left* when nothing is kept."""

    kept = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(_("A volunteer"))
        self.name = Field(_("Given name and family name"), LineEditor(limit=NAME))
        places = [Choice(each.code, department_words(each.code)) for each in DEPARTMENTS]
        self.places = PickedEditor(_("Add a département…"), places)
        self.departments = Field(_("Départements where they can"), self.places, optional=True)
        self.constituencies = Field(
            _("Constituencies that are theirs"), LineEditor(limit=200, hint=_("35-3, 35-4")), optional=True,
        )  # fmt: skip
        self.email = Field(
            _("E-mail address"), LineEditor(limit=_LONGEST), optional=True,
            help_text=_("Kept in your file; no other volunteer’s book holds it."),
        )  # fmt: skip
        self.keep, self.leave = primary(_("Keep"), "check"), quiet(_("Cancel"), "close")
        ways, foot = FlowLayout(8), QWidget()
        for button in (self.keep, self.leave):
            ways.addWidget(button)
        foot.setLayout(ways)
        self.body.setSpacing(14)
        for widget in (self.name, self.departments, self.constituencies, self.email, foot):
            self.add(widget)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.left)

    def show_volunteer(self, known: Volunteer | None, email: str = "") -> None:
        """Show *known* to be changed, or nothing yet."""
        self.name.set_value(known.name if known else "")
        self.departments.set_value(known.departments if known else ())
        self.constituencies.set_value(", ".join(known.constituencies) if known else "")
        self.email.set_value(email)

    def focus_first(self) -> None:
        """Let the person type."""
        self.name.set_focus()

    def refuse(self, why: Said) -> None:
        """Say beside what it is about why the volunteer is not taken."""
        fields = {
            UnusableMailbox.sentence: self.email,
            UnknownConstituency.sentence: self.constituencies,
            ConstituencyTakenForADay.sentence: self.constituencies,
            UnknownDepartment.sentence: self.departments,
        }
        field = fields.get(why.sentence, self.name)
        field.set_error(shown(why))
        field.set_focus()

    def _keep(self) -> None:
        name = str(self.name.value()).strip()
        if not name:
            self.refuse(Said(VolunteerWithoutName.sentence))
            return
        told = ";".join(self.places.value()), str(self.constituencies.value()), str(self.email.value())
        self.kept.emit(VolunteerRow(1, name, *told))
