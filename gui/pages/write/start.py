"""Choosing what to write, or going on with what was begun."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from letters.domain.kinds import Kind
from letters.domain.rights import Right
from letters.domain.wording import N_
from letters.services.drafts import Begun
from letters.services.language import _, n_
from letters.services.writing import Beginnings

WANTS = (
    (frozenset({Right.OBJECTION, Right.RESTRICTION, Right.ERASURE, Right.WITHDRAWAL_OF_CONSENT}),
     N_("Object"), "shield"),
    (frozenset({Right.ACCESS, Right.PORTABILITY, Right.RECTIFICATION}), N_("Know what they hold"), "search"),
    (frozenset({Right.REMINDER}), N_("Send a reminder"), "clock"),
    (frozenset({Right.COMPLAINT, Right.INFORMATION}), N_("Turn to the CNIL"), "scales"),
    (frozenset({Right.WRITTEN_QUESTION}), N_("Write to my deputy"), "capitol"),
)  # fmt: skip
"""What a person wants: the rights that serve it, its words marked for translation, its icon."""


class Start(QWidget):
    """*chosen* gives a kind of letter, *reopened* a draft."""

    chosen = Signal(str)
    reopened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.begun = Rows(_("Letters begun"))
        self.begun.chosen.connect(self.reopened)
        self.offered: list[Rows] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_beginnings(self, beginnings: Beginnings) -> None:
        """Show the letters begun, then those that can be."""
        clear(self._column)
        self.offered = []
        if beginnings.begun:
            self.begun = Rows(_("Letters begun"))
            self.begun.chosen.connect(self.reopened)
            self.begun.show_lines([_unfinished(each) for each in beginnings.begun])
            self._add(_("Letters begun"), self.begun)
        for rights, words, icon in WANTS:
            kinds = [kind for kind in beginnings.kinds if Right(kind.right) in rights]
            if kinds:
                self._add(_(words), self._rows(_(words), kinds, icon))

    def _rows(self, name: str, kinds: Iterable[Kind], icon: str) -> Rows:
        rows = Rows(name)
        rows.show_lines(
            [
                Line(kind.slug, kind.title, first_sentence(kind.expect), action=_("Begin"), icon=icon)
                for kind in kinds
            ]
        )
        rows.chosen.connect(lambda slug: self.chosen.emit(str(slug)))
        self.offered.append(rows)
        return rows

    def _add(self, heading: str, rows: Rows) -> None:
        if self._column.count():
            self._column.addSpacing(10)
        self._column.addWidget(Label(heading, Role.HEADING))
        self._column.addWidget(rows)


def first_sentence(text: str) -> str:
    """Give the first sentence of *text*."""
    return text.partition(". ")[0].rstrip(".") + "."


def _unfinished(begun: Begun) -> Line:
    lacking = n_("{count} answer missing", "{count} answers missing", begun.missing).format(
        count=begun.missing
    )
    pill, tone = (lacking, Tone.WARN) if begun.missing else (_("Complete"), Tone.OK)
    if not begun.is_known:
        pill, tone = _("No longer written"), Tone.NEUTRAL
    return Line(begun.uid, begun.title, begun.recipient, pill, tone, _("Go on"), "write")
