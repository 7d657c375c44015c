"""What stands above the paper: nearer, farther, whole width, and whatever the page adds."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.widgets.buttons import icon_only, quiet
from gui.widgets.paper import Paper
from letters.services.language import _


class PaperBar(QWidget):
    """The buttons of *paper*."""

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        out, within = icon_only("minus", _("Smaller")), icon_only("plus", _("Larger"))
        self.buttons = (out, within, quiet(_("Whole width")))
        actions = (paper.zoom_out, paper.zoom_in, paper.fit)
        for button, action in zip(self.buttons, actions, strict=True):
            button.clicked.connect(action)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put *widget* at the end."""
        self._row.addWidget(widget)
