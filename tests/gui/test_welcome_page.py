"""Before a file is open: few inputs, nothing lost, nothing made silently, and all of it by keyboard."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from gui.pages.welcome import WelcomePage
from gui.pages.welcome.choosing import ChoosingStep
from gui.pages.welcome.half import HalfStep
from gui.pages.welcome.keeping import KeepingStep
from gui.pages.welcome.start import StartStep
from gui.pages.welcome.unlocking import RecoverStep, UnlockStep
from gui.work import Work
from letters.domain.keeping_errors import NotKept
from letters.domain.wording import Said
from letters.output.files import write_whole
from letters.output.pdf.paper import read_paper
from letters.output.pdf.recovery_sheet import PdfSheetPress
from letters.ports.home import HomeState
from letters.services.opening import Opening
from letters.services.recovery_sheets import Sheets
from letters.storage.backup import restore
from letters.storage.home import LocalHome
from letters.storage.passphrase import Cost
from tests.fakes.around_pages import Answers, AtOnce, heard, hostile_words, names, on_screen
from tests.fakes.desktop_of_tests import desktop_of_tests
from tests.fakes.home_in_memory import CODES, HomeInMemory
from tests.fakes.still_clock import StillClock

PHRASE = "cheval agrafe batterie lune"
OTHER = "une autre phrase de passe"
ROOT = Path(__file__).resolve().parents[2]
PAPER = ROOT / "resources" / "paper"
CLOCK = StillClock(date(2026, 11, 22))

pytestmark = pytest.mark.usefixtures("theme")


class Press:
    def press(self, sheet, *, created):
        return f"{sheet.code} {created:%Y}".encode()


@pytest.fixture
def shown(qtbot):
    pages = []

    def show(home, *, yes=True, saved=None):
        saved = {} if saved is None else saved
        sheets = Sheets(Press, saved.__setitem__, CLOCK, lambda: "3f9a-51c2")
        opening = Opening(lambda: home, home.restore, CLOCK)
        desk, asks = desktop_of_tests(), Answers(yes)
        page = WelcomePage(opening, sheets, AtOnce(), desk, asks)
        page.desk, page.answers = desk, asks
        page.opening = heard(page.opened)
        pages.append(page)
        return on_screen(qtbot, page)

    yield show
    pages.clear()


def typed(qtbot, text):
    qtbot.keyClicks(QApplication.focusWidget(), text)


def enter(qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def created(page):
    page.step.begin.emit()
    page.step.form.submitted.emit(PHRASE)
    return page.step


def test_a_fresh_start_shows_three_ways_and_begins_with_enter(shown):
    page = shown(HomeInMemory())

    assert isinstance(page.step, StartStep)
    assert page.step.start.hasFocus()


def test_from_nothing_to_an_open_file_takes_seven_inputs_of_the_keyboard(shown, qtbot):
    """Begin, twice the passphrase, Enter; then Print, the box, Continue."""
    page = shown(HomeInMemory())
    qtbot.keyClick(page.step.start, Qt.Key.Key_Space)
    typed(qtbot, PHRASE)
    enter(qtbot)
    typed(qtbot, PHRASE)
    enter(qtbot)
    assert isinstance(page.step, KeepingStep)

    qtbot.keyClick(page.step.panel.print_it, Qt.Key.Key_Space)
    qtbot.keyClick(page.step.panel.box.box, Qt.Key.Key_Space)
    qtbot.keyClick(page.step.go_on, Qt.Key.Key_Space)

    assert 1 == len(page.opening)
    assert page.opening[0][0].records.setting("recovery_sheet_kept") == "2026-11-22"


def test_two_passphrases_that_differ_are_not_accepted(shown):
    page = shown(HomeInMemory())
    page.step.begin.emit()
    form = page.step.form
    form.first.set_value(PHRASE)
    form.second.set_value(PHRASE + "s")

    page.step.do.click()

    assert form.second.error()
    assert isinstance(page.step, ChoosingStep)


@pytest.mark.parametrize("phrase", ["", "court", "neuf sign"])
def test_a_passphrase_too_short_is_refused_beside_its_field(shown, phrase):
    page = shown(HomeInMemory())
    page.step.begin.emit()
    page.step.form.first.set_value(phrase)

    page.step.do.click()

    assert page.step.form.first.error()
    assert not page.step.form.worth.isVisibleTo(page)


def test_what_a_passphrase_is_worth_is_said_while_it_is_typed(shown, qtbot):
    page = shown(HomeInMemory())
    page.step.begin.emit()
    said = set()
    for piece in ("cheval", " agra", "fe lu", PHRASE):
        typed(qtbot, piece)
        said.add(page.step.form.worth.text())

    assert 4 == len(said)


def test_what_is_typed_is_hidden_until_asked(shown):
    page = shown(HomeInMemory())
    page.step.begin.emit()
    lines = page.step.form.findChildren(QLineEdit)

    assert {QLineEdit.EchoMode.Password} == {line.echoMode() for line in lines}
    page.step.form.seen.box.click()
    assert {QLineEdit.EchoMode.Normal} == {line.echoMode() for line in lines}


def test_a_full_disk_is_said_and_the_passphrase_stays(shown):
    home = HomeInMemory()
    home.create = lambda _phrase: (_ for _ in ()).throw(NotKept(reason=Said("the disk is full")))
    page = shown(home)
    page.step.begin.emit()
    page.step.form.first.set_value(PHRASE)
    page.step.form.second.set_value(PHRASE)

    page.step.do.click()

    assert "the disk is full" in page.step.form.first.error()
    assert PHRASE == page.step.form.first.value()


def test_going_on_without_a_sheet_is_asked_once_plainly(shown):
    page = shown(HomeInMemory())
    created(page).go_on.click()

    assert 1 == len(page.answers.asked)
    assert 1 == len(page.opening)
    assert page.opening[0][0].records.setting("recovery_sheet_kept") == ""


def test_who_would_rather_not_stays_with_the_sheet(shown):
    page = shown(HomeInMemory(), yes=False)
    created(page).go_on.click()

    assert isinstance(page.step, KeepingStep)
    assert page.opening == []
    assert not page.may_leave()


def test_a_file_that_was_not_handed_over_is_closed_with_the_window(shown):
    home = HomeInMemory()
    page = shown(home)
    created(page)
    assert home.drawer.is_open

    page.let_go()

    assert not home.drawer.is_open


def test_the_sheet_is_printed_and_saved_where_the_person_says(shown):
    saved = {}
    page = shown(HomeInMemory(), saved=saved)
    panel = created(page).panel
    page.desk.files.path = Path("/media/cle/feuille.pdf")

    panel.print_it.click()
    panel.save_it.click()

    assert [(f"{CODES[0]} 2026".encode(), "Plaidoyer")] == page.desk.printing.printed
    assert {Path("/media/cle/feuille.pdf"): f"{CODES[0]} 2026".encode()} == saved
    assert ["2026-11-22" in name for name in page.desk.files.suggested] == [True]


def test_a_printer_that_prints_nothing_is_not_said_to_have_printed(shown):
    page = shown(HomeInMemory())
    panel = created(page).panel
    page.desk.printing.off = True

    panel.print_it.click()
    nothing = panel.said.text()
    page.desk.printing.off = False
    panel.print_it.click()

    assert nothing
    assert nothing != panel.said.text()


def test_two_groups_can_be_checked(shown):
    check = created(shown(HomeInMemory())).panel.check
    second, sixth = check.fields.values()

    second.editor.line.setText("49qx")
    sixth.editor.line.setText("1PNC")
    assert sixth.error()
    assert not second.error()
    sixth.editor.line.setText("lpnb")

    assert not sixth.error()
    assert check.said.text()


def test_the_code_is_spelled_to_who_listens(shown):
    page = shown(HomeInMemory())
    created(page)
    said = [label.accessibleName() for label in page.findChildren(QLabel)]

    assert any(name.endswith("7 K 2 M") for name in said)


def test_the_sample_is_asked_for(shown):
    page = shown(HomeInMemory())
    wanted = heard(page.wants_sample)

    page.step.try_it.button.click()

    assert 1 == len(wanted)


def test_a_backup_comes_back_and_its_passphrase_is_asked(shown):
    page = shown(HomeInMemory())
    page.desk.files.path = Path(f"/media/cle/{PHRASE}.zip")

    page.step.back.button.click()

    assert isinstance(page.step, UnlockStep)
    assert page.step.said.text()


def test_a_backup_that_cannot_be_used_is_said_on_the_spot(shown):
    home = HomeInMemory()
    page = shown(home)
    home.drawer.passphrase = PHRASE
    page.desk.files.path = Path("/media/cle/autre.zip")

    page.step.back.button.click()

    assert isinstance(page.step, StartStep)
    assert page.step.said.text()
    assert page.step.start.isEnabled()


def test_the_passphrase_field_has_the_focus_and_enter_opens(shown, qtbot):
    page = shown(HomeInMemory(passphrase=PHRASE))

    typed(qtbot, PHRASE)
    enter(qtbot)

    assert 1 == len(page.opening)


def test_a_wrong_passphrase_is_one_sentence_and_the_next_key_replaces_it(shown, qtbot):
    page = shown(HomeInMemory(passphrase=PHRASE))

    typed(qtbot, "autre phrase")
    enter(qtbot)

    assert page.step.field.error()
    assert page.step.editor.line.hasFocus()
    assert page.step.editor.line.selectedText()
    typed(qtbot, PHRASE)
    enter(qtbot)
    assert 1 == len(page.opening)


def test_an_empty_passphrase_is_not_tried(shown):
    page = shown(HomeInMemory(passphrase=PHRASE))

    page.step.do.click()

    assert page.step.field.error()


def test_the_keyring_opens_without_asking(shown):
    assert 1 == len(shown(HomeInMemory(passphrase=PHRASE, in_keyring=True)).opening)


def test_a_keyring_in_trouble_is_told_in_one_line_above_the_passphrase(shown):
    page = shown(HomeInMemory(passphrase=PHRASE, in_keyring=True, keyring_works=False))

    assert isinstance(page.step, UnlockStep)
    assert page.step.said.text()
    assert page.step.editor.line.hasFocus()


def test_a_locked_window_asks_for_the_passphrase_whatever_the_keyring_knows(shown):
    home = HomeInMemory()
    page = shown(home)
    home.drawer.in_keyring = True

    page.show_locked()

    assert isinstance(page.step, UnlockStep)
    assert page.opening == []


def test_a_lost_passphrase_is_replaced_with_the_sheet(shown, qtbot):
    home = HomeInMemory(passphrase=PHRASE)
    page = shown(home)
    page.step.lost_it.click()
    assert isinstance(page.step, RecoverStep)
    typed(qtbot, CODES[0])
    enter(qtbot)

    page.step.form.submitted.emit(OTHER)

    assert 1 == len(page.opening)
    assert home.drawer.passphrase == OTHER


@pytest.mark.parametrize("code", ["7K2M", CODES[1]])
def test_a_wrong_code_is_said_beside_its_field(shown, code):
    page = shown(HomeInMemory(passphrase=PHRASE))
    page.step.lost_it.click()
    page.step.editor.set_value(code)

    page.step.do.click()

    assert page.step.field.error()
    assert isinstance(page.step, RecoverStep)


@pytest.mark.parametrize("state", [HomeState.WITHOUT_BOOK, HomeState.WITHOUT_VAULT])
def test_half_a_file_is_told_with_its_place_and_nothing_is_made(shown, state):
    home = HomeInMemory(state)
    page = shown(home)

    page.step.copy.click()
    page.step.look.click()

    assert isinstance(page.step, HalfStep)
    assert str(home.folder) == page.desk.clipboard.text
    assert state is home.state()


def test_another_window_on_the_file_is_told(shown):
    page = shown(HomeInMemory(passphrase=PHRASE, in_keyring=True, is_open=True))

    assert page.step.said.text()


@pytest.mark.parametrize("state", [*HomeState])
def test_every_control_has_a_name(shown, state):
    page = shown(HomeInMemory(state))
    if state is HomeState.EMPTY:
        assert all(names(page))
        created(page)

    assert all(names(page))


def test_words_of_a_stranger_stay_words(shown):
    home = HomeInMemory(HomeState.WITHOUT_BOOK)
    home.folder = Path("/" + hostile_words())
    page = shown(home)

    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
    assert 1240 == page.width()


def test_nothing_heavy_is_imported_with_the_first_page():
    code = "import gui.pages.welcome, gui.window, sys, json; print(json.dumps(sorted(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True).stdout
    heavy = {"reportlab", "sqlalchemy", "keyring", "jinja2", "babel", "pypdfium2", "segno", "nacl", "pikepdf"}

    assert set() == heavy & set(json.loads(told))


def test_a_real_file_is_made_off_the_thread_of_the_window_and_its_sheet_saved(qtbot, tmp_path):
    home = LocalHome(tmp_path / "data", CLOCK, cost=Cost(passes=1, memory=8192))
    sheets = Sheets(lambda: PdfSheetPress(read_paper(PAPER), title="Courrier"), write_whole, CLOCK, str)
    work, desk = Work(), desktop_of_tests()
    page = WelcomePage(Opening(lambda: home, restore, CLOCK), sheets, work, desk, Answers())
    opened = heard(page.opened)
    on_screen(qtbot, page)
    work.wait()
    created(page)
    assert not page.step.form.isEnabled()
    work.wait()

    desk.files.path = tmp_path / "feuille.pdf"
    page.step.panel.save_it.click()
    work.wait()
    page.step.go_on.click()
    work.wait()

    assert (tmp_path / "feuille.pdf").read_bytes().startswith(b"%PDF-1.7")
    opened[0][0].close()
