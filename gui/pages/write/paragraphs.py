"""Rewriting the letter by hand: its paragraphs in a list, then one of them to type in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.write.exact_text import ExactText
from gui.widgets.banner import Banner
from gui.widgets.buttons import primary, quiet, secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.page import scrolled
from gui.widgets.rows import Line, Rows
from letters.domain.drafts import Edit
from letters.domain.editing import MOST_CHARACTERS, editable
from letters.domain.letters import Letter
from letters.services.interview import EDITS, Sketched
from letters.services.language import _, sentence


class Paragraphs(QStackedWidget):
    """*rewritten* gives a place and its new text, *dropped* an edit without a place; *closed* at the end."""

    rewritten = Signal(int, str)
    dropped = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._letter: Letter | None = None
        self._place = 0
        self.rows = Rows(_("Paragraphs of the letter"))
        self.rows.chosen.connect(self.open_at)
        self.must = Banner()
        self.field = Field(
            _("Your words"),
            ExactText(limit=MOST_CHARACTERS, rows=9),
            help_text=_(
                "An empty line begins another paragraph. [^1] calls note 1: leave such signs where they are."
            ),
        )
        self.keep = primary(_("Keep this text"), "check")
        self._lost = QVBoxLayout()
        self.addWidget(self._list())
        self.addWidget(self._editor())

    def show_sketch(self, sketch: Sketched) -> None:
        """Show the paragraphs as they stand."""
        self._letter = sketch.letter
        fault = sketch.faults.get(EDITS)
        self.must.say(sentence(fault) if fault else "", Tone.BAD)
        self.rows.show_lines([_line(sketch.letter, place) for place in range(len(sketch.letter.body))])
        clear(self._lost)
        for edit in sketch.lost_edits:
            self._lost.addWidget(self._card(edit))

    def open_at(self, place: int) -> None:
        """Let the person rewrite the paragraph at *place*."""
        if self._letter is None:
            return
        self._place = place
        self.field.set_value(editable(self._letter, place))
        self.setCurrentIndex(1)
        self.field.set_focus()

    def show_list(self) -> None:
        """Show the list again."""
        self.setCurrentIndex(0)
        items = self.rows.items()
        if items:
            items[min(self._place, len(items) - 1)].setFocus()

    def keep_open_text(self) -> None:
        """Keep what is being rewritten, when the person goes elsewhere."""
        if self.currentIndex() == 1 and self._letter and self._changed(self._letter):
            self.keep.click()

    def refuse(self, words: str) -> None:
        """Say why the text cannot be kept."""
        self.field.set_error(words)
        self.field.set_focus()

    def _changed(self, letter: Letter) -> bool:
        return self.field.value() != editable(letter, self._place)

    def _list(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("sheet")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        back = quiet(_("Back to the paper"), "arrow-left")
        back.clicked.connect(self.closed)
        words = _("Rewrite what you like. What the letter must say to have its effect has to stay.")
        for widget in (back, self.must, Label(words, Role.MUTED)):
            column.addWidget(widget)
        column.addLayout(self._lost)
        column.addWidget(self.rows)
        column.addStretch(1)
        return scrolled(inner)

    def _editor(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        cancel = secondary(_("Cancel"))
        cancel.clicked.connect(self.show_list)
        self.keep.clicked.connect(lambda: self.rewritten.emit(self._place, str(self.field.value())))
        row = FlowLayout()
        row.addWidget(self.keep)
        row.addWidget(cancel)
        column.addWidget(self.field)
        column.addLayout(row)
        column.addStretch(1)
        return inner

    def _card(self, edit: Edit) -> Card:
        card = Card(_("A paragraph you rewrote has changed since"))
        card.add(Label(_("Your words are kept here, and are not in the letter any more:"), Role.MUTED))
        card.add(Label(edit.now))
        drop = quiet(_("Throw my words away"), "trash", about=edit.now[:40])
        drop.clicked.connect(lambda: self.dropped.emit(edit))
        card.add(drop)
        return card


def _line(letter: Letter, place: int) -> Line:
    block = letter.body[place]
    pill = _("Rewritten by hand") if getattr(block, "edited", False) else ""
    title = _("Paragraph {number}").format(number=place + 1)
    return Line(place, title, editable(letter, place), pill=pill, tone=Tone.INFO, action=_("Rewrite"))
