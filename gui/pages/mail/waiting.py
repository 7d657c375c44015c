"""The messages that wait for the person, those that may have left first: said before anything else."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.mail.posting import Posting
from gui.pages.safekeeping.faults import told
from gui.widgets.asking import Asks
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button, quiet, secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.mailing import Outgoing, State
from letters.services.language import _, shown
from letters.services.mailing import Mailing


class WaitingMail(QWidget):
    """*noted* gives the request of a message that left."""

    noted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._mailing: Mailing | None = None
        self.said = Banner()
        self.cards: dict[object, Card] = {}
        self.buttons: dict[tuple[object, str], Button] = {}
        self._place = QVBoxLayout()
        self._place.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)
        column.addLayout(self._place)
        show_if(self, wanted=False)

    def serve(self, mailing: Mailing, asks: Asks, work: Work) -> None:
        """Ask *mailing* from now on."""
        self._mailing, self._asks, self._work = mailing, asks, work
        self.posting = Posting(self, mailing, work)
        self.posting.noted.connect(self._noted)
        self.posting.failed.connect(self._fail)
        self.posting.doubtful.connect(self.refresh)

    def refresh(self) -> None:
        """Show what waits; whoever opened the file had what an earlier run left put in order (`recover`)."""
        if self._mailing is not None:
            self._work.write(self._mailing.waiting, then=self._show, failed=self._fail)

    def _show(self, waiting: tuple[Outgoing, ...]) -> None:
        clear(self._place)
        self.cards, self.buttons = {}, {}
        for item in waiting:
            self.cards[item.uid] = card = self._card(item)
            self._place.addWidget(card)
        show_if(self, wanted=bool(waiting))

    def _card(self, item: Outgoing) -> Card:
        card = Card(_heading(item))
        title = self._mailing.title(item) if self._mailing else ""
        card.add(Label(_("To {address}: {title}").format(address=item.recipient, title=title)))
        card.add(Label(_why(item)))
        row = FlowLayout()
        for key, words in _ways(item).items():
            make = quiet if key == "discard" else secondary
            button = make(words, about=item.recipient)
            button.clicked.connect(lambda _checked=False, key=key: self._do(key, item))
            self.buttons[item.uid, key] = button
            row.addWidget(button)
        card.add_layout(row)
        return card

    def _do(self, key: str, item: Outgoing) -> None:
        if key == "left":
            self._write(lambda mailing: mailing.it_left(item.uid), self._noted)
        elif key == "note":
            self.posting.note(item.uid)
        elif key == "send":
            self.posting.resume(item.uid)
        elif key == "again" and self._agrees_to_twice(item):
            self._write(lambda mailing: mailing.send_again(item.uid), lambda _done: self._resume(item))
        elif key == "discard":
            self._write(lambda mailing: mailing.discard(item.uid), lambda _done: self.refresh())

    def _agrees_to_twice(self, item: Outgoing) -> bool:
        return self._asks.confirm(
            _("Send it again?"),
            _("If it did leave, {address} will receive it twice.").format(address=item.recipient),
            do=_("Send it again"),
        )

    def _resume(self, item: Outgoing) -> None:
        self.refresh()
        self.posting.resume(item.uid)

    def _write(self, call: Callable[[Mailing], object], then: Callable[[object], object]) -> None:
        mailing = self._mailing
        if mailing is not None:
            self._work.write(lambda: call(mailing), then=then, failed=self._fail)

    def _noted(self, followed: object) -> None:
        self.refresh()
        self.noted.emit(followed)

    def _fail(self, error: Exception) -> None:
        self.said.say(told(error), Tone.BAD)
        show_if(self, wanted=True)


def _heading(item: Outgoing) -> str:
    if item.state is State.UNKNOWN:
        return _("An e-mail may have left: did it?")
    if item.state is State.SENT:
        return _("An e-mail left, and its request does not tell it yet")
    return _("An e-mail did not leave")


def _why(item: Outgoing) -> str:
    if item.state is State.UNKNOWN:
        return _(
            "Plaidoyer was stopped, or lost the connection, while {server} was taking it on {day}. Look in "
            "the Sent folder of your mail account, or ask {address}; then say what became of it."
        ).format(server=item.server, day=shown(item.left_on), address=item.recipient)
    if item.state is State.SENT:
        return _("{server} took it on {day}.").format(server=item.server, day=shown(item.left_on))
    return item.fault or _("It was ready, and Plaidoyer was stopped before.")


def _ways(item: Outgoing) -> dict[str, str]:
    if item.state is State.UNKNOWN:
        return {
            "left": _("It left"),
            "again": _("Send it again"),
            "discard": _("It did not leave; do not send it"),
        }
    if item.state is State.SENT:
        return {"note": _("Note it now")}
    return {"send": _("Look at it and send it"), "discard": _("Do not send it")}
