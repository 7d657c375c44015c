"""A plan on a page: the letters in order, what to know, and what would have no effect."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.plan.proposal import Proposal
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.disclosure import Disclosure
from gui.widgets.label import Label, Role
from letters.domain.plans import Guidance, NotOffered, Plan
from letters.domain.sources import Source
from letters.services.language import _, n_


class Answer(QWidget):
    """*chosen* gives the kind of letter to write."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.proposals: list[Proposal] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def show_plan(self, plan: Plan) -> None:
        """Show *plan*."""
        self.clear()
        self._show_letters(plan)
        if plan.guidance:
            self._column.addWidget(Label(_("What to know"), Role.HEADING))
            self._column.addWidget(_guidance(plan.guidance))
        if plan.not_offered:
            self._column.addWidget(_not_offered(plan.not_offered))

    def clear(self) -> None:
        """Show nothing."""
        self.proposals = []
        clear(self._column)

    def _show_letters(self, plan: Plan) -> None:
        if not plan.letters:
            words = _("No letter would have an effect here.")
            detail = _("This is what has one: follow it, it will save you a letter and a month.")
            self._column.addWidget(Banner(words, Tone.INFO, detail=detail))
            return
        count = len(plan.letters)
        heading = n_("The letter that has an effect", "The letters that have an effect, in this order", count)
        self._column.addWidget(Label(heading, Role.HEADING))
        for each in plan.letters:
            proposal = Proposal(each)
            proposal.chosen.connect(self.chosen)
            self.proposals.append(proposal)
            self._column.addWidget(proposal)


def _guidance(guidance: tuple[Guidance, ...]) -> Card:
    card = Card()
    for each in guidance:
        card.add(Label(each.text))
        card.add(Disclosure(_("Where this comes from"), _sources(each.sources)))
    return card


def _not_offered(kinds: tuple[NotOffered, ...]) -> Disclosure:
    card = Card()
    for each in kinds:
        card.add(Label(each.title or each.kind, Role.STRONG))
        card.add(Label(each.why))
        card.add(Disclosure(_("Where this comes from"), _sources(each.sources)))
    count = len(kinds)
    words = n_(
        "{count} letter that would have no effect here",
        "{count} letters that would have no effect here",
        count,
    )
    return Disclosure(words.format(count=count), card)


def _sources(sources: Iterable[Source]) -> str:
    lines = (
        f"{each.title}, {each.article} — {each.words}" if each.article else f"{each.title} — {each.words}"
        for each in sources
    )
    return "\n\n".join(lines)
