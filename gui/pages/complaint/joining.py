"""The papers to join, in the order in which the complaint numbers them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button, quiet, secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from gui.widgets.showing import show_if
from letters.domain.complaint_papers import ROLES, Paper
from letters.services.language import _


class Joining(Card):
    """*saved* gives the papers to save into a folder, *joined* asks to add one to the request.

    *dossier_asked* binds them all into one file; *letter_asked* completes the complaint, which is missing.
    """

    saved = Signal(object)
    joined = Signal()
    dossier_asked = Signal()
    letter_asked = Signal()

    def __init__(self, papers: Sequence[Paper], *, has_complaint: bool) -> None:
        super().__init__(_("Papers to join, in this order"))
        there = tuple(each for each in papers if each.is_there and _can_be_saved(each, has_complaint))
        for number, paper in enumerate(papers, 1):
            self.add(_row(number, paper, is_there=paper in there))
        self.lacking = Banner(
            _("What you save will lack the complaint itself"),
            Tone.WARN,
            detail=_("It is not complete yet: complete it first, then save everything at once."),
            action=_("Complete it"),
        )
        self.lacking.acted.connect(self.letter_asked)
        show_if(self.lacking, wanted=not has_complaint)
        self.add(self.lacking)
        self.save = secondary(_("Save them in a folder"), "folder")
        self.save.clicked.connect(lambda: self.saved.emit(there))
        self.join = quiet(_("Join a file to the request"), "paperclip")
        self.join.clicked.connect(self.joined)
        self.dossier = secondary(_("Bind them into one PDF"), "letter")
        self.dossier.clicked.connect(self.dossier_asked)
        self.add_layout(_in_a_row(self.save, self.dossier, self.join))
        self.add(
            Label(
                _("A copy of an identity paper is not asked for here: join none unless they ask."), Role.MUTED
            )
        )


def _can_be_saved(paper: Paper, has_complaint: bool) -> bool:  # noqa: FBT001 -- private
    return has_complaint or paper.letter is not None or paper.kept is not None


def _row(number: int, paper: Paper, *, is_there: bool) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(12)
    row.addWidget(Label(_("No. {number}").format(number=number), Role.STRONG))
    row.addWidget(Label(_words(paper)), stretch=1)
    pill = Pill(_("Ready"), Tone.OK) if is_there else Pill(_("Missing"), Tone.WARN)
    row.addWidget(pill)
    return holder


def _words(paper: Paper) -> str:
    role = _(ROLES[paper.role])
    if paper.kept is not None:
        return f"{role} · {paper.kept.label or paper.kept.name}"
    return f"{role} · {paper.letter.subject}" if paper.letter is not None else role


def _in_a_row(*buttons: Button) -> FlowLayout:
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    return row
