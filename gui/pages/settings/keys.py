"""What opens the file: the keyring, the passphrase, the recovery sheet, and how soon it is locked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desktop import Desktop
from gui.look.tokens import Tone
from gui.pages.safekeeping.faults import told
from gui.pages.safekeeping.passphrases import PassphraseForm
from gui.pages.safekeeping.sheet import SheetPanel
from gui.pages.safekeeping.sight import bring_into_sight
from gui.pages.settings.pairs import pair
from gui.widgets.asking import Asks
from gui.widgets.banner import Banner
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import CheckEditor, Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.label import Label
from gui.work import Work
from letters.services.language import _, n_
from letters.services.preferences import IDLE
from letters.services.recovery_sheets import Sheets
from letters.services.settings import Seen, Settings, sheet_of_paper


class KeysSection(Card):
    """The ways into the file; *idle_chosen* gives after how many minutes it is locked, once that is kept."""

    idle_chosen = Signal(int)

    def __init__(self, settings: Settings, sheets: Sheets, work: Work, desktop: Desktop, asks: Asks) -> None:
        super().__init__(_("Opening"))
        self._settings, self._sheets, self._work = settings, sheets, work
        self._desktop, self._asks = desktop, asks
        self.said = Banner()
        self.keyring = Field(_("Keyring"), _keyring_box())
        self.keyring.changed.connect(self._turn_keyring)
        self.idle = Field(_("Lock when nobody uses Plaidoyer"), ChoiceEditor(_idle_choices()))
        self.idle.changed.connect(self._choose_idle)
        self.passphrase = PassphraseForm(_("New passphrase"))
        self.passphrase.submitted.connect(self._change_passphrase)
        self.changing = Disclosure(_("Change the passphrase"), self._passphrase_part())
        self.paper = Label()
        self.renew = secondary(_("New recovery sheet…"), "sheet")
        self.renew.clicked.connect(self._renew)
        self.panel: SheetPanel | None = None
        self._place = QVBoxLayout()
        for widget in (self.said, self.keyring, pair(self.idle), self.changing, self.paper, self.renew):
            self.add(widget)
        self.add_layout(self._place)

    def show_seen(self, seen: Seen) -> None:
        """Show what opens the file."""
        self.keyring.set_value(seen.in_keyring)
        self.idle.set_value(str(seen.idle_minutes))
        self.paper.set_text(sheet_of_paper(seen.sheet_kept_on))

    def may_leave(self) -> bool:
        """Whether no new sheet would be lost, or the person agrees."""
        if not self.panel or self.panel.is_kept():
            return True
        return self._asks.confirm(
            _("Leave without the new sheet?"),
            _("Its code is never shown again, and the sheet you had before opens nothing any more."),
            do=_("Leave without the sheet"),
            danger=True,
        )

    def _turn_keyring(self) -> None:
        care = self._settings.safekeeping
        self.keyring.setEnabled(False)
        turn = care.keep_in_keyring if self.keyring.value() else care.leave_keyring
        self._work.write(turn, then=self._keyring_turned, failed=self._keyring_failed)

    def _keyring_turned(self, _nothing: None) -> None:
        self.keyring.setEnabled(True)
        self.keyring.set_focus()

    def _keyring_failed(self, error: Exception) -> None:
        self.keyring.setEnabled(True)
        self.keyring.set_value(self._settings.safekeeping.in_keyring)
        self.keyring.set_error(told(error))
        self.keyring.set_focus()

    def _choose_idle(self) -> None:
        minutes = int(str(self.idle.value()))
        choose = self._settings.preferences.choose_idle
        self._work.write(lambda: choose(minutes), then=self._idle_kept, failed=self._fail)

    def _idle_kept(self, _nothing: None) -> None:
        self.idle_chosen.emit(int(str(self.idle.value())))

    def _passphrase_part(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        self.change = secondary(_("Change it"), about=_("passphrase"))
        self.change.clicked.connect(self.passphrase.submit)
        column.addWidget(self.passphrase)
        column.addWidget(self.change)
        return holder

    def _change_passphrase(self, passphrase: str) -> None:
        care = self._settings.safekeeping
        self.passphrase.setEnabled(False)
        self._work.write(
            lambda: care.change_passphrase(passphrase), then=self._changed, failed=self._not_changed
        )

    def _changed(self, _nothing: None) -> None:
        self.passphrase.setEnabled(True)
        self.passphrase.forget()
        self.changing.set_open(is_open=False)
        self.said.say(
            _("Your passphrase is changed."),
            Tone.OK,
            detail=_("Backups made before still open with the one of their day."),
        )
        bring_into_sight(self.said)

    def _not_changed(self, error: Exception) -> None:
        self.passphrase.setEnabled(True)
        self.passphrase.refuse(told(error))

    def _renew(self) -> None:
        title = _("Make a new recovery sheet?")
        text = _("The sheet you have now will open nothing any more: tear it up once the new one is printed.")
        if self._asks.confirm(title, text, do=_("Make a new sheet")):
            self.renew.setEnabled(False)
            self._work.write(self._settings.safekeeping.renew_sheet, then=self._show_sheet, failed=self._fail)

    def _show_sheet(self, code: str) -> None:
        self.panel = SheetPanel(code, self._sheets, self._work, self._desktop)
        self.panel.kept.connect(self._keep_sheet)
        self._place.addWidget(self.panel)
        self.paper.set_text(_("This code is shown now and never again."))
        self.panel.print_it.setFocus()
        bring_into_sight(self.panel)

    def _keep_sheet(self, kept: bool) -> None:  # noqa: FBT001 -- what a signal gives
        if kept:
            self._work.write(self._settings.safekeeping.sheet_kept, then=_nothing_more, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self.renew.setEnabled(True)
        self.said.say(told(error), Tone.BAD)
        bring_into_sight(self.said)


def _nothing_more(_nothing: None) -> None:
    """What is kept shows already."""


def _keyring_box() -> CheckEditor:
    return CheckEditor(
        _("Open without asking, with the keyring of this computer"),
        _("Whoever uses your session can then open your file. The passphrase goes on opening it."),
    )


def _idle_choices() -> list[Choice]:
    said = {each: n_("After {count} minute", "After {count} minutes", each) for each in IDLE if each}
    return [Choice(str(each), said[each].format(count=each) if each else _("Never")) for each in IDLE]
