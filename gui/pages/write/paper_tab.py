"""The letter on paper, and its paragraphs to rewrite."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.pages.write.paragraphs import Paragraphs
from gui.widgets.buttons import quiet
from gui.widgets.label import Label, Role
from gui.widgets.paper import Paper
from gui.widgets.paper_bar import PaperBar
from gui.widgets.showing import show_if
from letters.services.language import _, sentence
from letters.services.previews import Preview


class PaperTab(QStackedWidget):
    """The paper first; the paragraphs when they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.paper = Paper(_("The letter"))
        self.paragraphs = Paragraphs()
        self.paragraphs.closed.connect(self.show_paper)
        self.rewrite = quiet(_("Change the words"), "edit")
        self.rewrite.clicked.connect(self.show_paragraphs)
        self._fault = Label(role=Role.ERROR)
        self.addWidget(self._sheet())
        self.addWidget(self.paragraphs)

    def show_preview(self, preview: Preview) -> None:
        """Show the letter as it stands, where it was scrolled to."""
        self._fault.set_text(sentence(preview.unprintable) if preview.unprintable else "")
        show_if(self._fault, wanted=preview.unprintable is not None)
        if preview.pdf:
            self.paper.show_pdf(preview.pdf)
        self.paragraphs.show_sketch(preview.sketch)

    def show_paper(self) -> None:
        """Show the paper again."""
        self.setCurrentIndex(0)
        self.rewrite.setFocus()

    def show_paragraphs(self) -> None:
        """Show the paragraphs, to rewrite them."""
        self.setCurrentIndex(1)
        self.paragraphs.show_list()

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        bar = PaperBar(self.paper)
        bar.add(self.rewrite)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(bar)
        column.addWidget(self._fault)
        column.addWidget(self.paper, stretch=1)
        return sheet
