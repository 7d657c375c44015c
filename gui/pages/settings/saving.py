"""Backups, the check of everything kept, and where it lies."""

from PySide6.QtWidgets import QWidget

from gui.desktop import Desktop, FileKind
from gui.look.tokens import Tone
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import quiet, secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.work import Work
from letters.ports.home import Checked
from letters.services.language import _, shown
from letters.services.safekeeping import BACKUP_ENDING
from letters.services.settings import Seen, Settings, last_backup, looked_at


class SavingSection(Card):
    """One file that holds everything, still encrypted; and whether all is well."""

    def __init__(self, settings: Settings, work: Work, desktop: Desktop) -> None:
        super().__init__(_("Backup"))
        self._settings, self._work, self._desktop = settings, work, desktop
        self.last, self.place = Label(), Label(role=Role.MUTED)
        self.said, self._busy = Banner(), Busy("")
        self._busy.hide()
        self.back_up = secondary(_("Make a backup"), "backup")
        self.check = secondary(_("Check my data"), "check-circle")
        self.copy = quiet(_("Copy its place"), "copy")
        self.back_up.clicked.connect(self._back_up)
        self.check.clicked.connect(self._check)
        self.copy.clicked.connect(self._copy)
        ways = QWidget()
        flow = FlowLayout()
        for button in (self.back_up, self.check, self.copy):
            flow.addWidget(button)
        ways.setLayout(flow)
        note = _(
            "One file, still encrypted: your passphrase and your recovery sheet open it. Keep it elsewhere."
        )
        for widget in (Label(note, Role.MUTED), self.last, self.said, ways, self._busy, self.place):
            self.add(widget)

    def show_seen(self, seen: Seen) -> None:
        """Show when the last backup was made, and where the file lies."""
        self.last.set_text(last_backup(seen.backed_up_on))
        self.place.set_text(_("Your file is in the folder {folder}").format(folder=seen.folder))
        self._folder = str(seen.folder)

    def _back_up(self) -> None:
        care = self._settings.safekeeping
        kinds = [FileKind(_("Backup of Plaidoyer"), (BACKUP_ENDING,))]
        target = self._desktop.files.save(_("Make a backup"), care.backup_name(), kinds)
        if target:
            self._wait(_("Everything is being copied…"))
            self._work.write(lambda: care.back_up(target), then=self._backed_up, failed=self._fail)

    def _backed_up(self, _nothing: None) -> None:
        detail = _(
            "Copy it to a USB stick, or to another computer: a backup beside the file is lost with it."
        )
        self._tell(_("The backup is made."), Tone.OK, detail)
        self._work.do(self._settings.seen, then=self.show_seen, failed=self._fail)

    def _check(self) -> None:
        self._wait(_("Everything is being read again…"))
        self._work.do(self._settings.safekeeping.check, then=self._checked, failed=self._fail)

    def _checked(self, checked: Checked) -> None:
        if checked.faults:
            self._tell(_("Something is wrong."), Tone.BAD, "\n".join(shown(each) for each in checked.faults))
        else:
            self._tell(_("Everything is as it should be."), Tone.OK, looked_at(checked))

    def _copy(self) -> None:
        self._desktop.clipboard.copy(self._folder, secret=False)
        self._tell(_("The place of the folder is copied."), Tone.NEUTRAL)

    def _wait(self, text: str) -> None:
        self.said.say("")
        self._busy.set_text(text)
        self._set_waiting(waiting=True)

    def _tell(self, text: str, tone: Tone, detail: str = "") -> None:
        self._set_waiting(waiting=False)
        self.said.say(text, tone, detail=detail)

    def _set_waiting(self, *, waiting: bool) -> None:
        self._busy.setVisible(waiting)
        for button in (self.back_up, self.check):
            button.setEnabled(not waiting)

    def _fail(self, error: Exception) -> None:
        self._tell(told(error), Tone.BAD)
