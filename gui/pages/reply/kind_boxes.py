"""Boxes to tick what an answer says: one that was found in it with its words, and the whole list."""

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.buttons import link
from gui.widgets.editors.option import BoxOption
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from gui.widgets.showing import show_if
from letters.domain.replies import Because, Proposal, ReplyKind
from letters.services.language import _
from letters.services.telling_replies import CLEAR, DETAILS, GROUPS, WORDS, Group, quoted

_UNDER_BOX = 35
"""Pixels from the left of a box to that of its words."""


class FoundKind(QWidget):
    """One kind found in an answer; *ticked* when the person changed it, *words_asked* gives words to show."""

    ticked = Signal()
    words_asked = Signal(object)

    def __init__(self, proposal: Proposal, *, ticked: bool) -> None:
        super().__init__()
        self.kind = proposal.kind
        self.box = BoxOption(_(WORDS[proposal.kind]))
        self.box.setChecked(ticked)
        self.box.toggled.connect(self.ticked)
        self.quotes = Label(quoted(each.text for each in proposal.because))
        self.show_words = link(_("See it in the text"), "search", about=_(WORDS[proposal.kind]))
        self._asked = 0
        self.show_words.clicked.connect(lambda: self._show(proposal.because))
        self.unsure = Pill("" if proposal.score >= CLEAR else _("To be checked"), Tone.WARN)
        self._lay_out(proposal)

    def set_ticked(self, *, ticked: bool) -> None:
        """Tick the box or not; nothing is emitted."""
        with QSignalBlocker(self.box):
            self.box.setChecked(ticked)
        self.box.update()

    def _show(self, because: tuple[Because, ...]) -> None:
        """Show the words relied on, the next ones at each press."""
        self.words_asked.emit(because[self._asked % len(because)])
        self._asked += 1

    def _lay_out(self, proposal: Proposal) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.box, stretch=1)
        head.addWidget(self.unsure)
        under = QVBoxLayout()
        under.setContentsMargins(_UNDER_BOX, 0, 0, 4)
        under.setSpacing(2)
        if proposal.because:
            under.addWidget(self.quotes)
            under.addWidget(self.show_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(under)


class WholeList(QWidget):
    """Every kind, in groups; *ticked* when the person changed one."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[ReplyKind, BoxOption] = {}
        self._groups: dict[str, tuple[Label, tuple[ReplyKind, ...]]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        for group in GROUPS:
            self._add(column, group)

    def show_ticked(self, kinds: Collection[ReplyKind], *, without: Collection[ReplyKind]) -> None:
        """Tick *kinds*, and offer all but those of *without*, which are offered elsewhere."""
        for kind, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(kind in kinds)
            show_if(box, wanted=kind not in without)
            box.update()
        for heading, offered in self._groups.values():
            show_if(heading, wanted=not set(offered) <= set(without))

    def _add(self, column: QVBoxLayout, group: Group) -> None:
        heading = Label(_(group.words), Role.STRONG)
        if self._groups:
            column.addSpacing(8)
        column.addWidget(heading)
        self._groups[group.words] = (heading, group.kinds)
        for kind in group.kinds:
            box = BoxOption(_(WORDS[kind]), _(DETAILS.get(kind, "")))
            box.toggled.connect(self.ticked)
            self.boxes[kind] = box
            column.addWidget(box)
