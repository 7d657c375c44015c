"""A pack that was read and is not installed: whose it is, what it holds, what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.banner import Banner
from gui.widgets.buttons import primary, quiet
from gui.widgets.disclosure import Disclosure
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from letters.services.language import _, n_, shown
from letters.services.pack_check import Examined


class PackSeen(QWidget):
    """*agreed* when the person wants its letters, *left* when they do not."""

    agreed = Signal()
    left = Signal()

    def __init__(self, examined: Examined) -> None:
        super().__init__()
        self.add = primary(_("Add these letters"), "plus", about=examined.pack.title)
        self.leave = quiet(_("Leave it"), "close")
        self.add.clicked.connect(self.agreed)
        self.leave.clicked.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._describe(examined)
        self._judge(examined)
        ways = FlowLayout()
        for button in (self.add, self.leave):
            ways.addWidget(button)
        self._column.addLayout(ways)

    def focus_first(self) -> None:
        """Let the person answer here."""
        (self.add if self.add.isEnabled() else self.leave).setFocus()

    def _describe(self, examined: Examined) -> None:
        pack = examined.pack
        self._column.addWidget(Label(pack.title, Role.HEADING))
        whose = _("By {author}, licence {licence}").format(author=pack.author, licence=pack.licence)
        self._column.addWidget(Label(f"{whose}\n{pack.contact}".strip(), Role.MUTED))
        count = len(examined.letters)
        words = n_("{count} letter", "{count} letters", count).format(count=count)
        listed = "\n\n".join(f"{kind.title}\n{kind.expect}" for kind in examined.letters)
        self._column.addWidget(Disclosure(words, listed))

    def _judge(self, examined: Examined) -> None:
        if examined.is_known:
            said = Banner(_("This very pack is installed already."), Tone.INFO)
            self.add.setEnabled(False)
        elif examined.findings:
            count = len(examined.findings)
            words = n_("{count} fault: it cannot be added.", "{count} faults: it cannot be added.", count)
            said = Banner(words.format(count=count), Tone.BAD, detail=_faults(examined))
            self.add.setEnabled(False)
        elif examined.replaces:
            title = examined.replaces.title
            said = Banner(_("It replaces the pack « {title} ».").format(title=title), Tone.WARN)
        else:
            said = Banner(_("Its letters keep every rule."), Tone.OK)
        self._column.addWidget(said)


MOST_FAULTS = 6
"""Faults that are shown: the author of the pack gets them all from the command line."""


def _faults(examined: Examined) -> str:
    lines = [
        _("{file}, line {line}: {rule}: {message}").format(
            file=each.file, line=each.line, rule=each.rule, message=shown(each.message)
        )
        for each in examined.findings[:MOST_FAULTS]
    ]
    return "\n".join(lines)
