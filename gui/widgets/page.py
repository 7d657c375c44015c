"""A page of the window: a title, what it is for at the right, the rest scrolled below."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.widgets.buttons import Button, icon_only
from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from gui.widgets.plain import visible
from gui.widgets.showing import show_if
from letters.services.language import _

_MARGIN, _GAP, _READABLE = 28, 16, 1080
_UNBOUND = 16_777_215


class Page(QWidget):
    """One page; *wants* another place (with a subject), *told* what it did (with a way to undo it).

    *back_asked* when the person would go back. *wide* pages take the whole width.
    """

    wants = Signal(object, object)
    told = Signal(str, object)
    back_asked = Signal()

    def __init__(
        self, title: str, *, action: Button | None = None, back: bool = False, wide: bool = False
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Label(title, Role.TITLE)
        self.setAccessibleName(visible(title))
        self.title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._back = icon_only("arrow-left", _("Back"))
        self._back.clicked.connect(self.back_asked)
        show_if(self._back, wanted=back)
        self.body = QVBoxLayout()
        self.body.setSpacing(_GAP)
        self._beside = QHBoxLayout()
        self._widest = _UNBOUND if wide else _READABLE
        self._lay_out()
        if action:
            self.put_beside_title(action)

    def set_title(self, text: str) -> None:
        """Give the page another title."""
        self.title.set_text(text)
        self.setAccessibleName(visible(text))

    def put_beside_title(self, widget: QWidget) -> None:
        """Put *widget* at the right of the title."""
        self._beside.addWidget(widget)

    def add(self, widget: QWidget) -> None:
        """Put *widget* at the end of the page."""
        self.body.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Put *layout* at the end of the page."""
        self.body.addLayout(layout)

    def set_foot(self, widget: QWidget) -> None:
        """Put *widget* under what scrolls, where it stays in sight."""
        self._outer.addWidget(widget)

    def clear(self) -> None:
        """Take everything away under the title."""
        clear(self.body)

    def scroll_up(self) -> None:
        """Show the page from its top."""
        area = self.findChild(QScrollArea)
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)

    def shown_with(self, subject: object) -> None:
        """Show *subject*, for which the page was asked."""

    def refresh(self) -> None:
        """Show what is true now: called each time the page comes back into sight."""

    def put_away(self) -> None:
        """Keep what can be kept, asking nothing: nobody is there any more."""

    def may_leave(self) -> bool:
        """Whether the person may go elsewhere without losing anything; the page may ask them."""
        return True

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._back)
        head.addWidget(self.title, stretch=1)
        head.addLayout(self._beside)
        inner = Column(self._widest)
        column = QVBoxLayout(inner)
        column.setContentsMargins(_MARGIN, 22, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addLayout(self.body)
        column.addStretch(1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(scrolled(inner), stretch=1)


class Column(QWidget):
    """What a page scrolls: never wider than a line that can be read."""

    def __init__(self, widest: int) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setMaximumWidth(widest)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def scrolled(widget: QWidget) -> QScrollArea:
    """Put *widget* into an area that scrolls down, and sideways only where nothing else helps."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
