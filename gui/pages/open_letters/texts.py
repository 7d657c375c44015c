"""The text of an open letter: the one to work on, and those it had before with their days."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.open_letters.desk import Seen
from gui.widgets.banner import Banner
from gui.widgets.buttons import primary
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import DateEditor, TextEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.signatures.open_letters import LetterText
from letters.domain.wording import Said
from letters.services.language import _, day_of_month, shown
from letters.services.signatures.open_letters import TEXT
from letters.services.signatures.publishing import why_plain


class Texts(QWidget):
    """*kept* gives the text to keep (a `LetterText`)."""

    kept = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._since = DateEditor()
        self.text = Field(
            _("Text of the letter"),
            TextEditor(limit=TEXT, rows=14),
            help_text=_(
                "An empty line begins a paragraph, « 1. » or « - » a list, « ## » a heading; **words** "
                "between stars are bold."
            ),
        )
        self.notes = Field(
            _("Notes"),
            TextEditor(limit=TEXT, rows=4),
            help_text=_("[^1] calls a note in the text; here: « [^1]: what it says »."),
            optional=True,
        )
        self.since = Field(_("In force from"), self._since)
        self.save = primary(_("Keep this text"), "save")
        self.state, self.fault, self.plain = Label(role=Role.MUTED), Banner(), Banner()
        self._older, self._history = Card(_("Texts it had")), QVBoxLayout()
        self.versions: list[Disclosure] = []
        self._was = ("", "")
        self._lay_out()

    def show_seen(self, seen: Seen) -> None:
        """Show the text in force and those there were; what is being typed stays."""
        letter, now = seen.letter, seen.letter.text_on(seen.day)
        last = letter.texts[-1] if letter.texts else None
        if not self.is_changed:
            self._was = (last.text, last.notes) if last else ("", "")
            self.text.set_value(self._was[0])
            self.notes.set_value(self._was[1])
            self.since.set_value(seen.day)
        self.state.set_text(_state(now))
        self._tell_plain(why_plain(now.text, now.notes) if now else None)
        self._show_older(letter.texts)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not kept."""
        return (str(self.text.value() or ""), str(self.notes.value() or "")) != self._was

    def forget(self) -> None:
        """Let what was typed go."""
        self._was = (str(self.text.value() or ""), str(self.notes.value() or ""))

    def _keep(self) -> None:
        self.fault.hide()
        self.text.set_error("")
        text, day = str(self.text.value() or ""), self._since.value()
        if not text.strip():
            self.text.set_error(_("Write the text of the letter first."))
            self.text.set_focus()
        elif self.since.is_readable() and day is None:
            self.since.set_error(_("Give the day from which this text is in force."))
        elif day is not None:
            self.kept.emit(LetterText(day, text, str(self.notes.value() or "")))

    def _tell_plain(self, why: Said | None) -> None:
        """Tell that a text is published as it was typed, and where it could not be read."""
        words = _("The text in force is published as it was typed, its links and bold words as plain signs.")
        self.plain.say(words if why else "", Tone.WARN, detail=shown(why) if why else "")

    def _show_older(self, texts: tuple[LetterText, ...]) -> None:
        for each in self.versions:
            self._history.removeWidget(each)
            each.deleteLater()
        self.versions = [
            Disclosure(
                _("Text of {day}").format(day=day_of_month(each.since)),
                "\n\n".join(filter(None, (each.text, each.notes))),
            )
            for each in reversed(texts)
        ]
        for each in self.versions:
            self._history.addWidget(each)
        show_if(self._older, wanted=bool(texts))

    def _lay_out(self) -> None:
        card = Card()
        for widget in (self.state, self.plain, self.text, self.notes, self.since, self.fault, self.save):
            card.add(widget)
        self.fault.hide()
        self.plain.hide()
        self._older.add(Label(_("None is ever changed: a new text stands beside them."), Role.MUTED))
        self._older.add_layout(self._history)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(self._older)
        self.save.clicked.connect(self._keep)


def _state(now: LetterText | None) -> str:
    if now is None:
        return _("The letter has no text in force yet.")
    return _("The text in force is that of {day}.").format(day=day_of_month(now.since))
