"""What became of a dossier: how large it is, what was repaired, what must be sent apart, what is locked."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.request_papers import size_words
from gui.widgets.banner import Banner
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.editors import LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.wording import N_
from letters.ports.binder import BoundExhibit, Dossier, State
from letters.services.language import _, n_

_APART = frozenset({State.LOCKED, State.TOO_LARGE, State.UNREADABLE, State.LOST})
_WHY = {
    State.REPAIRED: N_("This file was damaged and repaired: look whether a page is missing."),
    State.LOCKED: N_("Locked by a password: type it below, or send the file apart."),
    State.TOO_LARGE: N_("Too large to be read: send the file apart."),
    State.UNREADABLE: N_("It could not be read: send the file apart."),
    State.LOST: N_("Damaged in the folder of Plaidoyer: bring it back from a backup."),
}
_PILLS = {State.WHOLE: (N_("whole"), Tone.OK), State.REPAIRED: (N_("repaired"), Tone.WARN)}
_OUT = (N_("to send apart"), Tone.BAD)


class Outcome(QWidget):
    """Shows a dossier that was written; *again* asks for another one with the passwords that were typed."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner()
        self.rows = Rows(_("Exhibits of the dossier"))
        self.fields: dict[int, Field] = {}
        self.card = Card(_("What became of each exhibit"))
        self._locked = QVBoxLayout()
        self.retry = secondary(_("Assemble again with these passwords"), "key")
        self.retry.clicked.connect(self.again)
        self.card.add(self.rows)
        self.card.add_layout(self._locked)
        self.card.add(self.retry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.banner)
        column.addWidget(self.card)

    def show_dossier(self, dossier: Dossier, name: str) -> None:
        """Tell what is in *dossier*, saved under *name*."""
        apart = [each for each in dossier.exhibits if each.state in _APART]
        pages = n_("{count} page", "{count} pages", dossier.pages).format(count=dossier.pages)
        told = _("{name} was saved: {pages}, {size}.").format(
            name=name, pages=pages, size=size_words(dossier.size)
        )
        count = len(apart)
        missing = n_(
            "{count} exhibit is only listed: it must be sent apart.",
            "{count} exhibits are only listed: they must be sent apart.",
            count,
        ).format(count=count)
        whole = _("Your letter alone stays an archival, accessible PDF; the dossier is not one as a whole.")
        tone = Tone.WARN if apart else Tone.OK
        self.banner.say(told, tone, detail=f"{missing}\n{whole}" if apart else whole)
        self.rows.show_lines([_line(each) for each in dossier.exhibits])
        self._ask_passwords([each for each in dossier.exhibits if each.state is State.LOCKED])

    def passwords(self) -> Mapping[int, str]:
        """Give the passwords typed, by the number of their exhibit, and forget them here."""
        typed = {number: str(field.value()) for number, field in self.fields.items() if field.value()}
        for field in self.fields.values():
            field.set_value("")
        return typed

    def _ask_passwords(self, locked: list[BoundExhibit]) -> None:
        clear(self._locked)
        self.fields = {}
        if locked:
            self._locked.addWidget(
                Label(_("A password is used for this dossier alone and is kept nowhere."), Role.MUTED)
            )
        for each in locked:
            question = _("Password of « {title} »").format(title=each.title)
            self.fields[each.number] = Field(question, LineEditor(secret=True), optional=True)
            self._locked.addWidget(self.fields[each.number])
        show_if(self.retry, wanted=bool(locked))


def _line(each: BoundExhibit) -> Line:
    words, tone = _PILLS.get(each.state, _OUT)
    number = _("Exhibit {number}").format(number=each.number)
    pages = n_("{count} page", "{count} pages", each.pages).format(count=each.pages)
    place = _("{pages}, from page {first}").format(pages=pages, first=each.first_page) if each.pages else ""
    why = " · ".join(filter(None, (place, _(_WHY.get(each.state, "")) or each.remark)))
    return Line(each.number, f"{number} – {each.title}", why, _(words), tone)
