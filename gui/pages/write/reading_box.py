"""A text to be read and copied, not changed."""

from PySide6.QtWidgets import QSizePolicy

from gui.pages.write.exact_text import ExactText

_LONGEST = 1_000_000


class ReadingBox(ExactText):
    """Keeps its place while its text changes."""

    def __init__(self, name: str) -> None:
        super().__init__(limit=_LONGEST, rows=6)
        self.box.setReadOnly(True)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.name_it(name)

    def show_text(self, text: str) -> None:
        """Show *text* where the one before was scrolled to."""
        if text == self.value():
            return
        bar = self.box.verticalScrollBar()
        place = bar.value()
        self.set_value(text)
        bar.setValue(place)
