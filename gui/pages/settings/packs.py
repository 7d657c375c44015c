"""Packs of letters: those installed, and one that is looked at before it is added."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.desktop import Desktop, FileKind
from gui.look.tokens import Tone
from gui.pages.disk import Disk
from gui.pages.safekeeping.faults import told
from gui.pages.settings.pack_seen import PackSeen
from gui.widgets.banner import Banner
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.packs import KeptPack
from letters.services.language import _, shown
from letters.services.pack_check import Examined
from letters.services.packs import Packs
from letters.services.settings import Seen

ENDING = "zip"


class PacksSection(Card):
    """The list of packs, and the one being looked at; *said* tells what was done, with a way to undo it."""

    said = Signal(str, object)

    def __init__(self, packs: Packs, work: Work, desktop: Desktop, disk: Disk) -> None:
        super().__init__(_("Packs of letters"))
        self._packs, self._work, self._desktop, self._disk = packs, work, desktop, disk
        self.seen: PackSeen | None = None
        self.trouble = Banner()
        self.rows = Rows(_("Packs of letters"))
        self.rows.chosen.connect(self._remove)
        self.new = secondary(_("Look at a pack"), "folder")
        self.new.clicked.connect(self._choose)
        self._place = QVBoxLayout()
        note = _("Letters that an association shares as one file. They are checked before they are added.")
        for widget in (Label(note, Role.MUTED), self.trouble, self.rows, self.new):
            self.add(widget)
        self.add_layout(self._place)

    def show_seen(self, seen: Seen) -> None:
        """Show which packs are installed."""
        self.rows.show_lines([_line(kept) for kept in seen.packs])
        show_if(self.rows, wanted=bool(seen.packs))

    def _choose(self) -> None:
        path = self._desktop.files.open(_("Look at a pack"), [FileKind(_("Pack of letters"), (ENDING,))])
        if path is not None:
            self._work.do(lambda: self._examine(path), then=self._show, failed=self._fail, key="pack")

    def _examine(self, path: Path) -> Examined:
        return self._packs.examine(self._disk.read(path))

    def _show(self, examined: Examined) -> None:
        self._close()
        self.trouble.say("")
        self.seen = PackSeen(examined)
        self.seen.agreed.connect(lambda: self._install(examined))
        self.seen.left.connect(self._close)
        self._place.addWidget(self.seen)
        show_if(self.new, wanted=False)
        self.seen.focus_first()

    def _close(self) -> None:
        clear(self._place)
        self.seen = None
        show_if(self.new, wanted=True)

    def _install(self, examined: Examined) -> None:
        self._work.write(lambda: self._packs.install(examined), then=self._installed, failed=self._fail)

    def _installed(self, kept: KeptPack) -> None:
        self._close()
        self.new.setFocus()
        self.said.emit(_("Added: {title}").format(title=kept.title), None)
        self._again()

    def _remove(self, name: str) -> None:
        self._work.write(lambda: self._packs.remove(name), then=self._removed, failed=self._fail)

    def _removed(self, kept: KeptPack) -> None:
        self.said.emit(_("Taken away: {title}").format(title=kept.title), lambda: self._put_back(kept))
        self._again()

    def _put_back(self, kept: KeptPack) -> None:
        self._work.write(
            lambda: self._packs.put_back(kept), then=lambda _done: self._again(), failed=self._fail
        )

    def _again(self) -> None:
        self._work.do(self._packs.installed, then=self._show_installed, failed=self._fail)

    def _show_installed(self, packs: tuple[KeptPack, ...]) -> None:
        self.rows.show_lines([_line(kept) for kept in packs])
        show_if(self.rows, wanted=bool(packs))

    def _fail(self, error: Exception) -> None:
        self.trouble.say(told(error), Tone.BAD)


def _line(kept: KeptPack) -> Line:
    said = _("By {author}, added on {day}").format(author=kept.author, day=shown(kept.installed_on))
    return Line(kept.name, kept.title, said, action=_("Take away"), icon="folder")
