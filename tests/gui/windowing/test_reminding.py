"""Called back while the window is open, locked or closed; the days in clear come and go with the choice."""

import pytest

from gui.pages.settings.reminders import RemindersSection
from letters.domain.output_errors import NotWritten
from letters.ports.reminding import DaysAhead
from letters.services.reminders import Reminders
from letters.storage.days_file import DaysOnDisk
from plaidoyer.windowing.reminding import Reminding
from tests.fakes.around_pages import AtOnce
from tests.fakes.busy_household import busy
from tests.fakes.days_kept import days_kept
from tests.fakes.story import day

pytestmark = pytest.mark.usefixtures("theme")


class Notifier:
    def __init__(self):
        self.said = []

    def notify(self, text):
        self.said.append(text)


class Login:
    """A computer that starts the program at login, or one that refuses to."""

    def __init__(self, *, refuses=False):
        self.on, self.refuses = False, refuses

    def is_on(self):
        return self.on

    def turn_on(self):
        if self.refuses:
            raise NotWritten(path="plaidoyer.desktop", reason="denied")
        self.on = True

    def turn_off(self):
        self.on = False


class Called:
    """Somebody with seven requests that wait, on 16 March 2026."""

    def __init__(self, folder, *, refuses=False):
        self.desk, self.notifier, self.login = busy(), Notifier(), Login(refuses=refuses)
        self.file = DaysOnDisk(folder / "reminders.toml")
        self.work = AtOnce()
        self.reminding = Reminding(self.notifier, self.file, self.login, self.desk.clock, self.work)

    def open(self):
        self.reminding.opened(Reminders(self.desk.records, self.file, self.desk.clock))

    def look_on(self, text):
        self.desk.clock.day = day(text)
        self.reminding.look()
        return self.notifier.said


@pytest.fixture
def called(tmp_path):
    return Called(tmp_path)


def test_who_opened_the_file_is_told_nothing_that_day(called):
    called.open()

    assert [] == called.look_on("16.03")


def test_a_window_left_open_calls_on_the_day_that_brings_something_new(called):
    called.open()

    assert [] == called.look_on("17.03")
    assert ["8 démarches vous attendent."] == called.look_on("18.03")
    assert 1 == len(called.look_on("18.03"))


def test_who_looks_at_the_window_needs_no_notification(called):
    called.open()
    called.reminding.in_sight = lambda: True

    assert [] == called.look_on("18.03")
    called.reminding.in_sight = lambda: False
    assert [] == called.look_on("18.03")


def test_nothing_is_kept_in_clear_unless_it_was_asked_for(called):
    called.open()
    called.reminding.closing()

    assert called.file.read() is None
    assert [] == called.look_on("18.03")


def test_once_asked_for_the_days_are_told_while_the_file_is_closed(called):
    called.open()
    called.reminding.turn(wanted=True)
    called.reminding.closing()

    assert [] == called.look_on("17.03")
    assert ["8 démarches vous attendent."] == called.look_on("18.03")
    assert 1 == len(called.look_on("18.03"))


def test_a_clock_that_jumps_months_misses_nothing(called):
    called.open()
    called.reminding.turn(wanted=True)
    called.reminding.closing()

    assert 1 == len(called.look_on("31.12"))


def test_what_was_told_in_the_background_is_not_told_again_once_open(called):
    called.reminding.turn(wanted=True)
    called.open()
    called.reminding.closing()
    called.look_on("18.03")

    called.open()

    assert 1 == len(called.look_on("18.03"))


def test_taking_the_choice_back_takes_the_days_away(called):
    called.open()
    called.reminding.turn(wanted=True)
    assert isinstance(called.file.read(), DaysAhead)

    called.reminding.turn(wanted=False)

    assert called.file.read() is None


class TestTheSettings:
    def section(self, called):
        made = RemindersSection()
        made.serve(called.reminding, days_kept(called.desk).export, called.work)
        made.refresh()
        return made

    def test_are_off_at_first(self, called, qtbot):
        section = self.section(called)
        qtbot.addWidget(section)

        assert [False, False] == [section.login.value(), section.names.value()]

    def test_keep_what_is_ticked(self, called, qtbot):
        section = self.section(called)
        qtbot.addWidget(section)

        section.login.editor.box.click()
        section.names.editor.box.click()

        assert called.login.on
        assert days_kept(called.desk).export.names_bodies()

    def test_say_why_where_the_computer_refuses(self, tmp_path, qtbot):
        section = self.section(Called(tmp_path, refuses=True))
        qtbot.addWidget(section)

        section.login.editor.box.click()

        assert "plaidoyer.desktop" in section.login.error()
        assert not section.login.value()
