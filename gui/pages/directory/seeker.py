"""Looking for a body while one types; the directory is read off the window's thread."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.directory.kinds import ANY, departments, kinds
from gui.pages.directory.results import Results
from gui.widgets.beside import Beside
from gui.widgets.editors import CheckEditor, ChoiceEditor, LineEditor
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from gui.work import Work
from letters.services.directory import AddressBook, Answer
from letters.services.language import _
from letters.services.seeking import Sought, answer_in

DEBOUNCE = 120
"""Milliseconds without a key before the directory is looked through."""

_LONGEST = 120


class Seeker(QWidget):
    """A field, what narrows it, and who is found.

    *chosen* gives the identifier of a body; *looking* tells whether anything is looked for.
    """

    chosen = Signal(str)
    looking = Signal(bool)

    def __init__(self, book: AddressBook, work: Work, action: str, *, words: Field | None = None) -> None:
        super().__init__()
        self._book, self._work = book, work
        self.words = words or Field(_("Look for a body or a person"), LineEditor(limit=_LONGEST))
        self.results = Results(action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self.look)
        self.words.changed.connect(self._timer.start)
        self.results.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._head())
        column.addWidget(self.results)

    def look(self) -> None:
        """Look again for what is asked now."""
        self._timer.stop()
        sought = self.sought()
        self.looking.emit(sought.says_something)
        if sought.says_something:
            # Its own key: what was typed before is not looked for any more.
            self._work.do(lambda: answer_in(self._book, sought), then=self._show, key=f"seek {id(self)}")
        else:
            self.results.hide_all()

    def sought(self) -> Sought:
        """Give what is looked for."""
        return Sought(self.text())

    def text(self) -> str:
        """Give the words that were typed."""
        return str(self.words.value() or "")

    def clear(self) -> None:
        """Look for nothing."""
        self.words.set_value("")
        self.look()

    def _show(self, answer: Answer) -> None:
        if self.sought().says_something:
            self.results.show_found(answer)

    def _head(self) -> QWidget:
        return self.words


class WideSeeker(Seeker):
    """Looks through the whole directory, by kind of body and by département."""

    def __init__(self, book: AddressBook, work: Work, action: str) -> None:
        self.kind = Field(_("Kind"), ChoiceEditor(kinds()))
        self.department = Field(_("Département"), ChoiceEditor(departments()))
        for narrowing in (self.kind, self.department):
            narrowing.set_value(ANY)
        hint = _("Name, town or département…")
        words = Field(_("Look for a body or a person"), LineEditor(limit=_LONGEST, hint=hint))
        super().__init__(book, work, action, words=words)
        for narrowing in (self.kind, self.department):
            narrowing.changed.connect(self.look)

    def sought(self) -> Sought:
        """Give what is looked for."""
        kind, department = str(self.kind.value() or ""), str(self.department.value() or "")
        return Sought(self.text(), (kind,) if kind else (), department)

    def clear(self) -> None:
        """Look for nothing, anywhere."""
        for narrowing in (self.kind, self.department):
            narrowing.set_value(ANY)
        super().clear()

    def _head(self) -> QWidget:
        return Beside(self.words, Beside(self.kind, self.department, letters=34), shares=(5, 6), letters=84)


class SeekerForLetter(Seeker):
    """Looks for the recipient of a letter, among the kinds of body that it is for."""

    def __init__(self, book: AddressBook, work: Work) -> None:
        self._kinds: tuple[str, ...] = ()
        self.only = CheckEditor(_("Only the kinds of body that this letter is for"))
        self.only.set_value(True)
        field = Field(
            _("Look in the directory"),
            LineEditor(limit=_LONGEST, hint=_("Name, town or département…")),
            help_text=_("Choosing somebody fills in the fields below; you can also type them yourself."),
        )
        super().__init__(book, work, _("Choose"), words=field)
        self.only.changed.connect(self.look)

    def show_kinds(self, kinds: Sequence[str]) -> None:
        """Look among *kinds* at first, from nothing."""
        self._kinds = tuple(kinds)
        self.only.set_value(True)
        show_if(self.only, wanted=bool(kinds))
        self.clear()

    def sought(self) -> Sought:
        """Give what is looked for."""
        return Sought(self.text(), self._kinds if self.only.value() else ())

    def _head(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.only)
        return holder
