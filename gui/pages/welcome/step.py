"""One step before the file is open: a column in the middle of the window."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import Button
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture
from gui.widgets.showing import show_if

_ABOVE, _GAP, _LOGO = 36, 16, 52


class Step(QWidget):
    """A logo, a title, a text, then what is asked; while something is done, a line says what."""

    def __init__(
        self, title: str = "", text: str = "", *, letters: int = 62, icon: str = "plaidoyer"
    ) -> None:
        super().__init__()
        self.name = title
        self._letters = letters
        self._middle, self._asked = QWidget(), QWidget()
        self.said, self._busy = Banner(), Busy("")
        self.column = QVBoxLayout(self._asked)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(_GAP)
        self._lay_out(title, text, icon)
        self._fit()

    def add(self, widget: QWidget) -> None:
        """Put *widget* at the end of what is asked."""
        self.column.addWidget(widget)

    def add_buttons(self, *buttons: Button) -> None:
        """Put *buttons* side by side at the end."""
        holder = QWidget()
        flow = FlowLayout()
        for button in buttons:
            flow.addWidget(button)
        holder.setLayout(flow)
        self.add(holder)

    def focus_first(self) -> None:
        """Let the person begin where that is most likely."""
        self._asked.focusNextChild()

    def wait(self, text: str) -> None:
        """Say what is being done; nothing else can be asked for meanwhile."""
        self.said.say("")
        self._asked.setEnabled(False)
        self._busy.set_text(text)
        self._busy.show()

    def ready(self) -> None:
        """Let the person act again."""
        self._asked.setEnabled(True)
        self._busy.hide()

    def tell(self, text: str, tone: Tone = Tone.BAD, *, detail: str = "") -> None:
        """Say *text* above what is asked, and let the person act again."""
        self.ready()
        self.said.say(text, tone, detail=detail)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _lay_out(self, title: str, text: str, icon: str) -> None:
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, _ABOVE, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(Picture(icon, "accent", _LOGO), alignment=Qt.AlignmentFlag.AlignLeft)
        for label in (Label(title, Role.TITLE), Label(text)):
            show_if(label, wanted=bool(label.text()))
            column.addWidget(label)
        for widget in (self.said, self._asked, self._busy):
            column.addWidget(widget)
        self._busy.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._middle, stretch=100)
        row.addStretch(1)

    def _fit(self) -> None:
        self._middle.setMaximumWidth(self._letters * self.fontMetrics().averageCharWidth())
