"""The page shown alone until a file is open: it leads from one step to the next."""

from pathlib import Path

from PySide6.QtCore import Signal

from gui.desktop import Desktop, FileKind
from gui.look.tokens import Tone
from gui.pages.safekeeping.faults import told
from gui.pages.welcome.choosing import ChoosingStep, after_a_loss, for_a_new_file
from gui.pages.welcome.half import HalfStep
from gui.pages.welcome.keeping import KeepingStep
from gui.pages.welcome.start import StartStep
from gui.pages.welcome.step import Step
from gui.pages.welcome.unlocking import RecoverStep, SecretStep, UnlockStep
from gui.widgets.asking import Asks
from gui.widgets.page import Page
from gui.work import Work
from letters.ports.home import HomeState, OpenHome
from letters.services.language import _, sentence
from letters.services.opening import HALF, Begun, Opening
from letters.services.recovery_sheets import Sheets
from letters.services.safekeeping import BACKUP_ENDING


class WelcomePage(Page):
    """*opened* gives the file once it is open; *wants_sample* when the person would rather try first.

    Whoever shows the page then calls `refresh`, or `show_locked` after an idle time.
    """

    opened = Signal(object)
    wants_sample = Signal()

    def __init__(self, opening: Opening, sheets: Sheets, work: Work, desktop: Desktop, asks: Asks) -> None:
        super().__init__("")
        self._opening, self._sheets, self._work = opening, sheets, work
        self._desktop, self._asks = desktop, asks
        self._home: OpenHome | None = None
        self.title.hide()
        self.step = Step()
        self._show(self.step)

    def refresh(self) -> None:
        """Look at the folder, and show what it needs; the keyring is tried first where it may open it."""
        self._work.write(self._opening.begin, then=self._begun, failed=self._not_begun)

    def show_locked(self) -> None:
        """Ask for the passphrase, whatever the keyring remembers: somebody else may sit here now."""
        self._ask_passphrase()
        self.step.tell(_("Plaidoyer is locked, since nobody used it for a while."), Tone.INFO)

    def may_leave(self) -> bool:
        """Whether nothing would be lost: the code of a new file is shown only once."""
        return not isinstance(self.step, KeepingStep) or self.step.may_leave()

    def let_go(self) -> None:
        """Close a file that was not handed over yet."""
        if self._home:
            self._home.close()
        self._home = None

    def _show(self, step: Step) -> None:
        self.clear()
        self.step = step
        self.set_title(step.name)
        self.title.hide()
        self.add(step)
        step.focus_first()

    def _begun(self, begun: Begun) -> None:
        if begun.home:
            self._hand_over(begun.home)
        elif begun.state is HomeState.READY:
            self._ask_passphrase()
            if begun.trouble:
                self.step.tell(sentence(begun.trouble), Tone.WARN)
        elif begun.state is HomeState.EMPTY:
            self._show_start()
        else:
            self._show_half(_(HALF[begun.state]), begun.folder)

    def _not_begun(self, error: Exception) -> None:
        self._ask_passphrase()
        self.step.tell(told(error))

    def _show_start(self) -> None:
        start = StartStep()
        start.begin.connect(self._choose)
        start.sample.connect(self.wants_sample)
        start.restore.connect(self._restore)
        self._show(start)

    def _show_half(self, missing: str, folder: Path) -> None:
        half = HalfStep(missing, folder)
        half.again.connect(self.refresh)
        half.copy_place.connect(lambda: self._copy(str(folder)))
        self._show(half)

    def _copy(self, place: str) -> None:
        self._desktop.clipboard.copy(place, secret=False)
        self.told.emit(_("The place of the folder is copied."), None)

    def _choose(self) -> None:
        choosing = for_a_new_file()
        choosing.submitted.connect(self._create)
        choosing.back.connect(self._show_start)
        self._show(choosing)

    def _create(self, passphrase: str) -> None:
        self.step.wait(_("Your file is being made and locked with your passphrase…"))
        self._work.write(lambda: self._opening.create(passphrase), then=self._created, failed=self._refused)

    def _created(self, made: tuple[OpenHome, str]) -> None:
        self._home, code = made
        keeping = KeepingStep(code, self._sheets, self._work, self._desktop, self._asks)
        keeping.done.connect(self._keep)
        self._show(keeping)

    def _keep(self, kept: bool) -> None:  # noqa: FBT001 -- what a signal gives
        home = self._home
        if home and kept:
            self._work.write(self._opening.care(home).sheet_kept, then=self._finish, failed=self._refused)
        else:
            self._finish()

    def _refused(self, error: Exception) -> None:
        if isinstance(self.step, ChoosingStep | SecretStep):
            self.step.refuse(told(error))
        else:
            self.step.tell(told(error))

    def _ask_passphrase(self) -> None:
        unlock = UnlockStep()
        unlock.submitted.connect(self._open)
        unlock.lost.connect(self._ask_code)
        self._show(unlock)

    def _open(self, passphrase: str) -> None:
        self.step.wait(_("Your file is being opened…"))
        self._work.write(lambda: self._opening.open(passphrase), then=self._hand_over, failed=self._refused)

    def _ask_code(self) -> None:
        recover = RecoverStep()
        recover.submitted.connect(self._recover)
        recover.back.connect(self._ask_passphrase)
        self._show(recover)

    def _recover(self, code: str) -> None:
        self.step.wait(_("Your file is being opened…"))
        self._work.write(lambda: self._opening.recover(code), then=self._recovered, failed=self._refused)

    def _recovered(self, home: OpenHome) -> None:
        self._home = home
        choosing = after_a_loss()
        choosing.submitted.connect(self._replace)
        self._show(choosing)

    def _replace(self, passphrase: str) -> None:
        home = self._home
        if home:
            self.step.wait(_("Your new passphrase is being kept…"))
            care = self._opening.care(home)
            self._work.write(
                lambda: care.change_passphrase(passphrase), then=self._finish, failed=self._refused
            )

    def _restore(self) -> None:
        kinds = [FileKind(_("Backup of Plaidoyer"), (BACKUP_ENDING,))]
        archive = self._desktop.files.open(_("Choose the backup"), kinds)
        if archive:
            self.step.wait(_("Your backup is being checked and brought back…"))
            self._work.write(
                lambda: self._opening.restore(archive), then=self._restored, failed=self._refused
            )

    def _restored(self, _nothing: None) -> None:
        self._ask_passphrase()
        self.step.tell(
            _("Your backup is back."),
            Tone.OK,
            detail=_("Open it with the passphrase or the recovery sheet of the day when it was made."),
        )

    def _finish(self, _nothing: None = None) -> None:
        if self._home:
            self._hand_over(self._home)

    def _hand_over(self, home: OpenHome) -> None:
        self._home = None
        self.opened.emit(home)
