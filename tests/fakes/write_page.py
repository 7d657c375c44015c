"""The page of writing with everything around it in memory, and hands to write there."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.pages.around import Around
from gui.pages.write import WritePage
from letters.services.directory import AddressBook
from letters.services.drafts import Drafts
from letters.services.interview_fields import STEPS
from letters.services.sending import Sending
from letters.services.writing import Writing
from letters.storage.spelling import near
from plaidoyer.assembly import letters
from tests.fakes.around_pages import Answers, AtOnce, DiskInMemory, heard, on_screen
from tests.fakes.desk_of_requests import Desk
from tests.fakes.desktop_of_tests import desktop_of_tests
from tests.fakes.writing_desk import DAY


class Table:
    """A page, what it stands on, and what it said."""

    def __init__(self, qtbot, *, desk=None, work=None, book=None, size=(1240, 800)):
        self.desk = desk or Desk(DAY)
        self.disk, self.desktop, self.asks = DiskInMemory(), desktop_of_tests(), Answers()
        self.drafts = Drafts(self.desk.records, letters(), self.desk.clock)
        sending = Sending(
            letters(),
            self.desk.requests,
            self.desk.household,
            self.desk.records,
            self.desk.files,
            self.desk.clock,
        )
        self.writing = Writing(self.drafts, sending, self.desk.clock)
        self.book = book or AddressBook(letters().directory, near, self.desk.clock)
        around = Around(self.desktop, self.disk, self.asks)
        self.page = WritePage(self.writing, self.book, work or AtOnce(), around)
        self.wanted, self.told = heard(self.page.wants), heard(self.page.told)
        on_screen(qtbot, self.page, *size)
        self.page.refresh()

    @property
    def view(self):
        return self.page.view

    def open(self, subject):
        """Come to the page with *subject*."""
        self.page.shown_with(subject)
        self.page.refresh()
        self.see()
        return self

    def see(self):
        """Let the preview come, and everything find its place."""
        self.view.live.ask_now()
        QApplication.processEvents()

    def at(self, step):
        self.view.show_step(STEPS[step])
        QApplication.processEvents()
        return self

    def field(self, name):
        return next(found for each in self.view.forms.lists.values() if (found := each.field(name)))

    def type(self, name, text):
        """Type *text* into the field *name*, in the place of what it holds."""
        target = self.field(name).editor.target()
        target.setFocus()
        target.selectAll()
        QTest.keyClick(target, Qt.Key.Key_Delete)
        letters_into(target, text)

    def typed(self, section, key):
        return self.view.interview.value(section, key)

    def saves_to(self, name):
        """Choose the file *name* the next time one is asked for."""
        self.desktop.files.path = Path(name)
        return self.desktop.files.path


def press(*keys):
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()


def write(text):
    """Type where the focus is, line by line."""
    letters_into(QApplication.focusWidget(), text)


def letters_into(target, text):
    """Type *text*; QTest itself knows no letter with an accent."""
    for letter in text:
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key(0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
