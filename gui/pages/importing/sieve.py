"""What to keep of a large register, chosen before it is read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.buttons import primary, quiet
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import Choice, LineEditor, SeveralEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from letters.domain.departments import department_code
from letters.domain.wording import N_
from letters.ports.registers import Keep
from letters.services.language import _

_SECTIONS = (
    ("Q", N_("Health and social care"), N_("hospitals, clinics, practices, laboratories")),
    ("K", N_("Insurance and banks"), N_("complementary health insurers, mutual insurers")),
    ("O", N_("Administration and compulsory insurance"), N_("ministries, town halls, health insurance")),
    ("M", N_("Research and consulting"), N_("research on health, studies")),
    ("J", N_("Computing"), N_("hosts, publishers of software")),
)
"""Sections of the activities of INSEE that matter to health data; the others only make the file larger."""

_FIRST = ("Q", "K", "O")
_LONGEST = 300


class Sieve(Card):
    """*chosen* gives what to keep (a `Keep`); *left* when the file is not to be read."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(_("What do you want to keep of it?"))
        choices = [Choice(key, _(words), _(detail)) for key, words, detail in _SECTIONS]
        self.sections = Field(_("Activities"), SeveralEditor(choices))
        self.departments = Field(
            _("Départements"),
            LineEditor(limit=_LONGEST, hint=_("29, 35, Côtes-d’Armor")),
            help_text=_("Names or numbers between commas. Left empty, all of France is kept."),
            optional=True,
        )
        self.name = Field(_("Words of the name"), LineEditor(limit=_LONGEST), optional=True)
        self.read = primary(_("Read the file"), "search")
        self.leave = quiet(_("Leave it"), "close")
        self.read.clicked.connect(self._choose)
        self.leave.clicked.connect(self.left)
        self._furnish()

    def start_again(self) -> None:
        """Propose what concerns health."""
        self.sections.set_value(_FIRST)
        for field in (self.departments, self.name):
            field.set_value("")

    def _choose(self) -> None:
        codes, unknown = _codes(str(self.departments.value() or ""))
        if unknown:
            words = _("« {label} » is no département: write its name, or its code such as « 2A ».")
            self.departments.set_error(words.format(label=unknown))
            self.departments.set_focus()
            return
        sections = self.sections.value()
        kept = frozenset(sections) if isinstance(sections, tuple) else frozenset[str]()
        self.chosen.emit(Keep(frozenset(codes), kept, name=str(self.name.value() or "")))

    def _furnish(self) -> None:
        note = _("This register lists all of France: what is kept is read faster and found better.")
        self.add(Label(note, Role.MUTED))
        more = QWidget()
        column = QVBoxLayout(more)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.name)
        for widget in (self.departments, self.sections, Disclosure(_("Narrow it further"), more)):
            self.add(widget)
        ways = FlowLayout()
        for button in (self.read, self.leave):
            ways.addWidget(button)
        self.add_layout(ways)


def _codes(text: str) -> tuple[list[str], str]:
    """Give the codes of the départements named in *text*, and the first name that no table knows."""
    labels = [label.strip() for label in text.replace(";", ",").split(",") if label.strip()]
    unknown = next((label for label in labels if not department_code(label)), "")
    return [department_code(label) for label in labels], unknown
