"""Who signed: found by any of their words, added, brought in, corrected, withdrawn."""

from uuid import UUID

from PySide6.QtCore import QPoint, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.models.signatories import SignatoriesModel
from gui.pages.open_letters.desk import Seen
from gui.pages.open_letters.table import SignatoriesTable
from gui.widgets.announce import announce
from gui.widgets.buttons import danger, primary, quiet, secondary
from gui.widgets.card import Card
from gui.widgets.editors import LineEditor
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.signatures.signatories import Signature
from letters.services.language import _, n_
from letters.services.signatures.publishing import count_words

DEBOUNCE = 120
"""Milliseconds without a key before the words are looked for."""

_LEAST = 380
"""Pixels that the table has at least, with what is done with a line."""


class Signing(QWidget):
    """*added*, *imported*: the person wants to add somebody, or to choose a table.

    *opened*, *turned*, *proved* and *withdrawn* give a signature to correct, to name or not, to prove, to
    withdraw; *unmarked* when the mark of a withdrawal is to go, *informed* when a notice is wanted.
    """

    added = Signal()
    imported = Signal()
    opened = Signal(object)
    turned = Signal(object)
    proved = Signal(object)
    withdrawn = Signal(object)
    unmarked = Signal()
    informed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = SignatoriesModel()
        self.table = SignatoriesTable(self.model)
        self.words = LineEditor(limit=200, hint=_("Look for a name, a function, an organisation…"))
        self.add_one, self.bring = primary(_("Add by hand"), "plus"), secondary(_("Import a table"), "folder")
        self.correct, self.turn = (
            secondary(_("Correct"), "edit"),
            secondary(_("Name them in the list"), "eye"),
        )
        self.prove = quiet(_("Proof for them"), "shield")
        self.inform = quiet(_("Information notice…"), "info")
        self.unmark = quiet(_("Erase the mark of a withdrawal…"), "trash")
        self.withdraw = danger(_("Withdraw the signature"), "trash")
        self.count, self.who = Label(role=Role.MUTED), Label(role=Role.STRONG)
        self.none_yet = Empty(
            _("Nobody has signed yet."),
            detail=_(
                "Add somebody by hand, or drop a table here (CSV or XLSX) with the columns: prénom, nom, "
                "fonction, organisation, courriel, consentement."
            ),
            icon="household",
        )
        self.none_found = Empty(
            _("Nobody is found by these words."), action=_("Show everybody"), icon="search"
        )
        self._timer, self._sheet, self._chosen, self._filters = QTimer(self), Card(), QWidget(), QWidget()
        self._every = 0
        self._lay_out()
        self._connect()

    def stretch(self, height: int) -> None:
        """Let the table and what is done with a line have what is left of *height*, in pixels."""
        top = self._sheet.mapTo(self, QPoint(0, 0)).y()
        self._sheet.setMinimumHeight(max(height - top, _LEAST))

    def show_seen(self, seen: Seen) -> None:
        """Show who signed; the one that was current stays so."""
        current, self._every = self.current(), len(seen.lines)
        self.model.show_lines(seen.lines)
        show_if(self.unmark, wanted=seen.marks > 0)
        self._told()
        self._take(self.model.row_of(current.uid) if current else -1)

    def current(self) -> Signature | None:
        """Give the signature that is chosen."""
        index = self.table.currentIndex()
        return self.model.signature(index.row()) if index.isValid() else None

    def choose(self, uid: UUID) -> None:
        """Choose a signature, if it is in sight."""
        self._take(self.model.row_of(uid))

    def _take(self, row: int) -> None:
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
            self.table.scrollTo(self.model.index(row, 0))
        self._show_chosen()

    def look(self) -> None:
        """Show those who have the words looked for."""
        self.model.look_for(self.words.value())
        self._told()
        self._show_chosen()
        announce(self.table, self.count.text())

    def _told(self) -> None:
        found = self.model.rowCount()
        words = n_("{count} signatory", "{count} signatories", found).format(count=count_words(found))
        self.count.set_text(words)
        show_if(self._sheet, wanted=bool(found))
        show_if(self.none_yet, wanted=not self._every)
        show_if(self.none_found, wanted=bool(self._every) and not found)
        show_if(self.words, wanted=bool(self._every))
        show_if(self.count, wanted=bool(self._every))

    def _show_chosen(self) -> None:
        one = self.current()
        show_if(self._chosen, wanted=one is not None)
        if one is None:
            return
        name, shown = one.signatory.name, one.signatory.consent.shown
        self.who.set_text(name)
        self.turn.set_words(_("Take the name out of the list") if shown else _("Name them in the list"))
        for button in (self.correct, self.turn, self.prove, self.withdraw):
            button.setAccessibleDescription(name)
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """Keep the chosen line in sight: what is done with it takes room from the table."""
        self.table.scrollTo(self.table.currentIndex())

    def _lay_out(self) -> None:
        self.words.name_it(_("Look for a signatory"))
        self.words.setMinimumWidth(self.fontMetrics().averageCharWidth() * 46)
        filters = FlowLayout(12)
        for widget in (self.words, self.add_one, self.bring, self.inform):
            filters.addWidget(widget)
        self._filters.setLayout(filters)
        doing = FlowLayout(10)
        for widget in (self.correct, self.turn, self.prove, self.withdraw):
            doing.addWidget(widget)
        below = QVBoxLayout(self._chosen)
        below.setContentsMargins(12, 4, 12, 12)
        below.addWidget(self.who)
        below.addLayout(doing)
        self._sheet.body.setContentsMargins(0, 0, 0, 0)
        self._sheet.add(self.table)
        self._sheet.add(self._chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        told = QHBoxLayout()
        told.addWidget(self.count, stretch=1)
        told.addWidget(self.unmark)
        column.addWidget(self._filters)
        column.addLayout(told)
        for part in (self._sheet, self.none_yet, self.none_found):
            column.addWidget(part)
        show_if(self._chosen, wanted=False)
        show_if(self.unmark, wanted=False)

    def _connect(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self.look)
        self.words.changed.connect(self._timer.start)
        self.none_found.acted.connect(self._show_all)
        self.add_one.clicked.connect(self.added)
        self.bring.clicked.connect(self.imported)
        self.table.chosen.connect(lambda _row: self._show_chosen())
        self.table.opened.connect(lambda _row: self._send(self.opened))
        self.correct.clicked.connect(lambda: self._send(self.opened))
        self.turn.clicked.connect(lambda: self._send(self.turned))
        self.prove.clicked.connect(lambda: self._send(self.proved))
        self.unmark.clicked.connect(self.unmarked)
        self.inform.clicked.connect(self.informed)
        self.withdraw.clicked.connect(lambda: self._send(self.withdrawn))

    def _send(self, signal: SignalInstance) -> None:
        one = self.current()
        if one is not None:
            signal.emit(one)

    def _show_all(self) -> None:
        self.words.set_value("")
        self.look()
        self.words.focus_here()
