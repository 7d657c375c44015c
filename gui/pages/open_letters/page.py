"""One open letter: who signs it, its text, what is to be decided, and how it leaves."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from gui.desktop.files import FileKind
from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.open_letters.about_dialog import About, AboutDialog
from gui.pages.open_letters.deciding import Deciding
from gui.pages.open_letters.desk import OpenLettersDesk, Seen
from gui.pages.open_letters.leaving import Leaving
from gui.pages.open_letters.report import BroughtReport
from gui.pages.open_letters.signatory_dialog import SignatoryDialog
from gui.pages.open_letters.signing import Signing
from gui.pages.open_letters.taking import Taking
from gui.pages.open_letters.texts import Texts
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import secondary
from gui.widgets.drops import Drops
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.signatures.open_letters import LetterText
from letters.domain.signatures.signatories import Decision, Signature
from letters.services.drafts import Begun
from letters.services.language import _, day_of_month, n_
from letters.services.signatures.publishing import count_words
from letters.services.signatures.signatures import Brought
from letters.services.signatures.typed import Typed, signatory_of, typed_of

_BELOW = 30
"""Pixels left below the table."""

_ENDINGS = ("csv", "tsv", "txt", "xlsx")
SIGNING, TEXT, DECIDING, LEAVING = range(4)


class OpenLetterPage(Page):
    """Shown with the identifier of a letter; everything is read and written off the window's thread."""

    def __init__(self, desk: OpenLettersDesk, around: Around, work: Work) -> None:
        super().__init__(_("Open letter"), back=True, wide=True)
        self._desk, self._around, self._work = desk, around, work
        self._uid: UUID | None = None
        self.seen: Seen | None = None
        self.about, self.facts = secondary(_("Title and subjects"), "edit"), Label(role=Role.MUTED)
        self.tabs, self.trouble = QTabBar(), Banner()
        self.busy = Busy(
            _("The table is being read…"), detail=_("Nothing is kept before all of it was read.")
        )
        self.signing, self.texts, self.deciding, self.leaving = Signing(), Texts(), Deciding(), Leaving()
        self.report = BroughtReport()
        self.dialog: SignatoryDialog | AboutDialog | None = None
        self._parts: tuple[QWidget, ...] = (self.signing, self.texts, self.deciding, self.leaving)
        self.taking = Taking(self.leaving, desk, around, work)
        self._furnish()
        self.drops = Drops(self, _("Drop the table of signatories here"))
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._stretch)

    def _stretch(self) -> None:
        """Let the table have what is left of the height, once everything above it has its own."""
        self.signing.stretch(self.height() - self.signing.mapTo(self, QPoint(0, 0)).y() - _BELOW)

    def shown_with(self, subject: object) -> None:
        """Show the letter of that identifier."""
        if isinstance(subject, UUID) and subject != self._uid:
            self._uid, self.seen = subject, None
            self.taking.show_letter(subject)
            self.texts.forget()
            self.signing.words.set_value("")
            self.signing.model.look_for("")
            self.tabs.setCurrentIndex(SIGNING)
            self._close_report()

    def refresh(self) -> None:
        """Read the letter and its list again."""
        uid = self._uid
        if uid is not None:
            self._work.do(lambda: self._desk.seen(uid), then=self._show, failed=self._fail, key="open-letter")
            self._work.do(self._desk.thanks.written, then=self._show_drafts, key="thanks")

    def may_leave(self) -> bool:
        """Ask before a text that was typed is lost."""
        if not self.texts.is_changed:
            return True
        leave = self._around.asks.confirm(
            _("Leave without keeping the text?"),
            _("What you typed in the text of the letter is not kept yet."),
            do=_("Leave it"),
            danger=True,
        )
        if leave:
            self.texts.forget()
        return leave

    def take(self, path: Path) -> None:
        """Bring in the table of signatories at *path*."""
        uid = self._uid
        if uid is None:
            return
        self.trouble.hide()
        self._close_report()
        show_if(self.busy, wanted=True)
        self._work.write(
            lambda: (self._desk.signatures.bring(uid, path), path.name), then=self._brought, failed=self._fail
        )

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.set_title(seen.letter.title)
        self.facts.set_text(_facts(seen))
        waiting = len(seen.pairs)
        words = _("To decide ({count})").format(count=count_words(waiting)) if waiting else _("To decide")
        self.tabs.setTabText(DECIDING, words)
        self.signing.show_seen(seen)
        self.texts.show_seen(seen)
        self.deciding.show_pairs(seen.pairs)
        self.leaving.show_seen(seen)
        self.taking.show_title(seen.letter.title)
        QTimer.singleShot(0, self, self._stretch)

    def _show_drafts(self, drafts: tuple[Begun, ...]) -> None:
        self.leaving.show_drafts(drafts)

    def _brought(self, brought: tuple[Brought, str]) -> None:
        show_if(self.busy, wanted=False)
        self.tabs.setCurrentIndex(SIGNING)
        self.report.show_brought(*brought)
        show_if(self.report, wanted=True)
        self.scroll_up()
        self.refresh()

    def _choose_table(self) -> None:
        kinds = [FileKind(_("Tables of signatories"), _ENDINGS)]
        path = self._around.desktop.files.open(_("Choose the table of signatories"), kinds)
        if path is not None:
            self.take(path)

    def _dropped(self, paths: tuple[Path, ...]) -> None:
        if len(paths) == 1:
            self.take(paths[0])
        else:
            self.trouble.say(_("Drop one table at a time."), Tone.WARN)

    def _edit_about(self) -> None:
        if self.seen is not None:
            letter = self.seen.letter
            self.dialog = AboutDialog(self, _("Title and subjects"), do=_("Save"), letter=letter)
            self.dialog.given.connect(self._keep_about)
            self.dialog.open()

    def _keep_about(self, about: About) -> None:
        uid, letters = self._uid, self._desk.letters
        if uid is not None:
            self._work.write(
                lambda: letters.tell(uid, about.title, about.told()), then=self._kept, failed=self._refused
            )

    def add_somebody(self) -> None:
        """Let somebody be added by hand."""
        self._open_dialog(SignatoryDialog(self, self._desk.today()), self._added)

    def _correct(self, signature: Signature) -> None:
        typed = typed_of(signature.signatory)
        self._open_dialog(
            SignatoryDialog(self, self._desk.today(), typed), partial(self._corrected, signature.uid)
        )

    def _open_dialog(self, dialog: SignatoryDialog, given: object) -> None:
        self.dialog = dialog
        dialog.given.connect(given)
        dialog.open()

    def _added(self, typed: Typed) -> None:
        uid, signatures = self._uid, self._desk.signatures
        if uid is not None:
            self._work.write(
                lambda: signatures.add(uid, signatory_of(typed)), then=self._signed, failed=self._refused
            )

    def _signed(self, made: Signature) -> None:
        self._kept()
        if made.waits:
            words = _("{name} is like somebody who signed: decide about them.")
            self.told.emit(words.format(name=made.signatory.name), None)

    def _corrected(self, signature: UUID, typed: Typed) -> None:
        uid, signatures = self._uid, self._desk.signatures
        if uid is not None:
            self._work.write(
                lambda: signatures.correct(uid, signature, signatory_of(typed)),
                then=self._kept, failed=self._refused,
            )  # fmt: skip

    def _turn(self, signature: Signature) -> None:
        """Name somebody in the published list, or no longer."""
        uid, signatures, told_now = self._uid, self._desk.signatures, signature.signatory
        if uid is None:
            return
        shown = not told_now.consent.shown
        changed = replace(told_now, consent=replace(told_now.consent, shown=shown))
        title = _("Name {name} in the published list?") if shown else ""
        text = _("Do so only if they agreed: their name, function and organisation are then published.")
        if not shown or self._around.asks.confirm(
            title.format(name=told_now.name), text, do=_("They agreed")
        ):
            self._work.write(
                lambda: signatures.correct(uid, signature.uid, changed), then=self._kept, failed=self._fail
            )

    def _withdraw(self, signature: Signature) -> None:
        uid, signatures, name = self._uid, self._desk.signatures, signature.signatory.name
        text = _(
            "All that is known of them here is erased today, {day}: name, address, consent. A mark that "
            "names nobody stays, so that an old table does not bring them back. What was published already "
            "keeps the name: publish the list anew. This cannot be undone."
        )
        day = day_of_month(self._desk.today())
        title = _("Withdraw the signature of {name}?").format(name=name)
        confirmed = self._around.asks.confirm(title, text.format(day=day), do=_("Withdraw it"), danger=True)
        if uid is not None and confirmed:
            self._work.write(
                lambda: signatures.withdraw(uid, signature.uid),
                then=partial(self._gone, name), failed=self._fail,
            )  # fmt: skip

    def _gone(self, name: str, _result: object) -> None:
        self.told.emit(_("The signature of {name} is withdrawn.").format(name=name), None)
        self.refresh()

    def _decide(self, waiting: Signature, decision: Decision) -> None:
        uid, signatures = self._uid, self._desk.signatures
        if uid is not None:
            self._work.write(
                lambda: signatures.decide(uid, waiting.uid, decision), then=self._kept, failed=self._undecided
            )

    def _undecided(self, error: Exception) -> None:
        self.deciding.release()
        self._fail(error)

    def _keep_text(self, text: LetterText) -> None:
        uid, letters = self._uid, self._desk.letters
        if uid is not None:
            self._work.write(
                lambda: letters.write(uid, text.text, text.notes, text.since),
                then=self._text_kept, failed=self._text_refused,
            )  # fmt: skip

    def _text_kept(self, _written: LetterText) -> None:
        self.texts.forget()
        self.told.emit(_("The text is kept."), None)
        self.refresh()

    def _text_refused(self, error: Exception) -> None:
        self.texts.fault.say(told(error), Tone.BAD)

    def _kept(self, _result: object = None) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None
        self.refresh()

    def _refused(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.refuse(error)

    def _fail(self, error: Exception) -> None:
        show_if(self.busy, wanted=False)
        self.trouble.say(told(error), Tone.BAD)
        self.scroll_up()

    def _close_report(self) -> None:
        show_if(self.report, wanted=False)
        QTimer.singleShot(0, self, self._stretch)

    def _go_deciding(self) -> None:
        self._close_report()
        self.tabs.setCurrentIndex(DECIDING)
        self.tabs.setFocus()

    def _show_part(self, place: int) -> None:
        for index, part in enumerate(self._parts):
            show_if(part, wanted=index == place)
        QTimer.singleShot(0, self, self._stretch)

    def _furnish(self) -> None:
        self.put_beside_title(self.about)
        self.tabs.setAccessibleName(_("Parts of the open letter"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for words in (_("Signatories"), _("Text"), _("To decide"), _("Publish and thank")):
            self.tabs.addTab(words)
        for widget in (self.facts, self.trouble, self.busy, self.report, self.tabs, *self._parts):
            self.add(widget)
        for widget in (self.trouble, self.busy, self.report):
            show_if(widget, wanted=False)
        self._show_part(SIGNING)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_part)
        self.about.clicked.connect(self._edit_about)
        self.drops.dropped.connect(self._dropped)
        self.signing.added.connect(self.add_somebody)
        self.signing.imported.connect(self._choose_table)
        self.signing.opened.connect(self._correct)
        self.signing.turned.connect(self._turn)
        self.signing.withdrawn.connect(self._withdraw)
        self.texts.kept.connect(self._keep_text)
        self.deciding.decided.connect(self._decide)
        self.report.decide.connect(self._go_deciding)
        self.report.closed.connect(self._close_report)
        self.taking.done.connect(lambda words: self.told.emit(words, None))
        self.taking.failed.connect(self._fail)
        self.taking.write_asked.connect(lambda draft: self.wants.emit(Place.WRITE, draft))
        self.taking.erased.connect(lambda: self.wants.emit(Place.OPEN_LETTERS, None))


def _facts(seen: Seen) -> str:
    """Say in one line how many signed, how many are not named, while it may be signed, what it is about."""
    letter, count = seen.letter, len(seen.lines)
    told_now = [n_("{count} signature", "{count} signatures", count).format(count=count_words(count))]
    if seen.hidden:
        hidden = n_("{count} name not shown", "{count} names not shown", seen.hidden)
        told_now.append(hidden.format(count=count_words(seen.hidden)))
    if letter.opens_on and letter.opens_on > seen.day:
        told_now.append(_("opens on {day}").format(day=day_of_month(letter.opens_on)))
    if letter.closes_on:
        words = _("closed on {day}") if letter.closes_on < seen.day else _("open until {day}")
        told_now.append(words.format(day=day_of_month(letter.closes_on)))
    return " · ".join((*told_now, *letter.tags))
