"""One file that was chosen: its name, its size, and the question what it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.evidence.sizes import size_words
from gui.widgets.buttons import icon_only
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.label import Label, Role
from gui.widgets.plain import set_tip
from gui.widgets.showing import show_if
from letters.domain.errors import PlaidoyerError
from letters.domain.file_names import clean_name, shortened
from letters.domain.happenings import Happening
from letters.domain.proofs import PROOFS, Proof
from letters.domain.proposing import proposed
from letters.ports.attachments import LARGEST, Source
from letters.services.language import _, sentence
from letters.services.requests import File

_SHOWN = 44


class ChosenRow(QWidget):
    """A file of *source*; *dropped* when it is not to be joined after all, *changed* with its answer."""

    dropped = Signal()
    changed = Signal()

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source, self._said = source, False
        self.name = clean_name(source.name) or _("file without a name")
        self._bytes, self.trouble = _size_of(source)
        self.proof = ChoiceEditor([Choice(proof.value, _(words)) for proof, words in PROOFS.items()])
        self.proof.name_it(_("What is {name}?").format(name=self.name))
        self.proof.changed.connect(self._say)
        self.drop = icon_only("close", _("Do not join {name}").format(name=self.name))
        self.drop.clicked.connect(self.dropped)
        self._lay_out()

    def propose(self, kind: Happening | None, channel: str) -> None:
        """Choose what the file most likely is, until the person says it."""
        if not self._said:
            self.proof.set_value(proposed(self.name, kind, channel).value)

    def file(self) -> File:
        """Give the file, and what it is."""
        value = self.proof.value()
        return File(self.source.name, self.source, proof=Proof(value) if value else None)

    def _say(self) -> None:
        self._said = True
        self.changed.emit()

    def _lay_out(self) -> None:
        name = Label(shortened(self.name, _SHOWN), Role.STRONG)
        set_tip(name, self.name)
        size = Label(size_words(self._bytes), Role.MUTED)
        trouble = Label(self.trouble, Role.ERROR)
        show_if(trouble, wanted=bool(self.trouble))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(name, stretch=1)
        head.addWidget(size)
        head.addWidget(self.drop, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.proof)
        column.addWidget(trouble)


def _size_of(source: Source) -> tuple[int, str]:
    """Give how large the file is, and what the person should know of it before it is kept."""
    try:
        size = source.size()
    except PlaidoyerError as error:
        return 0, sentence(error)
    if size > LARGEST:
        return size, _("This file is too large: {limit} MB at most are kept.").format(
            limit=LARGEST // 1_000_000
        )
    return size, "" if size else _("This file is empty: is it the right one?")
