"""To whom: a body already written to, one that the letter names itself, or one typed here."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.directory.seeker import SeekerForLetter
from gui.pages.write.field_list import FieldList
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.bodies import Recipient
from letters.services.language import _, shown
from letters.services.writing import FixedRecipient


class RecipientForm(QWidget):
    """*chosen* gives a body already written to, *found* the identifier of one of the directory.

    The fields give the rest.
    """

    chosen = Signal(object)
    found = Signal(str)

    def __init__(self, seeker: SeekerForLetter) -> None:
        super().__init__()
        self.fields, self.seeker, self.notice = FieldList(), seeker, Banner()
        self.seeker.chosen.connect(self.found)
        self.known = Rows(_("Bodies you wrote to before"))
        self.known.chosen.connect(self.chosen)
        self._heading = Label(_("You wrote to them before"), Role.HEADING)
        self._fixed = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._fixed)
        for widget in (self.seeker, self._heading, self.known, self.notice, self.fields):
            column.addWidget(widget)
        self.show_known(())

    def show_known(self, bodies: Sequence[Recipient]) -> None:
        """Offer *bodies*."""
        self.known.show_lines(
            [
                Line(body, body.name, ", ".join(body.address), action=_("Choose"), icon="building")
                for body in bodies
            ]
        )
        for widget in (self._heading, self.known):
            show_if(widget, wanted=bool(bodies))

    def show_kinds(self, kinds: Sequence[str], *, fixed: bool) -> None:
        """Let somebody of *kinds* be looked for in the directory, unless the letter is for a fixed body."""
        self.notice.say("")
        self.seeker.show_kinds(kinds)
        show_if(self.seeker, wanted=not fixed)

    def take(self, recipient: Recipient) -> None:
        """Say what to do about a body of the directory that was chosen."""
        self.seeker.clear()
        if recipient.address:
            words = _("Filled in from the directory: {name}").format(name=recipient.name)
            self.notice.say(words, Tone.OK)
        else:
            words = _("No postal address of « {name} » is known.").format(name=recipient.name)
            detail = _("Write by e-mail or with their web form, or take it from their letters.")
            self.notice.say(words, Tone.WARN, detail=detail)
        self.fields.focus_first()

    def refuse(self, words: str) -> None:
        """Say why a body of the directory cannot be written to."""
        self.notice.say(words, Tone.BAD)

    def show_fixed(self, fixed: FixedRecipient | None) -> None:
        """Say to whom the letter always goes, if it does."""
        clear(self._fixed)
        if fixed is None:
            return
        body = fixed.recipient
        card = Card(body.name)
        card.add(Label("\n".join(filter(None, (body.attention, *body.address)))))
        verified = _("This letter always goes to them. Address verified on {day}.")
        card.add(Label(verified.format(day=shown(fixed.verified_on)), Role.MUTED))
        self._fixed.addWidget(card)
