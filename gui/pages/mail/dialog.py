"""The last look at an e-mail: exactly what leaves, to whom, and by which server."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.look.tokens import Tone
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import primary, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.editors import CheckEditor, LineEditor, TextEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.services.language import _
from letters.services.mailing import Prepared

_LETTERS, _WIDEST = 86, 900
_AROUND, _FEWEST, _MOST = 28, 4, 12
"""Lines of text: those that everything else takes, then the least and the most of the message in sight."""
_LONGEST = 1_000_000
_KILO = 1000


class MailDialog(Dialog):
    """*agreed* gives the password typed (empty when the keyring has it) and whether to remember it.

    It stays open until the message left, or was not sent.
    """

    agreed = Signal(str, bool)

    def __init__(self, parent: QWidget | None, prepared: Prepared) -> None:
        super().__init__(parent, _("Send this letter by e-mail?"))
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * _LETTERS, _WIDEST))
        self.prepared = prepared
        self.text = TextEditor(limit=_LONGEST, rows=self._rows())
        self.text.box.setReadOnly(True)
        self.text.name_it(_("Text of the e-mail"))
        self.text.set_value(prepared.seen.text.replace("\r\n", "\n"))
        self.text.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.password = Field(_("Password of your mail account"), LineEditor(limit=500, secret=True))
        self.remember = CheckEditor(_("Remember the password in the keyring of this computer"))
        self.said, self.busy = Banner(), Busy(_("The e-mail is leaving…"))
        self.send = primary(_("Send to {address}").format(address=prepared.to), "send")
        self.cancel = secondary(_("Cancel"))
        self._lay_out()

    def refuse(self, words: str) -> None:
        """Say why it did not leave; nothing is lost."""
        self._wait(waiting=False)
        self.said.say(words, Tone.BAD)
        show_if(self.password, wanted=True)

    def doubt(self, words: str) -> None:
        """Say that nobody knows whether it left: it cannot be sent again from here."""
        self._wait(waiting=False)
        self.said.say(words, Tone.WARN)
        show_if(self.send, wanted=False)
        self.cancel.set_words(_("Close"))

    def reject(self) -> None:
        """Close, unless the message is leaving."""
        if self.busy.isHidden():
            super().reject()

    def _rows(self) -> int:
        """Give how many lines of the message the screen has room for."""
        lines = self.screen().availableGeometry().height() // self.fontMetrics().lineSpacing()
        return min(max(lines - _AROUND, _FEWEST), _MOST)

    def _agree(self) -> None:
        password = str(self.password.editor.value())
        if not password and not self.prepared.password_known:
            self.password.set_error(_("An answer is needed here."))
            self.password.set_focus()
            return
        self.said.say("")
        self._wait(waiting=True)
        self.agreed.emit(password, bool(self.remember.value()) and bool(password))

    def _wait(self, *, waiting: bool) -> None:
        show_if(self.busy, wanted=waiting)
        for widget in (self.send, self.cancel, self.password, self.remember):
            widget.setEnabled(not waiting)

    def _lay_out(self) -> None:
        seen, account = self.prepared.seen, self.prepared.account
        rows = [
            (_("From"), seen.sender),
            (_("To"), seen.to),
            (_("Subject"), seen.subject),
            (_("Joined"), " · ".join(_file(name, size) for name, size in seen.files)),
        ]
        for name, said in rows:
            self.column.addLayout(_row(name, said))
        self.column.addWidget(self.text, stretch=1)
        way = _(
            "It goes, encrypted, to {host} (port {port}), the server of your mail account, which can read "
            "it, and from there to {address}: nothing says that this second way is encrypted, and a letter "
            "by registered post is safer for what is most private. An exact copy is kept here with the "
            "request."
        ).format(host=account.host, port=account.port, address=self.prepared.to)
        self.column.addWidget(Label(way, Role.MUTED))
        for widget in (self.password, self.remember, self.said, self.busy):
            self.column.addWidget(widget)
        asks = not self.prepared.password_known
        show_if(self.password, wanted=asks)
        show_if(self.remember, wanted=asks and self.prepared.can_remember)
        show_if(self.busy, wanted=False)
        self.cancel.clicked.connect(self.reject)
        self.send.clicked.connect(self._agree)
        self._buttons.addWidget(self.cancel)
        self._buttons.addWidget(self.send)


def _row(name: str, said: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    label = Label(name, Role.MUTED)
    label.setFixedWidth(label.fontMetrics().averageCharWidth() * 12)
    row.addWidget(label)
    row.addWidget(Label(said, Role.STRONG), stretch=1)
    return row


def _file(name: str, size: int) -> str:
    return _("{name} ({size} kB)").format(name=name, size=max(1, round(size / _KILO)))
