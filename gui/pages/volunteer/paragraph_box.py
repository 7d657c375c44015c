"""The personal paragraph for one legislator: written here, kept in every version, flagged when too like."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.buttons import secondary
from gui.widgets.editors import TextEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from letters.domain.errors import PlaidoyerError
from letters.services.campaigns.known import Known
from letters.services.campaigns.paragraphs import LONGEST
from letters.services.campaigns.readiness import Readiness
from letters.services.language import _, sentence, shown


class ParagraphBox(QWidget):
    """*given* tells the text to keep, and whether the letter is to be written then."""

    given = Signal(str, bool)

    def __init__(self, known: Known, *, is_mine: bool = True) -> None:
        super().__init__()
        name, self._kept = known.target.name, known.paragraph
        whose = _("My paragraph for {name}") if is_mine else _("Paragraph of {volunteer} for {name}")
        self.state, self.why = Pill(""), Label(role=Role.MUTED)
        self.text = Field(
            whose.format(name=name, volunteer=known.names.get(known.volunteer, "")),
            TextEditor(limit=LONGEST, rows=4),
            help_text=_("A few sentences of your own: a letter that looks like a circular is not read."),
        )
        self.keep = secondary(_("Keep this paragraph"), "check", about=name)
        self.go_on = secondary(_("Keep it, and write the letter"), "write", about=name)
        for button, writing in ((self.keep, False), (self.go_on, True)):
            button.clicked.connect(
                lambda _checked=False, writing=writing: self.given.emit(str(self.text.value()), writing)
            )
        ways = FlowLayout(8)
        for button in (self.go_on, self.keep):
            ways.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.text, self.state, self.why):
            column.addWidget(widget)
        column.addLayout(ways)
        self.text.set_value(known.paragraph)
        self.show_readiness(known.readiness)

    def show_readiness(self, readiness: Readiness) -> None:
        """Say whether the paragraph that is kept makes a letter of its own."""
        words, tone = paragraph_state(readiness)
        self.state.show_state(words, tone)
        self.why.set_text("\n".join(shown(each) for each in readiness.why))
        self.why.setHidden(readiness.ready)

    def typed(self) -> str:
        """Give what was typed and is not kept; empty where it is what was kept."""
        text = str(self.text.value())
        return text if text.strip() != self._kept.strip() else ""

    def take_as_kept(self) -> None:
        """Take what stands here as kept."""
        self._kept = str(self.text.value())

    def refuse(self, error: Exception) -> None:
        """Say why it was not kept; the text stays."""
        said = sentence(error) if isinstance(error, PlaidoyerError) else _("This could not be saved.")
        self.text.set_error(said)


def paragraph_state(readiness: Readiness) -> tuple[str, Tone]:
    """Say in a few words how the paragraph stands, and the tone that repeats it."""
    if readiness.ready:
        return _("Paragraph ready"), Tone.OK
    if readiness.like:
        return _("Paragraph too like another"), Tone.WARN
    return _("Paragraph to be written"), Tone.NEUTRAL
