"""Who was found in the directory, and what to try where nobody was."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.directory.kinds import icon_of
from gui.widgets.announce import announce
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.services.directory import Answer, Found
from letters.services.language import _, n_
from letters.services.telling_bodies import where_words
from letters.services.telling_imports import others_found


class Results(QWidget):
    """The bodies found; *chosen* gives the identifier of one, each with the button *action*."""

    chosen = Signal(str)

    def __init__(self, action: str) -> None:
        super().__init__()
        self._action = action
        self.count = Label(role=Role.MUTED)
        self.rows = Rows(_("Bodies found"))
        self.rows.chosen.connect(lambda key: self.chosen.emit(str(key)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.count)
        column.addWidget(self.rows)
        show_if(self, wanted=False)

    def show_found(self, answer: Answer) -> None:
        """Show those found, and say how many they are, and how many others."""
        self.rows.show_lines([self._line(each) for each in answer.found])
        show_if(self.rows, wanted=bool(answer.found))
        self.count.set_text(_counted(answer))
        show_if(self, wanted=True)
        announce(self, self.count.text())

    def hide_all(self) -> None:
        """Show nothing: nobody is looked for."""
        self.rows.show_lines([])
        show_if(self, wanted=False)

    def _line(self, found: Found) -> Line:
        listed = found.listed
        return Line(
            found.identifier,
            listed.name,
            where_words(listed),
            action=self._action,
            icon=icon_of(listed.kind),
        )


def _counted(answer: Answer) -> str:
    count, others = len(answer.found), others_found(answer)
    if not count:
        return _("Nobody in the directory matches. Try fewer words, or import the register that lists them.")
    if others:
        told = _("The first {count}, {others}: a word more narrows the list.")
        return told.format(count=count, others=others)
    return n_("{count} found", "{count} found", count).format(count=count)
