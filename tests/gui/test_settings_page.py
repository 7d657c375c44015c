"""The settings: each choice is kept at once, what cannot be undone is asked, what failed is said there."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea

from gui.look.tokens import Scheme
from gui.pages.around import Around
from gui.pages.settings import SettingsPage
from letters.domain.household import Capacity, Member
from letters.domain.people import Person
from letters.ports.preferences import Front
from letters.services.household import Household
from letters.services.packs import packs_of
from letters.services.preferences import Preferences
from letters.services.recovery_sheets import Sheets
from letters.services.safekeeping import Safekeeping
from letters.services.settings import Settings
from plaidoyer.assembly import pack_check
from tests.fakes.around_pages import Answers, AtOnce, DiskInMemory, heard, hostile_words, names, on_screen
from tests.fakes.desktop_of_tests import desktop_of_tests
from tests.fakes.home_in_memory import HomeInMemory
from tests.fakes.packs import LABEL, good, good_files, packed
from tests.fakes.preferences_in_memory import PreferencesInMemory
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

PHRASE = "cheval agrafe batterie lune"
OTHER = "une autre phrase de passe"
CLOCK = StillClock(date(2026, 11, 22))
CAMILLE = Member(uuid4(), Person("Camille", "Moreau", ("12 rue des Lilas", "35000 RENNES")))

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def home():
    home = HomeInMemory(passphrase=PHRASE).open_with_passphrase(PHRASE)
    home.records.keep_member(CAMILLE)
    return home


@pytest.fixture
def shown(qtbot, home):
    pages = []

    def show(*, yes=True, is_trial=False, width=1240):
        preferences = Preferences(PreferencesInMemory(), home.records)
        care, household = Safekeeping(home, CLOCK), Household(home.records)
        packs = packs_of(RecordsInMemory(), pack_check(), CLOCK)
        settings = Settings(preferences, care, household, packs, "0.1.0", ("fr", "en"), is_trial)
        sheets = Sheets(lambda: None, lambda *_: None, CLOCK, lambda: "")
        desk, asks = desktop_of_tests(), Answers(yes)
        disk = DiskInMemory()
        page = SettingsPage(settings, sheets, AtOnce(), Around(desk, disk, asks))
        page.desk, page.answers, page.disk, page.packs_kept = desk, asks, disk, packs
        page.kept = preferences
        pages.append(page)
        return on_screen(qtbot, page, width)

    yield show
    pages.clear()


def choose(field, key):
    field.set_value(key)
    field.changed.emit()


def form_of(page):
    page.household.rows.chosen.emit(CAMILLE.uid)
    return page.household.form


def test_a_language_is_kept_then_spoken(shown):
    page = shown()
    said = heard(page.language_chosen)

    choose(page.language.spoken, "en")

    assert [("en",)] == said
    assert page.kept.front().language == "en"


def test_the_language_of_letters_is_kept(shown):
    page = shown()

    choose(page.language.written, "en")

    assert page.kept.letter_language() == "en"


def test_the_look_changes_at_once_and_is_kept(shown):
    page = shown()
    said = heard(page.look_chosen)

    choose(page.look.scheme, "dark")
    choose(page.look.scale, "150")

    assert [(Scheme.DARK, 1.0), (Scheme.DARK, 1.5)] == said
    assert Front("fr", "dark", 150) == page.kept.front()


def test_idle_minutes_are_kept_and_told(shown):
    page = shown()
    said = heard(page.idle_chosen)

    choose(page.keys.idle, "5")

    assert [(5,)] == said
    assert page.kept.idle_minutes() == 5


def test_a_person_is_added_once_they_have_a_name(shown, home):
    page = shown()
    page.household.new.click()
    form = page.household.form
    form.keep.click()
    assert form.fields["given_name"].error()
    assert form.fields["given_name"].editor.line.hasFocus()

    form.fields["given_name"].set_value("Noé")
    form.fields["family_name"].set_value("Moreau")
    choose(form.fields["represented_by"], str(CAMILLE.uid))
    choose(form.fields["capacity"], "parent")
    form.keep.click()

    noah = home.records.members()[1]
    assert ("Noé Moreau", CAMILLE.uid, Capacity.PARENT) == (
        noah.person.name, noah.represented_by, noah.capacity,
    )  # fmt: skip
    assert page.household.form is None


def test_a_person_is_changed_in_place(shown, home):
    form = form_of(shown())
    assert form.fields["address"].value() == "12 rue des Lilas\n35000 RENNES"

    form.fields["birth_date"].set_value(date(1985, 5, 12))
    form.keep.click()

    assert [{"birth_date": "1985-05-12"}] == [dict(member.details) for member in home.records.members()]


def test_answers_that_cannot_be_kept_are_told_and_stay(shown, home):
    form = form_of(shown())
    form.fields["email"].set_value("camille@")
    form.fields["insured_number"].set_value("2 85 05")

    form.keep.click()

    assert form.fields["email"].error()
    assert form.fields["insured_number"].error()
    assert form.more.is_open()
    assert form.fields["email"].value() == "camille@"
    assert CAMILLE == home.records.members()[0]


def test_a_day_that_cannot_be_read_is_not_kept_as_none(shown, home):
    form = form_of(shown())
    form.fields["birth_date"].editor.line.setText("31/02/1985")

    form.keep.click()

    assert form.fields["birth_date"].error()
    assert CAMILLE == home.records.members()[0]


def test_deleting_a_person_says_what_goes(shown, home):
    page = shown()

    form_of(page).remove.click()

    assert "Camille Moreau" in page.answers.asked[0][0]
    assert home.records.members() == ()


def test_a_person_is_not_deleted_unless_confirmed(shown, home):
    form_of(shown(yes=False)).remove.click()

    assert (CAMILLE,) == home.records.members()


def test_a_form_that_was_typed_in_is_not_left_silently(shown):
    page = shown(yes=False)
    form = form_of(page)
    assert page.may_leave()

    form.fields["telephone"].editor.line.setText("06")

    assert not page.may_leave()


def test_a_new_language_does_not_throw_a_form_away(shown):
    page = shown(yes=False)
    form_of(page).fields["telephone"].editor.line.setText("06")
    said = heard(page.language_chosen)

    choose(page.language.spoken, "en")

    assert said == []
    assert page.language.spoken.value() == "fr"


def test_the_keyring_is_joined_and_left(shown, home):
    page = shown()

    choose(page.keys.keyring, True)  # noqa: FBT003 -- the answer of a box
    assert home.in_keyring
    choose(page.keys.keyring, False)  # noqa: FBT003 -- as above
    assert not home.in_keyring


def test_a_keyring_that_gives_nothing_back_is_told_and_the_box_is_empty_again(shown, home):
    home.drawer.keyring_works = False
    page = shown()

    choose(page.keys.keyring, True)  # noqa: FBT003 -- the answer of a box

    assert page.keys.keyring.error()
    assert page.keys.keyring.value() is False
    assert page.keys.keyring.isEnabled()


def test_the_passphrase_is_changed_and_forgotten_by_the_page(shown, home):
    keys = shown().keys
    keys.changing.set_open(is_open=True)
    for field in (keys.passphrase.first, keys.passphrase.second):
        field.set_value(OTHER)

    keys.change.click()

    assert home.drawer.passphrase == OTHER
    assert ("", "") == (keys.passphrase.first.value(), keys.passphrase.second.value())
    assert keys.said.text()


def test_a_new_sheet_is_asked_for_shown_and_put_away(shown, home):
    page = shown()
    before = home.drawer.code

    page.keys.renew.click()
    assert before != home.drawer.code
    page.keys.panel.box.box.click()

    assert home.records.setting("recovery_sheet_kept") == "2026-11-22"
    assert page.may_leave()


def test_a_new_sheet_that_was_not_put_away_is_not_left_silently(shown):
    page = shown()
    page.keys.renew.click()
    page.answers.yes = False

    assert not page.may_leave()


def test_without_agreement_the_old_sheet_stays(shown, home):
    before = home.drawer.code

    shown(yes=False).keys.renew.click()

    assert before == home.drawer.code


def test_a_backup_is_made_where_the_person_says(shown, home):
    page = shown()
    never = page.saving.last.text()
    page.desk.files.path = Path("/media/cle/sauvegarde.zip")

    page.saving.back_up.click()

    assert [Path("/media/cle/sauvegarde.zip")] == list(home.drawer.backups)
    assert ["plaidoyer-2026-11-22.zip"] == page.desk.files.suggested
    assert never != page.saving.last.text()
    assert "22 novembre 2026" in page.saving.last.text()


def test_a_backup_that_failed_is_told(shown, home):
    home.drawer.full = True
    page = shown()
    page.desk.files.path = Path("/media/cle/sauvegarde.zip")

    page.saving.back_up.click()

    assert page.saving.said.text()
    assert page.saving.back_up.isEnabled()


def test_a_check_tells_that_all_is_well_or_each_fault(shown, home):
    saving = shown().saving
    saving.check.click()
    well = saving.said.text()
    home.drawer.faults = ("Une page est abîmée.", "Un fichier manque.")

    saving.check.click()

    words = [label.text() for label in saving.said.findChildren(QLabel)]
    assert well != saving.said.text()
    assert any("Une page est abîmée.\nUn fichier manque." in word for word in words)


def test_where_the_file_lies_is_shown_and_copied(shown, home):
    page = shown()

    page.saving.copy.click()

    assert str(home.folder) in page.saving.place.text()
    assert str(home.folder) == page.desk.clipboard.text


def test_a_trial_has_no_keys_and_no_backups(shown):
    page = shown(is_trial=True)

    assert page.keys.isHidden()
    assert page.saving.isHidden()


def test_every_control_has_a_name(shown):
    page = shown()
    form_of(page)
    page.keys.renew.click()

    assert all(names(page))


def test_a_repeated_button_names_its_person(shown):
    assert any("Camille Moreau" in name for name in names(shown().household))


@pytest.mark.parametrize("width", [1240, 1024])
def test_words_of_a_stranger_stay_words_and_widen_nothing(shown, home, width):
    words = hostile_words()
    home.records.keep_member(Member(uuid4(), Person(words, words, (words,)), proof=words))
    page = shown(width=width)
    page.household.rows.chosen.emit(home.records.members()[1].uid)

    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
    assert width == page.width()


def test_the_first_wrong_answer_comes_into_sight(shown, qtbot):
    page = shown()
    form = form_of(page)
    form.fields["given_name"].set_value("")
    page.resize(1240, 400)
    qtbot.wait(20)
    bar = page.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())

    form.keep.click()
    qtbot.wait(20)

    top = form.fields["given_name"].mapTo(page, form.fields["given_name"].rect().topLeft()).y()
    assert 0 <= top < page.height()


def said_in(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def look_at(page, content):
    page.desk.files.path = Path("recueil.zip")
    page.disk.contents[Path("recueil.zip")] = content
    page.packs.new.click()
    return page.packs.seen


def test_a_pack_is_looked_at_before_its_letters_are_added(shown):
    page = shown()

    seen = look_at(page, good())
    assert ((), True) == (page.packs_kept.installed(), seen.add.isEnabled())

    seen.add.click()
    assert ["essai"] == [kept.name for kept in page.packs_kept.installed()]
    assert ["essai"] == [row.line.key for row in page.packs.rows.items()]


def test_a_pack_with_a_fault_says_it_and_cannot_be_added(shown):
    page = shown()
    broken = {name: text.replace("{{ greeting }}", "{{ inconnu }}") for name, text in good_files().items()}

    seen = look_at(page, packed(broken))

    assert not seen.add.isEnabled()
    assert "inconnu" in said_in(seen)


def test_a_file_that_is_no_pack_is_one_sentence(shown):
    page = shown()

    look_at(page, b"%PDF")

    assert (None, True) == (page.packs.seen, "zip" in page.packs.trouble.text())


def test_a_pack_that_replaces_another_says_so(shown):
    page = shown()
    look_at(page, good()).add.click()

    seen = look_at(page, packed(good_files() | {"pack.toml": LABEL.replace("Recueil", "Nouveau recueil")}))

    assert "« Recueil d'essai »" in said_in(seen).replace("\u00a0", " ").replace("\u202f", " ")
    assert seen.add.isEnabled()


def test_a_pack_taken_away_can_be_put_back(shown):
    page, undo = shown(), []
    look_at(page, good()).add.click()
    page.told.connect(lambda _text, back: undo.append(back))

    page.packs.rows.chosen.emit("essai")
    assert () == page.packs_kept.installed()

    undo[-1]()
    assert ["essai"] == [kept.name for kept in page.packs_kept.installed()]
