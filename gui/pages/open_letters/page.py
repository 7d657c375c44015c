"""One open letter: who signs it, its text, what is to be decided, and how it leaves."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.open_letters.about_dialog import About, AboutDialog
from gui.pages.open_letters.bringing import Bringing
from gui.pages.open_letters.by_hand import Asked, ByHand
from gui.pages.open_letters.deciding import Deciding
from gui.pages.open_letters.desk import OpenLettersDesk, Seen
from gui.pages.open_letters.leaving import Leaving
from gui.pages.open_letters.messages import Messages
from gui.pages.open_letters.notice_dialog import NoticeDialog
from gui.pages.open_letters.report import BroughtReport
from gui.pages.open_letters.signing import Signing
from gui.pages.open_letters.taking import Taking
from gui.pages.open_letters.texts import Texts
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
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

_BELOW = 30
"""Pixels left below the table."""

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
        self.signing, self.texts, self.deciding, self.leaving = Signing(), Texts(), Deciding(), Leaving()
        self.report = BroughtReport()
        self.about_dialog: AboutDialog | None = None
        self.notice_dialog: NoticeDialog | None = None
        self._parts: tuple[QWidget, ...] = (self.signing, self.texts, self.deciding, self.leaving)
        self.taking = Taking(self.leaving, desk, around, work)
        self.messages = Messages(self.leaving.thanking, desk, around, work)
        self.by_hand, self.bringing = ByHand(self, desk, around, work), Bringing(self, desk, around, work)
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
            for doing in (self.taking, self.messages, self.by_hand, self.bringing):
                doing.show_letter(subject)
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

    @property
    def dialog(self) -> Asked | None:
        """The dialog about a signature that was opened last."""
        return self.by_hand.dialog

    def take(self, path: Path) -> None:
        """Bring in the table of signatories at *path*."""
        self.bringing.take(path)

    def add_somebody(self) -> None:
        """Let somebody be added by hand."""
        self.by_hand.add()

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
        self.leaving.thanking.show_drafts(drafts)

    def _begin_bringing(self) -> None:
        self.trouble.hide()
        self._close_report()

    def _brought(self, brought: Brought, name: str) -> None:
        self.tabs.setCurrentIndex(SIGNING)
        self.report.show_brought(brought, name)
        show_if(self.report, wanted=True)
        self.scroll_up()
        self.refresh()

    def _dropped(self, paths: tuple[Path, ...]) -> None:
        if not self.bringing.dropped(paths):
            self.trouble.say(_("Drop one table at a time."), Tone.WARN)

    def _inform(self) -> None:
        """Let the notice be filled in and copied."""
        if self.seen is not None:
            self.notice_dialog = NoticeDialog(self, self.seen.letter.title, self._desk.notice)
            self.notice_dialog.copied.connect(self._copy)
            self.notice_dialog.open()

    def _copy(self, text: str) -> None:
        self._around.desktop.clipboard.copy(text, secret=False)
        self.told.emit(_("The notice is copied: paste it where people sign."), None)

    def _edit_about(self) -> None:
        if self.seen is not None:
            letter = self.seen.letter
            self.about_dialog = AboutDialog(self, _("Title and subjects"), do=_("Save"), letter=letter)
            self.about_dialog.given.connect(self._keep_about)
            self.about_dialog.open()

    def _keep_about(self, about: About) -> None:
        uid, letters, dialog = self._uid, self._desk.letters, self.about_dialog
        if uid is not None and dialog is not None:
            self._work.write(
                lambda: letters.tell(uid, about.title, about.told()),
                then=lambda _none: self._told_about(dialog),
                failed=lambda error: self._refused(dialog, error),
            )

    def _told_about(self, dialog: AboutDialog) -> None:
        dialog.accept()
        self.refresh()

    def _refused(self, dialog: AboutDialog, error: Exception) -> None:
        """Say it in the dialog, or where the person is by now."""
        if dialog.isVisible():
            dialog.refuse(error)
        else:
            self._fail(error)

    def _decide(self, waiting: Signature, decision: Decision) -> None:
        uid, signatures = self._uid, self._desk.signatures
        if uid is not None:
            self._work.write(
                lambda: signatures.decide(uid, waiting.uid, decision),
                then=self._decided,
                failed=self._undecided,
            )

    def _decided(self, _none: object) -> None:
        self.refresh()

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

    def _fail(self, error: Exception) -> None:
        """Say what went wrong on this page, or wherever the person is by now."""
        if self.isVisible():
            self.trouble.say(told(error), Tone.BAD)
            self.scroll_up()
        else:
            self._work.trouble.emit(error)

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
        for widget in (self.facts, self.trouble, self.bringing.busy, self.report, self.tabs, *self._parts):
            self.add(widget)
        for widget in (self.trouble, self.bringing.busy, self.report):
            show_if(widget, wanted=False)
        self._show_part(SIGNING)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_part)
        self.about.clicked.connect(self._edit_about)
        self.drops.dropped.connect(self._dropped)
        self._connect_signing()
        self.texts.kept.connect(self._keep_text)
        self.deciding.decided.connect(self._decide)
        self.report.decide.connect(self._go_deciding)
        self.report.closed.connect(self._close_report)
        for doing in (self.taking, self.messages):
            doing.done.connect(lambda words: self.told.emit(words, None))
            doing.failed.connect(self._fail)
        self.messages.write_asked.connect(lambda draft: self.wants.emit(Place.WRITE, draft))
        self.taking.erased.connect(lambda: self.wants.emit(Place.OPEN_LETTERS, None))

    def _connect_signing(self) -> None:
        signing, by_hand, bringing = self.signing, self.by_hand, self.bringing
        signing.added.connect(by_hand.add)
        signing.imported.connect(bringing.choose)
        signing.opened.connect(by_hand.correct)
        signing.turned.connect(by_hand.turn)
        signing.withdrawn.connect(by_hand.withdraw)
        signing.proved.connect(by_hand.prove)
        signing.unmarked.connect(by_hand.erase_mark)
        signing.informed.connect(self._inform)
        by_hand.changed.connect(self.refresh)
        by_hand.told.connect(lambda words: self.told.emit(words, None))
        by_hand.failed.connect(self._fail)
        bringing.begun.connect(self._begin_bringing)
        bringing.brought.connect(self._brought)
        bringing.failed.connect(self._fail)
        bringing.told.connect(lambda words: self.told.emit(words, None))


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
