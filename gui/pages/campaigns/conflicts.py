"""Legislators whom two volunteers took without knowing of each other: a person decides."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.buttons import Button, secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.campaigns.board_words import WHO_LEFT
from letters.domain.campaigns.folding import Campaign, Conflict
from letters.domain.campaigns.namesakes import names_apart
from letters.services.language import _, n_
from letters.services.telling_bodies import department_words


class Conflicts(Card):
    """*settled* gives a legislator and the volunteer who keeps them."""

    settled = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(_("Taken twice"))
        self.about = Label(role=Role.MUTED)
        self.buttons: list[Button] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.add(self.about)
        self.add_layout(self._lines)
        show_if(self, wanted=False)

    def show_campaign(self, campaign: Campaign) -> None:
        """Show what is disputed in *campaign*; nothing hides this."""
        clear(self._lines)
        self.buttons = []
        standing = [each for each in campaign.conflicts if each.ref in campaign.targets]
        count = n_(
            "{count} legislator was taken by several volunteers: say who keeps them.",
            "{count} legislators were taken by several volunteers: say who keeps each.",
            len(standing),
        )
        self.about.set_text(count.format(count=len(standing)))
        for conflict in standing:
            self._lines.addWidget(self._line(campaign, conflict))
        show_if(self, wanted=bool(standing))

    def _line(self, campaign: Campaign, conflict: Conflict) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        target, names = campaign.targets[conflict.ref], names_apart(campaign.volunteers.values())
        where = department_words(target.department) if target.department else ""
        column.addWidget(Label(" · ".join(filter(None, (target.name, where))), Role.STRONG))
        flow = FlowLayout(8)
        for who in conflict.volunteers:
            name = names.get(who) or _(WHO_LEFT)
            words = _("{name} keeps them").format(name=name)
            button = secondary(words, "person", about=target.name)
            button.clicked.connect(lambda _checked=False, who=who: self.settled.emit(conflict.ref, who))
            button.setEnabled(who in names)
            self.buttons.append(button)
            flow.addWidget(button)
        column.addLayout(flow)
        return holder
